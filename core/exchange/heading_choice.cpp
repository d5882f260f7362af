#include "core/exchange/heading_choice.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/exchange/import_words.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

bool is(const Field& field, const FieldName& name)
{
    return field.entity == name.entity && field.id == name.field;
}

bool isPerson(const Field& field)
{
    return field.entity == entities::person;
}

bool isAny(const Field& field, std::initializer_list<FieldName> names)
{
    return std::any_of(names.begin(), names.end(), [&](const FieldName& name) { return is(field, name); });
}

/// What a list of heads says as often as a list of members does.
bool isPersonal(const Field& field)
{
    using namespace fields::person;
    return isAny(field, {name, id_number, id_type, sex, birth_date, ethnicity, phone});
}

/// What every roster says of a household, whatever it is about.
bool isPlace(const Field& field)
{
    using namespace fields::household;
    return isAny(field, {code, village, group_name, hamlet, address, phone});
}

RosterColumn unknownColumn(const HeadingCell& cell)
{
    RosterColumn column;
    column.column = cell.column;
    column.heading = cell.heading;
    column.upper = cell.upper;
    column.key = cell.key;
    return column;
}

/// Counts what the headings mean beyond doubt, then decides for each column.
class ColumnChoice {
public:
    ColumnChoice(const Dictionary& dictionary, const std::vector<HeadingCell>& headings, const HeadingHints& hints)
        : m_dictionary(dictionary)
        , m_headings(headings)
        , m_hints(hints)
    {
        count();
        m_members = decideMembers();
        m_main = hints.entity.isEmpty() || hints.entity == entities::person ? decideMain() : hints.entity;
    }

    [[nodiscard]] RosterColumns columns();

private:
    void count();
    void note(const HeadingCandidate& candidate);
    void countSure(std::size_t index, const Field& field);
    [[nodiscard]] bool decideMembers() const;
    [[nodiscard]] QString decideMain() const;
    [[nodiscard]] bool mayHold(const QString& entity) const;
    [[nodiscard]] QStringList preference(std::size_t index) const;
    [[nodiscard]] bool isBeforeMembers(std::size_t index) const;
    [[nodiscard]] std::optional<HeadingCandidate> choose(std::size_t index) const;
    [[nodiscard]] RosterColumn column(std::size_t index);
    void take(std::size_t index, const HeadingCandidate& candidate, RosterColumn& column);
    [[nodiscard]] HeadingCandidate mapped(const QString& name) const;

    const Dictionary& m_dictionary;
    const std::vector<HeadingCell>& m_headings;
    const HeadingHints& m_hints;
    std::map<QString, int> m_sure; ///< columns that can be nothing else, by entity
    std::map<QString, int> m_seen; ///< columns with a heading, by its key
    int m_memberColumns = 0;       ///< fields of people that no list of heads has
    int m_householdColumns = 0;    ///< fields of households that no list of members needs
    bool m_hasRelation = false;
    bool m_hasMemberName = false;
    bool m_hasMemberId = false;
    bool m_hasYearlySize = false; ///< 年度家庭人口数 stands beside 家庭人口数
    bool m_hasHead = false;
    std::size_t m_firstMember = 0; ///< the first heading that is about the member
    bool m_members = false;
    QString m_main; ///< the entity most columns belong to, where rows are households
    std::map<std::tuple<const Field*, bool, int, QString>, int> m_used; ///< the column that has each field
};

void ColumnChoice::count()
{
    m_firstMember = m_headings.size();
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        const HeadingMeaning& meaning = m_headings[i].meaning;
        ++m_seen[headingKey(m_headings[i].heading)];
        for (const HeadingCandidate& candidate : meaning.candidates)
            note(candidate);
        m_hasYearlySize = m_hasYearlySize
            || (meaning.plain == PlainHeading::None && !meaning.candidates.empty()
                && is(*meaning.candidates.front().field, fields::income::members));
        const bool isField = meaning.isSure() && meaning.plain == PlainHeading::None;
        if (isField && meaning.candidates.size() == 1 && !meaning.candidates.front().ofHead)
            countSure(i, *meaning.candidates.front().field);
    }
}

void ColumnChoice::note(const HeadingCandidate& candidate)
{
    m_hasHead = m_hasHead || candidate.ofHead;
    if (candidate.ofHead)
        return;
    m_hasRelation = m_hasRelation || is(*candidate.field, fields::person::relation);
    m_hasMemberName = m_hasMemberName || is(*candidate.field, fields::person::name);
    m_hasMemberId = m_hasMemberId || is(*candidate.field, fields::person::id_number);
}

