/// @file
/// The records of a package: which ones, and how they are written.
#pragma once

#include "core/base/progress.h"
#include "core/sync/archive.h"
#include "core/sync/manifest.h"
#include "core/sync/record_versions.h"

#include <functional>
#include <set>

namespace mingbai {

/// Records that go into a package.
struct Selection {
    struct Gone {
        const Entity* entity = nullptr;
        QString record;
        QString parent;
    };

    std::map<const Entity*, QStringList> present;
    bool isWhole = false; ///< `present` has every record, in order of entry
    std::vector<Gone> gone;
    std::map<QString, QJsonObject> before; ///< by record: values that fields had before the first change contained

    [[nodiscard]] qint64 count() const;
};

/// Which changes and records count. @p household empty for records that belong to none
using SelectionFilter =
    std::function<bool(qint64 change, const QString& entity, const QString& record, const QString& household)>;

/// Records that changed after change @p since. @param filter may be empty: all of them @param again records that go in
/// whatever changed, with all below them
[[nodiscard]] Selection changedRecords(
    Ledger& ledger, VersionReader& versions, qint64 since, const SelectionFilter& filter = {}, const QStringList& again = {});
/// Every record, and all that were ever removed.
[[nodiscard]] Selection allRecords(Ledger& ledger, VersionReader& versions, qint64 since);

/// How the records are shown to other programs beside the JSON lines.
enum class RecordView { None, Csv };

/// Writes the entries of the archive and fills `made` and `files` of @p manifest; manifest.json comes last.
[[nodiscard]] std::vector<ArchiveEntry> contentOf(Ledger& ledger, VersionReader& versions, const Selection& selection,
    RecordView view, Manifest& manifest, const Progress& progress);

} // namespace mingbai
