// Form entry by keyboard over the whole dossier.
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/history.h"
#include "core/ledger/households.h"
#include "tests/support/catch_qt.h"
#include "tests/support/hand.h"
#include "tests/support/sample_session.h"
#include "ui/forms/field_row.h"
#include "ui/screens/households/households_screen.h"
#include "ui/shell/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mingbai;
using test::Hand;

namespace {

QString numberOf(const QString& first17)
{
    return first17 + idCheckCharacter(first17);
}

/// The households of a ledger in the window, one of them shown.
struct Room {
    Room()
    {
        window.addPlace(2, HouseholdsScreen::words(), [this](QWidget*) { return screen; });
        window.showPlace(2);
        window.resize(1366, 728);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void open(const QString& household) { screen->openHousehold(household, {}, {}, {}); }
    std::vector<Record> members(const QString& household) { return sample.session.ledger().records(entities::person, household); }
    [[nodiscard]] QString tab() const
    {
        const auto* bar = screen->findChild<QTabBar*>();
        return bar->tabText(bar->currentIndex());
    }
    /// The field that has the keyboard, opened or at rest.
    [[nodiscard]] const FieldRow* row() const
    {
        for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
            if (const auto* found = qobject_cast<FieldRow*>(widget))
                return found;
        }
        return nullptr;
    }
    /// Clicks a button of the question that is asked now: it is shown a moment after the key, and the one before it goes.
    void answer(const QString& name)
    {
        QPushButton* button = nullptr;
        const auto isShown = [&] {
            const auto all = screen->findChildren<QPushButton*>(name);
            const auto shown = std::find_if(all.begin(), all.end(), [](const QPushButton* each) { return each->isVisible(); });
            button = shown == all.end() ? nullptr : *shown;
            return button != nullptr;
        };
        INFO(name.toStdString());
        REQUIRE(QTest::qWaitFor(isShown));
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString field() const { return row() ? row()->field().id : QString(); }

    test::SampleSession sample;
    MainWindow window{sample.session};
    HouseholdsScreen* screen = new HouseholdsScreen(sample.session);
    Hand hand{window};
};

} // namespace

TEST_CASE("Ctrl+Tab turns the tabs of the dossier and the keyboard follows")
{
    Room room;
    room.open(room.sample.addHousehold(u"王丽"_s));
    const QString first = room.tab();
    room.hand.press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(room.tab() != first);
    CHECK(room.screen->isAncestorOf(QApplication::focusWidget()));
    room.hand.press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(room.tab() == first);
    CHECK(room.field() == u"village"_s);
}

TEST_CASE("Ctrl+Down goes to the first field of the next part of the form, Ctrl+Up back")
{
    Room room;
    const QString household = room.sample.addHousehold(u"王丽"_s);
    room.screen->openHousehold(household, entities::household, household, fields::household::address.id());
    room.hand.press(Qt::Key_Down, Qt::ControlModifier);
    CHECK(room.field() == fields::household::base_type.field);
    CHECK(room.row()->editor() != nullptr);
    room.hand.press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(room.field() == fields::household::village.field);
}

TEST_CASE("a member's form is filled in paper order, past what the number has told")
{
    Room room;
    const QString household = room.sample.addHousehold(u"王丽"_s);
    room.open(household);
    room.hand.press(Qt::Key_Tab, Qt::ControlModifier).press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(room.field() == fields::person::name.field);
    room.hand.write(u"张小雨"_s).enter();
    CHECK(room.field() == fields::person::id_type.field);
    const QString number = numberOf(u"21132420150601903"_s);
    room.hand.enter().write(number).enter().enter();
    CHECK(room.field() == fields::person::relation.field);
    room.hand.write(u"03"_s).enter();
    CHECK(room.field() == fields::person::ethnicity.field); // sex and birth date are there
    const std::vector<Record> members = room.members(household);
    REQUIRE(members.size() == 2);
    CHECK(textOf(members.back().value(fields::person::birth_date)) == u"2015-06-01"_s);
    CHECK(textOf(members.back().value(fields::person::id_type)) == u"01"_s);
}

TEST_CASE("a corrected number corrects what the wrong one had told, and nothing else")
{
    Room room;
    const QString household = room.sample.addHousehold(u"王丽"_s);
    const QString person = room.members(household).front().id;
    const auto type = [&](const QString& number) {
        room.screen->openHousehold(household, entities::person, person, fields::person::id_number.id());
        room.hand.press(Qt::Key_A, Qt::ControlModifier).write(number).enter();
    };
    const auto stored = [&](const FieldName& name) { return textOf(room.members(household).front().value(name)); };
    type(numberOf(u"21132419850602002"_s));
    CHECK(stored(fields::person::birth_date) == u"1985-06-02"_s);
    room.sample.session.apply(ChangeSet().set(fields::person::sex, person, u"1"_s)); // by hand, whatever the number says
    type(numberOf(u"21132419860602002"_s));
    CHECK(stored(fields::person::birth_date) == u"1986-06-02"_s);
    CHECK(stored(fields::person::sex) == u"1"_s);
}

TEST_CASE("the first member of a household is its head")
{
    Room room;
    room.hand.press(Qt::Key_N, Qt::ControlModifier).press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(room.field() == fields::person::name.field); // where nobody is yet, the form waits
    room.hand.write(u"王秀兰"_s).enter();
    const std::vector<Record> members = room.members(room.screen->current());
    REQUIRE(members.size() == 1);
    CHECK(textOf(members.front().value(fields::person::relation)) == u"01"_s);
}

TEST_CASE("a number that somebody has already is said at once, and the person moves here while past years stay where they were")
{
    Room room;
    Ledger& ledger = room.sample.session.ledger();
    const QString before = room.sample.addHousehold(u"王丽"_s);
    const QString now = room.sample.addHousehold(u"赵强"_s, u"二组"_s);
    const QString known = room.members(before).front().id;
    const QString number = numberOf(u"21132419850602002"_s);
    const QString past = ledger.newId();
    const QString job = ledger.newId();
    const QString income = ledger.newId();
    ledger.apply(ChangeSet()
                     .set(fields::person::id_number, known, number)
                     .set(fields::person::school_name, known, u"县高中"_s)
                     .create(entities::work, past, known,
                         {{fields::work::start_month.id(), u"2023-01"_s}, {fields::work::end_month.id(), u"2023-06"_s}})
                     .create(entities::work, job, known, {{fields::work::start_month.id(), u"2024-02"_s}})
                     .create(entities::income, income, before,
                         {{fields::income::year.id(), qint64{2023}}, {fields::income::members.id(), qint64{1}},
                             {fields::income::wages_migrant.id(), qint64{12'000'00}}}));
    const auto stored = [&](const FieldName& name, const QString& id) { return ledger.record(name.entity, id)->value(name); };
    const auto yearBefore = ledger.record(entities::income, income)->values;
    room.open(now);
    room.hand.press(Qt::Key_Tab, Qt::ControlModifier).press(Qt::Key_Return, Qt::ControlModifier);
    room.hand.write(u"王丽"_s).enter().enter().write(number).enter();
    room.answer(u"otherwise"_s);
    room.hand.write(u"2"_s).enter().enter().write(u"02"_s).enter(); // married in, today, the wife
    room.answer(u"confirm"_s);
    const std::vector<Record> members = room.members(now);
    REQUIRE(members.size() == 2);
    CHECK(textOf(members.back().value(fields::person::school_name)) == u"县高中"_s);
    CHECK(textOf(members.back().value(fields::person::status)) == u"1"_s);
    CHECK(textOf(members.back().value(fields::person::relation)) == u"02"_s);
    CHECK(textOf(members.back().value(fields::person::added_reason)) == u"2"_s);
    CHECK(textOf(stored(fields::person::status, known)) == u"4"_s); // married out
    CHECK(ledger.record(entities::income, income)->parent == before);
    CHECK(ledger.record(entities::income, income)->values == yearBefore);
    CHECK(ledger.records(entities::income, now).empty());
    CHECK(ledger.record(entities::work, past)->parent == known);
    CHECK(textOf(stored(fields::work::end_month, past)) == u"2023-06"_s);
    CHECK_FALSE(textOf(stored(fields::work::end_month, job)).isEmpty());
    const std::vector<Record> work = ledger.records(entities::work, members.back().id);
    REQUIRE(work.size() == 1); // what goes on
    CHECK(textOf(work.front().value(fields::work::start_month)) == u"2024-02"_s);
    CHECK(room.sample.session.undo()); // one deed
    CHECK(textOf(stored(fields::person::status, known)) == u"1"_s);
    CHECK(textOf(stored(fields::work::end_month, job)).isEmpty());
}

TEST_CASE("a number that somebody has already opens the record there")
{
    Room room;
    const QString before = room.sample.addHousehold(u"王丽"_s);
    const QString now = room.sample.addHousehold(u"赵强"_s, u"二组"_s);
    const QString number = numberOf(u"21132419850602002"_s);
    room.sample.session.apply(ChangeSet().set(fields::person::id_number, room.members(before).front().id, number));
    room.screen->openHousehold(now, entities::person, room.members(now).front().id, fields::person::id_number.id());
    room.hand.write(number).enter();
    room.answer(u"confirm"_s);
    CHECK(room.screen->current() == before);
}

TEST_CASE("letters name an item of income, also the one where the keyboard is")
{
    Room room;
    const QString household = room.sample.addHousehold(u"王丽"_s);
    const QString year = room.sample.session.ledger().newId();
    room.sample.session.apply(ChangeSet().create(entities::income, year, household, {{fields::income::year.id(), qint64{2025}}}));
    const auto stored = [&](const FieldName& name) {
        return room.sample.session.ledger().record(entities::income, year)->value(name);
    };
    room.screen->openHousehold(household, entities::income, year, fields::income::cost_crops.id());
    room.hand.write(u"zzy2650"_s).enter(); // 种植业支出
    CHECK(stored(fields::income::cost_crops) == Value(qint64{2'650'00}));
    room.hand.write(u"zzy8000"_s).enter(); // 种植业收入
    CHECK(stored(fields::income::business_crops) == Value(qint64{8'000'00}));
    CHECK(stored(fields::income::cost_crops) == Value(qint64{2'650'00}));
}

TEST_CASE("changes only: Enter walks over all answers in paper order and changes none, typing changes one")
{
    Room room;
    const QString household = room.sample.addHousehold(u"王丽"_s);
    const QString next = room.sample.addHousehold(u"赵强"_s);
    room.open(household);
    const auto before = changes(room.sample.session.ledger()).size();
    room.hand.press(Qt::Key_F7);
    CHECK(room.screen->findChild<QLabel*>(u"walk_note"_s)->isVisible());
    QStringList walked;
    while (room.screen->current() == household && walked.size() < 500) {
        if (room.row()) {
            INFO(room.row()->field().entity.toStdString() << '.' << room.row()->field().id.toStdString());
            CHECK(room.row()->editor() == nullptr);
            walked << room.row()->field().entity + u'.' + room.row()->field().id;
        }
        room.hand.enter();
    }
    CHECK(room.screen->current() == next);
    CHECK(changes(room.sample.session.ledger()).size() == before);
    CHECK(walked.indexOf(u"household.group_name"_s) >= 0);
    CHECK(walked.indexOf(u"household.address"_s) > walked.indexOf(u"household.group_name"_s));
    CHECK(walked.indexOf(u"person.name"_s) > walked.indexOf(u"household.note"_s));
    CHECK(walked.removeDuplicates() == 0);

    CHECK(room.field() == fields::household::village.field);
    room.hand.enter().enter().write(u"五组"_s).enter();
    CHECK(room.field() == fields::household::hamlet.field);
    CHECK(room.row()->editor() == nullptr);
    CHECK(textOf(room.sample.session.ledger().record(entities::household, next)->value(fields::household::group_name))
        == u"五组"_s);
    room.hand.press(Qt::Key_F7);
    CHECK_FALSE(room.screen->findChild<QLabel*>(u"walk_note"_s)->isVisible());
}
