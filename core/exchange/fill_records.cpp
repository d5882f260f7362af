#include "core/exchange/fill_records.h"

#include "core/dictionary/fields.h"
#include "core/exchange/import_words.h"
#include "core/ledger/shown_fields.h"

#include <algorithm>

namespace mingbai {
namespace {

constexpr qint64 kRecordsBetweenReports = 500;
constexpr qsizetype kYearDigits = 4;

/// The fields by which records of an entity follow each other in time; nullptr when it has none.
struct TimeFields {
    const Field* year = nullptr;
    const Field* day = nullptr;
};

TimeFields timeFieldsOf(const Entity& entity)
{
    TimeFields time;
    for (const QString& id : entity.key + QStringList{entity.title}) {
        const Field* field = entity.find(id);
        if (field && field->type == FieldType::Year && !time.year)
            time.year = field;
        if (field && field->type == FieldType::Date && !time.day)
            time.day = field;
    }
    return time;
}

} // namespace

void FillRecords::want(const Field& field)
{
    if (m_places.contains(&field))
        return;
    std::vector<const Field*>& fields = m_wanted[field.entity];
    m_places.insert(&field, static_cast<int>(fields.size()));
    fields.push_back(&field);
}

SmallRecord FillRecords::small(const Record& record, std::vector<bool> shown) const
{
    SmallRecord result;
    result.id = record.id;
    const std::vector<const Field*>& wanted = m_wanted.at(record.entity->id);
    result.values.reserve(wanted.size());
    for (const Field* field : wanted) {
        const auto index = static_cast<std::size_t>(record.entity->indexOf(field->id));
        result.values.push_back(record.values[index]);
        result.isAsked.push_back(shown.empty() || shown[index] ? 1 : 0);
    }
    for (std::size_t i = 0; i < record.values.size(); ++i)
        result.hasMoney = result.hasMoney || (record.entity->fields[i].type == FieldType::Money && !isEmpty(record.values[i]));
    const TimeFields time = timeFieldsOf(*record.entity);
    if (time.day)
        result.day = textOf(record.value(time.day->id));
    result.year = time.year ? static_cast<int>(integerOf(record.value(time.year->id)))
                            : result.day.first(std::min(kYearDigits, result.day.size())).toInt();
    return result;
}

void FillRecords::read(const Progress& progress)
{
    ShownFields shownFields(m_ledger);
    qint64 total = 0;
    for (const auto& [entity, fields] : m_wanted)
        total += m_ledger.count(entity);
    qint64 done = 0;
    for (const auto& [entity, fields] : m_wanted) {
        const bool isConditional = std::any_of(
            fields.begin(), fields.end(), [](const Field* field) { return !field->shownWhen.isEmpty(); });
        m_ledger.forEach(entity, [&, name = entity](const Record& record) {
            if (done++ % kRecordsBetweenReports == 0)
                progress.report(done, total, Import::tr("Reading the ledger"));
            SmallRecord copy = small(record, isConditional ? shownFields.of(record) : std::vector<bool>());
            if (record.parent.isEmpty())
                m_households.push_back(std::move(copy));
            else
                m_children[name][record.parent].push_back(std::move(copy));
        });
    }
}

const std::vector<SmallRecord>& FillRecords::of(const QString& household, const QString& entity) const
{
    static const std::vector<SmallRecord> none;
    const auto records = m_children.find(entity);
    if (records == m_children.end())
        return none;
    const auto found = records->second.constFind(household);
    return found == records->second.constEnd() ? none : *found;
}

const SmallRecord* FillRecords::newest(const QString& household, const QString& entity, int year, int newest) const
{
    const SmallRecord* best = nullptr;
    for (const SmallRecord& record : of(household, entity)) {
        const bool isMeant = year > 0 && record.year > 0 ? record.year == year : record.year <= newest;
        if (isMeant && (!best || std::pair(best->year, best->day) <= std::pair(record.year, record.day)))
            best = &record;
    }
    return best;
}

int FillRecords::newestYear(const QString& entity, int newest) const
{
    int best = 0;
    const auto records = m_children.find(entity);
    if (records == m_children.end())
        return 0;
    for (const std::vector<SmallRecord>& ofHousehold : records->second) {
        for (const SmallRecord& record : ofHousehold)
            best = record.year <= newest ? std::max(best, record.year) : best;
    }
    return best;
}

Value FillRecords::value(const SmallRecord* record, const Field& field) const
{
    const auto place = m_places.constFind(&field);
    return record && place != m_places.constEnd() ? record->values[static_cast<std::size_t>(*place)] : Value();
}

Value FillRecords::value(const SmallRecord* record, const FieldName& name) const
{
    return value(record, m_ledger.dictionary().field(name));
}

bool FillRecords::isAsked(const SmallRecord* record, const Field& field) const
{
    const auto place = m_places.constFind(&field);
    return !record || place == m_places.constEnd() || record->isAsked[static_cast<std::size_t>(*place)] != 0;
}

} // namespace mingbai
