/// @file
/// Who works with a new ledger, and who stands on the village's papers.
#pragma once

#include "core/dictionary/value.h"

#include <QWidget>

#include <utility>
#include <vector>

class QLineEdit;

namespace mingbai {

class Editor;

class PeoplePage final : public QWidget {
    Q_OBJECT

public:
    explicit PeoplePage(QWidget* parent = nullptr);

    /// Whether the facts of a village are asked for; a township or county ledger asks for the name alone.
    void askVillage(bool asks);
    /// The name that changes are recorded under.
    [[nodiscard]] QString user() const;
    /// Answers for the village's record, by field id; what was left empty is left out.
    [[nodiscard]] std::vector<std::pair<QString, Value>> village() const;
    /// Why one cannot go on; empty when one can.
    [[nodiscard]] QString problem() const;

protected:
    /// Enter goes to the next field: what follows the name may be answered, too.
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    QList<QWidget*> m_facts; ///< what is asked of a village, and its labels
    QLineEdit* m_user = nullptr;
    std::vector<Editor*> m_editors;
};

} // namespace mingbai
