#include "ui/screens/exchange/exchange_screen.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/exchange/change_preview.h"
#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/fill_page.h"
#include "ui/screens/exchange/lists_page.h"
#include "ui/screens/exchange/match_box.h"
#include "ui/screens/exchange/plan_view.h"
#include "ui/screens/exchange/stick_page.h"
#include "ui/shell/commands.h"
#include "ui/shell/icons.h"
#include "ui/shell/ledger_notes.h"
#include "ui/shell/pages.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QFrame* makeTray(const QString& title, const QString& words, QVBoxLayout*& inside, QWidget* parent)
{
    auto* tray = new QFrame(parent);
    setRole(tray, Role::Panel);
    inside = new QVBoxLayout(tray);
    const int margin = scaled(2 * kWideGap);
    inside->setContentsMargins(margin, margin, margin, margin);
    inside->setSpacing(scaled(kWideGap));
    auto* heading = new QLabel(title, tray);
    setRole(heading, Role::Heading);
    auto* text = new QLabel(words, tray);
    text->setWordWrap(true);
    setRole(text, Role::Muted);
    inside->addWidget(heading);
    inside->addWidget(text);
    return tray;
}

QPushButton* makeButton(const QString& name, const QString& icon, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    if (!icon.isEmpty())
        button->setIcon(themeIcon(icon));
    return button;
}

} // namespace

ExchangeScreen::ExchangeScreen(Session& session, std::function<QStringList()> listed, QWidget* parent)
    : Screen(parent)
    , m_session(session)
    , m_listed(std::move(listed))
    , m_stack(new Pages(this))
    , m_planView(new PlanView(session.ledger().dictionary()))
{
    setObjectName("exchange_screen"_L1);
    m_trays = makeTrays();
    m_stack->addWidget(m_trays);
    m_stack->setCurrentWidget(m_trays);
    m_stack->addWidget(m_planView);
    auto* layout = new QVBoxLayout(this);
    const int margin = scaled(2 * kWideGap);
    layout->setContentsMargins(margin, scaled(kWideGap), margin, scaled(kWideGap));
    layout->addWidget(m_stack);
    connect(m_planView, &PlanView::applyWanted, this, &ExchangeScreen::applyPlan);
    connect(m_planView, &PlanView::reportWanted, this, &ExchangeScreen::saveReport);
    connect(m_planView, &PlanView::matchMended, this, [this](const QString& column, const QString& field) {
        ImportOptions options = m_options;
        options.map = m_plan.mended;
        options.map.insert(column, field);
        if (!replan(m_path, options))
            showPlanAgain();
    });
    connect(m_planView, &PlanView::sheetWanted, this, [this](const QString& sheet) {
        ImportOptions options;
        options.sheet = sheet;
        if (!replan(m_path, options))
            showPlanAgain();
    });
    connect(m_planView, &PlanView::matchSaveWanted, this, [this] {
        HeadingMap map = m_plan.mended;
        for (const ColumnMatch& column : m_plan.columns) {
            if (!column.field.isEmpty())
                map.insert(column.key, column.field);
        }
        Q_EMIT said(saveMatch(m_session, this, map, QFileInfo(m_path).completeBaseName()));
    });
    connect(m_planView, &PlanView::matchLoadWanted, this, [this] {
        ImportOptions options = m_options;
        const std::optional<HeadingMap> map = loadMatch(m_session, this);
        options.map = map.value_or(HeadingMap());
        if (map && !replan(m_path, options))
            showPlanAgain();
    });
    connect(m_planView, &PlanView::closed, this, [this] { m_stack->setCurrentWidget(m_trays); });
    addCommands();
}

PlaceWords ExchangeScreen::words()
{
    return {tr("Exchange"), u"folder-sync"_s};
}

