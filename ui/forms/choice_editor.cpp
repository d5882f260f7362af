#include "ui/forms/choice_editor.h"

#include "ui/forms/choice_list.h"
#include "ui/forms/choices.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

ChoiceEditor::ChoiceEditor(const Field& field, QDate today, QWidget* parent)
    : Editor(field, today, parent)
    , m_line(new QLineEdit(this))
    , m_button(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_button);
    m_line->setPlaceholderText(tr("Number, name or initials"));
    m_button->setText(u"▾"_s);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setToolTip(tr("Show the list (F4)"));
    m_button->setAccessibleName(tr("List of %1").arg(field.label.text()));
    connect(m_button, &QToolButton::clicked, this, [this] {
        m_line->setFocus();
        open();
    });
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& typed) {
        touch();
        dropList(typed);
    });
    setInput(m_line);
}

const std::vector<Choice>& ChoiceEditor::choices() const
{
    if (field().codes)
        return choicesOf(*field().codes);
    return field().type == FieldType::Region ? villageChoices() : m_own;
}

void ChoiceEditor::setCandidates(const std::vector<Candidate>& candidates)
{
    m_own = choicesOf(candidates);
    if (!isTouched())
        setValue(value());
}

QString ChoiceEditor::text() const
{
    const QString typed = m_line->text().trimmed();
    if (typed.isEmpty())
        return {};
    const int marked = m_list ? m_list->marked() : -1;
    if (marked >= 0)
        return choices()[static_cast<std::size_t>(marked)].value;
    const auto same = std::find_if(
        choices().begin(), choices().end(), [&](const Choice& choice) { return choice.label == typed; });
    if (same != choices().end())
        return same->value;
    const std::vector<int> found = matching(choices(), typed);
    return found.empty() ? typed : choices()[static_cast<std::size_t>(found.front())].value;
}

void ChoiceEditor::showText(const QString& text)
{
    const auto same = std::find_if(
        choices().begin(), choices().end(), [&](const Choice& choice) { return choice.value == text; });
    m_line->setText(same == choices().end() ? text : same->label);
    m_line->selectAll();
    if (m_list)
        m_list->hide();
}

ChoiceList* ChoiceEditor::list()
{
    if (!m_list) {
        m_list = new ChoiceList(this);
        connect(m_list, &ChoiceList::chosen, this, &ChoiceEditor::choose);
    }
    return m_list;
}

void ChoiceEditor::open()
{
    dropList({});
}

void ChoiceEditor::dropList(const QString& typed)
{
    list()->drop(choices(), matching(choices(), typed));
}

void ChoiceEditor::choose(int index)
{
    type(choices()[static_cast<std::size_t>(index)].value);
    commit();
}

bool ChoiceEditor::keepsKey(int key, Qt::KeyboardModifiers modifiers) const
{
    const bool isOpen = m_list && m_list->isVisible();
    if (key == Qt::Key_Escape && isOpen)
        return true;
    return key == Qt::Key_F4 || (key == Qt::Key_Down && (isOpen || modifiers == Qt::NoModifier));
}

bool ChoiceEditor::moveInList(int key)
{
    const bool isOpen = m_list && m_list->isVisible();
    switch (key) {
    case Qt::Key_F4:
        open();
        return true;
    case Qt::Key_Down:
        if (isOpen)
            m_list->move(1);
        else
            open();
        return true;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (isOpen)
            m_list->move(key == Qt::Key_Up ? -1 : key == Qt::Key_PageUp ? -8 : 8);
        return isOpen;
    case Qt::Key_Escape:
        if (isOpen)
            m_list->hide();
        return isOpen;
    default:
        return false;
    }
}

bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (!(pressed->modifiers() & Qt::ControlModifier) && moveInList(pressed->key())) {
            if (m_list && m_list->marked() >= 0)
                touch();
            return true;
        }
    }
    return Editor::eventFilter(watched, event);
}

} // namespace mingbai
