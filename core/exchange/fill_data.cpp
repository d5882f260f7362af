#include "core/exchange/fill_data.h"

#include "core/dictionary/divisions.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/exchange/fill_records.h"
#include "core/exchange/ledger_index.h"
#include "core/exchange/table_titles.h"
#include "core/ledger/households.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr QStringView kOutOfPoverty = u"2"; ///< in the list `base_type`
constexpr qsizetype kTownshipDigits = 9;
constexpr qsizetype kCountyDigits = 6;

struct HouseholdsName {
    FillHouseholds households;
    QStringView name;
};
constexpr std::array kHouseholdsNames{HouseholdsName{FillHouseholds::All, u"all"},
    HouseholdsName{FillHouseholds::Monitored, u"monitored"}, HouseholdsName{FillHouseholds::OutOfPoverty, u"out-of-poverty"},
    HouseholdsName{FillHouseholds::Supported, u"supported"}};

bool canWork(const QString& labour)
{
    return labour == "1"_L1 || labour == "2"_L1 || labour == "3"_L1; // as the checks count: able, skilled, weak or half
}

/// A household with who is there.
struct Home {
    const SmallRecord* household = nullptr;
    const SmallRecord* head = nullptr;
    std::vector<const SmallRecord*> members; ///< present ones, the head first
};

class FillReader {
public:
    FillReader(Ledger& ledger, const std::vector<FillColumn>& columns, const FillScope& scope)
        : m_ledger(ledger)
        , m_columns(columns)
        , m_scope(scope)
        , m_records(ledger)
        , m_today(ledger.clock().today())
    {
    }

    FillData read(const Progress& progress);

private:
    void want();
    [[nodiscard]] bool isWanted(const SmallRecord& household, const QSet<QString>& chosen) const;
    [[nodiscard]] std::vector<Home> homes() const;
    [[nodiscard]] Home homeOf(const SmallRecord& household) const;
    [[nodiscard]] const SmallRecord* recordOf(const FillColumn& column, const Home& home, const SmallRecord* member) const;
    [[nodiscard]] Value valueOf(const FillColumn& column, const Home& home, const SmallRecord* member) const;
    [[nodiscard]] Value plainValueOf(const FillColumn& column, const Home& home, const SmallRecord* member) const;
    [[nodiscard]] QString placeOf(FillSource source, const Home& home) const;
    [[nodiscard]] Value ageOf(const SmallRecord* person) const;
    void addRow(const Home& home, const SmallRecord* member, FillData& data);
    [[nodiscard]] bool readListed(FillData& data);
    [[nodiscard]] QString nameOf(const SmallRecord* person) const;
    [[nodiscard]] QString identityIn(const SmallRecord* person) const;
    void noteMissing(std::size_t index, const Home& home, const SmallRecord* member);
    void collectMissing(FillData& data) const;

    Ledger& m_ledger;
    const std::vector<FillColumn>& m_columns;
    const FillScope& m_scope;
    FillRecords m_records;
    QDate m_today;
    int m_incomeYear = 0;
    std::map<std::size_t, QSet<QString>> m_missing; ///< keys of records that lack a column
    int m_people = 0;
};

void FillReader::want()
{
    using namespace fields;
    const Dictionary& dictionary = m_ledger.dictionary();
    for (const FieldName& name : {household::code, household::group_name, household::status, household::base_type,
             household::monitoring_type, household::village, person::name, person::relation, person::status, person::labour,
             person::birth_date, person::id_number})
        m_records.want(dictionary.field(name));
    for (const FillColumn& column : m_columns) {
        if (column.isTaken() && column.field)
            m_records.want(*column.field);
        for (const Field* field : column.further)
            m_records.want(*field);
    }
}

bool FillReader::isWanted(const SmallRecord& household, const QSet<QString>& chosen) const
{
    using namespace fields;
    if (m_scope.chosen)
        return chosen.contains(household.id);
    if (!isActiveStatus(textOf(m_records.value(&household, household::status))))
        return false;
    const bool isMonitored = !isEmpty(m_records.value(&household, household::monitoring_type));
    const bool isOut = textOf(m_records.value(&household, household::base_type)) == kOutOfPoverty;
    switch (m_scope.households) {
    case FillHouseholds::Monitored:
        return isMonitored;
    case FillHouseholds::OutOfPoverty:
        return isOut;
    case FillHouseholds::Supported:
        return isMonitored || isOut;
    case FillHouseholds::All:
        break;
    }
    return true;
}

Home FillReader::homeOf(const SmallRecord& household) const
{
    Home home;
    home.household = &household;
    for (const SmallRecord& person : m_records.of(household.id, entities::person)) {
        if (!isActiveStatus(textOf(m_records.value(&person, fields::person::status))))
            continue;
        const bool isHead = !home.head && isHeadRelation(textOf(m_records.value(&person, fields::person::relation)));
        home.members.insert(isHead ? home.members.begin() : home.members.end(), &person);
        home.head = isHead ? &person : home.head;
    }
    return home;
}

