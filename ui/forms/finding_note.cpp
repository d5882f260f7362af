#include "ui/forms/finding_note.h"

#include "ui/forms/finding_mark.h"
#include "ui/forms/remark_findings.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

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
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    auto* reason = new QLineEdit(this);
    reason->setObjectName(QStringLiteral("reason"));
    reason->setPlaceholderText(isRemark(m_finding) ? tr("What was done about it") : tr("What was verified, and how"));
    reason->setAccessibleName(isRemark(m_finding) ? tr("Answer") : tr("Reason"));
    auto* done = new QPushButton(isRemark(m_finding) ? tr("Answer") : tr("Accept"), this);
    done->setEnabled(false);
    row->addWidget(reason, 1);
    row->addWidget(done);
    m_layout->addLayout(row);
    const auto accept = [this, reason] {
        if (!reason->text().trimmed().isEmpty())
            Q_EMIT accepted(m_finding, reason->text().trimmed());
    };
    connect(reason, &QLineEdit::textChanged, done, [done](const QString& text) { done->setEnabled(!text.trimmed().isEmpty()); });
    connect(reason, &QLineEdit::returnPressed, this, accept);
    connect(done, &QPushButton::clicked, this, accept);
    reason->show(); // a layout shows its new widgets later, and gives hidden ones no height
    done->show();
    reason->setFocus();
    Q_EMIT resized();
}

} // namespace mingbai
