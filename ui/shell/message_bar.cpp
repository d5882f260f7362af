#include "ui/shell/message_bar.h"

#include "ui/forms/look.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace mingbai {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName("message_bar"_L1);
    hide();
}

void MessageBar::build()
{
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setObjectName("message_text"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* dismiss = new QToolButton(this);
    dismiss->setObjectName("message_dismiss"_L1);
    dismiss->setText(u"×"_s);
    dismiss->setAccessibleName(tr("Dismiss"));
    dismiss->setToolTip(tr("Dismiss"));
    setRole(dismiss, Role::Quiet);
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(kWideGap), scaled(kGap), scaled(kGap), scaled(kGap));
    layout->setSpacing(scaled(kGap));
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(dismiss);
}

void MessageBar::say(Tone tone, const QString& sentence)
{
    if (m_text == nullptr)
        build();
    m_text->setText(sentence);
    setAccessibleName(sentence);
    const QString icon = tone == Tone::Failure ? u"dialog-error"_s : u"dialog-information"_s;
    m_icon->setPixmap(themeIcon(icon).pixmap(scaled(18)));
    setRole(this, tone == Tone::Failure ? Role::Failure : Role::Notice);
    update();
    setVisible(!sentence.isEmpty());
}

QString MessageBar::text() const
{
    return m_text == nullptr ? QString() : m_text->text();
}

} // namespace mingbai
