#include "tests/support/catch_qt.h"
#include "tests/support/scripted_prompt.h"
#include "tests/ui/screens/grid_place.h"
#include "ui/screens/grid/grid_handout.h"

#include <QFile>
#include <QToolButton>

using namespace mingbai;
using namespace mingbai::test;

namespace {

std::vector<std::vector<Value>> rowsOf(const HandoutTable& table)
{
    std::vector<std::vector<Value>> rows;
    table.forEachRow([&](const std::vector<Value>& values) { rows.push_back(values); });
    return rows;
}

} // namespace

TEST_CASE("the marked block is saved with the columns that name its rows")
{
    GridPlace place;
    place.goTo(0, fields::income::wages_migrant);
    place.type(u"1200"_s);
    place.key(Qt::Key_Return);
    place.type(u"1300"_s);
    place.key(Qt::Key_Return);
    place.goTo(0, fields::income::wages_migrant);
    place.key(Qt::Key_Down, Qt::ShiftModifier);
    const HandoutTable table = handoutOf(place.view(), place.model(), u"工资"_s, true);
    REQUIRE(table.columns.size() == static_cast<std::size_t>(place.model().leadCount()) + 1);
    CHECK(table.columns.back().name == u"income.wages_migrant"_s);
    const auto rows = rowsOf(table);
    REQUIRE(rows.size() == 2);
    CHECK(integerOf(rows[0].back()) == 120'000);
    CHECK(integerOf(rows[1].back()) == 130'000);
}

TEST_CASE("where one cell is marked, all rows are saved as a workbook")
{
    GridPlace place(3);
    place.goTo(1, fields::income::wages_migrant);
    CHECK(rowsOf(handoutOf(place.view(), place.model(), u"工资"_s, true)).size() == 3);
    Script script;
    const ScriptedPrompt prompt(script);
    script.file = place.sample.folder.filePath(u"wages.xlsx"_s);
    QTest::mouseClick(&place.find<QToolButton>(u"grid_save"_s), Qt::LeftButton);
    QFile file(script.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(2) == "PK");
}

TEST_CASE("numbers leave the grid in full only after a question, and that is noted")
{
    GridPlace place;
    Script script;
    const ScriptedPrompt prompt(script);
    script.file = place.sample.folder.filePath(u"wages.xlsx"_s);
    script.yes = true;
    place.find<QToolButton>(u"grid_numbers"_s).setChecked(true);
    const qsizetype before = place.changeCount();
    QTest::mouseClick(&place.find<QToolButton>(u"grid_save"_s), Qt::LeftButton);
    CHECK(script.asked.size() == 2);
    CHECK(place.changeCount() == before + 1);
}
