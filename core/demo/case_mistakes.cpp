#include "core/demo/mistake_makers.h"
#include "core/dictionary/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kMonthsMonitored = 9;
constexpr int kMonthsCleared = 1;

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString month(QDate day)
{
    return day.toString(u"yyyy-MM"_s);
}

Draft& add(DemoHousehold& household, const Occasion& occasion, const Name& entity, const QString& parent)
{
    household.records.push_back({entity, occasion.ids.next(), parent, {}});
    return household.records.back().draft;
}

/// The first record of an entity, which the household has.
DemoRecord& of(DemoHousehold& household, const Name& entity)
{
    return *std::find_if(
        household.records.begin(), household.records.end(), [&](const DemoRecord& record) { return record.entity == entity; });
}

void removeAll(DemoHousehold& household, const Name& entity)
{
    household.records.erase(std::remove_if(household.records.begin(), household.records.end(),
                                [&](const DemoRecord& record) { return record.entity == entity; }),
        household.records.end());
}

Draft& addMeasure(DemoHousehold& household, const Occasion& occasion, QLatin1StringView item)
{
    Draft& measure = add(household, occasion, entities::measure, household.id);
    measure.set(fields::measure::item, item);
    measure.set(fields::measure::status, "2"_L1);
    measure.set(fields::measure::begun_on, iso(occasion.today.addMonths(-kMonthsMonitored)));
    return measure;
}

