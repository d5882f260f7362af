/// @file
/// The ZIP inside a package. Written always the same for the same content; read without believing its headers.
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace mingbai {

inline constexpr qint64 kGreatestEntry = qint64{64} << 20;
inline constexpr qint64 kGreatestArchive = qint64{256} << 20;
inline constexpr qint64 kGreatestRatio = 200;
inline constexpr int kMostEntries = 256;

/// Name and content of one entry.
struct ArchiveEntry {
    QString name;
    QByteArray content;
};

/// @throws Failure Internal
[[nodiscard]] QByteArray zipped(const std::vector<ArchiveEntry>& entries);

/// Whether a package may hold an entry of this name: manifest.json, data/….jsonl, view/….csv, log/….jsonl.
[[nodiscard]] bool isEntryName(const QString& name);

/// All entries, counted byte by byte as they come out.
/// @throws Refused BrokenArchive, OddEntry, TooManyEntries, Bomb, DamagedEntry
[[nodiscard]] std::map<QString, QByteArray> unzipped(const QByteArray& bytes);

/// One entry alone, read as unzipped() does. @return null when there is none of this name
/// @throws Refused as unzipped()
[[nodiscard]] QByteArray unzippedEntry(const QByteArray& bytes, const QString& name);

} // namespace mingbai
