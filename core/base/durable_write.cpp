#include "core/base/durable_write.h"

#include "core/base/failure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mingbai {
namespace {

[[noreturn]] void fail(int error, const QString& path)
{
    const QString name = QDir::toNativeSeparators(path);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        throw Failure(FailureCode::DiskFull,
            QCoreApplication::translate(
                "DurableWrite", "There is no room left to write %1. Free some space and try again; nothing was lost.")
                .arg(name));
    case EROFS:
    case EACCES:
    case EPERM:
        throw Failure(FailureCode::ReadOnly,
            QCoreApplication::translate("DurableWrite", "%1 cannot be written there. Choose another folder.").arg(name));
    case EISDIR:
    case ENXIO:
        throw Failure(FailureCode::InputOutput,
            QCoreApplication::translate("DurableWrite", "%1 is no ordinary file. Choose another name.").arg(name));
    case ENOENT:
    case ENOTDIR:
        throw Failure(FailureCode::InputOutput,
            QCoreApplication::translate("DurableWrite", "The folder for %1 is not there. Choose another folder.").arg(name));
    default:
        throw Failure(FailureCode::InputOutput,
            QCoreApplication::translate("DurableWrite",
                "%1 was not written to the end (%2). If it lies on a stick, plug it in again and repeat; the old file is as it "
                "was.")
                .arg(name, qt_error_string(error)));
    }
}

/// An open file, closed on every way out. Failures name the file that the person asked for, not the part.
class Descriptor {
public:
    Descriptor(const QString& opened, int flags, const QString& path)
        : m_path(path)
        , m_number(::open(QFile::encodeName(opened).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
        if (m_number < 0)
            fail(errno, path);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    void writeAll(QByteArrayView bytes) const
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t count = ::write(m_number, bytes.data() + done, static_cast<size_t>(bytes.size() - done));
            if (count >= 0)
                done += count;
            else if (errno != EINTR)
                fail(errno, m_path);
        }
    }

    void sync() const
    {
        if (::fsync(m_number) != 0)
            fail(errno, m_path);
    }

    /// Some file systems cannot sync a folder at all; they then have no more to offer.
    void syncFolder() const
    {
        if (::fsync(m_number) != 0 && errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
            fail(errno, m_path);
    }

    /// Network drives tell of a full disk only here.
    void close()
    {
        if (::close(std::exchange(m_number, -1)) != 0)
            fail(errno, m_path);
    }

    /// Compares with what lies on the disk: the system's own copy in memory is dropped first.
    void compare(const QByteArray& bytes) const
    {
        ::posix_fadvise(m_number, 0, 0, POSIX_FADV_DONTNEED);
        std::array<char, 65536> block{};
        qsizetype at = 0;
        for (;;) {
            const ssize_t count = ::read(m_number, block.data(), block.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                fail(errno, m_path);
            if (count == 0)
                break;
            if (at + count > bytes.size() || !std::equal(block.begin(), block.begin() + count, bytes.begin() + at))
                fail(EIO, m_path);
            at += count;
        }
        if (at != bytes.size())
            fail(EIO, m_path);
    }

    void restrictToOwner() const { static_cast<void>(::fchmod(m_number, S_IRUSR | S_IWUSR)); } // sticks have no modes

private:
    QString m_path;
    int m_number;
};

/// Where the bytes go: a link stays, and the file it names is replaced; a device or a pipe is nothing to be replaced.
QString targetOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return path;
    if (info.isDir())
        fail(EISDIR, path);
    if (!info.isFile())
        fail(ENXIO, path);
    return info.isSymLink() ? info.canonicalFilePath() : path;
}

QString partPathOf(const QString& path)
{
    const QFileInfo info(path);
    return info.dir().filePath(u'.' + info.fileName() + QStringLiteral(".part"));
}

/// Removes the part on every way out; after the rename there is none.
class PartFile {
public:
    explicit PartFile(QString path)
        : m_path(std::move(path))
    {
        QFile::remove(m_path);
    }
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    PartFile(PartFile&&) = delete;
    PartFile& operator=(PartFile&&) = delete;
    ~PartFile() { QFile::remove(m_path); }

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

void giveName(const QString& partPath, const QString& path)
{
    if (::rename(QFile::encodeName(partPath).constData(), QFile::encodeName(path).constData()) != 0)
        fail(errno, path);
}

void syncFolderOf(const QString& path)
{
    Descriptor(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY, path).syncFolder();
}

} // namespace

struct DurableBytes::Part {
    explicit Part(const QString& path)
        : file(partPathOf(path))
    {
    }

    PartFile file;
};

DurableBytes::DurableBytes(const QString& path, const QByteArray& bytes)
    : m_path(targetOf(path))
    , m_part(std::make_unique<Part>(m_path))
{
    const QString& part = m_part->file.path();
    Descriptor written(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, path);
    written.writeAll(bytes);
    written.sync();
    written.close();
    Descriptor(part, O_RDONLY | O_NOFOLLOW, path).compare(bytes);
}

DurableBytes::~DurableBytes() = default;

void DurableBytes::commit()
{
    giveName(m_part->file.path(), m_path);
    m_isNamed = true;
    syncFolderOf(m_path);
}

void durableWrite(const QString& path, const QByteArray& bytes)
{
    DurableBytes(path, bytes).commit();
}

struct DurableFile::Part {
    explicit Part(const QString& path)
        : file(partPathOf(path))
        , descriptor(file.path(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, path)
    {
    }

    PartFile file;
    Descriptor descriptor;
    bool isFinished = false;
};

DurableFile::DurableFile(const QString& path)
    : m_path(targetOf(path))
    , m_part(std::make_unique<Part>(m_path))
{
}

DurableFile::~DurableFile() = default;

void DurableFile::write(QByteArrayView bytes)
{
    m_part->descriptor.writeAll(bytes);
}

void DurableFile::finish()
{
    m_part->descriptor.sync();
    m_part->descriptor.close();
    m_part->isFinished = true;
}

void DurableFile::commit()
{
    if (!m_part->isFinished)
        finish();
    giveName(m_part->file.path(), m_path);
    syncFolderOf(m_path);
    m_part.reset();
}

void durableWriteWith(const QString& path, const std::function<void(const QString& partPath)>& write)
{
    const QString target = targetOf(path);
    const PartFile part(partPathOf(target));
    static_cast<void>(Descriptor(part.path(), O_WRONLY | O_CREAT | O_EXCL, path)); // many a writer cannot say what is in its way
    QFile::remove(part.path());
    write(part.path());
    durableRename(part.path(), target);
}

void durableRename(const QString& partPath, const QString& path)
{
    Descriptor part(partPath, O_RDWR | O_NOFOLLOW, path);
    part.restrictToOwner();
    part.sync();
    part.close();
    giveName(partPath, path);
    syncFolderOf(path);
}

} // namespace mingbai
