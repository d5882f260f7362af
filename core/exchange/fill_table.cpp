#include "core/exchange/fill_table.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/exchange/fill_writer.h"
#include "core/exchange/import_words.h"
#include "core/exchange/sheet_shift.h"
#include "core/exchange/table_titles.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kLongestTitle = 40; ///< longer texts above a table are instructions

/// Which households a title speaks of. One that names ordinary ones as well speaks of all.
FillHouseholds householdsOfTitles(const QStringList& titles)
{
    static const QRegularExpression instruction(u"说明|填写|填报|^注|要求"_s);
    static const QRegularExpression monitored(
        u"(?<!非)(?:监测对象|监测户|三类户|三类人群|三类对象|易返贫致贫户|易返贫致贫人口)"_s);
    static const QRegularExpression out(u"(?<!非)(?:脱贫户|脱贫人口|建档立卡|已脱贫)"_s);
    static const QRegularExpression all(u"一般农?户|普通农户|全体|所有|全部|全村|常住|非监测|非脱贫"_s);
    bool isMonitored = false;
    bool isOut = false;
    for (const QString& title : titles) {
        if (title.size() > kLongestTitle || instruction.match(title).hasMatch())
            continue;
        if (all.match(title).hasMatch())
            return FillHouseholds::All;
        isMonitored = isMonitored || monitored.match(title).hasMatch();
        isOut = isOut || out.match(title).hasMatch();
    }
    if (isMonitored && isOut)
        return FillHouseholds::Supported;
    return isMonitored ? FillHouseholds::Monitored : isOut ? FillHouseholds::OutOfPoverty : FillHouseholds::All;
}

int yearOf(const QStringList& titles, int asked)
{
    int year = asked;
    for (const QString& title : titles)
        year = year == 0 ? yearInTitle(title) : year;
    return year;
}

QJsonArray columnsJson(const std::vector<FillColumn>& columns)
{
    QJsonArray array;
    for (const FillColumn& column : columns) {
        const bool isComputed = column.source == FillSource::Formula;
        array << QJsonObject{{u"column"_s, column.column + 1}, {u"heading"_s, column.heading},
            {u"field"_s, column.name.isEmpty() || isComputed ? QJsonValue() : QJsonValue(column.name)},
            {u"confidence"_s, column.confidence}, {u"filled"_s, column.source != FillSource::Nothing && !isComputed},
            {u"formula"_s, isComputed}};
    }
    return array;
}

QString missingWord(const FillPlan& plan, const FillMissing& missing)
{
    const FillColumn& column = plan.columns[missing.column];
    const QString heading = column.heading.chopped(column.ticked.isEmpty() ? 0 : column.ticked.size() + 1);
    if (missing.count == missing.of)
        return missing.isOfPeople ? Import::tr("%1: recorded of nobody").arg(heading)
                                  : Import::tr("%1: recorded of no household").arg(heading);
    return missing.isOfPeople ? Import::tr("%1 people lack %2").arg(missing.count).arg(heading)
                              : Import::tr("%1 households lack %2").arg(missing.count).arg(heading);
}

void addListedWarnings(FillPlan& plan)
{
    if (!plan.data.completesListed)
        return;
    plan.households = FillHouseholds::All;
    plan.warnings << Import::tr("The table lists its rows already: their blank cells are filled, and no rows are added.");
    QStringList rows;
    for (const int row : plan.data.strangers)
        rows << QString::number(row);
    if (!rows.isEmpty())
        plan.warnings
            << Import::tr("The ledger does not know who stands in these rows; they stay as they are: %1").arg(rows.join(u"、"_s));
}

/// The map as the matching of headings takes it: what no field holds is decided afterwards.
HeadingMap fieldsOf(HeadingMap map, const Dictionary& dictionary)
{
    const std::vector<NamedSource> named = namedSources(dictionary);
    for (QString& name : map) {
        if (std::any_of(named.begin(), named.end(), [&](const NamedSource& source) { return source.name == name; }))
            name.clear();
    }
    return map;
}

} // namespace

QStringList FillPlan::missingWords() const
{
    QStringList words;
    for (const FillMissing& gap : data.missing)
        words << missingWord(*this, gap);
    return words;
}

QStringList FillPlan::unknownHeadings() const
{
    QStringList unknown;
    for (const FillColumn& column : columns) {
        if (column.source == FillSource::Nothing)
            unknown << column.heading;
    }
    return unknown;
}

