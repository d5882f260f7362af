#include "core/base/uuid.h"

#include "tests/support/catch_qt.h"

using namespace Qt::StringLiterals;
using mingbai::IdSource;
using mingbai::isUuid;

TEST_CASE("Keys are UUIDs of version 7, each greater than the one before")
{
    IdSource ids;
    QString last;
    for (int i = 0; i < 20'000; ++i) { // more than one millisecond can number
        const QString id = ids.next();
        REQUIRE(isUuid(id));
        REQUIRE(id[14] == u'7');
        REQUIRE(u"89ab"_s.contains(id[19]));
        REQUIRE(id > last);
        last = id;
    }
}

TEST_CASE("Seeded keys are the same each time and begin with the given time")
{
    IdSource one(42, 1'700'000'000'000);
    IdSource same(42, 1'700'000'000'000);
    IdSource other(43, 1'700'000'000'000);
    const QString first = one.next();
    CHECK(first == same.next());
    CHECK(first != other.next());
    CHECK(first.startsWith(u"018bcfe5-6800-7"));
    CHECK(one.next() == same.next());
}

TEST_CASE("Only lower-case canonical texts are keys")
{
    CHECK(isUuid(u"018bcfe5-6800-7001-8000-000000000000"));
    CHECK_FALSE(isUuid(u"018BCFE5-6800-7001-8000-000000000000"));
    CHECK_FALSE(isUuid(u"018bcfe5-6800-7001-8000-00000000000"));
    CHECK_FALSE(isUuid(u"018bcfe5x6800-7001-8000-000000000000"));
    CHECK_FALSE(isUuid(u"018bcfe5-6800-7001-8000-00000000000g"));
    CHECK_FALSE(isUuid({}));
}
