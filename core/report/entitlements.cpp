#include "core/report/entitlements.h"

#include "core/base/failure.h"
#include "core/checks/taken_packs.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

Bilingual bilingual(const QJsonValue& value)
{
    return {value[u"zh"].toString(), value[u"en"].toString()};
}

std::vector<Entitlement> rulesFrom(const QJsonArray& array)
{
    std::vector<Entitlement> rules;
    for (const QJsonValue rule : array) {
        rules.push_back({rule[u"id"].toString(), bilingual(rule[u"policy"]), bilingual(rule[u"item"]), bilingual(rule[u"office"]),
            rule[u"phone"].toString(), rule[u"when"].toString(), rule[u"amount"].toString(), rule[u"source"].toString()});
    }
    return rules;
}

QJsonObject readCatalogue()
{
    QFile file(u":/documents/entitlements.json"_s);
    QJsonParseError error;
    const QJsonDocument json = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &error) : QJsonDocument();
    if (json.isNull())
        throw Failure(FailureCode::InvalidDictionary,
            QCoreApplication::translate("Entitlements", "entitlements.json: %1").arg(error.errorString()));
    return json.object();
}

const QJsonObject& catalogue()
{
    static const QJsonObject shipped = readCatalogue();
    return shipped;
}

} // namespace

const std::vector<Entitlement>& entitlementRules()
{
    static const std::vector<Entitlement> rules = rulesFrom(catalogue()[u"entitlements"].toArray());
    return rules;
}

const QStringList& tellingMeasures()
{
    static const QStringList codes = catalogue()[u"telling_measures"].toVariant().toStringList();
    return codes;
}

std::vector<AppliedEntitlement> entitlements(Ledger& ledger, const QString& household)
{
    std::vector<AppliedEntitlement> applied;
    const auto apply = [&](const Entitlement& rule) {
        const QString amount = rule.amount.isEmpty() ? u"NULL"_s : rule.amount;
        Statement statement(ledger.database(), u"SELECT (%1), (%2) WHERE ?1 IS NOT NULL"_s.arg(rule.when, amount).toUtf8());
        statement.bind(1, household);
        if (!statement.next() || statement.integer(0) == 0)
            return;
        const bool known = !statement.isNull(1) && statement.integer(1) > 0;
        applied.push_back({rule, known ? std::optional(statement.integer(1)) : std::nullopt});
    };
    for (const Entitlement& rule : entitlementRules())
        apply(rule);
    for (const Entitlement& rule : rulesFrom(entitlementsOfPacks(ledger)))
        apply(rule);
    return applied;
}

} // namespace mingbai
