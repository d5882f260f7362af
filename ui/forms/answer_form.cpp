#include "ui/forms/answer_form.h"

#include "ui/forms/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnswerEms = 52; ///< wider, the eye loses the line

/// Whether a field's condition reads one of the questions.
bool readsAnother(const Field& field, const std::vector<AnswerForm::Question>& questions)
{
    static const QRegularExpression word(uR"re('[^']*'|[a-z_0-9]+)re"_s);
    QRegularExpressionMatchIterator words = word.globalMatch(field.shownWhen);
    while (words.hasNext()) {
        const QString name = words.next().captured();
        if (std::any_of(questions.begin(), questions.end(), [&](const AnswerForm::Question& other) {
                return other.first != &field && other.first->entity == field.entity && other.first->id == name;
            }))
            return true;
    }
    return false;
}

} // namespace

AnswerForm::AnswerForm(Ledger& ledger, const std::vector<Question>& questions, QWidget* parent)
    : QWidget(parent)
    , m_ledger(ledger)
    , m_conditions(ledger)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kWideGap);
    grid->setVerticalSpacing(kGap / 2);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto& [field, value] : questions) {
        Row row = makeRow(*field, value, ledger.clock().today());
        row.isConditional = readsAnother(*field, questions);
        grid->addWidget(row.label, line, 0, field->type == FieldType::Note ? Qt::AlignTop : Qt::AlignVCenter);
        grid->addWidget(row.editor, line, 1);
        grid->addWidget(row.sentence, line + 1, 1);
        line += 2;
        m_rows.push_back(row);
    }
    setMaximumWidth(labelWidth(fontMetrics()) + em(fontMetrics()) * kAnswerEms);
    if (!m_rows.empty())
        setFocusProxy(m_rows.front().editor);
    arrange();
}

AnswerForm::~AnswerForm() = default;

AnswerForm::Row AnswerForm::makeRow(const Field& field, const Value& value, QDate today)
{
    auto* label = new QLabel(field.label.text(), this);
    setRole(label, Role::Label);
    label->setWordWrap(true);
    label->setFixedWidth(labelWidth(fontMetrics()));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    Editor* editor = makeEditor(field, today, this);
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
    connect(editor, &Editor::committed, this, [this, editor](const Value& given) {
        arrange();
        Q_EMIT answered(editor->field(), given);
    });
    connect(editor, &Editor::stepped, this, [this, editor](Editor::Step step) { go(editor, step); });
    return {label, editor, sentence};
}

void AnswerForm::setRecord(const Record& record)
{
    std::erase_if(m_records, [&](const Record& known) { return known.entity == record.entity; });
    m_records.push_back(record);
    arrange();
}

void AnswerForm::arrange()
{
    if (std::none_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isConditional; }))
        return;
    std::map<QString, std::vector<bool>> shown;
    for (const Row& row : m_rows) {
        const Entity& entity = m_ledger.dictionary().entity(row.editor->field().entity);
        if (!row.isConditional || shown.contains(entity.id))
            continue;
        const auto known = std::find_if(
            m_records.begin(), m_records.end(), [&](const Record& record) { return record.entity == &entity; });
        Record record = known == m_records.end() ? Record{&entity, {}, {}, std::vector<Value>(entity.fields.size())} : *known;
        for (const Row& other : m_rows) {
            const int index = other.editor->field().entity == entity.id ? entity.indexOf(other.editor->field().id) : -1;
            if (index >= 0)
                record.values[static_cast<std::size_t>(index)] = other.editor->value();
        }
        shown[entity.id] = m_conditions.of(record);
    }
    for (Row& row : m_rows) {
        const Field& field = row.editor->field();
        const int index = m_ledger.dictionary().entity(field.entity).indexOf(field.id);
        row.isShown = !row.isConditional || shown[field.entity][static_cast<std::size_t>(index)];
        row.label->setVisible(row.isShown);
        row.editor->setVisible(row.isShown);
        row.sentence->setVisible(row.isShown && !row.sentence->text().isEmpty());
    }
}

void AnswerForm::go(const Editor* from, Editor::Step step)
{
    const auto place = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.editor == from; });
    const auto isShown = [](const Row& row) { return row.isShown; };
    const auto next = std::find_if(std::next(place), m_rows.end(), isShown);
    const auto before = std::find_if(std::make_reverse_iterator(place), m_rows.rend(), isShown);
    if (step == Editor::Step::Stay)
        Q_EMIT dismissed();
    else if (step == Editor::Step::Next && next == m_rows.end())
        Q_EMIT finished();
    else if (step == Editor::Step::Next)
        next->editor->setFocus(Qt::TabFocusReason); // marks what stands there, so that typing replaces it
    else if (before != m_rows.rend())
        before->editor->setFocus(Qt::BacktabFocusReason);
}

std::optional<std::vector<AnswerForm::Question>> AnswerForm::answers()
{
    std::vector<Question> answers;
    for (const Row& row : m_rows) {
        if (row.isShown && (!row.editor->commit() || row.editor->isTouched())) {
            row.editor->setFocus();
            return std::nullopt;
        }
    }
    for (const Row& row : m_rows) {
        if (row.isShown)
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

Editor* AnswerForm::editorOf(const Field& field) const
{
    const Row* row = rowOf(field);
    return row ? row->editor : nullptr;
}

void AnswerForm::fillIn(const Field& field, const Value& value)
{
    if (const Row* row = rowOf(field)) {
        row->editor->setValue(value);
        arrange();
    }
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
    if (!row || !row->isShown)
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
        row.sentence->setVisible(row.isShown && !row.editor->problem().isEmpty());
    }
}

} // namespace mingbai
