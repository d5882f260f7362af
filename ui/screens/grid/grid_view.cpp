#include "ui/screens/grid/grid_view.h"

#include "ui/forms/look.h"
#include "ui/models/grid_model.h"
#include "ui/screens/grid/grid_delegate.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 28;

void dress(QTableView& view, int rowHeight)
{
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setMinimumSectionSize(rowHeight);
    view.verticalHeader()->setDefaultSectionSize(rowHeight);
    view.horizontalHeader()->setHighlightSections(true);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

GridView::GridView(GridModel& model, QDate today, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new GridDelegate(today, this))
    , m_frozenDelegate(new GridDelegate(today, this))
{
    setObjectName("grid_table"_L1);
    setAccessibleName(tr("Grid"));
    setModel(&model);
    setItemDelegate(m_delegate);
    const int rowHeight = qMax(scaled(kRowHeight), fontMetrics().height() + scaled(kGap));
    dress(*this, rowHeight);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setTabKeyNavigation(false);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { Q_EMIT columnMenuWanted(horizontalHeader()->logicalIndexAt(at)); });
    makeFrozen();
    connect(m_delegate, &GridDelegate::leftBy, this, &GridView::leaveBy);
    connect(m_delegate, &GridDelegate::refused, this, [this](const QModelIndex& at, const QString& text, const QString& reason) {
        if (reason.isEmpty())
            m_model.giveUp(at);
        else
            m_model.refuse(at, text, reason);
    });
}

/// A second view over the first columns, with the same cells and the same selection.
void GridView::makeFrozen()
{
    m_frozen = new QTableView(this);
    m_frozen->setObjectName("grid_frozen"_L1);
    m_frozen->setModel(&m_model);
    m_frozen->setSelectionModel(selectionModel());
    m_frozen->setItemDelegate(m_frozenDelegate);
    dress(*m_frozen, verticalHeader()->defaultSectionSize());
    m_frozen->verticalHeader()->hide();
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setFocusProxy(this);
    m_frozen->setEditTriggers(NoEditTriggers);
    m_frozen->setFrameShape(QFrame::NoFrame);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_frozen->horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { Q_EMIT columnMenuWanted(m_frozen->horizontalHeader()->logicalIndexAt(at)); });
    connect(m_frozen, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { edit(at, AllEditTriggers, nullptr); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        m_frozen->setColumnWidth(column, width);
        placeFrozen();
    });
    connect(m_frozen->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column < m_frozenCount && width > 0)
            setColumnWidth(column, width);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    viewport()->stackUnder(m_frozen);
}

void GridView::setShowsFormer(bool shows)
{
    m_delegate->setShowsFormer(shows);
    m_frozenDelegate->setShowsFormer(shows);
    viewport()->update();
    m_frozen->viewport()->update();
}

void GridView::setFrozenCount(int count)
{
    m_frozenCount = std::clamp(count, m_model.leadCount(), m_model.columnCount());
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_frozen->setColumnHidden(column, column >= m_frozenCount || isColumnHidden(column));
        if (column < m_frozenCount)
            m_frozen->setColumnWidth(column, columnWidth(column));
    }
    m_delegate->setFrozen(m_frozen->viewport(), m_frozenCount);
    placeFrozen();
}

int GridView::frozenWidth() const
{
    int width = 0;
    for (int column = 0; column < m_frozenCount; ++column)
        width += isColumnHidden(column) ? 0 : columnWidth(column);
    return width;
}

void GridView::placeFrozen()
{
    m_frozen->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_frozen->setGeometry(verticalHeader()->width() + frameWidth(), frameWidth(), qMin(frozenWidth(), viewport()->width()),
        viewport()->height() + horizontalHeader()->height());
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
    if (m_frozen)
        placeFrozen();
}

void GridView::hideColumnOfBoth(int column, bool hidden)
{
    setColumnHidden(column, hidden);
    setFrozenCount(m_frozenCount);
}

GridMoves GridView::moves() const
{
    return {*this, m_model.leadCount()};
}

