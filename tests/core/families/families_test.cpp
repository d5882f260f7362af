#include "tests/core/families/village.h"

#include "core/ledger/history.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("A son founds a household of his own with his wife and child, and the old one keeps its past")
{
    Village village;
    const QString monitored = village.add(entities::monitoring_case, village.household, {{in::monitoring_type.id(), u"2"_s}});
    village.add(entities::income, village.household, {{fields::income::year.id(), qint64{2023}}});
    const Split split{village.household, {{village.son, {}}, {village.wifeOfSon, {}}, {village.grandchild, {}}}, village.son,
        QDate(2024, 9, 1), {{home::group_name.id(), u"三组"_s}}};
    const QString made = village.done(Families(*village.ledger).split(split));

    CHECK(village.present(village.household) == QStringList{u"王大 01"_s, u"李氏 02"_s});
    CHECK(village.present(made) == QStringList{u"王二 01"_s, u"赵氏 02"_s, u"王三 03"_s});
    CHECK(village.text(home::group_name, made) == u"三组");
    CHECK(village.text(home::base_type, made) == u"2");
    CHECK(village.text(home::monitoring_type, made).isEmpty());
    CHECK(village.ledger->record(entities::monitoring_case, monitored)->parent == village.household);
    CHECK(village.ledger->records(entities::income, village.household).size() == 1);
    CHECK(village.ledger->records(entities::income, made).empty());
    CHECK(village.text(of::status, village.son) == u"7");
    CHECK(village.text(of::reduced_reason, village.son) == u"7");
    CHECK(village.text(of::status_date, village.son) == u"2024-09-01");
    CHECK(village.text(of::note, village.son).contains(u"王二"));
    CHECK(village.text(home::status_note, made).contains(u"王大"));
    CHECK(changes(*village.ledger).front().records > 5);
    CHECK(dossierAt(*village.ledger, village.household, QDate::currentDate())->of(entities::person).size() == 5);
}

TEST_CASE("Welfare and work that go on are with the person in the new household, and nowhere else")
{
    Village village;
    village.ledger->apply(ChangeSet()
                              .set(of::minimum_living, village.son, u"2"_s)
                              .set(of::medical_resident, village.son, qint64{1})
                              .set(of::work_months, village.son, qint64{8}));
    const QString past = village.add(entities::work, village.son,
        {{fields::work::start_month.id(), u"2023-01"_s}, {fields::work::end_month.id(), u"2023-06"_s}});
    const QString job = village.add(entities::work, village.son, {{fields::work::start_month.id(), u"2024-02"_s}});
    const QString made = village.done(
        Families(*village.ledger).split({village.household, {{village.son, {}}}, village.son, QDate(2024, 9, 1), {}}));
    const Record there = village.ledger->records(entities::person, made).front();
    CHECK(textOf(there.value(of::minimum_living)) == u"2");
    CHECK(integerOf(there.value(of::medical_resident)) == 1);
    CHECK(isEmpty(there.value(of::work_end)));
    const std::vector<Record> work = village.ledger->records(entities::work, there.id);
    REQUIRE(work.size() == 1);
    CHECK(textOf(work.front().value(fields::work::start_month)) == u"2024-02");
    CHECK(village.text(of::minimum_living, village.son).isEmpty());
    CHECK(village.text(of::work_end, village.son) == u"2024-09");
    CHECK(village.text(fields::work::end_month, job) == u"2024-09");
    CHECK(village.text(fields::work::end_month, past) == u"2023-06");
}

TEST_CASE("A split is refused in words, and nothing is written")
{
    Village village;
    const Families families(*village.ledger);
    const QDate day(2024, 9, 1);
    const auto problems = [&](const Split& split) { return families.split(split).problems.size(); };
    const std::vector<Comer> son{{village.son, {}}};
    CHECK(problems({village.household, {}, {}, day, {}}) == 1);
    CHECK(problems({village.household, son, village.wifeOfSon, day, {}}) == 1);
    CHECK(problems({village.household, son, village.son, village.today.addDays(1), {}}) == 1);
    CHECK(problems({village.household, son, village.son, {}, {}}) == 1);
    CHECK(problems({village.household, {{village.head, {}}}, village.head, day, {}}) == 1);
    CHECK(problems({village.other, son, village.son, day, {}}) == 2); // not of that household, and as many as it has
    CHECK(problems({u"nothing"_s, son, village.son, day, {}}) == 1);
    CHECK(families.split({village.household, {}, {}, day, {}}).changes.isEmpty());
}