void assess(DemoHousehold& household, const Occasion& occasion, const QString& parent, QLatin1StringView kind, QDate day)
{
    namespace in = fields::assessment;
    Draft& assessment = add(household, occasion, entities::assessment, parent);
    assessment.set(in::kind, kind);
    assessment.set(in::assessed_on, iso(day));
    assessment.set(in::members, static_cast<qint64>(household.people.size()));
    assessment.set(in::wages, qint64{1'850'000});
    assessment.set(in::insurance_payout, qint64{0});
    assessment.set(in::compliant_spending, qint64{240'000});
    for (const FieldName& problem :
        {in::housing_problem, in::housing_damaged, in::dropout, in::water_problem, in::water_damaged, in::uninsured})
        assessment.yes(problem, false);
}

/// Makes the household a monitored one with a case and two measures, in order but for the risk.
void monitor(DemoHousehold& household, const Occasion& occasion, const QString& risk)
{
    for (const Name& entity :
        {entities::case_step, entities::assessment, entities::lead, entities::measure, entities::monitoring_case})
        removeAll(household, entity);
    const QDate identified = occasion.today.addMonths(-kMonthsMonitored);
    Draft& d = household.household;
    d.set(fields::household::base_type, "1"_L1);
    d.set(fields::household::monitoring_type, "2"_L1);
    d.set(fields::household::identified_month, month(identified));
    d.set(fields::household::risk_1, risk);
    d.set(fields::household::developmental_help, "1"_L1);
    d.set(fields::household::monitoring_contact, u"村委会信息员"_s);
    d.set(fields::household::monitoring_contact_phone, u"04214820001"_s);
    d.yes(fields::household::no_labour_backstop, false);
    d.yes(fields::household::risk_cleared, false);
    Draft& monitored = add(household, occasion, entities::monitoring_case, household.id);
    monitored.set(fields::monitoring_case::discovered_on, iso(identified.addDays(-12)));
    monitored.set(fields::monitoring_case::identified_on, iso(identified));
    monitored.set(fields::monitoring_case::identified_month, month(identified));
    monitored.set(fields::monitoring_case::monitoring_type, "2"_L1);
    monitored.set(fields::monitoring_case::risk_1, risk);
    monitored.set(fields::monitoring_case::plan_made_on, iso(identified.addDays(5)));
    const QString key = household.records.back().id;
    Draft& signature = add(household, occasion, entities::case_step, key);
    signature.set(fields::case_step::step, "12"_L1);
    signature.set(fields::case_step::result, "1"_L1);
    signature.set(fields::case_step::done_on, iso(identified.addDays(-11)));
    assess(household, occasion, key, "1"_L1, identified);
    addMeasure(household, occasion, "0804"_L1);
    addMeasure(household, occasion, "0102"_L1);
}

/// Marks the risk of a monitored household as cleared by assistance.
void clear(DemoHousehold& household, const Occasion& occasion)
{
    const QDate day = occasion.today.addMonths(-kMonthsCleared);
    household.household.yes(fields::household::risk_cleared);
    household.household.set(fields::household::cleared_month, month(day));
    household.household.set(fields::household::clearing_mode, "1"_L1);
    DemoRecord& monitored = of(household, entities::monitoring_case);
    monitored.draft.set(fields::monitoring_case::ended, "1"_L1);
    monitored.draft.set(fields::monitoring_case::ended_on, iso(day));
    monitored.draft.set(fields::monitoring_case::cleared_month, month(day));
    monitored.draft.set(fields::monitoring_case::clearing_mode, "1"_L1);
    const QString key = monitored.id;
    assess(household, occasion, key, "3"_L1, day);
}

/// A mistake in a monitored household. Ordinary households lend themselves to it.
Mistake monitored(const QString& check, const QString& risk, const std::function<void(DemoHousehold&, const Occasion&)>& spoil)
{
    return {check, [=](DemoHousehold& household, const Occasion& occasion) {
                const Draft& d = household.household;
                if (d.text(fields::household::base_type) != u'1' || !isEmpty(d.value(fields::household::monitoring_type)))
                    return false;
                monitor(household, occasion, risk);
                spoil(household, occasion);
                return true;
            }};
}

} // namespace

std::vector<Mistake> caseMistakes() // NOLINT(readability-function-size): a table
{
    return {
        monitored(u"MN-03"_s, u"99"_s, [](DemoHousehold&, const Occasion&) {}),
        monitored(u"MN-04"_s, u"02"_s, [](DemoHousehold&, const Occasion&) {}),
        monitored(u"MN-05"_s, u"03"_s,
            [](DemoHousehold& household, const Occasion&) {
                for (DemoPerson& person : household.people) {
                    person.draft.set(fields::person::health, "1"_L1);
                    person.draft.set(fields::person::disability_certificate, Value());
                    if (person.draft.text(fields::person::id_type) == u"02"_s)
                        person.draft.set(fields::person::id_type, "01"_L1);
                }
            }),
        monitored(u"MN-06"_s, u"01"_s,
            [](DemoHousehold& household, const Occasion&) {
                for (DemoPerson& person : household.people)
                    person.draft.set(fields::person::health, "1"_L1);
            }),
        monitored(u"MN-07"_s, u"01"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.people.front().draft.set(fields::person::health, "3"_L1);
                household.incomes.back().set(fields::income::compliant_medical, Value());
            }),
        monitored(u"MN-08"_s, u"09"_s,
            [](DemoHousehold& household, const Occasion&) {
                for (DemoPerson& person : household.people)
                    person.draft.set(fields::person::school, Value());
            }),
        monitored(u"MN-09"_s, u"07"_s,
            [](DemoHousehold& household, const Occasion&) {
                for (DemoPerson& person : household.people)
                    person.draft.set(fields::person::labour, "5"_L1);
            }),
        monitored(u"MN-10"_s, u"07"_s,
            [](DemoHousehold& household, const Occasion&) {
                for (DemoPerson& person : household.people) {
                    person.draft.set(fields::person::work_months, qint64{0});
                    person.draft.set(fields::person::work_start, Value());
                }
            }),
        monitored(u"MN-11"_s, u"04"_s,
            [](DemoHousehold& household, const Occasion&) {
                for (DemoPerson& person : household.people)
                    person.draft.set(fields::person::labour, "1"_L1);
            }),
        monitored(u"MN-12"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion&) { household.living.yes(fields::living::safe_water, false); }),
        monitored(u"MN-13"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.people.front().draft.yes(fields::person::medical_resident, false);
            }),
        monitored(u"MN-14"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion&) {
                of(household, entities::assessment).draft.yes(fields::assessment::dropout);
            }),
        monitored(
            u"MN-16"_s, u"05"_s, [](DemoHousehold& household, const Occasion&) { removeAll(household, entities::measure); }),
        monitored(u"MN-24"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion&) {
                for (DemoPerson& person : household.people) {
                    person.draft.set(fields::person::labour, "5"_L1);
                    person.draft.set(fields::person::minimum_living, "2"_L1);
                }
            }),
        monitored(u"MN-27"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                Draft& notice = add(household, occasion, entities::case_step, of(household, entities::monitoring_case).id);
                notice.set(fields::case_step::step, "15"_L1);
                notice.set(fields::case_step::publicity_from, occasion.today.addMonths(-8).toString(Qt::ISODate));
                notice.set(fields::case_step::publicity_to, occasion.today.addMonths(-8).addDays(3).toString(Qt::ISODate));
            }),
        monitored(u"MN-28"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::case_step);
                Draft& visit = add(household, occasion, entities::case_step, of(household, entities::monitoring_case).id);
                visit.set(fields::case_step::step, "11"_L1);
                visit.set(fields::case_step::done_on, occasion.today.addMonths(-8).toString(Qt::ISODate));
            }),
        {u"MN-26"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                Draft& lead = add(household, occasion, entities::lead, household.id);
                lead.set(fields::lead::found_on, occasion.today.addDays(-23).toString(Qt::ISODate));
                lead.set(fields::lead::source, "1"_L1);
                lead.set(fields::lead::content, u"房屋漏雨，请求帮助。"_s);
                return true;
            }},
        monitored(u"EL-01"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                Draft& d = household.household;
                clear(household, occasion);
                d.set(fields::household::identified_month, occasion.today.addMonths(-4).toString(u"yyyy-MM"_s));
                d.set(fields::household::cleared_month, occasion.today.addMonths(-1).toString(u"yyyy-MM"_s));
            }),
        monitored(u"EL-02"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                clear(household, occasion);
                removeAll(household, entities::measure);
            }),
        monitored(u"EL-04"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                clear(household, occasion);
                for (DemoPerson& person : household.people)
                    person.draft.set(fields::person::labour, "5"_L1);
            }),
        monitored(u"EL-05"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                Draft& d = household.household;
                clear(household, occasion);
                d.set(fields::household::clearing_mode, Value());
            }),
        monitored(u"EL-06"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                clear(household, occasion);
                household.living.yes(fields::living::safe_water, false);
            }),
        monitored(u"EL-07"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                clear(household, occasion);
                const auto after = std::find_if(household.records.rbegin(), household.records.rend(),
                    [](const DemoRecord& record) { return record.entity == entities::assessment; });
                after->draft.yes(fields::assessment::housing_damaged);
            }),
        monitored(u"EL-08"_s, u"10"_s, [](DemoHousehold& household, const Occasion& occasion) { clear(household, occasion); }),
        monitored(u"EL-09"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                Draft& d = household.household;
                clear(household, occasion);
                d.set(fields::household::monitoring_contact, Value());
            }),
        monitored(u"EL-10"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                clear(household, occasion);
                household.incomes.back().set(fields::income::wages_migrant, Value());
                household.incomes.back().set(fields::income::wages_village_post, Value());
            }),
        monitored(u"IC-10"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                clear(household, occasion);
                household.living.set(fields::living::industry_help_kind, "2"_L1);
                household.incomes.back().set(fields::income::business_crops, Value());
                household.incomes.back().set(fields::income::business_livestock, Value());
            }),
    };
}

