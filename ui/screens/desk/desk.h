/// @file
/// What stands on the desk: the start window, or the main window with an opened ledger. Furnishes the main window with its
/// screens, locks, and opens again.
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace mingbai {

struct HouseholdFilter;
class IdleWatch;
class Ledger;
class MainWindow;
class Screen;
class Session;
class StartWindow;

class Desk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    /// Places keep their numbers while others are not furnished yet, so that fingers need not learn twice.
    enum Place {
        WorkbenchPlace = 1,
        HouseholdsPlace = 2,
        GridPlace = 3,
        CasesPlace = 4,
        PrintPlace = 5,
        ExchangePlace = 6,
        SettingsPlace = 7
    };

    explicit Desk(QObject* parent = nullptr);
    ~Desk() override;

    /// Shows the start window.
    void start();
    /// Opens a file: at once when it is plain, else asks for its passphrase.
    void openFile(const QString& path);
    /// Opens the made-up village, making it first where it is not there.
    void openDemo(int households);

    /// Null while no ledger is open.
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] Session* session() const { return m_session.get(); }
    [[nodiscard]] StartWindow* startWindow() const { return m_start.get(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeStartWindow();
    void openFile(const QString& path, const QString& name);
    void opened(std::unique_ptr<Ledger> ledger);
    void furnish();
    void followPolicy();
    void furnishAnew();
    [[nodiscard]] Screen* makeWorkbench(QWidget* parent);
    [[nodiscard]] Screen* makeHouseholds(QWidget* parent);
    [[nodiscard]] Screen* makeCases(QWidget* parent);
    [[nodiscard]] Screen* makePrint(QWidget* parent);
    [[nodiscard]] Screen* makeExchange(QWidget* parent);
    template <typename ScreenType> [[nodiscard]] ScreenType& screen(int place);
    void showList(const HouseholdFilter& filter);
    /// Closes the ledger and then does @p next, once no dialog stands over the window.
    void close(const std::function<void()>& next);
    void lock();
    void noteWhere();
    void checkNewDay();

    std::unique_ptr<Session> m_session;
    QByteArray m_packs; ///< digest of the policy packs
    QByteArray m_words; ///< what the words of the window came from
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StartWindow> m_start;
    IdleWatch* m_idle = nullptr;
};

} // namespace mingbai
