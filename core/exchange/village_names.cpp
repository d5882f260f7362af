#include "core/exchange/village_names.h"

#include "core/dictionary/divisions.h"
#include "core/dictionary/text_cleaning.h"
#include "core/exchange/import_words.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kTownshipDigits = 9;

/// The code that a name, alone or with the ledger's township in front, or a number means.
QString codeOf(const LedgerIdentity& ledger, const QString& text)
{
    if (isKnownVillage(text))
        return text;
    const QString township = shortDivisionName(ledger.division.first(std::min(kTownshipDigits, ledger.division.size())));
    for (const QString& name : {township + text, text, township + text + u'村', text + u'村'}) {
        QString code = villageCode(name);
        if (!code.isEmpty())
            return code;
    }
    return {};
}

} // namespace

bool liesWithin(const LedgerIdentity& ledger, const QString& village)
{
    return village.startsWith(ledger.division.left(divisionDigits(ledger.role)));
}

QString otherVillageProblem(const LedgerIdentity& ledger)
{
    const QString place = shortDivisionName(ledger.division).isEmpty() ? ledger.name : shortDivisionName(ledger.division);
    if (ledger.role == "village"_L1)
        return Import::tr("This row is of another village; this ledger is of %1. Take the row into that village's ledger.")
            .arg(place);
    return Import::tr("No village of this name is known in %1. Write it as in the list of divisions, with its township.")
        .arg(place);
}

VillageAnswer villageOfRow(const LedgerIdentity& ledger, const QString& text)
{
    const QString name = withoutHanSpaces(halfWidth(text).trimmed());
    const QString code = codeOf(ledger, name);
    if (!code.isEmpty() && liesWithin(ledger, code))
        return {code, {}};
    const bool isUnlisted = ledger.role == "village"_L1 && !isKnownVillage(ledger.division);
    const bool isSameName = !ledger.name.isEmpty() && (ledger.name.contains(name) || name.contains(ledger.name));
    if (isUnlisted && (code.isEmpty() || isSameName))
        return {};
    return {{}, otherVillageProblem(ledger)};
}

} // namespace mingbai
