#include "ui/screens/dossier/ask_panel.h"

#include "ui/forms/look.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

AskPanel::AskPanel(
    Ledger& ledger, const QString& sentence, const std::vector<Question>& questions, const QString& action, QWidget* parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_form(new AnswerForm(ledger, questions, this))
    , m_refused(new QLabel(this))
    , m_before(QApplication::focusWidget())
{
    setRole(this, Role::Panel);
    auto* words = new QLabel(sentence, this);
    words->setWordWrap(true);
    m_refused->setObjectName(u"refused"_s);
    m_refused->setWordWrap(true);
    m_refused->hide();
    setRole(m_refused, Role::Error);
    auto* buttons = new QHBoxLayout;
    auto* act = new QPushButton(action, this);
    act->setObjectName(u"confirm"_s);
    act->setAutoDefault(true);
    setRole(act, Role::Primary);
    auto* dismiss = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(act);
    buttons->addWidget(dismiss);
    buttons->addStretch();
    m_buttons = buttons;
    m_layout->addWidget(words);
    m_layout->addWidget(m_form);
    m_layout->addWidget(m_refused);
    m_layout->addLayout(buttons);
    m_form->setVisible(!questions.empty());
    connect(act, &QPushButton::clicked, this, &AskPanel::confirm);
    connect(dismiss, &QPushButton::clicked, this, &AskPanel::leave);
    connect(m_form, &AnswerForm::finished, act, qOverload<>(&QWidget::setFocus));
    connect(m_form, &AnswerForm::dismissed, this, &AskPanel::leave);
    setFocusProxy(questions.empty() ? static_cast<QWidget*>(act) : m_form);
}

void AskPanel::offerOtherwise(const QString& action)
{
    auto* button = new QPushButton(action, this);
    button->setObjectName(u"otherwise"_s);
    button->setFlat(true);
    setRole(button, Role::Quiet);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this] {
        Q_EMIT otherwise();
        leave();
    });
}

void AskPanel::require(const Field& field)
{
    m_required.push_back(&field);
}

void AskPanel::putFirst(QWidget* widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_form), widget);
    setFocusProxy(widget);
    // What was made last would be reached last: behind a button that undoes a mistake, say.
    QList<QWidget*> stops{widget};
    stops += widget->findChildren<QWidget*>() + m_form->findChildren<QWidget*>();
    for (auto* button : findChildren<QPushButton*>(Qt::FindDirectChildrenOnly))
        stops << button;
    erase_if(stops, [](const QWidget* stop) { return (stop->focusPolicy() & Qt::TabFocus) == 0; });
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

/// The keyboard goes back to where it was; else Qt would hand it to whatever comes next, anywhere in the window.
void AskPanel::leave()
{
    const bool isHere = isAncestorOf(QApplication::focusWidget());
    if (isHere && m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus();
    hide();
    deleteLater();
}

void AskPanel::refuseWhen(std::function<QStringList(const Answers&)> problems)
{
    m_problems = std::move(problems);
}

bool AskPanel::isComplete(const Answers& answers)
{
    for (const Field* field : m_required) {
        const auto answer = answers.find(field->id);
        if (answer != answers.end() && isEmpty(answer->second)) {
            m_form->say(*field, tr("Please answer this first."));
            m_form->editorOf(*field)->setFocus();
            return false;
        }
    }
    return true;
}

void AskPanel::confirm()
{
    m_form->saySettled();
    const auto given = m_form->answers();
    if (!given)
        return;
    Answers answers;
    for (const auto& [field, value] : *given)
        answers[field->id] = value;
    if (!isComplete(answers))
        return;
    const QStringList problems = m_problems ? m_problems(answers) : QStringList();
    m_refused->setText(problems.join(u'\n'));
    m_refused->setVisible(!problems.isEmpty());
    if (!problems.isEmpty())
        return;
    leave();
    Q_EMIT confirmed(answers);
}

/// However small the window: scroll areas ask only for the least height, which knows nothing of wrapped words.
bool AskPanel::event(QEvent* event)
{
    const bool isHandled = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        const int height = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(width()) : m_layout->sizeHint().height();
        if (height != minimumHeight())
            setMinimumHeight(height);
    }
    return isHandled;
}

void AskPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace mingbai
