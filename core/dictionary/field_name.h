/// @file
/// The type of the generated compile-time names: fields::household::phone.
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace mingbai {

/// Names one field of one entity. Instances are generated from the dictionary; a name that is not in it does not compile.
struct FieldName {
    QLatin1StringView entity;
    QLatin1StringView field;

    [[nodiscard]] QString id() const { return QString(field); }
};

} // namespace mingbai
