/// @file
/// The parts of a workbook file (.xlsx is a ZIP archive), inflated piece by piece and never trusted: what the directory says of
/// sizes may be a lie, so every byte is counted. Nothing is ever written to disk.
#pragma once

#include <QHash>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace mingbai {

/// The most bytes that one part may inflate to, and how many times its packed size beyond the first megabytes. An office's
/// largest sheets of blank, bordered rows stay below 60 times.
inline constexpr qint64 kLargestPart = qint64{512} * 1024 * 1024;
inline constexpr qint64 kUnsuspectedPart = qint64{16} * 1024 * 1024;
inline constexpr qint64 kHighestRatio = 200;

/// One part, read from its start to its end. A limit that is passed or damage that is met ends it; problem() says why.
class ZipPart final : public QIODevice {
public:
    ZipPart(zip_file* file, qint64 packedSize, qint64 statedSize);
    ZipPart(const ZipPart&) = delete;
    ZipPart& operator=(const ZipPart&) = delete;
    ZipPart(ZipPart&&) = delete;
    ZipPart& operator=(ZipPart&&) = delete;
    ~ZipPart() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Bytes inflated so far.
    [[nodiscard]] qint64 bytesInflated() const { return m_inflated; }
    /// What the directory says; good for a progress bar and nothing else.
    [[nodiscard]] qint64 statedSize() const { return m_statedSize; }
    /// A token of XML ended here: a single one that grows too large ends the part.
    void markToken() { m_sinceToken = 0; }
    /// Why the part ended early, translated; empty while all is well.
    [[nodiscard]] const QString& problem() const { return m_problem; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file* m_file;
    qint64 m_packedSize;
    qint64 m_statedSize;
    qint64 m_inflated = 0;
    qint64 m_sinceToken = 0;
    QString m_problem;
};

/// An archive that is open for reading.
class ZipArchive {
public:
    /// @throws Failure InputRefused when it is no archive or damaged
    explicit ZipArchive(const QString& path);
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;
    ZipArchive(ZipArchive&&) = delete;
    ZipArchive& operator=(ZipArchive&&) = delete;
    ~ZipArchive();

    /// Compares names as workbooks do: without case, / and \ the same.
    [[nodiscard]] bool contains(const QString& name) const;
    /// @return nullptr when there is no such part
    /// @throws Failure InputRefused when it cannot be opened (a password, an unknown method of packing)
    [[nodiscard]] std::unique_ptr<ZipPart> open(const QString& name) const;

private:
    zip* m_archive = nullptr;
    qint64 m_size = 0;
    QHash<QString, quint64> m_parts;
};

} // namespace mingbai
