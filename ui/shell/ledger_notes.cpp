#include "ui/shell/ledger_notes.h"

#include "core/ledger/history.h"

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kExport = "last_export"_L1;
constexpr auto kBackup = "last_backup"_L1;

std::optional<KeepingNote> note(Ledger& ledger, const QString& key)
{
    const QString text = ledger.info(key);
    const QDateTime at = QDateTime::fromString(text.section(u' ', 0, 0), Qt::ISODateWithMs);
    if (!at.isValid())
        return std::nullopt;
    return KeepingNote{at, text.section(u' ', 1, 1).toLongLong()};
}

void setNote(Ledger& ledger, const QString& key, qint64 change)
{
    ledger.setInfo(key, ledger.clock().now().toString(Qt::ISODateWithMs) + u' ' + QString::number(change));
}

} // namespace

std::optional<KeepingNote> lastExport(Ledger& ledger)
{
    return note(ledger, kExport);
}

std::optional<KeepingNote> lastBackup(Ledger& ledger)
{
    return note(ledger, kBackup);
}

void noteExport(Ledger& ledger, qint64 change)
{
    setNote(ledger, kExport, change);
}

void noteBackup(Ledger& ledger)
{
    const auto newest = changes(ledger, 0, 1);
    setNote(ledger, kBackup, newest.empty() ? 0 : newest.front().number);
}

int unsentChanges(Ledger& ledger, int most)
{
    const auto last = lastExport(ledger);
    return static_cast<int>(changes(ledger, last ? last->change : 0, most).size());
}

} // namespace mingbai
