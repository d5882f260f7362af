/// @file
/// The few questions that need a dialog of the desktop: where a file is, which printer, and whether to go through with
/// something that cannot be taken back. Behind an interface, so that tests answer without a window.
#pragma once

#include <QString>

#include <memory>

class QPrinter;
class QWidget;

namespace mingbai {

class Prompt {
public:
    Prompt() = default;
    Prompt(const Prompt&) = delete;
    Prompt& operator=(const Prompt&) = delete;
    Prompt(Prompt&&) = delete;
    Prompt& operator=(Prompt&&) = delete;
    virtual ~Prompt();

    /// @param filter as QFileDialog takes it, "Tables (*.csv)"
    /// @return empty when the person changed their mind
    [[nodiscard]] virtual QString fileToOpen(QWidget* over, const QString& title, const QString& filter) = 0;
    /// @param suggested name of the file, without folder
    /// @return empty when the person changed their mind; an existing file has been confirmed
    [[nodiscard]] virtual QString fileToSave(
        QWidget* over, const QString& title, const QString& suggested, const QString& filter) = 0;
    /// @return empty when the person changed their mind
    [[nodiscard]] virtual QString folder(QWidget* over, const QString& title) = 0;
    /// @param yes the deed as a verb, "Export without encryption"; the other button is Cancel and has the focus
    [[nodiscard]] virtual bool confirm(
        QWidget* over, const QString& question, const QString& explanation, const QString& yes) = 0;
    /// @return null when the person changed their mind
    [[nodiscard]] virtual std::unique_ptr<QPrinter> printer(QWidget* over, const QString& title) = 0;
};

/// The prompt in use: the desktop's dialogs unless replaced.
[[nodiscard]] Prompt& prompt();

/// @return the one in use before; null stands for the desktop's dialogs, both ways
std::unique_ptr<Prompt> replacePrompt(std::unique_ptr<Prompt> replacement);

} // namespace mingbai
