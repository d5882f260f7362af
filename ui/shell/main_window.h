/// @file
/// The window around the screens: rail, search box, message bar, status line. It owns the screens and nothing else.
#pragma once

#include "core/checks/catalogue.h"

#include <QMainWindow>

#include <map>

class QButtonGroup;
class QStackedWidget;
class QVBoxLayout;

namespace mingbai {

class MessageBar;
class Screen;
class SearchBox;
class SearchModel;
class Session;
class StatusLine;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// @param session outlives the window
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    /// Takes a screen into the rail. @param place its number: Alt with that digit shows it
    void addScreen(int place, Screen* screen);
    void showScreen(Screen* screen);
    [[nodiscard]] Screen* currentScreen() const;

    /// Runs a command by its id, or shows a place ("place_2"), as the search box does.
    void run(const QString& command);
    /// Opens a household in the screen that shows households.
    void openHousehold(const QString& household, const QString& entity, const QString& record, const QString& field);
    /// The sentence is shown under the search box until dismissed.
    void notice(const QString& sentence);
    [[nodiscard]] StatusLine& status() { return *m_status; }

Q_SIGNALS:
    void lockWanted();
    void findingsWanted(Severity severity);
    /// A file was dropped anywhere on the window.
    void fileDropped(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeTopBar();
    void addCommands();
    void connectSession();
    void listCommands();
    void takeBack();
    void bringBack();

    Session& m_session;
    SearchModel* m_searchModel = nullptr;
    SearchBox* m_search = nullptr;
    MessageBar* m_messages = nullptr;
    StatusLine* m_status = nullptr;
    QStackedWidget* m_stack = nullptr;
    QVBoxLayout* m_rail = nullptr;
    QButtonGroup* m_places = nullptr;
    std::map<int, Screen*> m_screens; ///< by place
};

} // namespace mingbai
