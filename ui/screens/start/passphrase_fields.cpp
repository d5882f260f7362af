#include "ui/screens/start/passphrase_fields.h"

#include "core/ledger/keys.h"
#include "ui/forms/look.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

namespace mingbai {

using namespace Qt::StringLiterals;

QLineEdit* makeSecretField(const QString& name, const QString& words, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setAccessibleName(words);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    QAction* reveal = field->addAction(themeIcon(u"view-visible"_s), QLineEdit::TrailingPosition);
    reveal->setText(PassphraseFields::tr("Show what is typed"));
    reveal->setToolTip(reveal->text());
    reveal->setCheckable(true);
    QObject::connect(reveal, &QAction::toggled, field,
        [field](bool shown) { field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    return field;
}

PassphraseFields::PassphraseFields(QWidget* parent)
    : QWidget(parent)
    , m_first(makeSecretField(u"passphrase_first"_s, tr("Passphrase"), this))
    , m_second(makeSecretField(u"passphrase_second"_s, tr("Once more"), this))
    , m_bar(new QProgressBar(this))
    , m_words(new QLabel(this))
{
    m_bar->setObjectName("passphrase_strength"_L1);
    m_bar->setRange(0, static_cast<int>(Strength::Good));
    m_bar->setTextVisible(false);
    m_words->setObjectName("passphrase_words"_L1);
    m_words->setWordWrap(true);
    setRole(m_words, Role::Muted);
    auto* grid = new QGridLayout(this); // a form layout gives wrapped words too much height
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(scaled(kGap));
    grid->addWidget(new QLabel(m_first->accessibleName(), this), 0, 0, Qt::AlignRight);
    grid->addWidget(m_first, 0, 1);
    grid->addWidget(m_bar, 1, 1);
    grid->addWidget(m_words, 2, 1);
    grid->addWidget(new QLabel(m_second->accessibleName(), this), 3, 0, Qt::AlignRight);
    grid->addWidget(m_second, 3, 1);
    for (QLineEdit* field : {m_first, m_second})
        connect(field, &QLineEdit::textChanged, this, &PassphraseFields::refresh);
    setFocusProxy(m_first);
    refresh();
}

QString PassphraseFields::passphrase() const
{
    return m_first->text();
}

QString PassphraseFields::problem() const
{
    if (passphraseStrength(m_first->text()) == Strength::TooShort)
        return tr("The passphrase needs at least 10 characters; several words are easiest to remember.");
    if (passphraseStrength(m_first->text()) == Strength::Weak)
        return tr("This passphrase is easily guessed. Add another word.");
    return m_first->text() == m_second->text() ? QString() : tr("Type the same passphrase once more.");
}

void PassphraseFields::clear()
{
    m_first->clear();
    m_second->clear();
}

void PassphraseFields::refresh()
{
    const Strength strength = passphraseStrength(m_first->text());
    m_bar->setValue(static_cast<int>(strength));
    switch (strength) {
    case Strength::TooShort:
        m_words->setText(tr("At least 10 characters. Four words that have nothing to do with each other are easy to remember and "
                            "hard to guess."));
        break;
    case Strength::Weak:
        m_words->setText(tr("Easily guessed"));
        break;
    case Strength::Fair:
        m_words->setText(tr("Fair"));
        break;
    case Strength::Good:
        m_words->setText(tr("Hard to guess"));
        break;
    }
    Q_EMIT changed();
}

} // namespace mingbai
