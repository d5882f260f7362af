#include "ui/shell/status_line.h"

#include "core/dictionary/formatting.h"
#include "core/sync/registers.h"
#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/ledger_notes.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostCounted = 1000;
constexpr int kFirstLookMs = 30;
} // namespace

StatusLine::StatusLine(Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_said(new QLabel(this))
    , m_user(new QLabel(this))
{
    setObjectName("status_line"_L1);
    setRole(this, Role::Footer);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(kWideGap), scaled(2), scaled(kWideGap), scaled(2));
    layout->setSpacing(scaled(kGap));
    m_said->setObjectName("status_said"_L1);
    setRole(m_said, Role::Muted);
    layout->addWidget(m_said);
    m_undo = addButton(u"status_undo"_s, layout);
    m_undo->setText(tr("Undo"));
    m_undo->setFocusPolicy(Qt::NoFocus); // Ctrl+Z is its key; a focus that strays here would take back with the next blank
    setRole(m_undo, Role::Quiet);
    m_undo->hide();
    layout->addStretch(1);
    m_errors = addButton(u"status_errors"_s, layout);
    m_alerts = addButton(u"status_alerts"_s, layout);
    m_warnings = addButton(u"status_warnings"_s, layout);
    m_unsent = addButton(u"status_unsent"_s, layout);
    m_stick = addButton(u"status_stick"_s, layout);
    setRole(m_stick, Role::Alert);
    m_stick->hide();
    m_backup = addButton(u"status_backup"_s, layout);
    m_user->setObjectName("status_user"_L1);
    setRole(m_user, Role::Muted);
    layout->addWidget(m_user);

    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoWanted);
    connect(m_errors, &QPushButton::clicked, this, [this] { Q_EMIT findingsWanted(Severity::Error); });
    connect(m_warnings, &QPushButton::clicked, this, [this] { Q_EMIT findingsWanted(Severity::Warning); });
    connect(m_alerts, &QPushButton::clicked, this, [this] { Q_EMIT findingsWanted(Severity::Alert); });
    connect(m_unsent, &QPushButton::clicked, this, &StatusLine::exportWanted);
    connect(m_stick, &QPushButton::clicked, this, [this] { Q_EMIT stickWanted(m_stickCommand); });
    connect(m_backup, &QPushButton::clicked, this, &StatusLine::backupWanted);
    connect(&session, &Session::changed, this, [this] {
        showChange();
        QTimer::singleShot(0, this, &StatusLine::refresh);
    });
}

/// Counting takes as long as painting the window does, which need not wait for it.
void StatusLine::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!std::exchange(m_isCounted, true))
        QTimer::singleShot(kFirstLookMs, this, &StatusLine::refresh);
}

QPushButton* StatusLine::addButton(const QString& name, QHBoxLayout* layout)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    setRole(button, Role::Muted);
    layout->addWidget(button);
    return button;
}

void StatusLine::say(const QString& text)
{
    m_said->setText(text);
    m_undo->hide();
}

void StatusLine::showChange()
{
    const QString time = QLocale().toString(m_session.ledger().clock().now().toLocalTime().time(), QLocale::ShortFormat);
    m_said->setText(m_session.canUndo() ? tr("Saved at %1").arg(time) : tr("Taken back"));
    m_undo->setVisible(m_session.canUndo());
}

void StatusLine::refresh()
{
    m_session.attempt([this] {
        showFindings();
        showKeeping();
        m_user->setText(m_session.ledger().user());
    });
}

void StatusLine::showFindings()
{
    const FindingCounts counts = m_session.checks().counts();
    m_errors->setText(tr("%n error(s)", nullptr, static_cast<int>(counts.errors)));
    setRole(m_errors, counts.errors > 0 ? Role::Error : Role::Muted);
    m_warnings->setText(tr("%n warning(s)", nullptr, static_cast<int>(counts.warnings)));
    setRole(m_warnings, counts.warnings > 0 ? Role::Warning : Role::Muted);
    m_alerts->setText(tr("%n alert(s)", nullptr, static_cast<int>(counts.alerts)));
    setRole(m_alerts, counts.alerts > 0 ? Role::Alert : Role::Muted);
}

void StatusLine::showKeeping()
{
    Ledger& ledger = m_session.ledger();
    const SyncStatus status = syncStatus(ledger);
    showStick(status);
    // A ledger that reports to nobody by packages hands its data in as a plain export.
    const int unsent = status.isReporting ? std::min(kMostCounted, static_cast<int>(status.unsent))
                                          : std::min(unsentChanges(ledger, kMostCounted), static_cast<int>(status.unsent));
    m_unsent->setText(
        unsent < kMostCounted ? tr("%n change(s) not sent", nullptr, unsent) : tr("%1+ changes not sent").arg(kMostCounted));
    const auto backup = lastBackup(ledger);
    m_backup->setText(backup ? tr("Backup %1").arg(dayText(backup->at.toLocalTime().date())) : tr("No backup yet"));
}

void StatusLine::showStick(const SyncStatus& status)
{
    QStringList words;
    if (status.conflicts > 0)
        words << tr("%n value(s) in dispute", nullptr, static_cast<int>(status.conflicts));
    if (status.remarks > 0)
        words << tr("%n remark(s) to settle", nullptr, static_cast<int>(status.remarks));
    if (status.unacknowledged > 0)
        words << tr("%n package(s) without a receipt", nullptr, static_cast<int>(status.unacknowledged));
    m_stickCommand = status.conflicts > 0 ? commands::mergeDesk : status.remarks > 0 ? commands::receipts : commands::packChanges;
    m_stick->setText(words.join(u" · "_s));
    m_stick->setVisible(!words.isEmpty());
}

} // namespace mingbai
