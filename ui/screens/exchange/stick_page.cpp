#include "ui/screens/exchange/stick_page.h"

#include "core/sync/registers.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/merge_desk_page.h"
#include "ui/screens/exchange/pack_page.h"
#include "ui/screens/exchange/parts.h"
#include "ui/screens/exchange/places_page.h"
#include "ui/screens/exchange/take_page.h"
#include "ui/screens/exchange/trust_page.h"
#include "ui/shell/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

namespace mingbai {

using namespace Qt::StringLiterals;

StickPage::StickPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new QTabWidget(this))
    , m_pack(new PackPage(session, m_tabs))
    , m_take(new TakePage(session, m_tabs))
    , m_desk(new MergeDeskPage(session, m_tabs))
    , m_places(new PlacesPage(session, m_tabs))
    , m_trust(new TrustPage(session, m_tabs))
{
    m_tabs->setObjectName("stick_tabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_pack, tr("Pack"));
    m_tabs->addTab(m_take, tr("Take in"));
    m_tabs->addTab(m_desk, tr("Merge desk"));
    m_tabs->addTab(m_places, tr("Receipts"));
    m_tabs->addTab(m_trust, tr("Trust"));
    auto* back = exchange::makeButton(u"stick_back"_s, u"go-previous"_s, tr("Back"), this);
    setRole(back, Role::Quiet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(m_tabs, 1);
    connect(back, &QPushButton::clicked, this, &StickPage::closed);
    connect(m_tabs, &QTabWidget::currentChanged, this, &StickPage::refresh);
    connect(m_pack, &PackPage::noticed, this, &StickPage::noticed);
    connect(m_pack, &PackPage::trustWanted, this, [this] { show(Part::Trust); });
    connect(m_take, &TakePage::noticed, this, &StickPage::noticed);
    connect(m_take, &TakePage::deskWanted, this, [this] { show(Part::Desk); });
    connect(m_desk, &MergeDeskPage::householdWanted, this, &StickPage::householdWanted);
    connect(m_places, &PlacesPage::householdWanted, this, &StickPage::householdWanted);
    connect(m_places, &PlacesPage::placeWanted, this, &StickPage::placeWanted);
    connect(m_places, &PlacesPage::noticed, this, &StickPage::noticed);
    connect(m_trust, &TrustPage::noticed, this, &StickPage::noticed);
    connect(&session, &Session::changed, this, [this] { QTimer::singleShot(0, this, &StickPage::refresh); });
}

void StickPage::show(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
    Q_EMIT opened();
    refresh();
}

void StickPage::preview(const QStringList& paths)
{
    show(Part::Take);
    m_take->preview(paths);
}

bool StickPage::takes(const QString& path)
{
    const QFileInfo info(path);
    return info.isDir() || info.suffix() == "mbp"_L1 || info.suffix() == "mbr"_L1;
}

void StickPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void StickPage::refresh()
{
    showWaiting();
    if (!isVisible())
        return;
    switch (static_cast<Part>(m_tabs->currentIndex())) {
    case Part::Pack:
        return m_pack->refresh();
    case Part::Take:
        return;
    case Part::Desk:
        return m_desk->refresh();
    case Part::Places:
        return m_places->refresh();
    case Part::Trust:
        return m_trust->refresh();
    }
}

QWidget* StickPage::makeTray(QWidget* parent)
{
    auto* tray = new QFrame(parent);
    setRole(tray, Role::Panel);
    auto* inside = new QVBoxLayout(tray);
    const int margin = scaled(2 * kWideGap);
    inside->setContentsMargins(margin, scaled(kWideGap), margin, scaled(kWideGap));
    auto* heading = exchange::makeWords(tr("By stick"), Role::Heading, tray);
    m_waiting = exchange::makeWords({}, Role::Muted, tray);
    m_waiting->setObjectName("stick_waiting"_L1);
    inside->addWidget(heading);
    inside->addWidget(m_waiting);
    auto* row = new QHBoxLayout;
    const auto add = [&](const QString& name, const QString& text, Part part) {
        auto* button = exchange::makeButton(name, {}, text, tray);
        connect(button, &QPushButton::clicked, this, [this, part] { show(part); });
        row->addWidget(button);
        return button;
    };
    setRole(add(u"stick_pack"_s, tr("Pack and hand in …"), Part::Pack), Role::Primary);
    add(u"stick_take"_s, tr("Take in a package …"), Part::Take);
    add(u"stick_desk"_s, tr("Merge desk"), Part::Desk);
    add(u"stick_places"_s, tr("Receipts"), Part::Places);
    add(u"stick_trust"_s, tr("Trust"), Part::Trust);
    row->addStretch(1);
    inside->addLayout(row);
    showWaiting();
    return tray;
}

void StickPage::showWaiting()
{
    m_session.attempt([this] {
        const SyncStatus status = syncStatus(m_session.ledger());
        const auto number = [](qint64 count) { return static_cast<int>(count); };
        m_tabs->setTabText(
            static_cast<int>(Part::Desk), status.conflicts > 0 ? tr("Merge desk (%1)").arg(status.conflicts) : tr("Merge desk"));
        if (m_waiting) {
            m_waiting->setText(QStringList{tr("%n change(s) not packed yet", nullptr, number(status.unsent)),
                tr("%n package(s) without a receipt", nullptr, number(status.unacknowledged)),
                tr("%n value(s) in dispute", nullptr, number(status.conflicts)),
                tr("%n remark(s) to settle", nullptr, number(status.remarks))}
                                   .join(u" · "_s));
        }
    });
}

} // namespace mingbai
