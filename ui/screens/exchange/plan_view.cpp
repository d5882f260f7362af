#include "ui/screens/exchange/plan_view.h"

#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/screens/exchange/match_box.h"
#include "ui/screens/exchange/remarks_model.h"
#include "ui/shell/theme.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrappedRows = 200; ///< more rows are measured too slowly to be shown whole

} // namespace

PlanView::PlanView(const Dictionary& dictionary, QWidget* parent)
    : QWidget(parent)
    , m_fieldNames(makeFieldNames(dictionary, tr("not taken"), this))
    , m_title(new QLabel(this))
    , m_source(new QLabel(this))
    , m_sheetLabel(new QLabel(tr("Sheet"), this))
    , m_sheet(new CalmComboBox(this))
    , m_tabs(new QTabWidget(this))
    , m_changes(new QTreeWidget(this))
    , m_counts(new QGridLayout)
    , m_columnsTitle(new MatchHeading(this))
    , m_columns(new QTableWidget(0, 3, this))
    , m_remarkTable(new QTableView(this))
    , m_remarks(new RemarksModel(this))
    , m_nothing(new QLabel(this))
{
    setRole(m_title, Role::Title);
    setRole(m_source, Role::Muted);
    m_title->setObjectName("plan_title"_L1);
    m_columns->setObjectName("plan_columns"_L1);
    m_columns->setAccessibleName(tr("Columns of the table"));
    m_columns->setHorizontalHeaderLabels({tr("Column in the file"), tr("Is taken as"), tr("Sure")});
    showWholeRows(m_columns);
    m_columns->horizontalHeader()->setStretchLastSection(false);
    m_columns->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_columns->setColumnWidth(0, scaled(150));
    m_columns->setColumnWidth(2, scaled(56));
    m_columns->verticalHeader()->setDefaultSectionSize(scaled(34));
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_remarkTable->setObjectName("plan_remarks"_L1);
    m_remarkTable->setAccessibleName(tr("Remarks"));
    m_remarkTable->setModel(m_remarks);
    m_remarkTable->setColumnWidth(RemarksModel::Row, scaled(56));
    m_remarkTable->setColumnWidth(RemarksModel::Heading, scaled(120));
    m_remarkTable->setColumnWidth(RemarksModel::Value, scaled(150));
    showWholeRows(m_remarkTable);
    m_remarkTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_remarkTable->setWordWrap(true);
    m_counts->setHorizontalSpacing(scaled(2 * kWideGap));
    m_counts->setVerticalSpacing(scaled(2));
    m_nothing->setObjectName("plan_nothing"_L1);

    auto* tables = new QGridLayout;
    tables->setHorizontalSpacing(scaled(kWideGap));
    tables->addWidget(m_columnsTitle, 0, 0);
    tables->addWidget(m_columns, 1, 0);
    tables->addWidget(m_tabs, 0, 1, 2, 1);
    tables->setColumnStretch(0, isTextLarge() ? 3 : 2); // its choices have to be read
    tables->setColumnStretch(1, 3);
    connect(m_columnsTitle, &MatchHeading::saveWanted, this, &PlanView::matchSaveWanted);
    connect(m_columnsTitle, &MatchHeading::loadWanted, this, &PlanView::matchLoadWanted);
    makeTabs();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(makeHead());
    layout->addLayout(m_counts);
    layout->addWidget(m_nothing);
    layout->addLayout(tables, 1);
    layout->addWidget(makeButtons());
}

void PlanView::makeTabs()
{
    m_changes->setObjectName("plan_changes"_L1);
    m_changes->setAccessibleName(tr("What would change"));
    m_changes->setHeaderLabels({tr("Household"), tr("Now"), tr("Then")});
    m_changes->setColumnWidth(0, scaled(300));
    m_changes->setColumnWidth(1, scaled(130));
    m_changes->setUniformRowHeights(true);
    connect(m_changes, &QTreeWidget::itemChanged, this, &PlanView::offerApply);
    m_tabs->setObjectName("plan_tabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_changes, tr("What would change"));
    m_tabs->addTab(m_remarkTable, tr("Remarks"));
}

QWidget* PlanView::makeHead()
{
    auto* head = new QWidget(this);
    m_sheet->setObjectName("plan_sheet"_L1);
    m_sheet->setAccessibleName(tr("Sheet"));
    m_sheet->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setRole(m_sheetLabel, Role::Label);
    connect(m_sheet, &QComboBox::activated, this, [this] { Q_EMIT sheetWanted(m_sheet->currentText()); });
    auto* layout = new QGridLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_source, 1, 0);
    layout->addWidget(m_sheetLabel, 0, 1, 2, 1);
    layout->addWidget(m_sheet, 0, 2, 2, 1);
    layout->setColumnStretch(0, 1);
    return head;
}

