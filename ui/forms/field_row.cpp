#include "ui/forms/field_row.h"

#include "core/dictionary/formatting.h"

#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 4; ///< around the text of an answer

/// Between words where there are any. A long number has no place of its own to break at; Chinese breaks anywhere by itself.
int wrap(const QString& text)
{
    return text.contains(u' ') ? Qt::TextWordWrap : Qt::TextWrapAnywhere;
}

} // namespace

FieldRow::FieldRow(const Field& field, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_today(today)
    , m_readOnly(field.isComputed())
{
    setAccessibleName(field.label.text());
    setToolTip(field.help.text());
    setAttribute(Qt::WA_Hover);
    setReadOnly(false);
}

QString FieldRow::label() const
{
    const QString& full = m_field.label.text();
    return fontMetrics().horizontalAdvance(full) <= labelWidth(fontMetrics()) ? full : m_field.shortLabel.text();
}

QString FieldRow::shownText() const
{
    for (const Candidate& candidate : m_candidates) {
        if (candidate.value == textOf(m_value))
            return candidate.label;
    }
    const QString text = m_readable ? screenText(m_field, m_value) : maskedText(m_field, m_value);
    const QString unit = m_field.type == FieldType::Money ? QString() : m_field.unit.text();
    return text.isEmpty() || unit.isEmpty() ? text : text + u' ' + unit;
}

void FieldRow::setValue(const Value& value)
{
    if (m_editor)
        m_editor->updateStored(value);
    if (m_value == value)
        return;
    m_value = value;
    if (m_sentence && m_sentence->property("role") == roleName(Role::Good))
        m_sentence->setText({}); // it told of the value before, or of another person's
    describe();
    update();
    settle();
}

void FieldRow::setReadable(bool readable)
{
    m_readable = readable;
    describe();
    update();
}

void FieldRow::setCandidates(const std::vector<Candidate>& candidates)
{
    m_candidates = candidates;
    if (m_editor)
        m_editor->setCandidates(candidates);
    describe();
    update();
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly || m_field.isComputed();
    // What is kept elsewhere can be pointed at, for a remark on this very field.
    setFocusPolicy(!m_readOnly ? Qt::StrongFocus : m_field.isComputed() ? Qt::NoFocus : Qt::ClickFocus);
    setAttribute(Qt::WA_InputMethodEnabled, !m_readOnly && m_field.type != FieldType::YesNo); // yes and no are single keys
}

void FieldRow::describe()
{
    QStringList words{shownText()};
    for (const FindingNote* note : m_findings)
        words += note->finding().message;
    words.removeAll(QString());
    setAccessibleDescription(words.join(u'\n'));
}

void FieldRow::setFindings(const std::vector<Finding>& findings)
{
    const auto isSame = [](const FindingNote* note, const Finding& finding) {
        return note->finding().digest == finding.digest && note->finding().message == finding.message
            && note->finding().accepted == finding.accepted;
    };
    if (std::equal(m_findings.begin(), m_findings.end(), findings.begin(), findings.end(), isSame))
        return; // a reason being typed stays
    for (FindingNote* note : m_findings) {
        note->hide();
        note->deleteLater();
    }
    m_findings.clear();
    for (const Finding& finding : findings) {
        auto* note = new FindingNote(finding, this);
        connect(note, &FindingNote::accepted, this, &FieldRow::accepted);
        connect(note, &FindingNote::resized, this, &FieldRow::settle);
        note->show();
        m_findings.push_back(note);
    }
    if (!findings.empty() && !m_editor && m_sentence && m_sentence->property("role") == roleName(Role::Error))
        say({}, Role::Error); // the check says it better
    describe();
    settle();
}

bool FieldRow::isWrong() const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
        [](const FindingNote* note) { return note->finding().severity == Severity::Error; });
}

void FieldRow::setNote(const QString& sentence)
{
    say(sentence, Role::Good);
}

void FieldRow::say(const QString& sentence, Role role)
{
    if (!m_sentence && sentence.isEmpty())
        return;
    if (!m_sentence) {
        m_sentence = new QLabel(this);
        m_sentence->setTextFormat(Qt::PlainText);
        m_sentence->setWordWrap(true);
    }
    setRole(m_sentence, role);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    settle();
}

void FieldRow::openEditor()
{
    if (m_editor)
        return;
    say({}, Role::Good);
    m_editor = makeEditor(m_field, m_today, this);
    m_editor->setCandidates(m_candidates);
    m_editor->setValue(m_value);
    connect(m_editor, &Editor::committed, this, [this](const Value& value) { Q_EMIT committed(this, value); });
    connect(m_editor, &Editor::problemChanged, this, [this](const QString& sentence) { say(sentence, Role::Error); });
    connect(m_editor, &Editor::blockWanted, this, &FieldRow::blockWanted);
    connect(
        m_editor, &Editor::left, this, [this] { QMetaObject::invokeMethod(this, &FieldRow::closeIfLeft, Qt::QueuedConnection); });
    connect(m_editor, &Editor::stepped, this, [this](Editor::Step step) {
        if (!m_editor->isTouched())
            closeEditor();
        Q_EMIT stepped(this, step);
    });
    m_editor->show();
    settle();
}

