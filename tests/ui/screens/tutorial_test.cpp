// The five steps of resources/manual/*/10-first-day.md, followed to the letter by somebody at the keyboard.
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/households.h"
#include "tests/support/catch_qt.h"
#include "tests/support/hand.h"
#include "tests/support/scripted_prompt.h"
#include "ui/forms/finding_note.h"
#include "ui/models/session.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/start/start_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screen.h"

#include <QAbstractButton>
#include <QFile>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace mingbai;
using test::Hand;

namespace {

struct FirstDay {
    FirstDay()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    }
    template <typename Widget> Widget& find(QWidget* in, const QString& name)
    {
        auto* found = in->findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void click(QWidget* in, const QString& name) { QTest::mouseClick(&find<QAbstractButton>(in, name), Qt::LeftButton); }
    /// Step 1.
    void openDemoVillage()
    {
        desk.start();
        click(desk.startWindow(), u"start_demo"_s);
        REQUIRE(QTest::qWaitFor([this] { return desk.window() != nullptr && desk.window()->isVisible(); }, 60'000));
        REQUIRE(QTest::qWaitForWindowActive(desk.window()));
    }
    MainWindow& window() { return *desk.window(); }
    Ledger& ledger() { return desk.session()->ledger(); }
    /// Sentences beside answers that say what is wrong with them, those beside empty fields left out.
    int errors()
    {
        QCoreApplication::processEvents();
        int count = 0;
        for (const FindingNote* note : window().findChildren<FindingNote*>()) {
            const Finding& finding = note->finding();
            if (note->isVisible() && finding.severity == Severity::Error)
                count += isEmpty(ledger().record(ledger().entityOf(finding.record), finding.record)->value(finding.field)) ? 0
                                                                                                                           : 1;
        }
        return count;
    }
    QByteArray written(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    test::Script script;
    test::ScriptedPrompt prompt{script};
    Desk desk;
};

} // namespace

TEST_CASE("the five steps of the first day can be followed to the letter")
{
    FirstDay day;
    day.openDemoVillage();
    const qint64 people = day.ledger().count(entities::person);

    // Step 2: Ctrl+N, group and class, the head with name and number, the income.
    Hand hand(day.window());
    hand.press(Qt::Key_N, Qt::ControlModifier).write(u"三组"_s).enter();
    hand.press(Qt::Key_Down, Qt::ControlModifier).write(u"1"_s).enter();
    hand.press(Qt::Key_Tab, Qt::ControlModifier).write(u"王秀兰"_s).enter().enter();
    const QString first17 = u"21132419710308902"_s;
    const QString number = first17 + idCheckCharacter(first17);
    hand.write(number).enter();
    CHECK(day.errors() == 0);
    CHECK(day.ledger().count(entities::person) == people + 1);
    hand.press(Qt::Key_Tab, Qt::ControlModifier).press(Qt::Key_Return, Qt::ControlModifier);
    hand.write(u"24000"_s).enter().write(u"zzy8000"_s).enter();

    // Step 3: one digit of the number wrong, and right again.
    hand.press(Qt::Key_K, Qt::ControlModifier).write(number.right(6)).enter();
    QString person;
    day.ledger().forEach(entities::person, [&](const Record& each) {
        if (textOf(each.value(fields::person::id_number)) == number)
            person = each.id;
    });
    const QString household = day.ledger().record(entities::person, person)->parent;
    day.window().openHousehold(household, entities::person, person, fields::person::id_number.id());
    const std::vector<Record> years = day.ledger().records(entities::income, household);
    REQUIRE(years.size() == 1);
    CHECK(years.front().value(fields::income::net) == Value(qint64{32'000'00}));
    const int before = day.errors();
    hand.press(Qt::Key_End).press(Qt::Key_Backspace).write(number.endsWith(u'1') ? u"2"_s : u"1"_s).enter();
    CHECK(day.errors() > before);
    day.window().openHousehold(household, entities::person, person, fields::person::id_number.id());
    hand.press(Qt::Key_End).press(Qt::Key_Backspace).write(number.right(1)).enter();
    CHECK(day.errors() == before);

    // Step 4: Ctrl+P, the card on paper.
    hand.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(day.window().currentScreen()->objectName() == u"print_screen"_s);
    day.script.file = day.folder.filePath(u"card.pdf"_s);
    day.click(&day.window(), u"print_pdf"_s);
    CHECK(day.written(day.script.file).startsWith("%PDF"));

    // Step 5: a standing list as a workbook.
    hand.press(Qt::Key_6, Qt::AltModifier);
    day.click(&day.window(), u"lists_open"_s);
    day.find<QListWidget>(&day.window(), u"lists_choice"_s).setCurrentRow(0);
    day.script.file = day.folder.filePath(u"list.xlsx"_s);
    day.click(&day.window(), u"lists_excel"_s);
    CHECK(day.written(day.script.file).startsWith("PK"));
}
