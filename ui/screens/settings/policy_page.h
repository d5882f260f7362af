/// @file
/// The dated policy parameters: what holds in a year, by which document, and a way to record a value of one's own.
#pragma once

#include "core/dictionary/field_name.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace mingbai {

class Editor;
class Session;
struct Parameter;

class PolicyPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit PolicyPage(Session& session, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] Editor* editorOf(const FieldName& name) const;
    [[nodiscard]] const Parameter* chosen() const;
    void refresh();
    void showUnknown();
    void showRow(int row, const Parameter& parameter);
    void filter(const QString& text);
    void startForm();
    void refreshForm();
    void showWhatIf(std::optional<double> yuan);
    void set();

    Session& m_session;
    QSpinBox* m_year = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_unknown = nullptr;
    QLabel* m_formTitle = nullptr;
    std::vector<Editor*> m_editors;
    QLabel* m_problem = nullptr;
    QLabel* m_whatIf = nullptr;
    QPushButton* m_set = nullptr;
};

} // namespace mingbai
