#include "core/exchange/export_import.h"

#include "core/base/failure.h"
#include "core/dictionary/parsing.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/exported_records.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/import_words.h"
#include "core/exchange/record_json.h"
#include "core/exchange/roster_rows.h"
#include "core/exchange/text_reader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kNewestFormat = 1;
constexpr int kRowsBetweenReports = 1024;

[[noreturn]] void refuse(const QString& sentence)
{
    throw Failure(FailureCode::InputRefused, sentence);
}

QString fieldName(const Field& field)
{
    return field.entity + u'.' + field.id;
}

/// Adds a value that the ledger can keep, or tells why it cannot.
void addValue(const Field& field, const Value& value, const QString& shown, ExportedRecord& record, ImportPlan& plan)
{
    const QString problem = isEmpty(value) ? Import::tr("The value is of the wrong kind for this field.")
                                           : storageProblem(field, value);
    if (problem.isEmpty())
        record.values.add(field, value);
    else
        refuseCell(plan, {record.row, fieldName(field), remarkValue(&field, shown), {}, problem});
}

/// Names that the file gives to values and the dictionary does not know, each told once.
class UnknownNames {
public:
    explicit UnknownNames(ImportPlan& plan)
        : m_plan(plan)
    {
    }

    void note(const Entity& entity, const QString& name)
    {
        const QString full = entity.id + u'.' + name;
        if (m_told.contains(full))
            return;
        m_told.insert(full);
        m_plan.warnings.push_back({0, full, {}, {}, Import::tr("This program does not know this field; it was left out.")});
    }

private:
    ImportPlan& m_plan;
    QSet<QString> m_told;
};

/// As a person would read it in the file.
QString shownValue(const QJsonValue& value)
{
    return value.isArray() ? value.toVariant().toStringList().join(u',') : value.toVariant().toString();
}

ExportedRecord recordFromJson(const Entity& entity, const QJsonObject& json, int row, UnknownNames& unknown, ImportPlan& plan)
{
    ExportedRecord record{&entity, row, json.value("id"_L1).toString(), json.value(entity.parent).toString(), {}};
    for (auto item = json.begin(); item != json.end(); ++item) {
        const QString name = item.key();
        const Field* field = entity.find(name);
        if (field == nullptr && name != "id"_L1 && name != entity.parent)
            unknown.note(entity, name);
    }
    for (const Field& field : entity.fields) {
        const QJsonValue value = json.value(field.id);
        if (!field.isComputed() && !value.isUndefined() && !value.isNull())
            addValue(field, valueFromExport(field, value), shownValue(value), record, plan);
    }
    return record;
}

/// Our tables are exact: a text is kept as it stands, a doubtful number too, since the ledger it came from kept it.
void addCell(const Field& field, const QString& cell, QDate today, ExportedRecord& record, ImportPlan& plan)
{
    const bool isText = field.type == FieldType::Text || field.type == FieldType::Note;
    const QString text = unguarded(cell);
    if (isText && storageProblem(field, text).isEmpty()) {
        record.values.add(field, text);
        return;
    }
    const Parsed parsed = parse(field, text, today);
    if (parsed.isGood() || parsed.storable)
        record.values.add(field, parsed.value);
    else
        refuseCell(plan, {record.row, fieldName(field), remarkValue(&field, text), parsed.check, parsed.problem});
}

/// What the columns of an exported table hold.
struct ExportedColumns {
    int id = -1;
    int parent = -1;
    std::vector<const Field*> fields; ///< by column; nullptr for keys and for what is computed
};

ExportedColumns exportedColumns(const Entity& entity, const TableRow& headings, ImportPlan& plan)
{
    ExportedColumns columns;
    for (int column = 0; column < headings.size(); ++column) {
        const QString heading = headings.cell(column);
        const Field* field = entity.find(heading);
        columns.fields.push_back(field && !field->isComputed() ? field : nullptr);
        if (heading == "id"_L1)
            columns.id = column;
        else if (heading == entity.parent)
            columns.parent = column;
        plan.columns.push_back({column + 1, heading, {}, {}, entity.id + u'.' + heading, 1});
    }
    return columns;
}

ExportedRecord recordFromRow(
    const Entity& entity, const TableRow& row, const ExportedColumns& columns, QDate today, ImportPlan& plan)
{
    ExportedRecord record{&entity, row.number(), row.cell(columns.id), row.cell(columns.parent), {}};
    for (std::size_t column = 0; column < columns.fields.size(); ++column) {
        const QStringView cell = row.raw(static_cast<int>(column));
        if (columns.fields[column] && !cell.trimmed().isEmpty())
            addCell(*columns.fields[column], cell.toString(), today, record, plan);
    }
    return record;
}

void takeTable(const Entity& entity, const RosterTable& table, QDate today, ExportedRecords& records, ImportPlan& plan,
    const Progress& progress)
{
    if (table.rows.empty())
        return;
    const ExportedColumns columns = exportedColumns(entity, table.rows.front(), plan);
    for (std::size_t index = 1; index < table.rows.size(); ++index) {
        records.take(recordFromRow(entity, table.rows[index], columns, today, plan));
        if (index % kRowsBetweenReports == 0)
            progress.report(
                static_cast<qint64>(index), static_cast<qint64>(table.rows.size()), Import::tr("Comparing with the ledger"));
    }
}

