/// @file
/// The window before a ledger is open: choose, make or unlock one.
#pragma once

#include <QWidget>

#include <functional>
#include <memory>

class QStackedWidget;

namespace mingbai {

class Ledger;
class HelpWindow;
class MessageBar;
class NewLedgerPages;
class UnlockPage;
class WelcomePage;

class StartWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartWindow)

public:
    /// @param opened gets the ledger that was opened
    explicit StartWindow(std::function<void(std::unique_ptr<Ledger>)> opened, QWidget* parent = nullptr);
    ~StartWindow() override;

    /// Shows the page to choose from.
    void welcome();
    /// Opens a file: at once when it is plain, else asks for its passphrase. @param name for people, may be empty
    void openFile(const QString& path, const QString& name);
    /// Opens the made-up village, making it first where it is not there.
    void openDemoVillage(int households);
    /// A sentence that stands on top until dismissed.
    void say(const QString& sentence);

private:
    void build();
    void askForNew();
    void chooseFile();
    void askForPassphrase(const QString& path, const QString& name);
    /// Runs @p open on a worker thread and hands on what it opened.
    bool run(const QString& title, const std::function<std::unique_ptr<Ledger>()>& open);
    void showPage(QWidget* page);
    void openHelp();

    std::function<void(std::unique_ptr<Ledger>)> m_opened;
    MessageBar* m_messages = nullptr;
    QStackedWidget* m_stack = nullptr;
    WelcomePage* m_welcome = nullptr; ///< each page is made when it is first shown
    NewLedgerPages* m_new = nullptr;
    UnlockPage* m_unlock = nullptr;
    HelpWindow* m_help = nullptr; ///< made when it is first asked for
};

} // namespace mingbai
