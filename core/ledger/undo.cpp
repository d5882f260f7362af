#include "core/ledger/undo.h"

#include "core/base/failure.h"
#include "core/ledger/change_log.h"
#include "core/ledger/item_json.h"
#include "core/ledger/tables.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

using Kind = RecordChange::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

bool shareField(const FieldChanges& one, const FieldChanges& other)
{
    return std::any_of(one.begin(), one.end(), [&other](const auto& field) {
        return std::any_of(other.begin(), other.end(), [&field](const auto& same) { return same.first == field.first; });
    });
}

/// Looks for later changes, item by item.
class BuiltOn {
public:
    BuiltOn(Ledger& ledger, qint64 number, const Standing& standing)
        : m_ledger(ledger)
        , m_number(number)
        , m_standing(standing)
        , m_tables(ledger.database(), ledger.dictionary())
        , m_later(ledger.database(),
              QByteArray("SELECT change, ") + kItemColumns
                  + " FROM change_item WHERE record = ?1 AND change > ?2 ORDER BY change DESC")
        , m_maker(ledger.database(), "SELECT max(change) FROM change_item WHERE record = ?1 AND kind = ?2")
    {
        m_maker.bind(2, static_cast<qint64>(Kind::Create));
    }

    [[nodiscard]] std::optional<qint64> find()
    {
        Statement items(m_ledger.database(),
            QByteArray("SELECT ") + kItemColumns + " FROM change_item WHERE change = ?1 ORDER BY ordinal DESC");
        items.bind(1, m_number);
        while (items.next()) {
            if (const auto later = laterOf(readItem(items)))
                return later;
        }
        return std::nullopt;
    }

private:
    std::optional<qint64> laterOf(const LogItem& item)
    {
        const Entity& entity = m_ledger.dictionary().entity(item.entity);
        if (const auto later = laterOfSameRecord(item, entity))
            return later;
        if (static_cast<Kind>(item.kind) == Kind::Create)
            return childOf(entity, item.record);
        if (static_cast<Kind>(item.kind) == Kind::Remove)
            return removerOfParent(entity, item);
        return std::nullopt;
    }

    std::optional<qint64> laterOfSameRecord(const LogItem& item, const Entity& entity)
    {
        m_later.reset();
        m_later.bind(1, item.record);
        m_later.bind(2, m_number);
        while (m_later.next()) {
            if (!m_standing.countsAfter(m_number, m_later.integer(0)))
                continue;
            const LogItem later = readItem(m_later, 1);
            const bool bothUpdate = static_cast<Kind>(item.kind) == Kind::Update && static_cast<Kind>(later.kind) == Kind::Update;
            if (!bothUpdate || shareField(valuesFromItem(entity, item.after), valuesFromItem(entity, later.after)))
                return m_later.integer(0);
        }
        return std::nullopt;
    }

    /// A record put into one that this change made. Items come last first, so children of the same change are known.
    std::optional<qint64> childOf(const Entity& entity, const QString& record)
    {
        m_made.insert(record);
        for (const Entity* child : m_tables.childrenOf(entity)) {
            for (const QString& found : m_tables.of(*child).idsOf(record)) {
                if (!m_made.contains(found))
                    return maker(found);
            }
        }
        return std::nullopt;
    }

    qint64 maker(const QString& record)
    {
        m_maker.reset();
        m_maker.bind(1, record);
        return m_maker.next() ? m_maker.integer(0) : 0;
    }

    /// Items come last first: a parent removed in the same change comes before its children.
    std::optional<qint64> removerOfParent(const Entity& entity, const LogItem& item)
    {
        m_removed.insert(item.record);
        if (item.parent.isEmpty() || m_removed.contains(item.parent) || m_tables.of(entity.parent).has(item.parent))
            return std::nullopt;
        m_later.reset();
        m_later.bind(1, item.parent);
        m_later.bind(2, m_number);
        return m_later.next() ? m_later.integer(0) : 0;
    }

