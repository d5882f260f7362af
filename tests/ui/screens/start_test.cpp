#include "ui/screens/start/start_window.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "tests/support/scripted_prompt.h"
#include "ui/forms/editor.h"
#include "ui/screens/start/ledger_files.h"
#include "ui/screens/start/opening.h"
#include "ui/screens/start/village_finder.h"
#include "ui/shell/help_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

const QString kPassphrase = u"青山 绿水 水磨 老槐树"_s;

/// Settings and data folder of this test alone: its neighbours run at the same time.
struct Home {
    Home()
    {
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    }

    QTemporaryDir folder;
};

struct Start {
    Home home;
    std::unique_ptr<Ledger> ledger;
    StartWindow window{[this](std::unique_ptr<Ledger> opened) { ledger = std::move(opened); }};

    Start()
    {
        window.welcome();
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = window.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void type(const QString& name, const QString& text)
    {
        auto& field = find<QLineEdit>(name);
        field.clear();
        QTest::keyClicks(&field, text);
    }
    /// Into the pages of a new ledger: the page for unlocking has passphrase fields, too.
    void typeNew(const QString& name, const QString& text)
    {
        auto* field = find<QWidget>(u"new_ledger"_s).findChild<QLineEdit*>(name);
        field->clear();
        QTest::keyClicks(field, text);
    }
    void click(const QString& name) { QTest::mouseClick(&find<QAbstractButton>(name), Qt::LeftButton); }
};

/// An encrypted ledger with its keys. @return its recovery code
QString makeSample(const QString& path)
{
    LedgerIdentity identity;
    identity.role = u"village"_s;
    identity.division = u"211324001200"_s;
    identity.name = u"西村"_s;
    const RootSecret root = RootSecret::random();
    (void)makeLedger({path, identity, u"李晓明"_s, kPassphrase, root, {}});
    return root.recoveryCode();
}

} // namespace

TEST_CASE("a village is found by its name, its pinyin, its initials, its township and its code")
{
    for (const QString& typed : {u"西村"_s, u"xicun"_s, u"xc"_s, u"大城子街道西村"_s, u"211324001200"_s}) {
        INFO(typed.toStdString());
        const auto found = findVillages(typed, 20);
        REQUIRE_FALSE(found.empty());
        CHECK(std::any_of(
            found.begin(), found.end(), [](const VillageChoice& village) { return village.code == "211324001200"_L1; }));
    }
    CHECK(findVillages(u"  "_s, 20).empty());
    CHECK(findVillages(u"qqqq"_s, 20).empty());
    CHECK(findVillages(u"2113"_s, 3).size() == 3);
}

