#include "core/checks/policy_changes.h"

#include "core/base/digest.h"
#include "core/checks/fitting_help.h"
#include "core/checks/surroundings.h"
#include "core/checks/taken_packs.h"
#include "core/dictionary/json_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

using Texts = QMap<QString, QString>;

struct PolicyPackWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyPack)
};

/// Kinds in the order in which they are shown.
const QStringList kKinds{
    u"parameter"_s, u"check"_s, u"entitlement"_s, u"template"_s, u"code"_s, u"label"_s, u"word"_s, u"process"_s};

QString numberText(std::optional<double> value)
{
    return value ? QLocale::c().toString(*value, 'g', QLocale::FloatingPointShortest) : PolicyPackWords::tr("not known");
}

void addParameterChanges(Ledger& ledger, const PolicyPack& pack, std::vector<PolicyChange>& changes)
{
    const Parameters now = parametersOf(ledger);
    const QString region = ledger.identity().division;
    for (const Parameter& parameter : pack.parameters.all()) {
        for (const ParameterValue& value : parameter.values) {
            const QDate day = value.validFrom.isValid() ? value.validFrom : pack.validFrom;
            const std::optional<double> before = now.value(parameter.name, day, region);
            if (before != value.value)
                changes.push_back({kKinds[0], u"%1 %2"_s.arg(parameter.label.text(), day.toString(Qt::ISODate)),
                    numberText(before), numberText(value.value)});
        }
    }
}

void addDifferences(const QString& kind, const Texts& before, const Texts& after, std::vector<PolicyChange>& changes)
{
    for (auto item = after.begin(); item != after.end(); ++item) {
        if (before.value(item.key()) != *item)
            changes.push_back({kind, item.key(), before.value(item.key()), *item});
    }
    for (auto item = before.begin(); item != before.end(); ++item) {
        if (!after.contains(item.key()))
            changes.push_back({kind, item.key(), *item, {}});
    }
}

Texts checkTexts(const PolicyPack& pack)
{
    Texts texts;
    if (pack.checks.isEmpty())
        return texts;
    const Catalogue all = Catalogue::withMore(pack.checks);
    for (const Check& check : all.checks()) {
        if (pack.checks.contains(check.file))
            texts[check.id] += check.words.text() + u" ["_s + check.predicate.simplified() + u']';
    }
    return texts;
}

Bilingual bilingual(const QJsonValue& value)
{
    return {value["zh"_L1].toString(), value["en"_L1].toString()};
}

Texts entitlementTexts(const PolicyPack& pack)
{
    Texts texts;
    for (const QJsonValue rule : pack.entitlements)
        texts[rule["id"_L1].toString()] = u"%1: %2 [%3]"_s.arg(
            bilingual(rule["policy"_L1]).text(), bilingual(rule["item"_L1]).text(), rule["when"_L1].toString());
    return texts;
}

/// Long texts are told apart by their size and digest.
QString extent(const QByteArray& text)
{
    constexpr qsizetype kShown = 8;
    const QString digest = sha256Text(text);
    return PolicyPackWords::tr("%1 characters, digest %2").arg(QString::fromUtf8(text).size()).arg(digest.first(kShown));
}

Texts templateTexts(const PolicyPack& pack)
{
    Texts texts;
    for (auto file = pack.templates.begin(); file != pack.templates.end(); ++file)
        texts[file.key()] = extent(*file);
    return texts;
}

void addCodeChanges(const PolicyPack& pack, std::vector<PolicyChange>& changes)
{
    for (auto list = pack.wording.codes.begin(); list != pack.wording.codes.end(); ++list) {
        const CodeList* known = Dictionary::builtIn().codeList(list.key());
        for (const QJsonValue said : list->toArray()) {
            const Code* code = known ? known->find(said["code"_L1].toString()) : nullptr;
            const QString before = code ? code->label.text() : QString();
            const QString label = bilingual(said["label"_L1]).text();
            const QString retired = said["retired"_L1].toString();
            const QString after = label.isEmpty() ? before : label;
            const QString name = u"%1 %2"_s.arg(known ? known->label.text() : list.key(), said["code"_L1].toString());
            changes.push_back(
                {u"code"_s, name, before, retired.isEmpty() ? after : PolicyPackWords::tr("%1, until %2").arg(after, retired)});
        }
    }
}

/// What the program itself calls an entity or a field of it. @param word which of its words: plural, short, help, or the label
Bilingual labelBefore(const Entity* entity, const Field* field, const QString& word)
{
    if (word == "plural"_L1 && entity)
        return entity->plural;
    if (word == "short"_L1 && field)
        return field->shortLabel;
    if (word == "help"_L1 && field)
        return field->help;
    if (field)
        return field->label;
    return entity ? entity->label : Bilingual();
}

void addLabelChanges(const PolicyPack& pack, std::vector<PolicyChange>& changes)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    for (auto label = pack.wording.labels.begin(); label != pack.wording.labels.end(); ++label) {
        const Entity* entity = dictionary.find(label.key().section(u'.', 0, 0));
        const Field* field = entity ? entity->find(label.key().section(u'.', 1)) : nullptr;
        const QJsonObject said = label->toObject();
        for (auto word = said.begin(); word != said.end(); ++word) {
            const QString before = labelBefore(entity, field, word.key()).text();
            const QString after = bilingual(*word).text();
            if (before != after)
                changes.push_back({u"label"_s, label.key(), before, after});
        }
    }
}

