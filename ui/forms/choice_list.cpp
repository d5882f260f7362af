#include "ui/forms/choice_list.h"

#include "ui/forms/choices.h"

#include <QApplication>
#include <QMouseEvent>

namespace mingbai {

namespace {

constexpr int kMostLines = 12;
constexpr int kFrame = 4;

} // namespace

ChoiceList::ChoiceList(QWidget* anchor)
    : QListWidget(anchor->window())
    , m_anchor(anchor)
{
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setProperty("role", QString::fromLatin1("choices"));
    hide();
    connect(anchor, &QObject::destroyed, this, &QObject::deleteLater);
    connect(this, &QListWidget::itemClicked, this,
        [this](QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toInt()); });
}

void ChoiceList::drop(const std::vector<Choice>& choices, const std::vector<int>& shown)
{
    clear();
    if (shown.empty()) {
        hide();
        return;
    }
    for (const int index : shown) {
        auto* item = new QListWidgetItem(choices[static_cast<std::size_t>(index)].shown, this);
        item->setData(Qt::UserRole, index);
    }
    place();
    show();
    raise();
}

void ChoiceList::place()
{
    if (parentWidget() != m_anchor->window())
        setParent(m_anchor->window());
    const QRect anchor(m_anchor->mapTo(window(), QPoint(0, 0)), m_anchor->size());
    const int line = qMax(sizeHintForRow(0), fontMetrics().height() + kFrame);
    const int wanted = line * qMin(count(), kMostLines) + kFrame;
    const int below = window()->height() - anchor.bottom() - kFrame;
    const bool isAbove = below < wanted && anchor.top() > below;
    const int height = qMin(wanted, isAbove ? anchor.top() - kFrame : below);
    const int width = qMax(anchor.width(), sizeHintForColumn(0) + 3 * line);
    const int left = qMin(anchor.left(), window()->width() - width);
    setGeometry(qMax(0, left), isAbove ? anchor.top() - height : anchor.bottom() + 1, width, height);
}

void ChoiceList::move(int lines)
{
    const int row = currentRow() < 0 ? (lines > 0 ? 0 : count() - 1) : qBound(0, currentRow() + lines, count() - 1);
    setCurrentRow(row);
}

int ChoiceList::marked() const
{
    return isVisible() && currentItem() ? currentItem()->data(Qt::UserRole).toInt() : -1;
}

void ChoiceList::showEvent(QShowEvent* event)
{
    qApp->installEventFilter(this);
    QListWidget::showEvent(event);
}

void ChoiceList::hideEvent(QHideEvent* event)
{
    qApp->removeEventFilter(this);
    QListWidget::hideEvent(event);
}

bool ChoiceList::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget)
        return false;
    const bool isOurs = widget == this || isAncestorOf(widget);
    const bool isAnchor = m_anchor && (widget == m_anchor || m_anchor->isAncestorOf(widget));
    switch (event->type()) {
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
        if (!isOurs && !isAnchor)
            hide();
        break;
    case QEvent::Hide:
    case QEvent::FocusOut:
        if (isAnchor)
            hide();
        break;
    case QEvent::Resize:
        if (widget == window())
            hide();
        break;
    default:
        break;
    }
    return false;
}

} // namespace mingbai
