#include "core/checks/policy_pack.h"

#include "core/base/failure.h"
#include "core/checks/catalogue_analysis.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/json_reader.h"
#include "core/dictionary/limits.h"
#include "core/dictionary/parsing.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

const QString kFile = u"policy pack"_s;

struct PolicyPackWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyPack)
};

/// The checks of the pack beside the program's, with everything that is wrong.
void lookAtChecks(const QMap<QString, QByteArray>& files, QStringList& problems)
{
    if (files.isEmpty())
        return;
    try {
        const Catalogue all = Catalogue::withMore(files);
        for (const Check& check : all.checks()) {
            if (files.contains(check.file) && Catalogue::builtIn().find(check.id))
                problems.append(PolicyPackWords::tr("the program has a check %1 of its own").arg(check.id));
        }
    } catch (const Failure& failure) {
        problems.append(failure.sentence());
    }
}

void lookAtEntitlements(const QJsonArray& rules, QStringList& problems)
{
    Problems files;
    CatalogueAnalysis analysis(files);
    for (const QJsonValue rule : rules) {
        JsonReader reader(rule.toObject(), u"entitlements: "_s + rule["id"_L1].toString(), problems);
        static_cast<void>(reader.text("id"_L1, Need::Required));
        for (const auto key : {"policy"_L1, "item"_L1, "office"_L1})
            static_cast<void>(reader.bilingual(key, Need::Required));
        static_cast<void>(reader.text("phone"_L1, Need::Optional));
        static_cast<void>(reader.text("source"_L1, Need::Required));
        for (const auto& [key, need] : {std::pair("when"_L1, Need::Required), std::pair("amount"_L1, Need::Optional)}) {
            const QString sql = reader.text(key, need);
            const QString complaint = sql.isEmpty() ? QString() : analysis.complaintAbout(sql);
            if (!complaint.isEmpty())
                reader.problem(u"%1: %2"_s.arg(key, complaint));
        }
        reader.finish();
    }
}

/// The dictionary as the pack would make it is read as the program's own is.
void lookAtWording(const PolicyPack& pack, QStringList& problems)
{
    if (pack.wording.isEmpty())
        return;
    try {
        const QDate late(kLatestYear, 12, 31); // codes that are to be retired one day are looked at, too
        const Dictionary changed(reworded(Dictionary::builtIn().files(), pack.wording, late, problems));
    } catch (const Failure& failure) {
        problems.append(failure.sentence());
    }
}

/// Each word stands for itself: what is said for one is not another one's word.
void lookAtTerms(const Terms::List& list, QStringList& problems)
{
    constexpr qsizetype kShortest = 2; // one character would be found inside any word
    for (const auto& [word, said] : list) {
        const QString where = u"terms: %1: "_s.arg(word);
        if (word.size() < kShortest || said.trimmed().isEmpty())
            problems.append(where + PolicyPackWords::tr("a word of two characters or more, and what is said for it"));
        for (const auto& [other, saidForOther] : list) {
            if (other != word && (said.contains(other) || other.contains(word)))
                problems.append(where + PolicyPackWords::tr("it runs together with \"%1\"").arg(other));
        }
    }
}

Terms::List termsFrom(const QJsonObject& object)
{
    Terms::List list;
    for (auto term = object.begin(); term != object.end(); ++term)
        list.emplace_back(term.key(), term->toString());
    return list;
}

/// An object under a key; what is there and is none is told.
QJsonObject objectUnder(JsonReader& reader, QLatin1StringView key)
{
    const QJsonValue value = reader.value(key);
    if (!value.isUndefined() && !value.isObject())
        reader.problem(PolicyPackWords::tr("\"%1\" must be an object").arg(key));
    return value.toObject();
}

QJsonArray listUnder(JsonReader& reader, QLatin1StringView key)
{
    const QJsonValue value = reader.value(key);
    if (!value.isUndefined() && !value.isArray())
        reader.problem(PolicyPackWords::tr("\"%1\" must be a list").arg(key));
    return value.toArray();
}

