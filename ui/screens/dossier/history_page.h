/// @file
/// The tab of history: who changed what, taking one change back, and the dossier as it was on an earlier day.
#pragma once

#include "ui/screens/dossier/dossier_page.h"

#include <QPointer>

class QDateEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace mingbai {

class AskPanel;
class HistoryModel;

/// The past is shown in place of the list, until one goes back.
class HistoryPage final : public DossierPage {
    Q_OBJECT

public:
    explicit HistoryPage(Session& session, QWidget* parent = nullptr);

    void load(const QString& household) override;
    /// Shows the household as it was at the end of @p day.
    void showPast(QDate day);

private:
    void build();
    [[nodiscard]] QWidget* makeList();
    void showList();
    void askTakingBack();

    QString m_household;
    HistoryModel* m_model = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QDateEdit* m_day = nullptr;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_back = nullptr;
    QVBoxLayout* m_layout = nullptr;
    QPointer<QWidget> m_past;
    QPointer<AskPanel> m_question;
};

} // namespace mingbai
