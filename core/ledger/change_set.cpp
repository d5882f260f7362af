#include "core/ledger/change_set.h"

#include <algorithm>

namespace mingbai {

ChangeSet& ChangeSet::create(
    const QString& entity, const QString& record, const QString& parent, std::vector<std::pair<QString, Value>> values)
{
    records.push_back({RecordChange::Kind::Create, entity, record, parent, std::move(values)});
    return *this;
}

ChangeSet& ChangeSet::set(const QString& entity, const QString& record, const QString& field, const Value& value)
{
    const bool continues = !records.empty() && records.back().kind != RecordChange::Kind::Remove
        && records.back().record == record && records.back().entity == entity;
    if (!continues)
        records.push_back({RecordChange::Kind::Update, entity, record, {}, {}});
    auto& values = records.back().values;
    const auto known = std::find_if(values.begin(), values.end(), [&](const auto& item) { return item.first == field; });
    if (known == values.end())
        values.emplace_back(field, value);
    else
        known->second = value;
    return *this;
}

ChangeSet& ChangeSet::set(const FieldName& name, const QString& record, const Value& value)
{
    return set(name.entity, record, name.field, value);
}

ChangeSet& ChangeSet::remove(const QString& entity, const QString& record)
{
    records.push_back({RecordChange::Kind::Remove, entity, record, {}, {}});
    return *this;
}

} // namespace mingbai
