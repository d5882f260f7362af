#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/ledger/keys.h"
#include "core/ledger/sealing.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kLargestFile = 1 << 20;
constexpr qsizetype kSaltBytes = 16;
constexpr qsizetype kRootBytes = 16;
constexpr qsizetype kIvBytes = 12;
constexpr qsizetype kTagBytes = 16;
constexpr int kCheapestScrypt = 15; // 2^15 KB a guess; below, an attacker could make us weaken it
constexpr int kDearestScrypt = 20;  // 1 GB; above, a forged file could choke the computer
const auto kFormat = "mingbai-keys/1"_L1;

/// Users type on Chinese keyboards: full-width letters are the letters.
QByteArray normalized(const QString& passphrase)
{
    return passphrase.normalized(QString::NormalizationForm_KC).toUtf8();
}

/// What is authenticated with the sealed root: cost, salt and whose slot it is.
QByteArray headerOf(const KeySlot& slot)
{
    return "mingbai-slot/1|scrypt|" + QByteArray::number(slot.scryptLog2N) + "|8|1|" + slot.salt.toHex() + '|'
        + slot.user.toUtf8();
}

QByteArray slotKey(const KeySlot& slot, const QString& passphrase)
{
    QByteArray text = normalized(passphrase);
    QByteArray key = stretchedKey(text, slot.salt, slot.scryptLog2N);
    wipe(text);
    return key;
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesIn(const QJsonObject& object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object[name].toString().toLatin1());
}

QJsonObject toJson(const KeySlot& slot)
{
    return {{u"user"_s, slot.user}, {u"scrypt_log2_n"_s, slot.scryptLog2N}, {u"salt"_s, base64(slot.salt)},
        {u"iv"_s, base64(slot.iv)}, {u"sealed"_s, base64(slot.sealed)}, {u"tag"_s, base64(slot.tag)}};
}

std::optional<KeySlot> slotFromJson(const QJsonObject& object)
{
    const KeySlot slot{object["user"_L1].toString(), object["scrypt_log2_n"_L1].toInt(), bytesIn(object, "salt"_L1),
        bytesIn(object, "iv"_L1), bytesIn(object, "sealed"_L1), bytesIn(object, "tag"_L1)};
    const bool whole = slot.scryptLog2N >= kCheapestScrypt && slot.scryptLog2N <= kDearestScrypt && slot.salt.size() == kSaltBytes
        && slot.iv.size() == kIvBytes && slot.sealed.size() == kRootBytes && slot.tag.size() == kTagBytes;
    return whole ? std::optional(slot) : std::nullopt;
}

/// SHA-256 of the content without its own line. QJsonObject keeps its members sorted.
QString checksumOf(QJsonObject content)
{
    content.remove("sha256"_L1);
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QStringList copiesOf(const QString& ledgerPath)
{
    return {ledgerPath + ".keys"_L1, ledgerPath + ".keys.2"_L1};
}

auto slotOf(auto& keySlots, const QString& user)
{
    return std::find_if(keySlots.begin(), keySlots.end(), [&user](const KeySlot& slot) { return slot.user == user; });
}

} // namespace

std::optional<KeyFile> KeyFile::readCopy(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return std::nullopt;
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    if (content["format"_L1].toString() != kFormat || content["sha256"_L1].toString() != checksumOf(content))
        return std::nullopt;
    KeyFile keys;
    keys.m_generation = content["generation"_L1].toInteger();
    for (const auto& value : content["slots"_L1].toArray()) {
        const std::optional<KeySlot> slot = slotFromJson(value.toObject());
        if (!slot)
            return std::nullopt;
        keys.m_slots.push_back(*slot);
    }
    return keys;
}

KeyFile KeyFile::read(const QString& ledgerPath)
{
    std::optional<KeyFile> newest;
    bool any = false;
    for (const QString& path : copiesOf(ledgerPath)) {
        any = any || QFile::exists(path);
        std::optional<KeyFile> copy = readCopy(path);
        if (copy && (!newest || copy->m_generation > newest->m_generation))
            newest = std::move(copy);
    }
    if (any && !newest) {
        throw Failure(FailureCode::Damaged,
            QCoreApplication::translate(
                "Keys", "The key file beside the ledger is damaged. Open the ledger with the recovery code."));
    }
    return newest.value_or(KeyFile());
}

void KeyFile::write(const QString& ledgerPath)
{
    for (const QString& path : copiesOf(ledgerPath)) {
        if (const std::optional<KeyFile> there = readCopy(path))
            m_generation = std::max(m_generation, there->m_generation);
    }
    ++m_generation;
    QJsonArray list;
    for (const KeySlot& slot : m_slots)
        list.append(toJson(slot));
    QJsonObject content{{u"format"_s, kFormat}, {u"generation"_s, m_generation}, {u"slots"_s, list}};
    content[u"sha256"_s] = checksumOf(content);
    for (const QString& path : copiesOf(ledgerPath))
        durableWrite(path, QJsonDocument(content).toJson());
}

RootSecret KeyFile::unlock(const QString& passphrase, QString* user) const
{
    for (const KeySlot& slot : m_slots) {
        QByteArray key = slotKey(slot, passphrase);
        std::optional<QByteArray> bytes = opened(key, headerOf(slot), {slot.iv, slot.sealed, slot.tag});
        wipe(key);
        if (!bytes)
            continue;
        if (user != nullptr)
            *user = slot.user;
        return RootSecret(*bytes);
    }
    if (m_slots.empty()) {
        throw Failure(FailureCode::WrongKey,
            QCoreApplication::translate("Keys",
                "The key file (.keys) that belongs beside the ledger is missing, so no passphrase can open it. Copy it there, or "
                "use the recovery code."));
    }
    throw Failure(FailureCode::WrongKey,
        QCoreApplication::translate("Keys",
            "No passphrase of this ledger is like this. Mind capitals and the keyboard; "
            "if it is forgotten, use the recovery code."));
}

void KeyFile::seal(const RootSecret& root, const QString& user, const QString& passphrase, int scryptLog2N)
{
    if (passphrase.isEmpty())
        throw Failure(FailureCode::InvalidUse, QCoreApplication::translate("Keys", "A passphrase cannot be empty."));
    if (scryptLog2N < kCheapestScrypt || scryptLog2N > kDearestScrypt)
        throw Failure(FailureCode::Internal, QCoreApplication::translate("Keys", "This cost of a passphrase is not allowed."));
    KeySlot slot{user, scryptLog2N, randomBytes(kSaltBytes), {}, {}, {}};
    QByteArray key = slotKey(slot, passphrase);
    const Sealed box = sealed(key, headerOf(slot), root.bytes());
    wipe(key);
    slot.iv = box.iv;
    slot.sealed = box.bytes;
    slot.tag = box.tag;
    const auto existing = slotOf(m_slots, user);
    if (existing == m_slots.end())
        m_slots.push_back(slot);
    else
        *existing = slot;
}

void KeyFile::remove(const QString& user)
{
    const auto slot = slotOf(m_slots, user);
    if (slot == m_slots.end())
        throw Failure(FailureCode::InvalidUse, QCoreApplication::translate("Keys", "%1 has no passphrase.").arg(user));
    if (m_slots.size() == 1) {
        throw Failure(FailureCode::InvalidUse,
            QCoreApplication::translate("Keys", "This is the last passphrase of the ledger; it cannot be removed."));
    }
    m_slots.erase(slot);
}

QStringList KeyFile::users() const
{
    QStringList users;
    for (const KeySlot& slot : m_slots)
        users += slot.user;
    return users;
}

} // namespace mingbai
