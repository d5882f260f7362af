#include "core/demo/people.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QStringList& surnames()
{
    static const QStringList list =
        u"王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 包 白 宝 单 曾 仇 吕 韩 冯 于 董 程 曹 袁 邓 许 傅 沈 彭 苏"_s
            .split(u' ');
    return list;
}

const QStringList& maleSyllables()
{
    static const QStringList list =
        u"国 建 志 玉 德 福 宝 成 文 海 春 永 明 金 学 树 庆 凤山 洪 占 军 民 强 林 山 财 贵 生 有 田"_s.split(u' ');
    return list;
}

const QStringList& femaleSyllables()
{
    static const QStringList list = u"秀 桂 玉 淑 凤 兰 芝 英 华 珍 霞 艳 丽 敏 静 云 春 红 梅 芳 琴 侠 荣 娟 萍 雅"_s.split(
        u' ');
    return list;
}

const QStringList& workPlaces()
{
    static const QStringList list =
        u"辽宁省沈阳市铁西区|辽宁省大连市金州区|辽宁省朝阳市双塔区|河北省承德市平泉市|北京市昌平区|天津市静海区|江苏省苏州市昆山市"_s
            .split(u'|');
    return list;
}

const QStringList& employers()
{
    static const QStringList list = u"顺达汽修厂|恒兴建筑劳务公司|远洋水产加工厂|利民家政服务公司|金桥物流公司|宏伟服装厂"_s
                                        .split(u'|');
    return list;
}

constexpr QLatin1StringView kNoLabour{"5"};
constexpr QLatin1StringView kHealthy{"1"};

/// Code of the list `school` for an age on September 1; empty when school is over.
QString schoolCode(int age, bool studiesOn, bool vocational)
{
    if (age < 3)
        return u"01"_s;
    if (age < 6)
        return u"02"_s;
    if (age < 12)
        return u"03"_s;
    if (age < 15)
        return u"0%1"_s.arg(4 + age - 12);
    if (!studiesOn)
        return {};
    if (age < 18)
        return vocational ? QString::number(10 + age - 15) : u"0%1"_s.arg(7 + age - 15);
    if (age < 21)
        return QString::number((vocational ? 13 : 20) + age - 18);
    return age == 21 && !vocational ? u"23"_s : QString();
}

} // namespace

bool isAble(const DemoPerson& person)
{
    const QString labour = person.draft.text(fields::person::labour);
    return labour == u'1' || labour == u'2';
}

bool isIll(const DemoPerson& person)
{
    const QString health = person.draft.text(fields::person::health);
    return health == u'2' || health == u'3';
}

PeopleMaker::PeopleMaker(Random& random, QDate today)
    : m_random(random)
    , m_today(today)
{
}

QString PeopleMaker::newIdNumber(QDate birth, bool male)
{
    const int order = m_bornOn[birth]++;
    const QString first = u"211324%1%2"_s.arg(birth.toString(u"yyyyMMdd"_s))
                              .arg(2 * (order % 450) + (male ? 101 : 100), 3, 10, QChar(u'0'));
    return first + idCheckCharacter(first);
}

QString PeopleMaker::newPhone()
{
    return u"1%1%2"_s.arg(m_random.pick({u"35"_s, u"38"_s, u"59"_s, u"82"_s, u"98"_s})).arg(m_random.between(10000000, 99999999));
}