QString tablePath(const QString& folder, const Entity& entity)
{
    return QDir(folder).filePath(entity.id + ".csv"_L1);
}

/// A table that was left behind would look like records that nobody has.
void requireListedTables(const QString& folder)
{
    QFile file(QDir(folder).filePath(u"datapackage.json"_s));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    QStringList missing;
    for (const QJsonValue resource : QJsonDocument::fromJson(json)[u"resources"].toArray()) {
        const QString name = resource[u"path"].toString();
        const bool isPlain = !name.isEmpty() && QFileInfo(name).fileName() == name;
        if (isPlain && !QFile::exists(QDir(folder).filePath(name)))
            missing << name;
    }
    if (!missing.isEmpty())
        refuse(Import::tr("The folder is not whole: %1 is missing. Copy it again from where it was exported.")
                   .arg(missing.join(u", "_s)));
}

} // namespace

void planJsonExport(Ledger& ledger, const QString& path, ImportPlan& plan, const Progress& progress)
{
    const std::unique_ptr<QFile> file = openInput(path);
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file->readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        refuse(Import::tr("The file is damaged: its JSON breaks off or is wrong at byte %1.").arg(error.offset));
    if (json.value("format"_L1) != "mingbai"_L1 || !json.value("records"_L1).isObject())
        refuse(Import::tr("The file is JSON, but no export of this program."));
    if (json.value("version"_L1).toInt() > kNewestFormat)
        refuse(Import::tr("The export was written by a newer program. Install that version first."));
    plan.encoding = u"UTF-8"_s;
    const QJsonObject all = json.value("records"_L1).toObject();
    ExportedRecords records(ledger, plan);
    UnknownNames unknown(plan);
    for (const Entity& entity : ledger.dictionary().entities()) {
        if (entity.isSigned || entity.isKeptHere)
            continue; // told below
        const QJsonArray array = all.value(entity.id).toArray();
        int row = 0;
        for (const auto& item : array) {
            records.take(recordFromJson(entity, item.toObject(), ++row, unknown, plan));
            if (row % kRowsBetweenReports == 0)
                progress.report(row, array.size(), Import::tr("Comparing with the ledger"));
        }
    }
    for (const QString& name : all.keys()) {
        const Entity* entity = ledger.dictionary().find(name);
        if (entity && entity->isSigned)
            plan.warnings.push_back({0, name, {}, {}, Import::tr("It comes in a signed file only; it was left out.")});
        else if (entity && entity->isKeptHere && !all.value(name).toArray().isEmpty())
            plan.warnings.push_back(
                {0, name, {}, {}, Import::tr("They are notes of the ledger they come from; they were left out.")});
        else if (!entity)
            plan.warnings.push_back(
                {0, name, {}, {}, Import::tr("This program does not know records of this kind; they were left out.")});
    }
}

bool isCsvExport(const QString& folder)
{
    return QDir(folder).exists(u"datapackage.json"_s);
}

void planCsvExport(Ledger& ledger, const QString& folder, ImportPlan& plan, const Progress& progress)
{
    requireListedTables(folder);
    ExportedRecords records(ledger, plan);
    for (const Entity& entity : ledger.dictionary().entities()) {
        const QString path = tablePath(folder, entity);
        if (entity.isSigned || entity.isKeptHere || !QFile::exists(path))
            continue;
        const RosterTable table = readCsv(path, progress);
        if (!exportedEntity(ledger.dictionary(), table, entity.id))
            refuse(Import::tr("The headings of %1 are not those of an export. Export again.").arg(QFileInfo(path).fileName()));
        plan.encoding = table.encoding;
        takeTable(entity, table, ledger.clock().today(), records, plan, progress);
    }
    plan.headingRow = 1;
    if (plan.encoding.isEmpty())
        refuse(Import::tr("The folder holds no tables of an export."));
}

const Entity* exportedEntity(const Dictionary& dictionary, const RosterTable& table, const QString& name)
{
    if (table.rows.empty())
        return nullptr;
    const TableRow& headings = table.rows.front();
    const auto isTableOf = [&](const Entity& entity) {
        if (entity.isSigned || entity.isKeptHere)
            return false;
        bool hasId = false;
        for (int column = 0; column < headings.size(); ++column) {
            const QString heading = headings.cell(column);
            hasId = hasId || heading == "id"_L1;
            if (heading != "id"_L1 && heading != entity.parent && !entity.find(heading))
                return false;
        }
        return hasId;
    };
    const Entity* named = dictionary.find(name);
    if (named && isTableOf(*named))
        return named;
    const auto& entities = dictionary.entities();
    const auto found = std::find_if(entities.begin(), entities.end(), isTableOf);
    return found == entities.end() ? nullptr : &*found;
}

void planExportedTable(Ledger& ledger, const Entity& entity, const RosterTable& table, ImportPlan& plan, const Progress& progress)
{
    ExportedRecords records(ledger, plan);
    plan.headingRow = 1;
    takeTable(entity, table, ledger.clock().today(), records, plan, progress);
}

} // namespace mingbai