void addTermChanges(const Terms::List& list, std::vector<PolicyChange>& changes)
{
    for (const auto& [word, said] : list)
        changes.push_back({u"word"_s, word, word, said});
}

QString labelIn(const QString& list, const QString& code)
{
    const CodeList* codes = Dictionary::builtIn().codeList(list);
    const Code* known = codes ? codes->find(code) : nullptr;
    return known ? known->label.text() : code;
}

/// Without a procedure of its own a pack leaves the program's in force.
QByteArray processOf(const PolicyPack& pack)
{
    QFile own(u":/process/monitoring.json"_s);
    return !pack.process.isEmpty() || !own.open(QIODevice::ReadOnly) ? pack.process : own.readAll();
}

/// Which help answers which risk.
void addFittingHelp(const QJsonObject& process, Texts& texts)
{
    QStringList problems;
    JsonReader reader(process, {}, problems);
    const QMap<QString, QStringList> all = FittingHelp::read(reader, Dictionary::builtIn()).all();
    for (auto risk = all.begin(); risk != all.end(); ++risk) {
        QStringList help;
        for (const QString& category : *risk)
            help += labelIn(u"measure_category"_s, category);
        texts[labelIn(u"risk"_s, risk.key())] = help.join(PolicyPackWords::tr(", "));
    }
}

Texts processTexts(const PolicyPack& pack)
{
    Texts texts;
    const QJsonObject process = QJsonDocument::fromJson(processOf(pack)).object();
    for (const QJsonValue step : process["steps"_L1].toArray()) {
        const Code* code = nullptr;
        if (const CodeList* steps = Dictionary::builtIn().codeList(u"case_step"_s))
            code = steps->find(step["code"_L1].toString());
        QString label = code ? code->label.text() : QString();
        for (const QJsonValue added : pack.wording.codes["case_step"_L1].toArray()) {
            if (added["code"_L1] == step["code"_L1] && added.toObject().contains("label"_L1))
                label = bilingual(added["label"_L1]).text();
        }
        texts[step["code"_L1].toString()] = u"%1 (%2) %3"_s.arg(
            label, bilingual(step["by"_L1]).text(), bilingual(step["clause"_L1]).text());
    }
    addFittingHelp(process, texts);
    return texts;
}

qsizetype valueCount(const Parameters& parameters)
{
    qsizetype count = 0;
    for (const Parameter& parameter : parameters.all())
        count += static_cast<qsizetype>(parameter.values.size());
    return count;
}

qsizetype codeCount(const QJsonObject& codes)
{
    qsizetype count = 0;
    for (const QJsonValue list : codes)
        count += list.toArray().size();
    return count;
}

} // namespace

QString policyKindLabel(const QString& kind)
{
    const QStringList labels{PolicyPackWords::tr("Parameter"), PolicyPackWords::tr("Check"), PolicyPackWords::tr("Measure"),
        PolicyPackWords::tr("Document"), PolicyPackWords::tr("Code"), PolicyPackWords::tr("Label"), PolicyPackWords::tr("Term"),
        PolicyPackWords::tr("Procedure")};
    return labels.value(kKinds.indexOf(kind), kind);
}

std::vector<PolicyChange> changesBy(Ledger& ledger, const PolicyPack& pack)
{
    std::vector<PolicyChange> changes;
    addParameterChanges(ledger, pack, changes);
    PolicyPack before;
    for (TakenPack& taken : takenPacks(ledger)) {
        if (taken.isNewest && taken.pack.name == pack.name)
            before = std::move(taken.pack);
    }
    addDifferences(u"check"_s, checkTexts(before), checkTexts(pack), changes);
    addDifferences(u"entitlement"_s, entitlementTexts(before), entitlementTexts(pack), changes);
    addDifferences(u"template"_s, templateTexts(before), templateTexts(pack), changes);
    addCodeChanges(pack, changes);
    addLabelChanges(pack, changes);
    addTermChanges(pack.terms.in(currentLanguage()), changes);
    addDifferences(u"process"_s, processTexts(before), processTexts(pack), changes);
    return changes;
}

QString holdings(const PolicyPack& pack)
{
    const Texts checks = checkTexts(pack);
    const qsizetype labels = pack.wording.labels.size() + static_cast<qsizetype>(pack.terms.in(currentLanguage()).size());
    const std::pair<qsizetype, QString> parts[]{{valueCount(pack.parameters), PolicyPackWords::tr("parameters: %1")},
        {checks.size(), PolicyPackWords::tr("checks: %1")}, {pack.entitlements.size(), PolicyPackWords::tr("measures: %1")},
        {pack.templates.size(), PolicyPackWords::tr("documents: %1")},
        {codeCount(pack.wording.codes), PolicyPackWords::tr("codes: %1")}, {labels, PolicyPackWords::tr("words: %1")},
        {pack.process.isEmpty() ? 0 : 1, PolicyPackWords::tr("the procedure")}};
    QStringList held;
    for (const auto& [count, words] : parts) {
        if (count > 0)
            held << (words.contains("%1"_L1) ? words.arg(count) : words);
    }
    return held.join(PolicyPackWords::tr(", "));
}

} // namespace mingbai
