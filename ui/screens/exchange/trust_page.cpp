#include "ui/screens/exchange/trust_page.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/formatting.h"
#include "core/sync/trust.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/parts.h"
#include "ui/shell/prompt.h"
#include "ui/shell/theme.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kGreatestStatement = 1 << 20; ///< bytes of a request or bundle

QString relationWords(const Party& party)
{
    if (party.revoked.isValid())
        return TrustPage::tr("withdrawn on %1").arg(dayText(party.revoked.toLocalTime().date()));
    switch (party.relation) {
    case Relation::Above:
        return TrustPage::tr("above: gets our packages, answers with receipts");
    case Relation::Below:
        return TrustPage::tr("below: its packages are taken in");
    case Relation::Peer:
        break;
    }
    return TrustPage::tr("another laptop of the same place");
}

} // namespace

TrustPage::TrustPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_parties(exchange::makeTable(u"trust_parties"_s, tr("Whom this ledger trusts"),
          {tr("Name"), tr("Place"), tr("Stands"), tr("Fingerprint")},
          tr("Nobody yet. A village writes a request above and takes the township's answer in; the township then stands here."),
          this))
    , m_withdraw(exchange::makeButton(u"trust_withdraw"_s, {}, tr("Withdraw trust …"), this))
{
    m_parties->setColumnWidth(0, scaled(200));
    m_parties->setColumnWidth(1, scaled(130));
    m_parties->setColumnWidth(2, scaled(330));
    auto* renewKeys = exchange::makeButton(u"trust_renew"_s, {}, tr("Make new keys …"), this);
    auto* second = exchange::makeButton(u"trust_separate"_s, {}, tr("This is a second laptop …"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_withdraw);
    row->addStretch(1);
    row->addWidget(second);
    row->addWidget(renewKeys);
    auto* panels = new QHBoxLayout;
    panels->setSpacing(scaled(2 * kWideGap));
    panels->addWidget(makeOwn(), 1);
    panels->addWidget(makeOther(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(kWideGap));
    layout->addLayout(panels);
    layout->addWidget(exchange::makeWords(tr("Whom this ledger trusts"), Role::Heading, this));
    layout->addWidget(m_parties, 1);
    layout->addLayout(row);
    connect(m_withdraw, &QPushButton::clicked, this, &TrustPage::withdraw);
    connect(renewKeys, &QPushButton::clicked, this, &TrustPage::renew);
    connect(second, &QPushButton::clicked, this, &TrustPage::separate);
}

QWidget* TrustPage::makeOwn()
{
    auto* panel = new QFrame(this);
    setRole(panel, Role::Panel);
    m_fingerprint = exchange::makeWords({}, Role::Title, panel);
    m_fingerprint->setObjectName("trust_fingerprint"_L1);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* request = exchange::makeButton(u"trust_request"_s, u"document-export"_s, tr("Write a request …"), panel);
    auto* layout = new QVBoxLayout(panel);
    const int margin = scaled(kWideGap);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(exchange::makeWords(tr("This ledger's fingerprint"), Role::Heading, panel));
    layout->addWidget(m_fingerprint);
    layout->addWidget(exchange::makeWords(
        tr("To be enrolled: write a request onto the stick, carry it to the township, and read these eight groups aloud on the "
           "telephone when they ask. They hand you an answer file."),
        Role::Muted, panel));
    layout->addWidget(request, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(request, &QPushButton::clicked, this, &TrustPage::writeRequest);
    return panel;
}

QWidget* TrustPage::makeOther()
{
    auto* panel = new QFrame(this);
    setRole(panel, Role::Panel);
    m_heard = new QLineEdit(panel);
    m_heard->setObjectName("trust_heard"_L1);
    m_heard->setPlaceholderText(u"3FA2-9C10-…"_s);
    m_heard->setAccessibleName(tr("Fingerprint as the other reads it aloud"));
    auto* enrolButton = exchange::makeButton(u"trust_enrol"_s, {}, tr("Enrol a request …"), panel);
    auto* trustButton = exchange::makeButton(u"trust_pin"_s, {}, tr("Take in an answer …"), panel);
    auto* row = new QHBoxLayout;
    row->addWidget(enrolButton);
    row->addWidget(trustButton);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(panel);
    const int margin = scaled(kWideGap);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(exchange::makeWords(tr("The other's fingerprint"), Role::Heading, panel));
    layout->addWidget(exchange::makeWords(
        tr("Have the other read their eight groups aloud, type them here, then choose their file. A request comes from a village "
           "that wants to be enrolled; an answer comes from the township."),
        Role::Muted, panel));
    layout->addWidget(m_heard);
    layout->addLayout(row);
    layout->addStretch(1);
    connect(enrolButton, &QPushButton::clicked, this, &TrustPage::enrolOther);
    connect(trustButton, &QPushButton::clicked, this, &TrustPage::trustOther);
    return panel;
}

void TrustPage::refresh()
{
    m_session.attempt([this] {
        m_fingerprint->setText(ownFingerprint(m_session.ledger()).replace(u'-', u' '));
        m_parties->setRowCount(0);
        for (const Party& party : parties(m_session.ledger()))
            exchange::addRow(m_parties, {party.name, party.division, relationWords(party), party.fingerprint}, party.fingerprint);
        m_withdraw->setEnabled(m_parties->rowCount() > 0);
    });
}

QByteArray TrustPage::readChosen(const QString& title, const QString& filter)
{
    const QString path = prompt().fileToOpen(this, title, filter);
    QByteArray bytes;
    if (path.isEmpty())
        return bytes;
    m_session.attempt([&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > kGreatestStatement)
            throw Failure(
                FailureCode::InputOutput, tr("%1 cannot be read. Is the stick plugged in?").arg(QFileInfo(path).fileName()));
        bytes = file.readAll();
    });
    return bytes;
}

void TrustPage::writeRequest()
{
    const QString path = prompt().fileToSave(
        this, tr("Write a request"), m_session.ledger().identity().division + "-request.mbq"_L1, tr("Requests (*.mbq)"));
    if (!path.isEmpty() && m_session.attempt([&] { durableWrite(path, enrolmentRequest(m_session.ledger())); }))
        Q_EMIT noticed(tr("Request written. Carry it to the township; they will ask for the fingerprint."));
}

void TrustPage::enrolOther()
{
    const QByteArray request = readChosen(tr("The request"), tr("Requests (*.mbq);;All files (*)"));
    Introduction who;
    QByteArray bundle;
    bool wantsFingerprint = false;
    const bool enrolled = !request.isEmpty() && m_session.attempt([&] {
        who = readRequest(request);
        wantsFingerprint = m_heard->text().trimmed().isEmpty() && !isVouchedFor(m_session.ledger(), request);
        if (wantsFingerprint)
            return;
        bundle = enrol(m_session.ledger(), request, m_heard->text());
    });
    if (wantsFingerprint) {
        m_heard->setFocus();
        Q_EMIT noticed(tr("Type the fingerprint first, as the other reads it aloud."));
    }
    if (!enrolled || wantsFingerprint)
        return;
    m_heard->clear();
    refresh();
    // Two laptops of one village: the beginning of the fingerprint tells their answers apart.
    const QString name = who.division + u'-' + who.fingerprint().first(4) + "-answer.mba"_L1;
    const QString path = prompt().fileToSave(this, tr("Where the answer goes"), name, tr("Answers (*.mba)"));
    if (!path.isEmpty() && m_session.attempt([&] { durableWrite(path, bundle); }))
        Q_EMIT noticed(tr("%1 is enrolled. Hand back the answer file, and read this ledger's fingerprint aloud when they ask.")
                           .arg(who.name));
    else if (path.isEmpty())
        Q_EMIT noticed(
            tr("%1 is enrolled, but the answer file is not written. Choose the same request again to write it.").arg(who.name));
}

void TrustPage::trustOther()
{
    const QByteArray bundle = readChosen(tr("The answer"), tr("Answers (*.mba);;All files (*)"));
    Party party;
    const bool trusted = !bundle.isEmpty()
        && m_session.attempt([&] { party = trust(m_session.ledger(), bundle, m_heard->text()); });
    if (!trusted)
        return;
    m_heard->clear();
    refresh();
    Q_EMIT noticed(tr("%1 is trusted now: packages are encrypted to it, its receipts are taken.").arg(party.name));
}

void TrustPage::withdraw()
{
    const QString fingerprint = exchange::currentKey(m_parties).toString();
    if (fingerprint.isEmpty())
        return;
    const QString name = m_parties->item(m_parties->currentRow(), 0)->text();
    if (!prompt().confirm(this, tr("Withdraw trust?"),
            tr("%1, %2…: nothing signed with this key is taken in any more, and nothing is encrypted to it. The other must be "
               "enrolled anew.")
                .arg(name, fingerprint.first(9)),
            tr("Withdraw trust")))
        return;
    if (m_session.attempt([&] { revoke(m_session.ledger(), fingerprint); }))
        Q_EMIT noticed(tr("Trust in this key of %1 is withdrawn.").arg(name));
    refresh();
}

void TrustPage::renew()
{
    if (!prompt().confirm(this, tr("Make new keys?"),
            tr("Afterwards write a request again; those who trust the old keys take the new ones without a telephone call. If "
               "the "
               "old keys may be in other hands, have trust in them withdrawn first, and read the new fingerprint aloud."),
            tr("Make new keys")))
        return;
    if (m_session.attempt([&] { renewKeys(m_session.ledger()); }))
        Q_EMIT noticed(tr("New keys are made. Write a request and carry it to those who trust this ledger."));
    refresh();
}

void TrustPage::separate()
{
    if (!prompt().confirm(this, tr("Is this a second laptop?"),
            tr("Do this on a laptop whose ledger began as a copy of another one's: it then gets keys of its own. Afterwards "
               "write "
               "a request again and have it enrolled, by the township and by the first laptop."),
            tr("Make keys of its own")))
        return;
    if (m_session.attempt([&] { separateKeys(m_session.ledger()); }))
        Q_EMIT noticed(tr("This laptop has keys of its own. Write a request and carry it to those it works with."));
    refresh();
}

} // namespace mingbai
