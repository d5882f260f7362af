/// @file
/// What narrows the list of households: a text, and choices by group, type, monitoring and findings.
#pragma once

#include "core/ledger/households.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace mingbai {

class Session;

class FilterBar final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the bar
    explicit FilterBar(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] HouseholdFilter filter() const;
    [[nodiscard]] bool isNarrowing() const;
    /// What is not in @p filter is set aside.
    void setFilter(const HouseholdFilter& filter);
    void clear() { setFilter({}); }
    [[nodiscard]] QLineEdit* field() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QComboBox* addChoice(const QString& name, const QString& words, int popupWidth);
    void fillFixed();
    void refresh();
    void fill();
    void fillGroups();
    void fillFindings();
    void showMore();

    Session& m_session;
    QLineEdit* m_text = nullptr;
    QComboBox* m_group = nullptr;
    QComboBox* m_type = nullptr;
    QComboBox* m_monitoring = nullptr;
    QComboBox* m_findings = nullptr;
    QPushButton* m_more = nullptr; ///< says what no choice above says; a click sets it aside
    bool m_isFilled = false;       ///< what the choices offer is as the ledger has it
    std::optional<IncomeRange> m_income;
    QString m_failed;
    QString m_village; ///< as HouseholdFilter has it
};

} // namespace mingbai
