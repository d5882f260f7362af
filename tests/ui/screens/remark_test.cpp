// What the township sends back stands at its very cell, and is answered there.
#include "core/dictionary/fields.h"
#include "core/sync/remarks.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"
#include "ui/forms/field_row.h"
#include "ui/forms/record_sheet.h"
#include "ui/screens/dossier/dossier_view.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// Notes beneath one row of a sheet in sight, as texts.
QStringList notesAt(QWidget& view, const FieldName& name)
{
    QStringList texts;
    for (const FindingNote* note : view.findChildren<FindingNote*>()) {
        const auto* row = qobject_cast<const FieldRow*>(note->parentWidget());
        if (row && note->isVisible() && row->field().id == name.id()) {
            for (const QLabel* label : note->findChildren<QLabel*>())
                texts << label->text();
        }
    }
    return texts;
}

QPushButton* buttonNamed(QWidget& view, const QString& text)
{
    const QList<QPushButton*> all = view.findChildren<QPushButton*>();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const QPushButton* button) { return button->isVisible() && button->text() == text; });
    return found == all.end() ? nullptr : *found;
}

QAction* menuAction(QWidget& view, const QString& text)
{
    const QList<QAction*> all = view.findChild<QToolButton*>()->menu()->actions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const QAction* action) { return action->text() == text; });
    return found == all.end() ? nullptr : *found;
}

} // namespace

TEST_CASE("a remark stands at the cell it is about, and is answered there")
{
    test::SampleSession sample;
    const QString household = sample.addHousehold(u"王丽"_s);
    Ledger& ledger = sample.session.ledger();
    DossierView view(sample.session);
    view.resize(940, 600);
    view.show();
    view.showHousehold(household);
    CHECK(buttonNamed(view, u"Answer…"_s) == nullptr);
    CHECK(menuAction(view, u"Remark for the village…"_s) == nullptr); // that is for those above

    addRemark(ledger, household, fields::household::phone.id(), u"号码打不通"_s);
    CHECK(QTest::qWaitFor([&] { return notesAt(view, fields::household::phone).contains(u"Sent back: 号码打不通"_s); }));
    CHECK(view.findChild<QPushButton*>(u"findings"_s)->text().startsWith(u"1 remark"_s));

    QPushButton* answer = buttonNamed(view, u"Answer…"_s);
    REQUIRE(answer != nullptr);
    answer->click();
    QTest::keyClick(view.findChild<QLineEdit*>(u"reason"_s), Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return view.findChild<QLineEdit*>(u"reason"_s) == nullptr; }));
    REQUIRE(answer->isVisible());
    answer->click();
    auto* words = view.findChild<QLineEdit*>(u"reason"_s);
    REQUIRE(words != nullptr);
    QTest::keyClicks(words, u"asked again"_s);
    QTest::keyClick(words, Qt::Key_Return);
    const std::vector<RemarkWords> remarks = openRemarks(ledger, household);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front().isAnswered);
    CHECK(remarks.front().answer == u"asked again"_s);
    CHECK(QTest::qWaitFor([&] { return notesAt(view, fields::household::phone).contains(u"Answered: asked again"_s); }));
}

TEST_CASE("the list of findings begins with what was sent back")
{
    test::SampleSession sample;
    const QString household = sample.addHousehold(u"王丽"_s);
    addRemark(sample.session.ledger(), household, {}, u"缺入户照片"_s);
    DossierView view(sample.session);
    view.resize(940, 600);
    view.show();
    view.showHousehold(household);
    QTest::mouseClick(view.findChild<QPushButton*>(u"findings"_s), Qt::LeftButton);
    const QList<FindingNote*> notes = view.findChildren<FindingNote*>();
    REQUIRE(std::any_of(notes.begin(), notes.end(),
        [](const FindingNote* note) { return note->isVisible() && note->finding().message.contains(u"缺入户照片"_s); }));
}

TEST_CASE("a township remarks on the field where the keyboard is")
{
    QTemporaryDir folder;
    Session session(Ledger::create(folder.filePath(u"ledger.mbl"_s), std::nullopt,
        {QString(), u"township"_s, u"211324102"_s, u"东镇"_s, QDateTime()},
        {OpenMode::ReadWrite, u"李四"_s, Clock(QDate(2026, 3, 2))}));
    Ledger& ledger = session.ledger();
    const QString household = ledger.newId();
    ledger.apply(ChangeSet().create(entities::household, household, {}, {{fields::household::code.id(), u"017"_s}}));
    DossierView view(session);
    view.resize(940, 600);
    view.show();
    view.showHousehold(household);
    view.goTo(QString(entities::household), household, fields::household::phone.id());
    QAction* remark = menuAction(view, u"Remark for the village…"_s);
    REQUIRE(remark != nullptr);
    remark->trigger();
    QWidget* panel = view.findChild<QPlainTextEdit*>();
    REQUIRE(panel != nullptr);
    QTest::keyClicks(panel, u"call again"_s);
    REQUIRE(QTest::qWaitFor([&] { return buttonNamed(view, u"Remark"_s) != nullptr; }));
    buttonNamed(view, u"Remark"_s)->click();
    const std::vector<RemarkWords> remarks = openRemarks(ledger, household);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front().record == household);
    CHECK(remarks.front().field == fields::household::phone.id());
    CHECK(remarks.front().text == u"call again"_s);
    CHECK(remarks.front().by == u"李四"_s);
}
