#include "ui/shell/commands.h"

#include "ui/shell/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QList<QKeySequence> keysOf(const Command& command)
{
    QList<QKeySequence> keys;
    for (const QString& key : QString::fromLatin1(command.keys).split(u' ', Qt::SkipEmptyParts))
        keys << QKeySequence(key, QKeySequence::PortableText);
    return keys;
}

} // namespace

const std::vector<Command>& commandTable()
{
    static const std::vector<Command> table{
        {commands::search, QT_TRANSLATE_NOOP("Commands", "Search"), "Ctrl+K", "edit-find"_L1},
        {commands::undo, QT_TRANSLATE_NOOP("Commands", "Undo"), "Ctrl+Z", "edit-undo"_L1},
        {commands::redo, QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Y Ctrl+Shift+Z", "edit-redo"_L1},
        {commands::newHousehold, QT_TRANSLATE_NOOP("Commands", "New household"), "Ctrl+N", "list-add"_L1},
        {commands::filterHouseholds, QT_TRANSLATE_NOOP("Commands", "Filter the list of households"), "Ctrl+F /",
            "view-filter"_L1},
        {commands::changesOnly, QT_TRANSLATE_NOOP("Commands", "Changes only: go over the answers as on paper"), "F7",
            "view-calendar-tasks"_L1},
        {commands::printHousehold, QT_TRANSLATE_NOOP("Commands", "Print for this household"), "Ctrl+P", "document-print"_L1},
        {commands::importTable, QT_TRANSLATE_NOOP("Commands", "Take in a table"), "Ctrl+I", "document-import"_L1},
        {commands::exportJson, QT_TRANSLATE_NOOP("Commands", "Export as JSON"), "", "document-export"_L1},
        {commands::exportCsv, QT_TRANSLATE_NOOP("Commands", "Export as CSV tables"), "", "document-export"_L1},
        {commands::packChanges, QT_TRANSLATE_NOOP("Commands", "Pack and hand in"), "", "folder-sync"_L1},
        {commands::takePackage, QT_TRANSLATE_NOOP("Commands", "Take in a package or receipt"), "", "document-import"_L1},
        {commands::mergeDesk, QT_TRANSLATE_NOOP("Commands", "Merge desk: values in dispute"), "", "folder-sync"_L1},
        {commands::receipts, QT_TRANSLATE_NOOP("Commands", "Receipts and remarks"), "", "folder-sync"_L1},
        {commands::backupNow, QT_TRANSLATE_NOOP("Commands", "Back up now"), "Ctrl+B", "document-save"_L1},
        {commands::takePolicyPack, QT_TRANSLATE_NOOP("Commands", "Take in a policy pack"), "", "document-import"_L1},
        {commands::lock, QT_TRANSLATE_NOOP("Commands", "Lock"), "Ctrl+L", "system-lock-screen"_L1},
        {commands::help, QT_TRANSLATE_NOOP("Commands", "Manual, and what a field means"), "F1", "help-contents"_L1},
        {commands::keys, QT_TRANSLATE_NOOP("Commands", "Keys"), "Shift+F1", "help-keybord-shortcuts"_L1},
        {commands::quit, QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q", "application-exit"_L1},
    };
    return table;
}

const Command* findCommand(const QString& id)
{
    const auto& table = commandTable();
    const auto found = std::find_if(table.begin(), table.end(), [&](const Command& command) { return command.id == id; });
    return found == table.end() ? nullptr : &*found;
}

QString commandText(const Command& command)
{
    return QCoreApplication::translate("Commands", command.text);
}

QKeySequence shownKey(const Command& command)
{
    return keysOf(command).value(0);
}

QList<QKeySequence> otherKeys(const Command& command)
{
    return keysOf(command).mid(1);
}

QString commandKey(const Command& command)
{
    return shownKey(command).toString(QKeySequence::NativeText);
}

QAction* makeAction(QLatin1StringView id, QWidget* owner)
{
    const Command* command = findCommand(id);
    Q_ASSERT(command != nullptr);
    auto* action = new QAction(themeIcon(command->icon), commandText(*command), owner);
    action->setObjectName(id);
    action->setShortcuts(keysOf(*command));
    action->setShortcutContext(owner->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    return action;
}

} // namespace mingbai
