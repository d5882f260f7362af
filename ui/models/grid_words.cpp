// The words of GridModel: what cells and headings say, and finding a text among them.
#include "core/dictionary/formatting.h"
#include "ui/models/grid_model.h"

namespace mingbai {

using namespace Qt::StringLiterals;

QString GridModel::leadText(int row, int column) const
{
    const MarkedRow* found = rowAt(row);
    if (!found)
        return {};
    switch (column) {
    case GridRows::Group:
        return found->row.group;
    case GridRows::Head:
        return found->row.head.isEmpty() ? tr("No head") : found->row.head;
    default:
        return found->row.name;
    }
}

/// Numbers of people stand in full only where somebody works on them.
bool GridModel::isMasked(int row, const Field& field) const
{
    return !m_unmasked && row != m_currentRow && (field.privacy == Privacy::Personal || field.privacy == Privacy::Sensitive);
}

QString GridModel::shownText(int row, int column) const
{
    const Field* field = this->field(column);
    if (!field)
        return leadText(row, column);
    if (const RefusedText* refused = refusedAt(row, column))
        return isMasked(row, *field) ? redacted(refused->text) : refused->text;
    const Value value = this->value(row, column);
    return isMasked(row, *field) ? maskedText(*field, value) : screenText(*field, value);
}

QString GridModel::plainText(int row, int column) const
{
    const Field* field = this->field(column);
    if (!field || refusedAt(row, column) || isMasked(row, *field))
        return shownText(row, column);
    const Value value = this->value(row, column);
    return field->codes || field->type == FieldType::Region ? screenText(*field, value) : fileText(*field, value);
}

QString GridModel::toolTip(int row, int column) const
{
    const Field* field = this->field(column);
    if (!field)
        return leadText(row, column);
    QStringList lines;
    if (const RefusedText* refused = refusedAt(row, column))
        lines << refused->reason;
    lines << field->label.text() + (field->help.text().isEmpty() ? QString() : u"："_s + field->help.text());
    const QString former = data(index(row, column), FormerRole).toString();
    if (!former.isEmpty())
        lines << tr("Year before: %1").arg(former);
    return lines.join(u'\n');
}

QString GridModel::headingOf(int section) const
{
    if (const Field* field = this->field(section))
        return field->shortLabel.text();
    switch (section) {
    case GridRows::Group:
        return tr("Group");
    case GridRows::Head:
        return tr("Head");
    default:
        return m_rows->table().rowEntity().find(m_rows->table().rowEntity().title)->label.text();
    }
}

QModelIndex GridModel::find(
    const QString& text, const QModelIndex& from, bool forward, const std::function<bool(int)>& isShown) const
{
    const int columns = columnCount();
    const qint64 cells = static_cast<qint64>(rowCount()) * columns;
    const qint64 start = from.isValid() ? static_cast<qint64>(from.row()) * columns + from.column() : forward ? -1 : cells;
    for (qint64 step = 1; step <= cells; ++step) {
        const qint64 place = ((forward ? start + step : start - step) % cells + cells) % cells;
        const int column = static_cast<int>(place % columns);
        const int row = static_cast<int>(place / columns);
        if (isShown(column) && shownText(row, column).contains(text, Qt::CaseInsensitive))
            return index(row, column);
    }
    return {};
}

} // namespace mingbai
