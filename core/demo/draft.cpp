#include "core/demo/draft.h"

#include <algorithm>

namespace mingbai {

void Draft::set(const FieldName& name, const Value& value)
{
    const auto at = std::find_if(values.begin(), values.end(), [&](const auto& entry) { return entry.first == name.field; });
    if (at == values.end()) {
        if (!isEmpty(value))
            values.emplace_back(name.id(), value);
    } else if (isEmpty(value)) {
        values.erase(at);
    } else {
        at->second = value;
    }
}

Value Draft::value(const FieldName& name) const
{
    const auto at = std::find_if(values.begin(), values.end(), [&](const auto& entry) { return entry.first == name.field; });
    return at == values.end() ? Value() : at->second;
}

} // namespace mingbai
