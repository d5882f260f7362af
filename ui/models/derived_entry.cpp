#include "ui/models/derived_entry.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/households.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

const QString kHead = u"01"_s;            // of the list `relation`
const QString kIdentityCard = u"01"_s;    // of the list `id_type`
const QString kCertificateCard = u"02"_s; // of the list `id_type`
const QString kDisabled = u"4"_s;         // of the list `health`
constexpr qsizetype kIdentityLength = 18;

/// What a number tells of the person who has it, by field.
std::vector<std::pair<FieldName, QString>> toldBy(const QString& number)
{
    std::vector<std::pair<FieldName, QString>> told;
    const QString disability = disabilityClassOf(number);
    if (!disability.isEmpty()) {
        told.emplace_back(fields::person::disability_class, disability);
        told.emplace_back(fields::person::disability_grade, disabilityGradeOf(number));
        told.emplace_back(fields::person::health, kDisabled);
    }
    return told;
}

std::vector<std::pair<FieldName, QString>> toldById(const QString& number)
{
    if (isPlaceholderId(number))
        return {};
    std::vector<std::pair<FieldName, QString>> told = toldBy(number);
    const QDate birth = birthDateOf(number);
    told.emplace_back(fields::person::sex, sexOf(number));
    told.emplace_back(fields::person::birth_date, birth.isValid() ? birth.toString(Qt::ISODate) : QString());
    if (birth.isValid())
        told.emplace_back(fields::person::id_type,
            !told.front().second.isEmpty() && number.size() > kIdentityLength ? kCertificateCard : kIdentityCard);
    return told;
}

/// Fields that are empty, or hold what the number before told and nobody has changed since.
void addTold(DerivedEntry& entry, const Record& person, const std::vector<std::pair<FieldName, QString>>& told,
    const std::vector<std::pair<FieldName, QString>>& before)
{
    for (const auto& [name, value] : told) {
        const QString stored = textOf(person.value(name));
        const bool isTold = std::any_of(before.begin(), before.end(),
            [&stored, field = name.field](const auto& each) { return each.first.field == field && each.second == stored; });
        if (!value.isEmpty() && value != stored && (stored.isEmpty() || isTold))
            entry.values.emplace_back(name.id(), value);
    }
}

QString sentenceFor(const DerivedEntry& entry, const Entity& entity)
{
    QStringList parts;
    for (const auto& [id, value] : entry.values) {
        const Field* field = entity.find(id);
        parts += field->label.text() + u' ' + maskedText(*field, value);
    }
    return parts.isEmpty() ? QString()
                           : QCoreApplication::translate("DerivedEntry", "Filled in from it: %1").arg(parts.join(u'，'));
}

} // namespace

DerivedEntry derivedEntry(const Record& record, const Field& field, const Value& answer)
{
    DerivedEntry entry;
    const QString number = textOf(answer);
    if (field.entity != entities::person)
        return entry;
    const QString before = textOf(record.value(field.id));
    if (field.type == FieldType::IdNumber)
        addTold(entry, record, toldById(number), toldById(before));
    if (field.type == FieldType::DisabilityCertificate)
        addTold(entry, record, toldBy(number), toldBy(before));
    entry.sentence = sentenceFor(entry, *record.entity);
    return entry;
}

std::vector<std::pair<QString, Value>> startingValues(Ledger& ledger, const Entity& entity, const QString& parent)
{
    std::vector<std::pair<QString, Value>> values;
    for (const Field& field : entity.fields) {
        if (!isEmpty(field.defaultValue))
            values.emplace_back(field.id, field.defaultValue);
    }
    if (entity.id == entities::person) {
        const std::vector<Record> members = ledger.records(entity.id, parent);
        if (std::none_of(members.begin(), members.end(), [](const Record& member) { return isActive(member); }))
            values.emplace_back(fields::person::relation.id(), kHead);
    }
    return values;
}

} // namespace mingbai