std::vector<PeopleMaker::Place> PeopleMaker::familyShape()
{
    const QString surname = m_random.pick(surnames());
    const int shape = m_random.between(1, 100);
    if (shape <= 12) // an old person alone
        return {{"01"_L1, m_random.between(61, 86), m_random.chance(45), surname}};
    if (shape <= 32) { // an old couple
        const int age = m_random.between(60, 80);
        return {{"01"_L1, age, true, surname}, {"02"_L1, age - m_random.between(0, 4), false, {}}};
    }
    const int age = m_random.between(32, 56);
    std::vector<Place> places{{"01"_L1, age, true, surname}};
    if (!m_random.chance(10))
        places.push_back({"02"_L1, age - m_random.between(-1, 4), false, {}});
    const int children = m_random.between(shape <= 40 ? 0 : 1, 2);
    for (int i = 0; i < children; ++i) {
        const bool son = m_random.chance(52);
        const int childAge = age - m_random.between(23, 29) - 3 * i;
        if (childAge >= 0)
            places.push_back({son ? "03"_L1 : "04"_L1, childAge, son, surname});
    }
    if (shape > 75 && age <= 52) { // three generations
        places.push_back({"12"_L1, age + m_random.between(22, 28), false, {}});
        if (m_random.chance(50))
            places.push_back({"11"_L1, age + m_random.between(23, 30), true, surname});
    }
    return places;
}

bool PeopleMaker::isStudent(const DemoPerson& person) const
{
    return !person.draft.text(fields::person::school).isEmpty();
}

void PeopleMaker::schooling(DemoPerson& person)
{
    const QString school = schoolCode(person.schoolAge, m_random.chance(75), m_random.chance(45));
    if (!school.isEmpty()) {
        person.draft.set(fields::person::school, school);
        return;
    }
    const int lowest = person.age < 30 ? 3 : person.age < 60 ? 2 : 1;
    const int highest = person.age < 45 ? 5 : person.age < 60 ? 4 : 3;
    person.draft.set(fields::person::education, QString::number(m_random.between(lowest, highest)));
}

void PeopleMaker::health(DemoPerson& person, bool male)
{
    Draft& draft = person.draft;
    const QDate birth = QDate::fromString(draft.text(fields::person::birth_date), Qt::ISODate);
    draft.set(fields::person::id_type, "01"_L1);
    draft.set(fields::person::id_number, newIdNumber(birth, male));
    draft.set(fields::person::health, kHealthy);
    if (person.age < 22)
        return;
    if (m_random.chance(person.age >= 60 ? 8 : 3)) {
        const QString kind = QString::number(m_random.between(1, 6));
        const QString grade = QString::number(m_random.between(1, 4));
        draft.set(fields::person::id_type, "02"_L1);
        draft.set(fields::person::id_number, draft.text(fields::person::id_number) + kind + grade);
        draft.set(fields::person::disability_certificate, draft.text(fields::person::id_number));
        draft.set(fields::person::disability_class, kind);
        draft.set(fields::person::disability_grade, grade);
        draft.set(fields::person::health, "4"_L1);
    } else if (m_random.chance(person.age >= 60 ? 35 : 4)) {
        draft.set(fields::person::health, "2"_L1);
    } else if (m_random.chance(2)) {
        draft.set(fields::person::health, "3"_L1);
    }
}

void PeopleMaker::labour(DemoPerson& person)
{
    const QString state = person.draft.text(fields::person::health);
    const QString grade = person.draft.text(fields::person::disability_grade);
    QString ability = m_random.chance(20) ? u"2"_s : u"1"_s;
    if (isStudent(person) || person.age < 16)
        ability = kNoLabour;
    else if (person.age >= 70 || grade == u'1' || grade == u'2')
        ability = u"4"_s;
    else if (person.age >= 60 || state != kHealthy)
        ability = u"3"_s;
    person.draft.set(fields::person::labour, ability);
}

