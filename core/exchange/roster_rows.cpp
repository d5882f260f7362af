#include "core/exchange/roster_rows.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/text_cleaning.h"
#include "core/exchange/cell_numbers.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/import_words.h"
#include "core/exchange/village_names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kMostRemarks = 50'000;
constexpr qsizetype kLongestShown = 60;
constexpr qsizetype kLongestTotal = 8;
constexpr int kLeastNumbered = 3;

const Value kNothing;

bool is(const RosterColumn& column, const FieldName& name)
{
    return column.field->entity == name.entity && column.field->id == name.field;
}

bool isOfMember(const RosterColumn& column)
{
    return column.kind == RosterColumn::Kind::OfRow && column.field->entity == entities::person;
}

/// What a spreadsheet shows where a formula has no result.
bool isFormulaError(const QString& text)
{
    static const QRegularExpression error(u"^#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$"_s);
    return text.startsWith(u'#') && error.match(text).hasMatch();
}

/// A day as spreadsheets count it, in a column of dates that lost its format: 31209 is 1985-06-11. Numbers of four digits are
/// years, those of six are months.
QString withoutDayNumber(const QString& text)
{
    static const QRegularExpression number(u"^(\\d{5})(?:\\.\\d+)?$"_s);
    const QRegularExpressionMatch match = number.match(halfWidth(text));
    return match.hasMatch() ? dateText(match.capturedView(1).toDouble(), DateForm::Date, false) : text;
}

/// Dashes and strokes that people put into empty cells.
bool isPlaceholder(const QString& text)
{
    return text.size() <= 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return u"-—–－/\\／*"_s.contains(c); });
}

/// One line: a break in a cell is where the column was too narrow, not a blank.
QString unwrapped(const QString& text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isBreak = text[i] == u'\n' || text[i] == u'\r' || text[i] == u'\t';
        if (!isBreak) {
            line += text[i];
            continue;
        }
        const bool isBetweenWords = i + 1 < text.size() && !line.isEmpty() && !isHan(line.back()) && !isHan(text[i + 1]);
        if (isBetweenWords && !line.back().isSpace())
            line += u' ';
    }
    return line;
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

/// 是 or 否 for any of the marks of a column that holds nothing else.
QString yesOrNo(const QString& mark)
{
    static const QStringList yes{u"是"_s, u"√"_s, u"✓"_s, u"✔"_s, u"1"_s, u"有"_s};
    const QString plain = halfWidth(mark);
    return yes.contains(plain.endsWith(".0"_L1) ? plain.chopped(2) : plain) ? u"是"_s : u"否"_s;
}

/// A cell as parse() likes it: on one line, without what spreadsheets and headings add or take away.
QString prepared(const RosterColumn& column, const QString& text)
{
    const Field& field = *column.field;
    if (column.isYesNo)
        return yesOrNo(text);
    if (field.type == FieldType::Note)
        return unguarded(text);
    if (field.type == FieldType::Codes)
        return text;
    QString cell = unwrapped(text);
    if (field.type == FieldType::Money)
        return cell.back().isDigit() ? cell + column.magnitude : cell;
    if (field.type == FieldType::Date || field.type == FieldType::Month)
        return withoutDayNumber(cell);
    if (field.type != FieldType::Text)
        return cell;
    static const QRegularExpression group(u"(?<=.)村民小?组$"_s);
    return is(column, fields::household::group_name) ? QString(cell).replace(group, u"组"_s) : unguarded(cell);
}

bool isLostNumber(const QString& text)
{
    static const QRegularExpression scientific(u"^\\d(\\.\\d+)?[eE]\\+?\\d+$"_s);
    return scientific.match(halfWidth(text)).hasMatch();
}

QString withoutGaps(const QString& text)
{
    QString result = text;
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

bool isTotal(const QString& first)
{
    static const QStringList words{
        u"合计"_s, u"总计"_s, u"小计"_s, u"累计"_s, u"共计"_s, u"本页合计"_s, u"本页小计"_s, u"全村合计"_s};
    const QString text = withoutGaps(first);
    return text.size() <= kLongestTotal
        && std::any_of(words.begin(), words.end(), [&](const QString& word) { return text.startsWith(word); });
}

bool isSignature(const QString& first)
{
    static const QRegularExpression line(
        u"^(填表|填报|制表|审核|审批|复核|经办|负责|单位负责|村负责|村（社区）负责|分管|联系人|联系电话|日期|备注|注|说明|填表说明|户主签字|签字)[^：:]{0,12}[：:]"_s);
    return line.match(withoutGaps(first)).hasMatch();
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

bool RosterReader::isFurniture(const TableRow& row) const
{
    QString first;
    int cells = 0;
    int headings = 0;
    int numbered = 0;
    for (int column = 0; column < row.size(); ++column) {
        const QString text = row.cell(column);
        if (text.isEmpty())
            continue;
        if (first.isEmpty())
            first = text;
        ++cells;
        headings += text == m_layout.headings.value(column) ? 1 : 0;
        numbered += text == QString::number(column + 1) ? 1 : 0;
    }
    const bool repeatsHeadings = headings >= 2 && headings * 5 >= cells * 4;
    const bool numbersColumns = cells >= kLeastNumbered && numbered == cells;
    return isTotal(first) || isSignature(first) || repeatsHeadings || numbersColumns;
}

std::optional<RosterRow> RosterReader::read(const TableRow& row)
{
    if (isFurniture(row))
        return std::nullopt;
    RosterRow result;
    result.number = row.number();
    bool hasCells = false;
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

/// @return false when the whole row cannot be taken
bool RosterReader::readCell(const RosterColumn& column, const QString& text, RosterRow& row)
{
    const Parsed result = parsed(column, text);
    if (result.isGood()) {
        if (!isEmpty(result.value))
            row.values.push_back({&column, result.value});
        return true;
    }
    refuseCell(m_plan, {row.number, column.heading, remarkValue(column.field, text), result.check, result.problem});
    const bool isName = is(column, fields::person::name);
    if (column.kind == RosterColumn::Kind::OfRow && (isName || column.field->type == FieldType::IdNumber))
        row.personRefused = true;
    return !is(column, fields::household::code) && !(isName && column.kind == RosterColumn::Kind::OfHead);
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
        return problem(Import::tr("The formula in this cell was never computed. Open the table in a spreadsheet program, save it, and take it in again."));
    if (isFormulaError(text))
        return problem(Import::tr("The formula in this cell has no result. Mend it, or type the value."));
    const QString cell = prepared(column, text);
    if (is(column, fields::person::name) && guarded(cell, field) != cell)
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
