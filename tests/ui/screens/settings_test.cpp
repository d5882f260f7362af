#include "ui/screens/settings/settings_screen.h"

#include "core/base/failure.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/scripted_prompt.h"
#include "ui/forms/editor.h"
#include "ui/screens/settings/keys_page.h"
#include "ui/screens/settings/policy_page.h"
#include "ui/screens/start/opening.h"
#include "ui/shell/commands.h"
#include "ui/shell/ledger_notes.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

const QString kPassphrase = u"green hill clear water"_s;

template <typename Widget> Widget& find(QWidget& page, const QString& name)
{
    auto* found = page.findChild<Widget*>(name);
    INFO(name.toStdString());
    REQUIRE(found != nullptr);
    return *found;
}

/// An encrypted ledger, open.
struct Encrypted {
    QTemporaryDir folder;
    QString path = folder.filePath(u"sample.mingbai"_s);
    Session session{makeLedger({path, test::sampleIdentity(), u"Li"_s, kPassphrase, RootSecret::random(), {}})};
};

} // namespace

TEST_CASE("each section of the settings is found from the search box")
{
    test::SampleSession sample;
    SettingsScreen screen(sample.session);
    const std::vector<SearchableCommand> places = screen.places();
    REQUIRE(places.size() > 3);
    for (const SearchableCommand& place : places) {
        screen.openPlace(place.id);
        CHECK(find<QListWidget>(screen, u"settings_sections"_s).currentItem()->text() == place.text);
        CHECK(find<QStackedWidget>(screen, u"settings_pages"_s).currentWidget()->objectName() == place.id);
    }
}

TEST_CASE("a second person gets a passphrase, opens the ledger with it, and loses it again")
{
    Encrypted sample;
    KeysPage page(sample.session);
    page.show();
    find<QLineEdit>(page, u"keys_own"_s).setText(kPassphrase);
    find<QComboBox>(page, u"keys_name"_s).setEditText(u"Wang"_s);
    for (const QString& name : {u"passphrase_first"_s, u"passphrase_second"_s})
        find<QLineEdit>(page, name).setText(u"white birch old bridge"_s);
    QTest::mouseClick(&find<QPushButton>(page, u"keys_set"_s), Qt::LeftButton);
    QString user;
    (void)KeyFile::read(sample.path).unlock(u"white birch old bridge"_s, &user);
    CHECK(user == u"Wang"_s);

    test::Script script;
    script.yes = true;
    const test::ScriptedPrompt prompt(script);
    auto& people = find<QListWidget>(page, u"keys_people"_s);
    REQUIRE(people.count() == 2);
    people.setCurrentItem(people.findItems(u"Wang"_s, Qt::MatchExactly).front());
    find<QLineEdit>(page, u"keys_own"_s).setText(kPassphrase);
    QTest::mouseClick(&find<QPushButton>(page, u"keys_remove"_s), Qt::LeftButton);
    CHECK(KeyFile::read(sample.path).users() == QStringList(u"Li"_s));
}

TEST_CASE("the recovery code is shown to the passphrase and to nothing else")
{
    Encrypted sample;
    KeysPage page(sample.session);
    page.show();
    auto& show = find<QPushButton>(page, u"keys_show"_s);
    CHECK_FALSE(show.isEnabled());
    const QString before = find<QLabel>(page, u"keys_code"_s).text();
    find<QLineEdit>(page, u"keys_own"_s).setText(u"wrong wrong wrong"_s);
    QTest::mouseClick(&show, Qt::LeftButton);
    CHECK(find<QLabel>(page, u"keys_code"_s).text() == before);
    find<QLineEdit>(page, u"keys_own"_s).setText(kPassphrase);
    QTest::mouseClick(&show, Qt::LeftButton);
    const RootSecret shown = RootSecret::fromRecoveryCode(find<QLabel>(page, u"keys_code"_s).text());
    CHECK(shown.bytes() == KeyFile::read(sample.path).unlock(kPassphrase).bytes());
}

TEST_CASE("a policy parameter that is not known is set with its document, and taken back")
{
    test::SampleSession sample;
    PolicyPage page(sample.session);
    page.show();
    auto& table = find<QTableWidget>(page, u"policy_table"_s);
    const auto rowOf = [&](const QString& name) {
        int row = 0;
        while (row < table.rowCount() && table.item(row, 0)->data(Qt::UserRole).toString() != name)
            ++row;
        return row;
    };
    find<QSpinBox>(page, u"policy_year"_s).setValue(2026);
    REQUIRE(rowOf(u"monitoring_line"_s) < table.rowCount());
    CHECK(table.item(rowOf(u"monitoring_line"_s), 1)->foreground().style() != Qt::NoBrush);
    table.setCurrentCell(rowOf(u"monitoring_line"_s), 0);
    find<Editor>(page, u"parameter.value"_s).type(u"8500"_s);
    find<Editor>(page, u"parameter.source_document"_s).type(u"〔2026〕1号"_s);
    QTest::mouseClick(&find<QPushButton>(page, u"policy_set"_s), Qt::LeftButton);
    CHECK(sample.session.ledger().count(entities::parameter) == 1);
    CHECK(table.item(rowOf(u"monitoring_line"_s), 1)->text() == u"8,500"_s);
    CHECK(table.item(rowOf(u"monitoring_line"_s), 3)->text() == u"〔2026〕1号"_s);
    sample.session.undo();
    CHECK(table.item(rowOf(u"monitoring_line"_s), 1)->text() != u"8500"_s);
}

TEST_CASE("a parameter without a number or without a document is not set")
{
    test::SampleSession sample;
    PolicyPage page(sample.session);
    page.show();
    find<QTableWidget>(page, u"policy_table"_s).setCurrentCell(0, 0);
    QTest::mouseClick(&find<QPushButton>(page, u"policy_set"_s), Qt::LeftButton);
    CHECK(find<QLabel>(page, u"policy_problem"_s).isVisible());
    find<Editor>(page, u"parameter.value"_s).type(u"about nine"_s);
    find<Editor>(page, u"parameter.source_document"_s).type(u"x"_s);
    QTest::mouseClick(&find<QPushButton>(page, u"policy_set"_s), Qt::LeftButton);
    CHECK(sample.session.ledger().count(entities::parameter) == 0);
}

TEST_CASE("a backup is made where it is wanted and remembered")
{
    test::SampleSession sample;
    sample.addHousehold(u"王丽"_s);
    SettingsScreen screen(sample.session);
    screen.show();
    test::Script script;
    const test::ScriptedPrompt prompt(script);
    screen.findChild<QAction*>(QString(commands::backupNow))->trigger();
    CHECK_FALSE(lastBackup(sample.session.ledger()));
    script.file = sample.folder.filePath(u"copy.mingbai"_s);
    screen.findChild<QAction*>(QString(commands::backupNow))->trigger();
    CHECK(lastBackup(sample.session.ledger()));
    CHECK(openPlain(script.file)->count(entities::household) == 1);
}
