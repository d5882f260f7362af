#include "core/demo/village_records.h"

#include "core/dictionary/fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kFenPerYuan = 100;
constexpr int kYears = 3; ///< of facts and yields

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// Collects the records of one change.
class VillageRecords {
public:
    VillageRecords(IdSource& ids, Random& random, QDate today, int untilYear)
        : m_ids(ids)
        , m_random(random)
        , m_today(today)
        , m_untilYear(untilYear)
    {
        m_changes.act = Act::Demo;
        m_changes.why = QCoreApplication::translate("Demo", "Made-up village");
    }

    DemoVillageKeys fill(const QString& village)
    {
        m_keys.village = village;
        facts();
        rounds();
        const QString solarProject = project(u"2101"_s, u"村级光伏电站"_s, "06"_L1, "1"_L1, m_untilYear - 4, 900'000);
        const QString sheds = project(u"2102"_s, u"设施农业暖棚"_s, "01"_L1, "2"_L1, m_untilYear - 2, 480'000);
        project(u"2103"_s, u"村内道路硬化"_s, "11"_L1, {}, m_untilYear, 260'000);
        const QString solar = asset(u"ZC-01"_s, u"村级光伏电站"_s, solarProject, "1"_L1, m_untilYear - 4, 900'000);
        const QString houses = asset(u"ZC-02"_s, u"暖棚6座"_s, sheds, "1"_L1, m_untilYear - 2, 480'000);
        asset(u"ZC-03"_s, u"文化广场"_s, {}, "2"_L1, m_untilYear - 3, 120'000);
        for (int back = kYears - 1; back >= 0; --back) {
            m_keys.solarYields += yield(solar, m_untilYear - back, 96'000);
            yield(houses, m_untilYear - back, 30'000);
        }
        lists();
        problems();
        return m_keys;
    }

    [[nodiscard]] const ChangeSet& changes() const { return m_changes; }

private:
    QString create(const Name& entity, const Draft& draft, const QString& parent)
    {
        QString id = m_ids.next();
        m_changes.create(entity, id, parent, draft.values);
        return id;
    }

    void facts()
    {
        namespace of = fields::village_facts;
        for (int back = kYears - 1; back >= 0; --back) {
            Draft draft;
            draft.set(of::year, qint64{m_untilYear - back});
            const std::pair<FieldName, int> counts[] = {{of::households, 412 + back}, {of::population, 1286 + 6 * back},
                {of::resident_population, 874 + 9 * back}, {of::labour, 702}, {of::migrant_workers, 341 - 5 * back},
                {of::village_groups, 8}, {of::party_members, 46}, {of::minimum_living, 38}, {of::special_support, 7},
                {of::disabled, 52}, {of::unsafe_water_households, 0}, {of::dangerous_house_households, 0}, {of::cooperatives, 2},
                {of::workshops, 1}, {of::clinics, 1}, {of::doctors, 1}, {of::primary_schools, 0}, {of::kindergartens, 1},
                {of::libraries, 1}, {of::squares, 1}, {of::public_toilets, 2}, {of::waste_points, 9}, {of::elderly_homes, 1}};
            for (const auto& [name, count] : counts)
                draft.set(name, qint64{count});
            draft.set(of::collective_income, (186'000 - 14'000 * qint64{back}) * kFenPerYuan);
            draft.set(of::operating_income, (121'000 - 9'000 * qint64{back}) * kFenPerYuan);
            draft.set(of::cultivated_land, Value(3860.0));
            draft.set(of::main_industry, u"玉米、设施蔬菜、育肥猪"_s);
            for (const FieldName& name : {of::paved_road, of::bus, of::piped_water, of::three_phase_power, of::broadband})
                draft.yes(name);
            create(entities::village_facts, draft, m_keys.village);
        }
    }

    void rounds()
    {
        namespace of = fields::screening_round;
        const std::pair<QString, QDate> all[] = {{u"%1年春季集中排查"_s.arg(m_untilYear), QDate(m_untilYear, 4, 8)},
            {u"%1年秋季集中排查"_s.arg(m_untilYear), QDate(m_untilYear, 8, 20)}};
        for (const auto& [name, start] : all) {
            Draft draft;
            draft.set(of::name, name);
            draft.set(of::kind, "1"_L1);
            draft.set(of::notice, u"农办帮扶〔%1〕1号"_s.arg(m_untilYear));
            draft.set(of::starts_on, iso(start));
            draft.set(of::due_on, iso(start.addDays(40)));
            draft.set(of::scope, u"全体农户"_s);
            draft.set(of::leader, u"李振国"_s);
            m_keys.rounds += create(entities::screening_round, draft, m_keys.village);
        }
    }

    QString project(
        const QString& number, const QString& name, QLatin1StringView kind, QLatin1StringView industry, int year, qint64 yuan)
    {
        namespace of = fields::project;
        Draft draft;
        draft.set(of::code, u"211324-%1"_s.arg(number));
        draft.set(of::name, name);
        draft.set(of::year, qint64{year});
        draft.set(of::kind, kind);
        if (!industry.isEmpty())
            draft.set(of::industry_class, industry);
        draft.yes(of::in_library);
        draft.set(of::approval, u"喀农领发〔%1〕%2号"_s.arg(year).arg(m_random.between(2, 30)));
        draft.set(of::department, "01"_L1);
        draft.set(of::builder, u"村民委员会"_s);
        draft.set(of::central_fund, yuan * 6 / 10 * kFenPerYuan);
        draft.set(of::provincial_fund, yuan * 4 / 10 * kFenPerYuan);
        draft.yes(of::to_household, false);
        draft.set(of::benefit_households, qint64{m_random.between(40, 120)});
        draft.set(of::benefit_poor, qint64{m_random.between(20, 38)});
        draft.set(of::started_on, iso(QDate(year, 4, m_random.between(1, 28))));
        const QDate finished(year, 9, m_random.between(1, 28));
        const bool done = finished < m_today;
        draft.set(of::status, done ? "6"_L1 : "3"_L1);
        draft.set(of::paid, (done ? yuan : yuan / 2) * kFenPerYuan);
        if (done) {
            draft.set(of::finished_on, iso(finished));
            draft.set(of::accepted_on, iso(std::min(finished.addDays(15), m_today)));
            draft.set(of::handed_over_on, iso(std::min(finished.addDays(30), m_today)));
        }
        return create(entities::project, draft, m_keys.village);
    }

    QString asset(
        const QString& number, const QString& name, const QString& project, QLatin1StringView kind, int year, qint64 yuan)
    {
        namespace of = fields::asset;
        Draft draft;
        draft.set(of::code, number);
        draft.set(of::name, name);
        draft.set(of::asset_class, kind);
        draft.set(of::project, project.isEmpty() ? Value() : Value(project));
        draft.set(of::formed_year, qint64{year});
        draft.set(of::original_value, yuan * kFenPerYuan);
        draft.set(of::owner, "3"_L1);
        draft.set(of::owner_name, u"村股份经济合作社"_s);
        draft.set(of::confirmed_on, iso(QDate(year, 12, 10)));
        draft.yes(of::in_collective);
        draft.set(of::keeper, u"村委会信息员"_s);
        draft.set(of::state, "1"_L1);
        const bool earns = kind == "1"_L1;
        draft.set(of::operation, earns ? "3"_L1 : "7"_L1);
        if (earns) {
            draft.set(of::industry_class, "1"_L1);
            draft.set(of::operator_, u"种养专业合作社"_s);
            draft.set(of::contract_from, iso(QDate(year + 1, 1, 1)));
            draft.set(of::contract_to, iso(QDate(year + 10, 12, 31)));
        }
        return create(entities::asset, draft, m_keys.village);
    }

    QString yield(const QString& asset, int year, qint64 yuan)
    {
        namespace of = fields::asset_yield;
        Draft draft;
        draft.set(of::year, qint64{year});
        draft.set(of::due, yuan * kFenPerYuan);
        draft.set(of::received, yuan * kFenPerYuan);
        draft.set(of::received_on, iso(QDate(year, 7, 5)));
        draft.set(of::collective_share, yuan * 2 / 10 * kFenPerYuan);
        draft.set(of::household_share, yuan * 8 / 10 * kFenPerYuan);
        draft.set(of::decided_on, iso(QDate(year, 7, 20)));
        draft.set(of::published_from, iso(QDate(year, 7, 21)));
        draft.set(of::published_to, iso(QDate(year, 7, 30)));
        return create(entities::asset_yield, draft, asset);
    }

    void lists()
    {
        namespace of = fields::list_item;
        struct Item {
            QLatin1StringView kind;
            QString title;
            qint64 days;
        };
        const Item items[] = {{"1"_L1, u"集体资产出租"_s, 30}, {"1"_L1, u"村级工程发包"_s, 30},
            {"2"_L1, u"监测对象申报核实"_s, 15}, {"2"_L1, u"低保申请初审"_s, 10}, {"3"_L1, u"居民医保参保登记"_s, 1},
            {"3"_L1, u"雨露计划申报"_s, 5}};
        qint64 number = 0;
        for (const Item& item : items) {
            Draft draft;
            draft.set(of::kind, item.kind);
            draft.set(of::number, ++number);
            draft.set(of::title, item.title);
            draft.set(of::responsible, u"村委会信息员"_s);
            draft.set(of::days, item.days);
            draft.set(of::fee, u"不收费"_s);
            draft.set(of::published_on, iso(QDate(m_untilYear, 3, 1)));
            create(entities::list_item, draft, m_keys.village);
        }
    }

    void problems()
    {
        namespace of = fields::problem;
        const std::pair<QString, QLatin1StringView> all[] = {{u"部分农户明白卡信息未及时更新"_s, "17"_L1},
            {u"两户厕所冬季不能使用"_s, "14"_L1}, {u"暖棚租金收缴不及时"_s, "13"_L1}};
        int number = 0;
        for (const auto& [title, category] : all) {
            ++number;
            Draft draft;
            const QDate found(m_untilYear, 5, 6 * number);
            const bool open = number == 3;
            draft.set(of::number, u"WT-%1-%2"_s.arg(m_untilYear).arg(number));
            draft.set(of::source, open ? "04"_L1 : "03"_L1);
            draft.set(of::found_on, iso(found));
            draft.set(of::category, category);
            draft.set(of::title, title);
            draft.set(of::measure, u"逐项核实，限期整改，举一反三。"_s);
            draft.set(of::responsible, u"李振国"_s);
            draft.set(of::due_on, iso(found.addDays(open ? 240 : 60)));
            draft.set(of::status, open ? "2"_L1 : "3"_L1);
            if (!open)
                draft.set(of::done_on, iso(found.addDays(40)));
            create(entities::problem, draft, m_keys.village);
        }
    }

    IdSource& m_ids;
    Random& m_random;
    QDate m_today;
    int m_untilYear;
    ChangeSet m_changes;
    DemoVillageKeys m_keys;
};

} // namespace

DemoVillageKeys writeVillageRecords(Ledger& ledger, IdSource& ids, Random& random, const QString& village, int untilYear)
{
    VillageRecords records(ids, random, ledger.clock().today(), untilYear);
    DemoVillageKeys keys = records.fill(village);
    ledger.apply(records.changes());
    return keys;
}

} // namespace mingbai