void readHead(JsonReader& reader, PolicyPack& pack)
{
    if (reader.text("format"_L1, Need::Required) != u"mingbai-policy")
        reader.problem(PolicyPackWords::tr("it is no policy pack"));
    if (reader.integer("version"_L1, 1, 999, 0) > 1)
        reader.problem(PolicyPackWords::tr("it was made by a newer program"));
    constexpr int kGreatestNumber = 1'000'000;
    pack.name = reader.text("name"_L1, Need::Required);
    pack.number = reader.integer("number"_L1, 1, kGreatestNumber, 0);
    if (pack.number == 0)
        reader.problem(PolicyPackWords::tr("it has no number"));
    pack.title = reader.bilingual("title"_L1, Need::Required);
    pack.source = reader.text("source"_L1, Need::Required);
    pack.validFrom = dateFromStored(reader.text("valid_from"_L1, Need::Required));
    if (!pack.validFrom.isValid())
        reader.problem(PolicyPackWords::tr("the day from which it is valid is missing"));
}

void readParts(JsonReader& reader, PolicyPack& pack, QStringList& problems)
{
    const QJsonArray parameters = listUnder(reader, "parameters"_L1);
    try {
        if (!parameters.isEmpty())
            pack.parameters = Parameters(QJsonDocument(QJsonObject{{u"parameters"_s, parameters}}).toJson(), u"parameters"_s);
    } catch (const Failure& failure) {
        problems.append(failure.sentence());
    }
    const QJsonObject checks = objectUnder(reader, "checks"_L1);
    for (auto file = checks.begin(); file != checks.end(); ++file)
        pack.checks.insert(u"%1: %2"_s.arg(pack.name, file.key()), file->toString().toUtf8());
    pack.entitlements = listUnder(reader, "entitlements"_L1);
    const QJsonObject templates = objectUnder(reader, "templates"_L1);
    for (auto file = templates.begin(); file != templates.end(); ++file)
        pack.templates.insert(file.key(), file->toString().toUtf8());
    pack.wording = {objectUnder(reader, "codes"_L1), objectUnder(reader, "labels"_L1)};
    const QJsonObject terms = objectUnder(reader, "terms"_L1);
    pack.terms = {termsFrom(terms["zh"_L1].toObject()), termsFrom(terms["en"_L1].toObject())};
    if (const QJsonObject process = objectUnder(reader, "process"_L1); !process.isEmpty())
        pack.process = QJsonDocument(process).toJson(QJsonDocument::Compact);
}

/// What it says, without a look at what the parts mean.
PolicyPack parsed(const QByteArray& content, QStringList& problems)
{
    PolicyPack pack;
    const auto object = jsonObject(kFile, content, problems);
    if (!object)
        return pack;
    pack.content = QJsonDocument(*object).toJson(QJsonDocument::Compact);
    JsonReader reader(*object, kFile, problems);
    readHead(reader, pack);
    readParts(reader, pack, problems);
    reader.finish();
    return pack;
}

} // namespace

void refusePack(const QStringList& problems)
{
    throw Failure(FailureCode::InputRefused,
        PolicyPackWords::tr("The policy pack is not taken in, and nothing was changed: %1").arg(problems.join(u"; "_s)));
}

PolicyPack PolicyPack::read(const QByteArray& content)
{
    QStringList problems;
    PolicyPack pack = parsed(content, problems);
    lookAtChecks(pack.checks, problems);
    lookAtEntitlements(pack.entitlements, problems);
    lookAtWording(pack, problems);
    lookAtTerms(pack.terms.zh, problems);
    lookAtTerms(pack.terms.en, problems);
    namespace of = fields::policy_pack;
    const Dictionary& dictionary = Dictionary::builtIn();
    for (const auto& [name, value] : {std::pair(of::pack_name, pack.name), std::pair(of::pack_title, pack.title.zh),
             std::pair(of::pack_source, pack.source), std::pair(of::pack_content, QString::fromUtf8(pack.content))}) {
        const QString problem = problems.isEmpty() ? storageProblem(dictionary.field(name), value) : QString();
        if (!problem.isEmpty())
            problems.append(u"%1: %2"_s.arg(dictionary.field(name).label.text(), problem));
    }
    if (!problems.isEmpty())
        refusePack(problems);
    return pack;
}

PolicyPack PolicyPack::stored(const QByteArray& content)
{
    QStringList problems;
    return parsed(content, problems);
}

} // namespace mingbai