std::vector<Mistake> measureMistakes() // NOLINT(readability-function-size): a table
{
    return {
        monitored(u"WF-07"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0801"_L1);
                for (DemoPerson& person : household.people)
                    person.draft.set(fields::person::minimum_living, "1"_L1);
            }),
        monitored(u"WF-08"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0502"_L1);
                household.people.front().draft.set(fields::person::minimum_living, "2"_L1);
            }),
        monitored(u"WF-09"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0805"_L1);
                for (DemoPerson& person : household.people) {
                    person.draft.set(fields::person::disability_certificate, Value());
                    if (person.draft.text(fields::person::id_type) == u"02"_s)
                        person.draft.set(fields::person::health, "1"_L1);
                }
            }),
        monitored(u"MN-18"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0804"_L1);
                household.people.front().draft.set(fields::person::labour, "1"_L1);
            }),
        monitored(u"MN-19"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0102"_L1);
                household.household.set(fields::household::developmental_help, "2"_L1);
            }),
        monitored(u"MN-20"_s, u"01"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0205"_L1);
                household.people.front().draft.set(fields::person::health, "3"_L1);
            }),
        monitored(u"MN-21"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0205"_L1);
                removeAll(household, entities::work);
                for (DemoPerson& person : household.people)
                    person.draft.set(fields::person::work_months, qint64{0});
            }),
        monitored(u"MN-22"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0203"_L1);
            }),
        monitored(u"MN-23"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                addMeasure(household, occasion, "0202"_L1);
            }),
        monitored(u"MN-25"_s, u"05"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                removeAll(household, entities::measure);
                Draft& measure = addMeasure(household, occasion, "0201"_L1);
                measure.set(fields::measure::person, household.people.front().id);
                household.people.front().draft.set(fields::person::labour, "5"_L1);
            }),
    };
}

} // namespace mingbai
