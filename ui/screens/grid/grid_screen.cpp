#include "ui/screens/grid/grid_screen.h"

#include "core/exchange/xlsx_export.h"
#include "ui/forms/look.h"
#include "ui/models/grid_model.h"
#include "ui/models/new_statement.h"
#include "ui/models/session.h"
#include "ui/screens/grid/column_menu.h"
#include "ui/screens/grid/find_bar.h"
#include "ui/screens/grid/grid_foot.h"
#include "ui/screens/grid/grid_handout.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/screens/grid/refused_panel.h"
#include "ui/screens/grid/topic_editor.h"
#include "ui/screens/grid/totals_row.h"
#include "ui/screens/households/filter_bar.h"
#include "ui/shell/empty_state.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTopicWidth = 190;
constexpr int kSumsMs = 250;     ///< sums follow when the fingers rest
constexpr int kFirstYear = 2000; ///< as the dictionary's years
constexpr int kLastYear = 2100;

QToolButton* addSwitch(const QString& name, const QString& words, const QString& explanation, QHBoxLayout* row, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(words);
    button->setToolTip(explanation);
    button->setCheckable(true);
    row->addWidget(button);
    return button;
}

} // namespace

GridScreen::GridScreen(Session& session, QWidget* parent)
    : Screen(parent)
    , m_session(session)
    , m_model(new GridModel(session, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName("grid_screen"_L1);
    m_session.attempt([this] { m_memory.read(m_session.ledger()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(kWideGap), scaled(kGap), scaled(kWideGap), scaled(kGap));
    layout->setSpacing(scaled(kGap));
    layout->addWidget(makeBar());
    m_stack->addWidget(makeTable());
    m_empty = new EmptyState({}, {}, this);
    connect(m_empty->addButton(u"grid_show_all"_s, tr("Show all")), &QPushButton::clicked, this, [this] {
        m_model->clearColumnFilters();
        m_filters->clear();
    });
    m_editor = new TopicEditor(session.ledger().dictionary(), this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_editor);
    layout->addWidget(m_stack, 1);
    connectModel();
    connect(m_editor, &TopicEditor::saved, this, &GridScreen::keepTopic);
    connect(m_editor, &TopicEditor::removed, this, &GridScreen::dropTopic);
    connect(m_editor, &TopicEditor::cancelled, this, &GridScreen::showState);
    fillTopics();
}

GridScreen::~GridScreen()
{
    m_model->flush();
    remember();
}

PlaceWords GridScreen::words()
{
    return {tr("Grid entry"), u"view-grid"_s};
}

QWidget* GridScreen::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(kWideGap));
    auto* left = new QVBoxLayout;
    left->setSpacing(scaled(kGap));
    auto* choice = new QHBoxLayout;
    auto* switches = new QHBoxLayout;
    left->addLayout(choice);
    left->addLayout(switches);
    m_topics = new QComboBox(bar);
    m_topics->setObjectName("grid_topic"_L1);
    m_topics->setAccessibleName(tr("Topic"));
    m_topics->setMinimumWidth(scaled(kTopicWidth));
    m_topics->setMaxVisibleItems(24);
    m_year = new QSpinBox(bar);
    m_year->setObjectName("grid_year"_L1);
    m_year->setAccessibleName(tr("Year"));
    m_year->setRange(kFirstYear, kLastYear);
    m_year->setKeyboardTracking(false);
    m_readOnly = new QLabel(bar);
    m_readOnly->setObjectName("grid_read_only"_L1);
    setRole(m_readOnly, Role::Alert);
    sayWhoKeeps({});
    choice->addWidget(m_topics);
    choice->addWidget(m_year);
    choice->addWidget(m_readOnly);
    choice->addStretch(1);
    auto* own = new QToolButton(bar);
    own->setObjectName("grid_own"_L1);
    own->setText(tr("My columns…"));
    own->setToolTip(tr("Put together a topic of your own"));
    m_former = addSwitch(u"grid_former"_s, tr("Year before"), tr("Shows last year's answer small in each cell"), switches, bar);
    m_numbers = addSwitch(u"grid_numbers"_s, tr("Numbers in full"),
        tr("Personal numbers show in full in the marked row; with this, in all rows, and copies carry them"), switches, bar);
    auto* save = new QToolButton(bar);
    save->setObjectName("grid_save"_L1);
    save->setIcon(themeIcon(u"document-save"_s));
    save->setToolTip(tr("Save the marked cells as Excel; all rows where only one is marked"));
    save->setAccessibleName(save->toolTip());
    switches->addWidget(own);
    switches->addWidget(save);
    switches->addStretch(1);
    m_filters = new FilterBar(m_session, bar);
    row->addLayout(left);
    row->addWidget(m_filters, 1);
    connect(m_topics, &QComboBox::activated, this, [this] { openTopic(m_topics->currentData().toString()); });
    connect(m_year, &QSpinBox::valueChanged, this, [this](int year) { openTopic(m_topic, year); });
    connect(own, &QToolButton::clicked, this, &GridScreen::editTopic);
    connect(save, &QToolButton::clicked, this, &GridScreen::saveMarked);
    connect(m_numbers, &QToolButton::toggled, m_model, &GridModel::setUnmasked);
    connect(m_filters, &FilterBar::changed, this, &GridScreen::applyFilter);
    return bar;
}

/// Numbers go out in full only where they are shown in full and the person says so once more; that is noted.
void GridScreen::saveMarked()
{
    m_model->flush();
    const QString title = m_topics->currentText();
    const bool isFull = m_numbers->isChecked()
        && prompt().confirm(this, tr("Save personal numbers in full?"),
            tr("Numbers of documents, phones and accounts stand readable in the file. Who took them out is noted. \"Cancel\" "
               "saves them masked."),
            tr("Save in full"));
    const QString path = prompt().fileToSave(this, tr("Save as Excel"), title + ".xlsx"_L1, tr("Excel (*.xlsx)"));
    if (path.isEmpty())
        return;
    const HandoutTable table = handoutOf(*m_view, *m_model, title, !isFull);
    qint64 rows = 0;
    const bool done = runTask(m_session, this, tr("Writing %1").arg(title), [&](const Progress& progress) {
        if (isFull)
            noteHandout(m_session.ledger(), title, tr("Saved from grid entry with numbers in full"));
        rows = writeXlsx({table}, path, progress);
    });
    if (done)
        Q_EMIT said(tr("%1 rows of \"%2\" saved to %3.").arg(rows).arg(title, QFileInfo(path).fileName()));
}

QWidget* GridScreen::makeTable()
{
    auto* place = new QWidget(this);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    m_find = new FindBar(place);
    m_view = new GridView(*m_model, m_session.ledger().clock().today(), place);
    m_totals = new TotalsRow(*m_view, *m_model, place);
    m_foot = new GridFoot(m_session, *m_model, *m_view, place);
    m_refused = new RefusedPanel(m_session.ledger().dictionary(), place);
    column->addWidget(m_find);
    column->addWidget(m_view, 1);
    column->addWidget(m_totals);
    column->addWidget(m_refused);
    column->addWidget(m_foot);
    connect(m_former, &QToolButton::toggled, m_view, &GridView::setShowsFormer);
    connect(m_find, &FindBar::wanted, this, &GridScreen::find);
    connect(m_find, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &GridView::findWanted, m_find, &FindBar::open);
    connect(m_view, &GridView::declined, m_foot, &GridFoot::say);
    connect(m_view, &GridView::columnMenuWanted, this, [this](int wanted) {
        if (wanted < 0)
            return;
        const QPoint under(m_view->columnViewportPosition(wanted), 0);
        makeColumnMenu(*m_view, *m_model, wanted, m_view)->popup(m_view->viewport()->mapToGlobal(under));
    });
    connect(m_refused, &RefusedPanel::chosen, this, &GridScreen::goToRefused);
    connect(m_refused, &RefusedPanel::giveUpWanted, m_model, &GridModel::giveUpAll);
    return place;
}

void GridScreen::connectModel()
{
    m_sums.setSingleShot(true);
    m_sums.setInterval(kSumsMs);
    connect(&m_sums, &QTimer::timeout, this, &GridScreen::showSums);
    connect(m_model, &GridModel::entered, m_foot, &GridFoot::tell);
    connect(m_model, &GridModel::stale, &m_sums, qOverload<>(&QTimer::start));
    connect(m_model, &GridModel::stale, m_foot, &GridFoot::refresh);
    connect(m_model, &GridModel::refusedChanged, this, [this] {
        m_refused->show(m_model->refused().all());
        m_foot->refresh();
    });
    const auto selection = m_view->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, m_foot, &GridFoot::refresh);
    connect(selection, &QItemSelectionModel::currentChanged, this, &GridScreen::sayWhoKeeps);
    connect(selection, &QItemSelectionModel::selectionChanged, m_foot, &GridFoot::refresh);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex at = m_view->currentIndex();
        if (at.isValid())
            m_cell = {m_topic, 0, {}, m_model->rowId(at.row()), columnKey(at.column())};
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        applyLayout();
        showState();
        restoreCell();
    });
}