std::vector<Home> FillReader::homes() const
{
    const QSet<QString> chosen = m_scope.chosen ? QSet<QString>(m_scope.chosen->begin(), m_scope.chosen->end()) : QSet<QString>();
    QHash<QString, int> groupOrder;
    for (const QString& group : groups(m_ledger))
        groupOrder.insert(group, static_cast<int>(groupOrder.size()));
    std::vector<Home> result;
    for (const SmallRecord& household : m_records.households()) {
        if (isWanted(household, chosen))
            result.push_back(homeOf(household));
    }
    const auto order = [&](const Home& home) {
        const QString group = textOf(m_records.value(home.household, fields::household::group_name));
        const QString code = textOf(m_records.value(home.household, fields::household::code));
        return std::tuple(groupOrder.value(group, static_cast<int>(groupOrder.size())), code.size(), code);
    };
    std::stable_sort(result.begin(), result.end(), [&](const Home& one, const Home& other) { return order(one) < order(other); });
    return result;
}

const SmallRecord* FillReader::recordOf(const FillColumn& column, const Home& home, const SmallRecord* member) const
{
    const QString& entity = column.field->entity;
    if (column.source == FillSource::OfHead)
        return home.head;
    if (entity == entities::household)
        return home.household;
    if (entity == entities::person)
        return member ? member : home.head;
    const int named = column.year > 0 ? column.year : m_scope.year;
    const int year = named == 0 && entity == entities::income ? m_incomeYear : named;
    return m_records.newest(home.household->id, entity, year, m_today.year());
}

QString FillReader::placeOf(FillSource source, const Home& home) const
{
    const QString own = textOf(m_records.value(home.household, fields::household::village));
    const QString village = own.isEmpty() ? m_ledger.identity().division : own;
    QString township = shortDivisionName(village.first(std::min(kTownshipDigits, village.size())));
    if (source == FillSource::Township)
        return township;
    if (source == FillSource::Village) {
        const QString whole = isKnownVillage(village) ? shortDivisionName(village) : m_ledger.identity().name;
        return !township.isEmpty() && whole.startsWith(township) ? whole.sliced(township.size()) : whole;
    }
    for (const County& county : counties()) {
        if (village.startsWith(county.division.code.first(kCountyDigits)))
            return source == FillSource::Province ? county.province
                : source == FillSource::City      ? county.city
                                                  : county.division.name;
    }
    return {};
}

Value FillReader::ageOf(const SmallRecord* person) const
{
    const QString written = textOf(m_records.value(person, fields::person::birth_date));
    QDate birth = QDate::fromString(written, Qt::ISODate);
    if (!birth.isValid())
        birth = birthDateOf(textOf(m_records.value(person, fields::person::id_number)));
    if (!birth.isValid())
        return {};
    const bool hadBirthday = std::pair(m_today.month(), m_today.day()) >= std::pair(birth.month(), birth.day());
    return qint64{m_today.year() - birth.year() - (hadBirthday ? 0 : 1)};
}

Value FillReader::plainValueOf(const FillColumn& column, const Home& home, const SmallRecord* member) const
{
    switch (column.source) {
    case FillSource::HouseholdSize:
        return static_cast<qint64>(home.members.size());
    case FillSource::LabourCount:
        return static_cast<qint64>(std::count_if(home.members.begin(), home.members.end(),
            [&](const SmallRecord* person) { return canWork(textOf(m_records.value(person, fields::person::labour))); }));
    case FillSource::Age:
        return ageOf(m_scope.rowsAreMembers ? member : home.head);
    case FillSource::Province:
    case FillSource::City:
    case FillSource::County:
    case FillSource::Township:
    case FillSource::Village:
        return placeOf(column.source, home);
    default:
        return {};
    }
}

Value FillReader::valueOf(const FillColumn& column, const Home& home, const SmallRecord* member) const
{
    if (!column.isTaken())
        return plainValueOf(column, home, member);
    const SmallRecord* record = recordOf(column, home, member);
    Value value = m_records.value(record, *column.field);
    for (const Field* field : column.further) {
        if (const QString more = textOf(m_records.value(record, *field)); !more.isEmpty())
            value = isEmpty(value) ? more : textOf(value) + u',' + more;
    }
    // Whoever does not record the number of a year has as many members as there are.
    const bool isCount = column.field == &m_ledger.dictionary().field(fields::income::members);
    return isCount && isEmpty(value) ? Value(static_cast<qint64>(home.members.size())) : value;
}

void FillReader::noteMissing(std::size_t index, const Home& home, const SmallRecord* member)
{
    const FillColumn& column = m_columns[index];
    const bool isTold = !column.ticked.isEmpty() && index > 0 && m_columns[index - 1].field == column.field; // by its neighbour
    if (isTold)
        return;
    const bool isRemark = column.field->type == FieldType::Note;
    // A household without a kind of monitoring is none of those monitored.
    const bool isMark = column.field == &m_ledger.dictionary().field(fields::household::monitoring_type);
    const SmallRecord* record = recordOf(column, home, member);
    if (isRemark || isMark || FillRecords::meansNone(record, *column.field) || !m_records.isAsked(record, *column.field))
        return;
    const bool isOfMember = member && column.source == FillSource::OfRow && column.field->entity == entities::person;
    m_missing[index].insert(isOfMember ? member->id : home.household->id);
}

