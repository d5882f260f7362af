#include "ui/screens/households/list_pane.h"

#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/models/household_list_model.h"
#include "ui/models/session.h"
#include "ui/screens/households/filter_bar.h"
#include "ui/screens/households/finding_pills.h"
#include "ui/shell/commands.h"
#include "ui/shell/empty_state.h"
#include "ui/shell/icons.h"
#include "ui/shell/remembered.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 30;

constexpr int kFindingsWidth = 112; ///< with margins and scroll bar

struct Width {
    HouseholdListModel::Column column;
    int pixels;
};

constexpr Width kWidths[] = {{HouseholdListModel::Head, 92}, {HouseholdListModel::Group, 54}, {HouseholdListModel::Members, 58},
    {HouseholdListModel::BaseType, 74}, {HouseholdListModel::MonitoringType, 102}};

} // namespace

ListPane::ListPane(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_model(new HouseholdListModel(session, this))
    , m_filters(new FilterBar(session, this))
    , m_count(new QLabel(this))
    , m_clear(new QPushButton(tr("Show all"), this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedLayout)
{
    m_count->setObjectName("household_count"_L1);
    setRole(m_count, Role::Muted);
    m_clear->setObjectName("filter_clear"_L1);
    setRole(m_clear, Role::Quiet);
    auto* add = new QPushButton(themeIcon(u"list-add"_s), tr("New household"), this);
    add->setObjectName("household_new"_L1);
    add->setToolTip(commandKey(*findCommand(commands::newHousehold)));
    auto* save = new QPushButton(themeIcon(u"document-save"_s), {}, this);
    save->setObjectName("household_save"_L1);
    save->setToolTip(tr("Save this list as Excel"));
    save->setAccessibleName(save->toolTip());
    auto* counts = new QHBoxLayout;
    counts->addWidget(m_count);
    counts->addWidget(m_clear);
    counts->addStretch(1);
    counts->addWidget(save);
    counts->addWidget(add);

    buildTable();
    buildEmptyStates(session.ledger().identity().role == "village"_L1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(kWideGap), scaled(kWideGap), scaled(kGap), scaled(kGap));
    layout->setSpacing(scaled(kGap));
    layout->addWidget(m_filters);
    layout->addLayout(counts);
    layout->addLayout(m_stack, 1);

    m_filters->field()->installEventFilter(this);
    connect(m_filters, &FilterBar::changed, this, &ListPane::applyFilter);
    connect(m_clear, &QPushButton::clicked, m_filters, &FilterBar::clear);
    connect(add, &QPushButton::clicked, this, &ListPane::newWanted);
    connect(save, &QPushButton::clicked, this, &ListPane::saveWanted);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ListPane::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListPane::refresh);
    refresh();
}

void ListPane::buildTable()
{
    m_table->setObjectName("household_list"_L1);
    m_table->setAccessibleName(tr("Households"));
    showWholeRows(m_table);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(scaled(kRowHeight));
    m_table->setModel(m_model); // last: what is set for all rows is set row by row once they are there
    for (const Width& width : kWidths)
        m_table->setColumnWidth(width.column, scaled(width.pixels));
    keepColumnWidths(*m_table->horizontalHeader(), m_table->objectName());
    m_table->hideColumn(HouseholdListModel::PerCapita); // stands in the dossier beside
    if (isTextLarge())
        m_table->hideColumn(HouseholdListModel::BaseType);
    m_table->setItemDelegateForColumn(HouseholdListModel::Findings, new FindingPills(m_table));
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { Q_EMIT currentChanged(current()); });
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT opened(current()); });
    m_stack->addWidget(m_table);
}

void ListPane::buildEmptyStates(bool isVillage)
{
    m_noHouseholds = new EmptyState(tr("No households yet"),
        isVillage ? tr("Take in the roster you have as a table, or write down the first household.")
                  : tr("They come with the packages of those who report: take them in under \"Exchange\"."),
        this);
    const auto offer = [this](const QString& name, const QString& text, auto signal) {
        connect(m_noHouseholds->addButton(name, text), &QPushButton::clicked, this, signal);
    };
    if (isVillage) {
        offer(u"empty_import"_s, tr("Take in a table"), &ListPane::importWanted);
        offer(u"empty_new"_s, tr("New household"), &ListPane::newWanted);
        offer(u"empty_demo"_s, tr("Look at the demo village first"), &ListPane::demoWanted);
    }
    m_stack->addWidget(m_noHouseholds);
    m_noMatches = new EmptyState(tr("No household fits"), tr("Check what was typed, or set the filters aside."), this);
    connect(m_noMatches->addButton(u"empty_clear"_s, tr("Show all")), &QPushButton::clicked, m_filters, &FilterBar::clear);
    m_stack->addWidget(m_noMatches);
}

int ListPane::preferredWidth()
{
    int width = kFindingsWidth;
    for (const Width& column : kWidths) {
        if (!isTextLarge() || column.column != HouseholdListModel::BaseType)
            width += column.pixels;
    }
    return scaled(width);
}

QString ListPane::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->householdAt(index.row()) : QString();
}

void ListPane::show(const QString& household)
{
    int row = m_model->indexOf(household);
    if (row < 0 && m_filters->isNarrowing()) {
        m_filters->clear();
        row = m_model->indexOf(household);
    }
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
}

void ListPane::showNearest(int row)
{
    const int last = m_model->rowCount() - 1;
    m_table->setCurrentIndex(last < 0 ? QModelIndex() : m_model->index(std::clamp(row, 0, last), 0));
}

void ListPane::focusFilter()
{
    m_filters->field()->setFocus();
    m_filters->field()->selectAll();
}

void ListPane::applyFilter()
{
    const QString before = current();
    m_model->setFilter(m_filters->filter());
    const int row = before.isEmpty() ? -1 : m_model->indexOf(before);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void ListPane::refresh()
{
    const int count = m_model->rowCount();
    const bool narrowing = m_filters->isNarrowing();
    m_count->setText(tr("%n household(s)", nullptr, count));
    m_clear->setVisible(narrowing);
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget*>(m_table) : narrowing ? m_noMatches : m_noHouseholds);
}

/// Down from the field goes to the list, Enter opens the first one.
bool ListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_model->rowCount() > 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (!m_table->currentIndex().isValid())
                showNearest(0);
            m_table->setFocus();
            if (key != Qt::Key_Down)
                Q_EMIT opened(current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mingbai
