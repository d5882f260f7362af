/// @file
/// One finding in words, with how to mend it; a warning can be accepted with a reason, a remark answered in place.
#pragma once

#include "core/checks/engine.h"
#include "ui/forms/look.h"

#include <QFrame>

class QVBoxLayout;

namespace mingbai {

/// Stands beneath the field it concerns, or in a list of findings.
class FindingNote final : public QFrame {
    Q_OBJECT

public:
    explicit FindingNote(const Finding& finding, QWidget* parent = nullptr);

    [[nodiscard]] const Finding& finding() const { return m_finding; }

Q_SIGNALS:
    /// The person gave a reason why the warning is right as it is, or an answer to the remark.
    void accepted(const mingbai::Finding& finding, const QString& reason);
    /// The words grew or shrank.
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addText(const QString& text, Role role);
    void addAcceptance();
    void askReason();

    Finding m_finding;
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_offer = nullptr;
    QWidget* m_asked = nullptr; ///< while a reason is asked for
};

} // namespace mingbai