void FillReader::addRow(const Home& home, const SmallRecord* member, FillData& data)
{
    FillRow row;
    row.values.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const FillColumn& column = m_columns[i];
        if (column.source == FillSource::Ordinal)
            row.values.emplace_back(static_cast<qint64>(data.rows.size()) + m_scope.rowsBefore + 1);
        else if (column.source == FillSource::HouseholdOrdinal)
            row.values.emplace_back(qint64{data.households});
        else
            row.values.push_back(valueOf(column, home, member));
        if (column.isTaken() && isEmpty(row.values.back()))
            noteMissing(i, home, member);
    }
    data.rows.push_back(std::move(row));
    m_people += member ? 1 : 0;
}

QString FillReader::nameOf(const SmallRecord* person) const
{
    return textOf(m_records.value(person, fields::person::name));
}

QString FillReader::identityIn(const SmallRecord* person) const
{
    return identityOf(textOf(m_records.value(person, fields::person::id_number)));
}

/// The rows that the table lists, in its order. @return false when the ledger knows too few of them
bool FillReader::readListed(FillData& data)
{
    const std::vector<Home> all = homes();
    std::vector<std::pair<const Home*, const SmallRecord*>> places;
    ListedPeople people;
    for (const Home& home : all) {
        const QString code = textOf(m_records.value(home.household, fields::household::code));
        if (!m_scope.rowsAreMembers) {
            people.add(places.size(), identityIn(home.head), code, nameOf(home.head));
            places.emplace_back(&home, nullptr);
            continue;
        }
        for (const SmallRecord* member : home.members) {
            people.add(places.size(), identityIn(member), {}, nameOf(member));
            places.emplace_back(&home, member);
        }
    }
    std::vector<std::pair<int, std::size_t>> found;
    for (const ListedRow& row : m_scope.listed) {
        if (const std::optional<std::size_t> place = people.find(row))
            found.emplace_back(row.row, *place);
        else
            data.strangers.push_back(row.row);
    }
    if (found.size() < data.strangers.size())
        return false;
    QSet<const Home*> households;
    for (const auto& [row, place] : found) {
        households << places[place].first;
        data.households = static_cast<int>(households.size());
        addRow(*places[place].first, places[place].second, data);
        data.rows.back().row = row;
    }
    return true;
}

void FillReader::collectMissing(FillData& data) const
{
    for (const auto& [index, records] : m_missing) {
        const FillColumn& column = m_columns[index];
        const bool isOfPeople = m_scope.rowsAreMembers && column.source == FillSource::OfRow
            && column.field->entity == entities::person;
        data.missing.push_back({index, static_cast<int>(records.size()), isOfPeople ? m_people : data.households, isOfPeople});
    }
}

FillData FillReader::read(const Progress& progress)
{
    want();
    m_records.read(progress);
    const int closed = newestClosedIncomeYear(m_today);
    m_incomeYear = m_records.newestYear(entities::income, closed);
    FillData data;
    const bool asksIncome = std::any_of(m_columns.begin(), m_columns.end(),
        [](const FillColumn& column) { return column.field && column.field->entity == entities::income; });
    data.incomeYear = !asksIncome ? 0 : m_scope.year > 0 ? m_scope.year : m_incomeYear;
    data.completesListed = !m_scope.listed.empty() && readListed(data);
    if (!data.completesListed)
        data.strangers.clear();
    for (const Home& home : data.completesListed ? std::vector<Home>() : homes()) {
        if (m_scope.rowsAreMembers && home.members.empty())
            continue;
        ++data.households;
        if (!m_scope.rowsAreMembers)
            addRow(home, nullptr, data);
        for (const SmallRecord* member : m_scope.rowsAreMembers ? home.members : std::vector<const SmallRecord*>())
            addRow(home, member, data);
    }
    collectMissing(data);
    return data;
}

} // namespace

std::optional<FillHouseholds> fillHouseholdsOfName(QStringView name)
{
    const auto* found = std::find_if(
        kHouseholdsNames.begin(), kHouseholdsNames.end(), [&](const HouseholdsName& known) { return known.name == name; });
    return found == kHouseholdsNames.end() ? std::nullopt : std::optional(found->households);
}

QString fillHouseholdsName(FillHouseholds households)
{
    const auto* found = std::find_if(kHouseholdsNames.begin(), kHouseholdsNames.end(),
        [&](const HouseholdsName& known) { return known.households == households; });
    return found->name.toString();
}

FillData fillData(Ledger& ledger, const std::vector<FillColumn>& columns, const FillScope& scope, const Progress& progress)
{
    return FillReader(ledger, columns, scope).read(progress);
}

} // namespace mingbai
