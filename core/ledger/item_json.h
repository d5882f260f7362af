/// @file
/// Values of a record as the change log keeps them: one compact JSON object, field id to value.
#pragma once

#include "core/ledger/tables.h"

namespace mingbai {

/// Appends one JSON object. Faster than QJsonDocument, which an import of a village would feel.
class ItemJson {
public:
    ItemJson()
    {
        m_bytes.reserve(kUsualBytes);
        m_bytes += '{';
    }
    void add(const Field& field, const Value& value);
    /// The finished object.
    [[nodiscard]] QByteArray take();

private:
    static constexpr qsizetype kUsualBytes = 500;

    QByteArray m_bytes;
};

/// All values that are there.
[[nodiscard]] QByteArray itemJson(const Entity& entity, const std::vector<Value>& values);
/// The same of values in paper order.
[[nodiscard]] QByteArray itemJson(const Entity& entity, const FieldChanges& values);

/// The values of an object written above, in paper order. Fields that the entity no longer has are left out.
[[nodiscard]] FieldChanges valuesFromItem(const Entity& entity, const QByteArray& json);

} // namespace mingbai
