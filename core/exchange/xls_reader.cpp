#include "core/base/failure.h"
#include "core/exchange/cell_numbers.h"
#include "core/exchange/import_words.h"
#include "core/exchange/text_reader.h"
#include "core/exchange/workbook.h"

#include <QFile>

#include <freexl.h>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr unsigned kRowsBetweenReports = 1024;
constexpr qint64 kLargestXls = qint64{64} * 1024 * 1024; ///< FreeXL holds all of it; 65,536 full rows are smaller

[[noreturn]] void refuseDamaged()
{
    throw Failure(FailureCode::InputRefused,
        Import::tr("The workbook is damaged or was not copied to its end. Copy it again, or open and save it in a spreadsheet "
                   "program."));
}

/// A new workbook under a password is wrapped into the old container.
bool isLocked(QFile& file)
{
    static const QString name = u"EncryptedPackage"_s;
    const QByteArray mark(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    return file.peek(qint64{64} * 1024).contains(mark);
}

class XlsWorkbook final : public Workbook {
public:
    explicit XlsWorkbook(const QString& path)
    {
        const std::unique_ptr<QFile> file = openInput(path);
        const QString locked = Import::tr(
            "The file is locked by a password. Take the password off in the spreadsheet program first.");
        if (file->size() > kLargestXls)
            throw Failure(
                FailureCode::InputRefused, Import::tr("The table is larger than a village's can be. Split it into several."));
        if (isLocked(*file))
            throw Failure(FailureCode::InputRefused, locked);
        const void* handle = nullptr;
        const int result = freexl_open(QFile::encodeName(path).constData(), &handle);
        m_handle.reset(handle);
        unsigned int password = FREEXL_BIFF_PLAIN;
        if (handle)
            freexl_get_info(handle, FREEXL_BIFF_PASSWORD, &password);
        if (password == FREEXL_BIFF_OBFUSCATED)
            throw Failure(FailureCode::InputRefused, locked);
        unsigned int count = 0;
        if (result != FREEXL_OK || freexl_get_info(handle, FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK || count == 0)
            refuseDamaged();
        for (unsigned int sheet = 0; sheet < count; ++sheet) {
            const char* name = nullptr;
            freexl_get_worksheet_name(handle, static_cast<unsigned short>(sheet), &name);
            m_sheets << QString::fromUtf8(name);
        }
    }

    [[nodiscard]] QStringList sheets() const override { return m_sheets; }

    [[nodiscard]] RosterTable read(int sheet, std::size_t mostRows, const Progress& progress) override
    {
        unsigned int rows = 0;
        unsigned short columns = 0;
        const bool isOpen = freexl_select_active_worksheet(m_handle.get(), static_cast<unsigned short>(sheet)) == FREEXL_OK
            && freexl_worksheet_dimensions(m_handle.get(), &rows, &columns) == FREEXL_OK;
        if (!isOpen)
            refuseDamaged();
        RosterTable table;
        table.sheet = m_sheets[sheet];
        table.sheets = m_sheets;
        TableBuilder builder(table);
        const QString stage = Import::tr("Reading");
        for (unsigned int row = 0; row < rows; ++row) {
            for (unsigned short column = 0; column < columns; ++column) {
                FreeXL_CellValue cell{};
                if (freexl_get_cell_value(m_handle.get(), row, column, &cell) == FREEXL_OK)
                    builder.add(static_cast<int>(row) + 1, column, textOfCell(cell));
            }
            if (row % kRowsBetweenReports == 0)
                progress.report(row, rows, stage);
            if (mostRows > 0 && table.rows.size() >= mostRows)
                break;
        }
        builder.finish();
        return table;
    }

private:
    struct Closer {
        void operator()(const void* handle) const { freexl_close(handle); }
    };

    static QString textOfCell(const FreeXL_CellValue& cell)
    {
        switch (cell.type) {
        case FREEXL_CELL_INT:
            return QString::number(cell.value.int_value);
        case FREEXL_CELL_DOUBLE:
            return numberText(cell.value.double_value);
        case FREEXL_CELL_TEXT:
        case FREEXL_CELL_SST_TEXT:
        case FREEXL_CELL_DATE:
        case FREEXL_CELL_DATETIME:
        case FREEXL_CELL_TIME:
            return QString::fromUtf8(cell.value.text_value);
        default:
            return {};
        }
    }

    std::unique_ptr<const void, Closer> m_handle;
    QStringList m_sheets;
};

} // namespace

bool isXls(const QByteArray& start)
{
    return start.startsWith("\xD0\xCF\x11\xE0");
}

std::unique_ptr<Workbook> openXls(const QString& path)
{
    return std::make_unique<XlsWorkbook>(path);
}

} // namespace mingbai