TEST_CASE("ledgers opened last come first, and files that are gone are forgotten")
{
    const Home home;
    const auto touch = [&](const QString& name) {
        QFile file(home.folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        return file.fileName();
    };
    const QString one = touch(u"one"_s);
    const QString two = touch(u"two"_s);
    rememberLedger(one, u"西村"_s);
    rememberLedger(two, u"东村"_s);
    rememberLedger(one, u"西村"_s);
    REQUIRE(recentLedgers().size() == 2);
    CHECK(recentLedgers().front().name == u"西村"_s);
    QFile::remove(one);
    REQUIRE(recentLedgers().size() == 1);
    CHECK(recentLedgers().front().path == two);
}

TEST_CASE("four steps make an encrypted ledger with its village, and nothing is written before")
{
    Start start;
    start.click(u"start_new"_s);
    auto& next = start.find<QPushButton>(u"new_ledger_next"_s);
    CHECK_FALSE(next.isEnabled());
    start.type(u"village_find"_s, u"xicun"_s);
    QTest::keyClick(&start.find<QLineEdit>(u"village_find"_s), Qt::Key_Return);
    CHECK(start.find<QComboBox>(u"village_village"_s).currentData().toString().startsWith(u"2113"_s));
    REQUIRE(next.isEnabled());
    QTest::mouseClick(&next, Qt::LeftButton);
    CHECK_FALSE(next.isEnabled());
    start.type(u"user_name"_s, u"Li"_s);
    QTest::mouseClick(&next, Qt::LeftButton);
    start.typeNew(u"passphrase_first"_s, u"four words in a row"_s);
    CHECK_FALSE(next.isEnabled());
    start.typeNew(u"passphrase_second"_s, u"four words in a row"_s);
    REQUIRE(next.isEnabled());
    QTest::mouseClick(&next, Qt::LeftButton);
    CHECK_FALSE(next.isEnabled());
    CHECK(QDir(ledgerFolder()).isEmpty());
    for (const QString& name : {u"recovery_answer_1"_s, u"recovery_answer_2"_s}) {
        const int group = start.find<QLineEdit>(name).property("group").toInt();
        const QString shown = start.find<QLabel>(u"recovery_group_%1"_s.arg(group)).text();
        start.type(name, shown.right(6));
    }
    REQUIRE(next.isEnabled());
    QTest::mouseClick(&next, Qt::LeftButton);
    REQUIRE(start.ledger != nullptr);
    CHECK(start.ledger->isEncrypted());
    CHECK(start.ledger->user() == u"Li"_s);
    const auto villages = start.ledger->records(entities::village);
    REQUIRE(villages.size() == 1);
    CHECK(textOf(villages.front().value(fields::village::code)) == start.ledger->identity().division);
    CHECK_FALSE(Ledger::isPlain(start.ledger->path()));
}

TEST_CASE("a township makes its own ledger: its code, no facts of a village asked and no village entered")
{
    Start start;
    start.click(u"start_new"_s);
    auto& role = start.find<QComboBox>(u"ledger_role"_s);
    role.setCurrentIndex(role.findData(u"township"_s));
    auto& county = start.find<QComboBox>(u"village_county"_s);
    auto& township = start.find<QComboBox>(u"village_township"_s);
    auto& province = start.find<QComboBox>(u"village_province"_s);
    province.setCurrentIndex(1);
    county.setCurrentIndex(1);
    CHECK_FALSE(start.find<QPushButton>(u"new_ledger_next"_s).isEnabled());
    township.setCurrentIndex(1);
    CHECK_FALSE(start.find<QComboBox>(u"village_village"_s).isVisible());
    start.click(u"new_ledger_next"_s);
    start.type(u"user_name"_s, u"Li"_s);
    start.click(u"new_ledger_next"_s);
    start.typeNew(u"passphrase_first"_s, u"four words in a row"_s);
    start.typeNew(u"passphrase_second"_s, u"four words in a row"_s);
    start.click(u"new_ledger_next"_s);
    for (const QString& name : {u"recovery_answer_1"_s, u"recovery_answer_2"_s}) {
        const int group = start.find<QLineEdit>(name).property("group").toInt();
        start.type(name, start.find<QLabel>(u"recovery_group_%1"_s.arg(group)).text().right(6));
    }
    start.click(u"new_ledger_next"_s);
    REQUIRE(start.ledger != nullptr);
    CHECK(start.ledger->identity().role == u"township"_s);
    CHECK(start.ledger->identity().division == township.currentData().toString());
    CHECK(start.ledger->identity().division.size() == 9);
    CHECK(start.ledger->count(entities::village) == 0);
}

TEST_CASE("the keyboard alone makes a ledger: each step takes it in its first field, and Enter goes on")
{
    applyTheme({}); // its style lets Enter press buttons
    Start start;
    const auto press = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); };
    const auto type = [](const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    press(); // the first choice has the keyboard
    CHECK(QApplication::focusWidget() == &start.find<QLineEdit>(u"village_find"_s));
    type(u"xicun"_s);
    const QSize size = start.window.size();
    CHECK(start.find<QListWidget>(u"village_found"_s).isVisible());
    CHECK(start.window.size() == size);
    press(); // takes the village
    CHECK_FALSE(start.find<QListWidget>(u"village_found"_s).isVisible());
    press(); // on
    REQUIRE(QApplication::focusWidget() == &start.find<QLineEdit>(u"user_name"_s));
    type(u"Li"_s);
    press();
    CHECK(QApplication::focusWidget() != &start.find<QLineEdit>(u"user_name"_s)); // what follows may be answered, too
    for (int field = 0; field < 20 && QApplication::focusWidget() != &start.find<QPushButton>(u"new_ledger_next"_s); ++field)
        press();
    press();
    for (int field = 0; field < 2; ++field) {
        CHECK(QApplication::focusWidget()->objectName().startsWith(u"passphrase_"_s));
        type(u"four words in a row"_s);
        press();
    }
    for (const QString& name : {u"recovery_answer_1"_s, u"recovery_answer_2"_s}) {
        const auto& answer = start.find<QLineEdit>(name);
        REQUIRE(QApplication::focusWidget() == &answer);
        type(start.find<QLabel>(u"recovery_group_%1"_s.arg(answer.property("group").toInt())).text().right(6));
        press();
    }
    REQUIRE(start.ledger != nullptr);
    CHECK(start.ledger->user() == u"Li"_s);
}

TEST_CASE("Enter opens the ledger that was opened last")
{
    const Home home;
    const QString path = home.folder.filePath(u"sample.mingbai"_s);
    makeSample(path);
    rememberLedger(path, u"西村"_s);
    StartWindow window([](const std::unique_ptr<Ledger>&) {});
    window.welcome();
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->objectName() == u"start_recent_1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(QApplication::focusWidget()->objectName() == u"unlock_passphrase"_s);
}

