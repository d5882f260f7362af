#include "core/sync/package_reader.h"

#include "core/base/digest.h"
#include "core/sync/archive.h"
#include "core/sync/record_lines.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kManifestEntry = u"manifest.json"_s;

void requireListed(const Manifest& manifest, const std::map<QString, QByteArray>& entries)
{
    if (manifest.files.size() + 1 != entries.size())
        throw Refused(PackageRefusal::ContentMismatch);
    for (const ListedFile& file : manifest.files) {
        const auto entry = entries.find(file.name);
        const bool isSame = entry != entries.end() && entry->second.size() == file.bytes
            && sha256Text(entry->second) == file.digest
            && (!file.name.endsWith(".jsonl"_L1) || entry->second.count('\n') == file.lines);
        if (!isSame)
            throw Refused(PackageRefusal::ContentMismatch);
    }
}

/// The bytes of a package's file. @throws Refused Unreadable, TooLarge
QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would wait for ever
        throw Refused(PackageRefusal::Unreadable);
    if (file.size() > kGreatestPackage)
        throw Refused(PackageRefusal::TooLarge);
    return file.readAll();
}

bool isSamePlace(const Party& one, const Party& other)
{
    return one.division == other.division && one.role == other.role;
}

OpenedPackage refused(const Refused& why, OpenedPackage opened = {})
{
    opened.refusal = why.refusal();
    opened.sentence = why.sentence();
    return opened;
}

} // namespace

Value IncomingRecord::value(int field) const
{
    const auto found = std::find_if(values.begin(), values.end(), [field](const auto& item) { return item.first == field; });
    return found == values.end() ? Value() : found->second;
}

PackageOpener::PackageOpener(Ledger& ledger)
    : m_dictionary(ledger.dictionary())
    , m_identity(ledger.identity())
    , m_series(allSeries(ledger))
    , m_own(keyGenerations(ledger))
    , m_keys(decryptionKeys(ledger))
    , m_parties(parties(ledger))
{
}

/// A stranger's package that was written for somebody else is no reason to enrol the stranger.
Verified PackageOpener::verifiedBy(
    const std::vector<Certificate>& known, const std::vector<Certificate>& roots, const QByteArray& bytes) const
{
    try {
        return verifiedContent(bytes, known, roots);
    } catch (const Refused& why) {
        if (why.refusal() == PackageRefusal::UnknownSigner && !isEncryptedTo(selfVerifiedContent(bytes).content, m_keys))
            throw Refused(PackageRefusal::NotForUs);
        throw;
    }
}

/// A copy of this ledger on another computer that was given no keys of its own.
Party PackageOpener::self(const LedgerKeys& keys) const
{
    return {fingerprintOf(keys.root.certificate), Relation::Peer, m_identity.name, m_identity.role, m_identity.division,
        keys.root.certificate, keys.sign.certificate, keys.encrypt.certificate, {}, {}, {}};
}

PackageOpener::Sealed PackageOpener::sealedIn(const QByteArray& bytes) const
{
    if (bytes.size() > kGreatestPackage)
        throw Refused(PackageRefusal::TooLarge);
    std::vector<Certificate> known;
    std::vector<Certificate> roots;
    for (const LedgerKeys& own : m_own) {
        known.push_back(own.sign.certificate);
        roots.push_back(own.root.certificate);
    }
    for (const Party& party : m_parties) {
        known.push_back(party.sign);
        roots.push_back(party.root);
    }
    const Verified verified = verifiedBy(known, roots, bytes);
    const auto signer = static_cast<std::size_t>(verified.signer);
    const bool isOwnKey = signer < m_own.size();
    const Party sender = isOwnKey ? self(m_own[signer]) : m_parties.at(signer - m_own.size());
    if (sender.revoked.isValid()) {
        Party newest = sender;
        for (std::size_t renewals = 0; renewals < m_parties.size(); ++renewals) {
            const auto next = std::find_if(
                m_parties.begin(), m_parties.end(), [&](const Party& party) { return party.fingerprint == newest.successor; });
            if (next != m_parties.end())
                newest = *next;
        }
        const bool isReplaced = !newest.revoked.isValid();
        throw Refused(isReplaced ? PackageRefusal::ReplacedKey : PackageRefusal::RevokedSigner, sender.name);
    }
    if (sender.relation == Relation::Below && !isEncryptedTo(verified.content, m_keys))
        throw Refused(PackageRefusal::ReportedElsewhere, sender.name);
    return {decryptedBytes(verified.content, m_keys), sha256Text(verified.content), sender, isOwnKey};
}

void PackageOpener::requireSender(const Manifest& manifest, const Sealed& sealed) const
{
    const Party& sender = sealed.sender;
    const bool isOurs = std::any_of(
        m_series.begin(), m_series.end(), [&](const Series& series) { return series.name() == manifest.series(); });
    if (sealed.isOwnKey && (isOurs || manifest.isReceipt))
        throw Refused(PackageRefusal::OwnPackage);
    // What waited for its receipt when the keys were renewed names the former one, and is signed anew.
    const bool isByFormer = sender.former.contains(manifest.sender)
        || std::any_of(m_parties.begin(), m_parties.end(),
            [&](const Party& party) { return isSamePlace(party, sender) && party.sign.fingerprint() == manifest.sender; });
    if (manifest.sender != sender.sign.fingerprint() && !isByFormer)
        throw Refused(PackageRefusal::WrongSender);
    const bool isForUs = std::any_of(m_keys.begin(), m_keys.end(),
        [&](const KeyPair& pair) { return manifest.recipients.contains(pair.certificate.fingerprint()); });
    if (!isForUs)
        throw Refused(PackageRefusal::NotAddressed);
    if (manifest.division != sender.division || manifest.role != sender.role)
        throw Refused(PackageRefusal::WrongDivision, sender.division);
    if (manifest.isReceipt != (sender.relation == Relation::Above))
        throw Refused(PackageRefusal::WrongKind);
    if (manifest.dictionary > m_dictionary.version())
        throw Refused(PackageRefusal::NewerDictionary);
}

OpenedPackage PackageOpener::open(const QByteArray& bytes) const
{
    OpenedPackage opened;
    try {
        Package package;
        const Sealed sealed = sealedIn(bytes);
        const std::map<QString, QByteArray> entries = unzipped(sealed.archive);
        package.sender = sealed.sender;
        package.digest = sealed.digest;
        const auto manifest = entries.find(kManifestEntry);
        if (manifest == entries.end())
            throw Refused(PackageRefusal::NoManifest);
        package.manifest = readManifest(manifest->second);
        opened.manifest = package.manifest;
        requireSender(package.manifest, sealed);
        requireListed(package.manifest, entries);
        readRecords(m_dictionary, entries, package);
        opened.package = std::move(package);
    } catch (const Refused& why) {
        return refused(why, std::move(opened));
    }
    return opened;
}

OpenedPackage PackageOpener::openFile(const QString& path) const
{
    try {
        return open(bytesOf(path));
    } catch (const Refused& why) {
        return refused(why);
    }
}

std::optional<Manifest> PackageOpener::manifestOf(const QString& path) const
{
    try {
        const QByteArray manifest = unzippedEntry(sealedIn(bytesOf(path)).archive, kManifestEntry);
        if (!manifest.isNull())
            return readManifest(manifest);
    } catch (const Refused&) {
        // Why it is refused is said when it is opened.
    }
    return std::nullopt;
}

} // namespace mingbai
