#include "core/exchange/table_reader.h"

#include "core/base/failure.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/import_words.h"
#include "core/exchange/json_table.h"
#include "core/exchange/roster_layout.h"
#include "core/exchange/text_reader.h"
#include "core/exchange/workbook.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kSampleRows = 60;
constexpr int kMostSampledSheets = 60;
constexpr qint64 kLargestJson = qint64{32} * 1024 * 1024; ///< takes ten times as much memory

[[noreturn]] void refuse(const QString& sentence)
{
    throw Failure(FailureCode::InputRefused, sentence);
}

/// How many columns of a sheet's beginning go into the ledger; 0 when there are no headings, or no rows under them.
int knownColumns(const RosterTable& sample, const Dictionary& dictionary)
{
    try {
        const RosterLayout layout = rosterLayout(sample, dictionary, {});
        if (layout.firstData >= sample.rows.size())
            return 0;
        const auto& columns = layout.columns.columns;
        return static_cast<int>(
            std::count_if(columns.begin(), columns.end(), [](const RosterColumn& column) { return column.isTaken(); }));
    } catch (const Failure& failure) {
        if (failure.code() != FailureCode::InputRefused)
            throw;
        return 0;
    }
}

/// The sheet with most known columns, the leftmost of equals, and those that are like it.
struct SheetChoice {
    int sheet = 0;
    QStringList alike;
};

SheetChoice choose(Workbook& workbook, const Dictionary& dictionary, const Progress& progress)
{
    const QStringList names = workbook.sheets();
    SheetChoice choice;
    if (names.size() == 1)
        return choice;
    std::vector<int> known;
    for (int sheet = 0; sheet < std::min<qsizetype>(names.size(), kMostSampledSheets); ++sheet)
        known.push_back(knownColumns(workbook.read(sheet, kSampleRows, progress), dictionary));
    const auto best = std::max_element(known.begin(), known.end());
    choice.sheet = static_cast<int>(best - known.begin());
    for (std::size_t sheet = 0; sheet < known.size(); ++sheet) {
        const bool isAlike = *best > 0 && known[sheet] * 5 >= *best * 4;
        if (isAlike && static_cast<int>(sheet) != choice.sheet)
            choice.alike << names[static_cast<qsizetype>(sheet)];
    }
    return choice;
}

int named(const Workbook& workbook, const QString& sheet)
{
    const QStringList names = workbook.sheets();
    for (int index = 0; index < names.size(); ++index) {
        if (names[index].trimmed().compare(sheet.trimmed(), Qt::CaseInsensitive) == 0)
            return index;
    }
    const int number = sheet.toInt();
    if (number < 1 || number > names.size())
        throw Failure(FailureCode::InvalidUse,
            Import::tr("The workbook has no sheet \"%1\". Its sheets are: %2.").arg(sheet, names.join(u", ")));
    return number - 1;
}

ReadTable readWorkbook(Workbook& workbook, const QString& sheet, const Dictionary& dictionary, const Progress& progress)
{
    ReadTable result;
    SheetChoice choice;
    if (sheet.isEmpty())
        choice = choose(workbook, dictionary, progress);
    else
        choice.sheet = named(workbook, sheet);
    result.table = workbook.read(choice.sheet, 0, progress);
    result.otherTables = choice.alike;
    if (result.table.rows.empty())
        refuse(Import::tr("The sheet \"%1\" is empty.").arg(result.table.sheet));
    return result;
}

bool isJson(const QByteArray& start)
{
    const QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.sliced(3).trimmed() : start.trimmed();
    return text.startsWith('{') || (text.startsWith('[') && text.contains('{'));
}

ReadTable readJson(QFile& file, const Progress& progress)
{
    if (file.size() > kLargestJson)
        refuse(Import::tr("The table is larger than a village's can be. Split it into several."));
    QByteArray text = file.readAll();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    std::optional<RosterTable> table = jsonTable(text, progress);
    if (!table)
        refuse(Import::tr("The file is JSON, but neither an export of this program nor a list of rows like [{\"姓名\": …}, …]."));
    return {std::move(*table), {}};
}

bool isWebPage(const QByteArray& start)
{
    const QByteArray text = start.toLower();
    return text.contains("<html") || text.contains("<!doctype html") || text.contains("<table") || text.contains("<?xml");
}

} // namespace

ReadTable readTable(const QString& path, const QString& sheet, const Dictionary& dictionary, const Progress& progress)
{
    const std::unique_ptr<QFile> file = openInput(path);
    const QByteArray start = file->peek(1024);
    if (isXlsx(start))
        return readWorkbook(*openXlsx(path), sheet, dictionary, progress);
    if (isXls(start))
        return readWorkbook(*openXls(path), sheet, dictionary, progress);
    if (const QString refusal = refusalOfFormat(start); !refusal.isEmpty())
        refuse(refusal);
    if (isWebPage(start))
        refuse(Import::tr(
            "The file is a web page under the name of a table. Open it in a spreadsheet program and save it as .xlsx."));
    if (isJson(start))
        return readJson(*file, progress);
    return {readCsv(path, progress), {}};
}

} // namespace mingbai
