#include "tests/core/ledger/sample.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// A household with a monitored case of one step, and a member with a job.
struct Deep {
    Deep()
        : household(sample.household())
        , person(sample.person(household, u"张三"_s, u"01"_s))
        , job(sample.child(entities::work, person, {{fields::work::start_month.id(), u"2024-03"_s}}))
        , monitored(sample.child(entities::monitoring_case, household, {{fields::monitoring_case::monitoring_type.id(), u"2"_s}}))
        , step(sample.child(entities::case_step, monitored, {{fields::case_step::step.id(), u"11"_s}}))
    {
    }

    Ledger& ledger() { return sample.ledger(); }

    Sample sample;
    QString household;
    QString person;
    QString job;
    QString monitored;
    QString step;
};

} // namespace

TEST_CASE("a record belongs to its household at any depth")
{
    Deep deep;
    CHECK(deep.ledger().householdOf(entities::work, deep.job) == deep.household);
    CHECK(deep.ledger().householdOf(entities::case_step, deep.step) == deep.household);
    CHECK(deep.sample.set(fields::case_step::result, deep.step, u"1"_s).households == QStringList{deep.household});
    CHECK(deep.sample.set(fields::work::employer, deep.job, u"建筑公司"_s).households == QStringList{deep.household});
    CHECK(householdHistory(deep.ledger(), deep.household).front().record == deep.job);

    const std::optional<Dossier> dossier = deep.ledger().dossier(deep.household);
    CHECK(dossier->of(entities::work).front().id == deep.job);
    CHECK(dossier->of(entities::case_step).front().parent == deep.monitored);
    CHECK(deep.ledger().recordsInHousehold(entities::work, deep.household).size() == 1);
    CHECK(deep.ledger().recordsInHousehold(entities::work, deep.sample.household()).empty());
    CHECK(deep.ledger().family(entities::monitoring_case, deep.monitored).size() == 2);
}

TEST_CASE("what stands below a household goes with it and comes back with it")
{
    Deep deep;
    const QString before = wholeText(deep.ledger());
    const Applied removal = deep.ledger().apply(ChangeSet().remove(entities::household, deep.household));
    CHECK(removal.removed == 5);
    CHECK(deep.ledger().count(entities::case_step) == 0);
    CHECK(deep.ledger().count(entities::work) == 0);
    deep.ledger().undo(removal.number);
    CHECK(wholeText(deep.ledger()) == before);
    CHECK(verifyLedger(deep.ledger()).isEmpty());
}

TEST_CASE("a household is seen as it was, with its cases and jobs")
{
    Deep deep;
    Ledger& later = deep.sample.onDay(QDate(2025, 4, 1));
    later.apply(ChangeSet().set(fields::work::start_month, deep.job, u"2024-05"_s).remove(entities::case_step, deep.step));
    const std::optional<Dossier> then = dossierAt(later, deep.household, QDate(2025, 3, 15));
    REQUIRE(then);
    CHECK(textOf(then->of(entities::work).front().value(fields::work::start_month)) == u"2024-03"_s);
    CHECK(then->of(entities::case_step).front().id == deep.step);
    CHECK(later.dossier(deep.household)->of(entities::case_step).empty());
}

TEST_CASE("what named a record that goes names nothing any more, until the removal is taken back")
{
    Deep deep;
    const QString measure = deep.sample.child(entities::measure, deep.household,
        {{fields::measure::item.id(), u"0201"_s}, {fields::measure::person.id(), deep.person}});
    const QString before = wholeText(deep.ledger());
    const Applied removal = deep.ledger().apply(ChangeSet().remove(entities::person, deep.person));
    CHECK(isEmpty(deep.ledger().record(entities::measure, measure)->value(fields::measure::person)));
    CHECK(removal.removed == 2);
    CHECK(removal.updated == 1);
    deep.ledger().undo(removal.number);
    CHECK(wholeText(deep.ledger()) == before);
}

TEST_CASE("the category of a measure follows from the measure")
{
    Deep deep;
    const auto categoryOf = [&](const QString& item) {
        const QString id = deep.sample.child(entities::measure, deep.household, {{fields::measure::item.id(), item}});
        const Record record = *deep.ledger().record(entities::measure, id);
        return std::pair(
            textOf(record.value(fields::measure::category)), integerOf(record.value(fields::measure::developmental)));
    };
    CHECK(categoryOf(u"0201"_s) == std::pair(u"02"_s, qint64{1}));
    CHECK(categoryOf(u"0801"_s) == std::pair(u"08"_s, qint64{0}));
    const Dictionary& dictionary = Dictionary::builtIn();
    for (const Code& item : dictionary.codeList(u"measure_item")->codes) {
        INFO(item.code.toStdString());
        CHECK(dictionary.codeList(u"measure_category")->find(item.code.left(2)));
    }
}

TEST_CASE("the village's own records are kept, shown in history and taken back; a problem touches the household it names")
{
    Deep deep;
    const QString village = deep.sample.child(entities::village, {}, {});
    const QString project = deep.sample.child(
        entities::project, village, {{fields::project::central_fund.id(), qint64{1'000'000'000}}});
    CHECK(integerOf(deep.ledger().record(entities::project, project)->value(fields::project::total_fund)) == 1'000'000'000);
    const Applied named = deep.sample.set(fields::project::name, project, u"暖棚"_s);
    CHECK(named.households.isEmpty());
    CHECK(recordHistory(deep.ledger(), project).front().field->id == fields::project::name.field);
    deep.ledger().undo(named.number);
    CHECK(isEmpty(deep.ledger().record(entities::project, project)->value(fields::project::name)));

    const QString other = deep.sample.household();
    const QString problem = deep.sample.child(entities::problem, village, {{fields::problem::household.id(), deep.household}});
    CHECK(deep.sample.set(fields::problem::title, problem, u"厕所"_s).households == QStringList{deep.household});
    CHECK(deep.sample.set(fields::problem::household, problem, other).households == QStringList{deep.household, other});
    deep.ledger().apply(ChangeSet().remove(entities::household, other));
    CHECK(isEmpty(deep.ledger().record(entities::problem, problem)->value(fields::problem::household)));
}

TEST_CASE("an assessment works out net income and the monitoring reference, a head and in all")
{
    Deep deep;
    namespace of = fields::assessment;
    const QString id = deep.sample.child(entities::assessment, deep.monitored,
        {{of::members.id(), qint64{3}}, {of::wages.id(), qint64{2'000'000}}, {of::business.id(), qint64{500'000}},
            {of::cost.id(), qint64{700'000}}, {of::transfer.id(), qint64{100'001}}, {of::insurance_payout.id(), qint64{50'000}},
            {of::compliant_spending.id(), qint64{450'000}}});
    const Record record = *deep.ledger().record(entities::assessment, id);
    CHECK(integerOf(record.value(of::net)) == 1'900'001);
    CHECK(integerOf(record.value(of::per_capita)) == 633'334); // 633333.67
    CHECK(integerOf(record.value(of::reference)) == 1'500'001);
    CHECK(integerOf(record.value(of::reference_per_capita)) == 500'000);
}
