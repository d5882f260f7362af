/// @file
/// A small ledger in a folder of its own, and short ways to fill it.
#pragma once

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/ledger/history.h"
#include "core/ledger/ledger.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>
#include <utility>

namespace mingbai::testing {

using Values = std::vector<std::pair<QString, Value>>;

/// A plain or encrypted ledger whose clock stands at a day.
class Sample {
public:
    explicit Sample(QDate day = QDate(2025, 3, 1), std::optional<RootSecret> root = std::nullopt)
        : m_root(std::move(root))
    {
        m_options.user = QStringLiteral("officer");
        m_options.clock = Clock(day);
        m_ledger = Ledger::create(path(), m_root, identity(), m_options);
    }

    [[nodiscard]] static LedgerIdentity identity()
    {
        return {QString(), QStringLiteral("village"), QStringLiteral("211324102203"), QStringLiteral("Sample"), QDateTime()};
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("sample.mingbai")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] Ledger::Options& options() { return m_options; }

    void close() { m_ledger.reset(); }
    Ledger& reopen(OpenMode mode = OpenMode::ReadWrite)
    {
        close();
        m_options.mode = mode;
        m_ledger = Ledger::open(path(), m_root, m_options);
        return *m_ledger;
    }
    /// The same ledger on another day.
    Ledger& onDay(QDate day)
    {
        m_options.clock = Clock(day);
        return reopen();
    }

    QString household(const Values& values = {})
    {
        QString id = m_ledger->newId();
        m_ledger->apply(ChangeSet().create(entities::household, id, {}, values));
        return id;
    }
    QString child(const QString& entity, const QString& parent, const Values& values)
    {
        QString id = m_ledger->newId();
        m_ledger->apply(ChangeSet().create(entity, id, parent, values));
        return id;
    }
    QString person(const QString& household, const QString& name, const QString& relation = QStringLiteral("02"))
    {
        return child(entities::person, household, {{fields::person::name.id(), name}, {fields::person::relation.id(), relation}});
    }
    Applied set(const FieldName& name, const QString& record, const Value& value)
    {
        return m_ledger->apply(ChangeSet().set(name, record, value));
    }

private:
    QTemporaryDir m_folder;
    std::optional<RootSecret> m_root;
    Ledger::Options m_options;
    std::unique_ptr<Ledger> m_ledger;
};

/// The failure that @p action ends with; fails the test when it does not fail.
template <typename Action> Failure failureOf(const Action& action)
{
    try {
        action();
    } catch (const Failure& failure) {
        return failure;
    }
    FAIL("no failure");
    return {FailureCode::Internal, {}};
}

/// Every record of every entity as text, to compare whole ledgers.
inline QString wholeText(Ledger& ledger)
{
    QString text;
    for (const Entity& entity : ledger.dictionary().entities()) {
        ledger.forEach(entity.id, [&](const Record& record) {
            text += entity.id + u' ' + record.id + u' ' + record.parent;
            for (const Value& value : record.values)
                text += u'|' + toJson(value).toVariant().toString();
            text += u'\n';
        });
    }
    return text;
}

} // namespace mingbai::testing
