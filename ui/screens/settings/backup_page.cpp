#include "ui/screens/settings/backup_page.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/shell/icons.h"
#include "ui/shell/ledger_notes.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

BackupPage::BackupPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_last(new QLabel(this))
{
    m_last->setObjectName("backup_last"_L1);
    auto* words = new QLabel(
        tr("A backup is a whole, encrypted copy with its keys. It opens with the same passphrases and the same recovery code. "
           "Keep it on a stick in another house: a copy on this computer does not help when the computer is gone."),
        this);
    words->setWordWrap(true);
    setRole(words, Role::Muted);
    auto* now = new QPushButton(themeIcon(u"document-save"_s), tr("Back up now …"), this);
    now->setObjectName("backup_button"_L1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(words);
    layout->addWidget(m_last);
    layout->addWidget(now, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(now, &QPushButton::clicked, this, &BackupPage::backupNow);
    refresh();
}

void BackupPage::refresh()
{
    m_session.attempt([this] {
        const auto last = lastBackup(m_session.ledger());
        m_last->setText(last ? tr("Last backup: %1").arg(momentText(last->at)) : tr("There is no backup yet."));
        setRole(m_last, last ? Role::Answer : Role::Alert);
    });
}

void BackupPage::backupNow()
{
    Ledger& ledger = m_session.ledger();
    const QString suggested = u"%1 %2.mingbai"_s.arg(ledger.identity().name, ledger.clock().today().toString(Qt::ISODate));
    const QString path = prompt().fileToSave(this, tr("Back up to"), suggested, tr("Ledgers (*.mingbai)"));
    if (path.isEmpty())
        return;
    const bool done = runTask(m_session, this, tr("Backing up"), [&](const Progress&) {
        ledger.backup(path);
        noteBackup(ledger);
    });
    refresh();
    if (done)
        Q_EMIT noticed(tr("Backed up to %1, opened again and counted.").arg(QDir::toNativeSeparators(path)));
}

} // namespace mingbai
