#include "ui/shell/prompt.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

namespace mingbai {

namespace {

/// Where people keep their papers: the folder used last in this run, the documents, or the home folder where there are none.
QString& documentsFolder()
{
    static QString folder = [] {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        return QFileInfo(documents).isDir() ? documents : QDir::homePath();
    }();
    return folder;
}

QString remembered(const QString& path)
{
    if (!path.isEmpty())
        documentsFolder() = QFileInfo(path).absolutePath();
    return path;
}

class DesktopPrompt final : public Prompt {
public:
    QString fileToOpen(QWidget* over, const QString& title, const QString& filter) override
    {
        return remembered(QFileDialog::getOpenFileName(over, title, documentsFolder(), filter));
    }

    QString fileToSave(QWidget* over, const QString& title, const QString& suggested, const QString& filter) override
    {
        return remembered(QFileDialog::getSaveFileName(over, title, documentsFolder() + QLatin1Char('/') + suggested, filter));
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
