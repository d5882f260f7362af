#include "app/cli/context.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/demo/demo_village.h"
#include "core/dictionary/divisions.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/history.h"

#include <CLI/CLI.hpp>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

struct NewLedger {
    std::string division;
    std::string role = "village";
    std::string name;
    bool plain = false;
};

LedgerIdentity identityOf(const NewLedger& wanted)
{
    LedgerIdentity identity;
    identity.role = QString::fromStdString(wanted.role);
    identity.division = QString::fromStdString(wanted.division);
    const qsizetype digits = divisionDigits(identity.role);
    const bool wellFormed = std::all_of(
        identity.division.begin(), identity.division.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!wellFormed || (identity.division.size() != digits && identity.division.size() != 12))
        throw Failure(FailureCode::InvalidUse,
            Cli::tr("The division of a %1 ledger is a code of %2 digits.").arg(identity.role).arg(digits));
    identity.division.truncate(digits); // a township is often written as twelve digits, too
    identity.name = wanted.name.empty() ? divisionName(identity.division) : QString::fromStdString(wanted.name);
    if (identity.name.isEmpty())
        throw Failure(FailureCode::InvalidUse,
            Cli::tr("No place has the code %1. Compare its digits, or give the place's name with --name.")
                .arg(identity.division));
    return identity;
}

/// The village's own record: what cards and notices print about it.
void addVillage(Ledger& ledger)
{
    const LedgerIdentity& identity = ledger.identity();
    if (identity.role != "village"_L1)
        return;
    ChangeSet changes;
    changes.act = Act::Upgrade; // belongs to the file and to nobody's work: taking back stops before it
    changes.why = Cli::tr("New ledger");
    changes.create(entities::village, ledger.newId(), {},
        {{fields::village::code.id(), identity.division}, {fields::village::name.id(), identity.name}});
    ledger.apply(changes);
}

/// A ledger whose recovery code nobody could read is none.
void removeLedger(const QString& path)
{
    for (const QString& suffix : {u""_s, u"-journal"_s, u".keys"_s, u".keys.2"_s})
        QFile::remove(path + suffix);
}

/// Makes the file and its keys. @return the recovery code; empty for a plain file
QString createLedger(const Context& context, const LedgerIdentity& identity, bool plain, std::unique_ptr<Ledger>& ledger)
{
    const QString path = context.ledgerPath();
    std::optional<RootSecret> root;
    Ledger::Options options = context.options(OpenMode::Create);
    if (!plain) {
        const QString passphrase = context.passphrase();
        if (passphraseStrength(passphrase) == Strength::TooShort) {
            throw Failure(FailureCode::InvalidUse,
                Cli::tr(
                    "A new ledger needs a passphrase of at least 10 characters, by --passphrase-file or MINGBAI_PASSPHRASE."));
        }
        root = RootSecret::random();
        ledger = Ledger::create(path, root, identity, options);
        KeyFile keys;
        keys.seal(*root, options.user, passphrase);
        keys.write(path);
    } else {
        ledger = Ledger::create(path, root, identity, options);
    }
    return root ? root->recoveryCode() : QString();
}

void addInit(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("init", "make a new ledger; prints the recovery code once");
    auto wanted = std::make_shared<NewLedger>();
    command->add_option("--division", wanted->division, "12-digit code of the village (township 9, county 6)")->required();
    command->add_option("--role", wanted->role, "village, township or county")
        ->check(CLI::IsMember({"village", "township", "county"}));
    command->add_option("--name", wanted->name, "what people call it");
    command->add_flag("--no-encryption", wanted->plain, "a plain SQLite file, for tests only");
    command->callback([wanted, &context] {
        std::unique_ptr<Ledger> ledger;
        const QString code = createLedger(context, identityOf(*wanted), wanted->plain, ledger);
        addVillage(*ledger);
        QJsonObject json{{u"ledger"_s, ledger->identity().id}, {u"division"_s, ledger->identity().division},
            {u"name"_s, ledger->identity().name}, {u"role"_s, ledger->identity().role}};
        if (!code.isEmpty())
            json[u"recovery_code"_s] = code;
        context.print(json,
            code.isEmpty() ? Cli::tr("New ledger, not encrypted: %1").arg(ledger->identity().name)
                           : Cli::tr("New ledger: %1\nRecovery code, shown only now: %2\nWrite it down and lock it away: without "
                                     "it a forgotten passphrase means that everything is lost.")
                                 .arg(ledger->identity().name, code));
        if (std::fflush(stdout) != 0) {
            ledger.reset();
            removeLedger(context.ledgerPath());
        }
    });
}

