/// @file
/// A lead: entering a new one, and settling one that was verified.
#pragma once

#include "core/ledger/ledger.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace mingbai {

class MoveForm;
class Session;

class LeadView final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the view
    explicit LeadView(Session& session, QWidget* parent = nullptr);

    /// Asks for a new lead. @param household about whom; asked for where empty
    void showNew(const QString& household = {});
    /// A lead to be verified and settled; closes itself when there is none any more.
    void showLead(const QString& lead);

Q_SIGNALS:
    void closed();
    void said(const QString& text);
    /// A case was opened from the lead.
    void caseWanted(const QString& monitoringCase, const QString& step);

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] MoveForm* makeOpening(const QString& lead);
    [[nodiscard]] MoveForm* makeSettling(const QString& lead);
    void showPage(QWidget* page);

    Session& m_session;
    QString m_household;
    QLabel* m_title = nullptr;
    QScrollArea* m_area = nullptr;
};

} // namespace mingbai