TEST_CASE("the first day's lesson is a key away before any ledger is open")
{
    Start start;
    QTest::keyClick(&start.window, Qt::Key_F1);
    const auto* help = start.window.findChild<HelpWindow*>();
    REQUIRE(help != nullptr);
    CHECK(help->isVisible());
}

TEST_CASE("a code of 12 digits takes the place of the lists")
{
    Start start;
    start.click(u"start_new"_s);
    start.click(u"village_by_hand"_s);
    start.type(u"village_code"_s, u"21132499900"_s);
    CHECK_FALSE(start.find<QPushButton>(u"new_ledger_next"_s).isEnabled());
    CHECK(start.find<QLabel>(u"new_ledger_problem"_s).text().contains(u"11"_s));
    start.type(u"village_code"_s, u"211324999001"_s);
    start.type(u"village_name"_s, u"New"_s);
    CHECK(start.find<QPushButton>(u"new_ledger_next"_s).isEnabled());
}

TEST_CASE("a phone that is none stays behind, and goes on no card")
{
    Start start;
    start.click(u"start_new"_s);
    start.click(u"village_by_hand"_s);
    start.type(u"village_code"_s, u"211324999001"_s);
    start.type(u"village_name"_s, u"New"_s);
    start.click(u"new_ledger_next"_s);
    start.type(u"user_name"_s, u"Li"_s);
    auto& phone = start.find<Editor>(u"village.secretary_phone"_s);
    phone.type(u"139-0421-12"_s);
    phone.commit();
    CHECK_FALSE(start.find<QPushButton>(u"new_ledger_next"_s).isEnabled());
    phone.type({});
    phone.commit();
    CHECK(start.find<QPushButton>(u"new_ledger_next"_s).isEnabled());
}

TEST_CASE("the passphrase opens a ledger, a wrong one is said in place")
{
    Start start;
    const QString path = start.home.folder.filePath(u"sample.mingbai"_s);
    makeSample(path);
    start.window.openFile(path, u"西村"_s);
    auto& field = start.find<QLineEdit>(u"unlock_passphrase"_s);
    field.setText(u"something else"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(start.ledger == nullptr);
    CHECK(start.find<MessageBar>(u"message_bar"_s).isVisible());
    field.setText(kPassphrase);
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(start.ledger != nullptr);
    CHECK(start.ledger->user() == u"李晓明"_s);
    CHECK(recentLedgers().front().name == u"西村"_s);
}

TEST_CASE("the recovery code opens a ledger without its key file and gives a new passphrase")
{
    Start start;
    const QString path = start.home.folder.filePath(u"sample.mingbai"_s);
    const QString code = makeSample(path);
    QFile::remove(path + ".keys"_L1);
    QFile::remove(path + ".keys.2"_L1);
    start.window.openFile(path, {});
    auto& open = start.find<QPushButton>(u"unlock_open"_s);
    start.type(u"unlock_code"_s, code.left(6) + "123456"_L1);
    CHECK(start.find<QLabel>(u"unlock_problem"_s).text().contains(u'2'));
    start.type(u"unlock_code"_s, code);
    start.find<QComboBox>(u"unlock_user"_s).setEditText(u"Li"_s);
    auto* page = start.find<QLineEdit>(u"unlock_code"_s).parentWidget();
    for (const QString& name : {u"passphrase_first"_s, u"passphrase_second"_s})
        QTest::keyClicks(page->findChild<QLineEdit*>(name), u"another four words here"_s);
    REQUIRE(open.isEnabled());
    QTest::mouseClick(&open, Qt::LeftButton);
    REQUIRE(start.ledger != nullptr);
    start.ledger.reset();
    CHECK(openWithPassphrase(path, u"another four words here"_s)->user() == u"Li"_s);
}

TEST_CASE("a file that is no ledger is refused in words")
{
    Start start;
    QFile file(start.home.folder.filePath(u"notes.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("short");
    file.close();
    test::Script script;
    script.file = file.fileName();
    const test::ScriptedPrompt prompt(script);
    start.click(u"start_open"_s);
    CHECK(start.ledger == nullptr);
    CHECK(start.find<MessageBar>(u"message_bar"_s).isVisible());
}

TEST_CASE("the demo village is made once and opened again")
{
    Start start;
    start.window.openDemoVillage(5);
    REQUIRE(start.ledger != nullptr);
    CHECK(start.ledger->count(entities::household) == 5);
    start.ledger.reset();
    start.window.openDemoVillage(7);
    REQUIRE(start.ledger != nullptr);
    CHECK(start.ledger->count(entities::household) == 5);
}
