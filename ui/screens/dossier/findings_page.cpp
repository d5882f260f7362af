#include "ui/screens/dossier/findings_page.h"

#include "ui/forms/finding_note.h"
#include "ui/forms/look.h"
#include "ui/forms/remark_findings.h"
#include "ui/screens/dossier/record_words.h"
#include "ui/screens/dossier/sheet_page.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// What was sent back, errors, then what is due, then doubts; settled ones last.
int rankOf(const Finding& finding)
{
    if (finding.accepted)
        return 3;
    if (isRemark(finding))
        return -1;
    switch (finding.severity) {
    case Severity::Error:
        return 0;
    case Severity::Alert:
        return 1;
    case Severity::Warning:
        return 2;
    }
    return 3;
}

bool isSame(const Finding& one, const Finding& other)
{
    return std::tie(one.digest, one.message, one.accepted) == std::tie(other.digest, other.message, other.accepted);
}

} // namespace

FindingsPage::FindingsPage(Session& session, QWidget* parent)
    : DossierPage(session, parent)
    , m_content(new QWidget)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setSpacing(kGap);
    outer->addWidget(scrolled(m_content, this));
}

void FindingsPage::load(const QString& household)
{
    FindingFilter filter;
    filter.household = household;
    filter.withAccepted = true;
    std::vector<Finding> findings = session().checks().findings(filter);
    const std::vector<Finding> remarks = remarkFindings(ledger(), household);
    findings.insert(findings.begin(), remarks.begin(), remarks.end());
    std::stable_sort(
        findings.begin(), findings.end(), [](const Finding& one, const Finding& other) { return rankOf(one) < rankOf(other); });
    const bool isOther = household != m_household;
    m_household = household;
    if (isOther || m_layout->count() == 0
        || !std::equal(findings.begin(), findings.end(), m_findings.begin(), m_findings.end(), isSame))
        fill(std::move(findings)); // else a reason being typed stays
}

void FindingsPage::fill(std::vector<Finding> findings)
{
    m_findings = std::move(findings);
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_findings.empty()) {
        auto* none = new QLabel(tr("Nothing to mend in this household."), m_content);
        setRole(none, Role::Muted);
        m_layout->addWidget(none);
    }
    for (const Finding& finding : m_findings)
        add(finding);
    m_layout->addStretch();
}

void FindingsPage::add(const Finding& finding)
{
    const Entity& entity = ledger().dictionary().entity(finding.entity);
    const Field* field = entity.find(finding.field);
    QStringList words{isRemark(finding) ? tr("Remark") : severityLabel(finding.severity), entity.label.text()};
    if (!entity.parent.isEmpty() && !entity.occursOnce)
        words += recordTitle(ledger(), finding.entity, finding.record);
    if (field)
        words += field->label.text();
    auto* place = new QPushButton(words.join(u" · "_s), m_content);
    place->setFlat(true);
    place->setToolTip(tr("Go to the field"));
    setRole(place, Role::Quiet);
    connect(
        place, &QPushButton::clicked, this, [this, finding] { Q_EMIT wanted(finding.entity, finding.record, finding.field); });
    auto* note = new FindingNote(finding, m_content);
    note->setContentsMargins(kGap, 0, 0, 0); // in line with the words of the button above
    connect(note, &FindingNote::accepted, this,
        [this](const Finding& accepted, const QString& reason) { settle(session(), accepted, reason); });
    m_layout->addWidget(place, 0, Qt::AlignLeft);
    m_layout->addWidget(note);
}

} // namespace mingbai
