#include "tests/core/checks/village.h"

#include "core/checks/functions.h"

#include <catch2/generators/catch_generators_all.hpp>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

/// What SQLite makes of an expression on 20 November 2024, as a text; "NULL" for nothing.
QString answer(const QByteArray& expression)
{
    static const Village village;
    static const auto context = [] {
        auto made = std::make_shared<FunctionContext>();
        made->setToday({2024, 11, 20});
        Parameters parameters;
        parameters.add(u"line"_s, {u"21"_s, {2024, 1, 1}, {2024, 12, 31}, 7300.5, {}});
        parameters.add(u"line"_s, {{}, {2023, 1, 1}, {}, 7000, {}});
        made->setParameters(parameters, u"211324102209"_s);
        registerFunctions(village.ledger().database().handle(), made);
        return made;
    }();
    Statement row(village.ledger().database(), "SELECT " + expression);
    REQUIRE(row.next());
    return row.isNull(0) ? u"NULL"_s : row.text(0);
}

} // namespace

TEST_CASE("Functions of the facts answer as their names say")
{
    const auto [expression, expected] = GENERATE(table<const char*, const char*>({
        {"today()", "2024-11-20"},
        {"fen(73.5)", "7350"},
        {"fen(NULL)", "NULL"},
        {"age_on('2008-11-20', today())", "16"},
        {"age_on('2008-11-21', today())", "15"},
        {"age_on('1985', '2024-11-20')", "39"},
        {"age_on(NULL, today())", "NULL"},
        {"school_day('2024-08-31')", "2023-09-01"},
        {"school_day('2024-09-01')", "2024-09-01"},
        {"months_between('2024-01-31', '2024-02-28')", "0"},
        {"months_between('2024-01-31', '2024-02-29')", "1"},
        {"months_between('2024-05-20', today())", "6"},
        {"months_between('2024-05-21', today())", "5"},
        {"months_between('2024-11-20', '2024-05-21')", "-5"},
        {"has_code('1,23', '2')", "0"},
        {"has_code('1,23', '23')", "1"},
        {"has_code(NULL, '1')", "NULL"},
        {"id_valid('11010519491231002X')", "1"},
        {"id_valid('110105194912310021')", "0"},
        {"id_birth('11010519491231002X')", "1949-12-31"},
        {"id_birth('11')", "NULL"},
        {"id_sex('11010519491231002X')", "2"},
        {"certificate_class('11010519491231002X44')", "4"},
        {"certificate_grade('11010519491231002X43')", "3"},
        {"certificate_valid('11010519491231002X49')", "0"},
        {"mobile_valid('13812345678')", "1"},
        {"mobile_valid('12812345678')", "0"},
        {"phone_valid('04214822345')", "1"},
        {"luhn_valid('6222021001116245703')", "0"},
        {"name_bad('王·伊')", "0"},
        {"name_bad('王')", "1"},
        {"name_bad('王 五')", "1"},
        {"name_bad('王5')", "1"},
        {"name_bad(NULL)", "1"},
        {"code_known('sex', '1')", "1"},
        {"code_known('sex', 'x')", "0"},
        {"code_known('sex', NULL)", "NULL"},
        {"village_known('999999999999')", "0"},
    }));
    INFO(expression);
    CHECK(answer(expression) == QString::fromUtf8(expected));
}

TEST_CASE("A parameter is what holds on that day in that region, and NULL when it is not known")
{
    CHECK(answer("parameter('line', '2024-06-01')") == u"7300.5"_s);
    CHECK(answer("parameter('line', '2025-06-01')") == u"7000"_s);
    CHECK(answer("parameter('line', '2022-06-01')") == u"NULL"_s);
    CHECK(answer("parameter('unheard', today())") == u"NULL"_s);
    CHECK(answer("parameter('line', NULL)") == u"NULL"_s);
}
