/// @file
/// The left half of the print screen: which paper, for which households, with what on it.
#pragma once

#include "core/report/documents.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QListWidget;
class QRadioButton;
class QSpinBox;

namespace mingbai {

/// Which households are printed.
enum class PrintScope { Current, Listed, Monitored, All };

class PrintChoice final : public QWidget {
    Q_OBJECT

public:
    explicit PrintChoice(QWidget* parent = nullptr);

    [[nodiscard]] const DocumentKind& document() const;
    [[nodiscard]] PrintScope scope() const;
    [[nodiscard]] DocumentOptions options() const;
    void setScope(PrintScope scope);
    /// What the choices would print now. @param current name of the head shown in the households screen; empty: none is
    void setCounts(const QString& current, qsizetype listed, qsizetype monitored, qsizetype all);

Q_SIGNALS:
    void changed();

private:
    void buildDocuments();
    void buildScopes();
    void refresh();

    QListWidget* m_documents = nullptr;
    QButtonGroup* m_scopes = nullptr;
    QLabel* m_scopeTitle = nullptr;
    QCheckBox* m_withIncome = nullptr;
};

} // namespace mingbai
