#include "core/exchange/export_rows.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/json_export.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/derived_files.h"
#include "core/dictionary/formatting.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kBlock = qsizetype{1} << 18;
constexpr qint64 kRowsBetweenReports = 2048;

/// Whether a spreadsheet would take the digits for a number and lose some of them.
bool looksLikeLongNumber(FieldType type)
{
    return type == FieldType::IdNumber || type == FieldType::DisabilityCertificate || type == FieldType::Phone
        || type == FieldType::BankAccount || type == FieldType::Region;
}

/// RFC 4180: quoted where it must be; numbers with rules of their own always.
void appendCell(QByteArray& line, const QByteArray& text, bool alwaysQuoted)
{
    const bool special = std::any_of(
        text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (!special && !alwaysQuoted) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

QByteArray csvHeading(const Entity& entity)
{
    return "\xEF\xBB\xBF" + columnIds(entity).join(u',').toUtf8() + "\r\n";
}

void appendCsvRow(QByteArray& block, const Entity& entity, const Statement& row)
{
    block += row.utf8(0);
    if (!entity.parent.isEmpty())
        block += ',' + row.utf8(1).toByteArray();
    for (size_t i = 0; i < entity.fields.size(); ++i) {
        const Field& field = entity.fields[i];
        const int column = static_cast<int>(i) + 2;
        block += ',';
        if (!row.isNull(column))
            appendCell(block, guarded(fileText(field, row.value(column)), field).toUtf8(), looksLikeLongNumber(field.type));
    }
    block += "\r\n";
}

namespace {

void writeEntity(Ledger& ledger, const Entity& entity, const QStringList* only, const QString& path, ExportResult& result,
    const Progress& progress)
{
    DurableFile file(path);
    QByteArray block = csvHeading(entity);
    const QString stage = QCoreApplication::translate("Export", "Writing");
    forEachRow(ledger, entity, only, [&](const Statement& row) {
        appendCsvRow(block, entity, row);
        if (block.size() >= kBlock) {
            file.write(block);
            block.resize(0);
        }
        if (++result.records % kRowsBetweenReports == 0)
            progress.report(result.records, 0, stage);
    });
    file.write(block);
    file.commit();
    result.files << path;
}

} // namespace

ExportResult exportCsv(Ledger& ledger, const QString& folder, const ExportOptions& options, const Progress& progress)
{
    const std::vector<const Entity*> entities = chosenEntities(ledger, options);
    const auto changed = changedRecords(ledger, options);
    if (!QDir().mkpath(folder))
        throw Failure(FailureCode::ReadOnly,
            QCoreApplication::translate("Export", "The folder %1 cannot be made there. Choose another one.").arg(folder));
    ExportResult result;
    result.head = headOfLog(ledger);
    for (const Entity* entity : entities) {
        const QStringList none;
        const QStringList* const only = changed ? (changed->contains(entity->id) ? &changed->at(entity->id) : &none) : nullptr;
        writeEntity(ledger, *entity, only, QDir(folder).filePath(entity->id + ".csv"_L1), result, progress);
    }
    const QString descriptor = QDir(folder).filePath(u"datapackage.json"_s);
    durableWrite(descriptor, QJsonDocument(dataPackage(ledger.dictionary(), options.language)).toJson());
    result.files << descriptor;
    return result;
}

} // namespace mingbai
