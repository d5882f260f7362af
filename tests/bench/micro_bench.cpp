// The smallest steps of the main path, measured by Catch2: ./dev bench --micro
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/parsing.h"
#include "tests/support/catch_qt.h"

#include <catch2/benchmark/catch_benchmark.hpp>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("reading what the program brings along")
{
    const QMap<QString, QByteArray> files = Dictionary::builtIn().files();
    BENCHMARK("read the dictionary")
    {
        return Dictionary(files).version();
    };
}

TEST_CASE("reading and writing one value")
{
    const QDate today(2024, 11, 20);
    const Dictionary& dictionary = Dictionary::builtIn();
    const Field& idNumber = dictionary.field(fields::person::id_number);
    const Field& money = dictionary.field(fields::income::wages_migrant);
    const Field& relation = dictionary.field(fields::person::relation);
    BENCHMARK("check of an ID number")
    {
        return isValidIdNumber(u"211324190001010014", today);
    };
    BENCHMARK("parse an ID number")
    {
        return parse(idNumber, u"211324190001010014"_s, today);
    };
    BENCHMARK("parse money")
    {
        return parse(money, u"12,345.60"_s, today);
    };
    BENCHMARK("parse a code by its label")
    {
        return parse(relation, u"之儿媳"_s, today);
    };
    BENCHMARK("show money")
    {
        return screenText(money, qint64{1234560});
    };
}
