#include "ui/shell/commands.h"

#include "tests/support/catch_qt.h"
#include "ui/shell/icons.h"

#include <QAction>
#include <QSet>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("every command has words, an icon and keys of its own")
{
    QSet<QString> ids;
    QSet<QString> keys;
    for (const Command& command : commandTable()) {
        INFO(command.id.data());
        CHECK_FALSE(commandText(command).isEmpty());
        CHECK_FALSE(themeIcon(command.icon).isNull());
        CHECK_FALSE(ids.contains(command.id));
        ids << command.id;
        for (const QString& key : QString::fromLatin1(command.keys).split(u' ', Qt::SkipEmptyParts)) {
            CHECK_FALSE(keys.contains(key));
            CHECK_FALSE(QKeySequence(key).isEmpty());
            keys << key;
        }
    }
}

TEST_CASE("an action carries all keys of its command")
{
    QWidget owner;
    const QAction* redo = makeAction(commands::redo, &owner);
    CHECK(redo->shortcuts().size() == 2);
    CHECK(redo->objectName() == commands::redo);
    CHECK(owner.actions().contains(redo));
}
