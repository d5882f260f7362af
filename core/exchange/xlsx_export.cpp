#include "core/exchange/xlsx_export.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/exchange/table.h"

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kLongestSheetName = 31; ///< a rule of the file format
constexpr qsizetype kLongestText = 32'767;  ///< of a cell, a rule of the file format
constexpr int kNarrowest = 5;               ///< widths are counted in digits; a Chinese character takes two
constexpr int kWidest = 42;
constexpr int kWidestHeading = 8;   ///< longer ones are wrapped
constexpr double kMargin = 0.4;     ///< inches
constexpr double kWidestOfA4 = 240; ///< of all columns; beyond it the print on A4 is too small for older eyes
constexpr qint64 kRowsBetweenReports = 1024;

QString translated(const char* words)
{
    return QCoreApplication::translate("Handout", words);
}

[[noreturn]] void refuse(const QString& path, const QString& why)
{
    throw Failure(FailureCode::InputOutput,
        translated(QT_TRANSLATE_NOOP("Handout", "The workbook %1 cannot be written: %2")).arg(QFileInfo(path).fileName(), why));
}

int widthOf(QStringView text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x2E80 ? 1 : 2;
    return width;
}

/// The looks of cells, made once a workbook.
struct Formats {
    explicit Formats(lxw_workbook* book)
        : title(workbook_add_format(book))
        , note(workbook_add_format(book))
        , heading(workbook_add_format(book))
        , text(cell(book, "@"))
        , number(cell(book, nullptr))
        , money(cell(book, "0.00"))
        , day(cell(book, "yyyy-mm-dd"))
        , counter(cell(book, nullptr))
        , foot(workbook_add_format(book))
        , total(cell(book, nullptr))
        , totalMoney(cell(book, "0.00"))
    {
        format_set_bold(title);
        format_set_font_size(title, 16);
        format_set_align(title, LXW_ALIGN_CENTER);
        format_set_align(title, LXW_ALIGN_VERTICAL_CENTER);
        format_set_align(note, LXW_ALIGN_LEFT);
        format_set_bold(heading);
        format_set_text_wrap(heading);
        format_set_align(heading, LXW_ALIGN_CENTER);
        format_set_align(heading, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(heading, 0xE8EEF4);
        format_set_border(heading, LXW_BORDER_THIN);
        format_set_text_wrap(text);
        format_set_align(day, LXW_ALIGN_CENTER);
        format_set_align(counter, LXW_ALIGN_CENTER);
        format_set_align(foot, LXW_ALIGN_LEFT);
        format_set_align(foot, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bold(total);
        format_set_bold(totalMoney);
    }

    static lxw_format* cell(lxw_workbook* book, const char* numbers)
    {
        lxw_format* format = workbook_add_format(book);
        if (numbers)
            format_set_num_format(format, numbers);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        return format;
    }

    lxw_format* title;
    lxw_format* note;
    lxw_format* heading;
    lxw_format* text;
    lxw_format* number;
    lxw_format* money;
    lxw_format* day;
    lxw_format* counter;
    lxw_format* foot;
    lxw_format* total;
    lxw_format* totalMoney;
};

/// Writes one table into its sheet, row after row: what is behind cannot be touched again.
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, const Formats& formats, const HandoutTable& table)
        : m_sheet(sheet)
        , m_formats(formats)
        , m_table(table)
        , m_last(static_cast<lxw_col_t>(table.columns.size() - 1))
    {
        for (const HandoutColumn& column : table.columns)
            m_widths.push_back(std::min(widthOf(column.heading), kWidestHeading));
    }

