#include "core/demo/support.h"

#include "core/dictionary/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kFenPerYuan = 100;
constexpr int kTermSubsidy = 1500; // yuan a term

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

void SupportMaker::incomePlan()
{
    if (!isMonitored() && !m_random.chance(15))
        return;
    namespace of = fields::income_plan;
    DemoRecord& plan = record(entities::income_plan, m_household->id);
    const QString id = plan.id;
    Draft& draft = plan.draft;
    const int year = m_today.year();
    draft.set(of::year, qint64{year});
    draft.set(of::focus, m_random.pick({u"1"_s, u"3"_s, u"1,3"_s}));
    draft.set(of::causes, m_random.pick({u"01"_s, u"02"_s, u"10"_s}));
    draft.set(of::target_per_capita, qint64{m_random.between(130, 180)} * 100 * kFenPerYuan);
    draft.set(of::industry_measure, u"发展庭院养殖，联系合作社统一销售。"_s);
    draft.set(of::industry_gain, qint64{3000} * kFenPerYuan);
    if (able()) {
        draft.set(of::job_measure, u"推荐到县内企业务工。"_s);
        draft.set(of::job_gain, qint64{12000} * kFenPerYuan);
    }
    draft.set(of::made_on, iso(QDate(year, 1, m_random.between(5, 25))));
    draft.set(of::due_on, iso(QDate(year, 12, 20)));
    draft.set(of::helper_name, m_household->household.value(fields::household::helper_name));
    draft.set(of::helper_unit, m_household->household.value(fields::household::helper_unit));
    draft.set(of::helper_phone, m_household->household.value(fields::household::helper_phone));
    draft.yes(of::head_signed);
    draft.set(of::status, "1"_L1);
    for (int month = 3; month <= 12; month += 3) {
        const QDate noted = QDate(year, month, 1).addMonths(1).addDays(-3);
        if (noted > m_today)
            break;
        Draft& progress = record(entities::plan_progress, id).draft;
        progress.set(fields::plan_progress::month, noted.toString(u"yyyy-MM"_s));
        progress.set(fields::plan_progress::recorded_on, iso(noted));
        progress.set(fields::plan_progress::content, u"措施按计划落实。"_s);
        progress.set(fields::plan_progress::actual_income, qint64{m_random.between(8, 12)} * month * 100 * kFenPerYuan);
        progress.set(fields::plan_progress::recorded_by, u"村委会信息员"_s);
    }
}

void SupportMaker::work()
{
    namespace of = fields::work;
    for (const DemoPerson& person : m_household->people) {
        const qint64 months = person.draft.number(fields::person::work_months);
        const QDate start = QDate::fromString(person.draft.text(fields::person::work_start) + u"-01"_s, Qt::ISODate);
        if (months <= 0 || !start.isValid())
            continue;
        Draft& draft = record(entities::work, person.id).draft;
        draft.yes(of::planned, false);
        const QDate last = start.addMonths(static_cast<int>(months) - 1);
        draft.set(of::start_month, start.toString(u"yyyy-MM"_s));
        if (last.addMonths(1) <= m_today)
            draft.set(of::end_month, last.toString(u"yyyy-MM"_s));
        draft.set(of::confirmed_month, std::min(last, m_today).toString(u"yyyy-MM"_s));
        const std::pair<FieldName, FieldName> same[] = {{fields::person::work_area, of::area},
            {fields::person::work_place, of::place}, {fields::person::work_employer, of::employer},
            {fields::person::work_industry, of::industry}, {fields::person::work_channel, of::channel},
            {fields::person::work_monthly_pay, of::monthly_pay}, {fields::person::point_to_point, of::point_to_point}};
        for (const auto& [from, to] : same)
            draft.set(to, person.draft.value(from));
        draft.yes(of::contract, m_random.chance(60));
        draft.set(of::transport_subsidy, qint64{0});
    }
}

void SupportMaker::schooling()
{
    namespace of = fields::schooling;
    const int year = m_today.month() >= 9 ? m_today.year() : m_today.year() - 1;
    for (const DemoPerson& person : m_household->people) {
        const QString stage = person.draft.text(fields::person::school);
        if (stage.isEmpty() || stage < u"03"_s)
            continue;
        Draft& draft = record(entities::schooling, person.id).draft;
        draft.set(of::school_year, qint64{year});
        draft.set(of::term, "1"_L1);
        draft.set(of::stage, stage);
        draft.set(of::attendance, "1"_L1);
        draft.yes(of::full_time);
        const bool vocational = stage >= u"10"_s && stage <= u"19"_s;
        const bool entitled = vocational && (isPoor() || isMonitored());
        draft.yes(of::subsidy, entitled);
        if (entitled) {
            draft.set(of::subsidy_amount, qint64{kTermSubsidy} * kFenPerYuan);
            const QDate paid(year, 12, 10);
            if (paid <= m_today)
                draft.set(of::subsidy_paid_on, iso(paid));
        }
    }
}

