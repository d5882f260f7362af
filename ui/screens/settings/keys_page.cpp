#include "ui/screens/settings/keys_page.h"

#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/screens/start/passphrase_fields.h"
#include "ui/screens/start/recovery_sheet.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCodeShownMs = 60'000; ///< long enough to compare a paper, short enough for a walk to the door

QFrame* makePanel(const QString& title, QVBoxLayout*& inside, QWidget* parent)
{
    auto* panel = new QFrame(parent);
    setRole(panel, Role::Panel);
    inside = new QVBoxLayout(panel);
    auto* heading = new QLabel(title, panel);
    setRole(heading, Role::Heading);
    inside->addWidget(heading);
    return panel;
}

} // namespace

KeysPage::KeysPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    if (!session.ledger().isEncrypted()) {
        auto* layout = new QVBoxLayout(this);
        auto* words = new QLabel(tr("This ledger is not encrypted: it has no passphrases. Use it for made-up data only."), this);
        words->setWordWrap(true);
        layout->addWidget(words);
        layout->addStretch(1);
        return;
    }
    build();
    refresh();
}

void KeysPage::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(scaled(kWideGap));
    m_own = makeSecretField(u"keys_own"_s, tr("Your passphrase now"), this);
    auto* own = new QFormLayout;
    own->addRow(m_own->accessibleName(), m_own);
    grid->addLayout(own, 0, 0, 1, 2);
    grid->addWidget(makePeople(), 1, 0);
    grid->addWidget(makeSetter(), 1, 1);
    grid->addWidget(makeRecovery(), 2, 0, 1, 2);
    m_said = new QLabel(this);
    m_said->setObjectName("keys_said"_L1);
    setRole(m_said, Role::Good);
    grid->addWidget(m_said, 3, 0, 1, 2);
    grid->setRowStretch(4, 1);
    connect(m_own, &QLineEdit::textChanged, this, &KeysPage::refreshButtons);
}

QWidget* KeysPage::makePeople()
{
    QVBoxLayout* inside = nullptr;
    QFrame* panel = makePanel(tr("People with a passphrase"), inside, this);
    m_people = new QListWidget(panel);
    m_people->setObjectName("keys_people"_L1);
    m_people->setAccessibleName(tr("People with a passphrase"));
    m_remove = new QPushButton(tr("Remove"), panel);
    m_remove->setObjectName("keys_remove"_L1);
    inside->addWidget(m_people);
    inside->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_people, &QListWidget::currentRowChanged, this, &KeysPage::refreshButtons);
    connect(m_remove, &QPushButton::clicked, this, &KeysPage::removePerson);
    return panel;
}

QWidget* KeysPage::makeSetter()
{
    QVBoxLayout* inside = nullptr;
    QFrame* panel = makePanel(tr("Add a person, or change a passphrase"), inside, this);
    m_name = new QComboBox(panel);
    m_name->setObjectName("keys_name"_L1);
    m_name->setAccessibleName(tr("Name"));
    m_name->setEditable(true);
    m_new = new PassphraseFields(panel);
    m_set = new QPushButton(tr("Set the passphrase"), panel);
    m_set->setObjectName("keys_set"_L1);
    auto* form = new QFormLayout;
    form->addRow(m_name->accessibleName(), m_name);
    inside->addLayout(form);
    inside->addWidget(m_new);
    inside->addWidget(m_set, 0, Qt::AlignLeft);
    inside->addStretch(1);
    connect(m_name, &QComboBox::editTextChanged, this, &KeysPage::refreshButtons);
    connect(m_new, &PassphraseFields::changed, this, &KeysPage::refreshButtons);
    connect(m_set, &QPushButton::clicked, this, &KeysPage::setPassphrase);
    return panel;
}

QWidget* KeysPage::makeRecovery()
{
    QVBoxLayout* inside = nullptr;
    QFrame* panel = makePanel(tr("Recovery code"), inside, this);
    m_code = new QLabel(tr("The paper that opens the ledger when every passphrase is forgotten."), panel);
    m_code->setObjectName("keys_code"_L1);
    m_code->setWordWrap(true);
    m_show = new QPushButton(themeIcon(u"view-visible"_s), tr("Show for a minute"), panel);
    m_show->setObjectName("keys_show"_L1);
    m_print = new QPushButton(themeIcon(u"document-print"_s), tr("Print"), panel);
    m_print->setObjectName("keys_print"_L1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    inside->addWidget(m_code);
    inside->addLayout(buttons);
    connect(m_show, &QPushButton::clicked, this, &KeysPage::showCode);
    connect(m_print, &QPushButton::clicked, this, &KeysPage::printCode);
    return panel;
}

void KeysPage::refresh()
{
    m_session.attempt([this] {
        const QStringList people = KeyFile::read(m_session.ledger().path()).users();
        m_people->clear();
        m_people->addItems(people);
        m_name->clear();
        m_name->addItems(people);
    });
    refreshButtons();
}

void KeysPage::refreshButtons()
{
    const bool known = !m_own->text().isEmpty();
    m_set->setEnabled(known && !m_name->currentText().trimmed().isEmpty() && m_new->problem().isEmpty());
    m_remove->setEnabled(known && m_people->currentRow() >= 0 && m_people->count() > 1);
    m_show->setEnabled(known);
    m_print->setEnabled(known);
}

bool KeysPage::withKeys(const std::function<void(KeyFile& keys, const RootSecret& root)>& deed)
{
    const QString own = m_own->text();
    const QString path = m_session.ledger().path();
    m_own->clear();
    m_said->clear();
    return runTask(m_session, this, tr("Unlocking the keys"), [&](const Progress&) {
        KeyFile keys = KeyFile::read(path);
        deed(keys, keys.unlock(own));
    });
}

void KeysPage::setPassphrase()
{
    const QString path = m_session.ledger().path();
    const QString name = m_name->currentText().trimmed();
    const QString passphrase = m_new->passphrase();
    const bool done = withKeys([&](KeyFile& keys, const RootSecret& root) {
        keys.seal(root, name, passphrase);
        keys.write(path);
    });
    m_new->clear();
    refresh();
    if (done)
        m_said->setText(tr("%1 opens the ledger with the new passphrase.").arg(name));
}

void KeysPage::removePerson()
{
    const QString path = m_session.ledger().path();
    const QString name = m_people->currentItem()->text();
    if (!prompt().confirm(this, tr("Take the passphrase of %1 away?").arg(name),
            tr("%1 can no longer open this ledger on this computer. Backups made before still open with the old passphrase.")
                .arg(name),
            tr("Take away")))
        return;
    const bool done = withKeys([&](KeyFile& keys, const RootSecret&) {
        keys.remove(name);
        keys.write(path);
    });
    refresh();
    if (done)
        m_said->setText(tr("%1 no longer opens this ledger.").arg(name));
}

void KeysPage::showCode()
{
    QString code;
    if (!withKeys([&](KeyFile&, const RootSecret& root) { code = root.recoveryCode(); }))
        return;
    const QString before = m_code->text();
    m_code->setText(recoveryGroups(code).join(u"  "_s));
    m_show->setEnabled(false);
    QTimer::singleShot(kCodeShownMs, m_code, [this, before] { m_code->setText(before); });
}

void KeysPage::printCode()
{
    QString code;
    if (!withKeys([&](KeyFile&, const RootSecret& root) { code = root.recoveryCode(); }))
        return;
    m_session.attempt(
        [&] { printRecoverySheet(this, m_session.ledger().identity().name, code, m_session.ledger().clock().today()); });
}

} // namespace mingbai
