/// @file
/// The window around the screens: rail, search box, message bar, status line. It owns the screens and nothing else.
#pragma once

#include "core/checks/catalogue.h"
#include "ui/shell/screen.h"

#include <QMainWindow>

#include <functional>
#include <map>

class QButtonGroup;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace mingbai {

class HelpWindow;
class MessageBar;
class SearchBox;
class SearchModel;
class Session;
class StatusLine;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// @param session outlives the window
    explicit MainWindow(Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes a place into the rail. Its screen is made when it is first wanted, or once the window
    /// is painted and nothing else is to do, so that a start waits for one screen only.
    /// @param place its number: Alt with that digit shows it
    void addPlace(int place, const PlaceWords& words, const std::function<Screen*(QWidget*)>& make);
    /// The screen of a place, made if need be.
    Screen* screen(int place);
    void showPlace(int place);
    /// The place that was shown when a window last closed, else @p otherwise.
    void showLastPlace(int otherwise);
    [[nodiscard]] Screen* currentScreen() const;
    /// Whether the screen of a place is made.
    [[nodiscard]] bool isMade(int place) const { return m_places.at(place).screen != nullptr; }
    /// Whether all screens are made.
    [[nodiscard]] bool isFurnished() const;

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
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        PlaceWords words;
        std::function<Screen*(QWidget*)> make;
        Screen* screen = nullptr; ///< null until it is wanted
    };

    void build();
    [[nodiscard]] QWidget* makeTopBar();
    void makeButton(int place, const PlaceWords& words);
    void furnishNext();
    void showScreen(Screen* screen);
    void addCommands();
    void shareKeys();
    void connectSession();
    void listCommands();
    void openHelp();
    void takeBack();
    void bringBack();

    Session& m_session;
    SearchModel* m_searchModel = nullptr;
    SearchBox* m_search = nullptr;
    MessageBar* m_messages = nullptr;
    StatusLine* m_status = nullptr;
    HelpWindow* m_help = nullptr; ///< made when it is first wanted
    QStackedWidget* m_stack = nullptr;
    Screen* m_current = nullptr;
    QVBoxLayout* m_rail = nullptr;
    QButtonGroup* m_buttons = nullptr;
    QTimer* m_furnishing = nullptr;
    std::map<int, Place> m_places; ///< by number
};

} // namespace mingbai