TEST_CASE("A household merges into another one, whose head says what the other head is")
{
    Village village;
    const QString day = u"2024-10-01"_s;
    const QString made = village.done(
        Families(*village.ledger)
            .split({village.household, {{village.son, {}}, {village.wifeOfSon, {}}, {village.grandchild, {}}}, village.son,
                QDate(2024, 9, 1), {}}));
    const QString into = village.done(
        Families(*village.ledger).merge({made, village.household, u"03"_s, {}, QDate(2024, 10, 1)}));
    CHECK(into == village.household);
    CHECK(village.present(into) == QStringList{u"王大 01"_s, u"李氏 02"_s, u"王二 03"_s, u"赵氏 05"_s, u"王三 07"_s});
    CHECK(village.present(made).isEmpty());
    CHECK(village.text(home::status, made) == u"4");
    CHECK(village.text(home::status_date, made) == day);
    CHECK(village.text(home::status_note, made).contains(u"王大"));
}

TEST_CASE("A household with an open lead or case does not vanish in a merge")
{
    Village village;
    const Families families(*village.ledger);
    const Merge merge{village.household, village.other, u"21"_s, {}, QDate(2024, 10, 1)};
    CHECK(families.merge(merge).isPossible());
    const QString lead = village.add(entities::lead, village.household, {{fields::lead::found_on.id(), u"2024-09-20"_s}});
    CHECK(families.merge(merge).problems.size() == 1);
    village.ledger->apply(ChangeSet().set(fields::lead::outcome, lead, u"2"_s));
    CHECK(families.merge(merge).isPossible());
    const QString monitored = village.add(entities::monitoring_case, village.household, {});
    CHECK(families.merge(merge).problems.size() == 1);
    village.ledger->apply(ChangeSet().set(in::ended, monitored, u"1"_s));
    CHECK(families.merge(merge).isPossible());
    CHECK(families.merge({village.other, village.other, {}, {}, QDate(2024, 10, 1)}).problems.size() == 1);
}

TEST_CASE("A household that moves within the ledger tells where it was")
{
    Village village;
    const Families families(*village.ledger);
    CHECK_FALSE(families.move(village.household, {{home::group_name.id(), u"一组"_s}}, QDate(2024, 10, 1)).isPossible());
    village.done(families.move(village.household, {{home::group_name.id(), u"二组"_s}}, QDate(2024, 10, 1)));
    CHECK(village.text(home::group_name, village.household) == u"二组");
    CHECK(village.text(home::status_note, village.household).contains(u"2024-10-01"));
    CHECK(village.text(home::status_note, village.household).contains(u"一组"));
}

TEST_CASE("A head who dies is followed by another member in the same step")
{
    Village village;
    const Families families(*village.ledger);
    CHECK(families.leave({village.head, {}, QDate(2024, 10, 1), {}}).problems.size() == 1);
    CHECK(families.leave({village.head, u"2"_s, QDate(2024, 10, 1), village.head}).problems.size() == 1);
    village.done(families.leave({village.head, u"2"_s, QDate(2024, 10, 1), village.wife}));
    CHECK(village.text(of::status, village.head) == u"2");
    CHECK(village.present(village.household) == QStringList{u"李氏 01"_s, u"王二 03"_s, u"赵氏 05"_s, u"王三 07"_s});
    CHECK(families.leave({village.head, u"2"_s, QDate(2024, 10, 1), {}}).problems.size() == 1); // only once
}

TEST_CASE("A bride is found by her ID number and comes over in one step")
{
    Village village;
    const QString bride = village.member(village.other, u"孙氏"_s, u"04"_s, u"2"_s, u"211324199902152445"_s);
    const Families families(*village.ledger);
    const std::vector<Record> found = families.presentWithId(u"211324199902152445"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().id == bride);
    village.done(families.join({village.household, {bride, u"05"_s}, u"2"_s, QDate(2024, 10, 1), {}, {}}));
    CHECK(village.present(village.household).contains(u"孙氏 05"_s));
    CHECK(village.text(of::status, bride) == u"4");
    CHECK(families.presentWithId(u"211324199902152445"_s).front().parent == village.household);
    CHECK_FALSE(families.join({village.household, {bride, u"05"_s}, u"2"_s, QDate(2024, 10, 1), {}, {}}).isPossible());

    const std::vector<Stay> stays = families.staysOf(bride);
    REQUIRE(stays.size() == 2);
    CHECK(stays[0].household == village.other);
    CHECK(stays[0].to == u"2024-10-01");
    CHECK(stays[0].reason == u"4");
    CHECK(stays[1].household == village.household);
    CHECK(stays[1].from == u"2024-10-01");
    CHECK(stays[1].to.isEmpty());
}