void FieldRow::edit(Qt::FocusReason reason)
{
    if (m_readOnly)
        return;
    openEditor();
    m_editor->setFocus(reason);
    if (reason == Qt::MouseFocusReason)
        m_editor->open();
    Q_EMIT entered(this);
}

void FieldRow::closeIfLeft()
{
    if (m_editor && !m_editor->isTouched() && !m_editor->input()->hasFocus())
        closeEditor();
}

void FieldRow::closeEditor()
{
    Editor* editor = m_editor;
    m_editor = nullptr;
    if (editor->input()->hasFocus())
        setFocus(Qt::NoFocusReason); // else Qt would hand the keyboard to whatever comes next
    editor->hide();
    editor->setObjectName(QString());
    editor->deleteLater();
    update();
    settle();
}

bool FieldRow::commit()
{
    if (!m_editor)
        return true;
    const bool kept = m_editor->commit();
    if (kept)
        closeEditor();
    return kept;
}

int FieldRow::valueLeft() const
{
    return labelWidth(fontMetrics()) + kWideGap;
}

int FieldRow::answerHeight(int width) const
{
    const int line = fontMetrics().height() + 2 * kPadding;
    if (m_editor)
        return qMax(line, m_editor->sizeHint().height());
    const int inner = width - valueLeft() - 2 * kPadding;
    const int answer = fontMetrics().boundingRect(0, 0, inner, 0, wrap(shownText()), shownText()).height() + 2 * kPadding;
    const int name = fontMetrics().boundingRect(0, 0, labelWidth(fontMetrics()), 0, wrap(label()), label()).height()
        + 2 * kPadding;
    return qMax(line, qMax(answer, name));
}

bool FieldRow::isWide(int cellWidth) const
{
    if (m_field.type != FieldType::Note && m_field.type != FieldType::Codes)
        return false;
    const QString text = shownText();
    return text.contains(u'\n') || fontMetrics().horizontalAdvance(text) > cellWidth - valueLeft() - 2 * kPadding;
}

int FieldRow::heightForWidth(int width) const
{
    int height = answerHeight(width);
    const int inner = width - valueLeft();
    if (m_sentence && !m_sentence->text().isEmpty())
        height += m_sentence->heightForWidth(inner);
    for (const FindingNote* note : m_findings)
        height += note->heightForWidth(inner);
    return height;
}

QSize FieldRow::sizeHint() const
{
    const int width = valueLeft() * 2;
    return {width, heightForWidth(width)};
}

void FieldRow::arrange()
{
    const int inner = width() - valueLeft();
    int top = answerHeight(width());
    if (m_editor)
        m_editor->setGeometry(valueLeft(), 0, inner, top);
    if (m_sentence && !m_sentence->text().isEmpty()) {
        const int height = m_sentence->heightForWidth(inner);
        m_sentence->setGeometry(valueLeft(), top, inner, height);
        top += height;
    }
    for (FindingNote* note : m_findings) {
        const int height = note->heightForWidth(inner);
        note->setGeometry(valueLeft(), top, inner, height);
        top += height;
    }
}

/// Beside a taller neighbour the row keeps its size, and no resize event comes.
void FieldRow::settle()
{
    arrange();
    Q_EMIT resized();
}

void FieldRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FieldRow::enterEvent(QEnterEvent* event)
{
    m_hovered = true;
    update();
    QWidget::enterEvent(event);
}

void FieldRow::leaveEvent(QEvent* event)
{
    m_hovered = false;
    update();
    QWidget::leaveEvent(event);
}

void FieldRow::paintAnswer(QPainter& painter, const QRect& area) const
{
    if (hasFocus() || (!m_readOnly && m_hovered)) {
        painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), 3, 3);
    }
    const QString text = shownText();
    if (m_field.isComputed()) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
    }
    painter.setPen(text.isEmpty() ? palette().color(QPalette::PlaceholderText) : palette().color(QPalette::Text));
    painter.drawText(area.adjusted(kPadding, kPadding, -kPadding, -kPadding), int(Qt::AlignLeft | Qt::AlignTop) | wrap(text),
        text.isEmpty() ? u"—"_s : text);
}

void FieldRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = answerHeight(width());
    painter.setPen(roleColour(Role::Label, palette()));
    painter.drawText(QRect(0, kPadding, labelWidth(fontMetrics()), height - kPadding),
        int(Qt::AlignRight | Qt::AlignTop) | wrap(label()), label());
    if (!m_editor)
        paintAnswer(painter, QRect(valueLeft() - kPadding, 0, width() - valueLeft() + kPadding, height));
}

} // namespace mingbai
