#include "core/exchange/zip_package.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"
#include "core/exchange/text_reader.h"

#include <QHash>

#include <zip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kRatioMatters = qint64{16} * 1024 * 1024;
constexpr qint64 kLargestToken = qint64{4} * 1024 * 1024; ///< a cell holds 32,767 characters at most
constexpr qint64 kPiece = qint64{256} * 1024;

[[noreturn]] void refuse(const QString& sentence)
{
    throw Failure(FailureCode::InputRefused, sentence);
}

QString tooLarge()
{
    return Import::tr("The workbook inflates to far more than a table can hold. It is damaged or was made to do harm.");
}

QString damaged()
{
    return Import::tr(
        "The workbook is damaged or was not copied to its end. Copy it again, or open and save it in a spreadsheet program.");
}

/// How parts are told apart.
QString keyOf(const QString& part)
{
    const QString key = part.toLower();
    return key.startsWith(u'/') ? key.sliced(1) : key;
}

struct Closer {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, Closer>;
using Source = std::unique_ptr<zip_source_t, Closer>;

/// Opens bytes that stay where they are. @p kept: a second handle on the source, to read what is written back to it
Zip openBytes(const QByteArray& bytes, int flags, Source* kept = nullptr)
{
    zip_error_t error;
    zip_error_init(&error);
    Source source(zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error));
    if (!source)
        return nullptr;
    if (kept) {
        zip_source_keep(source.get());
        kept->reset(source.get());
    }
    Zip archive(zip_open_from_source(source.get(), flags, &error));
    if (archive)
        static_cast<void>(source.release()); // the archive owns it now
    zip_error_fini(&error);
    return archive;
}

} // namespace

struct ZipPackage::Archive {
    QByteArray bytes;
    ZipLimits limits;
    Zip zip;
    QStringList names;
    QHash<QString, qint64> indexes; ///< by keyOf()
    qint64 taken = 0;               ///< inflated bytes of all reads

    [[nodiscard]] qint64 indexOf(const QString& part) const { return indexes.value(keyOf(part), -1); }
};

struct ZipPackage::Part::Stream {
    std::unique_ptr<zip_file_t, Closer> file;
};

ZipPackage::ZipPackage(const QString& path, const ZipLimits& limits)
    : m_archive(std::make_unique<Archive>())
{
    const std::unique_ptr<QFile> file = openInput(path);
    if (file->size() > limits.file)
        refuse(tooLarge());
    Archive& archive = *m_archive;
    archive.limits = limits;
    archive.bytes = file->readAll();
    if (archive.bytes.size() != file->size())
        throw Failure(FailureCode::InputOutput, Import::tr("The file cannot be read to its end."));
    archive.zip = openBytes(archive.bytes, ZIP_RDONLY);
    if (!archive.zip)
        refuse(
            archive.bytes.startsWith("PK") ? damaged() : Import::tr("The file is no workbook (.xlsx), whatever its name says."));
    const zip_int64_t count = zip_get_num_entries(archive.zip.get(), 0);
    if (count > limits.parts)
        refuse(tooLarge());
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* stored = zip_get_name(archive.zip.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        QString name = QString::fromUtf8(stored ? stored : "");
        name.replace(u'\\', u'/'); // some programs write the separators of their system
        archive.names << name;
        const QString key = keyOf(name);
        if (archive.indexes.contains(key))
            refuse(damaged()); // two parts of one name: readers differ about which counts
        archive.indexes.insert(key, i);
    }
}

ZipPackage::ZipPackage(ZipPackage&&) noexcept = default;
ZipPackage& ZipPackage::operator=(ZipPackage&&) noexcept = default;
ZipPackage::~ZipPackage() = default;

const QStringList& ZipPackage::parts() const
{
    return m_archive->names;
}

bool ZipPackage::has(const QString& part) const
{
    return m_archive->indexOf(part) >= 0;
}

std::unique_ptr<ZipPackage::Part> ZipPackage::open(const QString& part) const
{
    const qint64 index = m_archive->indexOf(part);
    return index < 0 ? nullptr : std::make_unique<Part>(*m_archive, index, m_archive->limits.part);
}