void SupportMaker::medicalCosts()
{
    namespace of = fields::medical_cost;
    for (const DemoPerson& person : m_household->people) {
        const QString health = person.draft.text(fields::person::health);
        if (health != u"2" && health != u"3")
            continue;
        const qint64 total = qint64{m_random.between(12, health == u"3" ? 520 : 90)} * 100 * kFenPerYuan;
        Draft& draft = record(entities::medical_cost, person.id).draft;
        draft.set(of::year, qint64{m_untilYear});
        draft.set(of::illness, health == u"3" ? u"冠心病住院"_s : u"高血压"_s);
        draft.set(of::total, total);
        draft.set(of::basic_insurance, total * 65 / 100);
        draft.set(of::critical_insurance, health == u"3" ? total * 10 / 100 : qint64{0});
        draft.set(of::medical_aid, qint64{0});
        draft.set(of::compliant, total * 20 / 100);
        draft.yes(of::chronic_card, health == u"2");
    }
}

void SupportMaker::loan()
{
    const DemoPerson* borrower = able();
    if (!borrower || borrower->age < 20 || borrower->age > 58 || !m_random.chance(15))
        return;
    namespace of = fields::loan;
    DemoRecord& credit = record(entities::loan, m_household->id);
    const QString id = credit.id;
    Draft& draft = credit.draft;
    const QDate granted = m_today.addMonths(-m_random.between(4, 30));
    const qint64 fen = qint64{m_random.between(6, 10)} * 5000 * kFenPerYuan;
    draft.set(of::borrower, borrower->id);
    draft.set(of::bank, u"农村信用合作联社"_s);
    draft.set(of::amount, fen);
    draft.set(of::rate, Value(3.85));
    draft.set(of::granted_on, iso(granted));
    draft.set(of::due_on, iso(granted.addYears(3)));
    draft.set(of::purpose, m_random.pick({u"01"_s, u"02"_s}));
    draft.yes(of::subsidised);
    draft.yes(of::risk_fund);
    draft.yes(of::credit_rated);
    draft.set(of::status, "1"_L1);
    for (int year = 1; year <= 3; ++year) {
        const QDate due = granted.addYears(year);
        Draft& part = record(entities::instalment, id).draft;
        part.set(fields::instalment::due_on, iso(due));
        part.set(fields::instalment::due_principal, year == 3 ? fen : qint64{0});
        part.set(fields::instalment::due_interest, fen * 385 / 10000);
        if (due.addDays(-5) > m_today)
            continue;
        part.set(fields::instalment::paid_on, iso(due.addDays(-5)));
        part.set(fields::instalment::paid_principal, qint64{0});
        part.set(fields::instalment::paid_interest, fen * 385 / 10000);
        part.set(fields::instalment::interest_subsidy, fen * 385 / 10000);
    }
}

void SupportMaker::insurance()
{
    namespace of = fields::insurance;
    const auto insure = [this](QLatin1StringView kind, const QString& item, int yuan, int own) {
        Draft& draft = record(entities::insurance, m_household->id).draft;
        draft.set(of::kind, kind);
        draft.set(of::insurer, u"财产保险县支公司"_s);
        draft.set(of::starts_on, iso(QDate(m_today.year(), 4, 1)));
        draft.set(of::ends_on, iso(QDate(m_today.year() + 1, 3, 31)));
        draft.set(of::insured_item, item);
        draft.set(of::premium, qint64{yuan} * kFenPerYuan);
        draft.set(of::own_premium, qint64{own} * kFenPerYuan);
    };
    if (isPoor() || isMonitored())
        insure("01"_L1, u"全户"_s, 60, 0);
    if (m_random.chance(35))
        insure("02"_L1, u"玉米"_s, 240, 48);
}

void SupportMaker::screenings()
{
    namespace of = fields::screening;
    const QDate starts[] = {QDate(m_untilYear, 4, 8), QDate(m_untilYear, 8, 20)};
    for (int round = 0; round < m_village.rounds.size(); ++round) {
        const QDate day = starts[round].addDays(m_random.between(0, 38));
        if (day > m_today)
            continue;
        Draft& draft = record(entities::screening, m_household->id).draft;
        draft.set(of::screening_round, m_village.rounds.at(round));
        draft.set(of::state, m_random.chance(90) ? "1"_L1 : "2"_L1);
        draft.set(of::screened_on, iso(day));
        draft.set(of::screened_by, u"村委会信息员、网格员"_s);
        draft.set(of::respondent, headName());
        for (const FieldName& item :
            {of::income, of::food_clothing, of::education, of::medical, of::housing, of::water, of::work})
            draft.set(item, "1"_L1);
        draft.yes(of::disaster, false);
        draft.yes(of::lead_found, false);
        draft.yes(of::signed_);
    }
}

