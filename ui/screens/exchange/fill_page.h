/// @file
/// Fills somebody else's table: what each of its columns gets, which households, what is missing, then the filled copy.
#pragma once

#include "core/exchange/fill_table.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStandardItemModel;
class QTableWidget;

namespace mingbai {

class Session;

class FillPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    /// @param listed as ExchangeScreen has it
    explicit FillPage(Session& session, std::function<QStringList()> listed = {}, QWidget* parent = nullptr);

    /// Asks for a table and shows how it would be filled.
    void choose();
    void open(const QString& path);
    /// The panel by which a person gets here.
    [[nodiscard]] QWidget* makeTray(QWidget* parent);

Q_SIGNALS:
    /// A table is ready to be looked at.
    void opened();
    void closed();
    void noticed(const QString& sentence);
    void said(const QString& sentence);

private:
    void makeChoices();
    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] bool plan(const FillOptions& options);
    void replan();
    void showPlan();
    void showColumns();
    [[nodiscard]] QComboBox* makeBox(std::size_t column);
    void showMatches();
    void showMissing();
    void chooseHouseholds();
    [[nodiscard]] QWidget* makeColumnsTitle();
    void mend(std::size_t column, const QString& name);
    void save();

    Session& m_session;
    std::function<QStringList()> m_listed;
    QString m_path;
    FillOptions m_options;
    std::optional<FillPlan> m_plan;
    QLabel* m_title = nullptr;
    QLabel* m_source = nullptr;
    QComboBox* m_sheet = nullptr;
    QLabel* m_sheetLabel = nullptr;
    QComboBox* m_households = nullptr;
    QComboBox* m_year = nullptr;
    QTableWidget* m_columns = nullptr;
    std::vector<QComboBox*> m_boxes; ///< by column; nullptr where there is nothing to choose
    QLabel* m_missingTitle = nullptr;
    QListWidget* m_missing = nullptr;
    QPushButton* m_save = nullptr;
    QStandardItemModel* m_fieldNames = nullptr; ///< shared by the choices of all columns
};

} // namespace mingbai
