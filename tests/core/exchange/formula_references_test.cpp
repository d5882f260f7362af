#include "core/exchange/formula_references.h"
#include "tests/support/catch_qt.h"

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

/// Rows 5 to 8 are for data, ten are put in below.
const RowShift kShift{5, 8, 10, 18};

QString here(const QString& formula)
{
    return shiftedFormula(formula, kShift, u"表 1", FormulaPlace::SameSheet);
}

} // namespace

TEST_CASE("references below the new rows move, sums over the data rows grow, the rest stays", "[fill]")
{
    CHECK(here(u"SUM(D5:D8)"_s) == u"SUM(D5:D18)");
    CHECK(here(u"SUM(D5:D7)+D4"_s) == u"SUM(D5:D18)+D4");
    CHECK(here(u"SUM($D$5:$D$8)/D9"_s) == u"SUM($D$5:$D$18)/D19");
    CHECK(here(u"A9&\"A9\"&A10"_s) == u"A19&\"A9\"&A20");
    CHECK(here(u"SUM(D:D)+SUM(9:9)"_s) == u"SUM(D:D)+SUM(19:19)");
    CHECK(here(u"'表 1'!A9+'别 的'!A9+Sheet2!A9"_s) == u"'表 1'!A19+'别 的'!A9+Sheet2!A9");
    CHECK(here(u"LOG10(9)+Total9x+[1]Sheet1!A9"_s) == u"LOG10(9)+Total9x+[1]Sheet1!A9");
    CHECK(here(u"SUM(Table1[A9])+1E9"_s) == u"SUM(Table1[A9])+1E9");
    CHECK(shiftedFormula(u"A9+'表 1'!D5:D8"_s, kShift, u"表 1", FormulaPlace::OtherSheet) == u"A9+'表 1'!D5:D18");
    CHECK(shiftedFormula(u"表!$3:$4,表!$A:$B"_s, kShift, u"表", FormulaPlace::OtherSheet) == u"表!$3:$4,表!$A:$B");
}

TEST_CASE("a formula in a row for data keeps to its row; a share of the whole follows the whole", "[fill]")
{
    CHECK(shiftedFormula(u"SUM(C5:F5)/SUM(G$5:G$8)"_s, kShift, u"表", FormulaPlace::DataRow) == u"SUM(C5:F5)/SUM(G$5:G$18)");
}

TEST_CASE("a copied formula goes along with its cell, except for what is fixed", "[fill]")
{
    CHECK(copiedFormula(u"IF(F7=\"\",\"\",ROUND(L7/F7,2))"_s, 3, 0) == u"IF(F10=\"\",\"\",ROUND(L10/F10,2))");
    CHECK(copiedFormula(u"A$1+$B2+$C$3"_s, 2, 1) == u"B$1+$B4+$C$3");
    CHECK(copiedFormula(u"C7*H$9"_s, 4, 0, kShift) == u"C11*H$19");
}