    qint64 write(const Progress& progress)
    {
        writeHead();
        const lxw_row_t first = m_row;
        const qint64 total = m_table.countRows();
        if (total >= kMostRows - m_row)
            throw Failure(FailureCode::InvalidUse,
                translated(QT_TRANSLATE_NOOP("Handout", "\"%1\" has more rows than a sheet can hold. Save it as CSV."))
                    .arg(m_table.name));
        if (total > 0) // now: what is behind cannot be touched again
            worksheet_autofilter(m_sheet, m_headings, 0, static_cast<lxw_row_t>(m_headings + total), m_last);
        HandoutSums sums(m_table);
        const QString stage = translated(QT_TRANSLATE_NOOP("Handout", "Writing"));
        m_table.forEachRow([&](const std::vector<Value>& values) {
            writeRow(values, static_cast<qint64>(m_row - first) + 1);
            sums.add(values);
            if ((m_row - first) % kRowsBetweenReports == 0)
                progress.report(m_row - first, total, stage);
        });
        const qint64 rows = m_row - first;
        if (rows > 0 && sums.isWanted())
            writeTotals(sums, first);
        writeFoot();
        arrange();
        return rows;
    }

private:
    void writeHead()
    {
        constexpr double kTitleHeight = 28;
        if (!m_table.title.isEmpty()) {
            worksheet_set_row(m_sheet, m_row, kTitleHeight, nullptr);
            writeAcross(m_table.title, m_formats.title);
        }
        if (!m_table.note.isEmpty())
            writeAcross(m_table.note, m_formats.note);
        m_headings = m_row;
        int lines = 1;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            QString heading = m_table.columns[i].heading;
            if (widthOf(heading) > kWidestHeading)
                heading.replace(u"（"_s, u"\n（"_s); // a unit is not broken in two
            lines = std::max(lines, (widthOf(heading) + kWidestHeading - 1) / kWidestHeading);
            worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i), heading.toUtf8().constData(), m_formats.heading);
        }
        constexpr double kLine = 16;
        worksheet_set_row(m_sheet, m_row, kLine * (lines + 1), nullptr);
        ++m_row;
    }

    /// Space for a pen above the line of names.
    void writeFoot()
    {
        constexpr double kFootHeight = 32;
        if (m_table.foot.isEmpty())
            return;
        worksheet_set_row(m_sheet, m_row, kFootHeight, nullptr);
        writeAcross(m_table.foot, m_formats.foot);
    }

    /// One text over all visible columns.
    void writeAcross(const QString& text, lxw_format* format)
    {
        lxw_col_t last = m_last;
        while (last > 0 && m_table.columns[last].isHidden)
            --last;
        const QByteArray bytes = text.toUtf8();
        if (last > 0)
            worksheet_merge_range(m_sheet, m_row, 0, m_row, last, bytes.constData(), format);
        else
            worksheet_write_string(m_sheet, m_row, 0, bytes.constData(), format);
        ++m_row;
    }

    void writeRow(const std::vector<Value>& values, qint64 number)
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const HandoutColumn& column = m_table.columns[i];
            writeCell(i,
                column.isNumbering() ? HandoutCell(static_cast<double>(number)) : handoutCell(column, values[i], m_table.masked));
        }
        ++m_row;
    }

    void writeCell(std::size_t index, const HandoutCell& cell)
    {
        const auto column = static_cast<lxw_col_t>(index);
        int width = 0;
        if (const auto* number = std::get_if<double>(&cell)) {
            const bool isMoney = m_table.columns[index].field.type == FieldType::Money;
            lxw_format* const plain = m_table.columns[index].isNumbering() ? m_formats.counter : m_formats.number;
            worksheet_write_number(m_sheet, m_row, column, *number, isMoney ? m_formats.money : plain);
            width = static_cast<int>(QString::number(*number, 'f', isMoney ? 2 : 0).size());
        } else if (const auto* day = std::get_if<QDate>(&cell); day && day->year() >= 1900) { // the format begins then
            lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
            worksheet_write_datetime(m_sheet, m_row, column, &date, m_formats.day);
            width = 10;
        } else if (std::holds_alternative<std::monostate>(cell)) {
            worksheet_write_blank(m_sheet, m_row, column, m_formats.text);
        } else {
            const QString text = day ? day->toString(Qt::ISODate) : std::get<QString>(cell).left(kLongestText);
            worksheet_write_string(m_sheet, m_row, column, text.toUtf8().constData(), m_formats.text);
            width = widthOf(text);
        }
        m_widths[index] = std::max(m_widths[index], width);
    }

    void writeTotals(const HandoutSums& sums, lxw_row_t first)
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const HandoutCell sum = handoutCell(m_table.columns[i], sums.of(i), false);
            lxw_format* const format = m_table.columns[i].field.type == FieldType::Money ? m_formats.totalMoney : m_formats.total;
            if (const auto* number = std::get_if<double>(&sum)) {
                char range[LXW_MAX_CELL_RANGE_LENGTH];
                lxw_rowcol_to_range(range, first, column, m_row - 1, column);
                const QByteArray formula = "=SUM(" + QByteArray(range) + ")";
                worksheet_write_formula_num(m_sheet, m_row, column, formula.constData(), format, *number);
            } else if (i == 0) {
                worksheet_write_string(m_sheet, m_row, column, totalsLabel().toUtf8().constData(), format);
            } else {
                worksheet_write_blank(m_sheet, m_row, column, format);
            }
        }
        ++m_row;
    }

    void arrange()
    {
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        double all = 0;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const double width = std::clamp(m_widths[i], kNarrowest, kWidest) + 2;
            all += m_table.columns[i].isHidden ? 0 : width;
            worksheet_set_column_opt(m_sheet, column, column, width, nullptr, m_table.columns[i].isHidden ? &hidden : nullptr);
        }
        worksheet_freeze_panes(m_sheet, m_headings + 1, 0);
        worksheet_repeat_rows(m_sheet, m_headings, m_headings);
        worksheet_set_landscape(m_sheet);
        constexpr uint8_t kA3 = 8;
        constexpr uint8_t kA4 = 9;
        worksheet_set_paper(m_sheet, all > kWidestOfA4 ? kA3 : kA4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_set_margins(m_sheet, kMargin, kMargin, kMargin, kMargin + kMargin);
        worksheet_set_footer(m_sheet, "&C&P / &N");
        worksheet_center_horizontally(m_sheet);
    }

    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    const HandoutTable& m_table;
    lxw_col_t m_last;
    lxw_row_t m_row = 0;
    lxw_row_t m_headings = 0;
    std::vector<int> m_widths;
};

