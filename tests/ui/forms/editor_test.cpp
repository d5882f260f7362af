#include "ui/forms/choice_list.h"
#include "ui/forms/editor.h"
#include "ui/forms/field_row.h"

#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "tests/support/typing.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

const QDate kToday(2026, 3, 2);

const Field& field(const FieldName& name)
{
    return Dictionary::builtIn().field(name);
}

std::unique_ptr<Editor> shown(const FieldName& name, const Value& value = {})
{
    std::unique_ptr<Editor> editor(makeEditor(field(name), kToday, nullptr));
    editor->setValue(value);
    editor->resize(400, 200);
    editor->show();
    editor->setFocus();
    (void)QTest::qWaitForWindowActive(editor.get());
    return editor;
}

/// Types into the editor as a person does, and presses Enter.
Value typed(const FieldName& name, const QString& text)
{
    const auto editor = shown(name);
    test::typeText(editor->input(), text);
    QTest::keyClick(editor->input(), Qt::Key_Return);
    return editor->value();
}

} // namespace

TEST_CASE("every field of the dictionary has an editor that carries its name")
{
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        for (const Field& one : entity.fields) {
            const std::unique_ptr<Editor> editor(makeEditor(one, kToday, nullptr));
            REQUIRE(editor);
            CHECK(editor->objectName() == entity.id + u'.' + one.id);
            CHECK(editor->input()->accessibleName() == one.label.text());
            CHECK(editor->toolTip().contains(one.help.text()));
        }
    }
}

TEST_CASE("what is typed is what is stored, for each type")
{
    CHECK(textOf(typed(fields::household::hamlet, u"South"_s)) == u"South"_s);
    CHECK(integerOf(typed(fields::household::registered_members, u"4"_s)) == 4);
    CHECK(std::get<double>(typed(fields::living::cultivated_land, u"3.5"_s)) == 3.5);
    CHECK(integerOf(typed(fields::income::wages_migrant, u"1,234.5"_s)) == 123450);
    CHECK(textOf(typed(fields::person::birth_date, u"1985.6.2"_s)) == u"1985-06-02"_s);
    CHECK(textOf(typed(fields::household::identified_month, u"2024.9"_s)) == u"2024-09"_s);
    CHECK(integerOf(typed(fields::household::poverty_exit_year, u"2018"_s)) == 2018);
    CHECK(integerOf(typed(fields::household::military_family, u"y"_s), -1) == 1);
    CHECK(integerOf(typed(fields::household::military_family, u"0"_s), -1) == 0);
    CHECK(textOf(typed(fields::person::id_number, u"21132419850602001x"_s)) == u"21132419850602001X"_s);
    CHECK(textOf(typed(fields::household::phone, u"138 0000 1234"_s)) == u"13800001234"_s);
    CHECK(textOf(typed(fields::household::bank_account, u"6222 0000 1111 2222"_s)) == u"6222000011112222"_s);
    CHECK(textOf(typed(fields::visit::content, u"well"_s)) == u"well"_s);
}

TEST_CASE("a code is found by its number, by initials and by pinyin")
{
    CHECK(textOf(typed(fields::person::sex, u"2"_s)) == u"2"_s);
    CHECK(textOf(typed(fields::person::relation, u"3"_s)) == u"03"_s);
    CHECK(textOf(typed(fields::person::relation, u"po"_s)) == u"02"_s); // from 配偶 peiou
    CHECK(textOf(typed(fields::person::relation, u"peiou"_s)) == u"02"_s);
    CHECK(textOf(typed(fields::household::village, u"211324001200"_s)) == u"211324001200"_s);
}

TEST_CASE("typing drops the list of what fits, and the arrows choose from it")
{
    const auto editor = shown(fields::person::relation);
    test::typeText(editor->input(), u"0"_s);
    auto* list = editor->window()->findChild<ChoiceList*>();
    REQUIRE(list);
    CHECK(list->isVisible());
    CHECK(list->count() == 9); // 01 to 09
    QTest::keyClick(editor->input(), Qt::Key_Down);
    QTest::keyClick(editor->input(), Qt::Key_Down);
    QTest::keyClick(editor->input(), Qt::Key_Return);
    CHECK(textOf(editor->value()) == u"02"_s);
    CHECK_FALSE(list->isVisible());
}

TEST_CASE("several codes are ticked with the arrows and the space bar")
{
    const auto editor = shown(fields::person::health);
    QTest::keyClick(editor->input(), Qt::Key_Down);
    QTest::keyClick(editor->input(), Qt::Key_Space);
    QTest::keyClick(editor->input(), Qt::Key_Down);
    QTest::keyClick(editor->input(), Qt::Key_Space);
    QTest::keyClick(editor->input(), Qt::Key_Return);
    const auto& codes = field(fields::person::health).codes->codes;
    CHECK(textOf(editor->value()) == codes[1].code + u',' + codes[2].code);
}

