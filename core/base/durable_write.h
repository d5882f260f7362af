/// @file
/// Files that are either the old one or the new one, whole, after a power cut or a pulled stick.
/// Not QSaveFile: it ignores a failed sync and never syncs the folder.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace mingbai {

/// Writes a file under a hidden part name, syncs it, reads it back, renames it and syncs the folder.
/// @param path the final name; an existing file is replaced only by the rename
/// @throws Failure DiskFull, ReadOnly or InputOutput; then the old file is untouched and no part is left
void durableWrite(const QString& path, const QByteArray& bytes);

/// The same for content too large to hold: @p write gets the path of the part file and fills it.
/// @throws Failure as above, and whatever @p write throws; then the part is removed
void durableWriteWith(const QString& path, const std::function<void(const QString& partPath)>& write);

/// Syncs a finished file and moves it to its final name.
/// @throws Failure DiskFull, ReadOnly or InputOutput
void durableRename(const QString& partPath, const QString& path);

} // namespace mingbai