/// A name the format allows that no other sheet has; case does not tell two apart.
QString sheetName(const QString& wanted, const QStringList& taken)
{
    QString name = wanted;
    name.removeIf([](QChar c) { return QStringView(u"[]:*?/\\").contains(c); });
    while (name.startsWith(u'\'') || name.endsWith(u'\''))
        name = name.startsWith(u'\'') ? name.sliced(1) : name.chopped(1);
    name = name.trimmed().left(kLongestSheetName);
    if (name.isEmpty())
        name = u"1"_s;
    QString free = name;
    for (int i = 2; taken.contains(free, Qt::CaseInsensitive); ++i) {
        const QString suffix = u" %1"_s.arg(i);
        free = name.left(kLongestSheetName - suffix.size()) + suffix;
    }
    return free;
}

/// Closes the workbook whatever happens: the library frees its parts and its files put aside only so.
class Workbook {
public:
    explicit Workbook(const QString& path)
        : m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    Workbook(Workbook&&) = delete;
    Workbook& operator=(Workbook&&) = delete;
    ~Workbook()
    {
        if (m_book)
            static_cast<void>(workbook_close(m_book));
    }

    [[nodiscard]] lxw_workbook* book() const { return m_book; }
    [[nodiscard]] lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    QByteArray m_folder;
    lxw_workbook* m_book;
};

} // namespace

qint64 writeXlsx(const std::vector<HandoutTable>& tables, const QString& path, const Progress& progress)
{
    qint64 rows = 0;
    durableWriteWith(path, [&](const QString& partPath) {
        QFile part(partPath);
        if (!part.open(QIODevice::WriteOnly)) // the library would tell the terminal instead
            refuse(path, part.errorString());
        part.close();
        Workbook workbook(partPath);
        const Formats formats(workbook.book());
        QStringList names;
        for (const HandoutTable& table : tables) {
            names.append(sheetName(table.name, names));
            lxw_worksheet* const sheet = workbook_add_worksheet(workbook.book(), names.back().toUtf8().constData());
            if (!sheet)
                refuse(path, translated(QT_TRANSLATE_NOOP("Handout", "there is no room for what is put aside meanwhile.")));
            rows += SheetWriter(sheet, formats, table).write(progress);
        }
        const lxw_error error = workbook.close();
        if (error != LXW_NO_ERROR)
            refuse(path, QString::fromUtf8(lxw_strerror(error)));
    });
    return rows;
}

} // namespace mingbai
