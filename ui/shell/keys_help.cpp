#include "ui/shell/keys_help.h"

#include "ui/forms/look.h"
#include "ui/shell/commands.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>

namespace mingbai {

using namespace Qt::StringLiterals;

void showKeys(QWidget* over, const std::vector<std::pair<QString, QString>>& places)
{
    auto* dialog = new QDialog(over);
    dialog->setObjectName("keys_help"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(commandText(*findCommand(commands::keys)));
    auto* grid = new QGridLayout(dialog);
    const int margin = scaled(2 * kWideGap);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(scaled(2 * kWideGap));
    const auto addRow = [&](const QString& key, const QString& text) {
        if (key.isEmpty())
            return;
        const int row = grid->rowCount();
        auto* keyLabel = new QLabel(key, dialog);
        setRole(keyLabel, Role::Badge);
        grid->addWidget(keyLabel, row, 0, Qt::AlignLeft);
        grid->addWidget(new QLabel(text, dialog), row, 1);
    };
    for (const auto& [key, name] : places)
        addRow(key, name);
    for (const Command& command : commandTable())
        addRow(commandKey(command), commandText(command));
    addRow(u"F2"_s, QCoreApplication::translate("Commands", "Change the field that is marked"));
    addRow(u"Enter"_s, QCoreApplication::translate("Commands", "Accept what was typed and go on"));
    addRow(u"Ctrl+Down"_s, QCoreApplication::translate("Commands", "Next part of the form"));
    addRow(u"Ctrl+Tab"_s, QCoreApplication::translate("Commands", "Next tab of the dossier"));
    addRow(u"Ctrl+Enter"_s, QCoreApplication::translate("Commands", "New member, year or record"));
    addRow(u"Esc"_s, QCoreApplication::translate("Commands", "Drop what was typed"));
    dialog->show();
}

} // namespace mingbai