QByteArray ZipPackage::read(const QString& part, qint64 most) const
{
    const qint64 index = m_archive->indexOf(part);
    if (index < 0)
        refuse(damaged());
    const qint64 limit = most > 0 ? std::min(most, m_archive->limits.part) : m_archive->limits.part;
    Part device(*m_archive, index, limit);
    QByteArray bytes;
    while (true) {
        const qsizetype before = bytes.size();
        bytes.resize(before + kPiece);
        const qint64 got = device.read(bytes.data() + before, kPiece);
        bytes.resize(before + std::max<qint64>(got, 0));
        device.requireGood();
        if (got <= 0)
            return bytes;
    }
}

QByteArray ZipPackage::rewritten(const QMap<QString, QByteArray>& replaced, const QSet<QString>& removed) const
{
    Source result;
    const QByteArray original = m_archive->bytes; // shared; libzip reads from it and writes elsewhere
    Zip archive = openBytes(original, 0, &result);
    bool good = archive != nullptr;
    for (auto part = replaced.begin(); good && part != replaced.end(); ++part) {
        zip_source_t* source = zip_source_buffer(archive.get(), part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
        const qint64 index = m_archive->indexOf(part.key());
        const qint64 at = !source ? -1
            : index >= 0 ? (zip_file_replace(archive.get(), static_cast<zip_uint64_t>(index), source, 0) == 0 ? index : -1)
                         : zip_file_add(archive.get(), part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        good = at >= 0 && zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(at), ZIP_CM_DEFLATE, 0) == 0;
        if (at < 0 && source)
            zip_source_free(source);
    }
    for (const QString& part : removed) {
        const qint64 index = m_archive->indexOf(part);
        good = good && (index < 0 || zip_delete(archive.get(), static_cast<zip_uint64_t>(index)) == 0);
    }
    good = good && zip_close(archive.get()) == 0;
    if (good)
        static_cast<void>(archive.release()); // closed and freed
    QByteArray bytes;
    zip_stat_t stat;
    zip_stat_init(&stat);
    good = good && zip_source_stat(result.get(), &stat) == 0 && zip_source_open(result.get()) == 0;
    if (good) {
        bytes.resize(static_cast<qsizetype>(stat.size));
        good = zip_source_read(result.get(), bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size);
        zip_source_close(result.get());
    }
    if (!good)
        throw Failure(FailureCode::Internal, Import::tr("The workbook could not be put together again. Nothing was written."));
    return bytes;
}

ZipPackage::Part::Part(Archive& archive, qint64 index, qint64 most)
    : m_owner(archive)
    , m_stream(std::make_unique<Stream>())
    , m_most(most)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.zip.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        refuse(damaged());
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        refuse(Import::tr("The file is locked by a password. Take the password off in the spreadsheet program first."));
    m_packed = static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, static_cast<zip_uint64_t>(archive.bytes.size())));
    m_stated = static_cast<qint64>(std::min<zip_uint64_t>(stat.size, static_cast<zip_uint64_t>(most)));
    m_stream->file.reset(zip_fopen_index(archive.zip.get(), static_cast<zip_uint64_t>(index), 0));
    if (!m_stream->file)
        refuse(damaged());
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPackage::Part::~Part() = default;

void ZipPackage::Part::requireGood() const
{
    if (!m_problem.isEmpty())
        refuse(m_problem);
}

qint64 ZipPackage::Part::readData(char* data, qint64 maximum)
{
    if (!m_problem.isEmpty())
        return -1;
    const zip_int64_t got = zip_fread(m_stream->file.get(), data, static_cast<zip_uint64_t>(maximum));
    if (got < 0) {
        m_problem = damaged();
        return -1;
    }
    m_taken += got;
    m_owner.taken += got;
    m_sinceToken += got;
    const bool isBomb = m_taken > kRatioMatters && m_taken > m_packed * m_owner.limits.ratio;
    const bool isEndless = m_countsTokens && m_sinceToken > kLargestToken;
    if (m_taken > m_most || m_owner.taken > m_owner.limits.total || isBomb || isEndless) {
        m_problem = tooLarge();
        return -1;
    }
    return got == 0 ? -1 : got;
}

} // namespace mingbai
