#include "ui/screens/cases/cases_screen.h"

#include "core/casework/casework.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"
#include "ui/forms/editor.h"
#include "ui/forms/record_sheet.h"
#include "ui/screens/cases/due_table.h"
#include "ui/screens/dossier/dossier_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

using Answers = std::vector<std::pair<FieldName, QString>>;

/// A village of one household with a screen on it, opened anew on the day that a test needs.
class Place {
public:
    explicit Place(QDate today)
    {
        open(today);
        Ledger& ledger = session->ledger();
        household = ledger.newId();
        ChangeSet changes;
        changes.create(entities::household, household, {},
            {{fields::household::base_type.id(), u"1"_s}, {fields::household::status.id(), u"1"_s},
                {fields::household::group_name.id(), u"一组"_s}});
        changes.create(entities::person, ledger.newId(), household,
            {{fields::person::name.id(), u"王某"_s}, {fields::person::relation.id(), u"01"_s},
                {fields::person::birth_date.id(), u"1970-05-01"_s}, {fields::person::labour.id(), u"1"_s}});
        changes.create(entities::parameter, ledger.newId(), {},
            {{fields::parameter::name.id(), u"monitoring_line"_s}, {fields::parameter::value.id(), u"8000"_s},
                {fields::parameter::valid_from.id(), u"2024-01-01"_s}});
        ledger.apply(changes);
    }

    void open(QDate today)
    {
        screen.reset();
        dossier.reset();
        session.reset();
        const QString path = folder.filePath(u"village.mbl"_s);
        const Ledger::Options options{OpenMode::ReadWrite, u"李晓明"_s, Clock(today)};
        session = std::make_unique<Session>(household.isEmpty()
                ? Ledger::create(path, std::nullopt, test::sampleIdentity(), options)
                : Ledger::open(path, std::nullopt, options));
        screen = std::make_unique<CasesScreen>(*session);
        screen->resize(1200, 700);
        dossier = std::make_unique<DossierView>(*session);
        dossier->resize(1200, 700);
        QObject::connect(screen.get(), &Screen::householdWanted, dossier.get(),
            [this](const QString& wanted, const QString& entity, const QString& record, const QString& field) {
                dossier->showHousehold(wanted); // as the main window does
                dossier->goTo(entity, record, field);
                activate(*dossier);
            });
        activate(*screen);
        if (!monitored.isEmpty())
            screen->openCase(monitored);
    }

    /// No window manager on the offscreen platform would do it.
    static void activate(QWidget& window)
    {
        window.show();
        QApplication::setActiveWindow(&window);
        (void)QTest::qWaitForWindowActive(&window);
    }

    /// The one of its kind that people see.
    template <typename Widget> static Widget& visible(QWidget& window, const QString& name = {})
    {
        QCoreApplication::processEvents();
        for (Widget* found : window.findChildren<Widget*>(name)) {
            if (found->isVisible())
                return *found;
        }
        INFO(name.toStdString());
        FAIL("nothing of this kind is to be seen");
        std::abort();
    }

