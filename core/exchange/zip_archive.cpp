#include "core/exchange/zip_archive.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr zip_int64_t kMostParts = 10'000;
constexpr qint64 kLargestToken = qint64{4} * 1024 * 1024; ///< a cell holds 32,767 characters at most

QString partKey(const QString& name)
{
    QString key = name.toLower();
    key.replace(u'\\', u'/');
    return key.startsWith(u'/') ? key.sliced(1) : key;
}

QString damaged()
{
    return Import::tr(
        "The workbook is damaged or was not copied to its end. Copy it again, or open and save it in a spreadsheet program.");
}

QString tooLarge()
{
    return Import::tr("The workbook inflates to far more than a table can hold. It is damaged or was made to do harm.");
}

} // namespace

ZipPart::ZipPart(zip_file* file, qint64 packedSize, qint64 statedSize)
    : m_file(file)
    , m_packedSize(packedSize)
    , m_statedSize(statedSize)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::readData(char* data, qint64 size)
{
    if (!m_problem.isEmpty() || size <= 0)
        return m_problem.isEmpty() ? 0 : -1;
    const zip_int64_t count = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
    if (count < 0) {
        m_problem = damaged();
        return -1;
    }
    m_inflated += count;
    m_sinceToken += count;
    const bool isBomb = m_inflated > kUnsuspectedPart && m_inflated / kHighestRatio > m_packedSize;
    if (m_inflated > kLargestPart || isBomb || m_sinceToken > kLargestToken) {
        m_problem = tooLarge();
        return -1;
    }
    return count == 0 ? -1 : count;
}

ZipArchive::ZipArchive(const QString& path)
    : m_size(QFileInfo(path).size())
{
    int error = 0;
    m_archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    if (!m_archive)
        throw Failure(FailureCode::InputRefused, damaged());
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    for (zip_int64_t index = 0; index < std::min(count, kMostParts); ++index) {
        const char* name = zip_get_name(m_archive, static_cast<zip_uint64_t>(index), ZIP_FL_ENC_GUESS);
        const QString key = name ? partKey(QString::fromUtf8(name)) : QString();
        if (!key.isEmpty() && !m_parts.contains(key))
            m_parts.insert(key, static_cast<quint64>(index));
    }
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_archive);
}

bool ZipArchive::contains(const QString& name) const
{
    return m_parts.contains(partKey(name));
}

std::unique_ptr<ZipPart> ZipArchive::open(const QString& name) const
{
    const auto found = m_parts.constFind(partKey(name));
    if (found == m_parts.constEnd())
        return nullptr;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_archive, *found, 0, &stat) != 0)
        throw Failure(FailureCode::InputRefused, damaged());
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        throw Failure(FailureCode::InputRefused,
            Import::tr("The file is locked by a password. Take the password off in the spreadsheet program first."));
    zip_file* const file = zip_fopen_index(m_archive, *found, 0);
    if (!file)
        throw Failure(FailureCode::InputRefused, damaged());
    const auto packed = static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, static_cast<zip_uint64_t>(m_size)));
    const auto stated = static_cast<qint64>(std::min<zip_uint64_t>(stat.size, static_cast<zip_uint64_t>(kLargestPart)));
    return std::make_unique<ZipPart>(file, packed, stated);
}

} // namespace mingbai
