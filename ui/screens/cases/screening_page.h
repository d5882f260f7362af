/// @file
/// 集中排查: the households of a round that are still to be seen, noted many at a time.
#pragma once

#include "core/casework/screening.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace mingbai {

class Session;

class ScreeningPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit ScreeningPage(Session& session, QWidget* parent = nullptr);

    /// Reads rounds and progress anew; the chosen round, group and rows stay.
    void refresh();

Q_SIGNALS:
    void said(const QString& text);
    /// A household was opened; its screening as far as there is one.
    void householdWanted(const QString& household, const QString& entity, const QString& record, const QString& field);
    /// There is no round yet: it is entered with the village's records.
    void roundWanted();

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeMarks();
    void makeTable();
    void fillRounds();
    void fillGroups();
    void fillTable();
    void mark(const QString& state);
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] QString round() const;

    Session& m_session;
    ScreeningProgress m_progress;
    QComboBox* m_rounds = nullptr;
    QComboBox* m_groups = nullptr;
    QCheckBox* m_withDone = nullptr;
    QLabel* m_words = nullptr; ///< how far the round is
    QPushButton* m_newRound = nullptr;
    QWidget* m_marks = nullptr;
    QTableView* m_table = nullptr;
    QStandardItemModel* m_lines = nullptr;
};

} // namespace mingbai
