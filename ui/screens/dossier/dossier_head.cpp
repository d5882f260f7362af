#include "ui/screens/dossier/dossier_head.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/ownership.h"
#include "ui/forms/look.h"
#include "ui/forms/remark_findings.h"
#include "ui/models/session.h"
#include "ui/screens/dossier/record_words.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

DossierHead::DossierHead(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    build();
}

void DossierHead::build()
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap / 2);
    auto* first = new QHBoxLayout;
    first->setSpacing(kWideGap);
    m_name = new QLabel(this);
    m_name->setObjectName(u"name"_s);
    setRole(m_name, Role::Title);
    first->addWidget(m_name);
    m_badges = new QHBoxLayout;
    m_badges->setSpacing(kGap);
    if (!isTextLarge())
        first->addLayout(m_badges);
    first->addStretch();
    m_findings = new QPushButton(this);
    m_findings->setObjectName(u"findings"_s);
    m_findings->setFlat(true);
    first->addWidget(m_findings);
    m_menu = new QToolButton(this);
    m_menu->setText(m_session.ledger().identity().role == "village"_L1 ? tr("Family changes") : tr("Remarks and changes"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) { // as on any other button
        auto* press = new QShortcut(key, m_menu);
        press->setContext(Qt::WidgetShortcut);
        connect(press, &QShortcut::activated, m_menu, &QToolButton::showMenu);
    }
    addMenu();
    first->addWidget(m_menu);
    lines->addLayout(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(kWideGap);
    m_place = new QLabel(this);
    m_figures = new QLabel(this);
    m_figures->setObjectName(u"figures"_s);
    setRole(m_place, Role::Muted);
    second->addWidget(m_place);
    second->addStretch();
    second->addWidget(m_figures);
    if (isTextLarge()) {
        auto* middle = new QHBoxLayout;
        middle->addLayout(m_badges);
        middle->addStretch();
        lines->addLayout(middle);
        m_place->setWordWrap(true);
        m_figures->setWordWrap(true);
    }
    lines->addLayout(second);
    m_keeper = new QLabel(this);
    m_keeper->setObjectName(u"kept_elsewhere"_s);
    m_keeper->setWordWrap(true);
    setRole(m_keeper, Role::Alert);
    lines->addWidget(m_keeper);
    connect(m_findings, &QPushButton::clicked, this, &DossierHead::findingsWanted);
}

void DossierHead::addMenu()
{
    auto* menu = new QMenu(m_menu);
    if (m_session.ledger().identity().role != "village"_L1)
        menu->addAction(tr("Remark for the village…"), this, &DossierHead::remarkWanted);
    const auto add = [&](const QString& words, FamilyDeed deed) {
        m_ownDeeds << menu->addAction(words, this, [this, deed] { Q_EMIT deedWanted(deed); });
    };
    add(tr("A member joins…"), FamilyDeed::Join);
    add(tr("A member leaves…"), FamilyDeed::Leave);
    menu->addSeparator();
    add(tr("Split the household…"), FamilyDeed::Split);
    add(tr("Merge into another household…"), FamilyDeed::Merge);
    add(tr("Moved within the village…"), FamilyDeed::Move);
    m_ownDeeds << menu->addAction(tr("The household left…"), this, &DossierHead::leavingWanted);
    menu->addSeparator();
    m_ownDeeds << menu->addAction(tr("Entered by mistake: remove…"), this, &DossierHead::removalWanted);
    m_menu->setMenu(menu);
}

void DossierHead::load(const QString& household)
{
    const auto record = m_session.ledger().record(entities::household, household);
    setVisible(record.has_value());
    if (!record)
        return;
    showNames(*record);
    showBadges(*record);
    showFigures(household);
    showFindings(household);
    m_menu->setEnabled(!m_session.ledger().isReadOnly());
    const QString keeper = keeperOf(m_session.ledger(), entities::household, household);
    for (QAction* deed : m_ownDeeds)
        deed->setEnabled(keeper.isEmpty());
    m_keeper->setVisible(!keeper.isEmpty());
    m_keeper->setText(tr("%1 keeps and reports these data; here they can be read. What is wrong goes back with a remark "
                         "(\"%2\" > \"Remark for the village\").")
                          .arg(keeper, m_menu->text()));
}

void DossierHead::showNames(const Record& household)
{
    const std::vector<Record> members = m_session.ledger().records(entities::person, household.id);
    const Record* head = headOf(members);
    m_name->setText(head ? recordTitle(*head) : tr("No head of household"));
    setRole(m_name, Role::Title);
    m_place->setText(placeOf(household));
}

void DossierHead::showBadges(const Record& household)
{
    while (QLayoutItem* item = m_badges->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString& words, Role role) {
        auto* badge = new QLabel(words, this);
        setRole(badge, role);
        m_badges->addWidget(badge);
    };
    const Dictionary& dictionary = m_session.ledger().dictionary();
    for (const FieldName& name : {fields::household::base_type, fields::household::monitoring_type}) {
        const Value& value = household.value(name);
        if (!isEmpty(value))
            add(screenText(dictionary.field(name), value), Role::Badge);
    }
    const bool isMonitored = !isEmpty(household.value(fields::household::monitoring_type));
    if (isMonitored) {
        const bool isCleared = integerOf(household.value(fields::household::risk_cleared)) == 1;
        add(isCleared ? tr("risk cleared") : tr("risk not cleared"), isCleared ? Role::Good : Role::Alert);
    }
    const Field& status = dictionary.field(fields::household::status);
    const Value& state = household.value(fields::household::status);
    if (!isEmpty(state) && state != status.defaultValue)
        add(screenText(status, state), Role::Alert);
}

void DossierHead::showFigures(const QString& household)
{
    const std::vector<Record> members = m_session.ledger().records(entities::person, household);
    const auto present = static_cast<int>(std::count_if(members.begin(), members.end(), isActive));
    QString words = tr("%n people", nullptr, present);
    const std::vector<Record> statements = m_session.ledger().records(entities::income, household);
    const Record* newest = nullptr;
    for (const Record& statement : statements) {
        const bool hasFigure = !isEmpty(statement.value(fields::income::per_capita));
        if (hasFigure && (!newest || statement.value(fields::income::year) > newest->value(fields::income::year)))
            newest = &statement;
    }
    if (newest) {
        words += u"  ·  "_s
            + tr("%1: %2 yuan a person")
                  .arg(integerOf(newest->value(fields::income::year)))
                  .arg(yuanText(integerOf(newest->value(fields::income::per_capita))));
    }
    m_figures->setText(words);
}

void DossierHead::showFindings(const QString& household)
{
    FindingFilter filter;
    filter.household = household;
    FindingCounts counts;
    for (const Finding& finding : m_session.checks().findings(filter))
        ++(finding.severity == Severity::Error        ? counts.errors
                : finding.severity == Severity::Alert ? counts.alerts
                                                      : counts.warnings);
    const std::vector<Finding> remarks = remarkFindings(m_session.ledger(), household);
    const auto open = std::count_if(remarks.begin(), remarks.end(), [](const Finding& remark) { return !remark.accepted; });
    QStringList words;
    if (open > 0)
        words += tr("%n remark(s)", nullptr, static_cast<int>(open));
    if (counts.errors > 0)
        words += tr("%n error(s)", nullptr, static_cast<int>(counts.errors));
    if (counts.alerts > 0)
        words += tr("%n alert(s)", nullptr, static_cast<int>(counts.alerts));
    if (counts.warnings > 0)
        words += tr("%n warning(s)", nullptr, static_cast<int>(counts.warnings));
    m_findings->setText(words.isEmpty() ? tr("Nothing to mend") : words.join(u" · "_s));
    setRole(m_findings,
        counts.errors > 0                   ? Role::Error
            : counts.alerts > 0 || open > 0 ? Role::Alert
            : words.isEmpty()               ? Role::Good
                                            : Role::Warning);
}

} // namespace mingbai
