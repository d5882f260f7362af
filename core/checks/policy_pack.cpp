#include "core/checks/policy_pack.h"

#include "core/base/failure.h"
#include "core/checks/catalogue_analysis.h"
#include "core/checks/surroundings.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/json_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

const QString kFile = u"policy pack"_s;

struct PolicyPackWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyPack)
};

[[noreturn]] void refuse(const QStringList& problems)
{
    throw Failure(FailureCode::InputRefused,
        PolicyPackWords::tr("The policy pack is not taken in, and nothing was changed: %1").arg(problems.join(u"; "_s)));
}

bool hasTable(Ledger& ledger)
{
    return !isEmpty(ledger.database().single("SELECT 1 FROM sqlite_schema WHERE name = 'policy_pack'"));
}

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
    for (const QJsonValue& rule : rules) {
        JsonReader reader(rule.toObject(), kFile + u": "_s + rule["id"_L1].toString(), problems);
        static_cast<void>(reader.text("id"_L1, Need::Required));
        for (const auto key : {"policy"_L1, "item"_L1, "office"_L1})
            static_cast<void>(reader.bilingual(key, Need::Required));
        static_cast<void>(reader.text("phone"_L1, Need::Optional));
        static_cast<void>(reader.text("source"_L1, Need::Required));
        for (const auto& [key, need] : {std::pair("when"_L1, Need::Required), std::pair("amount"_L1, Need::Optional)}) {
            const QString sql = reader.text(key, need);
            const QString complaint = sql.isEmpty() ? QString() : analysis.complaintAbout(sql);
            if (!complaint.isEmpty())
                reader.problem(complaint);
        }
        reader.finish();
    }
}

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
                changes.push_back({u"parameter"_s, u"%1 %2"_s.arg(parameter.name, day.toString(Qt::ISODate)), numberText(before),
                    numberText(value.value)});
        }
    }
}

using Texts = QMap<QString, QString>;

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

Texts entitlementTexts(const PolicyPack& pack)
{
    Texts texts;
    for (const QJsonValue& rule : pack.entitlements) {
        const auto words = [&](QLatin1StringView key) {
            return Bilingual{rule[key]["zh"_L1].toString(), rule[key]["en"_L1].toString()}.text();
        };
        texts[rule["id"_L1].toString()] = u"%1: %2 [%3]"_s.arg(words("policy"_L1), words("item"_L1), rule["when"_L1].toString());
    }
    return texts;
}

/// What it says, without a look at its SQL.
PolicyPack parsed(const QByteArray& content, QStringList& problems)
{
    PolicyPack pack;
    pack.content = content;
    const auto object = jsonObject(kFile, content, problems);
    if (!object)
        return pack;
    JsonReader reader(*object, kFile, problems);
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
    const QJsonValue parameters = reader.value("parameters"_L1);
    try {
        if (parameters.isArray())
            pack.parameters = Parameters(QJsonDocument(QJsonObject{{u"parameters"_s, parameters}}).toJson(), kFile);
    } catch (const Failure& failure) {
        problems.append(failure.sentence());
    }
    const QJsonObject checks = reader.value("checks"_L1).toObject();
    for (auto file = checks.begin(); file != checks.end(); ++file)
        pack.checks.insert(u"%1: %2"_s.arg(pack.name, file.key()), file->toString().toUtf8());
    pack.entitlements = reader.value("entitlements"_L1).toArray();
    reader.finish();
    return pack;
}

} // namespace

PolicyPack PolicyPack::read(const QByteArray& content)
{
    QStringList problems;
    PolicyPack pack = parsed(content, problems);
    lookAtChecks(pack.checks, problems);
    lookAtEntitlements(pack.entitlements, problems);
    if (!problems.isEmpty())
        refuse(problems);
    return pack;
}

std::vector<TakenPack> takenPacks(Ledger& ledger)
{
    std::vector<TakenPack> packs;
    if (!hasTable(ledger))
        return packs;
    Statement rows(ledger.database(), "SELECT content, signer, taken_on FROM policy_pack ORDER BY name");
    while (rows.next()) {
        QStringList problems; // it was looked at when it came
        packs.push_back({parsed(rows.blob(0), problems), rows.text(1), dateFromStored(rows.text(2))});
    }
    return packs;
}

void takePack(Ledger& ledger, const PolicyPack& pack, const QString& signer)
{
    Transaction transaction(ledger.database());
    if (!hasTable(ledger))
        ledger.database().run("CREATE TABLE policy_pack(name TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, "
                              "content BLOB NOT NULL, signer TEXT NOT NULL, taken_on TEXT NOT NULL) STRICT");
    Statement newest(ledger.database(), "SELECT number FROM policy_pack WHERE name = ?1");
    newest.bind(1, pack.name);
    if (newest.next() && newest.integer(0) >= pack.number)
        throw Failure(FailureCode::InputRefused,
            PolicyPackWords::tr(
                "This ledger has edition %1 of the policy pack \"%2\"; edition %3 is not newer. Nothing was changed.")
                .arg(newest.integer(0))
                .arg(pack.name)
                .arg(pack.number));
    Statement write(ledger.database(),
        "INSERT INTO policy_pack(name, number, content, signer, taken_on) VALUES(?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT(name) DO UPDATE SET number = excluded.number, content = excluded.content, "
        "signer = excluded.signer, taken_on = excluded.taken_on");
    write.bind(1, pack.name);
    write.bind(2, pack.number);
    write.bind(3, pack.content);
    write.bind(4, signer);
    write.bind(5, ledger.clock().today().toString(Qt::ISODate));
    static_cast<void>(write.next());
    transaction.commit();
}

std::vector<PolicyChange> changesBy(Ledger& ledger, const PolicyPack& pack)
{
    std::vector<PolicyChange> changes;
    addParameterChanges(ledger, pack, changes);
    const std::vector<TakenPack> taken = takenPacks(ledger);
    const auto before = std::find_if(
        taken.begin(), taken.end(), [&](const TakenPack& each) { return each.pack.name == pack.name; });
    const bool isFirst = before == taken.end();
    addDifferences(u"check"_s, isFirst ? Texts() : checkTexts(before->pack), checkTexts(pack), changes);
    addDifferences(u"entitlement"_s, isFirst ? Texts() : entitlementTexts(before->pack), entitlementTexts(pack), changes);
    return changes;
}

std::shared_ptr<const Catalogue> catalogueOf(Ledger& ledger)
{
    QMap<QString, QByteArray> files;
    for (const TakenPack& taken : takenPacks(ledger)) {
        if (taken.pack.validFrom <= ledger.clock().today())
            files.insert(taken.pack.checks);
    }
    try {
        if (!files.isEmpty())
            return std::make_shared<const Catalogue>(Catalogue::withMore(files));
    } catch (const Failure&) {
        // Two packs with the same check, or one made for another version of the program: the program's own checks hold in any
        // case.
    }
    return {std::shared_ptr<const Catalogue>(), &Catalogue::builtIn()};
}

QJsonArray entitlementsOfPacks(Ledger& ledger)
{
    QJsonArray rules;
    for (const TakenPack& taken : takenPacks(ledger)) {
        if (taken.pack.validFrom > ledger.clock().today())
            continue;
        for (const QJsonValue& rule : taken.pack.entitlements)
            rules.append(rule);
    }
    return rules;
}

QByteArray packsDigest(Ledger& ledger)
{
    if (!hasTable(ledger))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Statement rows(ledger.database(), "SELECT content FROM policy_pack ORDER BY name");
    while (rows.next())
        hash.addData(rows.blob(0));
    return hash.result().toHex();
}

} // namespace mingbai
