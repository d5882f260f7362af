#include "ui/forms/choice_editor.h"
#include "ui/forms/codes_editor.h"
#include "ui/forms/line_editor.h"
#include "ui/forms/note_editor.h"
#include "ui/forms/yes_no_editor.h"

namespace mingbai {

Editor* makeEditor(const Field& field, QDate today, QWidget* parent)
{
    switch (field.type) {
    case FieldType::Note:
        return new NoteEditor(field, today, parent);
    case FieldType::Date:
        return new DateEditor(field, today, parent);
    case FieldType::YesNo:
        return new YesNoEditor(field, today, parent);
    case FieldType::Code:
    case FieldType::Region:
    case FieldType::Reference:
        return new ChoiceEditor(field, today, parent);
    case FieldType::Codes:
        return new CodesEditor(field, today, parent);
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
    case FieldType::Month:
    case FieldType::Year:
    case FieldType::IdNumber:
    case FieldType::DisabilityCertificate:
    case FieldType::Phone:
    case FieldType::BankAccount:
        return new LineEditor(field, today, parent);
    }
    return nullptr;
}

} // namespace mingbai
