// The main job from the first window to the printed cards, done with the real widgets on whatever screen there is.
// Usage: mingbai-tour FOLDER [--lang zh|en] [--dark|--strong] [--text PERCENT] [--ledger FILE (only its places)]
#include "app/tour/deeds.h"
#include "app/tour/driver.h"
#include "app/tour/look.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "translations/translations.h"
#include "ui/forms/record_sheet.h"
#include "ui/models/grid_model.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/dossier/tab_groups.h"
#include "ui/screens/grid/grid_screen.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/screens/households/households_screen.h"
#include "ui/screens/start/start_window.h"
#include "ui/shell/commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/prompt.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// Answers the desktop's questions: every file goes into the tour's folder.
class TourPrompt final : public Prompt {
public:
    explicit TourPrompt(const Driver& driver)
        : m_driver(driver)
    {
    }

    /// A made-up table of a township.
    QString fileToOpen(QWidget*, const QString&, const QString&) override
    {
        return QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/T01.xlsx");
    }
    QString fileToSave(QWidget*, const QString&, const QString& suggested, const QString&) override
    {
        return m_driver.path(suggested);
    }
    QString folder(QWidget*, const QString&) override { return m_driver.path(u"csv"_s); }
    bool confirm(QWidget*, const QString&, const QString&, const QString&) override { return true; }
    std::unique_ptr<QPrinter> printer(QWidget*, const QString&) override { return nullptr; }

private:
    const Driver& m_driver;
};

class Tour {
public:
    explicit Tour(Driver& driver)
        : m_driver(driver)
    {
    }

    void run()
    {
        replacePrompt(std::make_unique<TourPrompt>(m_driver));
        start();
        newHousehold();
        newPerson(u"王秀兰"_s, u"户主"_s, QDate(1971, 3, 8), 2);
        newPerson(u"王小雨"_s, u"之女"_s, QDate(2012, 6, 1), 4);
        m_driver.shoot(u"members"_s);
        income();
        lookAtTabs();
        gridEntry();
        mend();
        handOver();
        print();
        settings();
        m_driver.say(u"done"_s);
    }

private:
    [[nodiscard]] MainWindow& window() const { return *m_desk.window(); }

    void start()
    {
        m_desk.start();
        fillScreen(*m_desk.startWindow());
        m_driver.shoot(u"start"_s);
        m_driver.click(m_driver.find<QAbstractButton>(m_desk.startWindow(), u"start_new"_s));
        m_driver.shoot(u"choose-village"_s);
        m_driver.click(m_driver.find<QAbstractButton>(m_desk.startWindow(), u"new_ledger_back"_s));
        m_driver.say(u"open the demo village"_s);
        m_driver.click(m_driver.find<QAbstractButton>(m_desk.startWindow(), u"start_demo"_s));
        m_driver.expect(u"the main window"_s, [this] { return m_desk.window() != nullptr && m_desk.window()->isVisible(); });
        fillScreen(window());
        m_driver.shoot(u"workbench"_s);
        window().run(u"place_2"_s);
        m_driver.expect(u"the first dossier"_s, [this] {
            const auto* const households = window().findChild<HouseholdsScreen*>();
            return households != nullptr && !households->current().isEmpty();
        });
        m_driver.shoot(u"households"_s);
    }

    [[nodiscard]] RecordSheet* sheet(const Name& entity) { return m_driver.find<RecordSheet>(&window(), QString(entity)); }

    /// Opens a field's editor, types and presses Enter, as fingers do.
    void fill(const FieldName& field, const QString& text)
    {
        RecordSheet* const open = sheet(field.entity);
        open->edit(field.id());
        m_driver.press(Qt::Key_A, Qt::ControlModifier);
        m_driver.type(text);
        m_driver.press(Qt::Key_Return);
    }

