/// @file
/// Answers the program's questions from a list, and notes what was asked.
#pragma once

#include "ui/shell/prompt.h"

#include <QPrinter>
#include <QStringList>

namespace mingbai::test {

/// What the person at the test would choose, and what they were asked.
struct Script {
    QString file;      ///< for the next file or folder asked for; empty: changes their mind
    bool yes = false;  ///< to every question
    QString printsTo;  ///< a PDF path that stands for the printer; empty: changes their mind
    QStringList asked; ///< titles and questions, oldest first
};

/// Stands in for the desktop's dialogs while it lives.
class ScriptedPrompt {
public:
    explicit ScriptedPrompt(Script& script)
        : m_before(replacePrompt(std::make_unique<Answers>(script)))
    {
    }
    ScriptedPrompt(const ScriptedPrompt&) = delete;
    ScriptedPrompt& operator=(const ScriptedPrompt&) = delete;
    ScriptedPrompt(ScriptedPrompt&&) = delete;
    ScriptedPrompt& operator=(ScriptedPrompt&&) = delete;
    ~ScriptedPrompt() { replacePrompt(std::move(m_before)); }

private:
    class Answers final : public Prompt {
    public:
        explicit Answers(Script& script)
            : m_script(script)
        {
        }
        QString fileToOpen(QWidget*, const QString& title, const QString&) override { return file(title); }
        QString fileToSave(QWidget*, const QString& title, const QString&, const QString&) override { return file(title); }
        QString folder(QWidget*, const QString& title) override { return file(title); }
        bool confirm(QWidget*, const QString& question, const QString&, const QString&) override
        {
            m_script.asked << question;
            return m_script.yes;
        }
        std::unique_ptr<QPrinter> printer(QWidget*, const QString& title) override
        {
            m_script.asked << title;
            if (m_script.printsTo.isEmpty())
                return nullptr;
            auto printer = std::make_unique<QPrinter>();
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(m_script.printsTo);
            return printer;
        }

    private:
        QString file(const QString& title)
        {
            m_script.asked << title;
            return m_script.file;
        }

        Script& m_script;
    };

    std::unique_ptr<Prompt> m_before;
};

} // namespace mingbai::test
