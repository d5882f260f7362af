/// @file
/// How models hand fields and stored values to the editors of tables.
#pragma once

#include <qnamespace.h>

namespace mingbai {

/// What a model answers for kFieldRole and kValueRole; setData(kValueRole) gets a Value.
inline constexpr int kFieldRole = Qt::UserRole + 100; ///< const Field*, null where nothing can be edited
inline constexpr int kValueRole = Qt::UserRole + 101; ///< Value as stored

} // namespace mingbai
