/// @file
/// Which changes of the log were made here, which took in what others made, and which count no more.
#pragma once

#include "core/ledger/ledger.h"

#include <QHash>

namespace mingbai {

enum class ChangeKind {
    Own,   ///< typed, imported, decided here; taking back such a change is a change of our own, too
    Merge, ///< took in what another ledger made
    Void,  ///< a merge that was taken back, and the taking back of merges
    Book,  ///< the register of packages, and exports: no record of the village
};

/// The log's headers, read once.
class ChangeKinds {
public:
    explicit ChangeKinds(Ledger& ledger);

    [[nodiscard]] ChangeKind of(qint64 change) const { return m_kinds.value(change, ChangeKind::Own); }
    /// The change that @p change takes back or brings back in the end; of every other change itself.
    [[nodiscard]] qint64 rootOf(qint64 change) const { return m_roots.value(change, change); }
    [[nodiscard]] qint64 head() const { return m_head; }

private:
    QHash<qint64, ChangeKind> m_kinds; ///< of those that are not Own
    QHash<qint64, qint64> m_roots;
    qint64 m_head = 0;
};

} // namespace mingbai
