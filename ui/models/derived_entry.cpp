#include "ui/models/derived_entry.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"

#include <QCoreApplication>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// Fields of a person that a number in another field tells.
void addTold(DerivedEntry& entry, const Record& person, const FieldName& name, const QString& told)
{
    if (!told.isEmpty() && isEmpty(person.value(name)))
        entry.values.emplace_back(name.id(), told);
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
    if (field.type == FieldType::IdNumber && !isPlaceholderId(number)) {
        addTold(entry, record, fields::person::sex, sexOf(number));
        const QDate birth = birthDateOf(number);
        addTold(entry, record, fields::person::birth_date, birth.isValid() ? birth.toString(Qt::ISODate) : QString());
    }
    if (field.type == FieldType::DisabilityCertificate) {
        addTold(entry, record, fields::person::disability_class, disabilityClassOf(number));
        addTold(entry, record, fields::person::disability_grade, disabilityGradeOf(number));
    }
    entry.sentence = sentenceFor(entry, *record.entity);
    return entry;
}

} // namespace mingbai
