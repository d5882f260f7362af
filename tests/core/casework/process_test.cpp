#include "core/casework/process.h"

#include "core/checks/catalogue.h"
#include "core/dictionary/dictionary.h"
#include "tests/support/failing.h"

#include "tests/support/catch_qt.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

const QString kRoot = QStringLiteral(MINGBAI_SOURCE_DIR);

/// A row of the table in resources/process/README.md.
struct ClauseRow {
    QString line;
    QString clause;
    QStringList records;
    QStringList checks;
    QStringList lists;
    QStringList screens;
};

std::vector<ClauseRow> planTable()
{
    QFile file(kRoot + u"/resources/process/README.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<ClauseRow> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        constexpr qsizetype kCells = 8; // six, and nothing before and behind them
        if (cells.size() != kCells || cells[1].contains(u"Clause"_s) || cells[1].contains(u"---"_s))
            continue;
        const auto names = [&](qsizetype cell) {
            QStringList found = cells[cell].split(u',');
            for (QString& name : found)
                name = name.trimmed();
            found.removeAll(u"—"_s);
            return found;
        };
        rows.push_back({line, cells[1].trimmed(), names(3), names(4), names(5), names(6)});
    }
    return rows;
}

/// "2024方案 二(二)1、二(四)2; 采集表": the clauses of the plan that a source cites.
QStringList clausesIn(const QString& source)
{
    static const QRegularExpression kClause(u"[一二三](\\([一二三四五六七八九十]+\\)\\d*)?"_s);
    QStringList clauses;
    for (const QString& part : source.split(QRegularExpression(u"[;；]"_s))) {
        const QString words = part.trimmed();
        if (!words.startsWith(u"2024方案 "))
            continue;
        for (auto clause = kClause.globalMatch(words.section(u' ', 1, 1)); clause.hasNext();)
            clauses += clause.next().captured();
    }
    return clauses;
}

} // namespace

TEST_CASE("Every step of the code list has its place in the procedure")
{
    for (const Code& code : Dictionary::builtIn().codeList(u"case_step"_s)->codes) {
        INFO(code.code.toStdString());
        const ProcessStep* step = Process::builtIn().find(code.code);
        REQUIRE(step != nullptr);
        CHECK(step->label() == code.label.text());
        CHECK_FALSE(step->clause.isEmpty());
        for (const QString& field : step->needs)
            CHECK(step->fields.contains(field)); // what is needed is asked
        for (const QString& field : step->caseNeeds)
            CHECK(step->caseFields.contains(field));
    }
}

TEST_CASE("A procedure with mistakes is refused, naming all of them")
{
    const Failure failure = test::failureOf([] {
        static_cast<void>(Process(R"({"source": "x", "steps": [{"code": "11", "phase": "soon", "by": {"zh": "甲", "en": "A"},
            "clause": {"zh": "x", "en": "x"}, "paper": "x", "after": ["99"], "asks": ["no_such_field"], "people": 2}], "rules": {}})"));
    });
    CHECK(failure.sentence().contains(u"soon"));
    CHECK(failure.sentence().contains(u"99"));
    CHECK(failure.sentence().contains(u"no_such_field"));
    CHECK(failure.sentence().contains(u"paper")); // not in both languages
}

TEST_CASE("What people read of the procedure stands in both languages")
{
    for (const Bilingual& text : Process::builtIn().texts()) {
        INFO(text.zh.toStdString());
        CHECK_FALSE(text.zh.isEmpty());
        CHECK_FALSE(text.en.isEmpty());
        const auto isChinese = [](QChar letter) { return letter.script() == QChar::Script_Han; };
        CHECK(std::any_of(text.zh.begin(), text.zh.end(), isChinese));
        QString english = text.en;
        english.remove(u"二(一)1"_s).remove(u"二(一)2"_s); // numbers of the plan's clauses
        CHECK(std::none_of(english.begin(), english.end(), isChinese));
    }
}

TEST_CASE("Every step of identifying, helping and clearing stands in one column of the board, and leads have the first")
{
    const std::vector<ProcessStage>& stages = Process::builtIn().stages();
    REQUIRE(stages.size() > 1);
    CHECK(stages.front().steps.isEmpty());
    QStringList placed;
    for (const ProcessStage& stage : stages)
        placed += stage.steps;
    for (const ProcessStep& step : Process::builtIn().steps()) {
        INFO(step.code.toStdString());
        CHECK(placed.count(step.code) == (step.phase == Phase::After ? 0 : 1));
    }
}

