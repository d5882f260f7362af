#include "core/demo/mistake_makers.h"
#include "core/dictionary/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

bool isYoung(const DemoPerson& person)
{
    return person.age >= 16 && person.age <= 22;
}

bool isSmall(const DemoPerson& person)
{
    return person.age < 6;
}

bool isVeryOld(const DemoPerson& person)
{
    return person.age >= 71;
}

bool isIdle(const DemoPerson& person)
{
    return isAdult(person) && !works(person);
}

bool isGrownStudent(const DemoPerson& person)
{
    return person.age >= 16 && !isEmpty(person.draft.value(fields::person::school));
}

bool hasCertificate(const DemoPerson& person)
{
    return !isEmpty(person.draft.value(fields::person::disability_certificate));
}

} // namespace

std::vector<Mistake> moreMistakesOfPeople() // NOLINT(readability-function-size): a table
{
    return {
        inPerson(u"ED-05"_s, isPupil,
            [](Draft& d) {
                d.set(fields::person::school, Value());
                d.set(fields::person::out_of_school_reason, "01"_L1);
            }),
        inPerson(u"ED-06"_s, isYoung,
            [](Draft& d) {
                d.set(fields::person::education, Value());
                d.set(fields::person::school, "03"_L1);
            }),
        inPerson(u"ED-07"_s, isAdult,
            [](Draft& d) {
                d.set(fields::person::education, Value());
                d.set(fields::person::school, "05"_L1);
            }),
        inPerson(u"ED-08"_s, isPupil, [](Draft& d) { d.set(fields::person::school, "08"_L1); }),
        inPerson(u"ED-10"_s, isPupil, [](Draft& d) { d.set(fields::person::school, "25"_L1); }),
        inPerson(u"ED-11"_s, isPupil, [](Draft& d) { d.set(fields::person::school, "02"_L1); }),
        inPerson(u"ED-12"_s, isYoung,
            [](Draft& d) {
                d.set(fields::person::school, Value());
                d.set(fields::person::education, "2"_L1);
            }),
        inPerson(u"ED-13"_s, isSmall, [](Draft& d) { d.set(fields::person::school, "05"_L1); }),
        inPerson(u"ED-14"_s, isPupil,
            [](Draft& d) {
                d.set(fields::person::school, Value());
                d.set(fields::person::schooling_case, "1"_L1);
            }),
        inPerson(u"LB-02"_s, isSmall, [](Draft& d) { d.set(fields::person::labour, "1"_L1); }),
        inPerson(u"LB-05"_s, isAdult,
            [](Draft& d) {
                d.set(fields::person::health, "1"_L1);
                d.set(fields::person::labour, "3"_L1);
            }),
        inPerson(u"LB-06"_s, isAdult,
            [](Draft& d) {
                d.set(fields::person::health, "3"_L1);
                d.set(fields::person::labour, "1"_L1);
            }),
        inPerson(u"LB-07"_s, hasCertificate,
            [](Draft& d) {
                d.set(fields::person::disability_class, "4"_L1);
                d.set(fields::person::disability_grade, "1"_L1);
                d.set(fields::person::labour, "1"_L1);
            }),
        inPerson(u"HE-03"_s, hasCertificate, [](Draft& d) { d.set(fields::person::health, "1"_L1); }),
        inPerson(u"ID-04"_s, hasCertificate,
            [](Draft& d) {
                d.set(fields::person::disability_certificate, d.text(fields::person::disability_certificate).first(18) + u"99"_s);
            }),
        inPerson(u"HH-05"_s, isSpouse,
            [](Draft& d) { d.set(fields::person::relation, d.text(fields::person::sex) == u'1' ? "05"_L1 : "06"_L1); }),
        inPerson(u"HH-06"_s, isAdult,
            [](Draft& d) { d.set(fields::person::relation, d.text(fields::person::sex) == u'1' ? "11"_L1 : "12"_L1); }),
        inPerson(u"HH-07"_s, isOld, [](Draft& d) { d.set(fields::person::relation, Value()); }),
        inPerson(u"HH-17"_s, isOld, [](Draft& d) { d.set(fields::person::politics, "03"_L1); }),
        inPerson(u"WK-08"_s, isGrownStudent,
            [](Draft& d) {
                d.set(fields::person::work_months, qint64{3});
                d.set(fields::person::work_place, u"辽宁省沈阳市于洪区"_s);
            }),
        inPerson(u"WK-09"_s, works,
            [](Draft& d) {
                d.set(fields::person::work_start,
                    d.text(fields::person::birth_date).first(4).toInt() + 12 > 0
                        ? QString::number(d.text(fields::person::birth_date).first(4).toInt() + 12) + u"-06"_s
                        : QString());
            }),
        inPerson(u"WK-10"_s, works, [](Draft& d) { d.set(fields::person::special_support, "2"_L1); }),
        inPerson(u"WK-12"_s, isIdle, [](Draft& d) { d.set(fields::person::work_start, u"2024-01"_s); }),
        inPerson(u"WK-13"_s, works, [](Draft& d) { d.set(fields::person::work_start, Value()); }),
        inPerson(u"WK-14"_s, works, [](Draft& d) { d.set(fields::person::work_start, u"2019-03"_s); }),
        inPerson(u"WK-15"_s, works, [](Draft& d) { d.set(fields::person::work_place, u"沈阳"_s); }),
        inPerson(u"WK-16"_s, works,
            [](Draft& d) {
                d.set(fields::person::work_area, "04"_L1);
                d.set(fields::person::work_channel, "07"_L1);
            }),
        inPerson(u"WK-17"_s, works, [](Draft& d) { d.set(fields::person::work_employer, Value()); }),
        inPerson(u"WK-18"_s, isIdle, [](Draft& d) { d.yes(fields::person::work_planned); }),
        inPerson(u"GW-02"_s, isVeryOld,
            [](Draft& d) {
                d.set(fields::person::public_post, "7"_L1);
                d.set(fields::person::public_post_months, qint64{12});
            }),
        inPerson(u"GW-03"_s, isAdult,
            [](Draft& d) {
                d.set(fields::person::public_post, u"1,2,7"_s);
                d.set(fields::person::public_post_months, qint64{12});
            }),
        inPerson(u"GW-04"_s, isVeryOld,
            [](Draft& d) {
                d.set(fields::person::public_post, "1"_L1);
                d.set(fields::person::labour, "5"_L1);
            }),
        inPerson(u"IN-03"_s, isOld, [](Draft& d) { d.set(fields::person::critical_illness, Value()); }),
        inPerson(u"IN-04"_s, isOld,
            [](Draft& d) {
                d.yes(fields::person::medical_resident, false);
                d.yes(fields::person::medical_aid);
            }),
        inPerson(u"IN-06"_s, isAdult,
            [](Draft& d) {
                d.set(fields::person::pension_resident, Value());
                d.set(fields::person::pension_employee, Value());
            }),
        inPerson(u"WF-05"_s, isAdult,
            [](Draft& d) {
                d.set(fields::person::health, "1"_L1);
                d.set(fields::person::special_support, "2"_L1);
            }),
        inPerson(u"WF-12"_s, isPupil, [](Draft& d) { d.yes(fields::person::vocational_subsidy); }),
        {u"ED-04"_s,
            [](DemoHousehold& household, const Occasion&) {
                const auto pupil = std::find_if(household.people.begin(), household.people.end(), isPupil);
                if (pupil == household.people.end())
                    return false;
                household.household.set(fields::household::base_type, "2"_L1);
                household.household.set(fields::household::monitoring_type, Value());
                pupil->draft.set(fields::person::school, Value());
                return true;
            }},
        {u"IN-05"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.household.set(fields::household::base_type, "2"_L1);
                household.household.set(fields::household::monitoring_type, Value());
                household.people.front().draft.set(fields::person::health, "3"_L1);
                household.people.front().draft.yes(fields::person::critical_illness, false);
                return true;
            }},
        {u"HH-03"_s,
            [](DemoHousehold& household, const Occasion&) {
                if (household.people.size() < 3)
                    return false;
                household.people.at(1).draft.set(fields::person::relation, "02"_L1);
                household.people.back().draft.set(fields::person::relation, "02"_L1);
                return true;
            }},
        {u"HH-13"_s,
            [](DemoHousehold& household, const Occasion&) {
                std::vector<DemoPerson*> workers;
                for (DemoPerson& person : household.people) {
                    if (works(person))
                        workers.push_back(&person);
                }
                if (workers.size() < 2)
                    return false;
                workers[0]->draft.set(fields::person::work_place, u"辽宁省沈阳市于洪区"_s);
                workers[1]->draft.set(fields::person::work_place, u"河北省唐山市丰南区"_s);
                workers[1]->draft.set(fields::person::phone, workers[0]->draft.value(fields::person::phone));
                return true;
            }},
        {u"WK-11"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                const auto job = std::find_if(household.records.begin(), household.records.end(),
                    [](const DemoRecord& record) { return record.entity == entities::work; });
                if (job == household.records.end())
                    return false;
                DemoRecord twice = *job;
                twice.id = occasion.ids.next();
                household.records.push_back(twice);
                return true;
            }},
    };
}

