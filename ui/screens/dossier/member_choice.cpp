#include "ui/screens/dossier/member_choice.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"
#include "core/families/relations.h"
#include "ui/forms/editor.h"
#include "ui/forms/look.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

namespace of = fields::person;
constexpr int kRelationEms = 12;
constexpr int kColumns = 4; ///< member, new head, relation, room

/// "王二 · 之子 · 32岁"
QString lineOf(const Record& member, QDate today)
{
    QStringList words{
        textOf(member.value(of::name)), screenText(Dictionary::builtIn().field(of::relation), member.value(of::relation))};
    const int age = ageOn(dateFromStored(textOf(member.value(of::birth_date))), today);
    if (age >= 0)
        words += MemberChoice::tr("%n years old", nullptr, age);
    words.removeAll(QString());
    return words.join(u" · "_s);
}

} // namespace

MemberChoice::MemberChoice(const std::vector<Record>& members, Ask ask, QDate today, QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kWideGap);
    grid->setVerticalSpacing(kGap / 2);
    grid->setColumnStretch(kColumns - 1, 1);
    addHeadings(ask);
    auto* heads = new QButtonGroup(this);
    for (const Record& member : members) {
        addLine(member, ask, today);
        if (m_lines.back().head)
            heads->addButton(m_lines.back().head);
    }
    arrange();
    if (!m_lines.empty())
        setFocusProxy(m_lines.front().mark ? static_cast<QWidget*>(m_lines.front().mark) : m_lines.front().relation);
}

void MemberChoice::addHeadings(Ask ask)
{
    const QStringList words{ask == Ask::WhoLeaves ? tr("Who leaves") : tr("Member"),
        ask == Ask::WhoLeaves ? tr("New head") : QString(),
        ask == Ask::WhoLeaves ? tr("Relation to the new head") : tr("Relation to the head there")};
    for (int column = 0; column < words.size(); ++column) {
        auto* label = new QLabel(words[column], this);
        setRole(label, Role::Muted);
        static_cast<QGridLayout*>(layout())->addWidget(label, 0, column);
    }
}

void MemberChoice::addLine(const Record& member, Ask ask, QDate today)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    const int row = static_cast<int>(m_lines.size()) + 1;
    const auto index = m_lines.size();
    Line line;
    line.person = member.id;
    if (ask == Ask::WhoLeaves) {
        line.mark = new QCheckBox(lineOf(member, today), this);
        line.mark->setObjectName(u"leaves_%1"_s.arg(index));
        line.mark->setEnabled(textOf(member.value(of::relation)) != relations::kHead);
        line.head = new QRadioButton(this);
        line.head->setObjectName(u"head_%1"_s.arg(index));
        line.head->setAccessibleName(tr("New head: %1").arg(textOf(member.value(of::name))));
        grid->addWidget(line.mark, row, 0);
        grid->addWidget(line.head, row, 1, Qt::AlignCenter);
        connect(line.mark, &QCheckBox::toggled, this, [this] {
            arrange();
            Q_EMIT changed();
        });
        connect(line.head, &QRadioButton::toggled, this, [this](bool isHead) {
            arrange();
            if (isHead)
                Q_EMIT changed();
        });
    } else {
        grid->addWidget(new QLabel(lineOf(member, today), this), row, 0);
    }
    line.relation = makeEditor(Dictionary::builtIn().field(of::relation), today, this);
    line.relation->setObjectName(u"relation_%1"_s.arg(index));
    line.relation->setFixedWidth(em(fontMetrics()) * kRelationEms);
    line.relation->input()->setAccessibleName(tr("Relation of %1 to the head").arg(textOf(member.value(of::name))));
    grid->addWidget(line.relation, row, 2);
    connect(line.relation, &Editor::committed, this, [this, index](const Value& value) {
        m_lines[index].isChosen = true;
        Q_EMIT relationChosen(m_lines[index].person, textOf(value));
    });
    connect(line.relation, &Editor::stepped, this, [this](Editor::Step step) {
        if (step != Editor::Step::Stay)
            focusNextPrevChild(step == Editor::Step::Next);
    });
    m_lines.push_back(line);
}

void MemberChoice::arrange()
{
    for (const Line& line : m_lines) {
        if (!line.mark)
            continue;
        line.head->setVisible(line.mark->isChecked());
        line.relation->setVisible(line.mark->isChecked() && !line.head->isChecked());
    }
}

std::vector<Comer> MemberChoice::chosen() const
{
    std::vector<Comer> comers;
    for (const Line& line : m_lines) {
        if (!line.mark || line.mark->isChecked())
            comers.push_back({line.person, textOf(line.relation->value())});
    }
    return comers;
}

QString MemberChoice::head() const
{
    const auto head = std::find_if(m_lines.begin(), m_lines.end(),
        [](const Line& line) { return line.head && line.head->isChecked() && line.mark->isChecked(); });
    return head == m_lines.end() ? QString() : head->person;
}

void MemberChoice::propose(const std::function<QString(const QString& member)>& relation)
{
    for (Line& line : m_lines) {
        if (line.isChosen)
            continue;
        const QString proposal = relation(line.person);
        line.relation->setValue(proposal.isEmpty() ? Value() : Value(proposal));
    }
}

} // namespace mingbai
