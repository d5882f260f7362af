#include "core/demo/homes.h"

#include "core/demo/people.h"
#include "core/dictionary/divisions.h"
#include "core/dictionary/fields.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kHouseholdsPerGroup = 32;
constexpr int kYears = 5;
const QStringList kDigits = u"一 二 三 四 五 六 七 八 九"_s.split(u' ');

/// 1 is 一, 12 is 十二, 21 is 二十一; beyond 99 in figures.
QString chineseNumber(int number)
{
    if (number > 99)
        return QString::number(number);
    const int tens = number / 10;
    QString text = tens > 1 ? kDigits.at(tens - 1) : QString();
    if (tens > 0)
        text += u'十';
    return number % 10 > 0 ? text + kDigits.at(number % 10 - 1) : text;
}

bool hasNoLabour(const DemoPerson& person)
{
    const QString labour = person.draft.text(fields::person::labour);
    return labour == u'4' || labour == u'5';
}

bool isDisabled(const DemoPerson& person)
{
    return person.draft.text(fields::person::health) == u'4';
}

qint64 count(const DemoHousehold& household, bool (*matches)(const DemoPerson&))
{
    return std::count_if(household.people.begin(), household.people.end(), matches);
}

/// Yuan as fen, with an odd tail: real figures are seldom round.
Value money(qint64 yuan)
{
    return yuan <= 0 ? Value() : Value(yuan * 100 + yuan % 7 * 10);
}

} // namespace

HomeMaker::HomeMaker(Random& random, QDate today, int untilYear, QString village)
    : m_random(random)
    , m_today(today)
    , m_untilYear(untilYear)
    , m_village(std::move(village))
{
}

QDate HomeMaker::recent(int days)
{
    return m_today.addDays(-m_random.between(1, days));
}

void HomeMaker::describe(DemoHousehold& household)
{
    Draft& draft = household.household;
    const QString group = chineseNumber(household.number / kHouseholdsPerGroup + 1) + u'组';
    draft.set(fields::household::village, m_village);
    draft.set(fields::household::code, u"1002%1"_s.arg(household.number + 1, 8, 10, QChar(u'0')));
    draft.set(fields::household::group_name, group);
    draft.set(fields::household::address, u"%1%2号"_s.arg(group).arg(household.number % kHouseholdsPerGroup * 3 + 1));
    draft.set(fields::household::phone, household.people.front().draft.value(fields::person::phone));
    draft.set(fields::household::base_type, "1"_L1);
    draft.set(fields::household::status, "1"_L1);
    draft.yes(fields::household::military_family, m_random.chance(3));
    draft.yes(fields::household::relocated, false);
    draft.set(fields::household::bank_name, u"农村信用合作联社"_s);
    draft.set(fields::household::collector, u"村委会信息员"_s);
    draft.set(fields::household::signed_on, recent(60).toString(Qt::ISODate));
    const bool frail = std::all_of(household.people.begin(), household.people.end(), hasNoLabour);
    if (frail || (count(household, isDisabled) > 0 && m_random.chance(35))) {
        for (DemoPerson& person : household.people)
            person.draft.set(fields::person::minimum_living, "2"_L1);
    }
    if (m_random.chance(30))
        povertyHousehold(household);
    if (m_random.chance(5))
        monitoring(household);
}

void HomeMaker::povertyHousehold(DemoHousehold& household)
{
    Draft& draft = household.household;
    draft.set(fields::household::base_type, "2"_L1);
    draft.set(fields::household::policy_status, "1"_L1);
    draft.set(fields::household::enrolled_year, qint64{m_random.between(2014, 2015)});
    draft.set(fields::household::poverty_exit_year, qint64{m_random.between(2016, 2019)});
    draft.set(fields::household::main_cause, m_random.pick({u"01"_s, u"02"_s, u"08"_s, u"09"_s}));
    draft.set(fields::household::helper_name, m_random.pick({u"刘振华"_s, u"王秀云"_s, u"张立新"_s, u"陈晓东"_s}));
    draft.set(fields::household::helper_unit, u"县农业农村局"_s);
    draft.set(fields::household::helper_phone, u"0421482%1"_s.arg(m_random.between(1000, 9999)));
    draft.set(fields::household::helper_start, QDate(m_untilYear - 2, 3, 1).toString(Qt::ISODate));
    draft.set(fields::household::card_delivered_on, QDate(m_today.year(), 1, m_random.between(2, 28)).toString(Qt::ISODate));
}

