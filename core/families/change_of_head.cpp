#include "core/families/change_of_head.h"

#include "core/dictionary/fields.h"
#include "core/families/deeds.h"
#include "core/families/relations.h"
#include "core/ledger/households.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QString relationOf(const Record& person)
{
    return textOf(person.value(fields::person::relation));
}

QString sexOfPerson(const Record& person)
{
    return textOf(person.value(fields::person::sex));
}

} // namespace

ChangeOfHead changeOfHead(const std::vector<Record>& members, const QString& newHead)
{
    ChangeOfHead deed;
    const auto next = std::find_if(members.begin(), members.end(), [&](const Record& member) { return member.id == newHead; });
    if (next == members.end())
        return deed;
    const Record* old = deeds::headAmong(members);
    const QString bond = relationOf(*next);
    deed.changes.why = QCoreApplication::translate("ChangeOfHead", "Change of head");
    deed.changes.set(fields::person::relation, newHead, QString(relations::kHead));
    for (const Record& member : members) {
        if (member.id == newHead || !isActive(member))
            continue;
        const bool isOld = old && member.id == old->id;
        const QString before = relationOf(member);
        const QString after = isOld ? relations::ofOldHead(bond, sexOfPerson(member))
                                    : relations::ofOther(before, sexOfPerson(member), bond, sexOfPerson(*next));
        if (after.isEmpty())
            deed.unclear += deeds::text(member, fields::person::name);
        if (isOld || (!after.isEmpty() && after != before))
            deed.changes.set(fields::person::relation, member.id, after.isEmpty() ? Value() : Value(after));
    }
    return deed;
}

} // namespace mingbai
