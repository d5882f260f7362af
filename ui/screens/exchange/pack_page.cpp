#include "ui/screens/exchange/pack_page.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/sync/pack.h"
#include "core/sync/registers.h"
#include "core/sync/series.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/parts.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

bool isAnybodyTrusted(Ledger& ledger)
{
    const std::vector<Party> all = parties(ledger);
    return std::any_of(
        all.begin(), all.end(), [](const Party& party) { return !party.revoked.isValid() && party.relation != Relation::Below; });
}

} // namespace

PackPage::PackPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_waiting(exchange::makeWords({}, Role::Heading, this))
    , m_findings(exchange::makeWords({}, Role::Muted, this))
    , m_full(
          new QCheckBox(tr("Everything, not only what changed (for a new township computer, or when packages were lost)"), this))
    , m_tables(new QCheckBox(tr("Also CSV tables that people can open"), this))
    , m_newSeries(
          new QCheckBox(tr("Begin a new series of numbers (only when the township reports two copies of this ledger)"), this))
    , m_pack(exchange::makeButton(u"pack_write"_s, {}, tr("Pack onto the stick …"), this))
    , m_done(exchange::makeWords({}, Role::Good, this))
    , m_sent(exchange::makeTable(u"pack_sent"_s, tr("Packages handed in"),
          {tr("Number"), tr("Date"), tr("To"), tr("Records"), tr("State"), tr("Note")},
          tr("No package yet. \"Pack onto the stick\" writes the first; here you see later whether the township took it in."),
          this))
{
    m_waiting->setObjectName("pack_waiting"_L1);
    m_findings->setObjectName("pack_findings"_L1);
    m_full->setObjectName("pack_full"_L1);
    m_tables->setObjectName("pack_tables"_L1);
    m_newSeries->setObjectName("pack_new_series"_L1);
    m_done->setObjectName("pack_done"_L1);
    m_done->hide();
    setRole(m_pack, Role::Primary);
    m_sent->setColumnWidth(1, scaled(150));
    m_sent->setColumnWidth(2, scaled(220));
    m_sent->setColumnWidth(4, scaled(180));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(kWideGap));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_waiting, m_findings, m_full, m_tables, m_newSeries})
        layout->addWidget(widget);
    auto* row = new QHBoxLayout;
    row->addWidget(m_pack);
    row->addWidget(m_done, 1);
    row->addStretch(0);
    layout->addLayout(row);
    layout->addWidget(exchange::makeWords(tr("Handed in before"), Role::Heading, this));
    layout->addWidget(m_sent, 1);
    connect(m_pack, &QPushButton::clicked, this, &PackPage::pack);
}

void PackPage::refresh()
{
    m_session.attempt([this] {
        const SyncStatus status = syncStatus(m_session.ledger());
        m_waiting->setText(tr("%n change(s) since the last package", nullptr, static_cast<int>(status.unsent)) + u" · "_s
            + tr("%n package(s) without a receipt", nullptr, static_cast<int>(status.unacknowledged)));
        const FindingCounts counts = m_session.checks().counts();
        m_findings->setText(counts.errors == 0
                ? tr("The checks find no errors.")
                : tr("The checks find %n error(s); the township may send the package back. Packing is possible all the same.",
                    nullptr, static_cast<int>(counts.errors)));
        setRole(m_findings, counts.errors == 0 ? Role::Muted : Role::Error);
        showSent();
    });
}

void PackPage::showSent()
{
    Ledger& ledger = m_session.ledger();
    const Field& state = ledger.dictionary().field(fields::package::package_state);
    const Field& day = ledger.dictionary().field(fields::package::package_date);
    m_sent->setRowCount(0);
    std::vector<RegisteredPackage> sent = registeredPackages(ledger, package_codes::sent, package_codes::data);
    std::reverse(sent.begin(), sent.end());
    for (const RegisteredPackage& package : sent) {
        exchange::addRow(m_sent,
            {package.full ? tr("%1 (everything)").arg(package.number) : QString::number(package.number),
                screenText(day, package.day), package.party, QLocale().toString(package.records),
                screenText(state, package.state), package.note},
            package.record);
    }
}

void PackPage::pack()
{
    bool isTrusting = false;
    if (!m_session.attempt([&] { isTrusting = isAnybodyTrusted(m_session.ledger()); }))
        return;
    if (!isTrusting) {
        Q_EMIT noticed(tr("This ledger trusts no township yet, so nothing can be encrypted to it. Have it enrolled first."));
        Q_EMIT trustWanted();
        return;
    }
    PackOptions options;
    options.folder = prompt().folder(this, tr("The stick, or a folder on it"));
    if (options.folder.isEmpty())
        return;
    options.full = m_full->isChecked();
    options.view = m_tables->isChecked() ? RecordView::Csv : RecordView::None;
    options.newEpoch = m_newSeries->isChecked();
    m_done->hide();
    Q_EMIT noticed({}); // why it failed before is no news any more
    PackResult result;
    const bool done = runTask(m_session, this, tr("Packing"), [&](const Progress& progress) {
        result = mingbai::pack(m_session.ledger(), options, progress);
        noteInstance(m_session.ledger(), instanceFolder());
    });
    if (!done)
        return;
    m_newSeries->setChecked(false);
    QString words = tr("Package %1 with %n record(s), written and read back: %2 (%3). You may remove the stick.", nullptr,
        static_cast<int>(result.records))
                        .arg(result.number)
                        .arg(QFileInfo(result.file).fileName(), QLocale().formattedDataSize(result.bytes));
    if (!result.again.isEmpty())
        words += u' '
            + tr("%n earlier package(s) without a receipt lie beside it again.", nullptr, static_cast<int>(result.again.size()));
    m_done->setText(words);
    m_done->show();
    refresh();
}

} // namespace mingbai