QWidget* PlanView::makeButtons()
{
    auto* row = new QWidget(this);
    m_apply = new QPushButton(tr("Take in"), row);
    m_apply->setObjectName("plan_apply"_L1);
    setRole(m_apply, Role::Primary);
    m_report = new QPushButton(tr("Save the remarks as a table"), row);
    m_report->setObjectName("plan_report"_L1);
    m_fill = new QPushButton(tr("Fill this table instead"), row);
    m_fill->setObjectName("plan_fill"_L1);
    auto* close = new QPushButton(tr("Take nothing"), row);
    close->setObjectName("plan_close"_L1);
    connect(m_apply, &QPushButton::clicked, this, &PlanView::applyWanted);
    connect(m_report, &QPushButton::clicked, this, &PlanView::reportWanted);
    connect(m_fill, &QPushButton::clicked, this, &PlanView::fillWanted);
    connect(close, &QPushButton::clicked, this, &PlanView::closed);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PlanView::closed);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_report);
    layout->addWidget(m_fill);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_apply);
    return row;
}

void PlanView::showPlan(const ImportPlan& plan, const std::vector<PreviewedHousehold>& changes)
{
    m_title->setText(QFileInfo(plan.file).fileName());
    QStringList source{tr("%n row(s)", nullptr, static_cast<int>(plan.rows))};
    if (!plan.encoding.isEmpty())
        source << plan.encoding;
    if (plan.headingRow > 0)
        source << tr("headings in row %1").arg(plan.headingRow);
    m_source->setText(source.join(u" · "_s));
    m_sheet->clear();
    m_sheet->addItems(plan.sheets);
    m_sheet->setCurrentText(plan.sheet);
    m_sheet->setVisible(plan.sheets.size() > 1);
    m_sheetLabel->setVisible(plan.sheets.size() > 1);
    showCounts(plan);
    showColumns(plan);
    showChanges(plan, changes);
    m_remarks->setPlan(plan);
    const bool remarks = m_remarks->rowCount() > 0;
    m_tabs->setTabText(1,
        remarks ? tr("Remarks: %1 not taken, %2 doubtful").arg(plan.refused.size()).arg(plan.warnings.size()) : tr("No remarks"));
    m_tabs->setCurrentIndex(plan.refused.empty() ? 0 : 1);
    m_report->setVisible(remarks);
    m_fill->setVisible(canBeFilled());
    offerApply();
    m_nothing->setVisible(plan.changes.isEmpty());
    m_nothing->setText(remarks ? tr("Nothing can be taken in as it is: mend the file by the remarks and choose it again.")
                               : tr("Everything in the file is in the ledger already."));
    if (m_remarks->rowCount() <= kWrappedRows)
        QTimer::singleShot(0, m_remarkTable, &QTableView::resizeRowsToContents); // once the columns have their width
}

