#include "ui/screens/dossier/record_words.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/families/relations.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

QString recordTitle(const Record& record)
{
    QStringList words;
    QStringList fields = record.entity->key;
    if (!record.entity->title.isEmpty())
        fields = QStringList{record.entity->title};
    for (const QString& id : fields) {
        const Field* field = record.entity->find(id);
        words += maskedText(*field, record.value(id));
    }
    words.removeAll(QString());
    return words.isEmpty() ? record.entity->label.text() : words.join(u' ');
}

QString recordTitle(Ledger& ledger, const QString& entity, const QString& record)
{
    const auto found = ledger.record(entity, record);
    return found ? recordTitle(*found) : ledger.dictionary().entity(entity).label.text();
}

QString valueWords(Ledger& ledger, const Field& field, const Value& value)
{
    if (field.type == FieldType::Reference && !isEmpty(value))
        return recordTitle(ledger, field.target, textOf(value));
    return maskedText(field, value);
}

QString placeOf(const Record& household)
{
    QStringList parts;
    for (const FieldName& name : {fields::household::group_name, fields::household::hamlet, fields::household::address}) {
        QString part = textOf(household.value(name));
        const bool isNumber = !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar each) { return each.isDigit(); });
        if (isNumber && name.field == fields::household::group_name.field) // "1" alone says nothing
            part = QCoreApplication::translate("RecordWords", "Group %1").arg(part);
        if (!part.isEmpty() && !parts.join(QString()).contains(part))
            parts += part;
    }
    return parts.join(u" · "_s);
}

const Record* headOf(const std::vector<Record>& members)
{
    const auto head = std::find_if(members.begin(), members.end(), [](const Record& member) {
        return isActive(member) && textOf(member.value(fields::person::relation)) == relations::kHead;
    });
    return head == members.end() ? nullptr : &*head;
}

} // namespace mingbai
