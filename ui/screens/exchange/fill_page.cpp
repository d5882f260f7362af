#include "ui/screens/exchange/fill_page.h"

#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/match_box.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstYear = 2014; ///< the first of the records of households in poverty
constexpr int kListed = -1;      ///< the households listed now, beside the kinds of FillHouseholds
constexpr int kInTable = -2;     ///< those that stand in the table already

QLabel* makeLabel(const QString& text, Role role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setRole(label, role);
    return label;
}

} // namespace

FillPage::FillPage(Session& session, std::function<QStringList()> listed, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_listed(std::move(listed))
    , m_title(makeLabel({}, Role::Title, this))
    , m_source(makeLabel({}, Role::Muted, this))
    , m_columns(new QTableWidget(0, 2, this))
    , m_missingTitle(makeLabel({}, Role::Heading, this))
    , m_missing(new QListWidget(this))
    , m_fieldNames(makeFieldNames(session.ledger().dictionary(), tr("stays empty"), this))
{
    m_title->setObjectName("fill_title"_L1);
    m_columns->setObjectName("fill_columns"_L1);
    m_columns->setAccessibleName(tr("Columns of the table"));
    m_columns->setHorizontalHeaderLabels({tr("Column of the table"), tr("Is filled with")});
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(scaled(34));
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setColumnWidth(0, scaled(220));
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setShowGrid(false);
    m_columns->setTabKeyNavigation(false);
    m_missing->setObjectName("fill_missing"_L1);
    m_missing->setAccessibleName(tr("What is missing"));
    m_missing->setWordWrap(true);
    m_missing->setSelectionMode(QAbstractItemView::NoSelection);
    makeChoices();

    auto* choices = new QHBoxLayout;
    choices->setSpacing(scaled(kGap));
    for (const auto& [label, box] : {std::pair{makeLabel(tr("Households"), Role::Label, this), m_households},
             {makeLabel(tr("Year"), Role::Label, this), m_year}, {m_sheetLabel, m_sheet}}) {
        choices->addWidget(label);
        choices->addWidget(box);
        choices->addSpacing(scaled(kWideGap));
    }
    choices->addStretch(1);
    auto* tables = new QGridLayout;
    tables->setHorizontalSpacing(scaled(kWideGap));
    tables->addWidget(makeColumnsTitle(), 0, 0);
    tables->addWidget(m_missingTitle, 0, 1);
    tables->addWidget(m_columns, 1, 0);
    tables->addWidget(m_missing, 1, 1);
    tables->setColumnStretch(0, 3);
    tables->setColumnStretch(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(m_title);
    layout->addWidget(m_source);
    layout->addLayout(choices);
    layout->addLayout(tables, 1);
    layout->addWidget(makeButtons());
}

QWidget* FillPage::makeTray(QWidget* parent)
{
    auto* tray = new QFrame(parent);
    setRole(tray, Role::Panel);
    auto* inside = new QVBoxLayout(tray);
    const int margin = scaled(2 * kWideGap);
    inside->setContentsMargins(margin, margin, margin, margin);
    inside->setSpacing(scaled(kWideGap));
    inside->addWidget(makeLabel(tr("Fill a table"), Role::Heading, tray));
    auto* words = makeLabel(
        tr("A table that the township wants back (.xlsx): its headings are recognised, the rows are written below "
           "them, and its styles, formulas, totals and lists stay. You get a filled copy."),
        Role::Muted, tray);
    words->setWordWrap(true);
    inside->addWidget(words);
    auto* button = new QPushButton(tr("Choose the empty table …"), tray);
    button->setObjectName("fill_choose"_L1);
    inside->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &FillPage::choose);
    return tray;
}

void FillPage::makeChoices()
{
    m_households = new CalmComboBox(this);
    m_households->setObjectName("fill_households"_L1);
    m_households->addItem(tr("all"), static_cast<int>(FillHouseholds::All));
    m_households->addItem(tr("monitored"), static_cast<int>(FillHouseholds::Monitored));
    m_households->addItem(tr("out of poverty"), static_cast<int>(FillHouseholds::OutOfPoverty));
    m_households->addItem(tr("out of poverty or monitored"), static_cast<int>(FillHouseholds::Supported));
    if (m_listed)
        m_households->addItem(tr("as the list of households shows now"), kListed);
    m_year = new CalmComboBox(this);
    m_year->setObjectName("fill_year"_L1);
    m_year->addItem(tr("by the title, or the newest"), 0);
    for (int year = m_session.ledger().clock().today().year(); year >= kFirstYear; --year)
        m_year->addItem(QString::number(year), year);
    m_sheet = new CalmComboBox(this);
    m_sheet->setObjectName("fill_sheet"_L1);
    m_sheetLabel = makeLabel(tr("Sheet"), Role::Label, this);
    connect(m_households, &QComboBox::activated, this, &FillPage::chooseHouseholds);
    connect(m_year, &QComboBox::activated, this, [this] {
        m_options.year = m_year->currentData().toInt();
        replan();
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_options.sheet = m_sheet->currentText();
        m_options.map.reset(); // of other headings
        replan();
    });
}

QWidget* FillPage::makeButtons()
{
    auto* row = new QWidget(this);
    auto* close = new QPushButton(tr("Fill nothing"), row);
    close->setObjectName("fill_close"_L1);
    m_save = new QPushButton(tr("Save the filled table …"), row);
    m_save->setObjectName("fill_save"_L1);
    setRole(m_save, Role::Primary);
    connect(close, &QPushButton::clicked, this, &FillPage::closed);
    connect(m_save, &QPushButton::clicked, this, &FillPage::save);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_save);
    return row;
}

