#include "core/sync/package_reader.h"

#include "core/sync/archive.h"
#include "core/sync/record_lines.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The signed content, and who among the parties signed it.
QByteArray verifiedBy(Ledger& ledger, const QByteArray& bytes, Party& sender)
{
    const LedgerKeys own = ledgerKeys(ledger);
    const std::vector<Party> all = parties(ledger);
    std::vector<Certificate> known{own.sign.certificate};
    std::vector<Certificate> roots{own.root.certificate};
    for (const Party& party : all) {
        known.push_back(party.sign);
        roots.push_back(party.root);
    }
    Verified verified = verifiedContent(bytes, known, roots);
    if (verified.signer == 0)
        throw Refused(PackageRefusal::OwnPackage);
    sender = all.at(static_cast<std::size_t>(verified.signer) - 1);
    if (sender.revoked.isValid())
        throw Refused(PackageRefusal::RevokedSigner);
    return std::move(verified.content);
}

void requireSender(Ledger& ledger, const Manifest& manifest, const Party& sender)
{
    if (manifest.sender != sender.sign.fingerprint())
        throw Refused(PackageRefusal::WrongSender);
    const std::vector<KeyPair> keys = decryptionKeys(ledger);
    const bool isForUs = std::any_of(keys.begin(), keys.end(),
        [&](const KeyPair& pair) { return manifest.recipients.contains(pair.certificate.fingerprint()); });
    if (!isForUs)
        throw Refused(PackageRefusal::NotAddressed);
    if (manifest.division != sender.division || manifest.role != sender.role)
        throw Refused(PackageRefusal::WrongDivision, sender.division);
    if (manifest.isReceipt != (sender.relation == Relation::Above))
        throw Refused(PackageRefusal::WrongKind);
    if (manifest.dictionary > ledger.dictionary().version())
        throw Refused(PackageRefusal::NewerDictionary);
}

void requireListed(const Manifest& manifest, const std::map<QString, QByteArray>& entries)
{
    if (manifest.files.size() + 1 != entries.size())
        throw Refused(PackageRefusal::ContentMismatch);
    for (const ListedFile& file : manifest.files) {
        const auto entry = entries.find(file.name);
        const bool isSame = entry != entries.end() && entry->second.size() == file.bytes && sha256(entry->second) == file.digest
            && (!file.name.endsWith(".jsonl"_L1) || entry->second.count('\n') == file.lines);
        if (!isSame)
            throw Refused(PackageRefusal::ContentMismatch);
    }
}

} // namespace

Value IncomingRecord::value(int field) const
{
    const auto found = std::find_if(values.begin(), values.end(), [field](const auto& item) { return item.first == field; });
    return found == values.end() ? Value() : found->second;
}

OpenedPackage openPackage(Ledger& ledger, const QByteArray& bytes)
{
    OpenedPackage opened;
    try {
        if (bytes.size() > kGreatestPackage)
            throw Refused(PackageRefusal::TooLarge);
        Package package;
        package.digest = sha256(bytes);
        const QByteArray envelope = verifiedBy(ledger, bytes, package.sender);
        const std::map<QString, QByteArray> entries = unzipped(decryptedBytes(envelope, decryptionKeys(ledger)));
        const auto manifest = entries.find(u"manifest.json"_s);
        if (manifest == entries.end())
            throw Refused(PackageRefusal::NoManifest);
        package.manifest = readManifest(manifest->second);
        opened.manifest = package.manifest;
        requireSender(ledger, package.manifest, package.sender);
        requireListed(package.manifest, entries);
        readRecords(ledger.dictionary(), entries, package);
        opened.package = std::move(package);
    } catch (const Refused& refused) {
        opened.refusal = refused.refusal();
        opened.sentence = refused.sentence();
    }
    return opened;
}

OpenedPackage openPackageFile(Ledger& ledger, const QString& path)
{
    QFile file(path);
    OpenedPackage opened;
    if (!file.open(QIODevice::ReadOnly))
        opened.refusal = PackageRefusal::Unreadable;
    else if (file.size() > kGreatestPackage)
        opened.refusal = PackageRefusal::TooLarge;
    else
        return openPackage(ledger, file.readAll());
    opened.sentence = sentenceOf(opened.refusal);
    return opened;
}

} // namespace mingbai