    /// Goes from the case to the dossier, makes a new record there and types answer by answer, each ended by Enter.
    void enterInDossier(const Name& entity, const Answers& answers)
    {
        QTest::mouseClick(&find<QPushButton>(u"case_household"_s), Qt::LeftButton);
        dossier->goTo(entity, {}, {});
        QTest::mouseClick(&visible<QPushButton>(*dossier, u"new"_s), Qt::LeftButton);
        for (const auto& [name, text] : answers) {
            visible<RecordSheet>(*dossier).edit(name.id());
            REQUIRE(QApplication::focusWidget() != nullptr);
            test::typeText(QApplication::focusWidget(), text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        }
        dossier->hide();
        activate(*screen);
    }

    /// Steps of the procedure that are not on record; without those of a case that ends otherwise.
    QStringList untaken()
    {
        QStringList codes;
        for (const ProcessStep& step : Process::builtIn().steps()) {
            if (step.phase != Phase::After)
                codes.append(step.code);
        }
        for (const Record& step : session->ledger().records(entities::case_step, monitored))
            codes.removeAll(textOf(step.value(fields::case_step::step)));
        return codes;
    }

    template <typename Widget> Widget& find(const QString& name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // forms that were done with
        auto* found = screen->findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }

    void answer(const FieldName& name, const QString& text)
    {
        auto& editor = find<Editor>(QString(name.entity) + u'.' + name.id());
        editor.setFocus();
        QTest::keyClick(editor.input(), Qt::Key_A, Qt::ControlModifier);
        test::typeText(editor.input(), text);
        QTest::keyClick(editor.input(), Qt::Key_Tab);
    }

    /// Chooses a step, types its answers and presses its button.
    /// @return what stands on the form afterwards; empty when the step was taken
    QString take(const QString& code, const QString& day, const Answers& more = {})
    {
        auto& steps = find<QListWidget>(u"case_steps"_s);
        for (int row = 0; row < steps.count(); ++row) {
            if (steps.item(row)->data(Qt::UserRole) == code)
                steps.setCurrentRow(row);
        }
        const ProcessStep& step = *Process::builtIn().find(code);
        namespace of = fields::case_step;
        const Answers usual{{of::done_on, day}, {of::decided_by, u"meeting"_s}, {of::responsible, u"Li, Wang"_s},
            {of::people_present, u"20"_s}, {of::document_number, u"No. 1"_s}, {of::attachment, u"box"_s}};
        for (const auto& [name, text] : usual) {
            if (step.needs.contains(name.id()))
                answer(name, text);
        }
        for (const auto& [name, text] : more)
            answer(name, text);
        const auto taken = session->ledger().records(entities::case_step, monitored).size();
        QTest::mouseClick(&find<QPushButton>(u"step_form_do"_s), Qt::LeftButton);
        if (session->ledger().records(entities::case_step, monitored).size() > taken)
            return {};
        QStringList said;
        for (const QLabel* label : screen->findChildren<QLabel*>()) {
            if (label->isVisible() && label->property("role") == u"error"_s)
                said.append(label->text());
        }
        return said.join(u'\n');
    }

    QString text(const FieldName& name, const QString& record)
    {
        return textOf(session->ledger().record(name.entity, record)->value(name));
    }

    QTemporaryDir folder;
    QString household;
    QString monitored;
    std::unique_ptr<Session> session;
    std::unique_ptr<CasesScreen> screen;
    std::unique_ptr<DossierView> dossier;
};

/// What the notices ask beside their date.
Answers hanging(const QString& from, const QString& to)
{
    namespace of = fields::case_step;
    return {{of::publicity_from, from}, {of::publicity_to, to}, {of::objection, u"0"_s}};
}

} // namespace

TEST_CASE("a lead is entered with the keyboard alone in a few seconds, and stands on the board with its days")
{
    Place place(QDate(2024, 2, 5));
    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(&place.find<QPushButton>(u"cases_first_lead"_s), Qt::LeftButton);
    auto& who = place.find<QLineEdit>(u"lead_household"_s);
    REQUIRE(who.hasFocus());
    test::typeText(&who, u"wm"_s);
    QTest::keyClick(&who, Qt::Key_Return);
    CHECK(place.find<QLabel>(u"lead_chosen"_s).text().contains(u"王某"));
    const auto press = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); };
    press(); // found today
    test::typeText(QApplication::focusWidget(), u"1"_s);
    press();
    auto& save = place.find<QPushButton>(u"lead_form_do"_s);
    for (int field = 0; field < 10 && !save.hasFocus(); ++field)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(save.hasFocus());
    press();
    CHECK(clock.elapsed() < 60'000);
    const std::vector<Record> leads = place.session->ledger().records(entities::lead, place.household);
    REQUIRE(leads.size() == 1);
    CHECK(textOf(leads.front().value(fields::lead::found_on)) == u"2024-02-05");
    QTest::mouseClick(&place.find<QPushButton>(u"lead_back"_s), Qt::LeftButton);
    auto& column = place.find<QListWidget>(u"board_0"_s);
    REQUIRE(QTest::qWaitFor([&] { return column.count() == 1; }));
    CHECK(column.item(0)->text().contains(u"15"));
}