TEST_CASE("The table of the plan has every clause, and names only records, checks, lists and screens that exist")
{
    QStringList clauses;
    for (const ClauseRow& row : planTable()) {
        INFO(row.line.toStdString());
        clauses.append(row.clause);
        CHECK_FALSE(row.records.isEmpty());
        for (const QString& entity : row.records)
            CHECK(Dictionary::builtIn().find(entity) != nullptr);
        for (const QString& check : row.checks)
            CHECK(Catalogue::builtIn().find(check) != nullptr);
        for (const QString& list : row.lists)
            CHECK(QFile::exists(kRoot + u"/resources/ledgers/%1.json"_s.arg(list)));
        for (const QString& screen : row.screens)
            CHECK(QDir(kRoot + u"/ui/screens/"_s + screen).exists());
    }
    // The plan's own numbers: 一, 二(一) to 二(十) with their items, 三(一) to 三(五).
    for (const QString& clause : {u"一"_s, u"二(一)1"_s, u"二(一)2"_s, u"二(二)1"_s, u"二(二)2"_s, u"二(二)3"_s, u"二(二)4"_s,
             u"二(三)1"_s, u"二(三)2"_s, u"二(三)3"_s, u"二(三)4"_s, u"二(四)1"_s, u"二(四)2"_s, u"二(五)1"_s, u"二(五)2"_s,
             u"二(五)3"_s, u"二(六)"_s, u"二(七)"_s, u"二(八)1"_s, u"二(八)2"_s, u"二(八)3"_s, u"二(八)4"_s, u"二(九)"_s,
             u"二(九)1"_s, u"二(九)2"_s, u"二(九)3"_s, u"二(九)4"_s, u"二(十)1"_s, u"二(十)2"_s, u"二(十)3"_s, u"二(十)4"_s,
             u"三(一)"_s, u"三(二)"_s, u"三(三)"_s, u"三(四)"_s, u"三(五)"_s}) {
        INFO(clause.toStdString());
        CHECK(clauses.contains(clause));
    }
}

TEST_CASE("A list or a check that cites a clause of the plan stands in that clause's row, and no record of the plan is left out")
{
    QMap<QString, QStringList> lists;
    QMap<QString, QStringList> checks;
    QStringList records;
    for (const ClauseRow& row : planTable()) {
        lists[row.clause] += row.lists;
        checks[row.clause] += row.checks;
        records += row.records;
    }
    const QDir folder(kRoot + u"/resources/ledgers"_s);
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject list = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString& clause : clausesIn(list[u"source"].toString())) {
            INFO(name.toStdString() << ' ' << clause.toStdString());
            CHECK(lists[clause].contains(list[u"name"].toString()));
        }
    }
    for (const Check& check : Catalogue::builtIn().checks()) {
        for (const QString& clause : clausesIn(check.source)) {
            INFO(check.id.toStdString() << ' ' << clause.toStdString());
            CHECK(checks[clause].contains(check.id));
        }
    }
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        INFO(entity.id.toStdString());
        const bool isOurs = QStringList{u"acceptance"_s, u"merge_conflict"_s, u"package"_s, u"parameter"_s, u"policy_pack"_s}
                                .contains(entity.id); // of the program, not of the plan
        CHECK(records.contains(entity.id) != isOurs);
    }
}

TEST_CASE("Which help answers which risk is written in the procedure, by codes that exist, and every risk named has help")
{
    const FittingHelp& help = Process::builtIn().fittingHelp();
    CHECK(help.all() == FittingHelp::builtIn().all()); // checks and casework read the same
    CHECK(help.answers(u"05"_s, u"01"_s));             // health for illness
    CHECK_FALSE(help.answers(u"02"_s, u"01"_s));
    CHECK(help.isJudged(u"04"_s));
    CHECK(help.answers(u"02"_s, u"04"_s)); // lack of labour: people judge
    const auto refusal = [](const QByteArray& fitting) {
        return test::failureOf([&] {
            static_cast<void>(
                Process(R"({"source": "x", "steps": [], "stages": [], "rules": {}, "fitting_help": )" + fitting + "}"));
        }).sentence();
    };
    CHECK(refusal(R"({"77": ["05"]})").contains(u"77"));
    CHECK(refusal(R"({"01": ["77"]})").contains(u"77"));
    CHECK(refusal(R"({"03": []})").contains(u"03"));
}