QJsonObject FillPlan::toJson() const
{
    QJsonArray gaps;
    for (const FillMissing& gap : data.missing) {
        const FillColumn& column = columns[gap.column];
        gaps << QJsonObject{{u"heading"_s, column.heading}, {u"field"_s, column.name},
            {gap.isOfPeople ? u"people"_s : u"households"_s, gap.count}, {u"of"_s, gap.of},
            {u"message"_s, missingWord(*this, gap)}};
    }
    return {{u"file"_s, file}, {u"sheet"_s, sheet}, {u"heading_row"_s, headingRow},
        {u"granularity"_s, rowsAreMembers ? u"member"_s : u"household"_s},
        {u"year"_s, year > 0 || data.incomeYear > 0 ? QJsonValue(year > 0 ? year : data.incomeYear) : QJsonValue()},
        {u"where"_s, fillHouseholdsName(households)}, {u"suggested_where"_s, fillHouseholdsName(suggested)},
        {u"columns"_s, columnsJson(columns)}, {u"rows"_s, static_cast<qint64>(data.rows.size())},
        {u"households"_s, data.households}, {u"unknown"_s, QJsonArray::fromStringList(unknownHeadings())}, {u"missing"_s, gaps},
        {u"listed"_s, data.completesListed}, {u"warnings"_s, QJsonArray::fromStringList(warnings)}};
}

FillPlan planFill(Ledger& ledger, const QString& path, const FillOptions& options, const Progress& progress)
{
    const QFileInfo info(path);
    FillPlan plan;
    plan.file = info.fileName();
    plan.today = ledger.clock().today();
    progress.report(0, 0, Import::tr("Reading the table"));
    plan.workbook = std::make_shared<WorkbookPackage>(path);
    std::unique_ptr<SheetXml> content;
    const Dictionary& dictionary = ledger.dictionary();
    const auto find = [&](const HeadingMap& map) {
        plan.map = map;
        plan.layout = fillLayout(*plan.workbook, dictionary, options.sheet, {{}, fieldsOf(map, dictionary), false}, content);
        plan.fingerprint = plan.layout.roster.fingerprint;
    };
    find(options.map.value_or(HeadingMap()));
    if (!options.map) {
        if (const HeadingMap remembered = HeadingMemory(ledger).matchFor(plan.fingerprint); !remembered.isEmpty())
            find(remembered);
    }
    expandSharedFormulas(*content);
    plan.sheet = plan.workbook->sheets()[plan.layout.sheet].name;
    plan.headingRow = plan.layout.roster.headingRow;
    for (const WorkbookSheet& sheet : plan.workbook->sheets()) {
        if (!sheet.isHidden)
            plan.sheets << sheet.name;
    }
    plan.rowsAreMembers = plan.layout.roster.columns.rowsAreMembers;
    plan.columns = fillColumns(*plan.workbook, *content, plan.layout, dictionary, plan.map);
    plan.content = std::move(content);
    const QStringList titles = plan.layout.roster.titles + QStringList{info.completeBaseName(), plan.sheet};
    plan.suggested = householdsOfTitles(titles);
    plan.households = options.households.value_or(plan.suggested);
    plan.year = yearOf(titles, options.year);
    FillScope scope{
        plan.households, options.chosen, plan.rowsAreMembers, plan.year, {}, static_cast<int>(plan.layout.filledRows.size())};
    if (!options.households && !options.chosen) {
        FillScope listed = scope;
        listed.households = FillHouseholds::All;
        listed.listed = listedRows(*plan.content, *plan.workbook, plan.layout, plan.columns);
        if (!listed.listed.empty())
            plan.data = fillData(ledger, plan.columns, listed, progress);
    }
    if (!plan.data.completesListed)
        plan.data = fillData(ledger, plan.columns, scope, progress);
    addListedWarnings(plan);
    if (!plan.data.completesListed && !plan.layout.filledRows.isEmpty())
        plan.warnings << Import::tr("The table holds data already, up to row %1; it stays, the new rows are written below.")
                             .arg(plan.layout.filledRows.last());
    if (plan.data.rows.size() > static_cast<std::size_t>(kMostRows - plan.layout.firstData))
        throw Failure(FailureCode::InputRefused, Import::tr("The sheet has more rows or columns than a spreadsheet can have."));
    return plan;
}

void rememberMatch(Ledger& ledger, const FillPlan& plan)
{
    if (!ledger.isReadOnly())
        HeadingMemory(ledger).remember(plan.fingerprint, plan.map);
}

void writeFilled(FillPlan& plan, const QString& path, const Progress& progress)
{
    const RowShift shift = shiftFor(plan);
    SheetXml sheet = *plan.content;
    for (const QString& heading : fillSheet(sheet, plan, shift, progress))
        plan.warnings << Import::tr("%1: the table's list has no word for some values; those cells stay empty.").arg(heading);
    QMap<QString, QByteArray> parts;
    QSet<QString> removed;
    parts.insert(plan.workbook->sheets()[plan.layout.sheet].part, sheet.bytes());
    shiftOtherParts(*plan.workbook, plan.layout.sheet, shift, parts);
    removeCalculationChain(*plan.workbook, parts, removed);
    durableWrite(path, plan.workbook->package().rewritten(parts, removed));
}

} // namespace mingbai
