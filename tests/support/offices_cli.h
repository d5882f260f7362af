/// @file
/// A village and its township on the command line, each a computer of its own.
#pragma once

#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

namespace mingbai::test {

/// Twelve households report to a township that trusts them.
struct ReportingVillage {
    ReportingVillage()
    {
        using namespace Qt::StringLiterals;
        REQUIRE(village.run({u"demo"_s, u"--households"_s, u"12"_s}).exitCode == 0);
        REQUIRE(
            township.run({u"init"_s, u"--division"_s, u"211324102"_s, u"--role"_s, u"township"_s, u"--no-encryption"_s}).exitCode
            == 0);
        REQUIRE(village.run({u"identity"_s, u"--request"_s, u"--out"_s, village.path(u"request"_s)}).exitCode == 0);
        REQUIRE(township.run({u"enrol"_s, village.path(u"request"_s), u"--out"_s, village.path(u"bundle"_s)}).exitCode == 0);
        const QString aloud = township.run({u"identity"_s}).json()[u"fingerprint"].toString();
        REQUIRE(village.run({u"trust"_s, village.path(u"bundle"_s), u"--fingerprint"_s, aloud}).exitCode == 0);
    }
    [[nodiscard]] qint64 newestChange() const
    {
        using namespace Qt::StringLiterals;
        return village.run({u"log"_s, u"--limit"_s, u"1"_s}).json()[u"changes"][0][u"number"].toInteger();
    }

    Cli village;
    Cli township;
};

} // namespace mingbai::test
