#include "core/demo/support.h"

#include "core/demo/people.h"
#include "core/dictionary/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kDaysToIdentify = 12; // from the lead to the approval; the guide allows 15

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

struct Step {
    QLatin1StringView code;
    int day; ///< from the lead
    QLatin1StringView by;
};

constexpr Step kSteps[] = {{"11"_L1, 1, "village"_L1}, {"12"_L1, 1, "village"_L1}, {"13"_L1, 3, "county"_L1},
    {"14"_L1, 4, "meeting"_L1}, {"15"_L1, 5, "village"_L1}, {"16"_L1, 11, "township"_L1}, {"17"_L1, 12, "county"_L1},
    {"18"_L1, 13, "township"_L1}, {"19"_L1, 14, "township"_L1}, {"21"_L1, 18, "village"_L1}};

QString deciderOf(QLatin1StringView who)
{
    return who == "county"_L1  ? u"县委农村工作领导小组"_s
        : who == "township"_L1 ? u"乡镇党委政府"_s
        : who == "meeting"_L1  ? u"村民代表会议"_s
                               : u"村两委、驻村工作队"_s;
}

} // namespace

SupportMaker::SupportMaker(Random& random, IdSource& ids, QDate today, int untilYear, const DemoVillageKeys& village)
    : m_random(random)
    , m_ids(ids)
    , m_today(today)
    , m_untilYear(untilYear)
    , m_village(village)
{
}

DemoRecord& SupportMaker::record(const Name& entity, const QString& parent)
{
    m_household->records.push_back({entity, m_ids.next(), parent, {}});
    return m_household->records.back();
}

bool SupportMaker::isPoor() const
{
    return m_household->household.text(fields::household::base_type) == u'2';
}

bool SupportMaker::isMonitored() const
{
    return !isEmpty(m_household->household.value(fields::household::monitoring_type));
}

const DemoPerson* SupportMaker::able() const
{
    const auto found = std::find_if(m_household->people.begin(), m_household->people.end(), isAble);
    return found == m_household->people.end() ? nullptr : &*found;
}

void SupportMaker::add(DemoHousehold& household)
{
    m_household = &household;
    m_case.clear();
    if (isMonitored())
        monitoring();
    if (isPoor() || isMonitored()) {
        helpers();
        measures();
        incomePlan();
        loan();
        courtyard();
        distributions();
    }
    deliveries();
    work();
    schooling();
    medicalCosts();
    insurance();
    screenings();
    environment();
    points();
}

void SupportMaker::monitoring()
{
    const Draft& household = m_household->household;
    const QDate month = QDate::fromString(household.text(fields::household::identified_month) + u"-01"_s, Qt::ISODate);
    const QDate identified = std::min(month.addDays(m_random.between(10, 27)), m_today.addDays(-1));
    const QDate found = identified.addDays(-kDaysToIdentify);
    DemoRecord& monitored = record(entities::monitoring_case, m_household->id);
    m_case = monitored.id;
    Draft& draft = monitored.draft;
    namespace of = fields::monitoring_case;
    draft.set(of::discovered_on, iso(found));
    draft.set(of::episode, qint64{1});
    draft.set(of::identified_on, iso(identified));
    draft.yes(of::urgent, false);
    draft.yes(of::head_signed);
    draft.set(of::plan_made_on, iso(identified.addDays(6)));
    const std::pair<FieldName, FieldName> same[] = {{fields::household::monitoring_type, of::monitoring_type},
        {fields::household::identified_month, of::identified_month}, {fields::household::risk_1, of::risk_1},
        {fields::household::no_labour_backstop, of::no_labour_backstop},
        {fields::household::developmental_help, of::developmental_help}, {fields::household::monitoring_contact, of::contact},
        {fields::household::monitoring_contact_phone, of::contact_phone}};
    for (const auto& [from, to] : same)
        draft.set(to, household.value(from));

    Draft& lead = record(entities::lead, m_household->id).draft;
    lead.set(fields::lead::found_on, iso(found));
    lead.set(fields::lead::source, m_random.pick({u"1"_s, u"2"_s, u"2"_s, u"3"_s}));
    lead.set(fields::lead::department, lead.text(fields::lead::source) == u'3' ? Value(u"06"_s) : Value());
    lead.set(fields::lead::reported_by, lead.text(fields::lead::source) == u'1' ? headName() : u"村委会信息员"_s);
    lead.set(fields::lead::risk, household.value(fields::household::risk_1));
    lead.set(fields::lead::content, u"近期支出较大，家庭收入减少，可能影响基本生活。"_s);
    lead.set(fields::lead::verified_on, iso(found.addDays(1)));
    lead.set(fields::lead::verified_by, u"村委会信息员、驻村工作队员"_s);
    lead.set(fields::lead::outcome, "1"_L1);
    lead.set(fields::lead::outcome_on, iso(identified));
    lead.set(fields::lead::monitoring_case, m_case);
    steps(m_case, found, identified);
    assessment(m_case, "1"_L1, identified, 55);
    if (identified.addMonths(12) < m_today)
        assessment(m_case, "2"_L1, identified.addMonths(12), 80);
}

