/// @file
/// 监测帮扶: leads and monitoring cases on a board and by deadline, each opened and moved in place.
#pragma once

#include "ui/shell/screen.h"

class QStackedWidget;
class QTabWidget;

namespace mingbai {

class BackgroundRead;
class CaseBoard;
class CaseView;
class DecisionTable;
class DueTable;
class EmptyState;
class LeadView;
class ScreeningPage;
class Session;

class CasesScreen final : public Screen {
    Q_OBJECT

public:
    /// @param session outlives the screen
    explicit CasesScreen(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] static PlaceWords words();

    [[nodiscard]] std::vector<SearchableCommand> places() const override;
    void openPlace(const QString& place) override;
    void shown() override;

    /// @param household about whom; asked for where empty
    void newLead(const QString& household = {});
    void openLead(const QString& lead);
    /// @param step code of the step to open; the one the procedure waits for where empty
    void openCase(const QString& monitoringCase, const QString& step = {});
    /// What is still to do of a round of screening.
    void openScreening();

Q_SIGNALS:
    /// The records of the village, where rounds are entered.
    void villageWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* makeOverview();
    void connectViews();
    void refresh();
    void showOverview();

    Session& m_session;
    BackgroundRead* m_read = nullptr;
    bool m_stale = true;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_overview = nullptr;
    EmptyState* m_empty = nullptr;
    QTabWidget* m_tabs = nullptr;
    CaseBoard* m_board = nullptr;
    DueTable* m_due = nullptr;
    DecisionTable* m_decisions = nullptr; ///< null in a village's ledger
    ScreeningPage* m_screening = nullptr;
    LeadView* m_lead = nullptr;
    CaseView* m_case = nullptr;
};

} // namespace mingbai
