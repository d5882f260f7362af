/// @file
/// The tab of findings: everything the checks found in this household, each a click from its field.
#pragma once

#include "ui/screens/dossier/dossier_page.h"

class QVBoxLayout;

namespace mingbai {

/// Errors first; accepted warnings last, with their reasons.
class FindingsPage final : public DossierPage {
    Q_OBJECT

public:
    explicit FindingsPage(Session& session, QWidget* parent = nullptr);

    void load(const QString& household) override;

private:
    void fill(std::vector<Finding> findings);
    void add(const Finding& finding);

    QString m_household;
    std::vector<Finding> m_findings;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace mingbai
