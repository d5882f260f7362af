#include "core/demo/mistakes.h"

#include "core/demo/mistake_makers.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

std::vector<Mistake> identityMistakes()
{
    return {
        inPerson(u"ID-01"_s, hasPlainId,
            [](Draft& d) { d.set(fields::person::id_number, d.text(fields::person::id_number).first(17)); }),
        inPerson(u"ID-02"_s, hasPlainId,
            [](Draft& d) {
                const QString id = d.text(fields::person::id_number);
                d.set(fields::person::id_number, id.first(17) + (id.endsWith(u'1') ? u'2' : u'1'));
            }),
        inPerson(u"ID-05"_s, isPupil, [](Draft& d) { d.set(fields::person::id_number, Value()); }),
        inPerson(u"ID-06"_s, hasPlainId,
            [](Draft& d) { d.set(fields::person::sex, d.text(fields::person::sex) == u'1' ? "2"_L1 : "1"_L1); }),
        inPerson(u"ID-07"_s, hasPlainId,
            [](Draft& d) {
                const QDate birth = QDate::fromString(d.text(fields::person::birth_date), Qt::ISODate);
                d.set(fields::person::birth_date, birth.addDays(9).toString(Qt::ISODate));
            }),
        inPerson(u"ID-08"_s, isAdult, [](Draft& d) { d.set(fields::person::name, d.text(fields::person::name) + u'2'); }),
        {u"ID-03"_s,
            [](DemoHousehold& household, const Occasion&) { // the same person entered twice
                if (household.people.size() < 2)
                    return false;
                household.people.back().draft.set(
                    fields::person::id_number, household.people.front().draft.value(fields::person::id_number));
                return true;
            }},
        inPerson(u"HH-01"_s, anyone, [](Draft& d) { d.set(fields::person::relation, "99"_L1); }),
        inPerson(u"HH-02"_s, isSpouse, [](Draft& d) { d.set(fields::person::relation, "01"_L1); }),
        inPerson(u"HH-10"_s, anyone, [](Draft& d) { d.set(fields::person::ethnicity, Value()); }),
        inHousehold(u"HH-11"_s, [](Draft& d) { d.set(fields::household::phone, u"1358421"_s); }),
        inPerson(u"HH-14"_s, works, [](Draft& d) { d.set(fields::person::status, "2"_L1); }),
    };
}

std::vector<Mistake> personMistakes()
{
    return {
        inPerson(u"ED-01"_s, isPupil, [](Draft& d) { d.set(fields::person::education, "2"_L1); }),
        inPerson(u"ED-02"_s, isAdult, [](Draft& d) { d.set(fields::person::education, Value()); }),
        inPerson(u"ED-03"_s, isPupil,
            [](Draft& d) {
                d.set(fields::person::school, Value());
                d.set(fields::person::education, "2"_L1);
            }),
        inPerson(u"LB-01"_s, isPupil, [](Draft& d) { d.set(fields::person::labour, "1"_L1); }),
        inPerson(u"LB-03"_s, isOld, [](Draft& d) { d.set(fields::person::labour, "1"_L1); }),
        inPerson(u"LB-04"_s, isAdult,
            [](Draft& d) {
                d.set(fields::person::health, "1"_L1);
                d.set(fields::person::labour, "5"_L1);
            }),
        inPerson(u"LB-08"_s, isOld, [](Draft& d) { d.set(fields::person::labour, Value()); }),
        inPerson(u"HE-01"_s, isAdult, [](Draft& d) { d.set(fields::person::health, Value()); }),
        inPerson(u"HE-02"_s, hasPlainId, [](Draft& d) { d.set(fields::person::health, u"4"_s); }),
        inPerson(u"HE-04"_s, isOld, [](Draft& d) { d.set(fields::person::health, u"1,2"_s); }),
        inPerson(u"WK-01"_s, works, [](Draft& d) { d.set(fields::person::work_months, qint64{14}); }),
        inPerson(u"WK-02"_s, works, [](Draft& d) { d.set(fields::person::work_place, Value()); }),
        inPerson(u"WK-06"_s, works, [](Draft& d) { d.set(fields::person::work_monthly_pay, qint64{38000} * 100); }),
        inPerson(u"WK-19"_s, works, [](Draft& d) { d.set(fields::person::phone, Value()); }),
        inPerson(u"GW-01"_s, isOld, [](Draft& d) { d.set(fields::person::public_post, u"7"_s); }),
        inPerson(u"IN-01"_s, isAdult, [](Draft& d) { d.yes(fields::person::medical_resident, false); }),
        inPerson(u"IN-02"_s, isAdult, [](Draft& d) { d.yes(fields::person::medical_employee); }),
        inPerson(u"IN-08"_s, isOld, [](Draft& d) { d.yes(fields::person::pension_resident, false); }),
        inPerson(u"WF-04"_s, isOld,
            [](Draft& d) {
                d.set(fields::person::minimum_living, "2"_L1);
                d.set(fields::person::special_support, "2"_L1);
            }),
    };
}

