#include "ui/forms/editor.h"

#include "core/dictionary/formatting.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QString toolTipOf(const Field& field)
{
    QStringList lines{field.label.text(), field.help.text()};
    if (!field.source.isEmpty())
        lines += Editor::tr("Source: %1").arg(field.source);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

Editor::Editor(const Field& field, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_today(today)
{
    setObjectName(field.entity + u'.' + field.id);
    setToolTip(toolTipOf(field));
}

void Editor::setInput(QWidget* input)
{
    m_input = input;
    input->setAccessibleName(m_field.label.text());
    input->setAccessibleDescription(m_field.help.text());
    input->installEventFilter(this);
    setFocusProxy(input);
}

void Editor::setValue(const Value& value)
{
    m_value = value;
    showText(fileText(m_field, value));
    m_touched = false;
    setProblem({});
}

void Editor::updateStored(const Value& value)
{
    if (m_touched || (m_input && m_input->hasFocus()))
        m_value = value;
    else
        setValue(value);
}

void Editor::type(const QString& text)
{
    showText(text);
    touch();
}

void Editor::touch()
{
    m_touched = true;
    setProblem({});
}

bool Editor::commit()
{
    if (!m_touched)
        return true;
    const Parsed parsed = parse(m_field, text(), m_today);
    setProblem(parsed.problem);
    if (!parsed.isGood() && !parsed.storable)
        return false;
    m_touched = false;
    if (parsed.value != m_value) {
        const Value before = std::exchange(m_value, parsed.value);
        Q_EMIT committed(m_value);
        if (m_touched) { // refused
            m_value = before;
            return false;
        }
    }
    showText(fileText(m_field, m_value));
    m_touched = false;
    return true;
}

void Editor::giveUp()
{
    setValue(m_value);
}

void Editor::refuse(const QString& sentence)
{
    m_touched = true;
    setProblem(sentence);
}

void Editor::setCandidates(const std::vector<Candidate>& candidates)
{
    Q_UNUSED(candidates)
}

void Editor::edit()
{
    if (auto* line = qobject_cast<QLineEdit*>(m_input))
        line->end(false);
}

void Editor::setProblem(const QString& sentence)
{
    if (sentence.isEmpty() && m_problem.isEmpty())
        return; // a sentence is said again: the one before may have faded
    m_problem = sentence;
    if (m_input)
        m_input->setAccessibleDescription(sentence.isEmpty() ? m_field.help.text() : sentence);
    Q_EMIT problemChanged(sentence);
}

bool Editor::keepsKey(int key, Qt::KeyboardModifiers modifiers) const
{
    Q_UNUSED(key)
    Q_UNUSED(modifiers)
    return false;
}

void Editor::step(Step step)
{
    const bool kept = commit();
    if (kept || step == Step::Previous)
        Q_EMIT stepped(step);
}

bool Editor::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (keepsKey(key, modifiers))
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers & (Qt::ControlModifier | Qt::AltModifier))
            return false;
        step(modifiers & Qt::ShiftModifier ? Step::Previous : Step::Next);
        return true;
    case Qt::Key_Tab:
        commit(); // what cannot be stored stays where it is, with its sentence
        Q_EMIT stepped(Step::Next);
        return true;
    case Qt::Key_Backtab:
        commit();
        Q_EMIT stepped(Step::Previous);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (modifiers != Qt::ControlModifier)
            return false;
        Q_EMIT blockWanted(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        giveUp();
        Q_EMIT stepped(Step::Stay);
        return true;
    default:
        return false;
    }
}

bool Editor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_input)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // Esc belongs to the editor while it is open, whatever the window has bound to it
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier);
    }
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason)
            return false;
        commit();
        if (reason != Qt::ActiveWindowFocusReason)
            Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mingbai
