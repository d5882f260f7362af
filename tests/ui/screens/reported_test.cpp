// What a village reports, on the township's screens: it is read, remarked on and decided, not written.
#include "core/casework/casework.h"
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "tests/support/typing.h"
#include "ui/forms/editor.h"
#include "ui/forms/field_row.h"
#include "ui/models/grid_model.h"
#include "ui/models/session.h"
#include "ui/screens/cases/cases_screen.h"
#include "ui/screens/dossier/dossier_view.h"
#include "ui/screens/grid/grid_screen.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

const QString kReported = u"211324102203"_s;
const QString kSilent = u"211324102204"_s;

/// A township's ledger with a household that its village reports, with a case, and one that nobody reports.
struct Township {
    Township()
        : session(Ledger::create(folder.filePath(u"ledger.mbl"_s), std::nullopt,
            {QString(), u"township"_s, u"211324102"_s, u"东镇"_s, QDateTime()},
            {OpenMode::ReadWrite, u"李四"_s, Clock(QDate(2026, 3, 2))}))
    {
        reported = household(kReported, u"017"_s);
        silent = household(kSilent, u"018"_s);
        monitored = ledger().newId();
        ChangeSet taken;
        taken.act = Act::Merge;
        taken.create(
            entities::monitoring_case, monitored, reported, {{fields::monitoring_case::discovered_on.id(), u"2026-02-10"_s}});
        for (const auto& [code, day] : std::initializer_list<std::pair<QString, QString>>{{u"11"_s, u"2026-02-11"_s},
                 {u"12"_s, u"2026-02-11"_s}, {u"13"_s, u"2026-02-12"_s}, {u"14"_s, u"2026-02-13"_s}, {u"15"_s, u"2026-02-14"_s}})
            taken.create(entities::case_step, ledger().newId(), monitored,
                {{fields::case_step::step.id(), code}, {fields::case_step::done_on.id(), day},
                    {fields::case_step::publicity_to.id(), u"2026-02-20"_s}, {fields::case_step::objection.id(), qint64{0}}});
        taken.create(entities::package, ledger().newId(), {},
            {{fields::package::package_way.id(), u"2"_s}, {fields::package::package_kind.id(), u"1"_s},
                {fields::package::package_division.id(), kReported}, {fields::package::package_party.id(), u"西村"_s}});
        ledger().apply(taken);
    }
    Ledger& ledger() { return session.ledger(); }
    QString household(const QString& village, const QString& code)
    {
        QString id = ledger().newId();
        ChangeSet changes;
        changes.create(entities::household, id, {},
            {{fields::household::village.id(), village}, {fields::household::code.id(), code},
                {fields::household::status.id(), u"1"_s}});
        changes.create(entities::person, ledger().newId(), id,
            {{fields::person::name.id(), u"王丽"_s}, {fields::person::relation.id(), u"01"_s},
                {fields::person::status.id(), u"1"_s}});
        changes.create(entities::income, ledger().newId(), id, {{fields::income::year.id(), qint64{2025}}});
        ledger().apply(changes);
        return id;
    }

    QTemporaryDir folder;
    Session session;
    QString reported;
    QString silent;
    QString monitored;
};

/// Whether any field in sight can be typed into.
bool canBeTyped(const QWidget& view)
{
    const QList<FieldRow*> rows = view.findChildren<FieldRow*>();
    REQUIRE_FALSE(rows.isEmpty());
    return std::ranges::any_of(rows, [](const FieldRow* row) { return row->isVisible() && !row->isReadOnly(); });
}

bool isOffered(const QWidget& view, const QString& words)
{
    for (const QAction* action : view.findChild<QToolButton*>()->menu()->actions()) {
        if (action->text().startsWith(words))
            return action->isEnabled();
    }
    FAIL(words.toStdString());
    return false;
}

} // namespace