    Ledger& m_ledger;
    qint64 m_number;
    const Standing& m_standing;
    Tables m_tables;
    Statement m_later;
    Statement m_maker;
    QSet<QString> m_made;
    QSet<QString> m_removed;
};

RecordChange inverseOf(const LogItem& item, const Entity& entity)
{
    RecordChange change;
    change.entity = item.entity;
    change.record = item.record;
    if (static_cast<Kind>(item.kind) == Kind::Create) {
        change.kind = Kind::Remove;
        return change;
    }
    const bool isRemoval = static_cast<Kind>(item.kind) == Kind::Remove;
    change.kind = isRemoval ? Kind::Create : Kind::Update;
    change.parent = isRemoval ? item.parent : QString();
    for (auto& [index, value] : valuesFromItem(entity, item.before))
        change.values.emplace_back(entity.fields[static_cast<std::size_t>(index)].id, std::move(value));
    return change;
}

LogHeader headerOf(Database& database, qint64 number)
{
    Statement row(database, QByteArray("SELECT ") + kHeaderColumns + " FROM change WHERE number = ?1");
    row.bind(1, number);
    if (!row.next())
        throw Failure(FailureCode::InvalidUse, Words::tr("There is no change %1.").arg(number));
    return readHeader(row);
}

QString dayOf(const LogHeader& header)
{
    return QLocale().toString(QDateTime::fromString(header.at, Qt::ISODateWithMs).toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace

std::optional<qint64> laterChangeThatBuiltOn(Ledger& ledger, qint64 number, const Standing& standing)
{
    return BuiltOn(ledger, number, standing).find();
}

Applied Ledger::undo(qint64 number)
{
    const LogHeader header = headerOf(m_database, number);
    if (header.act == static_cast<int>(Act::Export)) {
        throw Failure(FailureCode::InvalidUse,
            Words::tr("Change %1 notes that data were handed out; nothing in the ledger was changed.")
                .arg(QString::number(number)));
    }
    if (header.records == 0 || static_cast<Act>(header.act) == Act::Upgrade) {
        throw Failure(FailureCode::InvalidUse,
            Words::tr("Change %1 brought the ledger up to date; it stays.").arg(QString::number(number)));
    }
    if (static_cast<Act>(header.act) == Act::Pack) {
        throw Failure(FailureCode::InvalidUse,
            Words::tr("Change %1 entered a package in the register; what was sent stays sent.").arg(QString::number(number)));
    }
    const Standing standing(m_database);
    if (const qint64 undoneBy = standing.undoneBy(number); undoneBy != 0) {
        throw Failure(FailureCode::InvalidUse,
            Words::tr("Change %1 was taken back already, on %2 by change %3.")
                .arg(QString::number(number), dayOf(headerOf(m_database, undoneBy)), QString::number(undoneBy)));
    }
    if (const auto later = laterChangeThatBuiltOn(*this, number, standing)) {
        throw Failure(FailureCode::InvalidUse,
            Words::tr("Change %1 cannot be taken back: change %2 of %3 has built on it. Take that one back first.")
                .arg(QString::number(number), QString::number(*later), dayOf(headerOf(m_database, *later))));
    }
    ChangeSet inverse;
    inverse.act = Act::Undo;
    inverse.why = header.why;
    inverse.undoes = number;
    std::vector<qint64> entries;
    Statement items(
        m_database, QByteArray("SELECT ") + kItemColumns + " FROM change_item WHERE change = ?1 ORDER BY ordinal DESC");
    items.bind(1, number);
    while (items.next()) {
        const LogItem item = readItem(items);
        inverse.records.push_back(inverseOf(item, m_dictionary.entity(item.entity)));
        entries.push_back(item.entry);
    }
    items.reset();
    return applyWithEntries(inverse, entries, {});
}

} // namespace mingbai
