#include "ui/forms/yes_no_editor.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace mingbai {

YesNoEditor::YesNoEditor(const Field& field, QDate today, QWidget* parent)
    : Editor(field, today, parent)
    , m_today(today)
    , m_box(new QFrame(this))
    , m_yes(new QPushButton(screenText(field, qint64{1}), m_box))
    , m_no(new QPushButton(screenText(field, qint64{0}), m_box))
{
    m_box->setObjectName(QStringLiteral("yes_no"));
    setRole(m_box, Role::Segments);
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_box);
    outer->addStretch();
    auto* layout = new QHBoxLayout(m_box);
    layout->setContentsMargins(2, 2, 2, 2); // room for the frame of focus
    layout->setSpacing(0);
    for (QPushButton* button : {m_yes, m_no}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        layout->addWidget(button);
    }
    const auto pair = [this](QPushButton* button, QPushButton* other) {
        connect(button, &QPushButton::clicked, this, [this, other] {
            other->setChecked(false);
            m_box->setFocus();
            touch();
            commit();
        });
    };
    pair(m_yes, m_no);
    pair(m_no, m_yes);
    m_box->setFocusPolicy(Qt::StrongFocus);
    setInput(m_box);
}

QString YesNoEditor::text() const
{
    if (m_yes->isChecked())
        return m_yes->text();
    return m_no->isChecked() ? m_no->text() : QString();
}

void YesNoEditor::showText(const QString& text)
{
    const Parsed parsed = parse(field(), text, m_today);
    const bool isAnswered = !isEmpty(parsed.value);
    const bool isYes = integerOf(parsed.value) != 0;
    m_yes->setChecked(isAnswered && isYes);
    m_no->setChecked(isAnswered && !isYes);
}

bool YesNoEditor::answerByKey(int key, const QString& typed)
{
    switch (key) {
    case Qt::Key_Left:
        type(m_yes->text());
        return true;
    case Qt::Key_Right:
        type(m_no->text());
        return true;
    case Qt::Key_Space:
        type(m_yes->isChecked() ? m_no->text() : m_yes->text());
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        type({});
        return true;
    default:
        break;
    }
    if (typed.trimmed().isEmpty() || isEmpty(parse(field(), typed, m_today).value))
        return false;
    type(typed);
    return true;
}

bool YesNoEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_box && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (answerByKey(key->key(), key->text()))
            return true;
    }
    return Editor::eventFilter(watched, event);
}

} // namespace mingbai
