/// @file
/// The list of keys, made from the command table and the places of the rail.
#pragma once

#include <QString>

#include <utility>
#include <vector>

class QWidget;

namespace mingbai {

/// Shows the list beside the window; it may stay open while one works.
/// @param places key and name of each place of the rail
void showKeys(QWidget* over, const std::vector<std::pair<QString, QString>>& places);

} // namespace mingbai
