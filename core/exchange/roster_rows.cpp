#include "core/exchange/roster_rows.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/text_cleaning.h"
#include "core/exchange/field_series.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/import_words.h"
#include "core/exchange/roster_cells.h"
#include "core/exchange/roster_furniture.h"
#include "core/exchange/village_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kMostRemarks = 50'000;
constexpr qsizetype kLongestShown = 60;
constexpr int kMostBeyond = 20; ///< rows told of cells without a heading; more of them are a column of notes

const Value kNothing;

bool is(const RosterColumn& column, const FieldName& name)
{
    return column.field->entity == name.entity && column.field->id == name.field;
}

bool isOfMember(const RosterColumn& column)
{
    return column.kind == RosterColumn::Kind::OfRow && column.field->entity == entities::person;
}

bool isRepeating(FieldType type)
{
    switch (type) {
    case FieldType::Code:
    case FieldType::Codes:
    case FieldType::YesNo:
    case FieldType::Year:
    case FieldType::Month:
    case FieldType::Integer:
        return true;
    default:
        return false;
    }
}

/// Losses make the results of a year negative; nothing else is.
bool mayBeNegative(const RosterColumn& column)
{
    return is(column, fields::income::net_reported) || is(column, fields::income::per_capita_reported);
}

bool isNegative(const Value& value)
{
    return integerOf(value) < 0;
}

Parsed problem(const QString& sentence, const QString& check = {})
{
    return {{}, sentence, false, check};
}

} // namespace

const Value& RosterRow::value(const FieldName& name, RosterColumn::Kind kind) const
{
    const auto found = std::find_if(values.begin(), values.end(),
        [&](const RosterValue& value) { return value.column->kind == kind && is(*value.column, name); });
    return found == values.end() ? kNothing : found->value;
}

QString RosterRow::text(const FieldName& name, RosterColumn::Kind kind) const
{
    return textOf(value(name, kind));
}

RosterReader::RosterReader(const Ledger& ledger, const RosterLayout& layout, ImportPlan& plan)
    : m_ledger(ledger)
    , m_layout(layout)
    , m_plan(plan)
    , m_today(ledger.clock().today())
    , m_hasIdColumn(layout.columns.find(fields::person::id_number) != nullptr)
{
}

std::optional<RosterRow> RosterReader::read(const TableRow& row)
{
    if (isFurniture(row, m_layout))
        return std::nullopt;
    if (m_isFirst && isExplanation(row, m_layout, m_today)) {
        m_plan.warnings.push_back({row.number(), {}, {}, {},
            Import::tr("This row explains the headings and was left out. If it is data, mend its cells.")});
        return std::nullopt;
    }
    m_isFirst = false;
    RosterRow result;
    result.number = row.number();
    bool hasCells = false;
    tellBeyond(row);
    for (const RosterColumn& column : m_layout.columns.columns) {
        if (!column.field || column.kind == RosterColumn::Kind::Understood)
            continue;
        QString text = row.cell(column.column);
        hasCells = hasCells || (column.isTaken() && !text.isEmpty());
        if (m_layout.columns.rowsAreMembers && !isOfMember(column))
            text = merged(row, column);
        if (text.isEmpty())
            continue;
        const bool isGood = column.kind == RosterColumn::Kind::Village ? readVillage(column, text, result)
                                                                       : readCell(column, text, result);
        result.refused = result.refused || !isGood;
    }
    if (!hasCells)
        return std::nullopt;
    ++m_plan.rows;
    if (!result.refused)
        tellMissingId(result);
    return result;
}

/// Cells to the right of the last heading: a comma too many moves a whole row there.
void RosterReader::tellBeyond(const TableRow& row)
{
    const auto& columns = m_layout.columns.columns;
    const int last = columns.empty() ? 0 : columns.back().column;
    for (int column = last + 1; column < row.size() && m_beyond < kMostBeyond; ++column) {
        const QString text = row.cell(column);
        if (text.isEmpty())
            continue;
        ++m_beyond;
        m_plan.warnings.push_back({row.number(), {}, remarkValue(nullptr, text), {},
            Import::tr(
                "This cell stands beyond the last heading and was not read. See whether the row has moved to the right.")});
        return;
    }
}

