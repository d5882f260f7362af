#include "ui/screens/dossier/dossier_view.h"

#include "core/dictionary/fields.h"
#include "core/families/change_of_head.h"
#include "core/ledger/history.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"
#include "ui/forms/record_sheet.h"
#include "ui/screens/dossier/dossier_page.h"
#include "ui/screens/dossier/explanation.h"
#include "ui/screens/dossier/history_page.h"
#include "ui/screens/dossier/tab_groups.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// A household of three in an open dossier: a man, his wife, their daughter.
struct Desk {
    Desk()
        : household(sample.addHousehold(u"张三"_s))
        , view(sample.session)
    {
        Ledger& ledger = sample.session.ledger();
        head = ledger.records(entities::person, household).front().id;
        sample.session.apply(ChangeSet().set(fields::person::sex, head, u"1"_s));
        wife = addMember(u"王丽"_s, u"02"_s, u"2"_s);
        daughter = addMember(u"张小芳"_s, u"04"_s, u"2"_s);
        view.resize(940, 600);
        view.show();
        QApplication::setActiveWindow(&view); // no window manager on the offscreen platform would do it
        (void)QTest::qWaitForWindowActive(&view);
        view.showHousehold(household);
    }

    QString addMember(const QString& name, const QString& relation, const QString& sex)
    {
        QString id = sample.session.ledger().newId();
        sample.session.apply(ChangeSet().create(entities::person, id, household,
            {{fields::person::name.id(), name}, {fields::person::relation.id(), relation}, {fields::person::sex.id(), sex},
                {fields::person::status.id(), u"1"_s}}));
        return id;
    }
    QString addStatement(int year, qint64 members, qint64 wagesFen)
    {
        QString id = sample.session.ledger().newId();
        sample.session.apply(ChangeSet().create(entities::income, id, household,
            {{fields::income::year.id(), qint64{year}}, {fields::income::members.id(), members},
                {fields::income::wages_migrant.id(), wagesFen}}));
        return id;
    }
    [[nodiscard]] QTabBar* bar() const { return view.findChild<QTabBar*>(); }
    [[nodiscard]] DossierPage* page() const
    {
        return static_cast<DossierPage*>(view.findChild<QStackedWidget*>()->currentWidget());
    }
    void press(const QString& button) const { page()->findChild<QPushButton*>(button)->click(); }
    [[nodiscard]] Value person(const QString& id, const FieldName& name)
    {
        return sample.session.ledger().record(entities::person, id)->value(name);
    }

    test::SampleSession sample;
    QString household;
    QString head;
    QString wife;
    QString daughter;
    DossierView view;
};

} // namespace

TEST_CASE("every kind of record of a household stands in exactly one tab")
{
    const Dictionary& dictionary = Dictionary::builtIn();
    std::map<QString, int> places;
    for (const TabGroup& group : tabGroups(dictionary)) {
        for (const Entity* entity : group.entities)
            ++places[entity->id];
    }
    for (const Entity& entity : dictionary.entities()) {
        INFO(entity.id.toStdString());
        const bool isHere = dictionary.belongsTo(entity, entities::household) && entity.id != entities::acceptance;
        CHECK(places[entity.id] == (isHere ? 1 : 0));
    }
}

TEST_CASE("a dossier has a tab for each part of a household, and names its head")
{
    Desk desk;
    const auto parts = static_cast<int>(tabGroups(Dictionary::builtIn()).size());
    CHECK(desk.bar()->count() == parts + 2); // and findings, history
    CHECK(parts + 2 <= 14);                  // quick to read
    CHECK(desk.view.findChild<QLabel*>(u"name"_s)->text() == u"张三"_s);
    for (int tab = 0; tab < desk.bar()->count(); ++tab) {
        desk.bar()->setCurrentIndex(tab);
        CHECK(desk.page()->isVisible());
    }
}

