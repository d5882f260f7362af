#include "app/cli/context.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/base/uuid.h"
#include "core/casework/policy_in_force.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/search.h"
#include "core/sync/series.h"

#include <CLI/CLI.hpp>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Its policy packs say the words; a ledger that was copied or set back is noticed before anything is written to it.
std::unique_ptr<Ledger> noted(std::unique_ptr<Ledger> ledger)
{
    putPolicyInForce(*ledger);
    if (!ledger->isReadOnly())
        noteInstance(*ledger, instanceFolder());
    return ledger;
}

} // namespace

QString passphraseIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(FailureCode::InputOutput, Cli::tr("The passphrase file cannot be read."));
    return QString::fromUtf8(file.readLine()).trimmed();
}

void Context::declare(CLI::App& app)
{
    app.add_option("--db", m_database, "the ledger file");
    app.add_option("--passphrase-file", m_passphraseFile, "file whose first line is the passphrase (or set MINGBAI_PASSPHRASE)");
    app.add_option("--lang", m_language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    app.add_option("--as", m_user, "the person recorded in the change log");
    app.add_flag("--json", m_json, "machine-readable output on stdout");
}

QString Context::ledgerPath() const
{
    if (m_database.empty())
        throw Failure(FailureCode::InvalidUse, Cli::tr("Say which ledger: --db FILE."));
    return QString::fromStdString(m_database);
}

QString Context::passphrase() const
{
    if (m_passphraseFile.empty())
        return qEnvironmentVariable("MINGBAI_PASSPHRASE");
    return passphraseIn(QString::fromStdString(m_passphraseFile));
}

Ledger::Options Context::options(OpenMode mode) const
{
    Ledger::Options options;
    options.mode = mode;
    options.user = m_user.empty() ? qEnvironmentVariable("USER", u"mingbai-cli"_s) : QString::fromStdString(m_user);
    options.clock = clock();
    return options;
}

std::unique_ptr<Ledger> Context::open(OpenMode mode) const
{
    return openAt(ledgerPath(), mode);
}

std::unique_ptr<Ledger> Context::openAt(const QString& path, OpenMode mode) const
{
    if (Ledger::isPlain(path))
        return noted(Ledger::open(path, std::nullopt, options(mode)));
    if (passphrase().isEmpty()) {
        throw Failure(FailureCode::WrongKey,
            Cli::tr("The ledger is encrypted. Give its passphrase by --passphrase-file or the variable MINGBAI_PASSPHRASE."));
    }
    QString slotUser;
    const RootSecret root = KeyFile::read(path).unlock(passphrase(), &slotUser);
    Ledger::Options chosen = options(mode);
    if (m_user.empty())
        chosen.user = slotUser;
    return noted(Ledger::open(path, root, chosen));
}

void Context::print(const QJsonObject& json, const QString& text) const
{
    QTextStream out(stdout);
    out.setEncoding(QStringConverter::Utf8);
    if (m_json)
        out << QJsonDocument(json).toJson(QJsonDocument::Compact) << '\n';
    else if (!text.isEmpty())
        out << text << (text.endsWith(u'\n') ? u""_s : u"\n"_s);
}

void Context::say(const QString& text) const
{
    QTextStream err(stderr);
    err.setEncoding(QStringConverter::Utf8);
    err << text << '\n';
}

Progress Context::progress() const
{
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return {[last = -1](qint64 done, qint64 total, const QString& stage) mutable {
        const int percent = total > 0 ? static_cast<int>(100 * done / total) : 0;
        if (percent != last) {
            last = percent;
            const auto bars = static_cast<qsizetype>(percent / 5);
            QTextStream(stderr) << "\r" << QString(bars, u'█') << QString(20 - bars, u'░') << u' ' << percent << "% " << stage
                                << "\033[K" << (total > 0 && done >= total ? "\n" : "");
        }
        return true;
    }};
}

QString resolveHousehold(Ledger& ledger, const QString& keyOrCode)
{
    if (ledger.record(entities::household, keyOrCode))
        return keyOrCode;
    for (const Hit& hit : search(ledger, keyOrCode)) {
        const std::optional<Record> record = ledger.record(entities::household, hit.household);
        if (record && textOf(record->value(fields::household::code)) == keyOrCode)
            return hit.household;
    }
    const QString shown = isUuid(keyOrCode) ? keyOrCode : redacted(keyOrCode); // people type an ID number here, too
    throw Failure(FailureCode::InvalidUse, Cli::tr("There is no household %1 in this ledger.").arg(shown));
}

} // namespace mingbai
