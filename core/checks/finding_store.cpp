#include "core/checks/finding_store.h"

#include "core/checks/finding_text.h"
#include "core/dictionary/fields.h"

#include <QJsonDocument>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

QByteArray column(const FieldName& name)
{
    return quoted(name.id());
}

QByteArray acceptanceTable()
{
    return quoted(QString(entities::acceptance));
}

QByteArray joined(QByteArrayView first, QByteArrayView second)
{
    QByteArray key;
    key.reserve(first.size() + second.size() + 1);
    key += first;
    key += '\n';
    key += second;
    return key;
}

QByteArray nameOf(const Check& check)
{
    return joined(check.id.toUtf8(), QByteArray::number(check.variant));
}

QByteArray standingSql(Slice::Kind kind)
{
    const QByteArray condition = kind == Slice::Kind::Above ? QByteArray() : householdCondition("household", kind);
    const QByteArray above = kind == Slice::Kind::Range ? " AND household <> ''"
        : condition.isEmpty()                           ? "household = ''"
                                                        : " OR household = ''";
    return "SELECT number, check_id, variant, record, severity, accepted, digest, basis FROM finding WHERE " + condition + above;
}

QByteArray acceptancesSql(Slice::Kind kind)
{
    return "SELECT " + column(fields::acceptance::check_id) + ", " + column(fields::acceptance::record) + ", "
        + column(fields::acceptance::digest) + " FROM " + acceptanceTable() + " WHERE "
        + (kind == Slice::Kind::Above ? QByteArray("0") : householdCondition(quoted(QString(entities::household)), kind));
}

QByteArray readingSql(const FindingFilter& filter)
{
    QByteArray sql = "SELECT f.number, f.check_id, f.variant, f.household, f.record, f.basis, f.digest, f.accepted, a."
        + column(fields::acceptance::reason) + " FROM finding AS f LEFT JOIN " + acceptanceTable() + " AS a ON f.accepted AND a."
        + column(fields::acceptance::record) + " = f.record AND a." + column(fields::acceptance::check_id)
        + " = f.check_id AND a." + column(fields::acceptance::digest) + " = f.digest WHERE 1";
    if (!filter.household.isEmpty())
        sql += " AND f.household = :household";
    if (!filter.record.isEmpty())
        sql += " AND f.record = :record";
    if (!filter.check.isEmpty())
        sql += " AND f.check_id = :check";
    if (filter.severity)
        sql += " AND f.severity = :severity";
    if (!filter.withAccepted)
        sql += " AND NOT f.accepted";
    return sql + " GROUP BY f.number ORDER BY f.severity, f.check_id, f.number";
}

Finding findingFrom(const Statement& row, const Check& check, const Subject& subject)
{
    enum Column { Number, CheckId, Variant, Household, Record, Basis, Digest, Accepted, Reason };
    Finding finding;
    finding.number = row.integer(Number);
    finding.check = check.id;
    finding.severity = check.severity;
    finding.household = row.text(Household);
    finding.entity = subject.entity;
    finding.record = row.text(Record);
    finding.field = check.field;
    finding.fields = check.fields;
    finding.digest = row.text(Digest);
    finding.basis = basisTexts(subject, QJsonDocument::fromJson(row.text(Basis).toUtf8()).object());
    finding.message = filledIn(check.words, finding.basis);
    finding.mend = filledIn(check.mend, finding.basis);
    finding.source = check.source;
    finding.accepted = row.integer(Accepted) != 0;
    finding.acceptedReason = row.text(Reason);
    return finding;
}

} // namespace

