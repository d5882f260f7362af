#include "core/ledger/shown_fields.h"

#include "tests/core/ledger/sample.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

bool isAsked(ShownFields& shown, const Record& record, const FieldName& name)
{
    return shown.of(record)[static_cast<std::size_t>(record.entity->indexOf(name.field))];
}

} // namespace

TEST_CASE("a field is asked when its condition holds, and not when the condition is unknown")
{
    testing::Sample sample;
    const QString id = sample.household();
    ShownFields shown(sample.ledger());
    Record household = *sample.ledger().record(entities::household, id);
    const auto set = [&](const FieldName& name, const Value& value) {
        household.values[static_cast<std::size_t>(household.entity->indexOf(name.field))] = value;
    };
    CHECK(isAsked(shown, household, fields::household::address)); // has no condition
    set(fields::household::base_type, {});
    CHECK_FALSE(isAsked(shown, household, fields::household::enrolled_year));
    set(fields::household::base_type, u"2"_s);
    CHECK(isAsked(shown, household, fields::household::enrolled_year));
    set(fields::household::base_type, u"1"_s);
    CHECK_FALSE(isAsked(shown, household, fields::household::enrolled_year));
}

TEST_CASE("a condition may ask for one of several codes")
{
    testing::Sample sample;
    const QString household = sample.household();
    const QString id = sample.child(entities::person, household, {{fields::person::health.id(), u"2,4"_s}});
    ShownFields shown(sample.ledger());
    Record person = *sample.ledger().record(entities::person, id);
    CHECK(isAsked(shown, person, fields::person::disability_certificate));
    person.values[static_cast<std::size_t>(person.entity->indexOf(fields::person::health.field))] = u"2"_s;
    CHECK_FALSE(isAsked(shown, person, fields::person::disability_certificate));
    CHECK(isAsked(shown, person, fields::person::disease_name));
}

TEST_CASE("every condition of the dictionary can be evaluated")
{
    testing::Sample sample;
    ShownFields shown(sample.ledger());
    for (const Entity& entity : sample.ledger().dictionary().entities()) {
        const Record empty{&entity, {}, {}, std::vector<Value>(entity.fields.size())};
        CHECK(shown.of(empty).size() == entity.fields.size());
    }
}
