/// @file
/// The questions of what happens to families: who leaves, where to, since when. Each is done as one change.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace mingbai {

class AskPanel;
class Session;

enum class FamilyDeed { Split, Merge, Move, Join, Leave };

/// Where a deed is asked about.
struct FamilyPlace {
    Session& session;
    QString household;
    QWidget* parent = nullptr;
    std::function<void(const QString&)> said; ///< gets what came of it, for the status line
};

/// The panel of a deed; it writes when its button is pressed.
/// @param person for Leave: who is proposed; may be empty
[[nodiscard]] AskPanel* familyPanel(FamilyDeed deed, const FamilyPlace& place, const QString& person = {});
/// Somebody of another household comes to this one, where a record was begun for them already.
/// @param person record there; @param begun record here
[[nodiscard]] AskPanel* comingPanel(const FamilyPlace& place, const QString& person, const QString& begun);

} // namespace mingbai
