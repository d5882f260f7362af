#include "ui/models/known_person.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/households.h"
#include "core/ledger/search.h"

namespace mingbai {

namespace {

constexpr qsizetype kIdentityLength = 18; ///< what of a certificate number is the person's
constexpr int kLookedAt = 8;

} // namespace

QString personWithNumber(Ledger& ledger, const QString& number, const QString& except)
{
    if (number.size() < kIdentityLength || isPlaceholderId(number))
        return {};
    const QString identity = number.first(kIdentityLength);
    QString left;
    for (const Hit& hit : search(ledger, identity, kLookedAt)) {
        const auto person = hit.person.isEmpty() || hit.person == except ? std::nullopt
                                                                         : ledger.record(entities::person, hit.person);
        if (!person || !textOf(person->value(fields::person::id_number)).startsWith(identity))
            continue;
        if (isActive(*person))
            return hit.person;
        if (left.isEmpty())
            left = hit.person;
    }
    return left;
}

} // namespace mingbai
