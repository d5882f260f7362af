/// @file
/// Pictures of the places of any plain ledger, a township's for example.
#pragma once

#include "app/tour/driver.h"

namespace mingbai {

/// Workbench, households, the dossier of the first one, cases, and what the stick's page says of those who report.
/// @throws TourStopped
void lookAtLedger(Driver& driver, const QString& ledger);

/// Some of the standing lists, of a window whose exchange place is shown. @throws TourStopped
void lookAtLists(Driver& driver, QWidget& window);

} // namespace mingbai