TEST_CASE("a lead without household or source is refused in words, and nothing is written")
{
    Place place(QDate(2024, 2, 5));
    place.screen->newLead();
    QTest::mouseClick(&place.find<QPushButton>(u"lead_form_do"_s), Qt::LeftButton);
    CHECK(place.find<QLabel>(u"lead_form_refused"_s).isVisible());
    CHECK(place.session->ledger().records(entities::lead, place.household).empty());
}

TEST_CASE("a case is played through the screens from lead to elimination, and what is forbidden is refused with its clause")
{
    namespace in = fields::monitoring_case;
    namespace as = fields::assessment;
    namespace of = fields::measure;
    Place place(QDate(2024, 2, 5));
    QTest::mouseClick(&place.find<QPushButton>(u"cases_first_lead"_s), Qt::LeftButton);
    test::typeText(&place.find<QLineEdit>(u"lead_household"_s), u"wm"_s);
    QTest::keyClick(&place.find<QLineEdit>(u"lead_household"_s), Qt::Key_Return);
    place.answer(fields::lead::source, u"1"_s);
    place.answer(fields::lead::risk, u"01"_s);
    QTest::mouseClick(&place.find<QPushButton>(u"lead_form_do"_s), Qt::LeftButton);
    QTest::mouseClick(&place.find<QPushButton>(u"open_form_do"_s), Qt::LeftButton);
    const std::vector<Record> cases = place.session->ledger().records(entities::monitoring_case, place.household);
    REQUIRE(cases.size() == 1);
    place.monitored = cases.front().id;

    place.open(QDate(2024, 2, 19));
    const Answers decision{{in::monitoring_type, u"2"_s}, {in::risk_1, u"01"_s}};
    CHECK(place.take(u"17"_s, u"2024-02-17"_s, decision).contains(u"工作指南")); // the county does not decide first
    CHECK_FALSE(place.take(u"11"_s, u"2024-02-20"_s).isEmpty());                 // tomorrow
    CHECK(place.take(u"11"_s, u"2024-02-06"_s).isEmpty());
    CHECK(place.take(u"12"_s, u"2024-02-06"_s).isEmpty());
    CHECK(place.take(u"13"_s, u"2024-02-07"_s).isEmpty());
    CHECK(place.take(u"14"_s, u"2024-02-08"_s).isEmpty());
    CHECK(place.take(u"15"_s, u"2024-02-09"_s, hanging(u"2024-02-09"_s, u"2024-02-13"_s)).contains(u"不少于5天"));
    CHECK(place.take(u"15"_s, u"2024-02-09"_s, hanging(u"2024-02-09"_s, u"2024-02-14"_s)).isEmpty());
    CHECK(place.take(u"16"_s, u"2024-02-14"_s).contains(u"公示期满")); // on its last day somebody may still object
    CHECK(place.take(u"16"_s, u"2024-02-15"_s).isEmpty());
    CHECK(place.take(u"17"_s, u"2024-02-17"_s, decision).isEmpty());
    CHECK(place.text(fields::household::monitoring_type, place.household) == u"2");
    CHECK(place.take(u"19"_s, u"2024-02-18"_s).contains(u"公告")); // announced first
    CHECK(place.take(u"18"_s, u"2024-02-18"_s).isEmpty());
    CHECK(place.take(u"19"_s, u"2024-02-18"_s).isEmpty());
    CHECK(place.take(u"21"_s, u"2024-02-19"_s).isEmpty());

    place.open(QDate(2024, 9, 10));
    const Answers byHelp{{in::clearing_mode, u"1"_s}};
    const QString forbidden = place.take(u"31"_s, u"2024-08-16"_s, byHelp);
    INFO(forbidden.toStdString());
    CHECK(forbidden.contains(u"满6个月"));
    CHECK(forbidden.contains(u"2024方案 二(一)2")); // no measure is in place
    place.enterInDossier(entities::measure,
        {{of::item, u"0502"_s}, {of::begun_on, u"2024-02-19"_s}, {of::helper_name, u"Li"_s}, {of::status, u"2"_s}});
    CHECK(place.take(u"22"_s, u"2024-08-19"_s).isEmpty());
    place.enterInDossier(entities::assessment,
        {{as::kind, u"2"_s}, {as::assessed_on, u"2024-08-17"_s}, {as::members, u"1"_s}, {as::housing_problem, u"0"_s},
            {as::wages, u"12000"_s}, {as::income_stable, u"1"_s}, {as::spending_solved, u"1"_s}, {as::conclusion, u"2"_s}});
    Ledger& ledger = place.session->ledger();
    REQUIRE(ledger.records(entities::measure, place.household).size() == 1);
    REQUIRE(ledger.records(entities::assessment, place.monitored).size() == 1);
    CHECK(integerOf(ledger.records(entities::assessment, place.monitored).front().value(as::per_capita)) == 1'200'000);
    CHECK(place.take(u"31"_s, u"2024-08-16"_s, byHelp).contains(u"满6个月")); // one day too early
    CHECK(place.take(u"31"_s, u"2024-08-17"_s, byHelp).isEmpty());
    CHECK(place.take(u"32"_s, u"2024-08-18"_s).isEmpty());
    CHECK(place.take(u"33"_s, u"2024-08-19"_s, hanging(u"2024-08-19"_s, u"2024-08-24"_s)).isEmpty());
    CHECK(place.take(u"34"_s, u"2024-08-24"_s).contains(u"公示期满"));
    for (const QString& code : {u"34"_s, u"35"_s, u"36"_s, u"37"_s})
        CHECK(place.take(code, u"2024-08-25"_s).isEmpty());
    CHECK(place.untaken().isEmpty());
    CHECK(place.text(in::ended, place.monitored) == u"1");
    CHECK(place.text(fields::household::cleared_month, place.household) == u"2024-08");
}

