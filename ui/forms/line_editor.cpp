#include "ui/forms/line_editor.h"

#include "core/dictionary/identifiers.h"
#include "ui/forms/look.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

Qt::InputMethodHints hintsFor(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Code:
    case FieldType::Region:
    case FieldType::Reference:
        return Qt::ImhNone;
    case FieldType::IdNumber:
    case FieldType::DisabilityCertificate:
        return Qt::ImhPreferNumbers | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText;
    default:
        return Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText;
    }
}

} // namespace

LineEditor::LineEditor(const Field& field, QDate today, QWidget* parent)
    : Editor(field, today, parent)
    , m_row(new QHBoxLayout(this))
    , m_line(new QLineEdit(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGap);
    m_row->addWidget(m_line, 1);
    m_line->setInputMethodHints(hintsFor(field.type));
    if (field.isNumber())
        m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QString unit = field.type == FieldType::Money ? tr("yuan") : field.unit.text();
    if (!unit.isEmpty()) {
        auto* label = new QLabel(unit, this);
        setRole(label, Role::Muted);
        m_row->addWidget(label);
    }
    connect(m_line, &QLineEdit::textEdited, this, [this] { touch(); });
    setInput(m_line);
}

QString LineEditor::text() const
{
    return m_line->text();
}

void LineEditor::showText(const QString& text)
{
    if (m_line->text() != text)
        m_line->setText(text);
    m_line->selectAll();
}

DateEditor::DateEditor(const Field& field, QDate today, QWidget* parent)
    : LineEditor(field, today, parent)
    , m_today(today)
    , m_button(new QToolButton(this))
{
    line()->setPlaceholderText(field.partialDate ? tr("1985.6 will do") : tr("2024.9.30"));
    m_button->setText(u"▾"_s);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setToolTip(tr("Calendar (F4)"));
    m_button->setAccessibleName(tr("Calendar of %1").arg(field.label.text()));
    row()->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, &DateEditor::openCalendar);
}

bool DateEditor::keepsKey(int key, Qt::KeyboardModifiers modifiers) const
{
    Q_UNUSED(modifiers)
    return key == Qt::Key_F4;
}

bool DateEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == input() && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F4) {
        openCalendar();
        return true;
    }
    return LineEditor::eventFilter(watched, event);
}

void DateEditor::openCalendar()
{
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    setRole(popup, Role::Panel);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const Parsed typed = parse(field(), text(), m_today);
    const QDate date = dateFromStored(textOf(typed.value));
    calendar->setSelectedDate(date.isValid() ? date : m_today);
    layout->addWidget(calendar);
    const auto choose = [this, popup](QDate day) {
        type(day.toString(Qt::ISODate));
        popup->close();
        commit();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    popup->move(mapToGlobal(QPoint(0, height())));
    popup->show();
    calendar->setFocus();
}

} // namespace mingbai
