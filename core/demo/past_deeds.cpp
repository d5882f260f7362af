#include "core/demo/past_deeds.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

namespace of = fields::person;
constexpr int kParentsOlderBy = 20; ///< years
constexpr int kParentsOlderAtMost = 40;
constexpr int kYearsBefore = 3;   ///< the earlier episode of monitoring
constexpr int kYearsOfIncome = 5; ///< of each household
constexpr int kHouseholdsASplit = 50;
constexpr int kHouseholdsAReturn = 100;
constexpr std::size_t kParentsAtMost = 40;

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString surnameOf(const DemoPerson& person)
{
    return person.draft.text(of::name).left(1);
}

/// Whether the head of @p older can be the father of the head of @p household.
bool canBeParents(const DemoHousehold& older, const DemoHousehold& household)
{
    const DemoPerson& father = older.people.front();
    const DemoPerson& son = household.people.front();
    const auto isMale = [](const DemoPerson& person) { return person.draft.text(of::sex) == u'1'; };
    const int years = father.age - son.age;
    return isMale(father) && isMale(son) && surnameOf(father) == surnameOf(son) && years >= kParentsOlderBy
        && years <= kParentsOlderAtMost && father.draft.text(of::ethnicity) == son.draft.text(of::ethnicity)
        && older.household.text(fields::household::base_type) == household.household.text(fields::household::base_type);
}

/// Dates and months of a record, as many years earlier.
Draft earlier(const Draft& draft, const Entity& entity)
{
    Draft past;
    for (const auto& [id, value] : draft.values) {
        const Field& field = *entity.find(id);
        const QString text = textOf(value);
        const QDate day = dateFromStored(text).addYears(-kYearsBefore);
        if (field.type == FieldType::Date && day.isValid())
            past.values.emplace_back(id, iso(day));
        else if (field.type == FieldType::Month && day.isValid())
            past.values.emplace_back(id, day.toString(u"yyyy-MM"_s));
        else
            past.values.emplace_back(id, value);
    }
    return past;
}

/// The steps of clearing, a year after identification.
std::vector<Draft> clearingSteps(const std::vector<DemoRecord>& steps, QDate cleared)
{
    static const std::pair<QLatin1StringView, QLatin1StringView> kSame[] = {{QLatin1StringView("31"), QLatin1StringView("11")},
        {QLatin1StringView("32"), QLatin1StringView("14")}, {QLatin1StringView("33"), QLatin1StringView("15")},
        {QLatin1StringView("34"), QLatin1StringView("16")}, {QLatin1StringView("35"), QLatin1StringView("17")},
        {QLatin1StringView("36"), QLatin1StringView("18")}, {QLatin1StringView("37"), QLatin1StringView("19")}};
    constexpr int kDays[] = {-9, -8, -7, -1, -1, 0, 0}; // from the day of clearing
    namespace at = fields::case_step;
    std::vector<Draft> all;
    for (std::size_t i = 0; i < std::size(kSame); ++i) {
        const auto like = std::find_if(
            steps.begin(), steps.end(), [&](const DemoRecord& step) { return step.draft.text(at::step) == kSame[i].second; });
        if (like == steps.end())
            return {};
        Draft step = like->draft;
        const QDate day = cleared.addDays(kDays[i]);
        step.set(at::step, kSame[i].first);
        step.set(at::done_on, iso(day));
        if (!step.text(at::publicity_from).isEmpty()) {
            step.set(at::publicity_from, iso(day));
            step.set(at::publicity_to, iso(day.addDays(5)));
        }
        all.push_back(step);
    }
    return all;
}

} // namespace

std::vector<DemoRecord> PastMaker::add(DemoHousehold& household)
{
    std::vector<DemoRecord> elsewhere;
    if (household.number >= m_returns * kHouseholdsAReturn && monitorBefore(household))
        ++m_returns;
    if (household.number >= (m_splits + 1) * kHouseholdsASplit)
        elsewhere = splitOff(household);
    if (!elsewhere.empty())
        ++m_splits;
    else if (m_parents.size() < kParentsAtMost)
        m_parents.push_back({household.number, household.id, household.household, household.people, {}, {}, {}, {}, {}});
    return elsewhere;
}

