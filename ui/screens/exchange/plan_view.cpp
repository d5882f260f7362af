#include "ui/screens/exchange/plan_view.h"

#include "core/dictionary/dictionary.h"
#include "ui/forms/look.h"
#include "ui/screens/exchange/remarks_model.h"
#include "ui/shell/theme.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrappedRows = 200; ///< more rows are measured too slowly to be shown whole

void calm(QTableView* table)
{
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(28));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
}

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setRole(label, Role::Heading);
    return label;
}

} // namespace

PlanView::PlanView(const Dictionary& dictionary, QWidget* parent)
    : QWidget(parent)
    , m_dictionary(dictionary)
    , m_title(new QLabel(this))
    , m_source(new QLabel(this))
    , m_counts(new QGridLayout)
    , m_columns(new QTableWidget(0, 2, this))
    , m_remarkTitle(heading({}, this))
    , m_remarkTable(new QTableView(this))
    , m_remarks(new RemarksModel(this))
    , m_nothing(new QLabel(this))
{
    setRole(m_title, Role::Title);
    setRole(m_source, Role::Muted);
    m_title->setObjectName("plan_title"_L1);
    m_columns->setObjectName("plan_columns"_L1);
    m_columns->setAccessibleName(tr("Columns of the table"));
    m_columns->setHorizontalHeaderLabels({tr("Column in the file"), tr("Is taken as")});
    m_columns->setColumnWidth(0, scaled(180));
    calm(m_columns);
    m_remarkTable->setObjectName("plan_remarks"_L1);
    m_remarkTable->setAccessibleName(tr("Remarks"));
    m_remarkTable->setModel(m_remarks);
    m_remarkTable->setColumnWidth(RemarksModel::Row, scaled(56));
    m_remarkTable->setColumnWidth(RemarksModel::Heading, scaled(120));
    m_remarkTable->setColumnWidth(RemarksModel::Value, scaled(150));
    calm(m_remarkTable);
    m_remarkTable->setWordWrap(true);
    m_counts->setHorizontalSpacing(scaled(2 * kWideGap));
    m_counts->setVerticalSpacing(scaled(2));
    m_nothing->setObjectName("plan_nothing"_L1);

    auto* tables = new QGridLayout;
    tables->setHorizontalSpacing(scaled(kWideGap));
    tables->addWidget(heading(tr("Columns"), this), 0, 0);
    tables->addWidget(m_remarkTitle, 0, 1);
    tables->addWidget(m_columns, 1, 0);
    tables->addWidget(m_remarkTable, 1, 1);
    tables->setColumnStretch(0, 2);
    tables->setColumnStretch(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(m_title);
    layout->addWidget(m_source);
    layout->addLayout(m_counts);
    layout->addWidget(m_nothing);
    layout->addLayout(tables, 1);
    layout->addWidget(makeButtons());
}

QWidget* PlanView::makeButtons()
{
    auto* row = new QWidget(this);
    m_apply = new QPushButton(tr("Take in"), row);
    m_apply->setObjectName("plan_apply"_L1);
    setRole(m_apply, Role::Primary);
    m_report = new QPushButton(tr("Save the remarks as a table"), row);
    m_report->setObjectName("plan_report"_L1);
    auto* close = new QPushButton(tr("Take nothing"), row);
    close->setObjectName("plan_close"_L1);
    connect(m_apply, &QPushButton::clicked, this, &PlanView::applyWanted);
    connect(m_report, &QPushButton::clicked, this, &PlanView::reportWanted);
    connect(close, &QPushButton::clicked, this, &PlanView::closed);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_report);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_apply);
    return row;
}

void PlanView::showPlan(const ImportPlan& plan)
{
    m_title->setText(QFileInfo(plan.file).fileName());
    QStringList source{tr("%n row(s)", nullptr, static_cast<int>(plan.rows))};
    if (!plan.encoding.isEmpty())
        source << plan.encoding;
    if (plan.headingRow > 0)
        source << tr("headings in row %1").arg(plan.headingRow);
    m_source->setText(source.join(u" · "_s));
    showCounts(plan);
    showColumns(plan);
    m_remarks->setPlan(plan);
    const bool remarks = m_remarks->rowCount() > 0;
    m_remarkTitle->setText(
        remarks ? tr("Remarks: %1 not taken, %2 doubtful").arg(plan.refused.size()).arg(plan.warnings.size()) : tr("No remarks"));
    m_remarkTable->setVisible(remarks);
    m_report->setVisible(remarks);
    m_apply->setEnabled(!plan.changes.isEmpty());
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
    m_columns->setRowCount(static_cast<int>(plan.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const ColumnMatch& match = plan.columns[static_cast<std::size_t>(row)];
        m_columns->setItem(row, 0, new QTableWidgetItem(match.heading));
        auto* taken = new QTableWidgetItem(match.field.isEmpty() ? tr("not taken") : fieldText(match.field));
        if (match.field.isEmpty())
            taken->setForeground(themeColour(u"alert"_s));
        m_columns->setItem(row, 1, taken);
    }
}

QString PlanView::fieldText(const QString& field) const
{
    const Entity* entity = m_dictionary.find(field.section(u'.', 0, 0));
    const Field* found = entity == nullptr ? nullptr : entity->find(field.section(u'.', 1));
    return found == nullptr ? field : tr("%1: %2").arg(entity->label.text(), found->label.text());
}

} // namespace mingbai
