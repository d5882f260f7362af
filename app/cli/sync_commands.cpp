#include "app/cli/context.h"
#include "app/cli/words.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/exchange/handout.h"
#include "core/sync/pack.h"
#include "core/sync/receipt.h"
#include "core/sync/registers.h"
#include "core/sync/series.h"

#include <CLI/CLI.hpp>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QByteArray readStatement(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kGreatestPackage)
        throw Failure(
            FailureCode::InputOutput, Cli::tr("%1 cannot be read. Is the stick plugged in?").arg(QString::fromStdString(path)));
    return file.readAll();
}

QJsonObject jsonOf(const Party& party)
{
    QJsonObject json{{u"fingerprint"_s, party.fingerprint}, {u"relation"_s, relationName(party.relation)},
        {u"name"_s, party.name}, {u"role"_s, party.role}, {u"division"_s, party.division}};
    if (party.revoked.isValid())
        json[u"revoked"_s] = party.revoked.toString(Qt::ISODate);
    return json;
}

struct IdentityWords {
    bool request = false;
    bool renew = false;
    bool separate = false;
    std::string out;
    std::string pem;
    std::string why;
};

/// What openssl's own tool needs to verify and open packages made for this ledger. The files of the key are readable by their
/// owner only, as everything durableWrite() makes.
void writePem(Ledger& ledger, const QDir& folder, const QString& why)
{
    noteHandout(ledger, Cli::tr("the key that opens packages"), why);
    static_cast<void>(ledgerKeys(ledger)); // made on first use
    const std::vector<LedgerKeys> generations = keyGenerations(ledger);
    QByteArray roots;
    QByteArray signers;
    for (const LedgerKeys& keys : generations)
        roots += keys.root.certificate.pem();
    for (const Party& party : parties(ledger)) {
        const bool isWithdrawn = party.revoked.isValid() && party.successor.isEmpty();
        if (isWithdrawn)
            continue; // what was signed with keys that were replaced since is still theirs
        roots += party.root.pem();
        signers += party.sign.pem();
    }
    if (!folder.mkpath(u"."_s))
        throw Failure(FailureCode::InputOutput, Cli::tr("The folder %1 cannot be made.").arg(folder.path()));
    durableWrite(folder.filePath(u"roots.pem"_s), roots);
    durableWrite(folder.filePath(u"signers.pem"_s), signers);
    for (std::size_t i = 0; i < generations.size(); ++i) {
        const QString name = i == 0 ? u"encrypt"_s
                                    : u"encrypt-%1"_s.arg(i + 1); // those before renewals open what was packed then
        durableWrite(folder.filePath(name + ".pem"_L1), generations[i].encrypt.certificate.pem());
        durableWrite(folder.filePath(name + ".key"_L1), generations[i].encrypt.key.pem());
    }
}

void identity(Context& context, const IdentityWords& words)
{
    if (words.request && words.out.empty())
        throw Failure(FailureCode::InvalidUse, Cli::tr("Say where the request goes: --out FILE."));
    const std::unique_ptr<Ledger> ledger = context.open();
    Transaction transaction(ledger->database()); // new keys only where there is room for the file that tells of them
    if (words.renew)
        renewKeys(*ledger);
    if (words.separate)
        separateKeys(*ledger);
    std::optional<DurableBytes> request;
    if (!words.out.empty())
        request.emplace(QString::fromStdString(words.out), enrolmentRequest(*ledger));
    if (!words.pem.empty())
        writePem(*ledger, QDir(QString::fromStdString(words.pem)), QString::fromStdString(words.why));
    transaction.commit();
    if (request)
        request->commit();
    const LedgerIdentity& who = ledger->identity();
    const QString fingerprint = ownFingerprint(*ledger);
    QJsonArray trusted;
    for (const Party& party : parties(*ledger))
        trusted << jsonOf(party);
    context.print({{u"fingerprint"_s, fingerprint}, {u"name"_s, who.name}, {u"role"_s, who.role}, {u"division"_s, who.division},
                      {u"trusted"_s, trusted}},
        Cli::tr("%1 (%2)\nFingerprint, to be read aloud: %3").arg(who.name, who.division, fingerprint));
}

void addIdentity(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("identity", "this ledger's name and fingerprint; a request to be enrolled");
    auto words = std::make_shared<IdentityWords>();
    command->add_flag("--request", words->request, "write a request to be enrolled");
    command->add_flag("--renew", words->renew, "make new keys; the old ones vouch for them");
    command->add_flag("--separate", words->separate, "keys of its own, for a second laptop that began as a copy");
    command->add_option("--out", words->out, "file for the request");
    command->add_option(
        "--pem", words->pem, "folder for the certificates and the key by which openssl opens packages (with --why)");
    command->add_option("--why", words->why, "what the key is needed for; noted in the change log");
    command->callback([words, &context] { identity(context, *words); });
}

void addEnrol(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("enrol", "sign a request; the bundle goes back on the stick");
    auto words = std::make_shared<std::array<std::string, 3>>();
    command->add_option("request", words->at(0), "the request file")->required();
    command->add_option("--out", words->at(1), "file for the bundle")->required();
    command->add_option("--fingerprint", words->at(2), "as the requester reads it aloud");
    command->callback([words, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        const QByteArray request = readStatement(words->at(0));
        const Introduction who = readRequest(request);
        Transaction transaction(ledger->database()); // nobody is enrolled without the bundle that says so
        durableWrite(QString::fromStdString(words->at(1)), enrol(*ledger, request, QString::fromStdString(words->at(2))));
        transaction.commit();
        context.print({{u"enrolled"_s, who.fingerprint()}, {u"name"_s, who.name}, {u"role"_s, who.role},
                          {u"division"_s, who.division}, {u"fingerprint"_s, ownFingerprint(*ledger)}},
            Cli::tr("Enrolled: %1 (%2), fingerprint %3\nRead this ledger's fingerprint to them: %4")
                .arg(who.name, who.division, who.fingerprint(), ownFingerprint(*ledger)));
    });
}