void SupportMaker::steps(const QString& monitoringCase, QDate found, QDate identified)
{
    namespace of = fields::case_step;
    for (const Step& step : kSteps) {
        const QDate day = found.addDays(step.day);
        if (day > m_today)
            break;
        Draft& draft = record(entities::case_step, monitoringCase).draft;
        draft.set(of::step, step.code);
        draft.set(of::done_on, iso(day));
        draft.set(of::result, "1"_L1);
        draft.set(of::decided_by, deciderOf(step.by));
        if (step.code == "11"_L1)
            draft.set(of::responsible, u"村委会信息员、驻村工作队员"_s);
        if (step.code == "12"_L1)
            draft.set(of::people_present,
                std::count_if(m_household->people.begin(), m_household->people.end(),
                    [](const DemoPerson& person) { return person.age >= 18; }));
        if (step.code == "14"_L1)
            draft.set(of::people_present, qint64{m_random.between(18, 32)});
        if (step.code == "15"_L1) {
            draft.set(of::publicity_from, iso(day));
            draft.set(of::publicity_to, iso(day.addDays(5)));
            draft.yes(of::objection, false);
        }
        if (step.code == "17"_L1)
            draft.set(of::document_number, u"喀农组发〔%1〕%2号"_s.arg(identified.year()).arg(m_random.between(3, 40)));
    }
}

void SupportMaker::assessment(const QString& monitoringCase, QLatin1StringView kind, QDate day, int percent)
{
    namespace of = fields::assessment;
    using namespace fields::income;
    const Draft& income = m_household->incomes.back();
    const auto sum = [&](std::initializer_list<FieldName> items) {
        qint64 fen = 0;
        for (const FieldName& item : items)
            fen += income.number(item);
        return Value(fen * percent / 100);
    };
    Draft& draft = record(entities::assessment, monitoringCase).draft;
    const QDate end = QDate(day.year(), day.month(), 1).addDays(-1);
    draft.set(of::kind, kind);
    draft.set(of::assessed_on, iso(day));
    draft.set(of::assessed_by, u"村委会信息员、驻村工作队员"_s);
    draft.set(of::period_start, iso(end.addDays(1).addMonths(-12)));
    draft.set(of::period_end, iso(end));
    draft.set(of::members, static_cast<qint64>(m_household->people.size()));
    for (const FieldName& problem :
        {of::housing_problem, of::housing_damaged, of::dropout, of::water_problem, of::water_damaged, of::uninsured})
        draft.yes(problem, false);
    draft.set(of::wages, sum({wages_migrant, wages_village_post}));
    draft.set(of::business, sum({business_crops, business_livestock}));
    draft.set(of::cost, sum({cost_crops, cost_livestock}));
    draft.set(of::property, sum({property_dividends}));
    draft.set(of::transfer,
        sum({transfer_soil_subsidy, transfer_producer_subsidy, transfer_pension, transfer_minimum_living, transfer_disability,
            transfer_support, transfer_reforestation}));
    draft.set(of::insurance_payout, qint64{0});
    draft.set(of::compliant_spending, qint64{m_random.between(20, 90)} * 100 * 100);
    if (kind != "1"_L1)
        draft.set(of::conclusion, "1"_L1);
}

QString SupportMaker::headName() const
{
    return m_household->people.front().draft.text(fields::person::name);
}

