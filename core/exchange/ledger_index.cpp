#include "core/exchange/ledger_index.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/text_cleaning.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kIdentityLength = 18;

QByteArray columns(std::initializer_list<FieldName> names)
{
    QByteArray list;
    for (const FieldName& name : names)
        list += ", " + quoted(name.id());
    return list;
}

} // namespace

QString identityOf(const QString& number)
{
    return number.size() < kIdentityLength || isPlaceholderId(number) ? QString() : number.first(kIdentityLength);
}

bool isHeadRelation(const QString& relation)
{
    return relation == kHeadRelation;
}

bool isActiveStatus(const QString& status)
{
    return status.isEmpty() || status == "1"_L1;
}

QString nameKey(const QString& name)
{
    QString key = withMiddleDots(name);
    key.removeIf([](QChar c) { return c.isSpace() || c == QChar(0x00B7); });
    return key;
}

LedgerIndex::LedgerIndex(Ledger& ledger)
{
    using namespace fields;
    Statement households(ledger.database(),
        "SELECT id" + columns({household::code, household::group_name}) + " FROM " + quoted(QString(entities::household))
            + " ORDER BY rowid");
    while (households.next())
        add(KnownHousehold{households.text(0), households.text(1), households.text(2), {}});
    Statement people(ledger.database(),
        "SELECT id, " + quoted(QString(entities::household))
            + columns({person::name, person::id_number, person::code, person::birth_date, person::relation, person::status})
            + " FROM " + quoted(QString(entities::person)) + " ORDER BY rowid");
    while (people.next()) {
        KnownPerson person{people.text(0), people.text(1), people.text(2), people.text(3), people.text(4), people.text(5),
            isHeadRelation(people.text(6)), isActiveStatus(people.text(7))};
        if (person.birth.isEmpty())
            person.birth = birthDateOf(person.number).toString(Qt::ISODate);
        add(person);
    }
}

void LedgerIndex::add(const KnownHousehold& household)
{
    const std::size_t index = m_households.size();
    m_households.push_back(household);
    m_householdById.insert(household.id, index);
    if (!household.code.isEmpty())
        m_householdByCode.insert(household.code, index);
}

void LedgerIndex::add(const KnownPerson& person)
{
    const std::size_t index = m_people.size();
    m_people.push_back(person);
    const QString identity = identityOf(person.number);
    const auto known = m_byIdentity.constFind(identity);
    const bool isBetter = known == m_byIdentity.constEnd() || (!m_people[*known].isActive && person.isActive);
    if (!identity.isEmpty() && isBetter)
        m_byIdentity.insert(identity, index);
    if (!person.code.isEmpty())
        m_byCode.insert(person.code, index);
    const auto household = m_householdById.constFind(person.household);
    if (household == m_householdById.constEnd())
        return;
    m_households[*household].members.push_back(index);
    if (person.isHead && person.isActive)
        m_householdByHead.insert(nameKey(person.name), *household);
}

const KnownPerson* LedgerIndex::personByIdentity(const QString& identity) const
{
    const auto found = m_byIdentity.constFind(identity);
    return identity.isEmpty() || found == m_byIdentity.constEnd() ? nullptr : &m_people[*found];
}

const KnownPerson* LedgerIndex::personByCode(const QString& code) const
{
    const auto found = m_byCode.constFind(code);
    return code.isEmpty() || found == m_byCode.constEnd() ? nullptr : &m_people[*found];
}

const KnownHousehold* LedgerIndex::household(const QString& id) const
{
    const auto found = m_householdById.constFind(id);
    return found == m_householdById.constEnd() ? nullptr : &m_households[*found];
}

const KnownHousehold* LedgerIndex::householdByCode(const QString& code) const
{
    const auto found = m_householdByCode.constFind(code);
    return code.isEmpty() || found == m_householdByCode.constEnd() ? nullptr : &m_households[*found];
}

const KnownHousehold* LedgerIndex::householdByHead(const QString& name, const QString& group) const
{
    const KnownHousehold* only = nullptr;
    for (auto found = m_householdByHead.constFind(nameKey(name));
         found != m_householdByHead.constEnd() && found.key() == nameKey(name); ++found) {
        const KnownHousehold& household = m_households[*found];
        if (!group.isEmpty() && !household.group.isEmpty() && household.group != group)
            continue;
        if (only)
            return nullptr;
        only = &household;
    }
    return only;
}

std::vector<const KnownPerson*> LedgerIndex::members(const QString& household) const
{
    std::vector<const KnownPerson*> result;
    if (const KnownHousehold* known = this->household(household)) {
        for (const std::size_t index : known->members)
            result.push_back(&m_people[index]);
    }
    return result;
}

const KnownPerson* LedgerIndex::head(const QString& household) const
{
    for (const KnownPerson* person : members(household)) {
        if (person->isHead && person->isActive)
            return person;
    }
    return nullptr;
}

} // namespace mingbai
