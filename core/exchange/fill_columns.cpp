#include "core/exchange/fill_columns.h"

#include "core/dictionary/fields.h"
#include "core/exchange/field_series.h"
#include "core/exchange/fill_choices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kTenThousand = 10'000;
constexpr int kThousand = 1'000;

FillSource plainSource(PlainHeading heading)
{
    switch (heading) {
    case PlainHeading::Ordinal:
        return FillSource::Ordinal;
    case PlainHeading::HouseholdOrdinal:
        return FillSource::HouseholdOrdinal;
    case PlainHeading::Age:
        return FillSource::Age;
    case PlainHeading::Province:
        return FillSource::Province;
    case PlainHeading::City:
        return FillSource::City;
    case PlainHeading::County:
        return FillSource::County;
    case PlainHeading::Township:
        return FillSource::Township;
    case PlainHeading::HouseholdSize:
        return FillSource::HouseholdSize;
    case PlainHeading::LabourCount:
        return FillSource::LabourCount;
    case PlainHeading::None:
        break;
    }
    return FillSource::Nothing;
}

/// The field by which a column is named: the computed sum itself where a roster would store a reported one.
const Field* namedField(const Dictionary& dictionary, const RosterColumn& column)
{
    const QStringList parts = column.name.split(u'.');
    const Entity* entity = parts.size() == 2 ? dictionary.find(parts[0]) : nullptr;
    const Field* field = entity ? entity->find(parts[1]) : nullptr;
    return field ? field : column.field;
}

FillColumn fillColumn(const RosterColumn& roster, const Dictionary& dictionary, bool rowsAreMembers)
{
    FillColumn column;
    column.column = roster.column;
    column.heading = roster.heading;
    column.name = roster.name;
    column.confidence = roster.confidence;
    column.year = roster.year;
    column.ticked = roster.ticked;
    column.divisor = roster.magnitude == u"万" ? kTenThousand : roster.magnitude == u"千" ? kThousand : 1;
    switch (roster.kind) {
    case RosterColumn::Kind::Unknown:
        break;
    case RosterColumn::Kind::Village:
        column.source = FillSource::Village;
        break;
    case RosterColumn::Kind::OfHead:
        column.source = FillSource::OfHead;
        column.field = namedField(dictionary, roster);
        break;
    case RosterColumn::Kind::OfRow:
        column.source = FillSource::OfRow;
        column.field = namedField(dictionary, roster);
        break;
    case RosterColumn::Kind::Understood:
        column.source = plainSource(roster.plain);
        column.field = roster.plain == PlainHeading::None ? namedField(dictionary, roster) : nullptr;
        if (column.field) // computed, and nobody reports it
            column.source = column.field->entity == entities::person && !rowsAreMembers ? FillSource::OfHead : FillSource::OfRow;
        break;
    }
    column.asksYesNo = column.field && column.field->type == FieldType::Code && headingKey(roster.heading).startsWith(u"是否"_s);
    return column;
}

/// The rest of the field's series, unless the table has columns for it.
std::vector<const Field*> furtherFields(const Dictionary& dictionary, const Field& field, const RosterColumns& columns)
{
    std::vector<const Field*> series = seriesFrom(dictionary, field);
    series.erase(series.begin());
    const bool hasColumns = std::any_of(columns.columns.begin(), columns.columns.end(),
        [&](const RosterColumn& column) { return std::find(series.begin(), series.end(), column.field) != series.end(); });
    return hasColumns ? std::vector<const Field*>() : series;
}

bool isComputedHere(const SheetXml& sheet, const FillLayout& layout, int column)
{
    const SheetRow* row = layout.lastData >= layout.firstData ? sheet.row(layout.firstData) : nullptr;
    const SheetCell* cell = row ? row->cell(column) : nullptr;
    return cell && cell->hasFormula();
}

} // namespace

std::vector<NamedSource> namedSources(const Dictionary& dictionary)
{
    return {{u"household.head_name"_s, FillSource::OfHead, &dictionary.field(fields::person::name)},
        {u"household.head_id"_s, FillSource::OfHead, &dictionary.field(fields::person::id_number)},
        {plainHeadingName(PlainHeading::HouseholdSize), FillSource::HouseholdSize, nullptr},
        {plainHeadingName(PlainHeading::LabourCount), FillSource::LabourCount, nullptr},
        {plainHeadingName(PlainHeading::Township), FillSource::Township, nullptr}};
}

std::vector<FillColumn> fillColumns(WorkbookPackage& workbook, const SheetXml& sheet, const FillLayout& layout,
    const Dictionary& dictionary, const HeadingMap& map)
{
    FillChoices choices(workbook, layout.sheet, sheet);
    const std::vector<NamedSource> named = namedSources(dictionary);
    QHash<QString, int> seen;
    std::vector<FillColumn> columns;
    for (const RosterColumn& roster : layout.roster.columns.columns) {
        FillColumn column = fillColumn(roster, dictionary, layout.roster.columns.rowsAreMembers);
        column.key = columnKey(roster.heading, ++seen[headingKey(roster.heading)]);
        const QString wanted = map.value(column.key);
        for (const NamedSource& source : named) {
            if (source.name != wanted)
                continue;
            column.source = source.source;
            column.field = source.field;
            column.name = source.name;
            column.confidence = kExactHeading;
        }
        if (isComputedHere(sheet, layout, column.column))
            column.source = FillSource::Formula;
        else if (column.source != FillSource::Nothing)
            column.choices = choices.at(layout.firstData, column.column);
        const bool asksOne = roster.heading.contains(u"主要"_s) || !column.choices.isEmpty();
        if (column.isTaken() && column.field && !asksOne)
            column.further = furtherFields(dictionary, *column.field, layout.roster.columns);
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace mingbai