/// A cell of a household that is merged over the rows of its members speaks for each of them.
QString RosterReader::merged(const TableRow& row, const RosterColumn& column)
{
    const QString text = row.cell(column.column);
    const auto begins = m_layout.mergedDown.constFind({row.number(), column.column});
    if (begins != m_layout.mergedDown.constEnd())
        m_merged.insert(column.column, {*begins, text});
    const Merged known = m_merged.value(column.column);
    return text.isEmpty() && row.number() <= known.lastRow ? known.text : text;
}

/// Whether the column says which record of the household a row is about: the year of an income, the day of a visit.
bool RosterReader::isKeyOfRecord(const RosterColumn& column) const
{
    const Entity& entity = m_ledger.dictionary().entity(column.field->entity);
    const bool isDay = entity.key.isEmpty() && !entity.occursOnce && column.field->type == FieldType::Date
        && column.field->id == entity.title;
    return column.kind == RosterColumn::Kind::OfRow && entity.id != entities::household && entity.id != entities::person
        && (isDay || entity.key.contains(column.field->id));
}

/// @return false when the whole row cannot be taken
bool RosterReader::readCell(const RosterColumn& column, const QString& text, RosterRow& row)
{
    const Parsed result = parsed(column, text);
    if (result.isGood()) {
        if (!isEmpty(result.value) && !isMarkedTwice(column, row))
            row.values.push_back({&column, result.value});
        return true;
    }
    if (readSeveral(column, text, row))
        return true;
    QString sentence = result.problem;
    if (isKeyOfRecord(column)) {
        row.refusedRecords.insert(column.field->entity);
        row.yearRefused = row.yearRefused || column.field->type == FieldType::Year;
        sentence += u' '
            + Import::tr("%1 of this row is left out until this is mended.")
                  .arg(m_ledger.dictionary().entity(column.field->entity).label.text());
    }
    refuseCell(m_plan, {row.number, column.heading, remarkValue(column.field, text), result.check, sentence});
    const bool isName = is(column, fields::person::name);
    if (column.kind == RosterColumn::Kind::OfRow && (isName || column.field->type == FieldType::IdNumber))
        row.personRefused = true;
    return !is(column, fields::household::code) && !(isName && column.kind == RosterColumn::Kind::OfHead);
}

/// "因病、因残" in the first of several fields for the same: one for each.
bool RosterReader::readSeveral(const RosterColumn& column, const QString& text, RosterRow& row)
{
    const std::vector<const Field*> fields = seriesFrom(m_ledger.dictionary(), *column.field);
    const QStringList words = severalWords(text);
    if (words.size() < 2 || static_cast<std::size_t>(words.size()) > fields.size())
        return false;
    const auto& columns = m_layout.columns.columns;
    std::vector<RosterValue> values;
    for (std::size_t i = 0; i < static_cast<std::size_t>(words.size()); ++i) {
        const bool hasColumn = i > 0
            && std::any_of(columns.begin(), columns.end(), [&](const RosterColumn& other) { return other.field == fields[i]; });
        const Parsed result = judged(column, words[static_cast<qsizetype>(i)]);
        if (hasColumn || !result.isGood() || isEmpty(result.value))
            return false;
        RosterColumn& target = m_series.try_emplace(fields[i], column).first->second;
        target.field = fields[i];
        values.push_back({i == 0 ? &column : &target, result.value});
    }
    row.values.insert(row.values.end(), values.begin(), values.end());
    return true;
}

/// Of the columns below one heading a row marks one.
bool RosterReader::isMarkedTwice(const RosterColumn& column, RosterRow& row)
{
    const auto other = column.ticked.isEmpty()
        ? row.values.end()
        : std::find_if(row.values.begin(), row.values.end(), [&](const RosterValue& value) {
              return value.column->field == column.field && value.column->kind == column.kind && value.column->year == column.year
                  && !value.column->ticked.isEmpty();
          });
    if (other == row.values.end())
        return false;
    refuseCell(m_plan,
        {row.number, column.heading, {}, {},
            Import::tr("\"%1\" is marked in the same row. Mark one of them.").arg(other->column->heading)});
    row.values.erase(other);
    return true;
}

