/// @file
/// What stands beside a row of a subject: the tables that the names of a list may lead to, and how they are joined.
#pragma once

#include "core/checks/catalogue.h"

#include <QByteArray>

#include <optional>

namespace mingbai {

/// Names of the row in the statement that FactRows builds.
inline constexpr const char* kRowRecord = "list_record";
inline constexpr const char* kRowHousehold = "list_household";

/// A table beside the row.
struct Beside {
    QString name;      ///< as it stands before the point: "household", "head", "last_income", "region"
    QString entity;    ///< whose fields can be named; empty for "region"
    QByteArray joined; ///< SQL of the key of its record, over the row's names; %year is the list's year
    bool hasYear = false;
};

/// A subject for an entity that has no facts of its own: its fields, and `active` while its household and person are.
[[nodiscard]] Subject plainSubject(const Entity& entity);

/// @return nothing when no table of that name stands beside the subject's rows
[[nodiscard]] std::optional<Beside> besideNamed(const Subject& subject, const QString& name);

/// The levels of "region": "province", "city", "county", "township", "village".
[[nodiscard]] const QStringList& regionLevels();
/// The name of the level that a village lies in; empty when the code is not in the shipped list.
[[nodiscard]] QString regionName(const QString& villageCode, const QString& level);
[[nodiscard]] Bilingual regionLabel(const QString& level);

} // namespace mingbai