FindingStore::FindingStore(Database& database)
    : m_database(database)
    , m_insert(database,
          "INSERT INTO finding (check_id, variant, severity, household, entity, record, basis, digest, accepted)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    , m_remove(database, "DELETE FROM finding WHERE number = ?1")
{
}

void FindingStore::start(const std::vector<const Check*>& only, bool sameChecks)
{
    m_only.clear();
    for (const Check* check : only)
        m_only.insert(nameOf(*check));
    m_sameChecks = sameChecks;
    m_written = false;
}

FindingStore::Reading& FindingStore::reading(const Slice& slice)
{
    auto prepared = m_readings.find(slice.kind);
    if (prepared == m_readings.end()) {
        Reading made{Statement(m_database, standingSql(slice.kind)), Statement(m_database, acceptancesSql(slice.kind))};
        prepared = m_readings.emplace(slice.kind, std::move(made)).first;
    }
    if (slice.kind == Slice::Kind::Range) {
        for (Statement* statement : {&prepared->second.standing, &prepared->second.acceptances}) {
            statement->bind(1, slice.from);
            statement->bind(2, slice.before);
        }
    }
    return prepared->second;
}

void FindingStore::begin(const Slice& slice)
{
    m_standing.clear();
    m_kept.clear();
    m_accepted.clear();
    Reading& rows = reading(slice);
    loadStanding(rows.standing);
    loadAcceptances(rows.acceptances);
}

void FindingStore::loadStanding(Statement& rows)
{
    enum Column { Number, CheckId, Variant, Record, SeverityNumber, Accepted, Digest, Basis };
    rows.reset();
    while (rows.next()) {
        const QByteArray check = joined(rows.utf8(CheckId), rows.utf8(Variant));
        if (m_only.isEmpty() || m_only.contains(check)) {
            m_standing.insert(joined(check, rows.utf8(Record)),
                {rows.integer(Number), rows.integer(SeverityNumber), rows.integer(Accepted) != 0, rows.utf8(Digest).toByteArray(),
                    rows.utf8(Basis).toByteArray()});
        }
    }
    rows.reset();
}

void FindingStore::loadAcceptances(Statement& rows)
{
    rows.reset();
    while (rows.next())
        m_accepted.insert(joined(joined(rows.utf8(0), rows.utf8(1)), rows.utf8(2)));
    rows.reset();
}

void FindingStore::put(const FiredCheck& fired)
{
    const Check& check = *fired.check;
    const QByteArray key = joined(nameOf(check), fired.record);
    if (m_kept.contains(key)) // a join that names a record twice
        return;
    m_kept.insert(key);
    const auto standing = m_standing.constFind(key);
    const bool stands = standing != m_standing.constEnd() && standing->basis == fired.basis
        && standing->severity == static_cast<qint64>(check.severity);
    const QByteArray digest = stands && m_sameChecks ? standing->digest : fired.digest();
    const bool accepted = check.severity == Severity::Warning
        && m_accepted.contains(joined(joined(check.id.toUtf8(), fired.record), digest));
    if (stands && standing->accepted == accepted && standing->digest == digest)
        m_standing.erase(standing);
    else
        insert(fired, digest, accepted);
}

void FindingStore::insert(const FiredCheck& fired, const QByteArray& digest, bool accepted)
{
    int parameter = 0;
    m_insert.bind(++parameter, fired.check->id);
    m_insert.bind(++parameter, qint64{fired.check->variant});
    m_insert.bind(++parameter, static_cast<qint64>(fired.check->severity));
    m_insert.bind(++parameter, QString::fromUtf8(fired.household));
    m_insert.bind(++parameter, fired.subject->entity);
    m_insert.bind(++parameter, QString::fromUtf8(fired.record));
    m_insert.bind(++parameter, QString::fromUtf8(fired.basis));
    m_insert.bind(++parameter, QString::fromLatin1(digest));
    m_insert.bind(++parameter, qint64{accepted});
    m_insert.execute();
    m_written = true;
}

void FindingStore::finish()
{
    for (const Standing& standing : std::as_const(m_standing)) {
        m_remove.bind(1, standing.number);
        m_remove.execute();
        m_written = true;
    }
    m_standing.clear();
}

std::vector<Finding> readFindings(const Database& database, const FindingFilter& filter, const Catalogue& catalogue)
{
    Statement rows(database, readingSql(filter));
    if (const int household = rows.parameter(":household"))
        rows.bind(household, filter.household);
    if (const int record = rows.parameter(":record"))
        rows.bind(record, filter.record);
    if (const int check = rows.parameter(":check"))
        rows.bind(check, filter.check);
    if (const int severity = rows.parameter(":severity"))
        rows.bind(severity, static_cast<qint64>(*filter.severity));
    std::vector<Finding> findings;
    while (rows.next()) {
        const Check* check = catalogue.find(rows.text(1), static_cast<int>(rows.integer(2)));
        const Subject* subject = check ? catalogue.subject(check->subject) : nullptr;
        if (subject) // a finding of a check that is gone waits for the next full pass
            findings.push_back(findingFrom(rows, *check, *subject));
    }
    return findings;
}

Statement marksStatement(const Database& database)
{
    return {database,
        "SELECT check_id, variant, record FROM finding WHERE household = ?1 AND NOT accepted ORDER BY severity, check_id, "
        "number"};
}

std::vector<FindingMark> readMarks(Statement& rows, const QString& household, const Catalogue& catalogue)
{
    rows.bind(1, household);
    std::vector<FindingMark> marks;
    while (rows.next()) {
        const Check* check = catalogue.find(rows.text(0), static_cast<int>(rows.integer(1)));
        const Subject* subject = check ? catalogue.subject(check->subject) : nullptr;
        if (!subject || check->field.isEmpty())
            continue;
        const bool isElsewhere = check->field.contains(u'.');
        marks.push_back({check->severity, rows.text(2), isElsewhere ? check->field.section(u'.', 0, 0) : subject->entity,
            check->field.section(u'.', -1), !isElsewhere});
    }
    rows.reset();
    return marks;
}

FindingCounts countFindings(const Database& database)
{
    Statement rows(database, "SELECT severity, count(*) FROM finding WHERE NOT accepted GROUP BY severity");
    FindingCounts counts;
    while (rows.next()) {
        const auto severity = static_cast<Severity>(rows.integer(0));
        (severity == Severity::Error            ? counts.errors
                : severity == Severity::Warning ? counts.warnings
                                                : counts.alerts) = rows.integer(1);
    }
    return counts;
}

std::vector<CheckCount> countFindingsByCheck(const Database& database)
{
    Statement rows(database,
        "SELECT check_id, severity, count(*) FROM finding WHERE NOT accepted GROUP BY severity, check_id ORDER BY severity, "
        "count(*) DESC, check_id");
    std::vector<CheckCount> counts;
    while (rows.next())
        counts.push_back({rows.text(0), static_cast<Severity>(rows.integer(1)), rows.integer(2)});
    return counts;
}

} // namespace mingbai
