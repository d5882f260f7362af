/// @file
/// What a person said about the headings of a table, for the next table with the same ones.
#pragma once

#include "core/ledger/ledger.h"

#include <QHash>

namespace mingbai {

/// "entity.field" by headingKey(), empty where a column is not to be taken. The second column under the same heading has the key
/// followed by 2, and so on (columnKey()).
using HeadingMap = QHash<QString, QString>;

/// The key of a column in a HeadingMap. @param occurrence from 1: how often the heading has been seen up to here
[[nodiscard]] QString columnKey(const QString& heading, int occurrence);

/// Knows a table again by its headings, whatever stands in its title, file name or rows.
/// @param headings of all columns, from left to right, upper and lower tiers together
[[nodiscard]] QString headingFingerprint(const QStringList& headings);

/// Keeps maps in the ledger, beside its records: they are no household's data, so undoing an import does not take them away and
/// no export carries them.
class HeadingMemory {
public:
    /// @param ledger outlives it
    explicit HeadingMemory(Ledger& ledger);

    /// Empty when nothing is remembered.
    [[nodiscard]] HeadingMap matchFor(const QString& fingerprint) const;
    /// Replaces what was remembered; an empty map forgets. @throws Failure ReadOnly, DiskFull, InputOutput
    void remember(const QString& fingerprint, const HeadingMap& map);

private:
    Ledger& m_ledger;
};

} // namespace mingbai
