// What happens to families, done by hand in the dossier: each is one change.
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"
#include "ui/forms/editor.h"
#include "ui/screens/dossier/dossier_view.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

namespace of = fields::person;
namespace home = fields::household;

/// A man with his wife, a grown-up son, the son's wife and child; a neighbour; the dossier of the man open.
struct Desk {
    Desk()
        : household(sample.addHousehold(u"王大"_s))
        , other(sample.addHousehold(u"孙大"_s, u"二组"_s))
        , view(sample.session)
    {
        const std::vector<Record> first = ledger().records(entities::person, household);
        head = first.front().id;
        sample.session.apply(ChangeSet().set(of::sex, head, u"1"_s));
        wife = add(u"李氏"_s, u"02"_s, u"2"_s);
        son = add(u"王二"_s, u"03"_s, u"1"_s);
        wifeOfSon = add(u"赵氏"_s, u"05"_s, u"2"_s);
        child = add(u"王三"_s, u"07"_s, u"1"_s);
        view.resize(940, 640);
        view.show();
        QApplication::setActiveWindow(&view); // no window manager on the offscreen platform would do it
        (void)QTest::qWaitForWindowActive(&view);
        view.showHousehold(household);
    }

    Ledger& ledger() { return sample.session.ledger(); }

    QString add(const QString& name, const QString& relation, const QString& sex)
    {
        QString id = ledger().newId();
        sample.session.apply(ChangeSet().create(entities::person, id, household,
            {{of::name.id(), name}, {of::relation.id(), relation}, {of::sex.id(), sex}, {of::status.id(), u"1"_s}}));
        return id;
    }

    /// Chooses from the menu of the household.
    void choose(const QString& words)
    {
        const QList<QAction*> all = view.findChild<QToolButton*>()->menu()->actions();
        const auto found = std::find_if(all.begin(), all.end(), [&](const QAction* action) { return action->text() == words; });
        REQUIRE(found != all.end());
        (*found)->trigger();
        QCoreApplication::processEvents(); // a layout shows what is put into it later
    }

    template <typename Widget> Widget& find(const QString& name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // panels that were done with
        auto* found = view.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }

    void answer(const QString& name, const QString& text)
    {
        auto& editor = find<Editor>(name);
        editor.setFocus();
        QTest::keyClick(editor.input(), Qt::Key_A, Qt::ControlModifier);
        test::typeText(editor.input(), text);
        QTest::keyClick(editor.input(), Qt::Key_Tab);
    }

    static QString idOf(const FieldName& name) { return QString(name.entity) + u'.' + name.id(); }

    void press() { QTest::mouseClick(&find<QPushButton>(u"confirm"_s), Qt::LeftButton); }

    QString refused() { return find<QLabel>(u"refused"_s).text(); }

    /// "王大 01" of each present member.
    QStringList present(const QString& where)
    {
        QStringList lines;
        for (const Record& person : ledger().records(entities::person, where)) {
            if (isActive(person))
                lines += textOf(person.value(of::name)) + u' ' + textOf(person.value(of::relation));
        }
        return lines;
    }

    QStringList households()
    {
        QStringList ids;
        ledger().forEach(entities::household, [&](const Record& record) { ids += record.id; });
        return ids;
    }

    test::SampleSession sample;
    QString household;
    QString other;
    QString head;
    QString wife;
    QString son;
    QString wifeOfSon;
    QString child;
    DossierView view;
};

} // namespace

TEST_CASE("a household is split by marking who leaves; the relations are proposed, and one Ctrl+Z takes it back")
{
    Desk desk;
    desk.choose(u"Split the household…"_s);
    CHECK_FALSE(desk.find<QCheckBox>(u"leaves_0"_s).isEnabled()); // the head
    desk.press();
    CHECK(desk.refused().contains(u"who leave"_s));
    for (const QString& line : {u"leaves_2"_s, u"leaves_3"_s, u"leaves_4"_s})
        QTest::mouseClick(&desk.find<QCheckBox>(line), Qt::LeftButton, {}, QPoint(8, 8));
    desk.press();
    CHECK(desk.refused().contains(u"new head"_s));
    desk.find<QRadioButton>(u"head_2"_s).click();
    CHECK(textOf(desk.find<Editor>(u"relation_3"_s).value()) == u"02");
    CHECK(textOf(desk.find<Editor>(u"relation_4"_s).value()) == u"03");
    desk.answer(u"relation_4"_s, u"99"_s); // no child of theirs, says who types
    desk.answer(Desk::idOf(home::group_name), u"三组"_s);
    desk.press();

    const QStringList households = desk.households();
    REQUIRE(households.size() == 3);
    const QString& made = households.back();
    CHECK(desk.present(desk.household) == QStringList{u"王大 01"_s, u"李氏 02"_s});
    CHECK(desk.present(made) == QStringList{u"王二 01"_s, u"赵氏 02"_s, u"王三 99"_s});
    CHECK(textOf(desk.ledger().record(entities::household, made)->value(home::group_name)) == u"三组");
    REQUIRE(desk.sample.session.undo());
    CHECK(desk.households().size() == 2);
    CHECK(desk.present(desk.household).size() == 5);
}

