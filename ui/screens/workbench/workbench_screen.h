/// @file
/// 工作台: the village in figures, and what the checks want to have mended, each a click from its list.
#pragma once

#include "core/casework/due.h"
#include "core/casework/screening.h"
#include "core/checks/engine.h"
#include "core/ledger/households.h"
#include "core/sync/remarks.h"
#include "ui/shell/screen.h"

class QLabel;
class QListView;
class QStandardItemModel;
class QTabWidget;

namespace mingbai {

class BackgroundRead;
class CountChart;
class DueTable;
class IncomeChart;
class Session;
class SentBackTable;
class Tile;

class WorkbenchScreen final : public Screen {
    Q_OBJECT

public:
    /// @param session outlives the screen
    explicit WorkbenchScreen(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] static PlaceWords words();

    void shown() override;

Q_SIGNALS:
    /// The list of households narrowed like this.
    void listWanted(const mingbai::HouseholdFilter& filter);
    /// Something that is due was opened. @param step empty where none is meant
    void leadWanted(const QString& lead);
    void caseWanted(const QString& monitoringCase, const QString& step);
    /// The households that a round of screening has still to see.
    void screeningWanted();
    /// The households behind a figure of the income of a year.
    void incomeWanted(int year, const QString& field);

protected:
    /// Old figures are made new just after they were painted: the window stands before they are counted.
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTiles();
    [[nodiscard]] QWidget* makeToDo();
    [[nodiscard]] QWidget* makeToMend();
    void refresh();
    [[nodiscard]] QWidget* makeCharts();
    void showFigures(const QJsonObject& all);
    void showDistribution(const QJsonArray& ranges, int year);
    void showGuarantees(const QJsonObject& items);
    void showTypes(const QJsonObject& all);
    void showToMend(std::vector<CheckCount> counts);
    void showDue(const std::vector<DueItem>& items);
    void showSentBack(const std::vector<RemarkWords>& remarks);
    void showScreening(const std::optional<ScreeningProgress>& progress);

    /// The list behind each bar of a chart.
    struct Lists {
        std::vector<HouseholdFilter> distribution;
        std::vector<HouseholdFilter> guarantees;
        std::vector<HouseholdFilter> types;
    };

    Session& m_session;
    BackgroundRead* m_figures = nullptr;
    int m_incomeYear = 0; ///< the newest one; 0 where there is none
    bool m_stale = true;
    Tile* m_households = nullptr;
    Tile* m_people = nullptr;
    Tile* m_monitored = nullptr;
    Tile* m_open = nullptr;
    Tile* m_income = nullptr;
    Tile* m_below = nullptr;
    Tile* m_screening = nullptr; ///< in sight while a round is open
    QStandardItemModel* m_toMend = nullptr;
    QLabel* m_nothing = nullptr;
    QListView* m_list = nullptr;
    QTabWidget* m_toDo = nullptr;
    DueTable* m_due = nullptr;
    SentBackTable* m_sentBack = nullptr; ///< in sight while something is open
    bool m_toldDue = false;              ///< the first time decides which tab is in front
    IncomeChart* m_chart = nullptr;
    CountChart* m_distribution = nullptr;
    CountChart* m_guarantees = nullptr;
    CountChart* m_types = nullptr;
    Lists m_lists;
    HouseholdFilter m_belowFocus; ///< households below the income that deserves attention
};

} // namespace mingbai