void ExchangeScreen::addCommands()
{
    connect(makeAction(commands::importTable, this), &QAction::triggered, this, &ExchangeScreen::chooseImport);
    connect(makeAction(commands::exportJson, this), &QAction::triggered, this, &ExchangeScreen::exportAsJson);
    const auto add = [this](QLatin1StringView command, StickPage::Part part) {
        connect(makeAction(command, this), &QAction::triggered, this, [this, part] { m_stick->show(part); });
    };
    add(commands::packChanges, StickPage::Part::Pack);
    add(commands::takePackage, StickPage::Part::Take);
    add(commands::mergeDesk, StickPage::Part::Desk);
    add(commands::receipts, StickPage::Part::Places);
    connect(makeAction(commands::exportCsv, this), &QAction::triggered, this, &ExchangeScreen::exportAsCsv);
}

QWidget* ExchangeScreen::makeTrays()
{
    auto* trays = new QWidget(m_stack);
    const QBoxLayout::Direction beside = isTextLarge() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    auto* row = new QBoxLayout(beside);
    row->setSpacing(scaled(2 * kWideGap));
    row->addWidget(makeInTray(), 1);
    row->addWidget(makeOutTray(), 1);
    auto* layout = new QVBoxLayout(trays);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeStickTray());
    layout->addLayout(row);
    layout->setSpacing(scaled(kWideGap));
    auto* tables = new QBoxLayout(beside);
    tables->setSpacing(scaled(2 * kWideGap));
    addFillPage(*tables);
    addListsPage(*tables);
    layout->addLayout(tables);
    layout->addStretch(1);
    return trays;
}

QWidget* ExchangeScreen::makeStickTray()
{
    m_stick = new StickPage(m_session);
    m_stack->addWidget(m_stick);
    connect(m_stick, &StickPage::opened, this, [this] { m_stack->setCurrentWidget(m_stick); });
    connect(m_stick, &StickPage::closed, this, [this] { m_stack->setCurrentWidget(m_trays); });
    connect(m_stick, &StickPage::noticed, this, &Screen::noticed);
    connect(m_stick, &StickPage::householdWanted, this, &Screen::householdWanted);
    connect(m_stick, &StickPage::placeWanted, this, &ExchangeScreen::placeWanted);
    return m_stick->makeTray(this);
}

void ExchangeScreen::addFillPage(QBoxLayout& trays)
{
    m_fillPage = new FillPage(m_session, m_listed);
    m_stack->addWidget(m_fillPage);
    trays.addWidget(m_fillPage->makeTray(this), 1);
    connect(m_fillPage, &FillPage::opened, this, [this] { m_stack->setCurrentWidget(m_fillPage); });
    connect(m_fillPage, &FillPage::closed, this, [this] { m_stack->setCurrentWidget(m_trays); });
    connect(m_fillPage, &FillPage::noticed, this, &ExchangeScreen::noticed);
    connect(m_fillPage, &FillPage::said, this, &ExchangeScreen::said);
    connect(m_planView, &PlanView::fillWanted, this, [this] { m_fillPage->open(m_path); });
}

void ExchangeScreen::addListsPage(QBoxLayout& trays)
{
    m_listsPage = new ListsPage(m_session);
    m_stack->addWidget(m_listsPage);
    QVBoxLayout* inside = nullptr;
    QFrame* tray = makeTray(tr("Hand in a list"),
        tr("%1 standing lists as the township asks for them: households out of poverty, monitored households, income, work, "
           "insurance, "
           "housing, water, measures, projects … As Excel or CSV, masked or in full.")
            .arg(standingLists().size()),
        inside, this);
    auto* open = makeButton(u"lists_open"_s, u"document-export"_s, tr("Choose a list …"), tray);
    inside->addWidget(open, 0, Qt::AlignLeft);
    trays.addWidget(tray, 1);
    connect(open, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_listsPage);
        m_listsPage->showLists();
    });
    connect(m_listsPage, &ListsPage::closed, this, [this] { m_stack->setCurrentWidget(m_trays); });
    connect(m_listsPage, &ListsPage::noticed, this, &Screen::noticed);
}

