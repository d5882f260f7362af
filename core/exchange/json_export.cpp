#include "core/exchange/json_export.h"

#include "core/exchange/export_rows.h"
#include "core/exchange/handout.h"
#include "core/exchange/row_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kFormatVersion = 1;
constexpr qint64 kRowsBetweenReports = 2048;

QJsonObject ledgerJson(Ledger& ledger, qint64 head)
{
    const LedgerIdentity& identity = ledger.identity();
    return {{u"id"_s, identity.id}, {u"role"_s, identity.role}, {u"division"_s, identity.division}, {u"name"_s, identity.name},
        {u"created"_s, identity.created.toString(Qt::ISODate)}, {u"exported"_s, ledger.clock().now().toString(Qt::ISODate)},
        {u"through"_s, head}};
}

QJsonObject codesJson(const Dictionary& dictionary, Language language)
{
    QJsonObject lists;
    for (const CodeList& list : dictionary.codeLists()) {
        QJsonObject codes;
        for (const Code& code : list.codes)
            codes[code.code] = code.label.in(language);
        lists[list.id] = codes;
    }
    return lists;
}

QJsonObject policyJson(const Parameters& parameters)
{
    QJsonObject policy;
    for (const Parameter& parameter : parameters.all()) {
        QJsonArray values;
        for (const ParameterValue& value : parameter.values) {
            QJsonObject entry{
                {u"region"_s, value.region}, {u"value"_s, value.value}, {u"unit"_s, parameter.unit}, {u"source"_s, value.source}};
            if (value.validFrom.isValid())
                entry[u"valid_from"_s] = value.validFrom.toString(Qt::ISODate);
            if (value.validTo.isValid())
                entry[u"valid_to"_s] = value.validTo.toString(Qt::ISODate);
            values << entry;
        }
        policy[parameter.name] = values;
    }
    return policy;
}

void writeMember(JsonWriter& json, const QByteArray& key, const QJsonObject& value)
{
    json.raw("\"" + key + "\":" + QJsonDocument(value).toJson(QJsonDocument::Compact) + ",\n");
}

} // namespace

ExportResult exportJson(
    Ledger& ledger, const Parameters& parameters, const QString& path, const ExportOptions& options, const Progress& progress)
{
    const std::vector<const Entity*> entities = chosenEntities(ledger, options);
    const auto changed = changedRecords(ledger, options);
    ExportResult result;
    result.head = headOfLog(ledger);
    DurableFile file(path);
    JsonWriter json(file);
    json.raw("{\"format\":\"mingbai\",\"version\":" + QByteArray::number(kFormatVersion) + ",\n");
    writeMember(json, "ledger", ledgerJson(ledger, result.head));
    writeMember(json, "codes", codesJson(ledger.dictionary(), options.language));
    writeMember(json, "policy", policyJson(parameters));
    json.raw("\"records\":{");
    const QString stage = QCoreApplication::translate("Export", "Writing");
    for (const Entity* entity : entities) {
        json.raw(entity == entities.front() ? "\n\"" : ",\n\"");
        json.raw(entity->id.toUtf8() + "\":[");
        const RowJson rows(*entity);
        const QStringList none;
        const QStringList* const only = changed ? (changed->contains(entity->id) ? &changed->at(entity->id) : &none) : nullptr;
        bool first = true;
        forEachRow(ledger, *entity, only, [&](const Statement& row) {
            json.raw(first ? "\n" : ",\n");
            first = false;
            rows.write(json, row);
            if (++result.records % kRowsBetweenReports == 0)
                progress.report(result.records, 0, stage);
        });
        json.raw("]");
    }
    json.raw("}}\n");
    json.flush();
    file.finish();
    if (options.beforeNaming)
        options.beforeNaming();
    file.commit();
    result.files << path;
    return result;
}

ExportResult exportNoted(Ledger& ledger, const QString& what, const QString& reason, ExportOptions options,
    const std::function<ExportResult(const ExportOptions&)>& write)
{
    Transaction transaction(ledger.database());
    options.beforeNaming = [&transaction] { transaction.commit(); };
    noteHandout(ledger, what, reason);
    return write(options);
}

} // namespace mingbai
