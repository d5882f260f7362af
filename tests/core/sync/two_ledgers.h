/// @file
/// Ledgers that trust each other, each in a folder of its own.
#pragma once

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/sync/trust.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>

namespace mingbai::testing {

inline const QString kVillage = QStringLiteral("211324102203");
inline const QString kOtherVillage = QStringLiteral("211324102204");
inline const QString kTownship = QStringLiteral("211324102");
inline const QString kCounty = QStringLiteral("211324");

/// One ledger, plain, on 2025-03-01.
class Office {
public:
    Office(const QString& role, const QString& division, const QString& name)
    {
        Ledger::Options options;
        options.user = name;
        options.clock = Clock(QDate(2025, 3, 1));
        m_ledger = Ledger::create(
            file(QStringLiteral("ledger.mingbai")), std::nullopt, {QString(), role, division, name, QDateTime()}, options);
    }
    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

inline Office village(const QString& division = kVillage, const QString& name = QStringLiteral("West Village"))
{
    return {QStringLiteral("village"), division, name};
}
inline Office township()
{
    return {QStringLiteral("township"), kTownship, QStringLiteral("Township")};
}

/// @p below asks, @p above enrols, @p below pins: as people do it with a stick and a telephone.
inline void enrolWith(Office& below, Office& above)
{
    const QByteArray bundle = enrol(above.ledger(), enrolmentRequest(below.ledger()), ownFingerprint(below.ledger()));
    static_cast<void>(trust(below.ledger(), bundle, ownFingerprint(above.ledger())));
}

/// The sentence of the failure that @p action ends with; fails the test when it does not fail.
template <typename Action> QString refusalOf(const Action& action)
{
    try {
        action();
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::InputRefused);
        return failure.sentence();
    }
    FAIL("not refused");
    return {};
}

} // namespace mingbai::testing
