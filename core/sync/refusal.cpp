#include "core/sync/refusal.h"

namespace mingbai {
namespace {

QString outerSentence(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Unreadable:
        return Sync::tr("The file cannot be read. Plug the stick in again and repeat.");
    case Refusal::TooLarge:
        return Sync::tr("The file is larger than a package may be (64 MB).");
    case Refusal::NotAPackage:
        return Sync::tr(
            "This is no package, or it was cut off while copying. Copy it again, or ask the sender to write it again.");
    case Refusal::TrailingBytes:
        return Sync::tr("Something was added after the end of the package. Ask the sender to write it again.");
    case Refusal::SignedTwice:
        return Sync::tr("The package does not carry exactly one signature.");
    case Refusal::WeakDigest:
    case Refusal::WeakSignature:
    case Refusal::UnsignedAttributes:
        return Sync::tr("The package is signed by a method that is not accepted.");
    case Refusal::UnknownSigner:
        return Sync::tr("Nobody whom this ledger trusts signed the package. Enrol the sender first.");
    case Refusal::RevokedSigner:
        return Sync::tr("The sender's key was withdrawn. The sender must be enrolled anew.");
    case Refusal::BadSignature:
        return Sync::tr("The package was changed after it was signed. Ask the sender to write it again.");
    default:
        return {};
    }
}

QString innerSentence(Refusal refusal)
{
    switch (refusal) {
    case Refusal::NotEncrypted:
    case Refusal::WeakCipher:
    case Refusal::OddRecipient:
        return Sync::tr("The package is encrypted by a method that is not accepted.");
    case Refusal::NotForUs:
        return Sync::tr("The package is meant for somebody else; this ledger cannot open it.");
    case Refusal::BrokenEnvelope:
        return Sync::tr("The package is meant for this ledger, but does not open. Ask the sender to write it again.");
    case Refusal::BrokenArchive:
    case Refusal::DamagedEntry:
    case Refusal::ContentMismatch:
        return Sync::tr("The inside of the package contradicts itself. Ask the sender to write it again.");
    case Refusal::OddEntry:
    case Refusal::TooManyEntries:
        return Sync::tr("The package holds a file that does not belong there.");
    case Refusal::Bomb:
        return Sync::tr("The package would unpack to more than a package may hold.");
    case Refusal::NoManifest:
    case Refusal::BadManifest:
        return Sync::tr("The package's own description is missing or incomplete.");
    case Refusal::NewerFormat:
    case Refusal::NewerDictionary:
        return Sync::tr("A newer program wrote the package. Install that version here first.");
    default:
        return {};
    }
}

QString contentSentence(Refusal refusal, const QString& detail)
{
    switch (refusal) {
    case Refusal::BadJson:
        return Sync::tr("The package's file %1 is not written as it should be.").arg(detail);
    case Refusal::WrongSender:
        return Sync::tr("The package says that another made it than the one who signed it.");
    case Refusal::NotAddressed:
        return Sync::tr("The package does not name this ledger among its recipients.");
    case Refusal::WrongDivision:
        return Sync::tr("The sender was enrolled for another place (%1).").arg(detail);
    case Refusal::WrongKind:
        return Sync::tr(
            "Packages come from villages, receipts from whom this ledger trusts to decide. This is the wrong way round.");
    case Refusal::BadRecord:
        return Sync::tr("The package holds a record that cannot be (%1).").arg(detail);
    case Refusal::Fork:
        return Sync::tr(
            "Two copies of one ledger are in use: package %1 was taken before with other content. Nothing is lost: open the "
            "copy that wrote this package and let it begin a new series (pack --new-epoch), then take in that one.")
            .arg(detail);
    case Refusal::Gap:
        return Sync::tr("Package %1 is missing; nothing after it can be taken in. Ask for it, or for a full package.")
            .arg(detail);
    case Refusal::OwnPackage:
        return Sync::tr("This ledger made the package itself.");
    default:
        return {};
    }
}

} // namespace

QString sentenceOf(Refusal refusal, const QString& detail)
{
    for (const QString& sentence : {outerSentence(refusal), innerSentence(refusal), contentSentence(refusal, detail)}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

} // namespace mingbai
