/// @file
/// The translation context of everything the command line says.
#pragma once

#include <QCoreApplication>

namespace mingbai {

class Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace mingbai
