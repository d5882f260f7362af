#include "core/families/relations.h"

#include <map>

namespace mingbai::relations {

using namespace Qt::StringLiterals;

namespace {

const auto kMale = u"1"_s; ///< of the list `sex`

/// Codes of the list `relation` for a man and for a woman in the same place.
struct Pair {
    QString man;
    QString woman;

    [[nodiscard]] QString of(const QString& sex) const { return sex.isEmpty() ? QString() : sex == kMale ? man : woman; }
};

const Pair kSpouse{u"02"_s, u"02"_s};
const Pair kChild{u"03"_s, u"04"_s};
const Pair kSpouseOfChild{u"06"_s, u"05"_s}; // 女婿, 儿媳
const Pair kChildOfSon{u"07"_s, u"08"_s};
const Pair kChildOfDaughter{u"09"_s, u"10"_s};
const Pair kParent{u"11"_s, u"12"_s};
const Pair kParentOfWife{u"13"_s, u"14"_s};
const Pair kParentOfHusband{u"15"_s, u"16"_s};
const Pair kParentOfFather{u"17"_s, u"18"_s};
const Pair kParentOfMother{u"19"_s, u"20"_s};
const Pair kSibling{u"21"_s, u"21"_s};
const Pair kChildOfSibling{u"24"_s, u"25"_s};
const Pair kSpouseOfSibling{{}, u"26"_s}; // the list has no husband of a sister

bool isOneOf(const QString& relation, const Pair& pair)
{
    return relation == pair.man || relation == pair.woman;
}

QString seenFromSpouse(const QString& member, const QString& memberSex, const QString& newHeadSex)
{
    if (isOneOf(member, kChild) || isOneOf(member, kChildOfSon) || isOneOf(member, kChildOfDaughter)
        || isOneOf(member, kSpouseOfChild))
        return member;
    if (isOneOf(member, kParent)) // parents of the old head are now parents-in-law
        return (newHeadSex == kMale ? kParentOfWife : kParentOfHusband).of(memberSex);
    if (isOneOf(member, kParentOfWife) || isOneOf(member, kParentOfHusband))
        return kParent.of(memberSex);
    return {};
}

QString seenFromChild(const QString& member, const QString& memberSex)
{
    if (isOneOf(member, kSpouse))
        return kParent.of(memberSex);
    if (isOneOf(member, kChild))
        return kSibling.man;
    return {};
}

} // namespace

QString ofOldHead(const QString& relation, const QString& oldHeadSex)
{
    static const std::map<QString, Pair> mirrored{
        {u"02"_s, kSpouse},
        {u"03"_s, kParent},
        {u"04"_s, kParent},
        {u"05"_s, kParentOfHusband},
        {u"06"_s, kParentOfWife},
        {u"07"_s, kParentOfFather},
        {u"08"_s, kParentOfFather},
        {u"09"_s, kParentOfMother},
        {u"10"_s, kParentOfMother},
        {u"11"_s, kChild},
        {u"12"_s, kChild},
        {u"13"_s, kSpouseOfChild},
        {u"14"_s, kSpouseOfChild},
        {u"15"_s, kSpouseOfChild},
        {u"16"_s, kSpouseOfChild},
        {u"17"_s, kChildOfSon},
        {u"18"_s, kChildOfSon},
        {u"19"_s, kChildOfDaughter},
        {u"20"_s, kChildOfDaughter},
        {u"21"_s, kSibling},
    };
    const auto found = mirrored.find(relation);
    return found == mirrored.end() ? QString() : found->second.of(oldHeadSex);
}

QString ofOther(const QString& member, const QString& memberSex, const QString& newHead, const QString& newHeadSex)
{
    if (isOneOf(newHead, kSpouse) && !newHeadSex.isEmpty())
        return seenFromSpouse(member, memberSex, newHeadSex);
    return isOneOf(newHead, kChild) ? seenFromChild(member, memberSex) : QString();
}

QString ofOneWhoLeavesToo(const QString& member, const QString& memberSex, const QString& newHead, const QString& newHeadSex)
{
    const bool isGrandchild = isOneOf(member, kChildOfSon) || isOneOf(member, kChildOfDaughter);
    if (isOneOf(newHead, kChild) && (isGrandchild || isOneOf(member, kSpouseOfChild)))
        return (isGrandchild ? kChild : kSpouse).of(memberSex);
    if (isOneOf(newHead, kSpouseOfChild) && (isGrandchild || isOneOf(member, kChild)))
        return (isGrandchild ? kChild : kSpouse).of(memberSex);
    if (isOneOf(newHead, kSibling) && !memberSex.isEmpty()) {
        if (isOneOf(member, kChildOfSibling))
            return kChild.of(memberSex);
        if (member == kSpouseOfSibling.woman)
            return kSpouse.of(memberSex);
        if (isOneOf(member, kParent) || isOneOf(member, kSibling))
            return member;
    }
    if (isOneOf(newHead, kParent)) {
        if (isOneOf(member, kParent))
            return kSpouse.of(memberSex);
        if (isOneOf(member, kSibling))
            return kChild.of(memberSex);
    }
    return ofOther(member, memberSex, newHead, newHeadSex);
}

QString throughHead(const QString& member, const QString& memberSex, const QString& head)
{
    static const std::map<QString, std::map<QString, Pair>> families{
        {u"02"_s,
            {{u"03"_s, kChild}, {u"04"_s, kChild}, {u"07"_s, kChildOfSon}, {u"08"_s, kChildOfSon}, {u"09"_s, kChildOfDaughter},
                {u"10"_s, kChildOfDaughter}, {u"05"_s, kSpouseOfChild}, {u"06"_s, kSpouseOfChild}}},
        {u"03"_s, {{u"02"_s, kSpouseOfChild}, {u"03"_s, kChildOfSon}, {u"04"_s, kChildOfSon}}},
        {u"04"_s, {{u"02"_s, kSpouseOfChild}, {u"03"_s, kChildOfDaughter}, {u"04"_s, kChildOfDaughter}}},
        {u"11"_s,
            {{u"02"_s, kParent}, {u"03"_s, kSibling}, {u"04"_s, kSibling}, {u"11"_s, kParentOfFather},
                {u"12"_s, kParentOfFather}}},
        {u"12"_s,
            {{u"02"_s, kParent}, {u"03"_s, kSibling}, {u"04"_s, kSibling}, {u"11"_s, kParentOfMother},
                {u"12"_s, kParentOfMother}}},
        {u"21"_s,
            {{u"02"_s, kSpouseOfSibling}, {u"03"_s, kChildOfSibling}, {u"04"_s, kChildOfSibling}, {u"21"_s, kSibling},
                {u"11"_s, kParent}, {u"12"_s, kParent}}},
    };
    if (member == kHead)
        return head;
    const auto family = families.find(head);
    if (family == families.end())
        return {};
    const auto found = family->second.find(member);
    return found == family->second.end() ? QString() : found->second.of(memberSex);
}

} // namespace mingbai::relations
