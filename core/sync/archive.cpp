#include "core/sync/archive.h"

#include "core/base/failure.h"
#include "core/sync/refusal.h"

#include <QRegularExpression>

#include <memory>
#include <sys/stat.h>
#include <zip.h>

namespace mingbai {
namespace {

constexpr qsizetype kBlock = 65536;
constexpr qint64 kSmallEntry = 1 << 20;    // below this any ratio is harmless
constexpr zip_uint64_t kUnixMode = 16;     // where the mode stands in the external attributes
constexpr zip_uint32_t kFastest = 1;       // a stick has room; the best level takes five times as long for a tenth less
constexpr time_t kFixedTime = 315'619'200; // 1980-01-02: the same content gives the same bytes

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;
using File = std::unique_ptr<zip_file_t, Discard>;

void need(bool isGood)
{
    if (!isGood)
        throw Failure(
            FailureCode::Internal, Sync::tr("The package could not be put together. Close other programs and try again."));
}

void requireOurKind(const zip_stat_t& entry, zip_t* archive, zip_uint64_t index)
{
    constexpr zip_uint64_t wanted = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD
        | ZIP_STAT_ENCRYPTION_METHOD;
    const bool isOurs = (entry.valid & wanted) == wanted && isEntryName(QString::fromUtf8(entry.name))
        && (entry.comp_method == ZIP_CM_STORE || entry.comp_method == ZIP_CM_DEFLATE) && entry.encryption_method == ZIP_EM_NONE;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    const bool isLink = zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX
        && S_ISLNK(attributes >> kUnixMode);
    if (!isOurs || isLink)
        throw Refused(PackageRefusal::OddEntry);
}

/// @param bytes outlive the archive
Archive opened(const QByteArray& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    need(source != nullptr);
    Archive archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) {
        zip_source_free(source);
        throw Refused(PackageRefusal::BrokenArchive);
    }
    if (zip_get_num_entries(archive.get(), 0) > kMostEntries)
        throw Refused(PackageRefusal::TooManyEntries);
    return archive;
}

zip_stat_t entryAt(zip_t* archive, zip_uint64_t index)
{
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(archive, index, 0, &entry) != 0)
        throw Refused(PackageRefusal::BrokenArchive);
    requireOurKind(entry, archive, index);
    return entry;
}

QByteArray contentOf(zip_t* archive, zip_uint64_t index, const zip_stat_t& entry, qint64& total)
{
    const File file(zip_fopen_index(archive, index, 0));
    if (!file)
        throw Refused(PackageRefusal::BrokenArchive);
    QByteArray content;
    QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), block.data(), static_cast<zip_uint64_t>(block.size()));
        if (count < 0)
            throw Refused(PackageRefusal::DamagedEntry);
        if (count == 0)
            break;
        content.append(block.constData(), count);
        total += count;
        const bool isTooMuch = content.size() > kGreatestEntry || total > kGreatestArchive
            || (content.size() > kSmallEntry && content.size() > kGreatestRatio * static_cast<qint64>(entry.comp_size))
            || content.size() > static_cast<qint64>(entry.size);
        if (isTooMuch)
            throw Refused(PackageRefusal::Bomb);
    }
    if (content.size() != static_cast<qint64>(entry.size))
        throw Refused(PackageRefusal::DamagedEntry);
    return content;
}

} // namespace

bool isEntryName(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(manifest\\.json|data/[a-z_]{1,40}\\.jsonl|view/[a-z_]{1,40}\\.csv|log/[a-z_]{1,40}\\.jsonl)\\z"));
    return name.contains(form);
}

QByteArray zipped(const std::vector<ArchiveEntry>& entries)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    need(target != nullptr);
    zip_source_keep(target); // it outlives the archive: the bytes are read from it
    const Source kept(target);
    Archive archive(zip_open_from_source(target, ZIP_TRUNCATE, &error));
    need(archive != nullptr);
    for (const ArchiveEntry& entry : entries) {
        zip_source_t* const content = zip_source_buffer(
            archive.get(), entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive.get(), entry.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
        need(index >= 0 && zip_file_set_mtime(archive.get(), static_cast<zip_uint64_t>(index), kFixedTime, 0) == 0
            && zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, kFastest) == 0);
    }
    need(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release()); // closing freed it
    zip_stat_t stat;
    need(zip_source_stat(kept.get(), &stat) == 0 && zip_source_open(kept.get()) == 0);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(kept.get(), bytes.data(), stat.size);
    zip_source_close(kept.get());
    need(read == static_cast<zip_int64_t>(stat.size));
    return bytes;
}

std::map<QString, QByteArray> unzipped(const QByteArray& bytes)
{
    const Archive archive = opened(bytes);
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    std::map<QString, QByteArray> entries;
    qint64 total = 0;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        const zip_stat_t entry = entryAt(archive.get(), index);
        const QString name = QString::fromUtf8(entry.name);
        if (!entries.emplace(name, contentOf(archive.get(), index, entry, total)).second)
            throw Refused(PackageRefusal::BrokenArchive);
    }
    return entries;
}

QByteArray unzippedEntry(const QByteArray& bytes, const QString& name)
{
    const Archive archive = opened(bytes);
    const zip_int64_t index = zip_name_locate(archive.get(), name.toUtf8().constData(), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return {};
    qint64 total = 0;
    const auto place = static_cast<zip_uint64_t>(index);
    return contentOf(archive.get(), place, entryAt(archive.get(), place), total);
}

} // namespace mingbai
