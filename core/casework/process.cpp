#include "core/casework/process.h"

#include "core/base/failure.h"
#include "core/dictionary/dictionary.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/json_reader.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <list>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kStepCodes = u"case_step"_s;

const Code* codeOf(const QString& step)
{
    const CodeList* codes = Dictionary::builtIn().codeList(kStepCodes);
    return codes ? codes->find(step) : nullptr;
}

const QMap<QString, Phase>& phases()
{
    static const QMap<QString, Phase> all{
        {u"identify"_s, Phase::Identify}, {u"help"_s, Phase::Help}, {u"clear"_s, Phase::Clear}, {u"after"_s, Phase::After}};
    return all;
}

void checkFields(const Dictionary& dictionary, const Name& entity, const QStringList& names, JsonReader& reader)
{
    for (const QString& name : names) {
        if (!dictionary.entity(QString(entity)).find(name))
            reader.problem(u"there is no field \"%1\""_s.arg(name));
    }
}

ProcessStep readStep(const QJsonObject& object, const Dictionary& dictionary, QStringList& problems)
{
    JsonReader reader(object, u"process/monitoring.json"_s, problems);
    ProcessStep step;
    step.code = reader.text("code"_L1, Need::Required);
    reader.changePlace(u"process/monitoring.json: "_s + step.code);
    const CodeList* codes = dictionary.codeList(kStepCodes);
    if (!codes || !codes->find(step.code))
        reader.problem(u"there is no such step in the code list"_s);
    const QString phase = reader.text("phase"_L1, Need::Required);
    if (!phases().contains(phase))
        reader.problem(u"there is no phase \"%1\""_s.arg(phase));
    step.phase = phases().value(phase);
    step.by = reader.bilingual("by"_L1, Need::Required);
    step.clause = reader.bilingual("clause"_L1, Need::Required);
    step.paper = reader.bilingual("paper"_L1, Need::Required);
    step.after = reader.texts("after"_L1);
    step.needs = reader.texts("asks"_L1);
    step.fields = reader.texts("fields"_L1);
    step.caseFields = reader.texts("case_fields"_L1);
    step.caseNeeds = reader.texts("case_needs"_L1);
    step.people = reader.integer("people"_L1, 0, 99, 0);
    step.allAdults = reader.flag("adults"_L1);
    step.isNotice = reader.flag("notice"_L1);
    step.mayComeFirst = reader.flag("help_first"_L1);
    step.repeats = reader.flag("repeats"_L1);
    step.identifies = reader.flag("identifies"_L1);
    step.makesPlan = reader.flag("plans"_L1);
    step.asksConditions = reader.flag("conditions"_L1);
    step.clears = reader.flag("clears"_L1);
    step.reopens = reader.flag("reopens"_L1);
    step.ends = reader.flag("ends"_L1);
    step.decidedBy = decides(step.code);
    checkFields(dictionary, entities::case_step, step.needs + step.fields, reader);
    checkFields(dictionary, entities::monitoring_case, step.caseNeeds + step.caseFields, reader);
    reader.finish();
    return step;
}

/// Replaced as a whole; what was replaced stays, as a screen may show it.
std::atomic<const Process*>& chosen()
{
    static std::atomic<const Process*> process = nullptr;
    return process;
}

} // namespace

QString ProcessStep::label() const
{
    const Code* known = codeOf(code);
    return known ? known->label.text() : code;
}

