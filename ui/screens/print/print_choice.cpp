#include "ui/screens/print/print_choice.h"

#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setRole(label, Role::Heading);
    return label;
}

} // namespace

PrintChoice::PrintChoice(QWidget* parent)
    : QWidget(parent)
    , m_documents(new QListWidget(this))
    , m_scopes(new QButtonGroup(this))
    , m_scopeTitle(heading(tr("For which households"), this))
    , m_withIncome(new QCheckBox(tr("With the income block"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(heading(tr("Paper"), this));
    layout->addWidget(m_documents);
    layout->addSpacing(scaled(kGap));
    layout->addWidget(m_scopeTitle);
    buildDocuments();
    buildScopes();
    layout->addSpacing(scaled(kGap));
    layout->addWidget(m_withIncome);
    setTabOrder(m_scopes->buttons().last(), m_withIncome);
    m_withIncome->setObjectName("print_with_income"_L1);
    m_withIncome->setToolTip(tr("Leave it out for cards that hang where neighbours read them."));
    connect(m_withIncome, &QCheckBox::toggled, this, &PrintChoice::changed);
    refresh();
}

void PrintChoice::buildDocuments()
{
    m_documents->setObjectName("print_documents"_L1);
    m_documents->setAccessibleName(tr("Papers"));
    for (const DocumentKind& kind : documentKinds())
        m_documents->addItem(kind.title.text());
    m_documents->setCurrentRow(0);
    const int shown = qBound(1, m_documents->count(), 8);
    m_documents->setFixedHeight(shown * m_documents->sizeHintForRow(0) + 2 * m_documents->frameWidth());
    connect(m_documents, &QListWidget::currentRowChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
}

void PrintChoice::buildScopes()
{
    const std::pair<PrintScope, QString> scopes[]{{PrintScope::Current, u"print_current"_s},
        {PrintScope::Listed, u"print_listed"_s}, {PrintScope::Monitored, u"print_monitored"_s},
        {PrintScope::All, u"print_all"_s}};
    for (const auto& [scope, name] : scopes) {
        auto* button = new QRadioButton(this);
        button->setObjectName(name);
        m_scopes->addButton(button, static_cast<int>(scope));
        layout()->addWidget(button);
    }
    setCounts({}, 0, 0, 0);
    m_scopes->button(static_cast<int>(PrintScope::Listed))->setChecked(true);
    connect(m_scopes, &QButtonGroup::idClicked, this, &PrintChoice::changed);
}

const DocumentKind& PrintChoice::document() const
{
    return documentKinds()[static_cast<std::size_t>(qMax(0, m_documents->currentRow()))];
}

PrintScope PrintChoice::scope() const
{
    return static_cast<PrintScope>(m_scopes->checkedId());
}

DocumentOptions PrintChoice::options() const
{
    DocumentOptions options;
    options.withIncome = m_withIncome->isChecked();
    return options;
}

void PrintChoice::setScope(PrintScope scope)
{
    m_scopes->button(static_cast<int>(scope))->setChecked(true);
}

void PrintChoice::setCounts(const QString& current, qsizetype listed, qsizetype monitored, qsizetype all)
{
    const auto button = [this](PrintScope scope) { return m_scopes->button(static_cast<int>(scope)); };
    button(PrintScope::Current)
        ->setText(current.isEmpty() ? tr("The household shown (none is)") : tr("The household shown: %1").arg(current));
    button(PrintScope::Current)->setEnabled(!current.isEmpty());
    button(PrintScope::Listed)->setText(tr("The filtered list (%1)").arg(listed));
    button(PrintScope::Monitored)->setText(tr("Monitored households (%1)").arg(monitored));
    button(PrintScope::All)->setText(tr("All households (%1)").arg(all));
}

void PrintChoice::refresh()
{
    const bool perHousehold = document().perHousehold;
    m_scopeTitle->setVisible(perHousehold);
    for (QAbstractButton* button : m_scopes->buttons())
        button->setVisible(perHousehold);
    m_withIncome->setVisible(perHousehold);
}

} // namespace mingbai
