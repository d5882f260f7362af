#include "tests/core/ledger/sample.h"

#include <random>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("an update is taken back and done again", "[undo]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const QString before = wholeText(sample.ledger());
    const qint64 number = sample.set(fields::household::hamlet, household, Value()).number;
    const QString after = wholeText(sample.ledger());

    const Applied undone = sample.ledger().undo(number);
    CHECK(wholeText(sample.ledger()) == before);
    CHECK(undone.households == QStringList{household});
    CHECK(changes(sample.ledger(), 0, 1).front().act == Act::Undo);
    CHECK(changes(sample.ledger(), 0, 1).front().undoes == number);
    CHECK(changes(sample.ledger()).at(1).undoneBy == undone.number);

    sample.ledger().undo(undone.number);
    CHECK(wholeText(sample.ledger()) == after);
    CHECK(changes(sample.ledger()).at(2).undoneBy == 0);
    CHECK(changes(sample.ledger()).at(1).undoneBy != 0);
}

TEST_CASE("a record made is taken back and done again", "[undo]")
{
    Sample sample;
    const QString household = sample.household();
    const QString before = wholeText(sample.ledger());
    sample.person(household, u"张三"_s);
    const QString after = wholeText(sample.ledger());
    const Applied undone = sample.ledger().undo(2);
    CHECK(wholeText(sample.ledger()) == before);
    sample.ledger().undo(undone.number);
    CHECK(wholeText(sample.ledger()) == after);
}

TEST_CASE("a removed household comes back with everything in it, at its old place", "[undo]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    sample.person(household, u"张三"_s, u"01"_s);
    sample.child(entities::living, household, {{fields::living::cultivated_land.id(), 5.0}});
    sample.person(household, u"李四"_s);
    sample.household({{fields::household::hamlet.id(), u"河西"_s}});
    const QString before = wholeText(sample.ledger());
    const Applied removed = sample.ledger().apply(ChangeSet().remove(entities::household, household));
    const Applied undone = sample.ledger().undo(removed.number);
    CHECK(undone.created == 4);
    CHECK(wholeText(sample.ledger()) == before);
    CHECK(verifyLedger(sample.ledger()).isEmpty());
}

TEST_CASE("a change that a later one built on is not taken back, and the sentence names the later one", "[undo]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const qint64 first = sample.set(fields::household::hamlet, household, u"河西"_s).number;
    const qint64 second = sample.set(fields::household::hamlet, household, u"河南"_s).number;
    const Failure failure = failureOf([&] { sample.ledger().undo(first); });
    CHECK(failure.code() == FailureCode::InvalidUse);
    CHECK(failure.sentence().contains(QString::number(second)));
    sample.ledger().undo(second);
    sample.ledger().undo(first);
    CHECK(textOf(sample.ledger().record(entities::household, household)->value(fields::household::hamlet)) == u"河东"_s);
}

TEST_CASE("later changes to other fields do not stand in the way", "[undo]")
{
    Sample sample;
    const QString household = sample.household();
    const qint64 number = sample.set(fields::household::hamlet, household, u"河西"_s).number;
    sample.set(fields::household::address, household, u"12号"_s);
    CHECK_NOTHROW(sample.ledger().undo(number));
}

TEST_CASE("a record is not unmade under what was put into it", "[undo]")
{
    Sample sample;
    const QString household = sample.household();
    sample.person(household, u"张三"_s);
    CHECK(failureOf([&] { sample.ledger().undo(1); }).code() == FailureCode::InvalidUse);
    sample.ledger().undo(2);
    CHECK_NOTHROW(sample.ledger().undo(1));
}

TEST_CASE("a member does not come back into a household that is gone", "[undo]")
{
    Sample sample;
    const QString household = sample.household();
    const QString person = sample.person(household, u"张三"_s);
    const qint64 removal = sample.ledger().apply(ChangeSet().remove(entities::person, person)).number;
    const qint64 end = sample.ledger().apply(ChangeSet().remove(entities::household, household)).number;
    CHECK(failureOf([&] { sample.ledger().undo(removal); }).sentence().contains(QString::number(end)));
    sample.ledger().undo(end);
    CHECK_NOTHROW(sample.ledger().undo(removal));
    CHECK(sample.ledger().record(entities::person, person));
}

