#include "core/demo/mistake_makers.h"

#include "core/dictionary/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {

bool isAdult(const DemoPerson& person)
{
    return person.age >= 20 && person.age < 60 && isEmpty(person.draft.value(fields::person::school));
}

bool isPupil(const DemoPerson& person)
{
    return person.schoolAge >= 7 && person.schoolAge <= 14;
}

bool isOld(const DemoPerson& person)
{
    return person.age >= 65;
}

bool works(const DemoPerson& person)
{
    return person.draft.number(fields::person::work_months) > 0;
}

bool isSpouse(const DemoPerson& person)
{
    return person.draft.text(fields::person::relation) == "02"_L1;
}

bool anyone(const DemoPerson&)
{
    return true;
}

bool hasPlainId(const DemoPerson& person)
{
    return person.draft.text(fields::person::id_type) == "01"_L1;
}

/// A mistake in the record of the first person who fits.
Mistake inPerson(const QString& check, Condition fits, const std::function<void(Draft&)>& spoil)
{
    return {check, [=](DemoHousehold& household, const Occasion&) {
                const auto at = std::find_if(household.people.begin(), household.people.end(), fits);
                if (at == household.people.end())
                    return false;
                spoil(at->draft);
                return true;
            }};
}

Mistake inHousehold(const QString& check, const std::function<void(Draft&)>& spoil)
{
    return {check, [=](DemoHousehold& household, const Occasion&) {
                spoil(household.household);
                return true;
            }};
}

Mistake inLiving(const QString& check, const std::function<void(Draft&)>& spoil)
{
    return {check, [=](DemoHousehold& household, const Occasion&) {
                spoil(household.living);
                return true;
            }};
}

/// A mistake in the newest income statement.
Mistake inIncome(const QString& check, const std::function<void(Draft& newest, const Draft& before)>& spoil)
{
    return {check, [=](DemoHousehold& household, const Occasion&) {
                spoil(household.incomes.back(), household.incomes.at(household.incomes.size() - 2));
                return true;
            }};
}

} // namespace mingbai
