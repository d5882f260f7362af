#include "core/sync/refusal.h"

namespace mingbai {
namespace {

QString outerSentence(PackageRefusal refusal)
{
    switch (refusal) {
    case PackageRefusal::Unreadable:
        return Sync::tr("The file cannot be read. Plug the stick in again and repeat.");
    case PackageRefusal::TooLarge:
        return Sync::tr("The file is larger than a package may be (64 MB).");
    case PackageRefusal::NotAPackage:
        return Sync::tr(
            "This is no package, or it was cut off while copying. Copy it again, or ask the sender to write it again.");
    case PackageRefusal::TrailingBytes:
        return Sync::tr("Something was added after the end of the package. Ask the sender to write it again.");
    case PackageRefusal::SignedTwice:
        return Sync::tr("The package does not carry exactly one signature.");
    case PackageRefusal::WeakDigest:
    case PackageRefusal::WeakSignature:
    case PackageRefusal::UnsignedAttributes:
        return Sync::tr("The package is signed by a method that is not accepted.");
    case PackageRefusal::UnknownSigner:
        return Sync::tr("Nobody whom this ledger trusts signed the package. Enrol the sender first.");
    case PackageRefusal::RevokedSigner:
        return Sync::tr("The sender's key was withdrawn. The sender must be enrolled anew.");
    case PackageRefusal::BadSignature:
        return Sync::tr("The package was changed after it was signed. Ask the sender to write it again.");
    default:
        return {};
    }
}

QString innerSentence(PackageRefusal refusal)
{
    switch (refusal) {
    case PackageRefusal::NotEncrypted:
        return Sync::tr(
            "This is no package: what was signed is not encrypted. A request (.mbq) is enrolled, an answer (.mba) taken "
            "in, under \"Trust\" (enrol, trust).");
    case PackageRefusal::WeakCipher:
    case PackageRefusal::OddRecipient:
        return Sync::tr("The package is encrypted by a method that is not accepted.");
    case PackageRefusal::NotForUs:
        return Sync::tr("The package is meant for somebody else; this ledger cannot open it.");
    case PackageRefusal::BrokenEnvelope:
        return Sync::tr("The package is meant for this ledger, but does not open. Ask the sender to write it again.");
    case PackageRefusal::BrokenArchive:
    case PackageRefusal::DamagedEntry:
    case PackageRefusal::ContentMismatch:
        return Sync::tr("The inside of the package contradicts itself. Ask the sender to write it again.");
    case PackageRefusal::OddEntry:
    case PackageRefusal::TooManyEntries:
        return Sync::tr("The package holds a file that does not belong there.");
    case PackageRefusal::Bomb:
        return Sync::tr("The package would unpack to more than a package may hold.");
    case PackageRefusal::NoManifest:
    case PackageRefusal::BadManifest:
        return Sync::tr("The package's own description is missing or incomplete.");
    case PackageRefusal::NewerFormat:
    case PackageRefusal::NewerDictionary:
        return Sync::tr("A newer program wrote the package. Install that version here first.");
    default:
        return {};
    }
}

QString contentSentence(PackageRefusal refusal, const QString& detail)
{
    switch (refusal) {
    case PackageRefusal::BadJson:
        return Sync::tr("The package's file %1 is not written as it should be.").arg(detail);
    case PackageRefusal::WrongSender:
        return Sync::tr("The package says that another made it than the one who signed it.");
    case PackageRefusal::NotAddressed:
        return Sync::tr("The package does not name this ledger among its recipients.");
    case PackageRefusal::ReplacedKey:
        return Sync::tr(
            "It was signed with a key that %1 has replaced since. Let %1 write its packages onto the stick again: they "
            "are signed anew.")
            .arg(detail);
    case PackageRefusal::WrongDivision:
        return Sync::tr("The sender was enrolled for another place (%1).").arg(detail);
    case PackageRefusal::WrongKind:
        return Sync::tr(
            "Packages come from villages, receipts from whom this ledger trusts to decide. This is the wrong way round.");
    case PackageRefusal::BadRecord:
        return Sync::tr("The package holds a record that cannot be (%1).").arg(detail);
    case PackageRefusal::Fork:
        return Sync::tr(
            "Two copies of one ledger are in use: package %1 was taken before with other content. Nothing is lost: open the "
            "copy that wrote this package, tick \"Begin a new series of numbers\" there and pack again, then take in that one.")
            .arg(detail);
    case PackageRefusal::Gap:
        return Sync::tr("Package %1 is missing; nothing after it can be taken in. Ask for it, or for a full package.")
            .arg(detail);
    case PackageRefusal::MissingReceipt:
        return Sync::tr(
            "The receipt follows another one that is not in this ledger. Write a package for %1 and let it be taken in "
            "there; the next receipt then brings everything.")
            .arg(detail);
    case PackageRefusal::ReportedElsewhere:
        return Sync::tr(
            "%1 packed this for another ledger. Let it take in the answer of this ledger under \"Trust\", and pack again.")
            .arg(detail);
    case PackageRefusal::OwnPackage:
        return Sync::tr("This ledger made the package itself.");
    default:
        return {};
    }
}

} // namespace

QString sentenceOf(PackageRefusal refusal, const QString& detail)
{
    for (const QString& sentence : {outerSentence(refusal), innerSentence(refusal), contentSentence(refusal, detail)}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

} // namespace mingbai