TEST_CASE("nothing is taken back twice, and nothing that never was", "[undo]")
{
    Sample sample;
    sample.household();
    sample.ledger().undo(1);
    CHECK(failureOf([&] { sample.ledger().undo(1); }).code() == FailureCode::InvalidUse);
    CHECK(failureOf([&] { sample.ledger().undo(99); }).code() == FailureCode::InvalidUse);
    CHECK(changes(sample.ledger()).size() == 2);
}

TEST_CASE("the last change that can be taken back is the newest standing one made by hand, import or merge", "[undo]")
{
    Sample sample;
    CHECK(lastUndoable(sample.ledger()) == 0);
    const QString household = sample.household();
    const qint64 second = sample.set(fields::household::hamlet, household, u"河东"_s).number;
    CHECK(lastUndoable(sample.ledger()) == second);
    const Applied undone = sample.ledger().undo(second);
    CHECK(lastUndoable(sample.ledger()) == 1);
    sample.ledger().undo(undone.number);
    CHECK(lastUndoable(sample.ledger()) == second);
    ChangeSet merge;
    merge.act = Act::Merge;
    const qint64 merged = sample.ledger().apply(merge.set(fields::household::hamlet, household, u"河西"_s)).number;
    CHECK(lastUndoable(sample.ledger()) == merged);
}

namespace {

/// Makes change sets at random over a few households, a third of them with several records.
class RandomLife {
public:
    explicit RandomLife(Ledger& ledger)
        : m_ledger(ledger)
    {
    }

    void live(int changes)
    {
        while (changes > 0) {
            ChangeSet set;
            for (int i = pick(3); i >= 0; --i)
                addOne(set);
            if (m_ledger.apply(set).number != 0)
                --changes;
        }
    }

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    QString word() { return QString::number(pick(1000)); }

    void addOne(ChangeSet& set)
    {
        const std::vector<Record> households = m_ledger.records(entities::household);
        if (households.size() < 3 || pick(12) == 0) {
            set.create(entities::household, m_ledger.newId(), {}, {{fields::household::hamlet.id(), word()}});
            return;
        }
        const QString household = households[static_cast<std::size_t>(pick(static_cast<int>(households.size())))].id;
        const std::vector<Record> people = m_ledger.records(entities::person, household);
        const int deed = pick(10);
        const bool isFree = std::none_of(set.records.begin(), set.records.end(),
            [&](const RecordChange& change) { return change.kind == RecordChange::Kind::Remove; });
        if (deed == 0 && set.isEmpty())
            set.remove(entities::household, household);
        else if (!isFree || deed < 4)
            addPersonOrNothing(set, household, isFree);
        else if (deed < 7 || people.empty())
            set.set(fields::household::hamlet, household, pick(4) == 0 ? Value() : Value(word()));
        else if (deed == 7 && set.isEmpty())
            set.remove(entities::person, people.front().id);
        else
            set.set(fields::person::name, people.back().id, word());
    }

    void addPersonOrNothing(ChangeSet& set, const QString& household, bool isFree)
    {
        if (isFree)
            set.create(entities::person, m_ledger.newId(), household, {{fields::person::name.id(), word()}});
    }

    Ledger& m_ledger;
    std::mt19937 m_random{20250301};
};

} // namespace

TEST_CASE("a thousand changes taken back one by one leave the ledger as it was, byte for byte", "[undo]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    sample.person(household, u"张三"_s);
    const Transaction together(sample.ledger().database()); // one disk write instead of thousands
    Ledger& ledger = sample.ledger();
    const qint64 start = changes(ledger, 0, 1).front().number;
    std::map<qint64, QString> then; ///< the whole ledger after some of the changes
    RandomLife life(ledger);
    for (qint64 number = start; number <= start + 1000; number += 50) {
        then[number] = wholeText(ledger);
        life.live(number < start + 1000 ? 50 : 0);
    }
    const qint64 end = changes(ledger, 0, 1).front().number;
    REQUIRE(end - start == 1000);

    for (qint64 number = end; number > start; --number) {
        if (then.count(number) != 0)
            REQUIRE(wholeText(ledger) == then[number]);
        ledger.undo(number);
    }
    CHECK(wholeText(ledger) == then[start]);
    for (qint64 number = changes(ledger, 0, 1).front().number; number > end; --number)
        ledger.undo(number);
    CHECK(wholeText(ledger) == then[end]);
    CHECK(verifyLedger(ledger).isEmpty());
}
