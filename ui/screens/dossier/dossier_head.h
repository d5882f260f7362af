/// @file
/// The head line of the dossier: who, where, what kind, how many, how much, what is wrong.
#pragma once

#include "core/ledger/ledger.h"
#include "ui/screens/dossier/family_panels.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace mingbai {

class Session;

/// Reads the household anew on load().
class DossierHead final : public QWidget {
    Q_OBJECT

public:
    explicit DossierHead(Session& session, QWidget* parent = nullptr);

    void load(const QString& household);

Q_SIGNALS:
    void findingsWanted();
    /// From the menu: a split, a move, a new member.
    void deedWanted(mingbai::FamilyDeed deed);
    /// From the menu: the household left the village, or was entered by mistake.
    void leavingWanted();
    void removalWanted();
    /// From the menu of a ledger above villages.
    void remarkWanted();

private:
    void build();
    void addMenu();
    void showNames(const Record& household);
    void showBadges(const Record& household);
    void showFigures(const QString& household);
    void showFindings(const QString& household);

    Session& m_session;
    QLabel* m_name = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_figures = nullptr;
    QHBoxLayout* m_badges = nullptr;
    QPushButton* m_findings = nullptr;
    QToolButton* m_menu = nullptr;
    QList<QAction*> m_ownDeeds; ///< of the menu: what only the ledger that keeps the household does
    QLabel* m_keeper = nullptr; ///< whose data these are, where they are not written here
};

} // namespace mingbai