    void tab(const QString& text)
    {
        auto* const bar = m_driver.find<QTabBar>(&window(), u"dossier_tabs"_s);
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->tabText(i) == text)
                bar->setCurrentIndex(i);
        }
        QTest::qWait(50);
    }

    void tabOf(const Name& entity)
    {
        for (const TabGroup& group : tabGroups(Dictionary::builtIn())) {
            if (group.entities.front()->id == entity)
                tab(group.title);
        }
    }

    void newHousehold()
    {
        m_driver.say(u"type a new household"_s);
        m_driver.click(m_driver.find<QPushButton>(&window(), u"household_new"_s));
        fill(fields::household::group_name, u"三组"_s);
        fill(fields::household::address, u"三组18号"_s);
        fill(fields::household::phone, u"１３８００１３８０００"_s);
        fill(fields::household::base_type, u"一般农户"_s);
        m_driver.shoot(u"new-household"_s);
        tabOf(entities::person);
    }

    void newPerson(const QString& name, const QString& relation, QDate birth, int order)
    {
        m_driver.say(u"type %1"_s.arg(name));
        m_driver.click(m_driver.find<QPushButton>(&window(), u"new"_s));
        const QString first = u"211324%1%2"_s.arg(birth.toString(u"yyyyMMdd"_s)).arg(900 + order);
        fill(fields::person::name, name);
        fill(fields::person::relation, relation);
        fill(fields::person::id_number, first + idCheckCharacter(first));
        fill(fields::person::ethnicity, u"蒙古"_s);
    }

    void income()
    {
        m_driver.say(u"type an income"_s);
        tabOf(entities::income);
        m_driver.click(m_driver.find<QPushButton>(&window(), u"new"_s));
        m_driver.click(m_driver.find<QPushButton>(&window(), u"confirm"_s));
        typeAmount(fields::income::wages_migrant, u"2.4万"_s);
        typeAmount(fields::income::business_crops, u"８０００"_s);
        typeAmount(fields::income::cost_crops, u"2,650.50"_s);
        m_driver.shoot(u"income"_s);
    }

    void typeAmount(const FieldName& field, const QString& text)
    {
        const QString label = Dictionary::builtIn().field(field).label.text();
        for (QTableView* table : window().findChildren<QTableView*>()) {
            if (!table->isVisible())
                continue;
            const QAbstractItemModel* const model = table->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                if (!model->index(row, 0).data().toString().contains(label))
                    continue;
                table->setFocus();
                table->setCurrentIndex(model->index(row, 1));
                m_driver.press(Qt::Key_F2);
                m_driver.type(text);
                m_driver.press(Qt::Key_Return);
                return;
            }
        }
        throw TourStopped{u"there is no row for "_s + field.id()};
    }

    void lookAtTabs()
    {
        for (const Name& entity : {entities::living, entities::guarantee, entities::visit}) {
            tabOf(entity);
            m_driver.shoot(QString(entity));
        }
        auto* const bar = m_driver.find<QTabBar>(&window(), u"dossier_tabs"_s);
        bar->setCurrentIndex(bar->count() - 1);
        m_driver.shoot(u"history"_s);
        bar->setCurrentIndex(bar->count() - 2);
        m_driver.shoot(u"findings"_s);
        lookAtDeeds(m_driver, window());
        lookAtMonitored();
    }

    /// The tabs of a household about which there is much to say.
    void lookAtMonitored()
    {
        auto* const households = window().findChild<HouseholdsScreen*>();
        HouseholdFilter filter;
        filter.monitoringType = u"*"_s;
        households->showList(filter);
        m_driver.expect(u"a monitored household"_s, [=] { return !households->listed().isEmpty(); });
        const QString household = households->listed().first();
        for (const Name& entity : {entities::monitoring_case, entities::case_step, entities::assessment, entities::lead,
                 entities::measure, entities::delivery, entities::work, entities::medical_cost, entities::screening,
                 entities::insurance, entities::environment}) {
            households->openHousehold(household, QString(entity), {}, {});
            QTest::qWait(200);
            m_driver.shoot(QString(entity));
        }
    }

    void gridEntry()
    {
        m_driver.say(u"type and paste into the grid"_s);
        window().run(u"place_3"_s);
        auto* const grid = window().findChild<GridScreen*>();
        grid->openTopic(u"wages"_s);
        GridView& view = grid->view();
        m_driver.expect(u"rows in the grid"_s, [=] { return grid->model().rowCount() > 20; });
        const int column = grid->model().columnOf(QString(entities::income), fields::income::wages_village_post.id());
        view.goTo(view.model()->index(2, column));
        view.setFocus();
        for (const QString& text : {u"3600"_s, u"1.2万"_s, u"八百"_s}) {
            m_driver.type(text);
            m_driver.press(Qt::Key_Return);
        }
        QGuiApplication::clipboard()->setText(u"1200\t300\n1,500\tx\n"_s);
        m_driver.press(Qt::Key_V, Qt::ControlModifier);
        m_driver.click(m_driver.find<QAbstractButton>(&window(), u"grid_former"_s));
        QTest::qWait(600);
        m_driver.shoot(u"grid-wages"_s);
        m_driver.click(m_driver.find<QAbstractButton>(&window(), u"grid_refused_clear"_s));
        grid->openTopic(u"members"_s);
        view.goTo(view.model()->index(4, grid->model().columnOf(QString(entities::person), fields::person::ethnicity.id())));
        view.setFocus();
        m_driver.type(u"m"_s);
        QTest::qWait(400);
        m_driver.shoot(u"grid-members"_s);
        m_driver.press(Qt::Key_Escape);
        m_driver.press(Qt::Key_Escape);
        m_driver.click(m_driver.find<QAbstractButton>(&window(), u"grid_own"_s));
        m_driver.shoot(u"grid-own-columns"_s);
        window().run(u"place_2"_s);
    }

    void mend()
    {
        m_driver.say(u"mend a finding: a phone number that cannot be"_s);
        auto* const households = window().findChild<HouseholdsScreen*>();
        HouseholdFilter filter;
        filter.check = u"HH-11"_s;
        households->showList(filter);
        m_driver.expect(u"a household to mend"_s, [=] { return !households->listed().isEmpty(); });
        const QStringList before = households->listed();
        households->openHousehold(before.first(), QString(entities::household), before.first(), fields::household::phone.id());
        QTest::qWait(300);
        m_driver.shoot(u"finding"_s);
        fill(fields::household::phone, u"13900139000"_s);
        m_driver.expect(u"the finding to go"_s, [=] { return households->listed().size() < before.size(); });
        m_driver.shoot(u"mended"_s);
    }

    void handOver()
    {
        lookAtCases(m_driver, window());
        m_driver.say(u"export JSON and CSV"_s);
        window().run(u"place_6"_s);
        m_driver.click(m_driver.find<QPushButton>(&window(), u"export_json_button"_s));
        m_driver.click(m_driver.find<QPushButton>(&window(), u"export_csv_button"_s));
        m_driver.expect(u"the CSV folder"_s, [this] { return QFile::exists(m_driver.path(u"csv/datapackage.json"_s)); });
        m_driver.shoot(u"exchange"_s);
        lookAtLists(m_driver, window());
        lookAtStick();
        takeIn();
        fillTable();
    }

    void lookAtStick()
    {
        m_driver.click(m_driver.find<QPushButton>(&window(), u"stick_pack"_s));
        auto* pages = m_driver.find<QTabWidget>(&window(), u"stick_tabs"_s);
        for (const QString& name : {u"stick-pack"_s, u"stick-take"_s, u"stick-desk"_s, u"stick-receipts"_s, u"stick-trust"_s}) {
            m_driver.shoot(name);
            pages->setCurrentIndex(pages->currentIndex() + 1);
        }
        m_driver.click(m_driver.find<QPushButton>(&window(), u"stick_back"_s));
    }

    /// A roster that somebody drops on the window.
    void takeIn()
    {
        m_driver.say(u"look at a roster"_s);
        Q_EMIT window().fileDropped(QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/R02.xlsx"));
        m_driver.shoot(u"take-in-remarks"_s);
        m_driver.find<QTabWidget>(&window(), u"plan_tabs"_s)->setCurrentIndex(0);
        m_driver.shoot(u"take-in-changes"_s);
        m_driver.click(m_driver.find<QPushButton>(&window(), u"plan_close"_s));
    }

    void fillTable()
    {
        m_driver.say(u"fill a table"_s);
        m_driver.click(m_driver.find<QPushButton>(&window(), u"fill_choose"_s));
        m_driver.shoot(u"fill-table"_s);
        m_driver.click(m_driver.find<QPushButton>(&window(), u"fill_save"_s));
        m_driver.expect(u"the filled table"_s, [this] { return !QDir(m_driver.path({})).entryList({u"*.xlsx"_s}).isEmpty(); });
        m_driver.shoot(u"filled-table"_s);
    }

    void print()
    {
        m_driver.say(u"print the cards"_s);
        window().run(u"place_5"_s);
        m_driver.click(m_driver.find<QAbstractButton>(&window(), u"print_monitored"_s));
        m_driver.shoot(u"print"_s);
        m_driver.click(m_driver.find<QPushButton>(&window(), u"print_pdf"_s));
        m_driver.expect(u"the PDF"_s, [this] { return !QDir(m_driver.path({})).entryList({u"*.pdf"_s}).isEmpty(); });
    }

    void settings()
    {
        window().run(u"place_7"_s);
        m_driver.shoot(u"settings"_s);
        auto* records = m_driver.find<QTabWidget>(&window(), u"village_tabs"_s);
        records->setCurrentWidget(window().findChild<QWidget*>(u"village_"_s + entities::project));
        m_driver.shoot(u"village-projects"_s);
        auto* sections = m_driver.find<QListWidget>(&window(), u"settings_sections"_s);
        for (int row = 1; row < sections->count(); ++row) {
            sections->setCurrentRow(row);
            auto* pages = m_driver.find<QStackedWidget>(&window(), u"settings_pages"_s);
            m_driver.shoot(pages->currentWidget()->objectName().replace(u'_', u'-'));
        }
        window().run(commands::help);
        m_driver.shoot(u"help"_s);
        window().findChild<QWidget*>(u"help_window"_s)->close();
        window().run(u"place_1"_s);
        m_driver.shoot(u"workbench-after"_s);
    }

    Driver& m_driver;
    Desk m_desk;
};

} // namespace