void PeopleMaker::work(DemoPerson& person)
{
    Draft& draft = person.draft;
    const QString ability = draft.text(fields::person::labour);
    const bool able = ability == u'1' || ability == u'2';
    if (person.age >= 16 && !isStudent(person))
        draft.yes(fields::person::work_willing, able);
    draft.set(fields::person::work_months, qint64{0});
    if (able && m_random.chance(ability == u'2' ? 95 : 85)) {
        const QString& place = m_random.pick(workPlaces());
        const bool home = m_random.chance(35);
        const int months = m_random.between(5, 11);
        const QDate start(m_today.year(), 1, 1);
        draft.set(fields::person::work_months, qint64{months});
        draft.set(fields::person::work_area, home ? u"02"_s : place.startsWith(u"辽宁") ? u"03"_s : u"04"_s);
        draft.set(fields::person::work_place, home ? u"辽宁省朝阳市喀喇沁左翼蒙古族自治县"_s : place);
        draft.set(fields::person::work_employer, m_random.pick(employers()));
        draft.set(fields::person::work_industry, m_random.pick({u"C"_s, u"E"_s, u"H"_s, u"O"_s}));
        draft.set(fields::person::work_channel, m_random.pick({u"03"_s, u"05"_s}));
        draft.set(fields::person::work_start, start.addMonths(m_random.between(0, 2)).toString(u"yyyy-MM"_s));
        draft.set(fields::person::work_monthly_pay, qint64{m_random.between(2100, 5200)} * 100);
        draft.yes(fields::person::point_to_point, false);
    }
    if (person.age >= 16)
        draft.set(fields::person::phone, newPhone());
    if (ability == u'3' && person.age >= 55 && person.age < 68 && m_random.chance(10)) {
        draft.set(fields::person::public_post, m_random.pick({u"1"_s, u"7"_s}));
        draft.set(fields::person::public_post_months, qint64{12});
    }
}

void PeopleMaker::insurance(DemoPerson& person)
{
    Draft& draft = person.draft;
    draft.yes(fields::person::medical_resident);
    draft.yes(fields::person::medical_employee, false);
    draft.yes(fields::person::critical_illness);
    draft.yes(fields::person::commercial_medical, m_random.chance(30));
    draft.yes(fields::person::medical_aid, false);
    draft.yes(fields::person::pension_resident, person.age >= 16 && !isStudent(person));
    draft.yes(fields::person::pension_employee, false);
    draft.set(fields::person::minimum_living, "1"_L1);
    draft.set(fields::person::special_support, "1"_L1);
    draft.yes(fields::person::doctor_contract, person.age >= 60 || draft.text(fields::person::health) != kHealthy);
    draft.yes(fields::person::unattended_child, false);
}

DemoPerson PeopleMaker::person(const Place& place)
{
    DemoPerson person;
    const QDate birth = m_today.addYears(-place.age).addDays(-m_random.between(1, 360));
    const QDate september(m_today.month() >= 9 ? m_today.year() : m_today.year() - 1, 9, 1);
    person.age = ageOn(birth, m_today);
    person.schoolAge = ageOn(birth, september);
    Draft& draft = person.draft;
    const QStringList& syllables = place.male ? maleSyllables() : femaleSyllables();
    const QString surname = place.surname.isEmpty() ? m_random.pick(surnames()) : place.surname;
    draft.set(
        fields::person::name, surname + m_random.pick(syllables) + (m_random.chance(70) ? m_random.pick(syllables) : QString()));
    draft.set(fields::person::sex, place.male ? "1"_L1 : "2"_L1);
    draft.set(fields::person::birth_date, birth.toString(Qt::ISODate));
    draft.set(fields::person::relation, place.relation);
    draft.set(fields::person::ethnicity, m_random.chance(80) ? "01"_L1 : "02"_L1);
    schooling(person);
    draft.set(fields::person::politics,
        person.age >= 25 && m_random.chance(6)                         ? "01"_L1
            : person.age >= 15 && person.age < 22 && isStudent(person) ? "03"_L1
                                                                       : "13"_L1);
    draft.yes(fields::person::mandarin, person.age >= 5);
    draft.yes(fields::person::serving_soldier, false);
    health(person, place.male);
    labour(person);
    work(person);
    insurance(person);
    draft.yes(fields::person::living_together);
    draft.yes(fields::person::registered_here);
    draft.set(fields::person::status, "1"_L1);
    return person;
}

void PeopleMaker::fill(DemoHousehold& household)
{
    for (const Place& place : familyShape())
        household.people.push_back(person(place));
}

} // namespace mingbai