void HomeMaker::monitoring(DemoHousehold& household)
{
    Draft& draft = household.household;
    const bool ill = count(household, isIll) > 0;
    const bool disabled = count(household, isDisabled) > 0;
    const QString risk = ill ? u"01"_s : disabled ? u"03"_s : u"05"_s;
    const bool poor = draft.text(fields::household::base_type) == u'2';
    draft.set(fields::household::monitoring_type, m_random.chance(40) ? u"3"_s : poor ? u"1"_s : u"2"_s);
    draft.set(fields::household::risk_1, risk);
    draft.set(fields::household::identified_month, m_today.addMonths(-m_random.between(3, 20)).toString(u"yyyy-MM"_s));
    draft.set(fields::household::developmental_help, "1"_L1);
    draft.yes(fields::household::no_labour_backstop, std::all_of(household.people.begin(), household.people.end(), hasNoLabour));
    draft.set(fields::household::monitoring_contact, u"村委会信息员"_s);
    draft.set(fields::household::monitoring_contact_phone, u"04214820001"_s);
    draft.yes(fields::household::risk_cleared, false);
    if (!poor)
        povertyHousehold(household); // a monitored household has a helper and a card, too
    draft.set(fields::household::base_type, poor ? "2"_L1 : "1"_L1);
    if (!poor) {
        for (const FieldName& name : {fields::household::policy_status, fields::household::enrolled_year,
                 fields::household::poverty_exit_year, fields::household::main_cause})
            draft.set(name, Value());
    }
}

void HomeMaker::livingConditions(DemoHousehold& household)
{
    Draft& draft = household.living;
    const auto people = static_cast<int>(household.people.size());
    const auto tenths = [this](int low, int high) { return Value(m_random.between(low, high) / 10.0); };
    draft.set(fields::living::cultivated_land, tenths(18 * people, 42 * people));
    draft.set(fields::living::irrigated_land, tenths(0, 10 * people));
    draft.set(fields::living::forest_land, tenths(0, 60));
    draft.set(fields::living::converted_land, m_random.chance(15) ? tenths(5, 40) : Value(0.0));
    draft.set(fields::living::orchard_land, m_random.chance(25) ? tenths(5, 50) : Value(0.0));
    draft.set(fields::living::grassland, Value(0.0));
    draft.set(fields::living::water_surface, Value(0.0));
    draft.yes(fields::living::industry_able, count(household, isAble) > 0);
    draft.yes(fields::living::cooperative, m_random.chance(20));
    draft.yes(fields::living::production_power);
    draft.yes(fields::living::domestic_power);
    draft.yes(fields::living::broadcast_tv);
    draft.set(fields::living::road_distance, tenths(1, 25));
    draft.set(fields::living::road_type, "3"_L1);
    draft.set(fields::living::house_area, Value(static_cast<double>(std::max(50, 22 * people) + m_random.between(0, 40))));
    draft.yes(fields::living::dangerous_house, false);
    draft.set(fields::living::house_grade, m_random.chance(70) ? "A"_L1 : "B"_L1);
    draft.yes(fields::living::safe_water);
    draft.yes(fields::living::toilet, m_random.chance(92));
    if (draft.number(fields::living::toilet) != 0)
        draft.yes(fields::living::toilet_usable);
    draft.set(fields::living::fuel, m_random.pick({u"1"_s, u"3"_s, u"4"_s}));
}

Draft HomeMaker::statement(const DemoHousehold& household, int year, int percentOfNow)
{
    Draft draft;
    const auto now = [&](double yuan) { return static_cast<qint64>(yuan * percentOfNow / 100.0); };
    // What the state pays grows more slowly than what people earn, so that the share of wages rises, as it should.
    const auto paid = [&](double yuan) { return static_cast<qint64>(yuan * (100 - (100 - percentOfNow) / 3.0) / 100.0); };
    draft.set(fields::income::year, qint64{year});
    draft.set(fields::income::period_start, QDate(year - 1, 10, 1).toString(Qt::ISODate));
    draft.set(fields::income::period_end, QDate(year, 9, 30).toString(Qt::ISODate));
    draft.set(fields::income::members, static_cast<qint64>(household.people.size()));

    qint64 wages = 0;
    qint64 pensioners = 0;
    qint64 allowances = 0;
    bool post = false;
    for (const DemoPerson& person : household.people) {
        wages += person.draft.number(fields::person::work_months) * person.draft.number(fields::person::work_monthly_pay) / 100;
        pensioners += person.age - (m_untilYear - year) >= 60 ? 1 : 0;
        allowances += person.draft.text(fields::person::minimum_living) == u'2' ? 1 : 0;
        post = post || !isEmpty(person.draft.value(fields::person::public_post));
    }
    draft.set(fields::income::wages_migrant, money(now(static_cast<double>(wages))));
    draft.set(fields::income::wages_village_post, post ? money(now(7200)) : Value());
    const double land = std::get<double>(household.living.value(fields::living::cultivated_land));
    draft.set(fields::income::business_crops, money(now(land * 980)));
    draft.set(fields::income::cost_crops, money(now(land * 390)));
    if (household.number % 4 == 0) {
        draft.set(fields::income::business_livestock, money(now(6300)));
        draft.set(fields::income::cost_livestock, money(now(2450)));
        draft.set(fields::income::business_note, u"育肥猪、散养鸡"_s);
    }
    if (household.household.text(fields::household::base_type) == u'2')
        draft.set(fields::income::property_dividends, money(paid(520)));
    draft.set(fields::income::transfer_soil_subsidy, money(paid(land * 71)));
    draft.set(fields::income::transfer_producer_subsidy, money(paid(land * 64)));
    draft.set(fields::income::transfer_pension, money(paid(1740.0 * static_cast<double>(pensioners))));
    draft.set(fields::income::transfer_minimum_living, money(paid(4650.0 * static_cast<double>(allowances))));
    draft.set(fields::income::transfer_disability, money(paid(1080.0 * static_cast<double>(count(household, isDisabled)))));
    if (pensioners == static_cast<qint64>(household.people.size()))
        draft.set(fields::income::transfer_support, money(paid(5200.0 * static_cast<double>(pensioners))));
    const double converted = std::get<double>(household.living.value(fields::living::converted_land));
    draft.set(fields::income::transfer_reforestation, money(paid(converted * 125)));
    const bool ill = count(household, isIll) > 0;
    draft.set(fields::income::compliant_medical, ill ? money(now(m_random.between(300, 2400))) : Value());
    return draft;
}