bool RosterReader::readVillage(const RosterColumn& column, const QString& text, RosterRow& row)
{
    const VillageAnswer answer = villageOfRow(m_ledger.identity(), text);
    if (!answer.problem.isEmpty()) {
        refuseCell(m_plan, {row.number, column.heading, remarkValue(nullptr, text), {}, answer.problem});
        return false;
    }
    if (!answer.code.isEmpty())
        row.values.push_back({&column, answer.code});
    return true;
}

Parsed RosterReader::parsed(const RosterColumn& column, const QString& text)
{
    if (!isRepeating(column.field->type))
        return judged(column, text);
    QHash<QString, Parsed>& known = m_known[&column];
    const auto found = known.constFind(text);
    return found != known.constEnd() ? *found : *known.insert(text, judged(column, text));
}

/// What parse() says, and what is more in tables than on a form.
Parsed RosterReader::judged(const RosterColumn& column, const QString& text)
{
    const Field& field = *column.field;
    if (isPlaceholder(text))
        return {};
    if (text == kUncomputed)
        return problem(Import::tr("The formula in this cell was never computed. Open the table in a spreadsheet program, save "
                                  "it, and take it in again."));
    if (isFormulaError(text))
        return problem(Import::tr("The formula in this cell has no result. Mend it, or type the value."));
    if (!column.ticked.isEmpty()) {
        const std::optional<bool> answer = tick(text);
        if (!answer && text != column.ticked)
            return problem(Import::tr("Put √ into the column that is right, and nothing into the others."));
        return answer.value_or(true) ? parse(field, column.ticked, m_today) : Parsed();
    }
    const QString cell = prepared(column, text);
    if (is(column, fields::person::name) && startsFormula(cell))
        return problem(Import::tr("This is a formula, not a name. Write the person's name."), u"ID-08"_s);
    if (field.type == FieldType::Text && isLostNumber(cell))
        return problem(Import::tr("A spreadsheet has cut this number. Format the column as text and type the number again."));
    Parsed result = parse(field, cell, m_today);
    if (field.type == FieldType::Money && isNegative(result.value) && !mayBeNegative(column))
        return problem(Import::tr("An amount cannot be negative. Write what was received or spent, without a sign."), u"IC-07"_s);
    return result;
}

void RosterReader::tellMissingId(RosterRow& row)
{
    const bool hasName = !isEmpty(row.value(fields::person::name));
    if (!m_hasIdColumn || row.personRefused || !hasName || !isEmpty(row.value(fields::person::id_number)))
        return;
    const RosterColumn& column = *m_layout.columns.find(fields::person::id_number);
    m_plan.warnings.push_back({row.number, column.heading, {}, u"ID-05"_s,
        Import::tr("There is no ID number. The person is taken in; add the number later.")});
}

QString remarkValue(const Field* field, const QString& text)
{
    constexpr qsizetype digitsOfCode = 12; // of a household; a number of another length may be somebody's
    const bool isCode = field && field->entity == entities::household && field->id == fields::household::code.field
        && normalizedNumber(text).size() == digitsOfCode;
    if (isCode)
        return normalizedNumber(text);
    const bool isSecret = field && (field->privacy == Privacy::Personal || field->privacy == Privacy::Sensitive);
    const QString shown = isSecret ? maskedText(*field, Value(text)) : redacted(unwrapped(text));
    return shown.size() > kLongestShown ? shown.first(kLongestShown) + u'…' : shown;
}

void refuseCell(ImportPlan& plan, const ImportRemark& remark)
{
    if (plan.refused.size() >= kMostRemarks) {
        throw Failure(FailureCode::InputRefused,
            Import::tr("More than %1 cells cannot be used. Is this the right table, and are its headings right?")
                .arg(kMostRemarks));
    }
    plan.refused.push_back(remark);
}

} // namespace mingbai