void ExchangeScreen::showHouseholds(const QStringList& households)
{
    m_stack->setCurrentWidget(m_listsPage);
    m_listsPage->showHouseholds(households);
}

QWidget* ExchangeScreen::makeInTray()
{
    QVBoxLayout* inside = nullptr;
    QFrame* tray = makeTray(tr("Take in"),
        tr("A roster or any table of households, people or income (.xlsx, .xls, .csv), or data exported from another ledger "
           "(.json). "
           "Headings are recognised by their words; nothing is taken before you have seen what it would change."),
        inside, this);
    auto* choose = makeButton(u"import_choose"_s, {}, tr("Choose a file …"), tray);
    setRole(choose, Role::Primary);
    auto* drop = new QLabel(tr("or drop it anywhere on the window"), tray);
    setRole(drop, Role::Muted);
    inside->addWidget(choose, 0, Qt::AlignLeft);
    inside->addWidget(drop);
    inside->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &ExchangeScreen::chooseImport);
    return tray;
}

QWidget* ExchangeScreen::makeOutTray()
{
    QVBoxLayout* inside = nullptr;
    QFrame* tray = makeTray(tr("Hand out plain data"),
        tr("Everything in the ledger for other programs: one JSON file, or a folder of CSV tables that Excel and WPS open. "
           "These files are not encrypted."),
        inside, this);
    m_onlyChanged = new QCheckBox(tr("Only what changed since the last export"), tray);
    m_onlyChanged->setObjectName("export_only_changed"_L1);
    auto* json = makeButton(u"export_json_button"_s, u"document-export"_s, tr("JSON file …"), tray);
    auto* csv = makeButton(u"export_csv_button"_s, u"document-export"_s, tr("CSV tables …"), tray);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(json);
    buttons->addWidget(csv);
    buttons->addStretch(1);
    inside->addWidget(m_onlyChanged);
    inside->addLayout(buttons);
    inside->addStretch(1);
    connect(json, &QPushButton::clicked, this, &ExchangeScreen::exportAsJson);
    connect(csv, &QPushButton::clicked, this, &ExchangeScreen::exportAsCsv);
    return tray;
}

void ExchangeScreen::chooseImport()
{
    const QString path = prompt().fileToOpen(
        this, tr("Take in a table"), tr("Tables and exports (*.xlsx *.xls *.et *.csv *.txt *.json);;All files (*)"));
    if (!path.isEmpty())
        plan(path);
}

void ExchangeScreen::plan(const QString& path)
{
    if (StickPage::takes(path))
        return m_stick->preview({path});
    if (!replan(path, {})) {
        if (m_stack->currentWidget() == m_planView)
            m_stack->setCurrentWidget(m_trays); // Enter there would take in the file before
        return;
    }
    Q_EMIT noticed({});
    m_stack->setCurrentWidget(m_planView);
    if (m_plan.rows == 0 && m_planView->canBeFilled())
        m_fillPage->open(path);
}

/// A choice that cannot be followed leaves the plan as it was.
bool ExchangeScreen::replan(const QString& path, const ImportOptions& options)
{
    ImportPlan made;
    std::vector<PreviewedHousehold> changes;
    const bool done = runTask(m_session, this, tr("Reading %1").arg(QFileInfo(path).fileName()), [&](const Progress& progress) {
        try {
            made = planImport(m_session.ledger(), path, options, progress);
        } catch (const Failure& failure) {
            throw Failure(failure.code(), tr("%1: %2").arg(QFileInfo(path).fileName(), failure.sentence()));
        }
        changes = previewOf(m_session.ledger(), made, kShownHouseholds);
    });
    if (done) {
        m_plan = std::move(made);
        m_path = path;
        m_options = options;
        m_planView->showPlan(m_plan, changes);
    }
    return done;
}

/// Back to what the plan says, where what was chosen on the screen did not go.
void ExchangeScreen::showPlanAgain()
{
    std::vector<PreviewedHousehold> changes;
    if (m_session.attempt([&] { changes = previewOf(m_session.ledger(), m_plan, kShownHouseholds); }))
        m_planView->showPlan(m_plan, changes);
}

