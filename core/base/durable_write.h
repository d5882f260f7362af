/// @file
/// Files that are either the old one or the new one, whole, after a power cut or a pulled stick.
/// Not QSaveFile: it ignores a failed sync and never syncs the folder.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

namespace mingbai {

/// Writes a file under a hidden part name, syncs it, reads it back, renames it and syncs the folder.
/// @param path the final name; an existing file is replaced only by the rename
/// @throws Failure DiskFull, ReadOnly or InputOutput; then the old file is untouched and no part is left
void durableWrite(const QString& path, const QByteArray& bytes);

/// durableWrite() in two steps, so that what must agree with the file (a register) can be committed between them: after the
/// first everything lies on the disk under the part name, and only the renaming may still fail.
class DurableBytes {
public:
    /// @throws Failure as durableWrite does
    DurableBytes(const QString& path, const QByteArray& bytes);
    DurableBytes(const DurableBytes&) = delete;
    DurableBytes& operator=(const DurableBytes&) = delete;
    DurableBytes(DurableBytes&&) = delete;
    DurableBytes& operator=(DurableBytes&&) = delete;
    /// Removes the part when commit() was not reached.
    ~DurableBytes();

    void commit();
    /// Whether the file has its name: after a commit() that failed it may, where the stick was pulled at that very moment.
    [[nodiscard]] bool isNamed() const { return m_isNamed; }

private:
    struct Part;
    QString m_path;
    std::unique_ptr<Part> m_part;
    bool m_isNamed = false;
};

/// The same piece by piece, for content too large to hold: the final name appears with commit(), or not at all.
class DurableFile {
public:
    /// @throws Failure as durableWrite does
    explicit DurableFile(const QString& path);
    DurableFile(const DurableFile&) = delete;
    DurableFile& operator=(const DurableFile&) = delete;
    DurableFile(DurableFile&&) = delete;
    DurableFile& operator=(DurableFile&&) = delete;
    /// Removes the part when commit() was not reached.
    ~DurableFile();

    void write(QByteArrayView bytes);
    /// Everything lies on the disk under the part name; only the renaming may still fail.
    void finish();
    void commit();

private:
    struct Part;
    QString m_path;
    std::unique_ptr<Part> m_part;
};

/// The same for writers that want a path: @p write gets the path of the part file and fills it.
/// @throws Failure as above, and whatever @p write throws; then the part is removed
void durableWriteWith(const QString& path, const std::function<void(const QString& partPath)>& write);

/// Syncs a finished file and moves it to its final name.
/// @throws Failure DiskFull, ReadOnly or InputOutput
void durableRename(const QString& partPath, const QString& path);

} // namespace mingbai
