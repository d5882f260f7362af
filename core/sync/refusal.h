/// @file
/// Every way in which something brought on a stick is not taken, with the sentence for the person who brought it.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <exception>

namespace mingbai {

/// Translation context of everything this layer says.
class Sync {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

/// Why something was not taken. Tests know each by name; people get sentenceOf().
enum class PackageRefusal {
    None,
    Unreadable,         ///< the file cannot be read
    TooLarge,           ///< more bytes than a package may have
    NotAPackage,        ///< the outermost structure is something else or broken
    TrailingBytes,      ///< bytes after the end
    SignedTwice,        ///< not exactly one signature
    WeakDigest,         ///< a digest other than SHA-256
    WeakSignature,      ///< a signature other than ECDSA with SHA-256
    UnsignedAttributes, ///< the signature does not cover signed attributes
    UnknownSigner,      ///< nobody enrolled signed it
    RevokedSigner,      ///< the signer's key was withdrawn
    ReplacedKey,        ///< signed with a key that its maker has replaced since
    BadSignature,       ///< changed after signing
    NotEncrypted,       ///< what was signed is no encrypted content as ours
    WeakCipher,         ///< not AES-256-GCM with the lengths of ours
    OddRecipient,       ///< a passphrase or shared key instead of certificates, or too many recipients
    NotForUs,           ///< encrypted to somebody else
    ReportedElsewhere,  ///< by somebody who reports to us, and encrypted to somebody else
    BrokenEnvelope,     ///< it is for us and does not decrypt
    BrokenArchive,      ///< no ZIP, or one that contradicts itself
    OddEntry,           ///< an entry of another name, kind or method than ours
    TooManyEntries,     //
    Bomb,               ///< more bytes come out than may or than were declared
    DamagedEntry,       ///< checksum of an entry
    NoManifest,         //
    BadJson,            ///< syntax, UTF-8, depth, length, or a key given twice
    BadManifest,        ///< a key missing or of the wrong kind
    NewerFormat,        ///< written by a newer program
    NewerDictionary,    ///< records that only a newer program knows
    ContentMismatch,    ///< an entry is not the one that the manifest names
    WrongSender,        ///< signed by another than the manifest says
    NotAddressed,       ///< the manifest does not name us among the recipients
    WrongDivision,      ///< the sender's place is another than it was enrolled for
    WrongKind,          ///< a receipt where a package is wanted, or one from somebody who does not decide
    BadRecord,          ///< a record that cannot be: key, kind, parent, value
    Fork,               ///< the same number with other content: two copies of one ledger are in use
    Gap,                ///< an earlier package is missing
    MissingReceipt,     ///< a receipt that builds on one which is not here
    OwnPackage,         ///< made by this very ledger
};

/// What happened and what to do, translated. @param detail a file, number or name that the sentence mentions
[[nodiscard]] QString sentenceOf(PackageRefusal refusal, const QString& detail = {});

/// Thrown inside this layer only; readers catch it and hand on a value.
class Refused final : public std::exception {
public:
    explicit Refused(PackageRefusal refusal, QString detail = {})
        : m_refusal(refusal)
        , m_detail(std::move(detail))
    {
    }
    [[nodiscard]] const char* what() const noexcept override { return "refused"; }
    [[nodiscard]] PackageRefusal refusal() const noexcept { return m_refusal; }
    [[nodiscard]] QString sentence() const { return sentenceOf(m_refusal, m_detail); }

private:
    PackageRefusal m_refusal;
    QString m_detail;
};

} // namespace mingbai
