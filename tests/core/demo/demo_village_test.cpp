#include "core/demo/demo_village.h"

#include "core/checks/engine.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "tests/support/catch_qt.h"

#include <QSet>
#include <QTemporaryDir>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2024, 11, 20);

class Village {
public:
    explicit Village(const DemoOptions& options, QDate today = kToday)
        : m_ledger(Ledger::create(m_folder.filePath(u"demo.mb"_s), std::nullopt,
            LedgerIdentity{{}, u"village"_s, demoDivision(), u"例村"_s, {}}, {OpenMode::ReadWrite, u"例"_s, Clock(today)}))
    {
        m_ledger->database().run("PRAGMA synchronous = OFF"); // nothing here outlives the test
        fillDemoVillage(*m_ledger, options);
    }

    Ledger& ledger() { return *m_ledger; }
    std::vector<Record> all(const Name& entity)
    {
        std::vector<Record> records;
        m_ledger->forEach(entity, [&records](const Record& record) { records.push_back(record); });
        return records;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

QStringList lines(Village& village, const Name& entity)
{
    QStringList lines;
    for (const Record& record : village.all(entity)) {
        QStringList values{record.id};
        for (const Value& value : record.values)
            values.append(toJson(value).toVariant().toString());
        lines.append(values.join(u'|'));
    }
    return lines;
}

} // namespace

TEST_CASE("The same seed makes the same village, another seed another one")
{
    Village one({40, 7, 0, true});
    Village same({40, 7, 0, true});
    Village other({40, 8, 0, true});
    for (const Name& entity : {entities::household, entities::person, entities::income, entities::case_step, entities::measure})
        CHECK(lines(one, entity) == lines(same, entity));
    CHECK(lines(one, entities::person) != lines(other, entities::person));
}

TEST_CASE("ID numbers are valid but for those that were spoiled")
{
    Village right({120, 1, 0, false});
    for (const Record& person : right.all(entities::person)) {
        const QString id = textOf(person.value(fields::person::id_number));
        INFO(id.toStdString());
        CHECK((isValidIdNumber(id, kToday) || isValidDisabilityCertificate(id, kToday)));
    }
    Village spoiled({300, 1, 0, true});
    int wrong = 0;
    int people = 0;
    for (const Record& person : spoiled.all(entities::person)) {
        const QString id = textOf(person.value(fields::person::id_number));
        wrong += isValidIdNumber(id, kToday) || isValidDisabilityCertificate(id, kToday) ? 0 : 1;
        ++people;
    }
    CHECK(wrong > 0);
    CHECK(wrong * 20 < people);
}

TEST_CASE("At least 120 different checks find something in the demo village")
{
    Village village({300, 1, 0, true});
    CheckEngine engine(village.ledger(), Catalogue::builtIn());
    engine.runAll();
    QSet<QString> fired;
    for (const Finding& finding : engine.findings({}))
        fired.insert(finding.check);
    CHECK(fired.size() >= 120);
}

TEST_CASE("Without mistakes nothing in the demo village is wrong")
{
    Village village({150, 1, 0, false});
    CheckEngine engine(village.ledger(), Catalogue::builtIn());
    engine.runAll();
    for (const Finding& finding : engine.findings({{}, {}, Severity::Error, false})) {
        INFO(finding.check.toStdString());
        INFO(finding.message.toStdString());
        CHECK(finding.check.isEmpty());
    }
}

TEST_CASE("Every household has five years of income, and the year can be chosen")
{
    Village village({20, 1, 2022, false});
    for (const Record& household : village.all(entities::household)) {
        QList<qint64> years;
        for (const Record& income : village.ledger().records(entities::income, household.id))
            years.append(integerOf(income.value(fields::income::year)));
        std::sort(years.begin(), years.end());
        CHECK(years == QList<qint64>{2018, 2019, 2020, 2021, 2022});
    }
}

TEST_CASE("The demo village has records of every kind but those that people make themselves")
{
    Village village({300, 1, 0, true});
    const QSet<QString> made{entities::acceptance, entities::parameter, entities::remark, entities::package,
        entities::merge_conflict, entities::policy_pack};
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        if (made.contains(entity.id))
            continue;
        INFO(entity.id.toStdString());
        CHECK(village.ledger().count(entity.id) > 0);
    }
}

TEST_CASE("Some sons founded households of their own, and some risks came back, without a new finding")
{
    Village village({300, 1, 0, false});
    int former = 0;
    for (const Record& person : village.all(entities::person))
        former += textOf(person.value(fields::person::status)) == u"7" ? 1 : 0;
    CHECK(former >= 3);
    QSet<QString> again;
    int steps = 0;
    for (const Record& monitored : village.all(entities::monitoring_case)) {
        if (integerOf(monitored.value(fields::monitoring_case::episode)) == 2)
            again.insert(monitored.parent);
        if (textOf(monitored.value(fields::monitoring_case::ended)) == u"1")
            steps += static_cast<int>(village.ledger().records(entities::case_step, monitored.id).size());
    }
    CHECK(again.size() >= 2);
    CHECK(steps >= 2 * 16);
}