TEST_CASE("A child who is born is a new member")
{
    Village village;
    const Families families(*village.ledger);
    village.done(families.join({village.household, {{}, u"08"_s}, u"1"_s, QDate(2024, 10, 2),
        {{of::name.id(), u"王小"_s}, {of::sex.id(), u"2"_s}}, {}}));
    CHECK(village.present(village.household).contains(u"王小 08"_s));
    const Record child = village.ledger->records(entities::person, village.household).back();
    CHECK(textOf(child.value(of::added_reason)) == u"1");
    CHECK(textOf(child.value(of::status_date)) == u"2024-10-02");
    const std::vector<Stay> stays = families.staysOf(child.id);
    REQUIRE(stays.size() == 1);
    CHECK(stays.front().from == u"2024-10-02");
}

TEST_CASE("Somebody comes into a record that was begun: what stands there stays, the rest is taken along, with the work of now")
{
    Village village;
    const QString number = u"211324199902152445"_s;
    const QString before = village.member(village.other, u"孙氏"_s, u"04"_s, u"2"_s, number);
    village.ledger->apply(ChangeSet()
                              .set(of::school_name, before, u"县高中"_s)
                              .set(of::phone, before, u"13800000001"_s)
                              .set(of::medical_resident, before, qint64{1}));
    const QString past = village.add(
        entities::work, before, {{fields::work::start_month.id(), u"2023-01"_s}, {fields::work::end_month.id(), u"2023-06"_s}});
    village.add(entities::work, before, {{fields::work::start_month.id(), u"2024-02"_s}});
    const QString begun = village.member(village.household, u"孙氏"_s, u"05"_s, u"2"_s, number);
    village.ledger->apply(ChangeSet().set(of::phone, begun, u"13800000002"_s));
    village.done(Families(*village.ledger).join({village.household, {before, {}}, u"2"_s, QDate(2024, 10, 1), {}, begun}));
    CHECK(village.ledger->records(entities::person, village.household).size() == 6);
    CHECK(village.present(village.household).contains(u"孙氏 05"_s));
    CHECK(village.text(of::school_name, begun) == u"县高中");
    CHECK(village.text(of::phone, begun) == u"13800000002");
    CHECK(village.text(of::added_reason, begun) == u"2");
    CHECK(village.text(of::status_date, begun) == u"2024-10-01");
    CHECK(integerOf(village.ledger->record(entities::person, begun)->value(of::medical_resident)) == 1);
    CHECK(village.text(of::status, before) == u"4");
    CHECK(isEmpty(village.ledger->record(entities::person, before)->value(of::medical_resident)));
    const std::vector<Record> work = village.ledger->records(entities::work, begun);
    REQUIRE(work.size() == 1);
    CHECK(textOf(work.front().value(fields::work::start_month)) == u"2024-02");
    CHECK(village.text(fields::work::end_month, past) == u"2023-06");
}

TEST_CASE("Who left may come back, to another household too; nobody is in two, and the dead do not come")
{
    Village village;
    const Families families(*village.ledger);
    const QString number = u"211324199902152445"_s;
    const QString daughter = village.member(village.other, u"孙氏"_s, u"04"_s, u"2"_s, number);
    village.ledger->apply(ChangeSet().set(of::minimum_living, daughter, u"2"_s).set(of::school_name, daughter, u"县高中"_s));
    village.done(families.leave({daughter, u"3"_s, QDate(2023, 5, 1), {}}));
    village.done(families.join({village.household, {daughter, u"05"_s}, u"2"_s, QDate(2024, 10, 1), {}, {}}));
    CHECK(village.text(of::status, daughter) == u"3"); // as it was
    CHECK(village.text(of::status_date, daughter) == u"2023-05-01");
    const Record here = families.presentWithId(number).front();
    CHECK(here.parent == village.household);
    CHECK(textOf(here.value(of::school_name)) == u"县高中");
    CHECK(isEmpty(here.value(of::minimum_living))); // was of then
    CHECK_FALSE(families.join({village.other, {daughter, u"04"_s}, u"6"_s, QDate(2024, 10, 2), {}, {}}).isPossible());
    village.done(families.leave({here.id, u"2"_s, QDate(2024, 10, 3), {}}));
    CHECK_FALSE(families.join({village.other, {here.id, u"04"_s}, u"6"_s, QDate(2024, 10, 4), {}, {}}).isPossible());
}
