/// @file
/// Text files in the encodings that offices use, decoded piece by piece.
#pragma once

#include <QFile>
#include <QString>

#include <memory>
#include <optional>

struct UConverter;

namespace mingbai {

/// The largest file that is read, in bytes.
inline constexpr qint64 kLargestFile = qint64{256} * 1024 * 1024;

/// A file of the person's, as bytes.
/// @throws Failure InputOutput when it cannot be opened, InputRefused when it is empty, too large or not a file
[[nodiscard]] std::unique_ptr<QFile> openInput(const QString& path);

/// The sentence for a file that is a workbook, a picture, a document or an archive; empty for what may be text.
/// @param start the first bytes of the file
[[nodiscard]] QString refusalOfFormat(const QByteArray& start);

enum class Encoding { Utf8, Utf16, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

/// "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030".
[[nodiscard]] QString encodingName(Encoding encoding);

/// Decodes a file strictly: bytes that are no text of the encoding are found, never replaced.
class TextReader {
public:
    /// @param file outlives the reader; it is read from its start
    TextReader(QFile& file, Encoding encoding);
    TextReader(const TextReader&) = delete;
    TextReader& operator=(const TextReader&) = delete;
    TextReader(TextReader&&) = delete;
    TextReader& operator=(TextReader&&) = delete;
    ~TextReader();

    /// The encoding that the file's first bytes promise by a byte order mark, or by the zero bytes of UTF-16; nothing otherwise.
    [[nodiscard]] static std::optional<Encoding> promised(QFile& file);

    /// The next piece of text, empty at the end.
    /// @return nothing when the bytes are no text of this encoding
    /// @throws Failure InputOutput
    [[nodiscard]] std::optional<QString> next();
    [[nodiscard]] qint64 bytesRead() const { return m_file.pos(); }

private:
    struct Closer {
        void operator()(UConverter* converter) const;
    };

    QFile& m_file;
    std::unique_ptr<UConverter, Closer> m_converter;
    bool m_atStart = true;
    bool m_atEnd = false;
};

} // namespace mingbai