/// Why nothing can be typed in a row, where nothing can.
void GridScreen::sayWhoKeeps(const QModelIndex& current)
{
    const bool isReadOnly = m_session.ledger().isReadOnly();
    const QString keeper = isReadOnly || !current.isValid() ? QString() : m_model->keeperOf(current.row());
    m_readOnly->setVisible(isReadOnly || !keeper.isEmpty());
    m_readOnly->setText(isReadOnly ? tr("Opened for reading: nothing can be written here.")
                                   : tr("%1 keeps and reports this row: read only").arg(keeper));
}

void GridScreen::shown()
{
    if (!m_restored)
        restore();
    m_view->setFocus();
}

void GridScreen::hideEvent(QHideEvent* event)
{
    m_model->flush();
    remember();
    Screen::hideEvent(event);
}

void GridScreen::applyFilter()
{
    m_model->setFilter(m_filters->filter());
}

/// Why there is nothing to see, where there is nothing.
void GridScreen::showState()
{
    const bool narrowed = m_filters->isNarrowing() || m_model->isNarrowed();
    m_empty->setWords(narrowed ? tr("No row fits") : tr("No households yet"),
        narrowed ? tr("Set the filters aside to see all rows.")
                 : tr("Take in the roster, or write down the first household; then come back here."));
    if (auto* all = m_empty->findChild<QPushButton*>(u"grid_show_all"_s))
        all->setVisible(narrowed);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void GridScreen::showSums()
{
    if (isVisible())
        m_totals->setSums(m_model->sums());
}

void GridScreen::find(const QString& text, bool forward)
{
    const QModelIndex found = m_model->find(
        text, m_view->currentIndex(), forward, [this](int column) { return !m_view->isColumnHidden(column); });
    if (found.isValid())
        m_view->goTo(found);
    m_find->say(found.isValid() ? tr("Row %1").arg(found.row() + 1) : tr("No cell has this."));
}

} // namespace mingbai
