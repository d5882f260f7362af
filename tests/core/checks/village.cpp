#include "tests/core/checks/village.h"

namespace mingbai::test {
using namespace Qt::StringLiterals;
namespace {

constexpr const char* kFacts = R"(
-- subject: person
-- entity: person
-- from: person AS p JOIN household AS h ON h.id = p.household
-- record: p.id
-- household: p.household

-- fact: active integer
p.status = '1' AND h.status = '1'

-- fact: age integer
age_on(p.birth_date, today())

-- fact: holders integer
(SELECT count(*) FROM person AS o WHERE o.identity = p.identity AND o.status = '1')

-- subject: household
-- entity: household
-- from: household AS h
-- record: h.id
-- household: h.id

-- fact: active integer
h.status = '1'

-- fact: members integer
(SELECT count(*) FROM person AS p WHERE p.household = h.id AND p.status = '1')

-- fact: phone_households integer
(SELECT count(*) FROM household AS o WHERE o.phone = h.phone AND o.status = '1')

-- fact: secretary text
(SELECT v.secretary FROM village AS v LIMIT 1)

-- subject: village
-- entity: village
-- from: village AS v
-- record: v.id

-- fact: active integer
1

-- fact: households integer
(SELECT count(*) FROM household)
)";

} // namespace

Village::Village(QDate today)
{
    const LedgerIdentity identity{{}, u"village"_s, u"211324102209"_s, u"例村"_s, {}};
    m_ledger = Ledger::create(
        m_folder.filePath(u"village.mb"_s), std::nullopt, identity, {OpenMode::ReadWrite, u"例"_s, Clock(today)});
}

void Village::reopen(QDate today, OpenMode mode)
{
    const QString path = m_ledger->path();
    m_ledger.reset();
    m_ledger = Ledger::open(path, std::nullopt, {mode, u"例"_s, Clock(today)});
}

QString Village::addHousehold(const Values& values)
{
    return add(u"household"_s, {}, values);
}

QString Village::addPerson(const QString& household, const Values& values)
{
    return add(u"person"_s, household, values);
}

QString Village::add(const QString& entity, const QString& parent, Values values)
{
    values.emplace_back(u"status"_s, u"1"_s);
    ChangeSet changes;
    QString id = m_ledger->newId();
    m_ledger->apply(changes.create(entity, id, parent, std::move(values)));
    return id;
}

void Village::set(const QString& entity, const QString& record, const QString& field, const Value& value)
{
    ChangeSet changes;
    m_ledger->apply(changes.set(entity, record, field, value));
}

QMap<QString, QByteArray> smallFacts()
{
    return {{u"facts.sql"_s, kFacts}};
}

QByteArray paragraph(const char* id, const char* severity, const char* predicate, const char* subject, const char* words)
{
    return QByteArray("-- check: ") + id + "\n-- subject: " + subject + "\n-- severity: " + severity + "\n-- zh: 中 " + words
        + "\n-- en: en " + words + "\n-- mend.zh: 改\n-- mend.en: mend\n-- source: test\n" + predicate + "\n\n";
}

const Catalogue& smallCatalogue()
{
    static const Catalogue catalogue(smallFacts(),
        {{u"checks.sql"_s,
            paragraph("T-01", "error", "age < parameter('labour_age_min', today()) AND labour <> '5'", "person",
                "{name} {age} {labour}")
                + paragraph("T-02", "warning", "name_bad(name)", "person", "{name} {id_number}")
                + paragraph("T-03", "error", "holders > 1", "person", "{name} {identity}")
                + paragraph("T-04", "alert", "phone_households > 1", "household", "{phone}")
                + paragraph("T-05", "alert", "members < parameter('crowd', today())", "household", "{members}")
                + paragraph("T-06", "error", "members = 0", "household", "{code}")
                + paragraph("T-07", "alert", "households > 3", "village", "{households}")
                + paragraph("T-08", "alert", "secretary = '缺'", "household", "{secretary}")}});
    return catalogue;
}

QStringList dump(Ledger& ledger)
{
    QStringList lines;
    Statement rows(
        ledger.database(), "SELECT check_id, variant, severity, household, entity, record, basis, digest, accepted FROM finding");
    while (rows.next()) {
        QStringList cells;
        for (int column = 0; column < rows.columns(); ++column)
            cells.append(rows.text(column));
        lines.append(cells.join(u'|'));
    }
    lines.sort();
    return lines;
}

QStringList fired(CheckEngine& engine, const QString& household)
{
    QStringList checks;
    for (const Finding& finding : engine.findings({household, {}, std::nullopt, false}))
        checks.append(finding.check);
    checks.sort();
    return checks;
}

} // namespace mingbai::test
