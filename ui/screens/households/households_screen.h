/// @file
/// 农户: the list of households at the left, the dossier of the marked one at the right.
#pragma once

#include "core/ledger/households.h"
#include "ui/shell/screen.h"

#include <QTimer>

namespace mingbai {

class DossierView;
class ListPane;
class Session;

class HouseholdsScreen final : public Screen {
    Q_OBJECT

public:
    /// @param session outlives the screen
    explicit HouseholdsScreen(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] static PlaceWords words();
    void shown() override;
    [[nodiscard]] bool showsHouseholds() const override { return true; }
    void openHousehold(const QString& household, const QString& entity, const QString& record, const QString& field) override;

    /// Narrows the list like this and marks its first household.
    void showList(const HouseholdFilter& filter);
    /// The household shown; empty when none is.
    [[nodiscard]] QString current() const;
    /// Every household the filters let through; reads them all.
    [[nodiscard]] QStringList listed() const;

Q_SIGNALS:
    void importWanted();
    void demoWanted();
    void printWanted(const QString& household);
    /// These households as a table.
    void saveWanted(const QStringList& households);

private:
    void addCommands();
    /// Made when the first household is shown in it: the list stands a blink earlier at start.
    [[nodiscard]] DossierView& dossier();
    void newHousehold();
    void setWalking(bool walking);
    void walkOn();
    void followRow();
    void removed();

    Session& m_session;
    QWidget* m_dossierPlace;
    ListPane* m_list = nullptr;
    DossierView* m_dossier = nullptr;
    QTimer m_follow; ///< an arrow key held down does not open every dossier on its way
    int m_lastRow = 0;
};

} // namespace mingbai