void ColumnChoice::countSure(std::size_t index, const Field& field)
{
    ++m_sure[field.entity];
    if (isPerson(field)) {
        m_firstMember = std::min(m_firstMember, index);
        m_memberColumns += isPersonal(field) ? 0 : 1;
    } else {
        m_householdColumns += isPlace(field) ? 0 : 1;
    }
}

bool ColumnChoice::decideMembers() const
{
    if (!m_hints.entity.isEmpty())
        return m_hints.entity == entities::person;
    if (m_hasRelation)
        return true;
    if (!m_hasMemberName && (m_hasHead || !m_hasMemberId)) // an ID number beside the head's name is the head's
        return m_hints.codesRepeat && m_hasMemberId;
    return m_hasHead || m_hints.codesRepeat || (m_memberColumns > 0 && m_memberColumns >= m_householdColumns);
}

QString ColumnChoice::decideMain() const
{
    QString main = entities::household;
    int most = 0;
    for (const Entity& entity : m_dictionary.entities()) {
        const auto found = m_sure.find(entity.id);
        if (found != m_sure.end() && found->second > most && entity.id != entities::person) {
            main = entity.id;
            most = found->second;
        }
    }
    return main;
}

/// Records without a key (visits) are only recognised by a heading that nothing else has.
bool ColumnChoice::mayHold(const QString& entity) const
{
    const Entity& candidate = m_dictionary.entity(entity);
    return candidate.parent.isEmpty() || candidate.occursOnce || !candidate.key.isEmpty() || entity == entities::person
        || entity == m_main || m_sure.contains(entity);
}

/// Columns left of the first one about the member speak of the household, where such columns are.
bool ColumnChoice::isBeforeMembers(std::size_t index) const
{
    if (index >= m_firstMember)
        return false;
    for (std::size_t i = 0; i < m_firstMember; ++i) {
        const HeadingMeaning& meaning = m_headings[i].meaning;
        const bool ofHousehold = std::any_of(meaning.candidates.begin(), meaning.candidates.end(),
            [](const HeadingCandidate& candidate) { return candidate.ofHead || !isPerson(*candidate.field); });
        if (ofHousehold && meaning.of(entities::person) == nullptr)
            return true;
    }
    return false;
}

QStringList ColumnChoice::preference(std::size_t index) const
{
    const HeadingCell& cell = m_headings[index];
    const QString person = entities::person;
    QStringList order;
    for (const Entity& entity : m_dictionary.entities())
        order << entity.id;
    order.removeAll(person);
    if (!m_members) {
        order.removeAll(m_main);
        return QStringList{m_main} + order + QStringList{person};
    }
    const QString key = headingKey(cell.heading);
    bool householdFirst = isBeforeMembers(index);
    if (cell.upper.contains(u"成员"_s) || cell.upper.contains(u"人员"_s))
        householdFirst = false;
    else if (cell.upper.contains(u'户'))
        householdFirst = true;
    else if (m_seen.at(key) > 1) // the same heading twice: once of the household, then of the member
        householdFirst = std::none_of(m_headings.begin(), m_headings.begin() + static_cast<std::ptrdiff_t>(index),
            [&](const HeadingCell& other) { return headingKey(other.heading) == key; });
    return householdFirst ? order + QStringList{person} : QStringList{person} + order;
}

std::optional<HeadingCandidate> ColumnChoice::choose(std::size_t index) const
{
    const HeadingCell& cell = m_headings[index];
    const auto& candidates = cell.meaning.candidates;
    if (!candidates.empty() && candidates.front().ofHead)
        return candidates.front();
    const bool ofIncome = !m_members && m_main == entities::income && !m_hasYearlySize;
    if (cell.meaning.plain == PlainHeading::HouseholdSize && ofIncome)
        return HeadingCandidate{&m_dictionary.field(fields::income::members), 0, false};
    if (cell.meaning.plain != PlainHeading::None)
        return std::nullopt;
    std::optional<HeadingCandidate> chosen;
    for (const QString& entity : preference(index)) {
        const HeadingCandidate* candidate = cell.meaning.of(entity);
        if (!candidate || !mayHold(entity))
            continue;
        const bool isYear = candidate->field == yearOfKey(m_dictionary.entity(entity));
        const bool isOfNone = isYear && !m_sure.contains(entity); // the table has nothing else of these records
        if (!isOfNone && (isYear || !chosen))
            return *candidate;
        if (!chosen)
            chosen = *candidate;
    }
    return chosen;
}

HeadingCandidate ColumnChoice::mapped(const QString& name) const
{
    if (name == kHeadName)
        return {&m_dictionary.field(fields::person::name), 0, true};
    if (name == kHeadId)
        return {&m_dictionary.field(fields::person::id_number), 0, true};
    const QStringList parts = name.split(u'.');
    const Entity* entity = parts.size() == 2 ? m_dictionary.find(parts[0]) : nullptr;
    const Field* field = entity ? entity->find(parts[1]) : nullptr;
    if (!field)
        throw Failure(FailureCode::InvalidUse, Import::tr("The map of headings names \"%1\", which is no field.").arg(name));
    return {field, 0, false};
}

