// The writing half of GridModel: from texts to one ChangeSet, and what happens to texts that cannot be stored.
#include "core/dictionary/formatting.h"
#include "core/dictionary/parsing.h"
#include "ui/models/grid_changes.h"
#include "ui/models/grid_model.h"
#include "ui/models/session.h"

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// A value in place of a text, or why there is none.
Parsed parsedEntry(const CellEntry& entry, const Field& field, QDate today)
{
    if (!entry.isRead)
        return parse(field, entry.text, today);
    Parsed parsed;
    parsed.value = entry.value;
    return parsed;
}

} // namespace

RefusedText GridModel::refusal(int row, int column, const QString& text, const QString& reason) const
{
    const Field* field = this->field(column);
    QStringList place;
    for (int lead = 0; lead < leadCount(); ++lead)
        place << leadText(row, lead);
    place.removeAll(QString());
    return {rowId(row), place.join(u' '), field->entity, field->id, yearOfColumn(column), text, reason};
}

void GridModel::refuse(const QModelIndex& index, const QString& text, const QString& reason)
{
    m_refused.put(refusal(index.row(), index.column(), text, reason));
    Q_EMIT dataChanged(index, index);
    Q_EMIT refusedChanged();
}

void GridModel::giveUp(const QModelIndex& index)
{
    const Field* field = this->field(index.column());
    if (!field || !refusedAt(index.row(), index.column()))
        return;
    m_refused.remove(rowId(index.row()), *field, yearOfColumn(index.column()));
    Q_EMIT dataChanged(index, index);
    Q_EMIT refusedChanged();
}

void GridModel::giveUpAll()
{
    m_refused.clear();
    showAgain();
    Q_EMIT refusedChanged();
}

/// From an editor: the value was read already.
bool GridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != kValueRole || !isEditable(index.row(), index.column()))
        return false;
    MarkedRow* row = rowAt(index.row());
    if (!row)
        return false;
    const auto typed = value.value<Value>();
    giveUp(index);
    row->row.values[inTable(index.column())] = typed;
    m_waiting.push_back({index.row(), index.column(), {}, typed, true});
    m_save.start();
    Q_EMIT dataChanged(index, index);
    return true;
}

void GridModel::flush()
{
    m_save.stop();
    if (m_waiting.empty())
        return;
    if (m_session.isBusy())
        return m_save.start(50); // a task has the ledger; milliseconds
    std::vector<CellEntry> entries = std::exchange(m_waiting, {});
    m_rows->forget(); // so that the values shown in advance do not pass for stored ones
    EntryResult result;
    if (!save(entries, tr("Grid entry"), result))
        keepUnsaved(entries);
    Q_EMIT entered(result);
}

void GridModel::keepUnsaved(const std::vector<CellEntry>& entries)
{
    for (const CellEntry& entry : entries)
        m_refused.put(refusal(entry.row, entry.column, fileText(*field(entry.column), entry.value),
            tr("This could not be saved; it is still here. Press F2 and Enter to try again.")));
    showAgain();
    Q_EMIT refusedChanged();
}

EntryResult GridModel::enter(const std::vector<CellEntry>& entries, const QString& why)
{
    flush();
    EntryResult result;
    if (!m_rows || m_session.isBusy())
        return result;
    const QDate today = m_session.ledger().clock().today();
    const bool hadRefused = !m_refused.isEmpty();
    std::vector<CellEntry> good;
    for (const CellEntry& entry : entries) {
        if (entry.row >= rowCount() || !isEditable(entry.row, entry.column))
            continue;
        const Field& into = *field(entry.column);
        const Parsed parsed = parsedEntry(entry, into, today);
        if (!parsed.isGood() && !parsed.storable) {
            m_refused.put(refusal(entry.row, entry.column, entry.text, parsed.problem));
            ++result.refused;
            continue;
        }
        if (hadRefused)
            m_refused.remove(rowId(entry.row), into, yearOfColumn(entry.column));
        good.push_back({entry.row, entry.column, entry.text, parsed.value, true});
    }
    if (!save(good, why, result))
        keepUnsaved(good);
    if (hadRefused || result.refused > 0) {
        showAgain();
        Q_EMIT refusedChanged();
    }
    Q_EMIT entered(result);
    return result;
}

/// @return whether the ledger took it; a set that changes nothing is taken
bool GridModel::save(std::vector<CellEntry>& entries, const QString& why, EntryResult& result)
{
    const auto& columns = m_rows->table().columns();
    const auto source = [&](const CellEntry& entry) { return columns[inTable(entry.column)].source; };
    std::stable_sort(entries.begin(), entries.end(), [&](const CellEntry& one, const CellEntry& other) {
        return std::pair(one.row, source(one)) < std::pair(other.row, source(other));
    });
    GridChanges changes(m_session.ledger(), m_rows->table());
    const bool gathered = m_session.attempt([&] {
        for (auto from = entries.begin(); from != entries.end();) {
            const auto to = std::find_if(from, entries.end(),
                [&](const CellEntry& entry) { return entry.row != from->row || source(entry) != source(*from); });
            const MarkedRow* row = m_rows->at(from->row);
            std::vector<std::pair<const Field*, Value>> values;
            for (auto entry = from; row && entry != to; ++entry) {
                if (entry->value != row->row.values[inTable(entry->column)])
                    values.emplace_back(field(entry->column), entry->value);
            }
            result.changed += static_cast<int>(values.size());
            if (!values.empty())
                changes.set(row->row, source(*from), values);
            from = to;
        }
    });
    result.note = changes.note();
    ChangeSet set = changes.take();
    set.why = why;
    m_isOwn = true;
    const bool saved = gathered && m_session.apply(set);
    m_isOwn = false;
    if (!saved)
        result.changed = 0;
    return saved;
}

} // namespace mingbai
