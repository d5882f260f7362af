#include "ui/forms/finding_note.h"

#include "ui/forms/finding_mark.h"
#include "ui/forms/remark_findings.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mingbai {

FindingNote::FindingNote(const Finding& finding, QWidget* parent)
    : QFrame(parent)
    , m_finding(finding)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, kGap / 2);
    m_layout->setSpacing(0);
    addText(finding.message, finding.accepted ? Role::Muted : roleOf(finding.severity));
    if (finding.accepted)
        addText((isRemark(finding) ? tr("Answered: %1") : tr("Accepted: %1")).arg(finding.acceptedReason), Role::Muted);
    else if (!finding.mend.isEmpty())
        addText(finding.mend, Role::Muted);
    if (!isRemark(finding))
        setToolTip(finding.source.isEmpty() ? finding.check : tr("%1 · Source: %2").arg(finding.check, finding.source));
    if (finding.severity == Severity::Warning && !finding.accepted)
        addAcceptance();
}

void FindingNote::addText(const QString& text, Role role)
{
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setRole(label, role);
    m_layout->addWidget(label);
}

void FindingNote::addAcceptance()
{
    auto* button = new QPushButton(isRemark(m_finding) ? tr("Answer…") : tr("It is right: accept with a reason…"), this);
    button->setFocusPolicy(Qt::ClickFocus); // Tab goes from field to field
    button->setFlat(true);
    setRole(button, Role::Quiet);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    m_offer = button;
    connect(button, &QPushButton::clicked, this, &FindingNote::askReason);
}

void FindingNote::askReason()
{
    m_offer->hide();
    m_asked = new QWidget(this);
    auto* row = new QHBoxLayout(m_asked);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    auto* reason = new QLineEdit(m_asked);
    reason->setObjectName(QStringLiteral("reason"));
    reason->setPlaceholderText(isRemark(m_finding) ? tr("What was done about it") : tr("What was verified, and how"));
    reason->setAccessibleName(isRemark(m_finding) ? tr("Answer") : tr("Reason"));
    auto* done = new QPushButton(isRemark(m_finding) ? tr("Answer") : tr("Accept"), m_asked);
    done->setEnabled(false);
    row->addWidget(reason, 1);
    row->addWidget(done);
    m_layout->addWidget(m_asked);
    const auto accept = [this, reason] {
        if (!reason->text().trimmed().isEmpty())
            Q_EMIT accepted(m_finding, reason->text().trimmed());
    };
    connect(reason, &QLineEdit::textChanged, done, [done](const QString& text) { done->setEnabled(!text.trimmed().isEmpty()); });
    connect(reason, &QLineEdit::returnPressed, this, accept);
    connect(done, &QPushButton::clicked, this, accept);
    m_asked->show(); // a layout shows its new widgets later, and gives hidden ones no height
    reason->setFocus();
    Q_EMIT resized();
}

/// Esc takes the question back.
void FindingNote::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || m_asked == nullptr)
        return QFrame::keyPressEvent(event);
    m_offer->show();
    m_offer->setFocus();
    m_asked->hide();
    std::exchange(m_asked, nullptr)->deleteLater(); // the key comes from in there
    Q_EMIT resized();
}

} // namespace mingbai