void addTrust(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("trust", "pin the maker of a bundle, or withdraw trust");
    auto words = std::make_shared<std::array<std::string, 3>>();
    command->add_option("bundle", words->at(0), "the bundle file");
    command->add_option("--fingerprint", words->at(1), "as the township reads it aloud; not needed when it changes its keys");
    command->add_option("--revoke", words->at(2), "fingerprint of whose key was lost or stolen");
    command->callback([words, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        if (!words->at(2).empty())
            revoke(*ledger, QString::fromStdString(words->at(2)));
        else if (words->at(0).empty())
            throw Failure(
                FailureCode::InvalidUse, Cli::tr("Name the bundle, or whom to withdraw trust from: --revoke FINGERPRINT."));
        if (words->at(0).empty()) {
            context.print({{u"revoked"_s, QString::fromStdString(words->at(2))}}, Cli::tr("Trust withdrawn."));
            return;
        }
        const Party party = trust(*ledger, readStatement(words->at(0)), QString::fromStdString(words->at(1)));
        context.print(jsonOf(party), Cli::tr("Trusted: %1 (%2)").arg(party.name, party.division));
    });
}

void addPack(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("pack", "the sync package for the township: encrypted, signed, numbered");
    auto options = std::make_shared<PackOptions>();
    auto out = std::make_shared<std::string>();
    auto format = std::make_shared<std::string>("json");
    command->add_option("--out", *out, "folder, on the stick or anywhere")->required();
    command->add_flag("--full", options->full, "everything, not only what came after the last acknowledged one");
    command->add_flag("--new-epoch", options->newEpoch, "begin a new series, after two copies of the ledger were in use");
    command->add_option("--format", *format, "json, or csv: tables for other programs as well")
        ->check(CLI::IsMember({"json", "csv"}));
    command->callback([=, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        options->folder = QString::fromStdString(*out);
        options->view = *format == "csv" ? RecordView::Csv : RecordView::None;
        const PackResult result = pack(*ledger, *options, context.progress());
        noteInstance(*ledger, instanceFolder());
        context.print({{u"file"_s, result.file}, {u"origin"_s, result.origin}, {u"epoch"_s, result.epoch},
                          {u"number"_s, result.number}, {u"previous"_s, result.previous}, {u"records"_s, result.records},
                          {u"bytes"_s, result.bytes}, {u"again"_s, QJsonArray::fromStringList(result.again)}},
            Cli::tr("Package %1 with %2 records written and read back; the stick can be taken out.")
                .arg(result.number)
                .arg(result.records));
    });
}

/// Names of states on the command line, and their codes.
const std::map<std::string, QString>& stateNames()
{
    static const std::map<std::string, QString> names{{"taken", package_codes::acknowledged},
        {"returned", package_codes::returned}, {"approved", package_codes::approved}, {"signed", package_codes::signedFor}};
    return names;
}

/// "RECORD.FIELD=words" or "RECORD=words".
RemarkDraft remarkFrom(const QString& text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString place = text.left(equals);
    if (equals < 1 || equals + 1 == text.size())
        throw Failure(FailureCode::InvalidUse, Cli::tr("A remark is written RECORD.FIELD=WORDS."));
    return {place.section(u'.', 0, 0), place.section(u'.', 1), text.mid(equals + 1)};
}

void addReceipt(CLI::App& app, Context& context)
{
    struct Words {
        std::string who;
        std::string out;
        std::string state = "taken";
        std::string note;
        std::vector<std::string> remarks;
    };
    auto* const command = app.add_subcommand("receipt", "what was taken, sent back, decided: for one place or all");
    auto words = std::make_shared<Words>();
    command->add_option("--for", words->who, "origin, division, fingerprint, or all")->required();
    command->add_option("--out", words->out, "folder")->required();
    command->add_option("--state", words->state, "taken, returned, approved or signed")
        ->check(CLI::IsMember({"taken", "returned", "approved", "signed"}));
    command->add_option("--note", words->note, "words that go with the state");
    command->add_option("--remark", words->remarks, "RECORD.FIELD=WORDS, lands as a to-do in the village");
    command->callback([words, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        ReceiptOptions options{QString::fromStdString(words->out), QString::fromStdString(words->who),
            stateNames().at(words->state), QString::fromStdString(words->note), {}};
        for (const std::string& text : words->remarks)
            options.remarks.push_back(remarkFrom(QString::fromStdString(text)));
        const std::vector<ReceiptResult> written = writeReceipts(*ledger, options, context.progress());
        noteInstance(*ledger, instanceFolder());
        QJsonArray receipts;
        QString text;
        for (const ReceiptResult& receipt : written) {
            receipts << QJsonObject{{u"file"_s, receipt.file}, {u"for"_s, receipt.division}, {u"number"_s, receipt.number},
                {u"answers"_s, receipt.answers}, {u"records"_s, receipt.records}};
            text += Cli::tr("Receipt %1 for %2: %3 packages answered, %4 records")
                        .arg(receipt.number)
                        .arg(receipt.division)
                        .arg(receipt.answers)
                        .arg(receipt.records)
                + u'\n';
        }
        context.print({{u"receipts"_s, receipts}, {u"file"_s, receipts.first()[u"file"]}}, text);
    });
}

} // namespace

void addSyncCommands(CLI::App& app, Context& context)
{
    addIdentity(app, context);
    addEnrol(app, context);
    addTrust(app, context);
    addPack(app, context);
    addReceipt(app, context);
}

} // namespace mingbai