void FillPage::choose()
{
    const QString path = prompt().fileToOpen(this, tr("The empty table"), tr("Workbooks (*.xlsx);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void FillPage::open(const QString& path)
{
    m_path = path;
    m_options = {};
    if (const int inTable = m_households->findData(kInTable); inTable >= 0)
        m_households->removeItem(inTable);
    m_plan.reset();
    if (!plan({}))
        return;
    const QSignalBlocker quiet(m_year);
    m_year->setCurrentIndex(0);
    showPlan();
    showColumns();
    Q_EMIT opened();
}

bool FillPage::plan(const FillOptions& options)
{
    std::optional<FillPlan> made;
    const bool done = runTask(m_session, this, tr("Reading %1").arg(QFileInfo(m_path).fileName()),
        [&](const Progress& progress) { made = planFill(m_session.ledger(), m_path, options, progress); });
    if (done)
        m_plan = std::move(made);
    return done;
}

/// A choice that cannot be followed leaves the plan, and so the screen, as it was. The columns stay while the table is the same,
/// so that the one being mended keeps its place.
void FillPage::replan()
{
    const QString before = m_plan->sheet;
    static_cast<void>(plan(m_options));
    showPlan();
    if (m_plan->sheet == before && m_boxes.size() == m_plan->columns.size())
        showMatches();
    else
        showColumns();
}

void FillPage::showPlan()
{
    m_title->setText(m_plan->file);
    const auto rows = static_cast<int>(m_plan->data.rows.size());
    QStringList source{
        m_plan->rowsAreMembers ? tr("%n row(s), one a member", nullptr, rows) : tr("%n row(s), one a household", nullptr, rows)};
    source << tr("headings in row %1").arg(m_plan->headingRow);
    if (const int year = m_plan->year > 0 ? m_plan->year : m_plan->data.incomeYear; year > 0)
        source << tr("year %1").arg(year);
    m_source->setText(source.join(u" · "_s));
    if (m_plan->data.completesListed && m_households->findData(kInTable) < 0)
        m_households->addItem(tr("those in the table"), kInTable);
    m_households->setCurrentIndex(m_households->findData(m_plan->data.completesListed ? kInTable
            : m_options.chosen                                                        ? kListed
                                                                                      : static_cast<int>(m_plan->households)));
    m_sheet->clear();
    m_sheet->addItems(m_plan->sheets);
    m_sheet->setCurrentText(m_plan->sheet);
    m_sheet->setVisible(m_plan->sheets.size() > 1);
    m_sheetLabel->setVisible(m_plan->sheets.size() > 1);
    m_save->setEnabled(rows > 0);
    showMissing();
}

void FillPage::showColumns()
{
    m_boxes.clear();
    m_columns->setRowCount(0);
    m_columns->setRowCount(static_cast<int>(m_plan->columns.size()));
    for (std::size_t i = 0; i < m_plan->columns.size(); ++i) {
        const FillColumn& column = m_plan->columns[i];
        const int row = static_cast<int>(i);
        m_columns->setItem(row, 0, new QTableWidgetItem(column.heading));
        m_boxes.push_back(nullptr);
        if (column.source == FillSource::Formula) {
            m_columns->setItem(row, 1, new QTableWidgetItem(tr("computed by the table")));
        } else if (column.source != FillSource::Nothing && column.name.isEmpty()) {
            m_columns->setItem(row, 1, new QTableWidgetItem(tr("counted or named by itself")));
        } else {
            m_boxes.back() = makeBox(i);
            m_columns->setCellWidget(row, 1, m_boxes.back());
        }
    }
    showMatches();
}

QComboBox* FillPage::makeBox(std::size_t column)
{
    auto* box = makeMatchBox(m_fieldNames, m_plan->columns[column].heading, m_columns);
    box->setObjectName(u"fill_column_%1"_s.arg(m_plan->columns[column].column + 1));
    connect(box, &QComboBox::activated, this, [this, column, box] {
        mend(column, box->currentData().toString());
        box->setFocus();
    });
    return box;
}

/// A mended column may take a field from another one.
void FillPage::showMatches()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i])
            showMatch(*m_boxes[i], m_plan->columns[i].name);
    }
}

