#include "ui/shell/household_choice.h"

#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/models/search_model.h"
#include "ui/models/session.h"
#include "ui/shell/search_box.h"

#include <QHBoxLayout>
#include <QLabel>

namespace mingbai {

using namespace Qt::StringLiterals;

QString householdName(Session& session, const QString& household)
{
    const auto rows = readHouseholdRows(session.ledger(), {rowOfHousehold(session.ledger(), household)});
    return rows.empty() ? QString() : u"%1 %2"_s.arg(rows.front().head, rows.front().group);
}

HouseholdChoice::HouseholdChoice(Session& session, const QString& name, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_found(new SearchModel(session, this))
    , m_answer(new QLabel(this))
{
    auto* words = new QLabel(label, this);
    setRole(words, Role::Label);
    words->setWordWrap(true);
    words->setFixedWidth(labelWidth(fontMetrics()));
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* find = new SearchBox(*m_found, this);
    find->setObjectName(name + "_household"_L1);
    find->setAccessibleName(label);
    find->setPlaceholderText(tr("Name, pinyin initials, or the end of an ID number or phone"));
    m_answer->setObjectName(name + "_chosen"_L1);
    setRole(m_answer, Role::Good);
    connect(find, &SearchBox::householdTaken, this, &HouseholdChoice::choose);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kWideGap);
    layout->addWidget(words);
    layout->addWidget(find, 1);
    layout->addWidget(m_answer);
    setFocusProxy(find);
}

void HouseholdChoice::choose(const QString& household, const QString& person)
{
    m_household = household;
    m_person = person;
    QString words;
    if (!household.isEmpty())
        m_session.attempt([&] { words = householdName(m_session, household); });
    m_answer->setText(words);
    Q_EMIT chosen(household, person);
}

} // namespace mingbai
