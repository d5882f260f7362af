/// @file
/// Values on their way into a record.
#pragma once

#include "core/dictionary/dictionary.h"

#include <algorithm>
#include <vector>

namespace mingbai {

/// Fields of one entity with new values, none of them empty, each field once.
struct FieldValues {
    std::vector<std::pair<const Field*, Value>> items;

    /// @return empty when the field is not among them
    [[nodiscard]] Value value(QStringView field) const
    {
        const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.first->id == field; });
        return found == items.end() ? Value() : found->second;
    }
    [[nodiscard]] Value value(const FieldName& name) const { return value(name.id()); }
    [[nodiscard]] QString text(const FieldName& name) const { return textOf(value(name)); }

    /// Adds a value unless the field has one.
    void add(const Field& field, const Value& value)
    {
        const bool isThere = std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.first == &field; });
        if (!isThere && !isEmpty(value))
            items.emplace_back(&field, value);
    }
    void add(const FieldValues& others)
    {
        for (const auto& [field, value] : others.items)
            add(*field, value);
    }
};

} // namespace mingbai