TEST_CASE("a text that cannot be stored stays, is explained and is not committed")
{
    const auto editor = shown(fields::household::registered_members, qint64{4});
    const QSignalSpy committed(editor.get(), &Editor::committed);
    const QSignalSpy stepped(editor.get(), &Editor::stepped);
    test::typeText(editor->input(), u"four"_s);
    QTest::keyClick(editor->input(), Qt::Key_Return);
    CHECK(committed.isEmpty());
    CHECK(stepped.isEmpty());
    CHECK(editor->text() == u"four"_s);
    CHECK_FALSE(editor->problem().isEmpty());
    CHECK(editor->isTouched());
    CHECK(integerOf(editor->value()) == 4);
}

TEST_CASE("a doubtful number is stored, and the doubt is said")
{
    const auto editor = shown(fields::person::id_number);
    const QSignalSpy committed(editor.get(), &Editor::committed);
    test::typeText(editor->input(), u"211324198506020010"_s); // the check character is another
    QTest::keyClick(editor->input(), Qt::Key_Return);
    CHECK(committed.size() == 1);
    CHECK(textOf(editor->value()) == u"211324198506020010"_s);
    CHECK_FALSE(editor->problem().isEmpty());
}

TEST_CASE("leaving an untouched editor commits nothing, Esc gives up what was typed")
{
    const auto editor = shown(fields::household::hamlet, u"South"_s);
    const QSignalSpy committed(editor.get(), &Editor::committed);
    CHECK(editor->commit());
    test::typeText(editor->input(), u"North"_s);
    QTest::keyClick(editor->input(), Qt::Key_Escape);
    CHECK(editor->text() == u"South"_s);
    CHECK(editor->commit());
    CHECK(committed.isEmpty());
}

TEST_CASE("a change from outside does not replace what is being typed")
{
    const auto editor = shown(fields::household::hamlet, u"South"_s);
    test::typeText(editor->input(), u"Nor"_s);
    editor->updateStored(u"East"_s);
    CHECK(editor->text() == u"Nor"_s);
    QTest::keyClick(editor->input(), Qt::Key_Escape);
    CHECK(editor->text() == u"East"_s);
}

TEST_CASE("an emptied editor clears the value")
{
    const auto editor = shown(fields::household::registered_members, qint64{4});
    QTest::keyClick(editor->input(), Qt::Key_Delete); // all is selected at first
    QTest::keyClick(editor->input(), Qt::Key_Return);
    CHECK(isEmpty(editor->value()));
}

TEST_CASE("a value that could not be kept stays in the editor")
{
    const auto editor = shown(fields::household::hamlet);
    QObject::connect(editor.get(), &Editor::committed, editor.get(), [&] { editor->refuse(u"The disk is full."_s); });
    test::typeText(editor->input(), u"North"_s);
    CHECK_FALSE(editor->commit());
    CHECK(editor->text() == u"North"_s);
    CHECK(editor->problem() == u"The disk is full."_s);
    CHECK(isEmpty(editor->value()));
}

TEST_CASE("Enter in a note goes on, Shift+Enter makes a new line")
{
    const auto editor = shown(fields::visit::content);
    const QSignalSpy stepped(editor.get(), &Editor::stepped);
    test::typeText(editor->input(), u"one"_s);
    QTest::keyClick(editor->input(), Qt::Key_Return, Qt::ShiftModifier);
    test::typeText(editor->input(), u"two"_s);
    CHECK(stepped.isEmpty());
    QTest::keyClick(editor->input(), Qt::Key_Return);
    CHECK(stepped.size() == 1);
    CHECK(textOf(editor->value()) == u"one\ntwo"_s);
}

TEST_CASE("several codes are ticked by pinyin, initials or number")
{
    const auto editor = shown(fields::person::health);
    QTest::keyClicks(editor->input(), u"jiankang"_s);
    QTest::keyClick(editor->input(), Qt::Key_Return);
    CHECK(textOf(editor->value()) == u"1"_s);
}

TEST_CASE("what is said of an answer stands below it, also where the row beside it is taller already")
{
    FieldRow row(field(fields::person::id_number), kToday, nullptr);
    row.resize(500, 300);
    row.show();
    row.setNote(u"Filled in"_s);
    CHECK(row.findChild<QLabel*>()->y() >= row.fontMetrics().height());
}

TEST_CASE("what was filled in beside an answer is told as long as the answer stays")
{
    FieldRow row(field(fields::person::id_number), kToday, nullptr);
    row.setValue(u"211324198001010014"_s);
    row.setNote(u"Filled in"_s);
    const QLabel* const note = row.findChild<QLabel*>();
    REQUIRE(note);
    row.setValue(u"211324198001010014"_s);
    CHECK(note->text() == u"Filled in"_s);
    row.setValue({});
    CHECK(note->text().isEmpty());
}
