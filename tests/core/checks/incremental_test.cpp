#include "core/dictionary/fields.h"
#include "tests/core/checks/village.h"

#include <random>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

/// A check two levels below the household: the same student number for two people.
const Catalogue& deepCatalogue()
{
    static const Catalogue catalogue(
        {{u"schooling.sql"_s,
            "-- subject: schooling\n-- entity: schooling\n-- from: schooling AS s JOIN person AS p ON p.id = s.person\n"
            "-- record: s.id\n-- household: p.household\n\n-- fact: active integer\n1\n\n-- fact: same integer\n"
            "(SELECT count(*) FROM schooling AS o WHERE o.student_number = s.student_number AND o.person <> s.person)"}},
        {{u"deep.sql"_s, paragraph("D-01", "error", "same > 0", "schooling", "{school_year}")}});
    return catalogue;
}

/// Makes edits that collide often: few people, few numbers, few names.
class Restless {
public:
    Restless(Village& village, CheckEngine& engine)
        : m_village(village)
        , m_engine(engine)
    {
    }

    void edit()
    {
        switch (below(10)) {
        case 0:
            m_households.append(m_village.addHousehold({{u"phone"_s, phone()}}));
            break;
        case 1:
            if (!m_households.isEmpty())
                m_people.append(m_village.addPerson(one(m_households), {{u"name"_s, name()}, {u"id_number"_s, idNumber()}}));
            break;
        case 2:
            remove(u"person"_s, m_people);
            break;
        case 3:
            if (below(4) == 0)
                removeHousehold();
            break;
        case 4:
            set(u"household"_s, m_households, u"phone"_s, phone());
            break;
        case 5:
            set(u"person"_s, m_people, u"id_number"_s, idNumber());
            break;
        case 6:
            set(u"person"_s, m_people, u"name"_s, name());
            break;
        case 7:
            set(u"person"_s, m_people, u"status"_s, presence());
            break;
        case 8:
            set(u"household"_s, m_households, u"status"_s, presence());
            break;
        default:
            acceptOrUndo();
        }
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    QString one(const QStringList& ids) { return ids.at(below(static_cast<int>(ids.size()))); }
    Value phone() { return below(3) == 0 ? Value() : Value(u"1381234567%1"_s.arg(below(4))); }
    QString presence() { return below(2) == 0 ? u"1"_s : u"2"_s; }
    QString name() { return below(3) == 0 ? u"王"_s : u"王%1"_s.arg(QChar(u'一' + below(3))); }
    Value idNumber()
    {
        static const QStringList kNumbers{u"11010519491231002X"_s, u"11010519491231002X44"_s, u"110105194912310038"_s};
        return below(4) == 0 ? Value() : Value(one(kNumbers));
    }

    void set(const QString& entity, const QStringList& ids, const QString& field, const Value& value)
    {
        if (!ids.isEmpty())
            m_village.set(entity, one(ids), field, value);
    }

    void remove(const QString& entity, QStringList& ids)
    {
        if (ids.isEmpty())
            return;
        ChangeSet changes;
        const QString id = one(ids);
        ids.removeAll(id);
        m_village.ledger().apply(changes.remove(entity, id));
    }

    void removeHousehold()
    {
        remove(u"household"_s, m_households);
        m_people.removeIf([this](const QString& person) { return !m_village.ledger().record(u"person"_s, person); });
    }

    void acceptOrUndo()
    {
        const auto findings = m_engine.findings({{}, {}, Severity::Warning, false});
        if (!findings.empty())
            m_engine.accept(findings.at(static_cast<std::size_t>(below(static_cast<int>(findings.size())))), u"属实"_s);
    }

    Village& m_village;
    CheckEngine& m_engine;
    std::mt19937 m_random{20241120};
    QStringList m_households;
    QStringList m_people;
};

} // namespace

TEST_CASE("What edit by edit comes out is what a full check finds")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    ChangeSet place;
    village.ledger().apply(place.create(u"village"_s, village.ledger().newId(), {}, {}));
    engine.runAll();
    Restless restless(village, engine);
    std::size_t findings = 0;
    for (int count = 0; count < 300; ++count) {
        restless.edit();
        if (count % 10 != 9)
            continue;
        INFO("after edit " << count);
        const QStringList step = dump(village.ledger());
        engine.runAll();
        CHECK(step == dump(village.ledger()));
        findings += static_cast<std::size_t>(step.size());
    }
    CHECK(findings > 300); // the edits were worth looking at
}

TEST_CASE("A change two levels below a household is checked, and so is another household that shares its value")
{
    Village village;
    CheckEngine engine(village.ledger(), deepCatalogue());
    engine.runAll();
    const QString one = village.addHousehold();
    const QString other = village.addHousehold();
    const auto term = [&](const QString& household, const QString& number) {
        QString id = village.ledger().newId();
        village.ledger().apply(ChangeSet().create(
            entities::schooling, id, village.addPerson(household, {}), {{fields::schooling::student_number.id(), number}}));
        return id;
    };
    term(one, u"G211"_s);
    CHECK(fired(engine).isEmpty());
    const QString second = term(other, u"G211"_s);
    CHECK(fired(engine, one) == QStringList{u"D-01"_s});
    CHECK(fired(engine, other) == QStringList{u"D-01"_s});
    village.set(entities::schooling, second, fields::schooling::student_number.id(), u"G212"_s);
    CHECK(fired(engine).isEmpty());
}

TEST_CASE("findings go on after a change that was rolled back with the transaction around it")
{
    Village village;
    const QString household = village.addHousehold();
    CheckEngine engine(village.ledger(), smallCatalogue());
    engine.runAll();
    {
        const Transaction around(village.ledger().database()); // the engine's first edit falls into it
        village.set(u"household"_s, household, u"phone"_s, u"13800000001"_s);
    }
    CHECK_NOTHROW(village.set(u"household"_s, household, u"phone"_s, u"13800000002"_s));
    village.addPerson(household, {{u"name"_s, u"王五"_s}});
    CHECK_FALSE(fired(engine, household).contains(u"T-06"_s)); // nobody in the household
}
