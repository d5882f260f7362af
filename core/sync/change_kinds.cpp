#include "core/sync/change_kinds.h"

#include "core/ledger/standing.h"

namespace mingbai {

ChangeKinds::ChangeKinds(Ledger& ledger)
{
    const Standing standing(ledger.database());
    Statement rows(
        ledger.database(), "SELECT number, act, undoes FROM change WHERE undoes > 0 OR act IN (?1, ?2, ?3) ORDER BY number");
    rows.bind(1, static_cast<qint64>(Act::Merge));
    rows.bind(2, static_cast<qint64>(Act::Pack));
    rows.bind(3, static_cast<qint64>(Act::Export));
    while (rows.next()) {
        const qint64 number = rows.integer(0);
        const qint64 undoes = rows.integer(2);
        if (undoes > 0) {
            m_roots.insert(number, rootOf(undoes));
            const ChangeKind target = of(undoes);
            if (target != ChangeKind::Own)
                m_kinds.insert(number, target == ChangeKind::Book ? ChangeKind::Book : ChangeKind::Void);
        } else if (static_cast<Act>(rows.integer(1)) != Act::Merge) {
            m_kinds.insert(number, ChangeKind::Book);
        } else {
            m_kinds.insert(number, standing.undoneBy(number) == 0 ? ChangeKind::Merge : ChangeKind::Void);
        }
    }
    m_head = integerOf(ledger.database().single("SELECT max(number) FROM change"));
}

} // namespace mingbai