int main(int argc, char** argv)
{
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : "tour");
    // The tour's ledgers and settings are its own; nothing of the person's is touched.
    qputenv("XDG_DATA_HOME", QFile::encodeName(QDir(folder).absoluteFilePath(u"data"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(QDir(folder).absoluteFilePath(u"settings"_s)));
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Mingbai"_s);
    QApplication::setOrganizationName(u"Mingbai"_s);
    const QStringList arguments = QApplication::arguments();
    installLanguage(arguments.contains(u"--lang"_s) ? arguments.value(arguments.indexOf(u"--lang"_s) + 1) : u"zh"_s);
    const qsizetype text = arguments.indexOf(u"--text"_s);
    applyTheme(ThemeChoice{arguments.contains(u"--strong"_s) ? Appearance::HighContrast
            : arguments.contains(u"--dark"_s)                ? Appearance::Dark
                                                             : Appearance::Light,
        text < 0 ? kLeastTextPercent : arguments.value(text + 1).toInt()});
    try {
        Driver driver(folder);
        try {
            const qsizetype ledger = arguments.indexOf(u"--ledger"_s);
            ledger < 0 ? Tour(driver).run() : lookAtLedger(driver, arguments.value(ledger + 1));
            return 0;
        } catch (const TourStopped& stopped) {
            driver.say(u"stopped: "_s + stopped.why);
            driver.shoot(u"stopped"_s);
        }
    } catch (const TourStopped& stopped) {
        qCritical("%s", qPrintable(stopped.why));
    }
    return 1;
}
