/// @file
/// The dossier of one household: head line and tabs. Stands in the right half of the households screen.
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace mingbai {

class AskPanel;
class DossierHead;
class DossierPage;
class Session;
enum class FamilyDeed;
struct Entity;

/// Shows and edits one household with everything that belongs to it. Pages are built when first looked at.
class DossierView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DossierView)

public:
    /// @param session outlives the view
    explicit DossierView(Session& session, QWidget* parent = nullptr);
    ~DossierView() override;

    /// Shows another household on the tab that is open; an empty id shows nothing. What is being typed is committed first.
    void showHousehold(const QString& id);
    [[nodiscard]] QString household() const { return m_household; }
    /// Opens the tab of @p entity, its record and the editor of its field, as far as given.
    void goTo(const QString& entity, const QString& record, const QString& field);
    /// The keyboard comes to the tab that is open.
    void takeKeyboard();
    /// Changes only, for what came back on paper: Enter walks over the answers of all tabs in the order of the paper without
    /// opening them; typing over one begins a change.
    void setWalking(bool walking);
    [[nodiscard]] bool isWalking() const { return m_walking; }

Q_SIGNALS:
    /// Another household should be shown, with one of its people.
    void householdWanted(const QString& household, const QString& person);
    /// The walk went past the last answer of the household.
    void walked();
    /// The household shown was removed; nothing is shown now.
    void householdRemoved();
    /// Something happened that the status line should say.
    void said(const QString& text);

private:
    struct Tab {
        std::vector<const Entity*> entities; ///< none for findings and history
        QPointer<DossierPage> page;          ///< null until first looked at
        bool isFresh = false;                ///< shows the household as it is now
    };

    void addTabs();
    void showTab(int index);
    void turnTab(int direction);
    void walkOn();
    [[nodiscard]] DossierPage* makePage(int index);
    [[nodiscard]] DossierPage* currentPage() const;
    void refresh();
    void ask(AskPanel* panel);
    void askDeed(FamilyDeed deed);
    void askLeaving();
    void askRemoval();
    void askRemark();

    Session& m_session;
    QString m_household;
    bool m_isStale = false; ///< changed since it was read
    bool m_walking = false;
    QVBoxLayout* m_layout = nullptr;
    DossierHead* m_head = nullptr;
    QTabBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_walkNote = nullptr; ///< says that only changes are typed
    QLabel* m_empty = nullptr;
    QPointer<AskPanel> m_question;
    std::vector<Tab> m_tabs;
};

} // namespace mingbai
