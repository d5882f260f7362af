#include "ui/forms/answer_form.h"

#include "ui/forms/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace mingbai {

namespace {
constexpr int kAnswerEms = 52; ///< wider, the eye loses the line
} // namespace

AnswerForm::AnswerForm(const std::vector<Question>& questions, QDate today, QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kWideGap);
    grid->setVerticalSpacing(kGap / 2);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto& [field, value] : questions) {
        auto* label = new QLabel(field->label.text(), this);
        setRole(label, Role::Label);
        label->setWordWrap(true);
        label->setFixedWidth(labelWidth(fontMetrics()));
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        Editor* editor = makeEditor(*field, today, this);
        editor->setValue(value);
        for (auto* input : editor->findChildren<QLineEdit*>())
            input->deselect(); // marked when it has the keyboard, not before
        auto* sentence = new QLabel(this);
        sentence->setWordWrap(true);
        sentence->hide();
        setRole(sentence, Role::Error);
        connect(editor, &Editor::problemChanged, this, [sentence](const QString& problem) {
            sentence->setText(problem);
            sentence->setVisible(!problem.isEmpty());
        });
        connect(editor, &Editor::stepped, this, [this, editor](Editor::Step step) { go(editor, step); });
        grid->addWidget(label, line, 0, field->type == FieldType::Note ? Qt::AlignTop : Qt::AlignVCenter);
        grid->addWidget(editor, line, 1);
        grid->addWidget(sentence, line + 1, 1);
        line += 2;
        m_rows.push_back({label, editor, sentence});
    }
    setMaximumWidth(labelWidth(fontMetrics()) + em(fontMetrics()) * kAnswerEms);
    if (!m_rows.empty())
        setFocusProxy(m_rows.front().editor);
}

void AnswerForm::go(const Editor* from, Editor::Step step)
{
    const auto place = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.editor == from; });
    if (step == Editor::Step::Stay)
        Q_EMIT dismissed();
    else if (step == Editor::Step::Next && std::next(place) == m_rows.end())
        Q_EMIT finished();
    else if (step == Editor::Step::Next)
        std::next(place)->editor->setFocus(Qt::TabFocusReason); // marks what stands there, so that typing replaces it
    else if (place != m_rows.begin())
        std::prev(place)->editor->setFocus(Qt::BacktabFocusReason);
}

std::optional<std::vector<AnswerForm::Question>> AnswerForm::answers()
{
    std::vector<Question> answers;
    for (const Row& row : m_rows) {
        if (!row.editor->commit() || row.editor->isTouched()) {
            row.editor->setFocus();
            return std::nullopt;
        }
        answers.emplace_back(&row.editor->field(), row.editor->value());
    }
    return answers;
}

const AnswerForm::Row* AnswerForm::rowOf(const Field& field) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
        [&](const Row& each) { return each.editor->field().id == field.id && each.editor->field().entity == field.entity; });
    return row == m_rows.end() ? nullptr : &*row;
}

void AnswerForm::reword(const Field& field, const QString& label)
{
    if (const Row* row = rowOf(field)) {
        row->label->setText(label);
        row->editor->input()->setAccessibleName(label);
    }
}

bool AnswerForm::say(const Field& field, const QString& sentence)
{
    const Row* row = rowOf(field);
    if (!row)
        return false;
    const bool isMore = row->sentence->isVisibleTo(this) && !row->sentence->text().isEmpty();
    row->sentence->setText(isMore ? row->sentence->text() + u'\n' + sentence : sentence);
    row->sentence->show();
    return true;
}

void AnswerForm::saySettled()
{
    for (const Row& row : m_rows) {
        row.sentence->setText(row.editor->problem());
        row.sentence->setVisible(!row.editor->problem().isEmpty());
    }
}

} // namespace mingbai