void addDemo(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand(
        "demo", "make a ledger with a made-up village; encrypted when a passphrase is given");
    auto wanted = std::make_shared<DemoOptions>();
    command->add_option("--households", wanted->households, "how many")->check(CLI::Range(1, 1000000));
    command->add_option("--seed", wanted->seed, "the same seed gives the same village");
    command->add_option("--until", wanted->untilYear, "newest income year")->check(CLI::Range(2000, 2100));
    command->callback([wanted, &context] {
        LedgerIdentity identity;
        identity.role = u"village"_s;
        identity.division = demoDivision();
        identity.name = Cli::tr("Demo village");
        std::unique_ptr<Ledger> ledger;
        const QString code = createLedger(context, identity, context.passphrase().isEmpty(), ledger);
        fillDemoVillage(*ledger, *wanted, context.progress());
        CheckEngine checks(*ledger);
        checks.runAll(context.progress());
        const FindingCounts counts = checks.counts();
        QJsonObject json{{u"households"_s, ledger->count(entities::household)}, {u"people"_s, ledger->count(entities::person)},
            {u"errors"_s, counts.errors}, {u"alerts"_s, counts.alerts}, {u"warnings"_s, counts.warnings}};
        if (!code.isEmpty())
            json[u"recovery_code"_s] = code;
        context.print(json,
            Cli::tr("Demo village: %1 households, %2 people; %3 errors, %4 alerts, %5 warnings to find")
                .arg(ledger->count(entities::household))
                .arg(ledger->count(entities::person))
                .arg(counts.errors)
                .arg(counts.alerts)
                .arg(counts.warnings));
    });
}

void addVerify(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("verify", "check the file, its keys and the change log");
    command->callback([&context] {
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        const QStringList problems = verifyLedger(*ledger, context.progress());
        context.print({{u"ok"_s, problems.isEmpty()}, {u"problems"_s, QJsonArray::fromStringList(problems)}},
            problems.isEmpty() ? Cli::tr("The ledger is whole.") : problems.join(u'\n'));
        if (!problems.isEmpty())
            context.exitCode = 4;
    });
}

QJsonObject entryJson(const LogEntry& entry)
{
    return {{u"number"_s, entry.number}, {u"at"_s, entry.at.toString(Qt::ISODateWithMs)}, {u"who"_s, entry.who},
        {u"why"_s, redacted(entry.why)}, {u"act"_s, static_cast<int>(entry.act)}, {u"records"_s, entry.records},
        {u"undoes"_s, entry.undoes}, {u"undone_by"_s, entry.undoneBy}, {u"clock_was_set"_s, entry.clockWasSet}};
}

void printVerdict(const Context& context)
{
    const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
    const LogVerdict verdict = verifyLog(*ledger, context.progress());
    context.print({{u"ok"_s, verdict.firstBad == 0}, {u"changes"_s, verdict.changes}, {u"first_bad"_s, verdict.firstBad},
                      {u"head"_s, verdict.head}},
        verdict.firstBad == 0 ? Cli::tr("%1 changes, the chain holds. Head: %2").arg(verdict.changes).arg(verdict.head)
                              : Cli::tr("The log does not fit from change %1 on.").arg(verdict.firstBad));
    if (verdict.firstBad != 0)
        throw Failure(FailureCode::Damaged, Cli::tr("The change log was altered. Restore a backup."));
}

