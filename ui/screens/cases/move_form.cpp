#include "ui/screens/cases/move_form.h"

#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mingbai {

using namespace Qt::StringLiterals;

MoveAnswers::MoveAnswers(std::vector<AnswerForm::Question> answers)
    : m_answers(std::move(answers))
{
}

FieldValues MoveAnswers::of(const Name& entity) const
{
    FieldValues values;
    for (const auto& [field, value] : m_answers) {
        if (field->entity == QString(entity) && !isEmpty(value))
            values.emplace_back(field->id, value);
    }
    return values;
}

FieldValues MoveAnswers::all() const
{
    FieldValues values;
    for (const auto& [field, value] : m_answers) {
        if (!isEmpty(value))
            values.emplace_back(field->id, value);
    }
    return values;
}

MoveForm::MoveForm(
    Session& session, const MoveWords& words, const std::vector<AnswerForm::Question>& questions, Move move, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_move(std::move(move))
    , m_layout(new QVBoxLayout(this))
    , m_questions(new AnswerForm(session.ledger(), questions, this))
    , m_refused(new QLabel(this))
    , m_action(new QPushButton(words.action, this))
{
    setObjectName(words.name);
    setRole(this, Role::Panel);
    const int margin = scaled(kWideGap);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(scaled(kGap));
    const auto addText = [this](const QString& text, Role role) {
        if (text.isEmpty())
            return;
        auto* label = new QLabel(text, this);
        label->setWordWrap(true);
        setRole(label, role);
        m_layout->addWidget(label);
    };
    addText(words.heading, Role::Heading);
    addText(words.explanation, Role::Answer);
    addText(words.clause, Role::Muted);
    m_layout->addWidget(m_questions);
    m_refused->setObjectName(words.name + "_refused"_L1);
    m_refused->setWordWrap(true);
    m_refused->hide();
    setRole(m_refused, Role::Error);
    m_layout->addWidget(m_refused);
    m_action->setObjectName(words.name + "_do"_L1);
    m_action->setAutoDefault(true);
    setRole(m_action, Role::Primary);
    m_layout->addWidget(m_action, 0, Qt::AlignLeft);
    m_layout->addStretch();
    setFocusProxy(m_questions);
    connect(m_action, &QPushButton::clicked, this, &MoveForm::make);
    connect(m_questions, &AnswerForm::finished, m_action, qOverload<>(&QWidget::setFocus));
}

void MoveForm::putFirst(QWidget* widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_questions), widget);
    setFocusProxy(widget);
}

void MoveForm::focusQuestions()
{
    m_questions->setFocus(Qt::TabFocusReason);
}

void MoveForm::show(const std::vector<Refusal>& refusals)
{
    m_questions->saySettled();
    QStringList loose;
    for (const Refusal& refusal : refusals) {
        const QString sentence = refusal.clause.isEmpty() ? refusal.sentence
                                                          : tr("%1 (%2)").arg(refusal.sentence, refusal.clause);
        const QString entity = refusal.field.section(u'.', 0, 0);
        const Entity* known = entity.isEmpty() ? nullptr : &Dictionary::builtIn().entity(entity);
        const Field* field = known ? known->find(refusal.field.section(u'.', 1)) : nullptr;
        if (!field || !m_questions->say(*field, sentence))
            loose.append(sentence);
    }
    m_refused->setText(loose.join(u'\n'));
    m_refused->setVisible(!loose.isEmpty());
}

void MoveForm::make()
{
    const std::optional<std::vector<AnswerForm::Question>> answers = m_questions->answers();
    if (!answers)
        return;
    MoveResult result;
    const bool done = m_session.attempt([&] {
        Casework casework(m_session.ledger());
        result = m_move(casework, MoveAnswers(*answers));
    });
    if (!done)
        return;
    show(result.refusals);
    if (result.isDone())
        Q_EMIT moved(result.record);
}

std::vector<AnswerForm::Question> questionsOf(const Name& entity, const QStringList& fields, const Record* record)
{
    std::vector<AnswerForm::Question> questions;
    for (const QString& id : fields) {
        const Field& field = Dictionary::builtIn().field(entity, id);
        questions.emplace_back(&field, record ? record->value(id) : field.defaultValue);
    }
    return questions;
}

} // namespace mingbai