TEST_CASE("a job is entered for the member it belongs to, and found again from outside")
{
    Desk desk;
    desk.view.goTo(entities::work, {}, {});
    auto* owner = desk.page()->findChild<QComboBox*>(u"owner"_s);
    REQUIRE(owner);
    CHECK(owner->count() == 3);
    owner->setCurrentIndex(owner->findData(desk.wife));
    desk.press(u"new"_s);
    auto* sheet = desk.page()->findChild<RecordSheet*>();
    REQUIRE(sheet);
    sheet->edit(fields::work::employer.id());
    test::typeText(QApplication::focusWidget(), u"服装厂"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const std::vector<Record> jobs = desk.sample.session.ledger().records(entities::work, desk.wife);
    REQUIRE(jobs.size() == 1);
    CHECK(textOf(jobs.front().value(fields::work::employer)) == u"服装厂"_s);
    desk.view.goTo(entities::person, desk.head, {});
    desk.view.goTo(entities::work, jobs.front().id, fields::work::place.id());
    CHECK(desk.page()->findChild<QTableView*>()->model()->index(0, 0).data().toString().contains(u"王"_s));
}

TEST_CASE("a step cannot be entered before there is a case, and the status line says so")
{
    Desk desk;
    desk.view.goTo(entities::case_step, {}, {});
    QSignalSpy said(&desk.view, &DossierView::said);
    auto* button = desk.page()->findChild<QComboBox*>(u"owner"_s)->parentWidget()->findChild<QPushButton*>(u"new"_s);
    REQUIRE(button);
    button->click();
    CHECK(said.count() == 1);
    CHECK(desk.sample.session.ledger().count(entities::case_step) == 0);
}

TEST_CASE("only the tabs that were looked at are built")
{
    Desk desk;
    CHECK(desk.view.findChildren<DossierPage*>().size() == 1);
}

TEST_CASE("going to a field opens its tab, its record and its editor")
{
    Desk desk;
    desk.view.goTo(entities::person, desk.daughter, fields::person::school_name.id());
    auto* editor = desk.view.findChild<Editor*>(u"person.school_name"_s);
    REQUIRE(editor);
    CHECK(editor->input()->hasFocus());
    test::typeText(QApplication::focusWidget(), u"村小学"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(textOf(desk.person(desk.daughter, fields::person::school_name)) == u"村小学"_s);
}

TEST_CASE("a change of head is one deed, and the old head becomes what mirrors it")
{
    Desk desk;
    desk.view.goTo(entities::person, desk.wife, {});
    desk.press(u"head"_s);
    desk.press(u"confirm"_s);
    CHECK(textOf(desk.person(desk.wife, fields::person::relation)) == u"01"_s);
    CHECK(textOf(desk.person(desk.head, fields::person::relation)) == u"02"_s);
    CHECK(textOf(desk.person(desk.daughter, fields::person::relation)) == u"04"_s);
    QCoreApplication::processEvents();
    CHECK(desk.view.findChild<QLabel*>(u"name"_s)->text() == u"王丽"_s);
    CHECK(desk.sample.session.undo());
    CHECK(textOf(desk.person(desk.head, fields::person::relation)) == u"01"_s);
}

TEST_CASE("a daughter as head makes her parents father and mother")
{
    Desk desk;
    const auto members = desk.sample.session.ledger().records(entities::person, desk.household);
    const ChangeOfHead deed = changeOfHead(members, desk.daughter);
    desk.sample.session.apply(deed.changes);
    CHECK(deed.unclear.isEmpty());
    CHECK(textOf(desk.person(desk.daughter, fields::person::relation)) == u"01"_s);
    CHECK(textOf(desk.person(desk.head, fields::person::relation)) == u"11"_s);
    CHECK(textOf(desk.person(desk.wife, fields::person::relation)) == u"12"_s);
}

TEST_CASE("a relation that is not clear to a new head is left to the person, by name")
{
    Desk desk;
    const QString lodger = desk.addMember(u"赵五"_s, u"99"_s, u"1"_s);
    const ChangeOfHead deed = changeOfHead(desk.sample.session.ledger().records(entities::person, desk.household), lodger);
    CHECK(deed.unclear.contains(u"张三"_s));
    desk.sample.session.apply(deed.changes);
    CHECK(isEmpty(desk.person(desk.head, fields::person::relation)));
    CHECK(textOf(desk.person(desk.wife, fields::person::relation)) == u"02"_s);
}

TEST_CASE("a member who left keeps the record, with reason and date")
{
    Desk desk;
    desk.view.goTo(entities::person, desk.daughter, {});
    desk.press(u"remove"_s);
    auto* reason = desk.page()->findChild<Editor*>(u"person.reduced_reason"_s);
    REQUIRE(reason);
    test::typeText(reason->input(), u"4"_s);
    QTest::keyClick(reason->input(), Qt::Key_Return);
    desk.press(u"confirm"_s);
    CHECK(textOf(desk.person(desk.daughter, fields::person::status)) == u"4"_s);
    CHECK(textOf(desk.person(desk.daughter, fields::person::status_date)) == u"2026-03-02"_s);
    CHECK(desk.sample.session.ledger().count(entities::person) == 3);
}

TEST_CASE("a member cannot leave without a reason")
{
    Desk desk;
    desk.view.goTo(entities::person, desk.daughter, {});
    desk.press(u"remove"_s);
    desk.press(u"confirm"_s);
    CHECK(textOf(desk.person(desk.daughter, fields::person::status)) == u"1"_s);
    CHECK(desk.page()->findChild<Editor*>(u"person.reduced_reason"_s));
}

TEST_CASE("a new income year has its period and the number of members, and figures typed into it are summed")
{
    Desk desk;
    desk.addStatement(2024, 3, 1000000);
    desk.view.goTo(entities::income, {}, {});
    desk.press(u"new"_s);
    desk.press(u"confirm"_s);
    Ledger& ledger = desk.sample.session.ledger();
    const auto statements = ledger.records(entities::income, desk.household);
    REQUIRE(statements.size() == 2);
    const Record& made = statements.back();
    CHECK(integerOf(made.value(fields::income::year)) == 2025);
    CHECK(textOf(made.value(fields::income::period_start)) == u"2024-10-01"_s);
    CHECK(textOf(made.value(fields::income::period_end)) == u"2025-09-30"_s);
    CHECK(integerOf(made.value(fields::income::members)) == 3);

    desk.view.goTo(entities::income, made.id, fields::income::wages_migrant.id());
    auto* table = desk.page()->findChild<QTableView*>();
    test::typeText(table, u"3"_s); // typing over opens the editor
    test::typeText(QApplication::focusWidget(), u"0000"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
    const Record after = *ledger.record(entities::income, made.id);
    CHECK(integerOf(after.value(fields::income::wages_migrant)) == 3000000);
    CHECK(integerOf(after.value(fields::income::wages)) == 3000000);
    CHECK(integerOf(after.value(fields::income::per_capita)) == 1000000);
    CHECK(desk.view.findChild<QLabel*>(u"figures"_s)->text().contains(u"10,000.00"_s));
}

TEST_CASE("the keyboard stays on the figures of a year: names and headings are passed by")
{
    Desk desk;
    const QString year = desk.addStatement(2024, 3, 1000000);
    desk.view.goTo(entities::income, year, fields::income::wages_migrant.id());
    auto* table = desk.page()->findChild<QTableView*>();
    QTest::keyClick(table, Qt::Key_Left);
    CHECK(table->currentIndex().column() == 1);
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row + 1 < table->model()->rowCount(); ++row) {
        const QModelIndex current = table->currentIndex();
        CHECK(current.column() == 1);
        CHECK(table->columnSpan(current.row(), 0) == 1); // no heading
        QTest::keyClick(table, Qt::Key_Down);
        if (table->currentIndex() == current)
            break;
    }
    CHECK(table->currentIndex().row() == table->model()->rowCount() - 1);
    QSignalSpy said(&desk.view, &DossierView::said);
    QTest::keyClick(table, Qt::Key_5); // a sum
    CHECK(said.size() == 1);
}

TEST_CASE("a computed figure is explained by the lines it is made of")
{
    Desk desk;
    const QString id = desk.addStatement(2025, 3, 3000000);
    Ledger& ledger = desk.sample.session.ledger();
    desk.sample.session.apply(
        ChangeSet().set(fields::income::business_crops, id, qint64{500000}).set(fields::income::cost_crops, id, qint64{200000}));
    const Record record = *ledger.record(entities::income, id);
    const auto wages = explain(record, ledger.dictionary().field(fields::income::wages));
    REQUIRE(wages.size() == 1);
    CHECK(wages.front().field->id == fields::income::wages_migrant.field);
    const auto net = explain(record, ledger.dictionary().field(fields::income::business_net));
    REQUIRE(net.size() == 2);
    CHECK(net.front().sign == u'+');
    CHECK(net.back().sign == u'−');
    CHECK(net.back().field->id == fields::income::cost.field);
    CHECK(explain(record, ledger.dictionary().field(fields::income::per_capita)).size() == 2);
}

TEST_CASE("a sum that was only reported is explained by the report")
{
    Desk desk;
    const QString id = desk.sample.session.ledger().newId();
    desk.sample.session.apply(ChangeSet().create(entities::income, id, desk.household,
        {{fields::income::year.id(), qint64{2023}}, {fields::income::wages_reported.id(), qint64{70000}}}));
    const Record record = *desk.sample.session.ledger().record(entities::income, id);
    const auto lines = explain(record, desk.sample.session.ledger().dictionary().field(fields::income::wages));
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().field->id == fields::income::wages_reported.field);
}

TEST_CASE("a new visit is made with its first answer")
{
    Desk desk;
    desk.view.goTo(entities::visit, {}, {});
    QTest::keyClick(desk.page(), Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents(); // the empty sheet comes up
    REQUIRE(QApplication::focusWidget());
    test::typeText(QApplication::focusWidget(), u"2026.3.1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto visits = desk.sample.session.ledger().records(entities::visit, desk.household);
    REQUIRE(visits.size() == 1);
    CHECK(textOf(visits.front().value(fields::visit::visited_on)) == u"2026-03-01"_s);
    auto* next = desk.page()->findChild<Editor*>(u"visit.visitors"_s);
    REQUIRE(next); // Enter went on to the next field of the same visit
    CHECK(next->input()->hasFocus());
}

TEST_CASE("a change elsewhere in the household does not take what is being typed")
{
    Desk desk;
    desk.view.goTo(entities::household, desk.household, fields::household::address.id());
    test::typeText(QApplication::focusWidget(), u"half"_s);
    desk.sample.session.apply(ChangeSet().set(fields::person::name, desk.head, u"张山"_s));
    QCoreApplication::processEvents();
    auto* editor = desk.view.findChild<Editor*>(u"household.address"_s);
    REQUIRE(editor);
    CHECK(editor->text() == u"half"_s);
    CHECK(editor->input()->hasFocus());
    CHECK(desk.view.findChild<QLabel*>(u"name"_s)->text() == u"张山"_s);
}

TEST_CASE("what is typed is kept when another household is shown")
{
    Desk desk;
    const QString other = desk.sample.addHousehold(u"李四"_s);
    desk.view.goTo(entities::household, desk.household, fields::household::address.id());
    test::typeText(QApplication::focusWidget(), u"by the mill"_s);
    desk.view.showHousehold(other);
    CHECK(textOf(desk.sample.session.ledger().record(entities::household, desk.household)->value(fields::household::address))
        == u"by the mill"_s);
    CHECK(isEmpty(desk.sample.session.ledger().record(entities::household, other)->value(fields::household::address)));
}

TEST_CASE("history tells each change, and one of them can be taken back")
{
    Desk desk;
    desk.sample.session.apply(ChangeSet().set(fields::household::address, desk.household, u"大路旁"_s));
    desk.bar()->setCurrentIndex(desk.bar()->count() - 1);
    auto* table = desk.page()->findChild<QTableView*>();
    table->setCurrentIndex(table->model()->index(0, 0));
    desk.press(u"takeBack"_s);
    desk.press(u"confirm"_s);
    CHECK(isEmpty(desk.sample.session.ledger().record(entities::household, desk.household)->value(fields::household::address)));
}

TEST_CASE("the dossier is shown as it was on a day, to be read only")
{
    Desk desk;
    desk.bar()->setCurrentIndex(desk.bar()->count() - 1);
    auto* page = static_cast<HistoryPage*>(desk.page());
    page->showPast(QDate(2026, 3, 2));
    auto* past = page->findChild<QWidget*>(u"past"_s);
    REQUIRE(past);
    bool hasHead = false;
    for (FieldRow* row : past->findChildren<FieldRow*>()) {
        CHECK(row->isReadOnly());
        hasHead = hasHead || textOf(row->value()) == u"张三"_s;
    }
    CHECK(hasHead);
    const QSignalSpy said(&desk.view, &DossierView::said);
    page->showPast(QDate(2020, 1, 1));
    CHECK(said.size() == 1); // it was not recorded then
    CHECK_FALSE(page->findChild<QWidget*>(u"past"_s));
}

TEST_CASE("a removed household leaves an empty place and says so")
{
    Desk desk;
    const QSignalSpy removed(&desk.view, &DossierView::householdRemoved);
    desk.sample.session.apply(ChangeSet().remove(entities::household, desk.household));
    QCoreApplication::processEvents();
    CHECK(removed.size() == 1);
    CHECK(desk.view.household().isEmpty());
    CHECK_FALSE(desk.bar()->isVisible());
}
