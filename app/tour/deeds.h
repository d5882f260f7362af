/// @file
/// The questions of what happens to families, and a round of screening, looked at.
#pragma once

class QWidget;

namespace mingbai {

class Driver;
class MainWindow;

/// Opens each question of the household menu of the dossier in front, takes its picture and dismisses it.
void lookAtDeeds(Driver& driver, QWidget& window);
/// The board, and what is still to do of a round of screening.
void lookAtCases(Driver& driver, MainWindow& window);

} // namespace mingbai
