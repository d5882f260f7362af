#include "ui/forms/record_sheet.h"

#include "core/ledger/history.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// A sheet of a household or of its head, in a window.
struct Desk {
    explicit Desk(Name entity)
        : household(sample.addHousehold(u"张三"_s))
        , person(sample.session.ledger().records(entities::person, household).front().id)
        , sheet(new RecordSheet(sample.session, sample.session.ledger().dictionary().entity(entity)))
    {
        area.setWidgetResizable(true);
        area.setWidget(sheet);
        area.resize(930, 500);
        area.show();
        QApplication::setActiveWindow(&area); // no window manager on the offscreen platform would do it
        (void)QTest::qWaitForWindowActive(&area);
        sheet->showRecord(entity == entities::household ? household : person);
    }

    [[nodiscard]] FieldRow* row(const FieldName& name) const
    {
        for (FieldRow* one : sheet->findChildren<FieldRow*>()) {
            if (one->field().id == name.field)
                return one;
        }
        return nullptr;
    }
    void type(const QString& text) const
    {
        test::typeText(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    [[nodiscard]] Value stored(const FieldName& name)
    {
        return sample.session.ledger().record(name.entity, name.entity == entities::household ? household : person)->value(name);
    }

    test::SampleSession sample;
    QString household;
    QString person;
    QScrollArea area;
    RecordSheet* sheet;
};

} // namespace

TEST_CASE("Enter stores each answer as a change of its own and goes to the next field on the paper")
{
    Desk desk(entities::household);
    desk.sheet->edit(fields::household::group_name.id());
    desk.type(u"三组"_s);
    CHECK(textOf(desk.stored(fields::household::group_name)) == u"三组"_s);
    REQUIRE(desk.row(fields::household::hamlet)->editor());
    CHECK(desk.row(fields::household::hamlet)->editor()->input()->hasFocus());
    desk.type(u"南台屯"_s);
    CHECK(textOf(desk.stored(fields::household::hamlet)) == u"南台屯"_s);
    CHECK(changes(desk.sample.session.ledger()).size() == 3); // the household, and one for each answer
}

TEST_CASE("a click turns an answer into its editor, Esc turns it back")
{
    Desk desk(entities::household);
    FieldRow* row = desk.row(fields::household::address);
    QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(row->width() - 20, 10));
    REQUIRE(row->editor());
    CHECK(row->editor()->objectName() == u"household.address"_s);
    test::typeText(QApplication::focusWidget(), u"wrong"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(row->editor());
    CHECK(row->hasFocus());
    CHECK(isEmpty(desk.stored(fields::household::address)));
    QTest::keyClick(row, Qt::Key_F2);
    CHECK(row->editor());
}

TEST_CASE("a field that an answer calls for appears and vanishes with it")
{
    Desk desk(entities::household);
    CHECK_FALSE(desk.row(fields::household::enrolled_year)->isVisible());
    desk.sheet->edit(fields::household::base_type.id());
    desk.type(u"2"_s);
    CHECK(desk.row(fields::household::enrolled_year)->isVisible());
    desk.sheet->edit(fields::household::base_type.id());
    desk.type(u"1"_s);
    CHECK_FALSE(desk.row(fields::household::enrolled_year)->isVisible());
}

TEST_CASE("an answer that is no longer asked for stays in sight")
{
    Desk desk(entities::household);
    Session& session = desk.sample.session;
    session.apply(ChangeSet()
                      .set(fields::household::base_type, desk.household, u"2"_s)
                      .set(fields::household::enrolled_year, desk.household, qint64{2014}));
    session.apply(ChangeSet().set(fields::household::base_type, desk.household, u"1"_s));
    QCoreApplication::processEvents();
    CHECK(desk.row(fields::household::enrolled_year)->isVisible());
}

TEST_CASE("an ID number fills in sex and birth date and says so")
{
    Desk desk(entities::person);
    desk.sheet->edit(fields::person::id_number.id());
    desk.type(u"211324198506020029"_s);
    CHECK(textOf(desk.stored(fields::person::sex)) == u"2"_s);
    CHECK(textOf(desk.stored(fields::person::birth_date)) == u"1985-06-02"_s);
    bool isSaid = false;
    for (const QLabel* label : desk.row(fields::person::id_number)->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->property("role") == u"good"_s);
    CHECK(isSaid);
    CHECK(desk.sample.session.undo()); // one deed
    CHECK(isEmpty(desk.stored(fields::person::sex)));
}

TEST_CASE("what stands there already is not overwritten by an ID number")
{
    Desk desk(entities::person);
    desk.sample.session.apply(ChangeSet().set(fields::person::sex, desk.person, u"1"_s));
    desk.sheet->edit(fields::person::id_number.id());
    desk.type(u"211324198506020029"_s);
    CHECK(textOf(desk.stored(fields::person::sex)) == u"1"_s);
}

TEST_CASE("a disability certificate fills in class and grade")
{
    Desk desk(entities::person);
    desk.sample.session.apply(ChangeSet().set(fields::person::health, desk.person, u"4"_s));
    desk.sheet->edit(fields::person::disability_certificate.id());
    desk.type(u"21132419850602002932"_s);
    CHECK(textOf(desk.stored(fields::person::disability_class)) == u"3"_s);
    CHECK(textOf(desk.stored(fields::person::disability_grade)) == u"2"_s);
}

TEST_CASE("a change from outside is shown, but not where somebody is typing")
{
    Desk desk(entities::household);
    desk.sheet->edit(fields::household::hamlet.id());
    test::typeText(QApplication::focusWidget(), u"half"_s);
    desk.sample.session.ledger().apply(ChangeSet()
                                           .set(fields::household::hamlet, desk.household, u"东屯"_s)
                                           .set(fields::household::address, desk.household, u"大路旁"_s));
    QCoreApplication::processEvents();
    CHECK(textOf(desk.row(fields::household::address)->value()) == u"大路旁"_s);
    REQUIRE(desk.row(fields::household::hamlet)->editor());
    CHECK(desk.row(fields::household::hamlet)->editor()->text() == u"half"_s);
    CHECK(desk.row(fields::household::hamlet)->editor()->input()->hasFocus());
}

TEST_CASE("a text that cannot be stored stays in its place while one goes on")
{
    Desk desk(entities::household);
    desk.sheet->edit(fields::household::registered_members.id());
    test::typeText(QApplication::focusWidget(), u"four"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    FieldRow* row = desk.row(fields::household::registered_members);
    REQUIRE(row->editor());
    CHECK(row->editor()->text() == u"four"_s);
    CHECK_FALSE(row->editor()->input()->hasFocus());
    CHECK_FALSE(desk.sheet->commit());
    CHECK(isEmpty(desk.stored(fields::household::registered_members)));
}

TEST_CASE("a new record is made with its first answer and its defaults")
{
    Desk desk(entities::person);
    const QSignalSpy created(desk.sheet, &RecordSheet::created);
    desk.sheet->showNew(desk.household);
    desk.sheet->edit({});
    CHECK(desk.sample.session.ledger().count(entities::person) == 1);
    desk.type(u"李四"_s);
    REQUIRE(created.size() == 1);
    const auto record = desk.sample.session.ledger().record(entities::person, created.front().front().toString());
    REQUIRE(record);
    CHECK(textOf(record->value(fields::person::name)) == u"李四"_s);
    CHECK(record->value(fields::person::status) == Dictionary::builtIn().field(fields::person::status).defaultValue);
    CHECK(record->parent == desk.household);
}

TEST_CASE("personal answers are masked until they are edited")
{
    Desk desk(entities::household);
    desk.sample.session.apply(ChangeSet().set(fields::household::phone, desk.household, u"13800001234"_s));
    QCoreApplication::processEvents();
    FieldRow* row = desk.row(fields::household::phone);
    CHECK_FALSE(row->accessibleDescription().contains(u"13800001234"_s));
    row->edit();
    CHECK(row->editor()->text() == u"13800001234"_s);
}

TEST_CASE("a finding stands beside its field, and a warning is accepted there with a reason")
{
    Desk desk(entities::household);
    FindingFilter filter;
    filter.household = desk.household;
    filter.severity = Severity::Warning;
    const Value phone = u"13800001234"_s; // the same one in two households is worth a look
    const QString other = desk.sample.addHousehold(u"李四"_s);
    desk.sample.session.apply(
        ChangeSet().set(fields::household::phone, other, phone).set(fields::household::phone, desk.household, phone));
    QCoreApplication::processEvents();
    const auto before = desk.sample.session.checks().findings(filter).size();
    FindingNote* note = nullptr;
    for (FindingNote* one : desk.sheet->findChildren<FindingNote*>()) {
        if (one->finding().severity == Severity::Warning)
            note = one;
    }
    REQUIRE(note);
    const QString digest = note->finding().digest;
    QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
    QCoreApplication::processEvents(); // the line for the reason comes up
    test::typeText(note->findChild<QLineEdit*>(u"reason"_s), u"seen at home"_s);
    QTest::keyClick(note->findChild<QLineEdit*>(u"reason"_s), Qt::Key_Return);
    CHECK(desk.sample.session.checks().findings(filter).size() < before);
    for (const Finding& finding : desk.sample.session.checks().findings(filter))
        CHECK(finding.digest != digest);
}

TEST_CASE("a past record is only to be read, and shows answers only")
{
    Desk desk(entities::household);
    const Record past = *desk.sample.session.ledger().record(entities::household, desk.household);
    RecordSheet sheet(desk.sample.session, *past.entity);
    sheet.resize(900, 400);
    sheet.showPast(past);
    sheet.show();
    for (FieldRow* row : sheet.findChildren<FieldRow*>()) {
        CHECK(row->isReadOnly());
        CHECK(row->isVisible() == !isEmpty(row->value()));
    }
}

TEST_CASE("a sheet is as high as its rows, and two columns halve it")
{
    Desk desk(entities::household);
    const int wide = desk.sheet->minimumHeight();
    desk.area.resize(400, 500);
    QCoreApplication::processEvents();
    CHECK(desk.sheet->minimumHeight() > wide * 3 / 2);
    CHECK(wide > 300);
}

namespace {

void compose(QWidget* target, const QString& preedit, const QString& words)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(words);
    QApplication::sendEvent(target, &event);
}

/// A row that rests after Esc, with the keyboard on it.
FieldRow* restingRow(const Desk& desk, const FieldName& name)
{
    desk.sheet->edit(name.id());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    FieldRow* row = desk.row(name);
    REQUIRE(row->hasFocus());
    REQUIRE_FALSE(row->editor());
    return row;
}

} // namespace

TEST_CASE("words of an input method begin the answer of a row at rest, as Latin letters do")
{
    Desk desk(entities::household);
    FieldRow* row = restingRow(desk, fields::household::address);
    REQUIRE(row->inputMethodQuery(Qt::ImEnabled).toBool());
    compose(row, u"da'lu"_s, {});
    REQUIRE(row->editor());
    CHECK(row->hasFocus()); // the input method goes on with whom it began
    CHECK(row->inputMethodQuery(Qt::ImCursorRectangle).toRect().left() > 0);
    compose(row, {}, u"大路"_s);
    REQUIRE(row->editor());
    CHECK(row->editor()->input()->hasFocus());
    compose(QApplication::focusWidget(), {}, u"旁"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(textOf(desk.stored(fields::household::address)) == u"大路旁"_s);
}

TEST_CASE("composing that is given up leaves the row as it was")
{
    Desk desk(entities::household);
    FieldRow* row = restingRow(desk, fields::household::address);
    compose(row, u"d"_s, {});
    compose(row, {}, {});
    CHECK_FALSE(row->editor());
    CHECK(row->hasFocus());
    test::typeText(row, u"/2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(textOf(desk.stored(fields::household::address)) == u"/2"_s);
}

TEST_CASE("words of an input method choose from a list, too")
{
    Desk desk(entities::household);
    compose(restingRow(desk, fields::household::base_type), {}, u"脱贫户"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(textOf(desk.stored(fields::household::base_type)) == u"2"_s);
}
