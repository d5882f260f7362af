/// @file
/// How the dictionary's files write the types of fields.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QLatin1StringView>

namespace mingbai {

/// A value of an enumeration and the word for it in a file.
template <typename Enum> struct NamedValue {
    QLatin1StringView name;
    Enum value;
};

inline constexpr NamedValue<FieldType> kFieldTypes[] = {
    {QLatin1StringView("text"), FieldType::Text},
    {QLatin1StringView("note"), FieldType::Note},
    {QLatin1StringView("integer"), FieldType::Integer},
    {QLatin1StringView("decimal"), FieldType::Decimal},
    {QLatin1StringView("money"), FieldType::Money},
    {QLatin1StringView("date"), FieldType::Date},
    {QLatin1StringView("month"), FieldType::Month},
    {QLatin1StringView("year"), FieldType::Year},
    {QLatin1StringView("yes_no"), FieldType::YesNo},
    {QLatin1StringView("code"), FieldType::Code},
    {QLatin1StringView("codes"), FieldType::Codes},
    {QLatin1StringView("id_number"), FieldType::IdNumber},
    {QLatin1StringView("disability_certificate"), FieldType::DisabilityCertificate},
    {QLatin1StringView("phone"), FieldType::Phone},
    {QLatin1StringView("bank_account"), FieldType::BankAccount},
    {QLatin1StringView("region"), FieldType::Region},
    {QLatin1StringView("reference"), FieldType::Reference},
};

/// The word for @p type in the dictionary's files.
[[nodiscard]] inline QString nameOf(FieldType type)
{
    for (const NamedValue<FieldType>& named : kFieldTypes) {
        if (named.value == type)
            return {named.name};
    }
    return {};
}

} // namespace mingbai
