/// @file
/// 收发: takes tables in and hands plain data out.
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/json_export.h"
#include "ui/shell/screen.h"

class QCheckBox;
class QStackedWidget;
class QBoxLayout;
class QVBoxLayout;

namespace mingbai {

class FillPage;
class ListsPage;
class PlanView;
class Session;
class StickPage;

class ExchangeScreen final : public Screen {
    Q_OBJECT

public:
    /// @param session outlives the screen
    /// @param listed the households that the households screen lists now; none: it cannot be asked
    explicit ExchangeScreen(Session& session, std::function<QStringList()> listed = {}, QWidget* parent = nullptr);

    [[nodiscard]] static PlaceWords words();

    /// Reads a file and shows what taking it would do: a package or a folder of them, a table; or, of a table without rows,
    /// how it would be filled.
    void plan(const QString& path);
    /// The roster of these households, to be saved.
    void showHouseholds(const QStringList& households);

Q_SIGNALS:
    /// Show the households of this division.
    void placeWanted(const QString& division);

private:
    using Export = std::function<ExportResult(const QString& path, const ExportOptions& options, const Progress& progress)>;

    [[nodiscard]] QWidget* makeTrays();
    [[nodiscard]] QWidget* makeInTray();
    [[nodiscard]] QWidget* makeOutTray();
    [[nodiscard]] QWidget* makeStickTray();
    void addFillPage(QBoxLayout& trays);
    void addListsPage(QBoxLayout& trays);
    void addCommands();
    void chooseImport();
    [[nodiscard]] bool replan(const QString& path, const ImportOptions& options);
    void showPlanAgain();
    void applyPlan();
    void saveReport();
    void exportAsJson();
    void exportAsCsv();
    [[nodiscard]] bool confirmPlain();
    void runExport(const QString& title, const QString& path, const Export& write);

    Session& m_session;
    std::function<QStringList()> m_listed;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_trays = nullptr; ///< what can be taken in and given out
    PlanView* m_planView = nullptr;
    FillPage* m_fillPage = nullptr;
    ListsPage* m_listsPage = nullptr;
    StickPage* m_stick = nullptr;
    QCheckBox* m_onlyChanged = nullptr;
    QString m_path; ///< of the table in m_plan
    ImportOptions m_options;
    ImportPlan m_plan;
};

} // namespace mingbai
