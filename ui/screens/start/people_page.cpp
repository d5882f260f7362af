#include "ui/screens/start/people_page.h"

#include "core/base/clock.h"
#include "core/dictionary/fields.h"
#include "ui/forms/editor.h"
#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// The few facts that nearly every paper prints; the rest waits in the settings.
const std::vector<FieldName>& askedFields()
{
    static const std::vector<FieldName> names{fields::village::secretary, fields::village::secretary_phone,
        fields::village::first_secretary, fields::village::first_secretary_phone, fields::village::officer,
        fields::village::officer_phone};
    return names;
}

} // namespace

PeoplePage::PeoplePage(QWidget* parent)
    : QWidget(parent)
    , m_user(new QLineEdit(this))
{
    m_user->setObjectName("user_name"_L1);
    m_user->setAccessibleName(tr("Your name"));
    setFocusProxy(m_user);
    auto* grid = new QGridLayout(this); // a form layout gives wrapped words too much height
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(scaled(kGap));
    const auto addRow = [&](const QString& label, QWidget* widget, QWidget* beneath) -> QLabel* {
        const int row = grid->rowCount();
        auto* words = new QLabel(label, this);
        words->setMinimumHeight(widget->sizeHint().height());
        grid->addWidget(words, row, 0, Qt::AlignRight | Qt::AlignTop);
        auto* cell = new QVBoxLayout;
        cell->setSpacing(0);
        cell->addWidget(widget);
        cell->addWidget(beneath);
        grid->addLayout(cell, row, 1);
        return words;
    };
    auto* note = new QLabel(
        tr("Changes are recorded under this name. The rest may stay empty for now; it stands on cards and notices."), this);
    note->setWordWrap(true);
    setRole(note, Role::Muted);
    addRow(m_user->accessibleName(), m_user, note);
    connect(m_user, &QLineEdit::textChanged, this, &PeoplePage::changed);
    for (const FieldName& name : askedFields()) {
        const Field& field = Dictionary::builtIn().field(name);
        Editor* editor = makeEditor(field, Clock::fromEnvironment().today(), this);
        m_editors.push_back(editor);
        auto* problem = new QLabel(this);
        problem->setWordWrap(true);
        setRole(problem, Role::Error);
        m_facts << addRow(field.label.text(), editor, problem) << editor;
        problem->hide();
        connect(editor, &Editor::problemChanged, this, [this, problem](const QString& sentence) {
            problem->setText(sentence);
            problem->setVisible(!sentence.isEmpty());
            Q_EMIT changed();
        });
        connect(editor, &Editor::committed, this, &PeoplePage::changed);
        connect(
            editor, &Editor::stepped, this, [this](Editor::Step step) { focusNextPrevChild(step != Editor::Step::Previous); });
    }
}

void PeoplePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        focusNextChild();
    else
        QWidget::keyPressEvent(event);
}

void PeoplePage::askVillage(bool asks)
{
    for (QWidget* widget : std::as_const(m_facts))
        widget->setVisible(asks);
}

QString PeoplePage::user() const
{
    return m_user->text().trimmed();
}

std::vector<std::pair<QString, Value>> PeoplePage::village() const
{
    std::vector<std::pair<QString, Value>> values;
    for (Editor* editor : m_editors) {
        editor->commit();
        if (!isEmpty(editor->value()))
            values.emplace_back(editor->field().id, editor->value());
    }
    return values;
}

QString PeoplePage::problem() const
{
    if (user().isEmpty())
        return tr("Write your name: every change is recorded under a name.");
    for (const Editor* editor : m_editors) {
        if (editor->isVisibleTo(this) && !editor->problem().isEmpty())
            return tr("%1: correct it, or leave it empty for now. It stands on cards and notices.")
                .arg(editor->field().label.text());
    }
    return {};
}

} // namespace mingbai
