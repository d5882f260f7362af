/// @file
/// A package from a stick, opened step by step, each step only after the one before held.
#pragma once

#include "core/ledger/tables.h"
#include "core/sync/envelope.h"
#include "core/sync/manifest.h"
#include "core/sync/record_versions.h"
#include "core/sync/refusal.h"
#include "core/sync/trust.h"

#include <QHash>

namespace mingbai {

/// A record as its sender has it.
struct IncomingRecord {
    const Entity* entity = nullptr;
    QString id;
    QString parent;
    RecordVersions versions; ///< isThere false: removed by the sender
    FieldChanges values;     ///< by index, those that are there
    QJsonObject was;         ///< by field: the value before the sender's first change contained, as the log writes it

    [[nodiscard]] Value value(int field) const;
};

/// Who made a change, when and why.
struct ChangeHeader {
    QString at;
    QString who;
    QString why;
};

struct Package {
    Manifest manifest;
    Party sender;
    QString digest;                       ///< SealedPackage::digest
    std::vector<IncomingRecord> records;  ///< parents before children
    QHash<QString, ChangeHeader> changes; ///< by "series:number"
};

/// What opening gave.
struct OpenedPackage {
    std::optional<Package> package; ///< nothing when it was refused
    PackageRefusal refusal = PackageRefusal::None;
    QString sentence;                 ///< why it was refused
    std::optional<Manifest> manifest; ///< as far as reading got
};

/// Opens packages with what a ledger knows of others. That is read when it is made: opening itself does not touch the ledger, and
/// may go on in a thread of its own while the ledger takes in the package before.
class PackageOpener {
public:
    explicit PackageOpener(Ledger& ledger);

    /// Never fails on what is inside.
    [[nodiscard]] OpenedPackage open(const QByteArray& bytes) const;
    /// The same for a file.
    [[nodiscard]] OpenedPackage openFile(const QString& path) const;
    /// What a file says of itself, as far as it can be trusted; its records are not read.
    [[nodiscard]] std::optional<Manifest> manifestOf(const QString& path) const;

private:
    [[nodiscard]] Verified verifiedBy(
        const std::vector<Certificate>& known, const std::vector<Certificate>& roots, const QByteArray& bytes) const;
    /// What lies inside the signature.
    struct Sealed {
        QByteArray archive;
        QString digest; ///< SealedPackage::digest
        Party sender;
        bool isOwnKey = false; ///< this ledger's, or that of a copy without keys of its own
    };
    [[nodiscard]] Sealed sealedIn(const QByteArray& bytes) const;
    [[nodiscard]] Party self(const LedgerKeys& keys) const;
    void requireSender(const Manifest& manifest, const Sealed& sealed) const;

    const Dictionary& m_dictionary;
    const LedgerIdentity m_identity;
    const std::vector<Series> m_series;
    std::vector<LedgerKeys> m_own; ///< newest first
    std::vector<KeyPair> m_keys;   ///< for decryption
    std::vector<Party> m_parties;
};

} // namespace mingbai
