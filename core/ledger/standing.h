/// @file
/// Which changes stand: an undo takes back one, and an undo of an undo brings it back.
#pragma once

#include "core/ledger/database.h"

#include <QHash>

namespace mingbai {

/// For every change that was taken back, the standing change that did so.
class Standing {
public:
    explicit Standing(Database& database);

    /// 0 while the change stands.
    [[nodiscard]] qint64 undoneBy(qint64 number) const { return m_undoneBy.value(number); }
    /// Whether the change stands and is no mere taking back of a change later than @p number: only such a change can
    /// have built on @p number.
    [[nodiscard]] bool countsAfter(qint64 number, qint64 later) const;

private:
    QHash<qint64, qint64> m_undoneBy;
    QHash<qint64, qint64> m_undoes;
};

} // namespace mingbai
