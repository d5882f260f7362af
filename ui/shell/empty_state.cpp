#include "ui/shell/empty_state.h"

#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mingbai {

EmptyState::EmptyState(const QString& heading, const QString& explanation, QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_buttons(new QVBoxLayout)
{
    setRole(m_heading, Role::Heading);
    setRole(m_explanation, Role::Muted);
    m_heading->setWordWrap(true);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignHCenter);
    auto* layout = new QVBoxLayout(this);
    const int margin = scaled(2 * kWideGap);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(scaled(kWideGap));
    layout->addStretch(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    setWords(heading, explanation);
}

void EmptyState::setWords(const QString& heading, const QString& explanation)
{
    m_heading->setText(heading);
    m_explanation->setText(explanation);
}

QPushButton* EmptyState::addButton(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    if (m_buttons->count() == 0)
        setRole(button, Role::Primary);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace mingbai