TEST_CASE("a household is merged into another one that is found by typing; the others follow from the head's relation")
{
    Desk desk;
    desk.choose(u"Merge into another household…"_s);
    desk.press();
    CHECK(desk.refused().contains(u"takes the members"_s));
    auto& who = desk.find<QLineEdit>(u"merge_household"_s);
    who.setFocus();
    test::typeText(&who, u"sd"_s);
    QTest::keyClick(&who, Qt::Key_Return);
    CHECK(desk.find<QLabel>(u"merge_chosen"_s).text().contains(u"孙大"_s));
    desk.answer(u"relation_0"_s, u"21"_s); // a brother
    CHECK(textOf(desk.find<Editor>(u"relation_1"_s).value()) == u"26");
    CHECK(textOf(desk.find<Editor>(u"relation_2"_s).value()) == u"24");
    QSignalSpy said(&desk.view, &DossierView::said);
    desk.press();
    CHECK(desk.present(desk.household).isEmpty());
    CHECK(desk.present(desk.other).mid(0, 4) == QStringList{u"孙大 01"_s, u"王大 21"_s, u"李氏 26"_s, u"王二 24"_s});
    CHECK(textOf(desk.ledger().record(entities::household, desk.household)->value(home::status)) == u"4");
    REQUIRE(said.size() == 1);
    CHECK(said.front().front().toString().contains(u"赵氏"_s)); // what she is to the head is for the person to say
    REQUIRE(desk.sample.session.undo());
    CHECK(desk.present(desk.household).size() == 5);
}

TEST_CASE("a household moves to another group, and a member who left is followed as head")
{
    Desk desk;
    desk.choose(u"Moved within the village…"_s);
    desk.press();
    CHECK(desk.refused().contains(u"lives now"_s));
    desk.answer(Desk::idOf(home::group_name), u"五组"_s);
    desk.press();
    CHECK(textOf(desk.ledger().record(entities::household, desk.household)->value(home::group_name)) == u"五组");

    desk.choose(u"A member leaves…"_s);
    auto& follower = desk.find<QComboBox>(u"follower"_s);
    CHECK(follower.isVisible()); // it is the head who is proposed
    follower.setCurrentIndex(follower.findData(desk.wife));
    desk.answer(Desk::idOf(of::reduced_reason), u"2"_s);
    desk.press();
    CHECK(desk.present(desk.household) == QStringList{u"李氏 01"_s, u"王二 03"_s, u"赵氏 05"_s, u"王三 07"_s});
    CHECK(textOf(desk.ledger().record(entities::person, desk.head)->value(of::status)) == u"2");
}

TEST_CASE("who joins is known by the ID number and comes over from the other household")
{
    Desk desk;
    const QString number = u"211324199611246340"_s;
    const QString bride = desk.ledger().newId();
    desk.sample.session.apply(ChangeSet().create(entities::person, bride, desk.other,
        {{of::name.id(), u"孙小"_s}, {of::id_number.id(), number}, {of::sex.id(), u"2"_s}, {of::relation.id(), u"04"_s},
            {of::status.id(), u"1"_s}}));
    desk.choose(u"A member joins…"_s);
    desk.answer(Desk::idOf(of::name), u"孙小"_s);
    desk.answer(Desk::idOf(of::id_number), number);
    desk.answer(Desk::idOf(of::relation), u"05"_s);
    desk.answer(Desk::idOf(of::added_reason), u"2"_s);
    desk.press();
    CHECK(desk.refused().contains(u"孙小"_s)); // says where the person is, and waits
    CHECK(desk.present(desk.household).size() == 5);
    desk.press();
    CHECK(desk.present(desk.household).contains(u"孙小 05"_s));
    CHECK(textOf(desk.ledger().record(entities::person, bride)->value(of::status)) == u"4");

    desk.choose(u"A member joins…"_s);
    desk.answer(Desk::idOf(of::name), u"王小"_s);
    desk.answer(Desk::idOf(of::id_number), u"211324202402290023"_s);
    desk.answer(Desk::idOf(of::relation), u"08"_s);
    desk.answer(Desk::idOf(of::added_reason), u"1"_s);
    desk.press();
    const Record child = desk.ledger().records(entities::person, desk.household).back();
    CHECK(textOf(child.value(of::name)) == u"王小");
    CHECK(textOf(child.value(of::birth_date)) == u"2024-02-29"); // told by the number
}
