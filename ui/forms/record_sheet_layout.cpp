// Where the rows of a sheet stand.
#include "ui/forms/record_sheet.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace mingbai {

namespace {

constexpr int kMostColumns = 3;
constexpr int kAnswerEms = 12; ///< least width of an answer, in Chinese characters

} // namespace

void RecordSheet::scrollTo(const QWidget* row)
{
    for (QWidget* up = parentWidget(); up; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            const QPoint top = row->mapTo(area->widget(), QPoint(0, 0));
            area->ensureVisible(top.x(), top.y() + row->height(), 0, kWideGap);
            area->ensureVisible(top.x(), top.y(), 0, kWideGap);
            return;
        }
    }
}

void RecordSheet::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void RecordSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

int RecordSheet::arrangeRows(const std::vector<FieldRow*>& rows, int top, int columns) const
{
    const int cell = (width() - kWideGap * (columns - 1)) / columns;
    std::vector<std::pair<FieldRow*, int>> line; // with the columns each takes
    int used = 0;
    const auto finishLine = [&] {
        int height = 0;
        int left = 0;
        for (const auto& [row, span] : line)
            height = std::max(height, row->heightForWidth(cell * span + kWideGap * (span - 1)));
        for (const auto& [row, span] : line) {
            const int width = cell * span + kWideGap * (span - 1);
            row->setGeometry(left, top, width, height);
            left += width + kWideGap;
        }
        top += line.empty() ? 0 : height;
        line.clear();
        used = 0;
    };
    for (FieldRow* row : rows) {
        if (row->isHidden())
            continue;
        const int span = row->isWide(cell) ? columns : 1;
        if (used + span > columns)
            finishLine();
        line.emplace_back(row, span);
        used += span;
    }
    finishLine();
    return top;
}

void RecordSheet::arrange()
{
    if (m_arranging || width() <= 0)
        return;
    m_arranging = true;
    const int answer = em(fontMetrics()) * kAnswerEms;
    const int columns = std::clamp(width() / (labelWidth(fontMetrics()) + answer), 1, kMostColumns);
    int top = kWideGap;
    for (FindingNote* note : m_loose) {
        const int height = note->heightForWidth(width());
        note->setGeometry(0, top, width(), height);
        top += height;
    }
    top += m_loose.empty() ? 0 : kWideGap;
    for (const Block& block : m_blocks) {
        const bool hasRows = std::any_of(
            block.rows.begin(), block.rows.end(), [](const FieldRow* row) { return !row->isHidden(); });
        block.heading->setVisible(hasRows);
        if (!hasRows)
            continue;
        const int height = block.heading->sizeHint().height();
        block.heading->setGeometry(0, top, width(), height);
        top = arrangeRows(block.rows, top + height + kGap / 2, columns) + kWideGap;
    }
    setMinimumHeight(top);
    m_arranging = false;
}

} // namespace mingbai
