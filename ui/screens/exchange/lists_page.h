/// @file
/// 台账: the standing lists a village hands in. Choose one, look at its rows, save it as Excel or CSV, masked or in full.
#pragma once

#include "core/report/standing_list.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;
class QTableView;

namespace mingbai {

class HandoutModel;
class Session;

class ListsPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit ListsPage(Session& session, QWidget* parent = nullptr);

    /// The roster of these households only, in their order.
    void showHouseholds(const QStringList& households);
    /// Every list over the whole village, the last one looked at.
    void showLists();

Q_SIGNALS:
    void closed();
    void noticed(const QString& sentence);

private:
    [[nodiscard]] QWidget* makeChoice();
    [[nodiscard]] QWidget* makeRows();
    [[nodiscard]] QWidget* makeFilters();
    [[nodiscard]] QWidget* makeSaving();
    void filterLists(const QString& text);
    void choose(const QString& name);
    void fillYears();
    void read();
    void narrow();
    void save(bool asExcel);
    [[nodiscard]] const StandingList* current() const;

    Session& m_session;
    HandoutModel* m_model = nullptr;
    std::optional<QStringList> m_households;
    QListWidget* m_lists = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_all = nullptr;
    QComboBox* m_year = nullptr;
    QComboBox* m_group = nullptr;
    QLineEdit* m_text = nullptr;
    QTableView* m_table = nullptr;
    QRadioButton* m_masked = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_excel = nullptr;
    QPushButton* m_csv = nullptr;
};

} // namespace mingbai