void HomeMaker::incomes(DemoHousehold& household)
{
    const int growth = m_random.chance(8) ? -m_random.between(2, 6) : m_random.between(4, 8); // percent a year
    for (int back = kYears - 1; back >= 0; --back)
        household.incomes.push_back(statement(household, m_untilYear - back, 100 - growth * back));
}

void HomeMaker::guarantees(DemoHousehold& household)
{
    for (const int back : {1, 0}) {
        Draft draft;
        const QDate last(m_untilYear - back, m_random.between(5, 9), m_random.between(1, 28));
        draft.set(fields::guarantee::year, qint64{m_untilYear - back});
        draft.set(fields::guarantee::checked_on, last.toString(Qt::ISODate));
        draft.set(fields::guarantee::checked_by, u"村两委、驻村工作队"_s);
        for (const FieldName& name : {fields::guarantee::food, fields::guarantee::clothing, fields::guarantee::education,
                 fields::guarantee::medical, fields::guarantee::housing, fields::guarantee::water})
            draft.set(name, "1"_L1);
        for (const FieldName& name : {fields::guarantee::water_quantity, fields::guarantee::water_quality,
                 fields::guarantee::water_convenience, fields::guarantee::water_assurance})
            draft.set(name, m_random.chance(80) ? "1"_L1 : "2"_L1);
        draft.set(fields::guarantee::water_source, m_random.chance(75) ? "1"_L1 : "2"_L1);
        draft.set(fields::guarantee::housing_way, m_random.chance(60) ? "1"_L1 : "4"_L1);
        household.guarantees.push_back(draft);
    }
}

void HomeMaker::visits(DemoHousehold& household)
{
    const bool monitored = !isEmpty(household.household.value(fields::household::monitoring_type));
    const bool poor = household.household.text(fields::household::base_type) == u'2';
    const int every = monitored ? 25 : poor ? 80 : 160; // days
    for (int i = monitored ? 2 : 1; i >= 0; --i) {
        Draft draft;
        draft.set(fields::visit::visited_on, m_today.addDays(-every * i - m_random.between(1, every)).toString(Qt::ISODate));
        draft.set(fields::visit::visitors, m_random.pick({u"村委会信息员、驻村工作队"_s, u"村党组织书记、网格员"_s}));
        draft.set(fields::visit::method, "1"_L1);
        draft.set(fields::visit::interviewee, household.people.front().draft.value(fields::person::name));
        draft.set(fields::visit::interviewee_relation, "01"_L1);
        draft.set(fields::visit::at_home, qint64{m_random.between(1, static_cast<int>(household.people.size()))});
        for (const FieldName& name : {fields::visit::food, fields::visit::clothing, fields::visit::education,
                 fields::visit::medical, fields::visit::housing, fields::visit::water})
            draft.set(name, "1"_L1);
        draft.set(fields::visit::content,
            m_random.pick(
                {u"了解务工和秋收情况，家中无变化。"_s, u"宣传医保缴费政策，已知晓。"_s, u"询问身体状况和用水情况，均正常。"_s}));
        draft.yes(fields::visit::lead_found, false);
        draft.yes(fields::visit::signed_, true);
        household.visits.push_back(draft);
    }
}

} // namespace mingbai