std::vector<DemoRecord> PastMaker::splitOff(DemoHousehold& household)
{
    const auto parents = std::find_if(
        m_parents.begin(), m_parents.end(), [&](const DemoHousehold& each) { return canBeParents(each, household); });
    if (parents == m_parents.end())
        return {};
    const QDate day = QDate(m_untilYear - kYearsOfIncome, 9, 12);
    DemoPerson& head = household.people.front();
    const QString father = parents->people.front().draft.text(of::name);
    DemoRecord former{entities::person, m_ids.next(), parents->id, {}};
    for (const FieldName& name : {of::name, of::id_type, of::id_number, of::sex, of::birth_date, of::ethnicity, of::politics,
             of::education, of::health, of::labour})
        former.draft.set(name, head.draft.value(name));
    former.draft.set(of::relation, "03"_L1);
    former.draft.set(of::status, "7"_L1);
    former.draft.set(of::reduced_reason, "7"_L1);
    former.draft.set(of::status_date, iso(day));
    former.draft.set(of::note, u"%1 分户，现为%2户"_s.arg(iso(day), head.draft.text(of::name)));
    head.draft.set(of::added_reason, "99"_L1);
    head.draft.set(of::status_date, iso(day));
    household.household.set(fields::household::status_note, u"%1 由%2户分出"_s.arg(iso(day), father));
    return {former};
}

bool PastMaker::monitorBefore(DemoHousehold& household)
{
    namespace in = fields::monitoring_case;
    const auto present = std::find_if(household.records.begin(), household.records.end(),
        [](const DemoRecord& record) { return record.entity == entities::monitoring_case; });
    if (present == household.records.end() || !isEmpty(present->draft.value(in::ended)))
        return false;
    present->draft.set(in::episode, qint64{2});
    const QString presentId = present->id;
    const Dictionary& dictionary = Dictionary::builtIn();
    DemoRecord past{entities::monitoring_case, m_ids.next(), household.id,
        earlier(present->draft, dictionary.entity(QString(entities::monitoring_case)))};
    std::vector<DemoRecord> below;
    for (const DemoRecord& record : household.records) {
        const bool isBelow = record.parent == presentId
            && (record.entity == entities::case_step
                || (record.entity == entities::assessment && record.draft.text(fields::assessment::kind) == u'1'));
        if (isBelow)
            below.push_back(
                {record.entity, m_ids.next(), past.id, earlier(record.draft, dictionary.entity(QString(record.entity)))});
    }
    const QDate cleared = QDate::fromString(past.draft.text(in::identified_on), Qt::ISODate).addYears(1);
    for (Draft& step : clearingSteps(below, cleared))
        below.push_back({entities::case_step, m_ids.next(), past.id, std::move(step)});
    const auto first = std::find_if(
        below.begin(), below.end(), [](const DemoRecord& record) { return record.entity == entities::assessment; });
    if (first != below.end()) {
        DemoRecord last{entities::assessment, m_ids.next(), past.id, first->draft};
        namespace as = fields::assessment;
        last.draft.set(as::kind, "3"_L1);
        last.draft.set(as::assessed_on, iso(cleared.addDays(-10)));
        last.draft.yes(as::income_stable);
        last.draft.yes(as::spending_solved);
        last.draft.set(as::conclusion, "2"_L1);
        below.push_back(std::move(last));
    }
    past.draft.set(in::episode, qint64{1});
    past.draft.set(in::ended, "1"_L1);
    past.draft.set(in::ended_on, iso(cleared));
    past.draft.set(in::cleared_month, cleared.toString(u"yyyy-MM"_s));
    past.draft.set(in::clearing_mode, "1"_L1);
    household.records.push_back(std::move(past));
    std::move(below.begin(), below.end(), std::back_inserter(household.records));
    return true;
}

} // namespace mingbai
