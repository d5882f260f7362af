#include "core/ledger/standing.h"

namespace mingbai {

Standing::Standing(Database& database)
{
    // Newest first: by then it is known whether the undo itself stands.
    Statement undos(database, "SELECT number, undoes FROM change WHERE undoes > 0 ORDER BY number DESC");
    while (undos.next()) {
        const qint64 number = undos.integer(0);
        const qint64 target = undos.integer(1);
        m_undoes.insert(number, target);
        if (!m_undoneBy.contains(number))
            m_undoneBy.insert(target, number);
    }
}

bool Standing::countsAfter(qint64 number, qint64 later) const
{
    return later > number && undoneBy(later) == 0 && m_undoes.value(later) <= number;
}

} // namespace mingbai
