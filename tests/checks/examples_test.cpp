#include "tests/checks/examples.h"

#include "core/base/failure.h"
#include "core/checks/engine.h"
#include "tests/support/catch_qt.h"

#include <QSet>
#include <QTemporaryDir>

#include <map>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Example>& examples()
{
    static const std::vector<Example> read = readExamples(QStringLiteral(MINGBAI_SOURCE_DIR "/tests/checks"));
    return read;
}

std::unique_ptr<Ledger> newLedger(const QTemporaryDir& folder, QDate today)
{
    const LedgerIdentity identity{{}, u"village"_s, u"211324102207"_s, u"例村"_s, {}};
    auto ledger = Ledger::create(
        folder.filePath(u"examples.mb"_s), std::nullopt, identity, {OpenMode::ReadWrite, u"例"_s, Clock(today)});
    ledger->database().run("PRAGMA synchronous = OFF"); // nothing here outlives the test
    return ledger;
}

/// Where the check found something in the household of the example.
QStringList firedAt(CheckEngine& engine, const Example& example, const QString& household)
{
    QStringList records;
    for (const Finding& finding : engine.findings({household, example.check, std::nullopt, true}))
        records.append(finding.record);
    return records;
}

void tryExample(Ledger& ledger, CheckEngine& engine, const Example& example)
{
    INFO(example.title().toStdString());
    try {
        const ExampleRecords records(ledger, example);
        ledger.apply(records.changes());
        const QStringList fired = firedAt(engine, example, records.household());
        const QString expected = records.record(example.at);
        CHECK(example.at.isEmpty() == expected.isEmpty());
        CHECK(example.fires == (example.at.isEmpty() ? !fired.isEmpty() : fired.contains(expected)));
        ChangeSet away;
        for (const QString& household : records.households())
            away.remove(u"household"_s, household);
        ledger.apply(away);
    } catch (const Failure& failure) {
        FAIL_CHECK(failure.sentence().toStdString());
    }
}

} // namespace

TEST_CASE("Every check fires on its examples and leaves the others alone")
{
    std::map<QString, std::vector<const Example*>> settings;
    for (const Example& example : examples())
        settings[example.setting()].push_back(&example);
    for (const auto& [setting, members] : settings) {
        const QTemporaryDir folder;
        const auto ledger = newLedger(folder, members.front()->today);
        CheckEngine engine(*ledger, Catalogue::builtIn());
        ledger->apply(ExampleRecords::setting(*ledger, *members.front()));
        engine.runAll();
        for (const Example* example : members)
            tryExample(*ledger, engine, *example);
    }
}

TEST_CASE("Every check has examples of both kinds")
{
    QSet<QString> firing;
    QSet<QString> silent;
    for (const Example& example : examples())
        (example.fires ? firing : silent).insert(example.check);
    for (const Check& check : Catalogue::builtIn().checks()) {
        INFO(check.id.toStdString());
        CHECK(firing.contains(check.id));
        CHECK(silent.contains(check.id));
    }
    for (const QString& id : firing + silent) {
        INFO(id.toStdString());
        CHECK(Catalogue::builtIn().find(id) != nullptr);
    }
}

TEST_CASE("All 176 checks of the catalogue are there")
{
    QSet<QString> ids;
    for (const Check& check : Catalogue::builtIn().checks())
        ids.insert(check.id);
    CHECK(ids.size() == 176);
}

TEST_CASE("Every check has a title that fits a list and stands for itself")
{
    constexpr qsizetype kMostChinese = 20;
    QSet<QString> titles;
    for (const Check& check : Catalogue::builtIn().checks()) {
        INFO(check.id.toStdString());
        if (check.variant > 0) {
            CHECK(check.title.zh.isEmpty());
            continue;
        }
        CHECK_FALSE(check.title.zh.isEmpty());
        CHECK_FALSE(check.title.en.isEmpty());
        CHECK(check.title.zh.size() <= kMostChinese);
        CHECK_FALSE(check.title.zh.contains(u'{'));
        CHECK_FALSE(titles.contains(check.title.zh));
        titles.insert(check.title.zh);
    }
}

TEST_CASE("Every check speaks both languages and names only facts that its subject has")
{
    for (const Check& check : Catalogue::builtIn().checks()) {
        INFO(check.id.toStdString());
        for (const Bilingual& words : {check.words, check.mend}) {
            CHECK_FALSE(words.zh.isEmpty());
            CHECK_FALSE(words.en.isEmpty());
            CHECK(words.zh.count(u'{') == words.zh.count(u'}'));
        }
        for (const QString& fact : check.reads)
            CHECK(Catalogue::builtIn().subject(check.subject)->find(fact) != nullptr);
        CHECK_FALSE(check.fields.isEmpty());
    }
}