void ColumnChoice::take(std::size_t index, const HeadingCandidate& candidate, RosterColumn& column)
{
    const HeadingCell& cell = m_headings[index];
    const Field& named = *candidate.field;
    column.name = named.entity + u'.' + named.id;
    if (candidate.ofHead && is(named, fields::person::name))
        column.name = kHeadName.toString();
    if (candidate.ofHead && is(named, fields::person::id_number))
        column.name = kHeadId.toString();
    const Entity& entity = m_dictionary.entity(named.entity);
    column.field = named.isComputed() ? entity.find(named.reportedAs) : &named;
    const bool ofHead = candidate.ofHead || (!m_members && isPerson(named));
    if (is(named, fields::household::village))
        column.kind = RosterColumn::Kind::Village;
    else if (!column.field)
        column.kind = RosterColumn::Kind::Understood;
    else
        column.kind = ofHead ? RosterColumn::Kind::OfHead : RosterColumn::Kind::OfRow;
    const int year = yearOfKey(entity) ? column.year : 0;
    const auto [used, isFirst] = m_used.try_emplace({&named, ofHead, year, cell.ticked}, cell.column);
    if (!isFirst) {
        column = unknownColumn(cell);
        column.repeats = used->second;
    }
}

RosterColumn ColumnChoice::column(std::size_t index)
{
    const HeadingCell& cell = m_headings[index];
    RosterColumn column = unknownColumn(cell);
    column.confidence = cell.meaning.confidence;
    column.year = cell.meaning.year;
    column.ticked = cell.ticked;
    const QString full = cell.upper + cell.heading;
    for (const QString& magnitude : {u"万"_s, u"千"_s}) {
        if (full.contains(magnitude + u'元'))
            column.magnitude = magnitude;
    }
    const auto forced = m_hints.map.constFind(cell.key);
    if (forced != m_hints.map.constEnd()) {
        column.confidence = kExactHeading;
        column.kind = RosterColumn::Kind::Understood;
        if (isPlainHeadingName(*forced))
            column.name = *forced;
        else if (!forced->isEmpty())
            take(index, mapped(*forced), column);
        return column;
    }
    if (const std::optional<HeadingCandidate> candidate = choose(index)) {
        take(index, *candidate, column);
    } else if (cell.meaning.plain != PlainHeading::None) {
        column.kind = RosterColumn::Kind::Understood;
        column.name = plainHeadingName(cell.meaning.plain);
        column.plain = cell.meaning.plain;
    } else {
        column.confidence = 0;
    }
    return column;
}

RosterColumns ColumnChoice::columns()
{
    std::vector<std::size_t> order(m_headings.size());
    std::iota(order.begin(), order.end(), 0);
    const auto standing = [&](std::size_t index) { // the better a heading names its field, the sooner it gets it
        const HeadingCell& cell = m_headings[index];
        const bool isForced = m_hints.map.contains(cell.key);
        const int rank = cell.meaning.candidates.empty() ? 0 : cell.meaning.candidates.front().rank;
        return std::tuple(!isForced, -cell.meaning.confidence, rank, -cell.meaning.year, index);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return standing(a) < standing(b); });
    RosterColumns result;
    result.rowsAreMembers = m_members;
    result.columns.resize(m_headings.size());
    for (const std::size_t index : order)
        result.columns[index] = column(index);
    return result;
}

} // namespace

const Field* yearOfKey(const Entity& entity)
{
    for (const QString& id : entity.key) {
        const Field* field = entity.find(id);
        if (field->type == FieldType::Year)
            return field;
    }
    return nullptr;
}

const RosterColumn* RosterColumns::find(const FieldName& name, RosterColumn::Kind kind) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
        [&](const RosterColumn& column) { return column.kind == kind && column.field && is(*column.field, name); });
    return found == columns.end() ? nullptr : &*found;
}

RosterColumns chooseColumns(const Dictionary& dictionary, const std::vector<HeadingCell>& headings, const HeadingHints& hints)
{
    const Entity* entity = hints.entity.isEmpty() ? nullptr : &dictionary.entity(hints.entity);
    const QString household = entities::household;
    const bool isHeld = !entity || entity->id == household
        || (entity->parent == household && entity->id != entities::acceptance && entity->id != entities::remark);
    if (!isHeld)
        throw Failure(FailureCode::InvalidUse,
            Import::tr("Rows of a table can be households, members or what belongs to a household, not \"%1\".")
                .arg(hints.entity));
    return ColumnChoice(dictionary, headings, hints).columns();
}

} // namespace mingbai
