#include "core/exchange/fill_listed.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/exchange/ledger_index.h"

namespace mingbai {
namespace {

bool is(const FillColumn& column, const FieldName& name)
{
    return column.isTaken() && column.field && column.field->entity == name.entity && column.field->id == name.field;
}

} // namespace

std::vector<ListedRow> listedRows(
    const SheetXml& sheet, const WorkbookPackage& workbook, const FillLayout& layout, const std::vector<FillColumn>& columns)
{
    const bool areMembers = layout.roster.columns.rowsAreMembers;
    std::vector<ListedRow> listed;
    for (const int number : layout.filledRows) {
        const SheetRow* row = sheet.row(number);
        ListedRow who{number, {}, {}, {}};
        for (const FillColumn& column : columns) {
            const SheetCell* cell = row ? row->cell(column.column) : nullptr;
            const QString text = cell ? SheetXml::textOf(*cell, workbook).trimmed() : QString();
            const bool isOfRow = !areMembers || column.source == FillSource::OfRow;
            if (text.isEmpty() || !column.isTaken())
                continue;
            if (isOfRow && is(column, fields::person::id_number))
                who.identity = identityOf(normalizedNumber(text));
            else if (isOfRow && is(column, fields::person::name))
                who.name = nameKey(text);
            else if (is(column, fields::household::code))
                who.code = normalizedNumber(text);
        }
        if (!who.identity.isEmpty() || !who.name.isEmpty() || (!areMembers && !who.code.isEmpty()))
            listed.push_back(who);
    }
    return listed;
}

void ListedPeople::add(std::size_t place, const QString& identity, const QString& code, const QString& name)
{
    if (!identity.isEmpty())
        m_identities.insert(identity, place);
    if (!code.isEmpty())
        m_codes.insert(code, place);
    if (!name.isEmpty())
        m_names[nameKey(name)].push_back(place);
}

std::optional<std::size_t> ListedPeople::find(const ListedRow& row) const
{
    if (!row.identity.isEmpty()) {
        const auto found = m_identities.constFind(row.identity);
        return found == m_identities.constEnd() ? std::nullopt : std::optional(*found);
    }
    if (const auto found = m_codes.constFind(row.code); !row.code.isEmpty() && found != m_codes.constEnd())
        return *found;
    const std::vector<std::size_t> named = m_names.value(row.name);
    return named.size() == 1 ? std::optional(named.front()) : std::nullopt;
}

} // namespace mingbai
