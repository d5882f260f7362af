/// @file
/// Everything the program can be told by menu, key or search box, written down once: menus, keys, icons, the list of
/// keys and the search box all read this table.
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <vector>

class QAction;
class QKeySequence;
class QWidget;

namespace mingbai {

namespace commands {
inline constexpr QLatin1StringView search{"search"};
inline constexpr QLatin1StringView undo{"undo"};
inline constexpr QLatin1StringView redo{"redo"};
inline constexpr QLatin1StringView lock{"lock"};
inline constexpr QLatin1StringView help{"help"};
inline constexpr QLatin1StringView keys{"keys"};
inline constexpr QLatin1StringView quit{"quit"};
inline constexpr QLatin1StringView newHousehold{"new_household"};
inline constexpr QLatin1StringView filterHouseholds{"filter_households"};
inline constexpr QLatin1StringView changesOnly{"changes_only"};
inline constexpr QLatin1StringView printHousehold{"print_household"};
inline constexpr QLatin1StringView importTable{"import_table"};
inline constexpr QLatin1StringView exportJson{"export_json"};
inline constexpr QLatin1StringView exportCsv{"export_csv"};
inline constexpr QLatin1StringView packChanges{"pack_changes"};
inline constexpr QLatin1StringView takePackage{"take_package"};
inline constexpr QLatin1StringView mergeDesk{"merge_desk"};
inline constexpr QLatin1StringView receipts{"receipts"};
inline constexpr QLatin1StringView backupNow{"backup_now"};
inline constexpr QLatin1StringView takePolicyPack{"take_policy_pack"};
} // namespace commands

/// One thing the program can be told.
struct Command {
    QLatin1StringView id;   ///< also the object name of its action
    const char* text;       ///< English source text, translated in the context "Commands"
    const char* keys;       ///< separated by blanks, portable names; the first one is shown and works in the whole window
    QLatin1StringView icon; ///< of the theme
};

/// In the order of menus and of the list of keys.
[[nodiscard]] const std::vector<Command>& commandTable();
/// @return nullptr when there is none
[[nodiscard]] const Command* findCommand(const QString& id);
/// Translated.
[[nodiscard]] QString commandText(const Command& command);
/// The key as people read it, "Ctrl+L"; empty when it has none.
[[nodiscard]] QString commandKey(const Command& command);

/// Empty when it has none.
[[nodiscard]] QKeySequence shownKey(const Command& command);
/// The keys that are not shown; they work only where the command is done.
[[nodiscard]] QList<QKeySequence> otherKeys(const Command& command);

/// The action of a command, owned by @p owner: its keys work while the focus is inside it.
/// For the main window: everywhere in it.
[[nodiscard]] QAction* makeAction(QLatin1StringView id, QWidget* owner);

} // namespace mingbai
