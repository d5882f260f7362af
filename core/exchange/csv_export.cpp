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

/// RFC 4180: quoted where it must be.
void appendCell(QByteArray& line, const QByteArray& text)
{
    const bool special = std::any_of(
        text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (!special) {
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
            appendCell(block, guarded(fileText(field, row.value(column)), field).toUtf8());
    }
    block += "\r\n";
}

namespace {

/// The files of a folder: none has its name before all of them lie on the disk.
class FolderFiles {
public:
    explicit FolderFiles(const QString& path)
        : m_folder(path)
        , m_isNew(!m_folder.exists())
    {
        if (!QDir().mkpath(path))
            throw Failure(FailureCode::ReadOnly,
                QCoreApplication::translate("Export", "The folder %1 cannot be made there. Choose another one.").arg(path));
    }
    FolderFiles(const FolderFiles&) = delete;
    FolderFiles& operator=(const FolderFiles&) = delete;
    FolderFiles(FolderFiles&&) = delete;
    FolderFiles& operator=(FolderFiles&&) = delete;
    ~FolderFiles()
    {
        m_files.clear();
        if (m_isNew && m_paths.isEmpty())
            QDir().rmdir(m_folder.path());
    }

    DurableFile& add(const QString& name)
    {
        m_names << m_folder.filePath(name);
        return *m_files.emplace_back(std::make_unique<DurableFile>(m_names.back()));
    }
    /// @return their paths
    QStringList commit()
    {
        for (const auto& file : m_files)
            file->commit();
        m_paths = m_names;
        return m_paths;
    }

private:
    QDir m_folder;
    bool m_isNew;
    QStringList m_names;
    QStringList m_paths; ///< of those that have their names
    std::vector<std::unique_ptr<DurableFile>> m_files;
};

void writeEntity(Ledger& ledger, const Entity& entity, const QStringList* only, DurableFile& file, ExportResult& result,
    const Progress& progress)
{
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
    file.finish();
}

} // namespace

ExportResult exportCsv(Ledger& ledger, const QString& folder, const ExportOptions& options, const Progress& progress)
{
    const std::vector<const Entity*> entities = chosenEntities(ledger, options);
    const auto changed = changedRecords(ledger, options);
    FolderFiles files(folder);
    ExportResult result;
    result.head = headOfLog(ledger);
    for (const Entity* entity : entities) {
        const QStringList none;
        const QStringList* const only = changed ? (changed->contains(entity->id) ? &changed->at(entity->id) : &none) : nullptr;
        writeEntity(ledger, *entity, only, files.add(entity->id + ".csv"_L1), result, progress);
    }
    DurableFile& descriptor = files.add(u"datapackage.json"_s);
    descriptor.write(QJsonDocument(dataPackage(ledger.dictionary(), entities, options.language)).toJson());
    descriptor.finish();
    if (options.beforeNaming)
        options.beforeNaming();
    result.files = files.commit();
    return result;
}

} // namespace mingbai
