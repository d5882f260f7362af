#include "core/exchange/text_reader.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"

#include <QFileInfo>

#include <unicode/ucnv.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kPiece = qint64{1} << 18;
constexpr qint64 kStart = 8;
constexpr qint64 kSample = 4096;
constexpr qsizetype kLeastZeros = 4;
constexpr QChar kByteOrderMark = u'\xFEFF';

const char* converterName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16:
        return "UTF-16";
    case Encoding::Utf16LittleEndian:
        return "UTF-16LE";
    case Encoding::Utf16BigEndian:
        return "UTF-16BE";
    case Encoding::Gb18030:
        return "gb18030";
    case Encoding::Utf8:
        break;
    }
    return "UTF-8";
}

/// UTF-16 without a byte order mark shows by the zero bytes of its digits, commas and line ends.
std::optional<Encoding> zeroBytes(const QByteArray& start)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i + 1 < start.size(); i += 2) {
        even += start[i] == '\0' ? 1 : 0;
        odd += start[i + 1] == '\0' ? 1 : 0;
    }
    const qsizetype pairs = start.size() / 2;
    if (odd >= kLeastZeros && odd * 10 > pairs && even * 50 < pairs)
        return Encoding::Utf16LittleEndian;
    if (even >= kLeastZeros && even * 10 > pairs && odd * 50 < pairs)
        return Encoding::Utf16BigEndian;
    return std::nullopt;
}

} // namespace

std::unique_ptr<QFile> openInput(const QString& path)
{
    if (QFileInfo(path).isDir())
        throw Failure(FailureCode::InputRefused, Import::tr("This folder is no export of ours: it holds no datapackage.json."));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        throw Failure(
            FailureCode::InputOutput, Import::tr("The file cannot be read. Is it still there, and open in no other program?"));
    if (file->size() == 0)
        throw Failure(FailureCode::InputRefused, Import::tr("The file is empty."));
    if (file->size() > kLargestFile)
        throw Failure(FailureCode::InputRefused, Import::tr("The file is larger than 256 MB. Split it into several."));
    return file;
}

QString refusalOfFormat(const QByteArray& start)
{
    if (start.startsWith("PK\x03\x04") || start.startsWith("\xD0\xCF\x11\xE0"))
        return Import::tr("The file is a workbook or an archive, not a text.");
    for (const char* mark : {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "BM", "%PDF", "Rar!", "7z\xBC\xAF", "SQLite f"}) {
        if (start.startsWith(mark) && (qstrlen(mark) > 2 || start.contains('\0')))
            return Import::tr("The file is a picture, a document or an archive, not a table, whatever its name says.");
    }
    return {};
}

QString encodingName(Encoding encoding)
{
    return encoding == Encoding::Gb18030 ? u"GB18030"_s : QString::fromLatin1(converterName(encoding));
}

void TextReader::Closer::operator()(UConverter* converter) const
{
    ucnv_close(converter);
}

TextReader::TextReader(QFile& file, Encoding encoding)
    : m_file(file)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter.reset(ucnv_open(converterName(encoding), &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        throw Failure(
            FailureCode::Internal, Import::tr("This computer's ICU does not know the encoding %1.").arg(encodingName(encoding)));
    if (!m_file.seek(0))
        throw Failure(
            FailureCode::InputOutput, Import::tr("The file cannot be read. Is it still there, and open in no other program?"));
}

TextReader::~TextReader() = default;

std::optional<Encoding> TextReader::promised(QFile& file)
{
    const QByteArray start = file.peek(kStart);
    if (start.startsWith("\xEF\xBB\xBF"))
        return Encoding::Utf8;
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        return Encoding::Utf16;
    if (start.startsWith("\x84\x31\x95\x33"))
        return Encoding::Gb18030;
    return zeroBytes(file.peek(kSample));
}

std::optional<QString> TextReader::next()
{
    QString text;
    while (text.isEmpty() && !m_atEnd) {
        const QByteArray bytes = m_file.read(kPiece);
        if (m_file.error() != QFileDevice::NoError)
            throw Failure(FailureCode::InputOutput, Import::tr("The file could not be read to its end. Copy it again."));
        m_atEnd = bytes.size() < kPiece;
        std::vector<UChar> buffer(static_cast<std::size_t>(bytes.size()) + 16);
        const char* source = bytes.constData();
        UChar* target = buffer.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter.get(), &target, buffer.data() + buffer.size(), &source, source + bytes.size(), nullptr,
            static_cast<UBool>(m_atEnd), &status);
        if (U_FAILURE(status))
            return std::nullopt;
        text = QString(reinterpret_cast<const QChar*>(buffer.data()), target - buffer.data());
        if (m_atStart && text.startsWith(kByteOrderMark))
            text.remove(0, 1);
        m_atStart = m_atStart && text.isEmpty();
    }
    return text;
}

} // namespace mingbai
