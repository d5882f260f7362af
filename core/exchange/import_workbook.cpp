#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/exchange/import.h"
#include "core/exchange/import_words.h"
#include "core/exchange/table_reader.h"

#include <QFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr lxw_color_t kRefused = 0xF8CBAD;
constexpr lxw_color_t kDoubtful = 0xFFE699;
constexpr double kWidth = 16;
constexpr double kWideWidth = 60;
constexpr int kLongestMessages = 2000;
constexpr int kLongestCell = 32'767; ///< of the file format

/// Everything told of one row.
struct RowRemarks {
    QHash<int, bool> cells; ///< whether it is refused, by column from 0
    bool isRefused = false;
    QStringList messages;
};

QHash<int, RowRemarks> remarksByRow(const ImportPlan& plan)
{
    QHash<int, RowRemarks> rows;
    const auto add = [&](const ImportRemark& remark, bool isRefused) {
        RowRemarks& row = rows[remark.row];
        row.isRefused = row.isRefused || isRefused;
        row.messages << (remark.column.isEmpty() ? remark.message : remark.column + u": "_s + remark.message);
        for (const ColumnMatch& match : plan.columns) {
            if (match.heading == remark.column)
                row.cells[match.column - 1] = row.cells.value(match.column - 1) || isRefused;
        }
    };
    for (const ImportRemark& remark : plan.refused)
        add(remark, true);
    for (const ImportRemark& remark : plan.warnings)
        add(remark, false);
    return rows;
}

/// Builds the workbook. The library frees all parts when it is closed.
class ReportWorkbook {
public:
    explicit ReportWorkbook(const QString& path)
        : m_book(workbook_new(QFile::encodeName(path).constData()))
        , m_text(format(0))
        , m_refused(format(kRefused))
        , m_doubtful(format(kDoubtful))
        , m_heading(format(0))
    {
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
    }

    void writeRows(const RosterTable& table, const ImportPlan& plan)
    {
        lxw_worksheet* const sheet = workbook_add_worksheet(m_book, Import::tr("Rows with remarks").toUtf8().constData());
        const QHash<int, RowRemarks> remarks = remarksByRow(plan);
        worksheet_set_column(sheet, 0, 0, kWidth / 2, nullptr);
        worksheet_set_column(sheet, 1, 1, kWideWidth, nullptr);
        worksheet_set_column(sheet, 2, LXW_COL_MAX - 1, kWidth, m_text);
        write(sheet, 0, 0, Import::tr("Row"), m_heading);
        write(sheet, 0, 1, Import::tr("What is wrong and how to mend it"), m_heading);
        for (const ColumnMatch& match : plan.columns)
            write(sheet, 0, match.column + 1, match.upper + match.heading, m_heading);
        lxw_row_t line = 0;
        for (const TableRow& row : table.rows) {
            const auto told = remarks.constFind(row.number());
            if (told == remarks.constEnd())
                continue;
            ++line;
            worksheet_write_number(sheet, line, 0, row.number(), nullptr);
            write(sheet, line, 1, told->messages.join(u'\n').left(kLongestMessages), told->isRefused ? m_refused : m_doubtful);
            for (int column = 0; column < row.size(); ++column) {
                const auto cell = told->cells.constFind(column);
                lxw_format* const shown = cell == told->cells.constEnd() ? m_text : *cell ? m_refused : m_doubtful;
                write(sheet, line, column + 2, row.raw(column).toString(), shown);
            }
        }
        worksheet_freeze_panes(sheet, 1, 2);
    }

    [[nodiscard]] lxw_error close() { return workbook_close(m_book); }

private:
    [[nodiscard]] lxw_format* format(lxw_color_t colour)
    {
        lxw_format* const result = workbook_add_format(m_book);
        format_set_num_format(result, "@"); // no digit may be lost again
        format_set_align(result, LXW_ALIGN_VERTICAL_TOP);
        if (colour != 0) {
            format_set_bg_color(result, colour);
            format_set_text_wrap(result);
        }
        return result;
    }

    static void write(lxw_worksheet* sheet, lxw_row_t row, int column, const QString& text, lxw_format* format)
    {
        worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), text.left(kLongestCell).toUtf8().constData(), format);
    }

    lxw_workbook* m_book;
    lxw_format* m_text;
    lxw_format* m_refused;
    lxw_format* m_doubtful;
    lxw_format* m_heading;
};

} // namespace

void writeImportWorkbook(
    const Ledger& ledger, const QString& table, const ImportPlan& plan, const QString& path, const Progress& progress)
{
    const ReadTable read = readTable(table, plan.sheet, ledger.dictionary(), progress);
    durableWriteWith(path, [&](const QString& partPath) {
        QFile part(partPath);
        const bool isOpen = part.open(QIODevice::WriteOnly); // the library would tell the terminal instead
        part.close();
        ReportWorkbook report(partPath);
        report.writeRows(read.table, plan);
        const bool isClosed = report.close() == LXW_NO_ERROR;
        if (!isOpen || !isClosed)
            throw Failure(FailureCode::InputOutput, Import::tr("The report cannot be written there. Choose another place."));
    });
}

} // namespace mingbai
