#include "core/sync/next_package.h"

#include "core/sync/registers.h"
#include "core/sync/series.h"

namespace mingbai {
namespace {

/// What the register knows of a package's series and sender.
struct Known {
    RegisteredPackage last;   ///< newest of the series
    bool isHere = false;      ///< this very package
    bool hasOther = false;    ///< another one of the same number
    bool isCovered = false;   ///< one with everything came after it
    bool isOfAnother = false; ///< the device reports for another place
    bool isBuiltUpon = false; ///< the change that it builds on has arrived
};

/// @param line of the register: taken, or written by this ledger
void note(Known& known, const RegisteredPackage& line, const Package& package)
{
    const Manifest& manifest = package.manifest;
    const bool isOurs = line.way == package_codes::sent; // a copy of this ledger goes on where it wrote
    const bool isOfDevice = line.origin == manifest.origin;
    known.isOfAnother = known.isOfAnother || (!isOurs && isOfDevice && line.division != manifest.division);
    // A ledger that moved to another computer goes on under a new name; the digest says whether it is the same log.
    const auto numbered = manifest.numbered.find(line.series());
    const bool isSameLog = isOfDevice || (numbered != manifest.numbered.end() && line.through <= numbered->second)
        || ((isOurs || line.division == manifest.division) && line.through == manifest.since && line.head == manifest.sinceHead
            && !line.head.isEmpty());
    known.isBuiltUpon = known.isBuiltUpon || (isSameLog && line.through >= manifest.since);
    if (line.series() != manifest.series())
        return;
    const bool isSameNumber = line.number == manifest.number;
    known.isHere = known.isHere || (isSameNumber && line.digest == package.digest);
    known.hasOther = known.hasOther || (isSameNumber && line.digest != package.digest);
    known.isCovered = known.isCovered || (line.full && line.number > manifest.number);
    if (line.number > known.last.number)
        known.last = line;
}

Known knownOf(Ledger& ledger, const Package& package)
{
    const Manifest& manifest = package.manifest;
    const QString kind = manifest.isReceipt ? package_codes::receipt : package_codes::data;
    Known known;
    for (const QString& way : {package_codes::taken, package_codes::sent}) {
        for (const RegisteredPackage& line : registeredPackages(ledger, way, kind))
            note(known, line, package);
    }
    if (package.sender.relation == Relation::Below) {
        for (const Series& own : allSeries(ledger))
            known.isOfAnother = known.isOfAnother || own.origin == manifest.origin;
    }
    // A laptop that began as a copy of this ledger tells what it changed since a change that both have.
    const bool isOurs = !manifest.sinceHead.isEmpty() && digestAt(ledger, manifest.since) == manifest.sinceHead;
    known.isBuiltUpon = known.isBuiltUpon || isOurs || manifest.since == 0;
    return known;
}

} // namespace

void refuse(TakeResult& result, TakeStatus status, PackageRefusal refusal, const QString& detail)
{
    result.status = status;
    result.refusal = refusal;
    result.sentence = sentenceOf(refusal, detail);
}

bool comesNext(Ledger& ledger, const Package& package, TakeResult& result)
{
    const Manifest& manifest = package.manifest;
    const Known known = knownOf(ledger, package);
    const qint64 last = known.last.number;
    if (known.isOfAnother) {
        refuse(result, TakeStatus::Refused, PackageRefusal::WrongDivision, manifest.division);
    } else if (known.isHere) {
        result.status = TakeStatus::Repeated;
        result.sentence = Sync::tr("This was taken in before; nothing changes.");
    } else if (known.hasOther) {
        refuse(result, TakeStatus::Refused, PackageRefusal::Fork, QString::number(manifest.number));
    } else if (manifest.number < last && (manifest.isReceipt || known.isCovered)) {
        result.status = TakeStatus::Repeated;
        result.sentence = Sync::tr("A newer one (%1) was taken in already; nothing goes backward.").arg(last);
    } else if (manifest.isReceipt) {
        if (known.isBuiltUpon)
            return true;
        refuse(result, TakeStatus::Gap, PackageRefusal::MissingReceipt, manifest.name);
    } else if (last > 0 && manifest.number == last + 1 && manifest.previous != known.last.digest) {
        refuse(result, TakeStatus::Refused, PackageRefusal::Fork, QString::number(last));
    } else if (!manifest.full && (manifest.number > last + 1 || !known.isBuiltUpon)) {
        refuse(result, TakeStatus::Gap, PackageRefusal::Gap, QString::number(std::min(last + 1, manifest.number)));
    } else {
        return true; // one below the last is missing here where its merge was taken back
    }
    return false;
}

} // namespace mingbai
