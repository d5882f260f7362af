/// @file
/// A household as it was on an earlier day, to be read.
#pragma once

#include "core/ledger/ledger.h"

#include <QDate>

class QWidget;

namespace mingbai {

class Session;

/// All its records as sheets, one below the other, answers only.
[[nodiscard]] QWidget* makePastDossier(Session& session, const Dossier& dossier, QDate day, QWidget* parent);

} // namespace mingbai