void SupportMaker::distributions()
{
    if (!isPoor() || m_village.solarYields.isEmpty())
        return;
    namespace of = fields::distribution;
    const qint64 fen = m_household->incomes.back().number(fields::income::property_dividends);
    if (fen <= 0)
        return;
    Draft& draft = record(entities::distribution, m_household->id).draft;
    draft.set(of::asset_yield, m_village.solarYields.back());
    draft.set(of::year, qint64{m_untilYear});
    draft.set(of::way, "1"_L1);
    draft.set(of::amount, fen);
    draft.set(of::paid_on, iso(std::min(QDate(m_untilYear, 8, 15), m_today)));
    draft.set(of::reason, u"光伏收益分红"_s);
    draft.yes(of::signed_);
}

void SupportMaker::courtyard()
{
    if (!able() || !m_random.chance(12))
        return;
    namespace of = fields::courtyard;
    Draft& draft = record(entities::courtyard, m_household->id).draft;
    const bool hens = m_random.chance(60);
    draft.set(of::year, qint64{m_untilYear});
    draft.set(of::kind, hens ? "2"_L1 : "1"_L1);
    draft.set(of::content, hens ? u"庭院养鸡"_s : u"庭院蔬菜"_s);
    draft.set(of::size, hens ? u"%1只"_s.arg(m_random.between(30, 120)) : u"0.%1亩"_s.arg(m_random.between(2, 6)));
    draft.set(of::started_on, iso(QDate(m_untilYear, 3, 20)));
    draft.set(of::accepted_on, iso(QDate(m_untilYear, 7, 1)));
    draft.set(of::mode, "1"_L1);
    draft.set(of::amount, qint64{m_random.between(5, 20)} * 100 * kFenPerYuan);
    draft.set(of::paid_on, iso(QDate(m_untilYear, 8, 1)));
    Draft& sale = record(entities::consumption_help, m_household->id).draft;
    sale.set(fields::consumption_help::sold_on, iso(QDate(m_untilYear, 9, 10)));
    sale.set(fields::consumption_help::product, hens ? u"鸡蛋"_s : u"蔬菜"_s);
    sale.set(fields::consumption_help::quantity, u"%1斤"_s.arg(m_random.between(50, 200)));
    sale.set(fields::consumption_help::amount, qint64{m_random.between(4, 16)} * 100 * kFenPerYuan);
    sale.set(fields::consumption_help::buyer, u"县农业农村局工会"_s);
    sale.set(fields::consumption_help::buyer_kind, "1"_L1);
}

void SupportMaker::environment()
{
    if (!m_random.chance(60))
        return;
    namespace of = fields::environment;
    Draft& draft = record(entities::environment, m_household->id).draft;
    const bool toilet = m_household->living.number(fields::living::toilet) != 0;
    draft.set(of::checked_on, iso(m_today.addDays(-m_random.between(5, 90))));
    draft.set(of::checked_by, u"网格员"_s);
    draft.set(of::toilet_kind, toilet ? "2"_L1 : "5"_L1);
    draft.yes(of::toilet_usable);
    draft.set(of::sewage, m_random.pick({u"1"_s, u"2"_s, u"3"_s}));
    draft.yes(of::black_water, false);
    draft.set(of::waste, "1"_L1);
    draft.yes(of::waste_sorted, m_random.chance(50));
    const QString grade = m_random.pick({u"1"_s, u"1"_s, u"2"_s, u"3"_s});
    for (const FieldName& name : {of::yard, of::indoors, of::grade})
        draft.set(name, grade);
    draft.set(of::score, qint64{100 - 10 * grade.toInt() + m_random.between(0, 9)});
}

void SupportMaker::points()
{
    namespace of = fields::points;
    for (int i = m_random.between(0, 2); i > 0; --i) {
        Draft& draft = record(entities::points, m_household->id).draft;
        draft.set(of::earned_on, iso(m_today.addDays(-m_random.between(5, 200))));
        draft.set(of::kind, m_random.pick({u"2"_s, u"3"_s, u"6"_s}));
        draft.set(of::item, m_random.pick({u"参加村庄清洁日"_s, u"庭院评比优秀"_s, u"义务修渠"_s}));
        draft.set(of::score, qint64{m_random.between(1, 5)});
        draft.set(of::approved_by, u"积分评议小组"_s);
    }
}

} // namespace mingbai
