#include "ui/screens/grid/find_bar.h"

#include "ui/forms/look.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextWidth = 260;

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_said(new QLabel(this))
{
    m_text->setObjectName("grid_find"_L1);
    m_text->setPlaceholderText(tr("Find in the cells"));
    m_text->setAccessibleName(tr("Find in the cells"));
    m_text->setFixedWidth(scaled(kTextWidth));
    m_text->installEventFilter(this);
    setRole(m_said, Role::Muted);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    const auto add = [&](const QString& icon, const QString& words, bool forward) {
        auto* button = new QToolButton(this);
        button->setIcon(themeIcon(icon));
        button->setToolTip(words);
        button->setAccessibleName(words);
        connect(button, &QToolButton::clicked, this, [this, forward] { Q_EMIT wanted(m_text->text(), forward); });
        layout->addWidget(button);
    };
    add(u"go-previous"_s, tr("The one before (Shift+Enter)"), false);
    add(u"go-next"_s, tr("The next one (Enter)"), true);
    layout->addWidget(m_said);
    layout->addStretch(1);
    hide();
}

void FindBar::open()
{
    show();
    m_said->clear();
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::say(const QString& sentence)
{
    m_said->setText(sentence);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (!m_text->text().isEmpty())
            Q_EMIT wanted(m_text->text(), !(key->modifiers() & Qt::ShiftModifier));
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT closed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mingbai
