#include "core/casework/screening.h"

#include "tests/core/casework/village.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// The village of the other tests with two more households and two rounds.
struct Rounds : Village {
    Rounds()
    {
        namespace in = fields::screening_round;
        place = add(entities::village, {}, {with(fields::village::code, u"211324102203"_s)});
        past = add(entities::screening_round, place,
            {with(in::name, u"上半年"_s), with(in::starts_on, u"2023-04-01"_s), with(in::finished_on, u"2023-06-30"_s)});
        now = add(entities::screening_round, place,
            {with(in::name, u"秋季"_s), with(in::starts_on, u"2023-11-01"_s), with(in::due_on, u"2024-01-15"_s)});
        second = add(entities::household, {}, {with(fields::household::group_name, u"二组"_s)});
        third = add(entities::household, {}, {with(fields::household::group_name, u"二组"_s)});
        ledger->apply(ChangeSet().set(fields::household::group_name, household, u"十组"_s));
    }

    QString add(const QString& entity, const QString& parent, const FieldValues& values)
    {
        QString id = ledger->newId();
        ledger->apply(ChangeSet().create(entity, id, parent, values));
        return id;
    }

    QStringList groups(const QString& round)
    {
        QStringList lines;
        const std::optional<ScreeningProgress> progress = screeningProgress(*ledger, round);
        for (const GroupProgress& group : progress->groups)
            lines += u"%1 %2/%3"_s.arg(group.group).arg(group.done).arg(group.households);
        return lines;
    }

    QString place;
    QString past;
    QString now;
    QString second;
    QString third;
};

} // namespace

TEST_CASE("A round counts its households by group, and who was away is still to be seen")
{
    Rounds village;
    Ledger& ledger = *village.ledger;
    const QDate day(2024, 1, 1);
    CHECK(screeningRounds(ledger).front().id == village.now); // the open one before the finished one
    CHECK(village.groups(village.now) == QStringList{u"二组 0/2"_s, u"十组 0/1"_s});
    ledger.apply(markScreened(ledger, village.now, {village.second, village.household}, u"1"_s, day));
    ledger.apply(markScreened(ledger, village.now, {village.third}, u"3"_s, day));
    CHECK(village.groups(village.now) == QStringList{u"二组 1/2"_s, u"十组 1/1"_s});
    CHECK(village.groups(village.past) == QStringList{u"二组 0/2"_s, u"十组 0/1"_s}); // each round for itself
    const std::optional<ScreeningProgress> progress = screeningProgress(ledger, village.now);
    CHECK(progress->done == 2);
    CHECK(progress->lines.back().state == u"3");
    CHECK(progress->round.dueOn == QDate(2024, 1, 15));
}

TEST_CASE("Noting a household again brings its record up to date; one that left is asked no more")
{
    Rounds village;
    Ledger& ledger = *village.ledger;
    ledger.apply(markScreened(ledger, village.now, {village.third}, u"3"_s, QDate(2024, 1, 1)));
    ledger.apply(markScreened(ledger, village.now, {village.third}, u"2"_s, QDate(2024, 1, 1)));
    const std::vector<Record> records = ledger.records(entities::screening, village.third);
    REQUIRE(records.size() == 1);
    CHECK(textOf(records.front().value(fields::screening::state)) == u"2");
    CHECK(textOf(records.front().value(fields::screening::screened_by)) == u"例");
    ledger.apply(ChangeSet().set(fields::household::status, village.third, u"2"_s));
    CHECK(village.groups(village.now) == QStringList{u"二组 0/1"_s, u"十组 0/1"_s});
    CHECK_FALSE(screeningProgress(ledger, u"nothing"_s));
}