std::vector<Mistake> homeMistakes() // NOLINT(readability-function-size): a table
{
    return {
        inLiving(u"LV-01"_s,
            [](Draft& d) {
                d.yes(fields::living::dangerous_house);
                d.set(fields::living::house_grade, "D"_L1);
            }),
        inLiving(u"LV-02"_s, [](Draft& d) { d.set(fields::living::house_grade, "C"_L1); }),
        inLiving(u"LV-03"_s, [](Draft& d) { d.set(fields::living::dangerous_house, Value()); }),
        inLiving(u"LV-04"_s, [](Draft& d) { d.set(fields::living::house_area, Value(1200.0)); }),
        inLiving(u"LV-07"_s, [](Draft& d) { d.set(fields::living::safe_water, Value()); }),
        inLiving(u"LV-10"_s, [](Draft& d) { d.set(fields::living::cultivated_land, Value(850.0)); }),
        inLiving(u"LV-11"_s, [](Draft& d) { d.set(fields::living::road_distance, Value(12.5)); }),
        {u"LV-06"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.guarantees.back().set(fields::guarantee::water_quality, "3"_L1);
                return true;
            }},
        inIncome(u"IC-02"_s,
            [](Draft& d, const Draft&) { // a bad year
                d.set(fields::income::wages_migrant, Value());
                d.set(fields::income::business_crops, qint64{412'000});
            }),
        inIncome(u"IC-04"_s, [](Draft& d, const Draft&) { d.set(fields::income::property_land, qint64{18'000'000}); }),
        inIncome(u"IC-07"_s, [](Draft& d, const Draft&) { d.set(fields::income::transfer_relief, qint64{-50'000}); }),
        inIncome(u"IC-08"_s, [](Draft& d, const Draft&) { d.set(fields::income::cost_crops, qint64{9'800'000}); }),
        inIncome(u"IC-18"_s,
            [](Draft& d, const Draft&) {
                d.set(fields::income::period_start, QString(d.text(fields::income::period_end).first(4) + "-01-01"_L1));
            }),
        inIncome(
            u"HH-09"_s, [](Draft& d, const Draft&) { d.set(fields::income::members, d.number(fields::income::members) + 2); }),
        inIncome(u"WF-02"_s, [](Draft& d, const Draft&) { d.set(fields::income::transfer_special_support, qint64{960'000}); }),
        inIncome(u"IC-11"_s,
            [](Draft& d, const Draft& before) {
                const Draft kept = d;
                d = before;
                for (const FieldName& name : {fields::income::year, fields::income::period_start, fields::income::period_end})
                    d.set(name, kept.value(name));
            }),
        {u"IC-13"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.incomes.pop_back();
                return true;
            }},
        {u"GT-03"_s,
            [](DemoHousehold& household, const Occasion&) {
                household.visits.clear();
                return true;
            }},
        inHousehold(u"HH-15"_s,
            [](Draft& d) { // an ordinary household cannot be one that fell back
                d.set(fields::household::base_type, "1"_L1);
                d.set(fields::household::monitoring_type, "1"_L1);
            }),
        inHousehold(u"MN-01"_s,
            [](Draft& d) {
                d.set(fields::household::base_type, "1"_L1);
                d.set(fields::household::monitoring_type, "2"_L1);
                d.set(fields::household::risk_1, Value());
            }),
    };
}

} // namespace

const std::vector<Mistake>& mistakes()
{
    static const std::vector<Mistake> all = [] {
        std::vector<Mistake> list = identityMistakes();
        for (const auto& more :
            {personMistakes(), homeMistakes(), moreMistakesOfPeople(), moreMistakesOfHomes(), caseMistakes(), measureMistakes()})
            list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

} // namespace mingbai
