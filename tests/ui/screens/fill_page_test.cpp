#include "ui/screens/exchange/exchange_screen.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/scripted_prompt.h"

#include "core/exchange/fill_table.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place()
    {
        sample.addHousehold(u"王丽"_s);
        listed << sample.addHousehold(u"李强"_s, u"二组"_s, u"2"_s);
        screen.resize(1100, 700);
        screen.show();
    }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = screen.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void click(const QString& name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    /// A button of the page that has this table.
    void clickIn(const QString& table, const QString& name)
    {
        auto* button = find<QTableWidget>(table).parentWidget()->findChild<QPushButton*>(name);
        REQUIRE(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Chooses by the keyboard, as a person who knows the word does.
    void choose(QComboBox& box, int index)
    {
        const bool isDown = index > box.currentIndex();
        box.setFocus();
        for (int left = std::abs(index - box.currentIndex()); left > 0; --left)
            QTest::keyClick(&box, isDown ? Qt::Key_Down : Qt::Key_Up);
        QTest::qWait(0);
    }
    void openTable(const QString& name)
    {
        script.file = QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/") + name;
        click(u"fill_choose"_s);
    }

    test::SampleSession sample;
    test::Script script;
    test::ScriptedPrompt prompt{script};
    QStringList listed; ///< by the households screen
    ExchangeScreen screen{sample.session, [this] { return listed; }};
};

} // namespace

TEST_CASE("a table is shown with its match, mended, and saved filled; the next one with these headings is known")
{
    Place place;
    place.openTable(u"T06.xlsx"_s);
    auto& columns = place.find<QTableWidget>(u"fill_columns"_s);
    REQUIRE(columns.isVisible());
    CHECK(columns.rowCount() == 5);
    CHECK(place.find<QComboBox>(u"fill_sheet"_s).currentText() == u"附件");
    CHECK(place.find<QListWidget>(u"fill_missing"_s).count() > 0);
    auto& box = place.find<QComboBox>(u"fill_column_5"_s);
    CHECK(box.currentData().toString().isEmpty());
    place.choose(box, box.findData(u"household.labour_count"_s));
    CHECK(place.find<QComboBox>(u"fill_column_5"_s).currentData().toString() == u"household.labour_count");

    const QString out = place.sample.folder.filePath(u"out.xlsx"_s);
    place.script.file = out;
    const QSignalSpy noticed(&place.screen, &Screen::noticed);
    place.click(u"fill_save"_s);
    CHECK(noticed.size() == 1);
    REQUIRE(QFile::exists(out));
    CHECK_FALSE(columns.isVisible());
    FillPlan again = planFill(place.sample.session.ledger(), out, {});
    CHECK(again.columns.back().name == u"household.labour_count");
    CHECK(again.layout.filledRows.size() == 2);
}

TEST_CASE("which households a table is about can be chosen; putting it aside writes nothing")
{
    Place place;
    place.openTable(u"T01.xlsx"_s);
    auto& households = place.find<QComboBox>(u"fill_households"_s);
    CHECK(households.currentIndex() == 0);
    place.choose(households, 2);
    CHECK(place.find<QListWidget>(u"fill_missing"_s).count() > 0);
    place.choose(households, 1);
    CHECK_FALSE(place.find<QPushButton>(u"fill_save"_s).isEnabled()); // nobody is monitored
    place.click(u"fill_close"_s);
    CHECK(place.find<QPushButton>(u"fill_choose"_s).isVisible());
}

TEST_CASE("a table that lists its households already keeps to them until other ones are chosen")
{
    Place place;
    place.openTable(u"T06.xlsx"_s);
    const QString out = place.sample.folder.filePath(u"listed.xlsx"_s);
    place.script.file = out;
    place.click(u"fill_save"_s);
    REQUIRE(QFile::exists(out));
    place.click(u"fill_choose"_s);
    auto& households = place.find<QComboBox>(u"fill_households"_s);
    const int inTable = households.currentIndex();
    CHECK(inTable == households.count() - 1);
    CHECK(inTable > 3);
    const auto remarks = [&] { return place.find<QListWidget>(u"fill_missing"_s).count(); };
    const int listedRemarks = remarks();
    place.choose(households, 0);
    CHECK(households.currentIndex() == 0);
    CHECK(remarks() > 0);
    place.choose(households, inTable);
    CHECK(households.currentIndex() == inTable);
    CHECK(remarks() == listedRemarks);
    place.click(u"fill_close"_s);
    place.openTable(u"T01.xlsx"_s); // an empty one does not offer it
    CHECK(households.count() == inTable);
}

TEST_CASE("a file that is no workbook is said to be none and the page stays where it was")
{
    Place place;
    const QSignalSpy failed(&place.sample.session, &Session::failed);
    place.openTable(u"R07.csv"_s);
    CHECK(failed.size() == 1);
    CHECK(place.find<QPushButton>(u"fill_choose"_s).isVisible());
}

TEST_CASE("a table is filled with the households that are listed now, whatever its title says")
{
    Place place;
    place.openTable(u"T06.xlsx"_s);
    auto& households = place.find<QComboBox>(u"fill_households"_s);
    place.choose(households, households.count() - 1);
    CHECK(households.currentIndex() == households.count() - 1);
    place.script.file = place.sample.folder.filePath(u"out.xlsx"_s);
    place.click(u"fill_save"_s);
    CHECK(planFill(place.sample.session.ledger(), place.script.file, {}).layout.filledRows.size() == 1);
}

TEST_CASE("a match is saved as a small file, which another ledger loads")
{
    Place place;
    place.openTable(u"T06.xlsx"_s);
    auto& box = place.find<QComboBox>(u"fill_column_5"_s);
    place.choose(box, box.findData(u"household.labour_count"_s));
    const QString file = place.sample.folder.filePath(u"match.json"_s);
    place.script.file = file;
    place.clickIn(u"fill_columns"_s, u"match_save"_s);
    REQUIRE(QFile::exists(file));

    Place other;
    other.openTable(u"T06.xlsx"_s);
    CHECK(other.find<QComboBox>(u"fill_column_5"_s).currentData().toString().isEmpty());
    other.script.file = file;
    other.clickIn(u"fill_columns"_s, u"match_load"_s);
    CHECK(other.find<QComboBox>(u"fill_column_5"_s).currentData().toString() == u"household.labour_count");
}

TEST_CASE("a file that is no match of headings is said to be none, and the match stays")
{
    Place place;
    place.openTable(u"T06.xlsx"_s);
    const QSignalSpy failed(&place.sample.session, &Session::failed);
    place.clickIn(u"fill_columns"_s, u"match_load"_s); // the table itself
    CHECK(failed.size() == 1);
    CHECK(place.find<QTableWidget>(u"fill_columns"_s).rowCount() == 5);
}