TEST_CASE("a wrong date of a step is corrected with a reason, and not without")
{
    Place place(QDate(2024, 2, 10));
    Casework casework(place.session->ledger());
    const QString lead = casework
                             .addLead(place.household,
                                 {{fields::lead::found_on.id(), u"2024-02-05"_s}, {fields::lead::source.id(), u"1"_s}})
                             .record;
    place.monitored = casework.openCase(lead).record;
    place.screen->openCase(place.monitored);
    REQUIRE(place.take(u"11"_s, u"2024-02-06"_s).isEmpty());
    place.screen->openCase(place.monitored, u"11"_s);
    const QString step = place.session->ledger().records(entities::case_step, place.monitored).front().id;
    place.answer(fields::case_step::done_on, u"2024-02-07"_s);
    QTest::mouseClick(&place.find<QPushButton>(u"correction_form_do"_s), Qt::LeftButton);
    CHECK(place.text(fields::case_step::done_on, step) == u"2024-02-06");
    place.answer(fields::acceptance::reason, u"slip of the pen"_s);
    QTest::mouseClick(&place.find<QPushButton>(u"correction_form_do"_s), Qt::LeftButton);
    CHECK(place.text(fields::case_step::done_on, step) == u"2024-02-07");
}

TEST_CASE("the list by deadline opens the case at the step that is due")
{
    Place place(QDate(2024, 2, 10));
    Casework casework(place.session->ledger());
    const QString lead = casework
                             .addLead(place.household,
                                 {{fields::lead::found_on.id(), u"2024-02-05"_s}, {fields::lead::source.id(), u"1"_s}})
                             .record;
    place.monitored = casework.openCase(lead).record;
    auto& due = place.find<DueTable>(u"due_table"_s);
    REQUIRE(QTest::qWaitFor([&] { return due.model()->rowCount() == 1; }));
    CHECK(due.model()->index(0, 0).data().toString() == dayText(QDate(2024, 2, 20)));
    Q_EMIT due.activated(due.model()->index(0, 0));
    auto& steps = place.find<QListWidget>(u"case_steps"_s);
    REQUIRE(steps.currentItem() != nullptr);
    CHECK(steps.currentItem()->data(Qt::UserRole) == u"11"_s);
    CHECK(place.find<QLabel>(u"case_title"_s).text() == u"王某");
}
