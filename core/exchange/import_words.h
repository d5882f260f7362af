/// @file
/// The context of what imports say to people.
#pragma once

#include <QCoreApplication>

namespace mingbai {

/// Context of the sentences about files that are taken in.
struct Import {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace mingbai
