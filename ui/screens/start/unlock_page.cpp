#include "ui/screens/start/unlock_page.h"

#include "core/ledger/keys.h"
#include "ui/forms/look.h"
#include "ui/screens/start/passphrase_fields.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kGroupDigits = 6;
constexpr qsizetype kCodeDigits = 48;

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9')
            digits += character;
    }
    return digits;
}

/// What is wrong with a code while it is typed: a slip shows in its group. Empty when it is whole.
QString codeProblem(const QString& digits)
{
    for (qsizetype at = 0; at + kGroupDigits <= digits.size(); at += kGroupDigits) {
        if (!isRecoveryGroup(QStringView(digits).mid(at, kGroupDigits)))
            return UnlockPage::tr("Group %1 was mistyped.").arg(at / kGroupDigits + 1);
    }
    return digits.size() == kCodeDigits ? QString() : UnlockPage::tr("The code has 48 digits; %1 are typed.").arg(digits.size());
}

} // namespace

UnlockPage::UnlockPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_place(new QLabel(this))
    , m_parts(new QStackedWidget(this))
    , m_problem(new QLabel(this))
    , m_other(new QPushButton(this))
    , m_open(new QPushButton(tr("Open"), this))
{
    setObjectName("unlock"_L1);
    setRole(m_title, Role::Title);
    setRole(m_place, Role::Muted);
    setRole(m_problem, Role::Muted);
    m_problem->setWordWrap(true);
    m_problem->setObjectName("unlock_problem"_L1);
    m_parts->addWidget(makePassphrasePart());
    m_parts->addWidget(makeRecoveryPart());
    auto* back = new QPushButton(tr("Back"), this);
    back->setObjectName("unlock_back"_L1);
    m_other->setObjectName("unlock_other"_L1);
    setRole(m_other, Role::Quiet);
    m_open->setObjectName("unlock_open"_L1);
    setRole(m_open, Role::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addWidget(m_parts);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(back, &QPushButton::clicked, this, &UnlockPage::left);
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_parts->setCurrentIndex(1 - m_parts->currentIndex());
        refresh();
        takeKeyboard();
    });
}

QWidget* UnlockPage::makePassphrasePart()
{
    auto* part = new QWidget(m_parts);
    m_passphrase = makeSecretField(u"unlock_passphrase"_s, tr("Passphrase"), part);
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_passphrase->accessibleName(), m_passphrase);
    connect(m_passphrase, &QLineEdit::textChanged, this, &UnlockPage::refresh);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    return part;
}

QWidget* UnlockPage::makeRecoveryPart()
{
    auto* part = new QWidget(m_parts);
    m_code = new QLineEdit(part);
    m_code->setObjectName("unlock_code"_L1);
    m_code->setAccessibleName(tr("Recovery code"));
    m_code->setPlaceholderText(tr("48 digits from the paper"));
    m_user = new QComboBox(part);
    m_user->setObjectName("unlock_user"_L1);
    m_user->setAccessibleName(tr("Your name"));
    m_user->setEditable(true);
    m_new = new PassphraseFields(part);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_code->accessibleName(), m_code);
    form->addRow(m_user->accessibleName(), m_user);
    auto* heading = new QLabel(tr("New passphrase"), part);
    setRole(heading, Role::Heading);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(heading);
    layout->addWidget(m_new);
    connect(m_code, &QLineEdit::textChanged, this, &UnlockPage::refresh);
    connect(m_user, &QComboBox::editTextChanged, this, &UnlockPage::refresh);
    connect(m_new, &PassphraseFields::changed, this, &UnlockPage::refresh);
    return part;
}

void UnlockPage::ask(const QString& path, const QString& name, const QStringList& users)
{
    m_path = path;
    m_title->setText(name.isEmpty() ? tr("Open the ledger") : name);
    m_place->setText(QDir::toNativeSeparators(path));
    m_passphrase->clear();
    m_code->clear();
    m_new->clear();
    m_user->clear();
    m_user->addItems(users);
    m_parts->setCurrentIndex(users.isEmpty() ? 1 : 0); // without a readable key file only the code helps
    refresh();
    takeKeyboard();
}

void UnlockPage::takeKeyboard()
{
    QWidget* const field = m_parts->currentIndex() == 0 ? m_passphrase : m_code;
    field->setFocus();
}

void UnlockPage::askAgain()
{
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

void UnlockPage::refresh()
{
    const bool byCode = m_parts->currentIndex() == 1;
    for (int part = 0; part < m_parts->count(); ++part) // as high as the one that is shown
        m_parts->widget(part)->setSizePolicy(
            QSizePolicy::Preferred, part == m_parts->currentIndex() ? QSizePolicy::Maximum : QSizePolicy::Ignored);
    m_other->setText(byCode ? tr("I have the passphrase") : tr("Passphrase forgotten: use the recovery code"));
    QString problem;
    if (byCode) {
        problem = codeProblem(digitsOf(m_code->text()));
        if (problem.isEmpty() && m_user->currentText().trimmed().isEmpty())
            problem = tr("Write your name: every change is recorded under a name.");
        if (problem.isEmpty())
            problem = m_new->problem();
    }
    m_problem->setText(problem);
    m_open->setEnabled(problem.isEmpty() && (byCode || !m_passphrase->text().isEmpty()));
}

void UnlockPage::submit()
{
    if (!m_open->isEnabled())
        return;
    if (m_parts->currentIndex() == 0)
        Q_EMIT passphraseTyped(m_path, m_passphrase->text());
    else
        Q_EMIT recoveryTyped(m_path, digitsOf(m_code->text()), m_user->currentText().trimmed(), m_new->passphrase());
}

} // namespace mingbai
