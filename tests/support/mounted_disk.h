/// @file
/// Small disks for tests of full and of write-protected places. Mounting needs root; elsewhere such tests are skipped.
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace mingbai::test {

/// A disk in memory of its own size, gone with the object.
class MountedDisk {
public:
    explicit MountedDisk(qint64 bytes)
        : m_mounted(::mount("tmpfs", name().constData(), "tmpfs", 0, "size=" + QByteArray::number(bytes)) == 0)
    {
    }
    MountedDisk(const MountedDisk&) = delete;
    MountedDisk& operator=(const MountedDisk&) = delete;
    MountedDisk(MountedDisk&&) = delete;
    MountedDisk& operator=(MountedDisk&&) = delete;
    ~MountedDisk()
    {
        if (m_mounted)
            ::umount2(name().constData(), MNT_DETACH);
    }

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString path(const QString& file) const { return m_folder.filePath(file); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    void protect() const { ::mount("tmpfs", name().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr); }

    /// Leaves no more room than @p bytes.
    void fill(qint64 bytes) const
    {
        const int filler = ::open(
            QFile::encodeName(path(QStringLiteral("filler"))).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        const QByteArray block(4096, 'x');
        qint64 size = ::lseek(filler, 0, SEEK_END);
        for (ssize_t written = 1; written > 0; size += qMax<ssize_t>(0, written))
            written = ::write(filler, block.constData(), static_cast<size_t>(block.size()));
        static_cast<void>(::ftruncate(filler, qMax<qint64>(0, size - bytes) & ~(block.size() - 1)));
        ::close(filler);
    }
    void makeRoom() const { QFile::remove(path(QStringLiteral("filler"))); }

private:
    [[nodiscard]] QByteArray name() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_mounted;
};

} // namespace mingbai::test

/// Ends the test as skipped where the disk could not be mounted.
#define MINGBAI_SKIP_UNLESS_MOUNTED(disk)                                                                                        \
    do {                                                                                                                         \
        if (!(disk).isMounted())                                                                                                 \
            SKIP("mounting a small disk needs root");                                                                            \
    } while (false)