void SupportMaker::helpers()
{
    namespace of = fields::helper;
    const Draft& household = m_household->household;
    Draft& draft = record(entities::helper, m_household->id).draft;
    draft.set(of::role, "1"_L1);
    const std::pair<FieldName, FieldName> same[] = {{fields::household::helper_name, of::name},
        {fields::household::helper_unit, of::unit}, {fields::household::helper_phone, of::phone},
        {fields::household::helper_start, of::since}};
    for (const auto& [from, to] : same)
        draft.set(to, household.value(from));
    if (m_random.chance(30)) {
        Draft& former = record(entities::helper, m_household->id).draft;
        former.set(of::role, "1"_L1);
        former.set(of::name, m_random.pick({u"孙建国"_s, u"李春梅"_s}));
        former.set(of::unit, u"县农业农村局"_s);
        former.set(of::since, iso(QDate(m_untilYear - 5, 3, 1)));
        former.set(of::until, iso(QDate(m_untilYear - 2, 2, 28)));
        former.set(of::change_reason, u"工作调动"_s);
    }
}

void SupportMaker::deliveries()
{
    namespace of = fields::delivery;
    const auto deliver = [this](QLatin1StringView kind, const QString& day) {
        Draft& draft = record(entities::delivery, m_household->id).draft;
        draft.set(of::kind, kind);
        draft.set(of::year, qint64{m_today.year()});
        draft.set(of::delivered_on, day);
        draft.set(of::delivered_by, u"村委会信息员"_s);
        draft.set(of::received_by, headName());
        draft.yes(of::explained);
        if (kind == "1"_L1)
            draft.yes(of::posted);
    };
    const QString card = m_household->household.text(fields::household::card_delivered_on);
    if (!card.isEmpty())
        deliver("1"_L1, card);
    const QString leaflet = iso(QDate(m_today.year(), 1, 1).addDays(m_random.between(0, m_today.dayOfYear() - 1)));
    if (m_random.chance(92))
        deliver("2"_L1, leaflet);
    if (isMonitored())
        deliver("3"_L1, leaflet);
}

void SupportMaker::measure(QLatin1StringView item, QDate begun, const QString& monitoringCase, const DemoPerson* person)
{
    namespace of = fields::measure;
    Draft& draft = record(entities::measure, m_household->id).draft;
    draft.set(of::item, item);
    draft.set(of::monitoring_case, monitoringCase.isEmpty() ? Value() : Value(monitoringCase));
    draft.set(of::person, person ? Value(person->id) : Value());
    draft.set(of::begun_on, iso(std::min(begun, m_today)));
    draft.set(of::status, "2"_L1);
    draft.set(of::department, item.startsWith("05"_L1) ? "06"_L1 : item.startsWith("08"_L1) ? "08"_L1 : "01"_L1);
    draft.set(of::helper_name, m_household->household.value(fields::household::helper_name));
    draft.yes(of::head_signed);
    if (!monitoringCase.isEmpty())
        draft.set(of::risk, m_household->household.value(fields::household::risk_1));
}

void SupportMaker::measures()
{
    const auto& people = m_household->people;
    const QDate began(m_untilYear - 1, m_random.between(1, 6), m_random.between(1, 28));
    if (isMonitored()) {
        const QDate start = QDate::fromString(
            m_household->household.text(fields::household::identified_month) + u"-01"_s, Qt::ISODate)
                                .addDays(m_random.between(28, 38));
        const QString risk = m_household->household.text(fields::household::risk_1);
        const auto ill = std::find_if(people.begin(), people.end(), isIll);
        measure(risk == u"01"   ? "0502"_L1
                : risk == u"03" ? "0805"_L1
                                : "1101"_L1,
            start, m_case, risk == u"01" && ill != people.end() ? &*ill : nullptr);
        if (const DemoPerson* worker = able())
            measure(m_random.chance(50) ? "0205"_L1 : "0101"_L1, start, m_case, worker);
        else
            measure("0801"_L1, start, m_case);
    }
    if (isPoor())
        measure("0105"_L1, began, {});
    for (const DemoPerson& person : people) {
        if (!isEmpty(person.draft.value(fields::person::public_post)))
            measure(person.draft.text(fields::person::public_post) == u'1' ? "0401"_L1 : "0405"_L1, began, {}, &person);
        if (person.draft.text(fields::person::minimum_living) == u'2')
            measure("0801"_L1, began, {}, &person);
    }
}

} // namespace mingbai