void GridView::goTo(const QModelIndex& index, bool extend)
{
    if (!index.isValid())
        return;
    if (!extend || !m_anchor.isValid())
        m_anchor = extend ? currentIndex() : index;
    selectionModel()->select(QItemSelection(m_anchor, index), QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    m_model.setCurrentRow(current.row());
    if (m_frozen) // not while the first model is being set
        m_frozen->viewport()->update();
}

void GridView::mousePressEvent(QMouseEvent* event)
{
    m_tabbedFrom = -1;
    QTableView::mousePressEvent(event);
    if (!(event->modifiers() & Qt::ShiftModifier))
        m_anchor = currentIndex();
}

/// A cell must not hide behind the columns that stay.
void GridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() < m_frozenCount) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    const int hiddenBy = frozenWidth() - visualRect(index).left();
    if (hiddenBy > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hiddenBy);
}

bool GridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    m_delegate->setTypeOver(trigger == AnyKeyPressed);
    return QTableView::edit(index, trigger, event);
}

void GridView::leaveBy(int key, Qt::KeyboardModifiers modifiers)
{
    setFocus();
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    static_cast<void>(moveByKey(event));
}

bool GridView::moveByKey(const QKeyEvent& key)
{
    const QModelIndex at = currentIndex();
    if (!at.isValid())
        return false;
    const bool control = key.modifiers() & Qt::ControlModifier;
    const bool extend = key.modifiers() & Qt::ShiftModifier;
    const int page = qMax(1, viewport()->height() / verticalHeader()->defaultSectionSize() - 1);
    const auto arrow = [&](int rows, int columns) {
        goTo(control ? moves().toEdge(at, rows, columns) : moves().by(at, rows, columns), extend);
    };
    const int wasTabbedFrom = std::exchange(m_tabbedFrom, -1);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goTo(moves().by(extend || wasTabbedFrom < 0 ? at : at.siblingAtColumn(wasTabbedFrom), extend ? -1 : 1, 0));
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Plus: {
        const QModelIndex next = moves().nextEntry(at, 1);
        if (next.row() == at.row())
            m_tabbedFrom = wasTabbedFrom < 0 ? at.column() : wasTabbedFrom;
        goTo(next);
        return true;
    }
    case Qt::Key_Backtab:
        m_tabbedFrom = wasTabbedFrom;
        goTo(moves().nextEntry(at, -1));
        return true;
    case Qt::Key_Slash:
        goTo(moves().by(at, -1, 0));
        return true;
    case Qt::Key_Up:
        arrow(-1, 0);
        return true;
    case Qt::Key_Down:
        arrow(1, 0);
        return true;
    case Qt::Key_Left:
        arrow(0, -1);
        return true;
    case Qt::Key_Right:
        arrow(0, 1);
        return true;
    case Qt::Key_Home:
        goTo(control ? moves().first() : moves().rowStart(at), extend);
        return true;
    case Qt::Key_End:
        goTo(control ? moves().last() : moves().rowEnd(at), extend);
        return true;
    case Qt::Key_PageUp:
        goTo(moves().by(at, -page, 0), extend);
        return true;
    case Qt::Key_PageDown:
        goTo(moves().by(at, page, 0), extend);
        return true;
    default:
        m_tabbedFrom = wasTabbedFrom;
        return false;
    }
}

/// Ctrl+F looks through the cells here, though the window has it for the list of households.
bool GridView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Find))
        event->accept();
    return QTableView::event(event);
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (actByKey(*event))
        return;
    const bool isKeypadSign = event->key() == Qt::Key_Plus || event->key() == Qt::Key_Slash;
    const Field* field = m_model.field(currentIndex().column());
    const bool leads = isKeypadSign && event->modifiers() & Qt::KeypadModifier && field && field->isNumber();
    if ((!isKeypadSign || leads) && !(event->modifiers() & Qt::AltModifier) && moveByKey(*event))
        return;
    QTableView::keyPressEvent(event);
}

} // namespace mingbai