void ExchangeScreen::applyPlan()
{
    Applied applied;
    const ImportChoice choice = m_planView->choice();
    const bool done = runTask(m_session, this, tr("Taking in"), [&](const Progress& progress) {
        applied = m_session.ledger().apply(chosenChanges(m_session.ledger(), m_plan, choice), progress);
        rememberMatch(m_session.ledger(), m_plan);
    });
    if (!done)
        return;
    m_stack->setCurrentWidget(m_trays);
    const QString leftOut = m_plan.refused.empty() ? QString()
                                                   : u' ' + tr("Left out: %1 cells or rows.").arg(m_plan.refused.size());
    Q_EMIT noticed(tr("Taken in from %1: %2 households touched, %3 records new, %4 changed. Ctrl+Z takes all of it back.")
                       .arg(QFileInfo(m_plan.file).fileName())
                       .arg(applied.households.size())
                       .arg(applied.created)
                       .arg(applied.updated)
        + leftOut);
    m_plan = {};
}

void ExchangeScreen::saveReport()
{
    const QString suggested = tr("remarks on %1.xlsx").arg(QFileInfo(m_plan.file).completeBaseName());
    const QString path = prompt().fileToSave(
        this, tr("Save the remarks"), suggested, tr("Workbook with the cells marked (*.xlsx);;Remarks alone (*.csv)"));
    if (path.isEmpty())
        return;
    const bool isWorkbook = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) && !m_plan.fingerprint.isEmpty();
    const bool isSaved = m_session.attempt([&] {
        if (isWorkbook)
            writeImportWorkbook(m_session.ledger(), m_path, m_plan, path);
        else
            durableWrite(path, importReport(m_plan));
    });
    if (isSaved)
        Q_EMIT said(tr("Saved %1").arg(QFileInfo(path).fileName()));
}

bool ExchangeScreen::confirmPlain()
{
    return prompt().confirm(this, tr("Write data without encryption?"),
        tr("Whoever gets the file reads names, ID numbers and bank accounts of the whole village. The export is noted in the "
           "ledger."),
        tr("Write without encryption"));
}

void ExchangeScreen::exportAsJson()
{
    if (!confirmPlain())
        return;
    const QString suggested = m_session.ledger().identity().name + ".json"_L1;
    const QString path = prompt().fileToSave(this, tr("Export as JSON"), suggested, tr("JSON (*.json)"));
    runExport(tr("Export as JSON"), path, [this](const QString& file, const ExportOptions& options, const Progress& progress) {
        return exportJson(m_session.ledger(), m_session.checks().parameters(), file, options, progress);
    });
}

void ExchangeScreen::exportAsCsv()
{
    if (!confirmPlain())
        return;
    const QString path = prompt().folder(this, tr("Folder for the CSV tables"));
    runExport(
        tr("Export as CSV tables"), path, [this](const QString& folder, const ExportOptions& options, const Progress& progress) {
            return exportCsv(m_session.ledger(), folder, options, progress);
        });
}

void ExchangeScreen::runExport(const QString& title, const QString& path, const Export& write)
{
    if (path.isEmpty())
        return;
    ExportOptions options;
    options.language = currentLanguage();
    ExportResult result;
    const bool onlyChanged = m_onlyChanged->isChecked();
    const bool done = runTask(m_session, this, tr("Exporting"), [&](const Progress& progress) {
        if (const auto last = lastExport(m_session.ledger()); onlyChanged && last)
            options.since = last->change;
        result = exportNoted(m_session.ledger(), title, tr("Confirmed on the screen"), options,
            [&](const ExportOptions& noted) { return write(path, noted, progress); });
        noteExport(m_session.ledger(), result.head);
    });
    if (done)
        Q_EMIT noticed(tr("Exported %1 records to %2.").arg(result.records).arg(path));
}

} // namespace mingbai
