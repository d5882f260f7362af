#include "ui/shell/prompt.h"

#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

namespace mingbai {

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

class DesktopPrompt final : public Prompt {
public:
    QString fileToOpen(QWidget* over, const QString& title, const QString& filter) override
    {
        return QFileDialog::getOpenFileName(over, title, documentsFolder(), filter);
    }

    QString fileToSave(QWidget* over, const QString& title, const QString& suggested, const QString& filter) override
    {
        return QFileDialog::getSaveFileName(over, title, documentsFolder() + QLatin1Char('/') + suggested, filter);
    }

    QString folder(QWidget* over, const QString& title) override
    {
        return QFileDialog::getExistingDirectory(over, title, documentsFolder());
    }

    bool confirm(QWidget* over, const QString& question, const QString& explanation, const QString& yes) override
    {
        QMessageBox box(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(), question, QMessageBox::Cancel, over);
        box.setInformativeText(explanation);
        const QPushButton* doIt = box.addButton(yes, QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel);
        box.exec();
        return box.clickedButton() == doIt;
    }

    std::unique_ptr<QPrinter> printer(QWidget* over, const QString& title) override
    {
        auto chosen = std::make_unique<QPrinter>(QPrinter::HighResolution);
        QPrintDialog dialog(chosen.get(), over);
        dialog.setWindowTitle(title);
        return dialog.exec() == QDialog::Accepted ? std::move(chosen) : nullptr;
    }
};

std::unique_ptr<Prompt>& replaced()
{
    static std::unique_ptr<Prompt> prompt;
    return prompt;
}

} // namespace

Prompt::~Prompt() = default;

Prompt& prompt()
{
    static DesktopPrompt desktop;
    return replaced() ? *replaced() : desktop;
}

std::unique_ptr<Prompt> replacePrompt(std::unique_ptr<Prompt> replacement)
{
    return std::exchange(replaced(), std::move(replacement));
}

} // namespace mingbai
