#include "core/ledger/ledger.h"

#include "core/base/failure.h"
#include "core/ledger/applier.h"
#include "core/ledger/ledger_lock.h"
#include "core/ledger/names.h"
#include "core/ledger/ownership.h"
#include "core/ledger/schema.h"
#include "core/ledger/upgrade.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace mingbai {
namespace {

constexpr qsizetype kMagicBytes = 16;
const QByteArray kPlainMagic("SQLite format 3\0", kMagicBytes);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

namespace identity_keys {
const QString id = QStringLiteral("identity.id");
const QString role = QStringLiteral("identity.role");
const QString division = QStringLiteral("identity.division");
const QString name = QStringLiteral("identity.name");
const QString created = QStringLiteral("identity.created");
} // namespace identity_keys

void storeIdentity(Database& database, const LedgerIdentity& identity, IdSource& ids, const Clock& clock)
{
    const QDateTime created = identity.created.isValid() ? identity.created.toUTC() : clock.now();
    storeInfo(database, identity_keys::id, identity.id.isEmpty() ? ids.next() : identity.id);
    storeInfo(database, identity_keys::role, identity.role);
    storeInfo(database, identity_keys::division, identity.division);
    storeInfo(database, identity_keys::name, identity.name);
    storeInfo(database, identity_keys::created, created.toString(Qt::ISODateWithMs));
}

} // namespace

Ledger::Ledger(const QString& path, const std::optional<RootSecret>& root, const Options& options)
    : m_root(root)
    , m_database(path, root ? root->databaseKey() : QByteArray(), options.mode)
    , m_dictionary(options.dictionary ? *options.dictionary : Dictionary::builtIn())
    , m_clock(options.clock)
    , m_user(options.user)
    , m_tables(std::make_unique<Tables>(m_database, m_dictionary))
    , m_search(std::make_unique<SearchIndex>(m_database, m_dictionary))
{
}

Ledger::~Ledger() = default;

std::unique_ptr<Ledger> Ledger::create(
    const QString& path, const std::optional<RootSecret>& root, const LedgerIdentity& identity, const Options& options)
{
    Options making = options;
    making.mode = OpenMode::Create;
    std::unique_ptr<QLockFile> lock = lockLedger(path);
    std::unique_ptr<Ledger> ledger(new Ledger(path, root, making)); // refuses a file that is there
    try {
        Transaction transaction(ledger->m_database);
        createSchema(ledger->m_database, ledger->m_dictionary);
        storeIdentity(ledger->m_database, identity, ledger->m_ids, ledger->m_clock);
        transaction.commit();
        ledger->readIdentity();
    } catch (...) {
        ledger.reset();
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-journal"));
        throw;
    }
    ledger->m_lock = std::move(lock);
    return ledger;
}

std::unique_ptr<Ledger> Ledger::open(const QString& path, const std::optional<RootSecret>& root, const Options& options)
{
    const bool writes = options.mode != OpenMode::ReadOnly;
    Options opening = options;
    opening.mode = writes ? OpenMode::ReadWrite : OpenMode::ReadOnly;
    std::unique_ptr<QLockFile> lock = writes && QFile::exists(path) ? lockLedger(path) : nullptr;
    std::unique_ptr<Ledger> ledger(new Ledger(path, root, opening));
    ledger->m_lock = std::move(lock);
    bringUpToDate(*ledger);
    ledger->readIdentity();
    return ledger;
}

namespace {

/// A table or a note given for a ledger. Encrypted bytes look like that about never, and fill whole pages.
bool isText(const QByteArray& start, qint64 size)
{
    constexpr qint64 kPageBytes = 4096;
    constexpr qsizetype kLongestSign = 3; // of UTF-8, which may be cut at the end
    return size % kPageBytes != 0 && start != kPlainMagic && QUtf8StringView(start.chopped(kLongestSign)).isValidUtf8();
}

} // namespace

bool Ledger::isPlain(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureCode::InputOutput,
            Words::tr("%1 cannot be read. Was it moved, or is the stick not plugged in?").arg(QDir::toNativeSeparators(path)));
    }
    const QByteArray start = file.read(kMagicBytes);
    if (start.size() < kMagicBytes || isText(start, file.size()))
        throw Failure(FailureCode::NotALedger, Words::tr("%1 is not a ledger.").arg(QDir::toNativeSeparators(path)));
    return start == kPlainMagic;
}

std::unique_ptr<Ledger> Ledger::reader() const
{
    Options options;
    options.mode = OpenMode::ReadOnly;
    options.user = m_user;
    options.clock = m_clock;
    options.dictionary = &m_dictionary;
    std::unique_ptr<Ledger> ledger(new Ledger(path(), m_root, options));
    ledger->readIdentity();
    return ledger;
}

void Ledger::readIdentity()
{
    m_identity.id = storedInfo(m_database, identity_keys::id);
    m_identity.role = storedInfo(m_database, identity_keys::role);
    m_identity.division = storedInfo(m_database, identity_keys::division);
    m_identity.name = storedInfo(m_database, identity_keys::name);
    m_identity.created = QDateTime::fromString(storedInfo(m_database, identity_keys::created), Qt::ISODateWithMs);
}

QString Ledger::info(const QString& key)
{
    return storedInfo(m_database, key);
}

void Ledger::setInfo(const QString& key, const QString& value)
{
    requireWritable();
    storeInfo(m_database, key, value);
}

void Ledger::requireWritable() const
{
    if (isReadOnly())
        throw Failure(FailureCode::ReadOnly, Words::tr("This ledger is open for reading only. Nothing was changed."));
}

Applied Ledger::apply(const ChangeSet& changes)
{
    return apply(changes, {});
}

Applied Ledger::apply(const ChangeSet& changes, const Progress& progress)
{
    return applyWithEntries(changes, {}, progress);
}

Applied Ledger::applyWithEntries(const ChangeSet& changes, const std::vector<qint64>& entries, const Progress& progress)
{
    requireWritable();
    LogHeader header;
    header.at = m_clock.now().toString(Qt::ISODateWithMs);
    header.clockSet = m_clock.isSet();
    header.who = m_user;
    header.why = changes.why;
    header.act = static_cast<int>(changes.act);
    header.undoes = changes.undoes;

    requireOwnRecords(*this, changes);
    Transaction transaction(m_database);
    Applied applied = Applier(m_database, *m_tables, *m_search).run(changes, header, entries, progress);
    if (applied.number == 0)
        return applied;
    requireOwnNames(*this, changes);
    for (const auto& companion : m_companions)
        companion(applied);
    transaction.commit();
    for (std::size_t i = 0; i < m_listeners.size(); ++i) // NOLINT(modernize-loop-convert): a listener may add another
        m_listeners[i](applied);
    return applied;
}

void Ledger::addCompanion(std::function<void(const Applied&)> companion)
{
    m_companions.push_back(std::move(companion));
}

void Ledger::addListener(std::function<void(const Applied&)> listener)
{
    m_listeners.push_back(std::move(listener));
}

} // namespace mingbai
