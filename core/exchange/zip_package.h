/// @file
/// The zip files that workbooks are, read under limits: what the directory says of sizes is never believed, the bytes are counted
/// while they come out, and nothing is ever written to a name that stands in the archive.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <memory>

namespace mingbai {

/// How much a package may hold. Beyond it the package is refused, with memory taken for no more than this.
struct ZipLimits {
    qint64 file = qint64{64} * 1024 * 1024;    ///< bytes of the package itself
    qint64 part = qint64{512} * 1024 * 1024;   ///< bytes of one part, inflated
    qint64 total = qint64{1024} * 1024 * 1024; ///< bytes of all parts that are read, inflated
    int parts = 4096;
    int ratio = 200; ///< inflated to packed bytes of a large part; an office's sheets of blank, bordered rows stay below 60
};

/// A package opened for reading. Not shared between threads.
class ZipPackage {
public:
    /// @throws Failure InputOutput when the file cannot be read; InputRefused when it is no zip file, is cut off, is encrypted or
    /// exceeds the limits
    explicit ZipPackage(const QString& path, const ZipLimits& limits = {});
    ZipPackage(const ZipPackage&) = delete;
    ZipPackage& operator=(const ZipPackage&) = delete;
    ZipPackage(ZipPackage&&) noexcept;
    ZipPackage& operator=(ZipPackage&&) noexcept;
    ~ZipPackage();

    /// Names of the parts as stored, with forward slashes.
    [[nodiscard]] const QStringList& parts() const;
    /// Case and a leading slash do not matter, as in the format of workbooks.
    [[nodiscard]] bool has(const QString& part) const;

    /// @param most bytes that are taken at most, below the package's own limits; 0: those
    /// @throws Failure InputRefused when there is no such part, it is damaged or beyond the limits
    [[nodiscard]] QByteArray read(const QString& part, qint64 most = 0) const;

    /// The part as a device that is read once from start to end; read() of the device fails beyond the limits, and problem()
    /// then says why. The package outlives it.
    class Part;
    /// @return nullptr when there is no such part
    /// @throws Failure InputRefused when it cannot be opened (a password, an unknown method of packing)
    [[nodiscard]] std::unique_ptr<Part> open(const QString& part) const;

    /// A new package: as this one, with some parts replaced or added and others left out. Parts that are not named are copied as
    /// they are packed, byte for byte.
    /// @throws Failure Internal when it cannot be put together
    [[nodiscard]] QByteArray rewritten(const QMap<QString, QByteArray>& replaced, const QSet<QString>& removed) const;

private:
    struct Archive;
    std::unique_ptr<Archive> m_archive;
};

/// A part while it is inflated.
class ZipPackage::Part final : public QIODevice {
public:
    Part(Archive& archive, qint64 index, qint64 most);
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    Part(Part&&) = delete;
    Part& operator=(Part&&) = delete;
    ~Part() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Bytes inflated so far.
    [[nodiscard]] qint64 bytesTaken() const { return m_taken; }
    /// What the directory says; good for a progress bar and nothing else.
    [[nodiscard]] qint64 statedSize() const { return m_stated; }
    /// A token of XML ended here. From the first one on a single token that grows too large ends the part.
    void markToken()
    {
        m_countsTokens = true;
        m_sinceToken = 0;
    }
    /// Why reading stopped before the end, translated; empty while all is well.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// @throws Failure InputRefused when there is a problem
    void requireGood() const;

protected:
    qint64 readData(char* data, qint64 maximum) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    struct Stream;
    Archive& m_owner;
    std::unique_ptr<Stream> m_stream;
    qint64 m_most;
    qint64 m_packed = 0;
    qint64 m_stated = 0;
    qint64 m_taken = 0;
    qint64 m_sinceToken = 0;
    bool m_countsTokens = false;
    QString m_problem;
};

} // namespace mingbai