std::vector<Mistake> moreMistakesOfHomes() // NOLINT(readability-function-size): a table
{
    return {
        inHousehold(u"HH-16"_s, [](Draft& d) { d.set(fields::household::village, u"211324999999"_s); }),
        inLiving(u"LV-05"_s, [](Draft& d) { d.yes(fields::living::safe_water, false); }),
        inLiving(u"LV-08"_s, [](Draft& d) { d.yes(fields::living::domestic_power, false); }),
        inLiving(u"LV-09"_s, [](Draft& d) { d.set(fields::living::road_type, Value()); }),
        inIncome(u"IC-06"_s, [](Draft& d, const Draft&) { d.set(fields::income::wages_reported, qint64{9'876'500}); }),
        inIncome(u"WK-05"_s, [](Draft& d, const Draft&) { d.set(fields::income::wages_migrant, qint64{5000}); }),
        inIncome(u"GW-05"_s, [](Draft& d, const Draft&) { d.set(fields::income::wages_village_post, qint64{720'000}); }),
        inIncome(u"IC-09"_s,
            [](Draft& d, const Draft&) {
                d.set(fields::income::business_livestock, qint64{630'000});
                d.set(fields::income::business_note, Value());
            }),
        inIncome(u"IC-12"_s,
            [](Draft& d, const Draft&) {
                for (const FieldName& name : {fields::income::wages_migrant, fields::income::business_crops,
                         fields::income::cost_crops, fields::income::transfer_soil_subsidy,
                         fields::income::transfer_producer_subsidy, fields::income::transfer_pension})
                    d.set(name, qint64{300'000});
            }),
        {u"LV-12"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.living.set(fields::living::converted_land, Value(0.0));
                household.incomes.back().set(fields::income::transfer_reforestation, qint64{25'000});
                return true;
            }},
        {u"IN-07"_s,
            [](DemoHousehold& household, const Occasion&) {
                if (!isOld(household.people.front()))
                    return false;
                household.incomes.back().set(fields::income::transfer_pension, Value());
                return true;
            }},
        {u"WF-01"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.people.front().draft.set(fields::person::minimum_living, "2"_L1);
                household.incomes.back().set(fields::income::transfer_minimum_living, Value());
                return true;
            }},
        {u"WF-10"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.people.front().draft.set(fields::person::disability_class, "2"_L1);
                household.people.front().draft.set(fields::person::disability_grade, "1"_L1);
                household.incomes.back().set(fields::income::transfer_disability, Value());
                return true;
            }},
        {u"HH-08"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                if (household.people.size() < 3 || household.people.back().age > 15)
                    return false;
                household.people.front().draft.set(fields::person::relation, "99"_L1);
                household.people.back().draft.set(fields::person::relation, "01"_L1);
                return occasion.today.isValid();
            }},
        {u"WF-14"_s,
            [](DemoHousehold& household, const Occasion& occasion) {
                Draft loan;
                loan.set(fields::loan::borrower, household.people.front().id);
                loan.set(fields::loan::amount, qint64{5'000'000});
                loan.set(fields::loan::granted_on, occasion.today.addYears(-2).toString(Qt::ISODate));
                loan.set(fields::loan::due_on, occasion.today.addDays(-20).toString(Qt::ISODate));
                loan.set(fields::loan::purpose, "02"_L1);
                loan.set(fields::loan::status, "1"_L1);
                household.records.push_back({entities::loan, occasion.ids.next(), household.id, loan});
                return true;
            }},
    };
}

} // namespace mingbai
