#include "core/sync/registers.h"

#include "core/dictionary/fields.h"
#include "core/sync/sync_tables.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace f = fields::package;
namespace {

constexpr qint64 kMostCounted = 1000;

RegisteredPackage packageFrom(const Record& record)
{
    const auto text = [&](const FieldName& name) { return textOf(record.value(name)); };
    const auto number = [&](const FieldName& name) { return integerOf(record.value(name)); };
    return {record.id, text(f::package_way), text(f::package_kind), text(f::package_origin),
        static_cast<int>(number(f::package_epoch)), number(f::package_number), text(f::package_division), text(f::package_party),
        text(f::package_date), text(f::package_digest), number(f::package_through), text(f::package_head),
        number(f::package_full) != 0, number(f::package_records), text(f::package_state), text(f::package_note),
        text(f::package_refused).split(u' ', Qt::SkipEmptyParts)};
}

qint64 countOpen(Ledger& ledger, const FieldName& state)
{
    return integerOf(ledger.database().single(
        "SELECT count(*) FROM " + quoted(QString(state.entity)) + " WHERE " + quoted(state.id()) + " = '1'"));
}

/// Typed changes after @p through, at most kMostCounted: taking in, packing and taking those back are no news to anybody.
qint64 countUnsent(Ledger& ledger, qint64 through)
{
    Statement count(ledger.database(),
        "SELECT count(*) FROM (SELECT 1 FROM change c WHERE number > ?1 AND act NOT IN (?2, ?3, ?4) AND NOT (undoes > 0 AND "
        "EXISTS(SELECT 1 FROM change t WHERE t.number = c.undoes AND t.act IN (?2, ?3, ?4))) LIMIT ?5)");
    count.bind(1, through);
    count.bind(2, static_cast<qint64>(Act::Merge));
    count.bind(3, static_cast<qint64>(Act::Pack));
    count.bind(4, static_cast<qint64>(Act::Export));
    count.bind(5, kMostCounted);
    return count.next() ? count.integer(0) : 0;
}

const QString kAgain = u"sync.again"_s;

/// What was confirmed once and is there no more.
struct Again {
    qint64 from = 0; ///< our change after which everything is sent again
    qint64 sent = 0; ///< newest change of the first package that holds it; 0 before
};

std::optional<Again> againOf(Ledger& ledger)
{
    const QJsonObject json = QJsonDocument::fromJson(ledger.info(kAgain).toUtf8()).object();
    return json.isEmpty() ? std::nullopt : std::optional(Again{json["from"_L1].toInteger(), json["sent"_L1].toInteger()});
}

void store(Ledger& ledger, const Again& again)
{
    const QJsonObject json{{u"from"_s, again.from}, {u"sent"_s, again.sent}};
    ledger.setInfo(kAgain, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace

std::vector<RegisteredPackage> registeredPackages(Ledger& ledger, const QString& way, const QString& kind, const QString& origin)
{
    std::vector<RegisteredPackage> found;
    ledger.forEach(QString(entities::package), [&](const Record& record) {
        RegisteredPackage package = packageFrom(record);
        const bool isWanted = package.way == way && (kind.isEmpty() || package.kind == kind)
            && (origin.isEmpty() || package.origin == origin);
        if (isWanted)
            found.push_back(std::move(package));
    });
    return found;
}

std::vector<RegisteredPackage> receiptsTakenBack(Ledger& ledger)
{
    Statement rows(ledger.database(),
        "SELECT gone.before ->> ?1, gone.before ->> ?2, gone.before ->> ?3 FROM change back JOIN change_item gone ON gone.change "
        "= "
        "back.number WHERE back.undoes > 0 AND gone.kind = 3 AND gone.entity = ?4 AND gone.before ->> ?5 = ?6 AND gone.before "
        "->> "
        "?7 = ?8");
    rows.bind(1, f::package_origin.id());
    rows.bind(2, f::package_epoch.id());
    rows.bind(3, f::package_number.id());
    rows.bind(4, QString(entities::package));
    rows.bind(5, f::package_way.id());
    rows.bind(6, package_codes::taken);
    rows.bind(7, f::package_kind.id());
    rows.bind(8, package_codes::receipt);
    std::vector<RegisteredPackage> found;
    while (rows.next()) {
        RegisteredPackage receipt;
        receipt.origin = rows.text(0);
        receipt.epoch = static_cast<int>(rows.integer(1));
        receipt.number = rows.integer(2);
        found.push_back(std::move(receipt));
    }
    return found;
}

RegisteredPackage lineOf(const Ledger& ledger, const Manifest& manifest, const QString& digest)
{
    RegisteredPackage line;
    line.kind = manifest.isReceipt ? package_codes::receipt : package_codes::data;
    line.origin = manifest.origin;
    line.epoch = manifest.epoch;
    line.number = manifest.number;
    line.day = ledger.clock().today().toString(Qt::ISODate);
    line.digest = digest;
    line.through = manifest.through;
    line.head = manifest.logHead;
    line.full = manifest.full;
    return line;
}

qint64 enteredBy(Ledger& ledger, const QString& record)
{
    Statement made(ledger.database(), "SELECT max(change) FROM change_item WHERE record = ?1 AND kind = 1");
    made.bind(1, record);
    return made.next() ? made.integer(0) : 0;
}

void registerPackage(ChangeSet& changes, Ledger& ledger, const RegisteredPackage& package)
{
    std::vector<std::pair<QString, Value>> values{{f::package_way.id(), package.way}, {f::package_kind.id(), package.kind},
        {f::package_origin.id(), package.origin}, {f::package_epoch.id(), qint64{package.epoch}},
        {f::package_number.id(), package.number}, {f::package_date.id(), package.day}, {f::package_digest.id(), package.digest},
        {f::package_through.id(), package.through}, {f::package_full.id(), qint64{package.full}},
        {f::package_records.id(), package.records}, {f::package_state.id(), package.state}};
    const auto add = [&](const FieldName& name, const QString& text) {
        if (!text.isEmpty())
            values.emplace_back(name.id(), text);
    };
    add(f::package_division, package.division);
    add(f::package_party, package.party);
    add(f::package_head, package.head);
    add(f::package_note, package.note);
    add(f::package_refused, package.refused.join(u' '));
    changes.create(QString(entities::package), ledger.newId(), {}, std::move(values));
}

qint64 acknowledgedThrough(Ledger& ledger)
{
    qint64 through = 0;
    for (const RegisteredPackage& package : registeredPackages(ledger, package_codes::sent, package_codes::data)) {
        if (package.state != package_codes::written)
            through = std::max(through, package.through);
    }
    const std::optional<Again> again = againOf(ledger);
    const bool isOwed = again && (again->sent == 0 || through < again->sent);
    return isOwed ? std::min(through, again->from) : through;
}

void sendAgain(Ledger& ledger, qint64 from)
{
    store(ledger, {std::min(from, acknowledgedThrough(ledger)), 0});
}

void noteSentAgain(Ledger& ledger, qint64 since, qint64 through)
{
    const std::optional<Again> again = againOf(ledger);
    if (again && again->sent == 0 && since <= again->from)
        store(ledger, {again->from, through});
}

SyncStatus syncStatus(Ledger& ledger)
{
    SyncStatus status;
    Statement sent(ledger.database(),
        "SELECT max(" + quoted(f::package_through.id()) + "), sum(" + quoted(f::package_state.id()) + " = '1') FROM "
            + quoted(QString(entities::package)) + " WHERE " + quoted(f::package_way.id()) + " = '1' AND "
            + quoted(f::package_kind.id()) + " = '1'");
    qint64 through = 0;
    if (sent.next()) {
        through = sent.integer(0);
        status.unacknowledged = sent.integer(1);
    }
    if (const std::optional<Again> again = againOf(ledger); again && again->sent == 0)
        through = std::min(through, again->from);
    status.unsent = countUnsent(ledger, through);
    status.isReporting = through > 0
        || (hasSyncTables(ledger)
            && !isEmpty(ledger.database().single("SELECT 1 FROM sync_party WHERE relation = 'above' AND revoked = '' LIMIT 1")));
    status.conflicts = countOpen(ledger, fields::merge_conflict::conflict_state);
    status.remarks = countOpen(ledger, fields::remark::remark_state);
    return status;
}

} // namespace mingbai
