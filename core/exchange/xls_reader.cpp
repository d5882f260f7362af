#include "core/base/failure.h"
#include "core/exchange/cell_numbers.h"
#include "core/exchange/child_process.h"
#include "core/exchange/import_words.h"
#include "core/exchange/text_reader.h"
#include "core/exchange/workbook.h"

#include <QDataStream>
#include <QFile>

#include <freexl.h>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kLargestXls = qint64{64} * 1024 * 1024; ///< FreeXL holds all of it; 65,536 full rows are smaller

[[noreturn]] void refuseDamaged()
{
    throw Failure(FailureCode::InputRefused,
        Import::tr("The workbook is damaged or was not copied to its end. Copy it again, or open and save it in a spreadsheet "
                   "program."));
}

[[noreturn]] void refuseLocked()
{
    throw Failure(FailureCode::InputRefused,
        Import::tr("The file is locked by a password. Take the password off in the spreadsheet program first."));
}

/// A new workbook under a password is wrapped into the old container.
bool isLocked(QFile& file)
{
    static const QString name = u"EncryptedPackage"_s;
    const QByteArray mark(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    return file.peek(qint64{64} * 1024).contains(mark);
}

struct Closer {
    void operator()(const void* handle) const { freexl_close(handle); }
};
using Handle = std::unique_ptr<const void, Closer>;

/// What the child process says first.
enum class Opened : quint8 { Well, Locked, Damaged };

Opened openIn(const QString& path, Handle& opened)
{
    const void* handle = nullptr;
    const int result = freexl_open(QFile::encodeName(path).constData(), &handle);
    opened.reset(handle);
    unsigned int password = FREEXL_BIFF_PLAIN;
    if (handle)
        freexl_get_info(handle, FREEXL_BIFF_PASSWORD, &password);
    if (password == FREEXL_BIFF_OBFUSCATED)
        return Opened::Locked;
    return result == FREEXL_OK ? Opened::Well : Opened::Damaged;
}

void writeSheets(const QString& path, QDataStream& answer)
{
    Handle handle;
    Opened opened = openIn(path, handle);
    QStringList names;
    unsigned int count = 0;
    if (opened == Opened::Well && freexl_get_info(handle.get(), FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK)
        opened = Opened::Damaged;
    for (unsigned int sheet = 0; sheet < count; ++sheet) {
        const char* name = nullptr;
        freexl_get_worksheet_name(handle.get(), static_cast<unsigned short>(sheet), &name);
        names << QString::fromUtf8(name);
    }
    answer << static_cast<quint8>(opened) << names;
}

QString textOfCell(const FreeXL_CellValue& cell)
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

/// Row, column and text of each cell that has one; a row of -1 ends them.
void writeCells(const QString& path, int sheet, std::size_t mostRows, QDataStream& answer)
{
    Handle handle;
    unsigned int rows = 0;
    unsigned short columns = 0;
    const bool isOpen = openIn(path, handle) == Opened::Well
        && freexl_select_active_worksheet(handle.get(), static_cast<unsigned short>(sheet)) == FREEXL_OK
        && freexl_worksheet_dimensions(handle.get(), &rows, &columns) == FREEXL_OK;
    if (!isOpen)
        refuseDamaged();
    std::size_t filled = 0;
    for (unsigned int row = 0; row < rows && (mostRows == 0 || filled < mostRows); ++row) {
        bool isFilled = false;
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue cell{};
            const bool isRead = freexl_get_cell_value(handle.get(), row, column, &cell) == FREEXL_OK;
            const QString text = isRead ? textOfCell(cell) : QString();
            if (text.isEmpty())
                continue;
            isFilled = true;
            answer << static_cast<qint32>(row) << static_cast<qint32>(column) << text;
        }
        filled += isFilled ? 1 : 0;
    }
    answer << qint32{-1};
}

/// FreeXL believes what a file says of lengths (1.0.6 reads and writes beyond its memory for damaged ones), so it only ever runs
/// in a process of its own.
class XlsWorkbook final : public Workbook {
public:
    explicit XlsWorkbook(const QString& path)
        : m_path(path)
    {
        const std::unique_ptr<QFile> file = openInput(path);
        if (file->size() > kLargestXls)
            throw Failure(
                FailureCode::InputRefused, Import::tr("The table is larger than a village's can be. Split it into several."));
        if (isLocked(*file))
            refuseLocked();
        const QByteArray answer = ask([&](QDataStream& stream) { writeSheets(m_path, stream); }, {});
        QDataStream stream(answer);
        quint8 opened = 0;
        stream >> opened >> m_sheets;
        if (static_cast<Opened>(opened) == Opened::Locked)
            refuseLocked();
        if (static_cast<Opened>(opened) != Opened::Well || stream.status() != QDataStream::Ok || m_sheets.isEmpty())
            refuseDamaged();
    }

    [[nodiscard]] QStringList sheets() const override { return m_sheets; }

    [[nodiscard]] RosterTable read(int sheet, std::size_t mostRows, const Progress& progress) override
    {
        const QByteArray answer = ask([&](QDataStream& stream) { writeCells(m_path, sheet, mostRows, stream); }, progress);
        RosterTable table;
        table.sheet = m_sheets[sheet];
        table.sheets = m_sheets;
        TableBuilder builder(table);
        QDataStream stream(answer);
        qint32 row = -1;
        qint32 column = 0;
        QString text;
        for (stream >> row; row >= 0 && stream.status() == QDataStream::Ok; stream >> row) {
            stream >> column >> text;
            if (column < 0 || column >= kMostColumns || row >= kMostRows)
                refuseDamaged();
            builder.add(row + 1, column, text);
        }
        builder.finish();
        return table;
    }

private:
    static QByteArray ask(const std::function<void(QDataStream& answer)>& work, const Progress& progress)
    {
        const std::optional<QByteArray> answer = inChildProcess(
            [&](QIODevice& device) {
                QDataStream stream(&device);
                work(stream);
            },
            progress, Import::tr("Reading"));
        if (!answer)
            refuseDamaged();
        return *answer;
    }

    QString m_path;
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
