/// @file
/// The context of what the hand-over to a database says to people.
#pragma once

#include <QCoreApplication>

namespace mingbai {

/// Context of the sentences about the hand-over to a database.
struct Postgres {
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

} // namespace mingbai
