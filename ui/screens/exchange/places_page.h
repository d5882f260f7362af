/// @file
/// Receipts: for a township or county, those below and what is answered to them; for everybody, the remarks not settled yet.
#pragma once

#include "core/sync/remarks.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace mingbai {

class Session;

class PlacesPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit PlacesPage(Session& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void noticed(const QString& sentence);
    void householdWanted(const QString& household, const QString& entity, const QString& record, const QString& field);
    /// Show the households of this division.
    void placeWanted(const QString& division);

private:
    [[nodiscard]] QWidget* makePlaces();
    [[nodiscard]] QWidget* makeRemarks();
    void showPlaces();
    void showRemarks();
    void writeReceipts(const QString& who);
    void answer();
    void look();
    void lookAtPlace();

    Session& m_session;
    bool m_isAbove = false; ///< whether anybody reports to this ledger
    QWidget* m_placesPart = nullptr;
    QTableWidget* m_places = nullptr;
    QComboBox* m_state = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton* m_one = nullptr;
    QLabel* m_remarksTitle = nullptr;
    QTableWidget* m_remarks = nullptr;
    QLineEdit* m_answer = nullptr;
    QPushButton* m_answered = nullptr;
    std::vector<RemarkWords> m_open;
};

} // namespace mingbai