TEST_CASE("the dossier of a reported household is for reading, and says whose it is and what can be done")
{
    Township place;
    DossierView view(place.session);
    view.resize(940, 600);
    view.show();
    const auto* keeper = view.findChild<QLabel*>(u"kept_elsewhere"_s);
    REQUIRE(keeper != nullptr);
    const Entity& remarks = place.ledger().dictionary().entity(entities::remark);
    for (const bool isReported : {true, false, true}) {
        INFO(isReported);
        view.showHousehold(isReported ? place.reported : place.silent);
        CHECK(keeper->isVisible() == isReported);
        CHECK(keeper->text().contains(u"西村"_s) == isReported);
        CHECK(isOffered(view, u"Remark for the village"_s));
        CHECK(isOffered(view, u"The household left"_s) != isReported);
        CHECK(isOffered(view, u"Entered by mistake"_s) != isReported);
        auto* bar = view.findChild<QTabBar*>();
        for (int tab = 0; tab + 2 < bar->count(); ++tab) {
            bar->setCurrentIndex(tab);
            for (const QPushButton* button : view.findChildren<QPushButton*>(u"new"_s)) {
                INFO(bar->tabText(tab).toStdString() << ": " << button->text().toStdString());
                if (button->isVisible() && isReported)
                    CHECK(button->isEnabled() == button->text().endsWith(remarks.label.text()));
            }
        }
        bar->setCurrentIndex(0);
        CHECK(canBeTyped(view) != isReported);
    }
}

TEST_CASE("a grid is typed into only in rows that nobody reports")
{
    Township place;
    GridScreen screen(place.session);
    screen.resize(1200, 700);
    screen.show();
    screen.openTopic(u"wages"_s, 2025);
    GridModel& model = screen.model();
    REQUIRE(model.rowCount() == 2);
    const int column = model.columnOf(QString(entities::income), fields::income::wages_village_post.id());
    REQUIRE(column >= 0);
    for (int row = 0; row < 2; ++row) {
        const bool isReported = !model.keeperOf(row).isEmpty();
        CHECK(isReported == (model.rowId(row) == place.reported));
        CHECK(static_cast<bool>(model.flags(model.index(row, column)) & Qt::ItemIsEditable) != isReported);
    }
    const EntryResult pasted = model.enter({{0, column, u"100"_s, {}, false}, {1, column, u"100"_s, {}, false}}, u"paste"_s);
    CHECK(pasted.changed == 1);
    CHECK(isEmpty(place.ledger().records(entities::income, place.reported).front().value(fields::income::wages_village_post)));
    CHECK_FALSE(
        isEmpty(place.ledger().records(entities::income, place.silent).front().value(fields::income::wages_village_post)));
}

TEST_CASE("a case that waits for the township is found in its list, opened and decided there")
{
    Township place;
    CasesScreen screen(place.session);
    screen.resize(1200, 700);
    screen.show();
    QApplication::setActiveWindow(&screen); // no window manager on the offscreen platform would do it
    (void)QTest::qWaitForWindowActive(&screen);
    auto* table = screen.findChild<QTableWidget*>(u"decision_table"_s);
    REQUIRE(table != nullptr);
    REQUIRE(QTest::qWaitFor([&] { return table->rowCount() == 1; }));
    CHECK(table->item(0, 0)->text() == u"西村"_s);
    CHECK(table->item(0, 1)->text() == u"王丽"_s);
    CHECK(screen.findChild<QTabWidget*>(u"cases_tabs"_s)->currentWidget() == table);
    table->setCurrentCell(0, 0);
    Q_EMIT table->activated(table->currentIndex());
    REQUIRE(QTest::qWaitFor([&] { return screen.findChild<QPushButton*>(u"step_form_do"_s) != nullptr; }));
    const auto answer = [&](const FieldName& name, const QString& text) {
        auto* editor = screen.findChild<Editor*>(QString(name.entity) + u'.' + name.id());
        REQUIRE(editor != nullptr);
        editor->setFocus();
        QTest::keyClick(editor->input(), Qt::Key_A, Qt::ControlModifier);
        test::typeText(editor->input(), text);
        QTest::keyClick(editor->input(), Qt::Key_Tab);
    };
    namespace of = fields::case_step;
    answer(of::done_on, u"2026-02-25"_s);
    answer(of::decided_by, u"town"_s);
    QTest::mouseClick(screen.findChild<QPushButton*>(u"step_form_do"_s), Qt::LeftButton);
    CHECK(Casework(place.ledger()).standing(place.monitored).next == u"17");
}