void FillPage::showMissing()
{
    const QStringList gaps = m_plan->missingWords();
    m_missing->clear();
    m_missing->addItems(gaps + m_plan->warnings);
    const bool isWhole = m_missing->count() == 0;
    m_missingTitle->setText(isWhole ? tr("Nothing is missing") : tr("Before you hand it in"));
    m_missing->setVisible(!isWhole);
}

void FillPage::chooseHouseholds()
{
    const int choice = m_households->currentData().toInt();
    m_options.chosen.reset();
    if (choice == kInTable)
        m_options.households.reset();
    else if (choice == kListed)
        m_options.chosen = m_listed();
    else
        m_options.households = static_cast<FillHouseholds>(choice);
    replan();
}

QWidget* FillPage::makeColumnsTitle()
{
    auto* title = new MatchHeading(this);
    connect(title, &MatchHeading::saveWanted, this, [this] {
        HeadingMap map = m_plan->map;
        for (const FillColumn& column : m_plan->columns) {
            if (!column.name.isEmpty())
                map.insert(column.key, column.name);
        }
        Q_EMIT said(saveMatch(m_session, this, map, QFileInfo(m_path).completeBaseName()));
    });
    connect(title, &MatchHeading::loadWanted, this, [this] {
        if (const std::optional<HeadingMap> map = loadMatch(m_session, this)) {
            m_options.map = *map;
            replan();
        }
    });
    return title;
}

void FillPage::mend(std::size_t column, const QString& name)
{
    HeadingMap map = m_plan->map;
    map.insert(m_plan->columns[column].key, name);
    m_options.map = map;
    replan();
}

void FillPage::save()
{
    const QFileInfo info(m_path);
    const QString path = prompt().fileToSave(
        this, tr("Save the filled table"), tr("%1 (filled).xlsx").arg(info.completeBaseName()), tr("Workbooks (*.xlsx)"));
    if (path.isEmpty())
        return;
    FillPlan filled = *m_plan;
    const bool done = runTask(m_session, this, tr("Filling the table"), [&](const Progress& progress) {
        writeFilled(filled, path, progress);
        if (!filled.map.isEmpty())
            rememberMatch(m_session.ledger(), filled);
    });
    if (!done)
        return;
    const QStringList remarks = filled.warnings.mid(m_plan->warnings.size());
    Q_EMIT noticed(
        (QStringList{
             tr("%n row(s) written to %1.", nullptr, static_cast<int>(filled.data.rows.size())).arg(QFileInfo(path).fileName())}
            + remarks)
            .join(u' '));
    Q_EMIT closed();
}

} // namespace mingbai
