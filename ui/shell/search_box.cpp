#include "ui/shell/search_box.h"

#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/models/search_model.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsShown = 12;
constexpr int kResultsWidth = 560;
constexpr int kFrame = 3;
constexpr int kNothingHeight = 84; ///< of the words that nothing is found

/// Name at the left, place and reason in a quieter tone at the right.
class ResultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, option.fontMetrics.height() + scaled(14)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, themeColour(u"selected"_s));
        const QRect inside = option.rect.adjusted(scaled(10), 0, -scaled(10), 0);
        const bool command = !index.data(SearchModel::CommandIdRole).toString().isEmpty();
        const QString icon = command                                     ? u"go-next"_s
            : index.data(SearchModel::PersonIdRole).toString().isEmpty() ? u"system-users"_s
                                                                         : u"user"_s;
        const int side = scaled(18);
        themeIcon(icon).paint(painter, QRect(inside.left(), inside.center().y() - side / 2, side, side));
        const QRect words = inside.adjusted(side + scaled(10), 0, 0, 0);
        const QString name = index.data().toString();
        painter->setPen(themeColour(u"text"_s));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, name);
        const QRect rest = words.adjusted(option.fontMetrics.horizontalAdvance(name) + scaled(16), 0, 0, 0);
        painter->setPen(themeColour(u"muted"_s));
        const QString detail = option.fontMetrics.elidedText(
            index.data(SearchModel::DetailRole).toString(), Qt::ElideRight, rest.width());
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, detail);
    }
};

} // namespace

SearchBox::SearchBox(SearchModel& model, QWidget* parent)
    : QLineEdit(parent)
    , m_model(model)
    , m_results(new QFrame(window()))
    , m_list(new QListView(m_results))
{
    setObjectName("search_box"_L1);
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search household, person, place or command (Ctrl+K)"));
    setClearButtonEnabled(true);
    addAction(themeIcon(u"edit-find"_s), QLineEdit::LeadingPosition);

    m_results->setObjectName("search_results"_L1);
    setRole(m_results, Role::Panel);
    m_results->setFocusPolicy(Qt::NoFocus);
    m_results->hide();
    m_list->setObjectName("search_list"_L1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(&model);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    teachWhenEmpty(
        m_list, tr("Nothing is found. Type a name or its initials, the end of an ID number or phone, a place or a command."));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(m_results);
    layout->setContentsMargins(kFrame, kFrame, kFrame, kFrame);
    layout->addWidget(m_list);

    connect(this, &QLineEdit::textEdited, this, &SearchBox::refresh);
    connect(this, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_results->setVisible(!text.isEmpty() && m_results->isVisible()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
}

SearchBox::~SearchBox()
{
    delete m_results;
}

void SearchBox::refresh()
{
    m_model.setText(text());
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    placeResults();
}

void SearchBox::placeResults()
{
    const int rows = std::min(m_model.rowCount(), kRowsShown);
    if (text().trimmed().isEmpty()) {
        m_results->hide();
        return;
    }
    if (m_results->parentWidget() != window()) // the box is made before it is put into its window
        m_results->setParent(window());
    const QPoint below = mapTo(window(), QPoint(0, height() + scaled(2)));
    m_results->setGeometry(below.x(), below.y(), std::max(width(), scaled(kResultsWidth)),
        (rows == 0 ? scaled(kNothingHeight) : rows * m_list->sizeHintForRow(0)) + 2 * kFrame);
    m_list->setVerticalScrollBarPolicy(m_model.rowCount() > rows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_results->show();
    m_results->raise();
}

void SearchBox::moveBy(int rows)
{
    const int last = m_model.rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_model.index(std::clamp(m_list->currentIndex().row() + rows, 0, last)));
}

void SearchBox::take(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const QModelIndex index = m_model.index(row);
    const QString command = index.data(SearchModel::CommandIdRole).toString();
    const QString household = index.data(SearchModel::HouseholdIdRole).toString();
    const QString person = index.data(SearchModel::PersonIdRole).toString();
    clear();
    m_results->hide();
    if (command.isEmpty())
        Q_EMIT householdTaken(household, person);
    else
        Q_EMIT commandTaken(command);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return moveBy(1);
    case Qt::Key_Up:
        return moveBy(-1);
    case Qt::Key_PageDown:
        return moveBy(kRowsShown);
    case Qt::Key_PageUp:
        return moveBy(-kRowsShown);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return take(m_list->currentIndex().row());
    case Qt::Key_Escape:
        clear();
        return m_results->hide();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_results->hide();
}

void SearchBox::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    if (m_results->isVisible())
        placeResults();
}

} // namespace mingbai
