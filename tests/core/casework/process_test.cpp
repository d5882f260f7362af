#include "core/casework/process.h"

#include "core/dictionary/dictionary.h"
#include "tests/support/failing.h"

#include "tests/support/catch_qt.h"

using namespace mingbai;
using namespace Qt::StringLiterals;

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
            "clause": "x", "paper": "x", "after": ["99"], "asks": ["no_such_field"], "people": 2}], "rules": {}})"));
    });
    CHECK(failure.sentence().contains(u"soon"));
    CHECK(failure.sentence().contains(u"99"));
    CHECK(failure.sentence().contains(u"no_such_field"));
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
