// How the keyboard goes over a sheet.
#include "ui/forms/record_sheet.h"

#include <QKeyEvent>

#include <algorithm>

namespace mingbai {

/// The rows that can be answered, in the order of the paper.
std::vector<FieldRow*> RecordSheet::order(const FieldRow* from) const
{
    std::vector<FieldRow*> rows;
    for (const Block& block : m_blocks) {
        for (FieldRow* row : block.rows) {
            if (row == from || (row->isVisible() && !row->isReadOnly()))
                rows.push_back(row);
        }
    }
    return rows;
}

void RecordSheet::go(FieldRow* row, Editor::Step step)
{
    if (step == Editor::Step::Stay)
        return;
    refreshIfStale(); // the answer may call for the field that comes next
    std::vector<FieldRow*> rows = order(row);
    if (step == Editor::Step::Previous)
        std::reverse(rows.begin(), rows.end());
    const auto place = std::find(rows.begin(), rows.end(), row);
    const auto next = std::find_if(std::next(place), rows.end(), [&](const FieldRow* other) {
        return step == Editor::Step::Previous || m_walking || !m_filled.contains(&other->field());
    });
    if (next != rows.end())
        return enter(*next);
    if (m_walking && step == Editor::Step::Next) {
        Q_EMIT finished();
        return;
    }
    focusNextPrevChild(step == Editor::Step::Next);
}

/// The keyboard comes to a row on its way over the paper.
void RecordSheet::enter(FieldRow* row)
{
    if (m_walking)
        row->setFocus(Qt::NoFocusReason);
    else
        row->edit();
}

/// The first field of the next block, or of the one before.
void RecordSheet::goToBlock(int direction)
{
    refreshIfStale();
    const FieldRow* last = nullptr;
    std::vector<FieldRow*> firsts;
    int here = -1;
    for (const Block& block : m_blocks) {
        for (FieldRow* row : block.rows) {
            if (row->isHidden() || row->isReadOnly())
                continue;
            if (last == nullptr || std::find(block.rows.begin(), block.rows.end(), last) == block.rows.end())
                firsts.push_back(row);
            last = row;
            if (row == m_current)
                here = static_cast<int>(firsts.size()) - 1;
        }
    }
    const int wanted = here + direction;
    if (wanted >= 0 && wanted < static_cast<int>(firsts.size()))
        enter(firsts.at(static_cast<std::size_t>(wanted)));
    else if (m_walking && direction > 0)
        Q_EMIT finished();
}

void RecordSheet::keyPressEvent(QKeyEvent* event)
{
    const bool isDown = event->key() == Qt::Key_Down;
    if (event->modifiers() == Qt::ControlModifier && (isDown || event->key() == Qt::Key_Up))
        goToBlock(isDown ? 1 : -1);
    else
        QWidget::keyPressEvent(event);
}

void RecordSheet::setWalking(bool walking)
{
    m_walking = walking;
    for (FieldRow* row : m_rows) {
        if (row)
            row->setWalked(walking);
    }
}

void RecordSheet::edit(const QString& field)
{
    refreshIfStale();
    for (FieldRow* row : m_rows) {
        if (!row || (!field.isEmpty() && row->field().id != field))
            continue;
        row->setVisible(true);
        arrange();
        scrollTo(row);
        row->edit();
        return;
    }
}

void RecordSheet::begin()
{
    const std::vector<FieldRow*> rows = order(nullptr);
    if (!rows.empty())
        rest(rows.front()->field().id);
}

void RecordSheet::rest(const QString& field)
{
    refreshIfStale();
    const std::vector<FieldRow*> rows = order(nullptr);
    auto wanted = std::find_if(rows.begin(), rows.end(),
        [&](const FieldRow* row) { return field.isEmpty() ? row->isWrong() : row->field().id == field; });
    if (wanted == rows.end())
        wanted = rows.begin();
    if (wanted == rows.end())
        return;
    (*wanted)->setFocus(Qt::NoFocusReason);
    scrollTo(*wanted);
}

} // namespace mingbai