void PlanView::showCounts(const ImportPlan& plan)
{
    while (const QLayoutItem* item = m_counts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto put = [this](int row, int column, const QString& text, Role role) {
        auto* label = new QLabel(text, this);
        label->setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        setRole(label, role);
        m_counts->addWidget(label, row, column);
    };
    const QStringList columns{{}, tr("New"), tr("Changed"), tr("As before")};
    for (int column = 0; column < static_cast<int>(columns.size()); ++column)
        put(0, column, columns[column], Role::Muted);
    int row = 0;
    for (const auto& [name, counts] :
        {std::pair{tr("Households"), plan.households}, {tr("People"), plan.people}, {tr("Other records"), plan.others}}) {
        ++row;
        put(row, 0, name, Role::Answer);
        put(row, 1, QLocale().toString(counts.created), Role::Answer);
        put(row, 2, QLocale().toString(counts.changed), Role::Answer);
        put(row, 3, QLocale().toString(counts.same), Role::Muted);
    }
    m_counts->setColumnStretch(4, 1);
}

void PlanView::showColumns(const ImportPlan& plan)
{
    const int place = m_columns->currentRow();
    m_columns->setRowCount(0);
    m_columns->setRowCount(static_cast<int>(plan.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row)
        showColumn(row, plan.columns[static_cast<std::size_t>(row)], !plan.fingerprint.isEmpty());
    if (QWidget* box = place < 0 ? nullptr : m_columns->cellWidget(place, 1)) // the one that was just mended
        box->setFocus();
}

void PlanView::showColumn(int row, const ColumnMatch& match, bool canBeMended)
{
    auto* name = new QTableWidgetItem(match.heading);
    name->setToolTip(match.upper.isEmpty() ? match.heading : match.upper + u" / "_s + match.heading);
    m_columns->setItem(row, 0, name);
    const QString sure = match.field.isEmpty() ? QString() : QLocale().toString(qRound(match.confidence * 100)) + u'%';
    m_columns->setItem(row, 2, new QTableWidgetItem(sure));
    CalmComboBox* box = makeMatchBox(m_fieldNames, match.heading, m_columns);
    box->setObjectName(u"plan_column_%1"_s.arg(match.column));
    box->setEnabled(canBeMended);
    showMatch(*box, match.field);
    m_columns->setCellWidget(row, 1, box);
    connect(
        box, &QComboBox::activated, this,
        [this, row, box, key = match.key] {
            m_columns->setCurrentCell(row, 0);
            Q_EMIT matchMended(key, box->currentData().toString());
        },
        Qt::QueuedConnection); // the plan that follows replaces the box
}

void PlanView::showChanges(const ImportPlan& plan, const std::vector<PreviewedHousehold>& changes)
{
    const QSignalBlocker quiet(m_changes);
    m_changes->clear();
    m_known = nullptr;
    m_new = nullptr;
    showHouseholds(plan, changes, false);
    showHouseholds(plan, changes, true);
}

/// One branch of the tree, ticked: what is unticked in it is left out.
void PlanView::showHouseholds(const ImportPlan& plan, const std::vector<PreviewedHousehold>& changes, bool isNew)
{
    const auto tickable = [](QTreeWidgetItem* item, bool hasParts) {
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
            | (hasParts ? Qt::ItemIsAutoTristate : Qt::NoItemFlags));
        item->setCheckState(0, Qt::Checked);
    };
    const auto shown = std::count_if(
        changes.begin(), changes.end(), [&](const PreviewedHousehold& household) { return household.isNew == isNew; });
    const bool isCut = static_cast<qint64>(changes.size()) == kShownHouseholds;
    if (shown == 0 && !(isCut && isNew && plan.households.created > 0))
        return;
    auto* branch = new QTreeWidgetItem(m_changes,
        {isNew ? tr("New") : tr("Changes in what is there"), {},
            isNew ? QLocale().toString(plan.households.created) : QString()});
    tickable(branch, true);
    (isNew ? m_new : m_known) = branch;
    for (const PreviewedHousehold& household : changes) {
        if (household.isNew != isNew)
            continue;
        auto* top = new QTreeWidgetItem(branch, {household.title});
        tickable(top, true);
        for (const PreviewedRecord& record : household.records) {
            auto* item = new QTreeWidgetItem(top, {record.title, {}, record.isNew ? tr("new") : QString()});
            item->setData(0, Qt::UserRole, record.id);
            tickable(item, false);
            for (const PreviewedField& field : record.fields)
                new QTreeWidgetItem(item, {field.label, field.before, field.after});
            item->setExpanded(!record.isNew);
        }
        top->setExpanded(!isNew);
    }
    if (isCut)
        new QTreeWidgetItem(branch, {tr("… and more: the first %1 households are shown").arg(changes.size())});
    branch->setExpanded(true);
}

ImportChoice PlanView::choice() const
{
    ImportChoice choice;
    choice.takesKnown = !m_known || m_known->checkState(0) != Qt::Unchecked;
    choice.takesNew = !m_new || m_new->checkState(0) != Qt::Unchecked;
    for (QTreeWidgetItemIterator item(m_changes, QTreeWidgetItemIterator::NotChecked); *item; ++item) {
        if (const QString record = (*item)->data(0, Qt::UserRole).toString(); !record.isEmpty())
            choice.leftOut.insert(record);
    }
    return choice;
}

bool PlanView::canBeFilled() const
{
    return m_title->text().endsWith(".xlsx"_L1, Qt::CaseInsensitive);
}

void PlanView::offerApply()
{
    const ImportChoice chosen = choice();
    m_apply->setEnabled((m_known && chosen.takesKnown) || (m_new && chosen.takesNew));
}

} // namespace mingbai
