// What the command line says to words that it does not understand.
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;

TEST_CASE("what is wrong with a command is said in Chinese, and to machines, too")
{
    const Cli cli;
    const auto told = [&](const QStringList& words) {
        const CliResult result = cli.plain(words + QStringList{u"--json"_s, u"--lang"_s, u"zh"_s, u"--db"_s, cli.ledger()});
        CHECK(result.exitCode == 2);
        CHECK(result.json()[u"exit_code"].toInt() == 2);
        return result.json()[u"error"].toString();
    };
    CHECK(told({u"stats"_s, u"--nope"_s}).startsWith(u"这里不认识 --nope"_s));
    CHECK(told({u"check"_s, u"--severity"_s, u"x"_s}).startsWith(u"--severity 只能是：error, warning, alert"_s));
    CHECK(told({u"demo"_s, u"--households"_s, u"0"_s}).startsWith(u"--households 只能是1到1000000的数"_s));
    CHECK(told({u"init"_s}).startsWith(u"缺少 --division"_s));
}
