#include "core/checks/row_json.h"

#include "tests/core/checks/village.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray byQt(const Value& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{toJson(value)}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

TEST_CASE("A value of a row is written as Qt writes JSON, so that old digests come out again")
{
    Village village;
    std::mt19937 random(7);
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    static const QString kLetters = u"aZ9 \"\\/\b\f\n\r\t\x01\x1f\x7f王，\ufeff一é€{}[]:,'"_s;
    std::vector<Value> values{Value(), qint64{0}, qint64{-1}, std::numeric_limits<qint64>::max(),
        std::numeric_limits<qint64>::min(), 0.1, -2.5, 3.0, 1e300, 1e-7, QString(u""_s)};
    for (int count = 0; count < 500; ++count) {
        QString text;
        for (int length = below(12); length > 0; --length)
            text += kLetters.at(below(static_cast<int>(kLetters.size())));
        values.emplace_back(text);
    }
    Statement row(village.ledger().database(), "SELECT ?1");
    for (const Value& value : values) {
        row.bind(1, value);
        REQUIRE(row.next());
        CHECK(jsonOf(row, 0) == byQt(row.value(0)));
        row.reset();
    }
}