const Process& Process::builtIn()
{
    static const Process process = [] {
        QFile file(u":/process/monitoring.json"_s);
        return Process(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return process;
}

Process::Process(const QByteArray& json, const Dictionary& dictionary)
{
    QStringList problems;
    if (const auto object = jsonObject(u"process/monitoring.json"_s, json, problems)) {
        JsonReader reader(*object, u"process/monitoring.json"_s, problems);
        static_cast<void>(reader.text("source"_L1, Need::Required));
        for (const QJsonObject& step : reader.objects("steps"_L1))
            m_steps.push_back(readStep(step, dictionary, problems));
        for (const QJsonObject& stage : reader.objects("stages"_L1)) {
            JsonReader one(stage, u"process/monitoring.json: stages"_s, problems);
            m_stages.push_back({one.bilingual("label"_L1, Need::Required), one.texts("steps"_L1)});
            one.finish();
        }
        m_fittingHelp = FittingHelp::read(reader, dictionary);
        const QJsonObject rules = reader.value("rules"_L1).toObject();
        for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
            JsonReader one(rule->toObject(), u"process/monitoring.json: "_s + rule.key(), problems);
            m_rules.insert(rule.key(), {one.bilingual("words"_L1, Need::Required), one.bilingual("clause"_L1, Need::Required)});
            one.finish();
        }
        findUnknownSteps(reader);
        reader.finish();
    }
    if (!problems.isEmpty())
        throw Failure(FailureCode::InvalidDictionary, problems.join(u'\n'));
}

void Process::findUnknownSteps(JsonReader& reader) const
{
    for (const ProcessStep& step : m_steps) {
        for (const QString& before : step.after) {
            if (!find(before))
                reader.problem(u"%1 comes after \"%2\", which is no step"_s.arg(step.code, before));
        }
    }
    for (const ProcessStage& stage : m_stages) {
        for (const QString& code : stage.steps) {
            if (!find(code))
                reader.problem(u"a stage names \"%1\", which is no step"_s.arg(code));
        }
    }
    if (m_stages.empty())
        reader.problem(u"there are no stages"_s);
}

const Process& Process::inForce()
{
    const Process* process = chosen();
    return process ? *process : builtIn();
}

void Process::putInForce(const QByteArray& json)
{
    static std::list<Process> all;
    chosen() = json.isEmpty() ? nullptr : &all.emplace_back(json);
}

QStringList Process::missingIn(const Process& other) const
{
    QStringList missing;
    for (auto rule = m_rules.begin(); rule != m_rules.end(); ++rule) {
        if (!other.m_rules.contains(rule.key()))
            missing += u"rules: "_s + rule.key();
    }
    const std::pair<const char*, bool ProcessStep::*> kinds[]{{"identifies", &ProcessStep::identifies},
        {"plans", &ProcessStep::makesPlan}, {"clears", &ProcessStep::clears}, {"ends", &ProcessStep::ends}};
    for (const auto& [name, kind] : kinds) {
        if (std::none_of(
                other.m_steps.begin(), other.m_steps.end(), [kind = kind](const ProcessStep& step) { return step.*kind; }))
            missing += u"steps: "_s + QLatin1StringView(name);
    }
    return missing;
}

const ProcessStep* Process::find(QStringView code) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [&](const ProcessStep& step) { return step.code == code; });
    return found == m_steps.end() ? nullptr : &*found;
}

std::size_t Process::stageOf(const QString& code) const
{
    const auto found = std::find_if(
        m_stages.begin(), m_stages.end(), [&](const ProcessStage& stage) { return stage.steps.contains(code); });
    return static_cast<std::size_t>(std::distance(m_stages.begin(), found == m_stages.end() ? std::prev(found) : found));
}

std::vector<Bilingual> Process::texts() const
{
    std::vector<Bilingual> all;
    for (const ProcessStep& step : m_steps)
        all.insert(all.end(), {step.by, step.clause, step.paper});
    for (const ProcessStage& stage : m_stages)
        all.push_back(stage.label);
    for (const Rule& rule : m_rules) {
        all.insert(all.end(), {rule.words, rule.clause});
    }
    return all;
}

Refusal Process::refusal(const QString& rule, const QStringList& words, const QString& field, const QString& clause) const
{
    const Rule known = m_rules.value(rule);
    QString sentence = known.words.text();
    for (const QString& word : words)
        sentence = sentence.arg(word);
    return {rule, sentence, clause.isEmpty() ? known.clause.text() : clause, field};
}

} // namespace mingbai
