/// @file
/// Which village, township or county a new ledger is for: typed and found, picked from lists, or written by hand.
#pragma once

#include "ui/screens/start/village_finder.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;

namespace mingbai {

class VillagePicker final : public QWidget {
    Q_OBJECT

public:
    explicit VillagePicker(QWidget* parent = nullptr);

    /// "village", "township" or "county": who keeps the ledger.
    [[nodiscard]] QString role() const;
    /// Empty while nothing whole is chosen. Of a township or county the code has 9 or 6 digits.
    [[nodiscard]] std::optional<VillageChoice> choice() const;
    /// Why one cannot go on; empty when one can.
    [[nodiscard]] QString problem() const;

protected:
    /// Up, Down and Enter choose from the villages found.
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    void buildRole(QFormLayout* form);
    void buildFinder(QFormLayout* form);
    void buildLists(QFormLayout* form);
    void buildHand(QFormLayout* form);
    void find(const QString& typed);
    void take(const VillageChoice& village);
    void fillCounties();
    void fillTownships();
    void fillVillages();
    [[nodiscard]] bool isByHand() const;

    QComboBox* m_role = nullptr;
    QLineEdit* m_find = nullptr;
    QListWidget* m_found = nullptr;
    QComboBox* m_province = nullptr;
    QComboBox* m_county = nullptr;
    QComboBox* m_township = nullptr;
    QComboBox* m_village = nullptr;
    QLineEdit* m_code = nullptr;
    QLineEdit* m_name = nullptr;
};

} // namespace mingbai
