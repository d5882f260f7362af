#include "ui/screens/dossier/ask_panel.h"

#include "ui/forms/editor.h"
#include "ui/forms/look.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mingbai {

namespace {

constexpr int kEditorWidth = 320;

} // namespace

AskPanel::AskPanel(
    const QString& sentence, const std::vector<Question>& questions, const QString& action, QDate today, QWidget* parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setRole(this, Role::Panel);
    auto* words = new QLabel(sentence, this);
    words->setWordWrap(true);
    m_layout->addWidget(words);
    for (const Question& question : questions)
        addQuestion(question, today);
    auto* buttons = new QHBoxLayout;
    auto* act = new QPushButton(action, this);
    act->setObjectName(QStringLiteral("confirm"));
    setRole(act, Role::Primary);
    auto* dismiss = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(act);
    buttons->addWidget(dismiss);
    buttons->addStretch();
    m_layout->addLayout(buttons);
    m_buttons = buttons;
    connect(act, &QPushButton::clicked, this, &AskPanel::confirm);
    connect(dismiss, &QPushButton::clicked, this, &QObject::deleteLater);
    for (Editor* editor : m_editors) {
        connect(editor, &Editor::stepped, this, [this, editor, act](Editor::Step step) {
            const auto place = std::find(m_editors.begin(), m_editors.end(), editor);
            if (step == Editor::Step::Stay)
                deleteLater();
            else if (step == Editor::Step::Next)
                (std::next(place) == m_editors.end() ? static_cast<QWidget*>(act) : *std::next(place))->setFocus();
            else if (place != m_editors.begin())
                (*std::prev(place))->setFocus();
        });
    }
    act->setAutoDefault(true);
    setFocusProxy(m_editors.empty() ? static_cast<QWidget*>(act) : m_editors.front());
}

void AskPanel::addQuestion(const Question& question, QDate today)
{
    const Field& field = *question.first;
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(field.label.text(), this);
    setRole(label, Role::Label);
    label->setFixedWidth(labelWidth(fontMetrics()));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    Editor* editor = makeEditor(field, today, this);
    editor->setMaximumWidth(kEditorWidth);
    editor->setValue(question.second);
    auto* problem = new QLabel(this);
    problem->setWordWrap(true);
    setRole(problem, Role::Error);
    connect(editor, &Editor::problemChanged, problem, &QLabel::setText);
    row->addWidget(label);
    row->addWidget(editor, 1);
    row->addWidget(problem, 1);
    m_layout->addLayout(row);
    m_editors.push_back(editor);
}

void AskPanel::offerOtherwise(const QString& action)
{
    auto* button = new QPushButton(action, this);
    button->setObjectName(QStringLiteral("otherwise"));
    button->setFlat(true);
    setRole(button, Role::Quiet);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this] {
        Q_EMIT otherwise();
        deleteLater();
    });
}

void AskPanel::require(const Field& field)
{
    m_required.push_back(&field);
}

void AskPanel::confirm()
{
    std::map<QString, Value> answers;
    for (Editor* editor : m_editors) {
        const bool isRequired = std::find(m_required.begin(), m_required.end(), &editor->field()) != m_required.end();
        const bool isKept = editor->commit();
        if (isKept && isRequired && isEmpty(editor->value()))
            editor->refuse(tr("Please answer this first."));
        if (!isKept || editor->isTouched()) {
            editor->setFocus();
            return;
        }
        answers[editor->field().id] = editor->value();
    }
    hide();
    deleteLater();
    Q_EMIT confirmed(answers);
}

void AskPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        deleteLater();
    else
        QFrame::keyPressEvent(event);
}

} // namespace mingbai
