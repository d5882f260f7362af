#include "ui/screens/cases/lead_view.h"

#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/forms/record_sheet.h"
#include "ui/models/session.h"
#include "ui/screens/cases/move_form.h"
#include "ui/shell/household_choice.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormWidth = 720;

/// The fields of the first section of a lead: what was found, where from.
QStringList foundFields()
{
    const Entity& entity = Dictionary::builtIn().entity(entities::lead);
    QStringList names;
    for (const int index : entity.sections.front().fields) {
        const Field& field = entity.fields[static_cast<std::size_t>(index)];
        if (!field.retired && !field.isComputed())
            names.append(field.id);
    }
    return names;
}

void startWith(std::vector<AnswerForm::Question>& questions, const FieldName& name, const Value& value)
{
    for (auto& [field, answer] : questions) {
        if (field->id == name.id())
            answer = value;
    }
}

} // namespace

LeadView::LeadView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_area(new QScrollArea(this))
{
    setObjectName("lead_view"_L1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(makeHead());
    layout->addWidget(m_area, 1);
}

QWidget* LeadView::makeHead()
{
    auto* head = new QWidget(this);
    auto* back = new QPushButton(themeIcon(u"go-previous"_s), tr("Back"), head);
    back->setObjectName("lead_back"_L1);
    setRole(back, Role::Quiet);
    connect(back, &QPushButton::clicked, this, &LeadView::closed);
    m_title = new QLabel(head);
    m_title->setObjectName("lead_title"_L1);
    setRole(m_title, Role::Title);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(back);
    layout->addWidget(m_title);
    layout->addStretch();
    return head;
}

void LeadView::showNew(const QString& household)
{
    m_title->setText(tr("New lead"));
    std::vector<AnswerForm::Question> questions = questionsOf(entities::lead, foundFields());
    startWith(questions, fields::lead::found_on, m_session.ledger().clock().today().toString(Qt::ISODate));
    auto* form = new MoveForm(m_session,
        {u"lead_form"_s, {},
            tr("Whose household, when it was found and by which way. It is to be verified within the days allowed."), {},
            tr("Save the lead")},
        questions, [this](Casework& casework, const MoveAnswers& answers) {
            if (m_household.isEmpty())
                return MoveResult{{{u"household"_s, tr("Choose the household first."), {}, {}}}, {}};
            return casework.addLead(m_household, answers.of(entities::lead));
        });
    auto* choice = new HouseholdChoice(m_session, u"lead"_s, tr("Household"), form);
    form->putFirst(choice);
    connect(choice, &HouseholdChoice::chosen, this, [this](const QString& chosen) { m_household = chosen; });
    choice->choose(household, {});
    connect(choice, &HouseholdChoice::chosen, form, &MoveForm::focusQuestions);
    connect(form, &MoveForm::moved, this, [this](const QString& lead) {
        Q_EMIT said(tr("The lead about %1 is saved.").arg(householdName(m_session, m_household)));
        showLead(lead);
    });
    showPage(form);
    if (household.isEmpty())
        form->setFocus();
    else
        form->focusQuestions();
}

void LeadView::showLead(const QString& lead)
{
    m_session.attempt([&] {
        const std::optional<Record> found = m_session.ledger().record(entities::lead, lead);
        if (!found || !textOf(found->value(fields::lead::outcome)).isEmpty()) {
            Q_EMIT closed();
            return;
        }
        m_household = found->parent;
        m_title->setText(tr("Lead: %1").arg(householdName(m_session, m_household)));
        auto* page = new QWidget;
        auto* sheet = new RecordSheet(m_session, m_session.ledger().dictionary().entity(entities::lead), page);
        sheet->setReadable(true); // whoever verifies the lead has to read it
        sheet->showPast(*found);
        auto* ways = new QHBoxLayout;
        ways->setSpacing(scaled(kWideGap));
        ways->addWidget(makeOpening(lead), 1);
        ways->addWidget(makeSettling(lead), 1);
        auto* layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(sheet);
        layout->addLayout(ways);
        layout->addStretch();
        showPage(page);
    });
}

MoveForm* LeadView::makeOpening(const QString& lead)
{
    namespace of = fields::lead;
    namespace in = fields::monitoring_case;
    std::vector<AnswerForm::Question> questions = questionsOf(entities::lead, {of::verified_on.id(), of::verified_by.id()});
    startWith(questions, of::verified_on, m_session.ledger().clock().today().toString(Qt::ISODate));
    const auto urgent = questionsOf(entities::monitoring_case, {in::urgent.id(), in::urgent_due_on.id()});
    questions.insert(questions.end(), urgent.begin(), urgent.end());
    auto* form = new MoveForm(m_session,
        {u"open_form"_s, tr("There is a risk: into the procedure"), tr("Opens a monitoring case with all its steps."), {},
            tr("Open a case")},
        questions, [lead](Casework& casework, const MoveAnswers& answers) { return casework.openCase(lead, answers.all()); });
    connect(form, &MoveForm::moved, this, [this](const QString& opened) { Q_EMIT caseWanted(opened, {}); });
    return form;
}

MoveForm* LeadView::makeSettling(const QString& lead)
{
    namespace of = fields::lead;
    auto* form = new MoveForm(m_session,
        {u"settle_form"_s, tr("No risk: not to be monitored"), tr("The household is told why."), {}, tr("Settle the lead")},
        questionsOf(entities::lead, {of::verified_by.id(), of::refusal_reason.id(), of::informed_on.id(), of::outcome_note.id()}),
        [lead](Casework& casework, const MoveAnswers& answers) { return casework.settleLead(lead, answers.of(entities::lead)); });
    connect(form, &MoveForm::moved, this, [this] {
        Q_EMIT said(tr("The lead is settled."));
        Q_EMIT closed();
    });
    return form;
}

void LeadView::showPage(QWidget* page)
{
    page->setMaximumWidth(scaled(2 * kFormWidth));
    if (QWidget* before = m_area->takeWidget()) { // a button of its own may have brought us here
        before->hide();
        before->deleteLater();
    }
    m_area->setWidget(page);
}

} // namespace mingbai
