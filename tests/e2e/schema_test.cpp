// The export is held against our own JSON Schema by a validator that is not ours: ajv, from npm.
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;

namespace {

constexpr const char* kValidate = R"js(
const Ajv = require('ajv/dist/2020');
const fs = require('fs');
const [schema, data] = process.argv.slice(2).map(file => JSON.parse(fs.readFileSync(file, 'utf8')));
const validate = new Ajv({ allErrors: false, strict: false }).compile(schema);
if (!validate(data)) { console.error(JSON.stringify(validate.errors.slice(0, 5), null, 1)); process.exit(1); }
)js";

/// A folder with ajv in it; empty when npm is absent or cannot reach its registry.
QString folderWithAjv(const Cli& cli)
{
    if (QStandardPaths::findExecutable(u"npm"_s).isEmpty())
        return {};
    QProcess npm;
    npm.setWorkingDirectory(cli.path(QString()));
    npm.start(u"npm"_s, {u"install"_s, u"--silent"_s, u"--no-audit"_s, u"--no-fund"_s, u"ajv@8"_s});
    npm.waitForFinished(120'000);
    return npm.exitCode() == 0 ? cli.path(QString()) : QString();
}

} // namespace

TEST_CASE("the JSON export keeps the JSON Schema that the dictionary writes")
{
    Cli cli;
    REQUIRE(cli.run({u"demo"_s, u"--households"_s, u"60"_s}).exitCode == 0);
    REQUIRE(cli.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, cli.path(u"data.json"_s)}).exitCode == 0);
    REQUIRE(cli.plain({u"dictionary"_s, u"--format"_s, u"json-schema"_s, u"--out"_s, cli.path(u"schema.json"_s)}).exitCode == 0);
    const QString folder = folderWithAjv(cli);
    if (folder.isEmpty())
        SKIP("npm is not there or cannot reach its registry; the export was not validated by ajv");
    QFile script(cli.path(u"validate.js"_s));
    REQUIRE(script.open(QIODevice::WriteOnly));
    script.write(kValidate);
    script.close();
    QProcess node;
    node.setWorkingDirectory(folder);
    node.start(u"node"_s, {script.fileName(), cli.path(u"schema.json"_s), cli.path(u"data.json"_s)});
    REQUIRE(node.waitForFinished(60'000));
    INFO(node.readAllStandardError().toStdString());
    CHECK(node.exitCode() == 0);
}