void addLog(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("log", "the change log; `log verify` checks its hash chain");
    auto since = std::make_shared<qint64>(0);
    auto limit = std::make_shared<int>(0);
    command->add_option("--since", *since, "only changes after this number");
    command->add_option("--limit", *limit, "at most so many, newest first");
    auto* const verify = command->add_subcommand("verify", "check the hash chain");
    verify->callback([&context] { printVerdict(context); });
    command->callback([command, verify, since, limit, &context] {
        if (command->got_subcommand(verify))
            return;
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        QJsonArray entries;
        QString text;
        for (const LogEntry& entry : changes(*ledger, *since, *limit)) {
            entries << entryJson(entry);
            const QString what = entry.undoes != 0 ? Cli::tr("took back change %1").arg(entry.undoes)
                : entry.undoneBy != 0              ? Cli::tr("taken back by change %1").arg(entry.undoneBy)
                                                   : QString();
            text += u"%1\t%2\t%3\t%4\t%5\t%6\n"_s.arg(entry.number)
                        .arg(entry.at.toString(Qt::ISODate), entry.who)
                        .arg(entry.records)
                        .arg(redacted(entry.why), what);
        }
        context.print({{u"changes"_s, entries}}, text);
    });
}

void addCopies(CLI::App& app, Context& context)
{
    auto* const backup = app.add_subcommand("backup", "copy the ledger, verified");
    auto out = std::make_shared<std::string>();
    backup->add_option("--out", *out, "the copy")->required();
    backup->callback([out, &context] {
        context.open()->backup(QString::fromStdString(*out));
        context.say(Cli::tr("Copied and verified."));
        context.print({{u"file"_s, QString::fromStdString(*out)}}, {});
    });

    auto* const restore = app.add_subcommand(
        "restore", "make the ledger of --db from a backup, verified; nothing is overwritten");
    auto copy = std::make_shared<std::string>();
    restore->add_option("backup", *copy, "the backup, with its .keys beside it")->required();
    restore->callback([copy, &context] {
        const QString path = context.ledgerPath();
        if (QFile::exists(path))
            throw Failure(FailureCode::InvalidUse,
                Cli::tr("%1 is there already, and a restored ledger overwrites nothing. Move it away, or name another file.")
                    .arg(path));
        const std::unique_ptr<Ledger> source = context.openAt(QString::fromStdString(*copy), OpenMode::ReadOnly);
        source->backup(path);
        context.say(Cli::tr("Restored and verified."));
        context.print({{u"file"_s, path}}, {});
    });
}

void requireStrength(const QString& passphrase)
{
    if (passphraseStrength(passphrase) == Strength::TooShort)
        throw Failure(FailureCode::InvalidUse, Cli::tr("The new passphrase must have at least 10 characters."));
}

void addKeys(CLI::App& app, Context& context)
{
    auto* const change = app.add_subcommand("passphrase", "change the passphrase that opens the ledger");
    auto file = std::make_shared<std::string>();
    change->add_option("--new", *file, "file whose first line is the new passphrase")->required();
    change->callback([file, &context] {
        const QString path = context.ledgerPath();
        if (Ledger::isPlain(path))
            throw Failure(FailureCode::InvalidUse, Cli::tr("This ledger is not encrypted; it has no passphrase."));
        QString user;
        KeyFile keys = KeyFile::read(path);
        const RootSecret root = keys.unlock(context.passphrase(), &user);
        const QString passphrase = passphraseIn(QString::fromStdString(*file));
        requireStrength(passphrase);
        keys.seal(root, user, passphrase);
        keys.write(path);
        context.say(Cli::tr("The new passphrase opens the ledger from now on."));
        context.print({{u"user"_s, user}}, {});
    });

    auto* const recover = app.add_subcommand("recover", "set a new passphrase with the recovery code");
    auto code = std::make_shared<std::string>();
    recover->add_option("--code", *code, "the 48 digits")->required();
    recover->callback([code, &context] {
        const RootSecret root = RootSecret::fromRecoveryCode(QString::fromStdString(*code));
        const QString path = context.ledgerPath();
        const Ledger::Options options = context.options(OpenMode::ReadOnly);
        const std::unique_ptr<Ledger> proof = Ledger::open(path, root, options);
        requireStrength(context.passphrase());
        KeyFile keys; // the old slots may be damaged or forgotten: the code starts afresh
        keys.seal(root, options.user, context.passphrase());
        keys.write(path);
        context.say(Cli::tr("The new passphrase opens the ledger from now on."));
        context.print({{u"user"_s, options.user}}, {});
    });
}

} // namespace

void addLedgerCommands(CLI::App& app, Context& context)
{
    addInit(app, context);
    addDemo(app, context);
    addVerify(app, context);
    addLog(app, context);
    addCopies(app, context);
    addKeys(app, context);
}

} // namespace mingbai
