#include "core/checks/engine.h"

#include "core/base/failure.h"
#include "core/checks/evaluation.h"
#include "core/checks/finding_store.h"
#include "core/checks/full_check.h"
#include "core/checks/scope.h"
#include "core/checks/surroundings.h"
#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"

#include <sqlite3.h>

#include <QCoreApplication>

#include <exception>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

/// More households than this are checked all together.
constexpr qsizetype kManyHouseholds = 2000;
/// Where the ledger remembers what its findings rest on.
const QString kStampKey = u"checks"_s;

QString translated(const char* sentence)
{
    return QCoreApplication::translate("CheckEngine", sentence);
}

/// The acceptance that stands, or lapsed, for the same check and record: together they name it within the household.
QString formerAcceptance(Ledger& ledger, const Finding& finding)
{
    for (const Record& record : ledger.records(QString(entities::acceptance), finding.household)) {
        if (textOf(record.value(fields::acceptance::check_id)) == finding.check
            && textOf(record.value(fields::acceptance::record)) == finding.record)
            return record.id;
    }
    return {};
}

} // namespace

/// What writing needs is made when the first pass runs, so that a read-only ledger is only read.
struct CheckEngine::Impl {
    struct Writer {
        Writer(Ledger& ledger, const Catalogue& catalogue, const std::shared_ptr<FunctionContext>& context)
            : scope(ledger.database())
            , store(ledger.database())
            , evaluation(ledger, catalogue, {}, context)
        {
        }
        Scope scope;
        FindingStore store;
        Evaluation evaluation;
    };
    /// Whether the findings are right.
    struct State {
        std::optional<Surroundings> checkedWith; ///< of the last full pass; empty when findings are stale
        bool stampIsOld = false;                 ///< findings are right, but the file does not say so yet
        std::exception_ptr trouble;              ///< a mistake of ours, told when the change is saved
    };

    Impl(Ledger& checked, const Catalogue* with)
        : ledger(checked)
        , catalogue(with)
        , followsPacks(with == nullptr)
    {
        followPacks(followsPacks ? packsDigest(checked) : QByteArray());
    }

    void take(const Surroundings& now);
    bool followPacks(const QByteArray& now);
    [[nodiscard]] QString stamp() const;
    void writeStamp(State& next);
    void prepare();
    void runAll(const Progress& progress, State& next);
    void runSome(const QStringList& households, const Scope::Values& former, State& next);
    void runChecks(const std::vector<const Check*>& checks);
    void heard(const Applied& applied);
    void saved();
    void follow(const Applied& applied, State& next);

    Ledger& ledger;
    const Catalogue* catalogue;
    bool followsPacks;                                        ///< the checks are those of the program and of the ledger's packs
    QByteArray packs;                                         ///< their digest
    std::vector<std::shared_ptr<const Catalogue>> catalogues; ///< those before stay: a screen may point into them
    std::unique_ptr<SurroundingsReader> reader;
    std::shared_ptr<FunctionContext> context = std::make_shared<FunctionContext>();
    std::optional<Surroundings> surroundings; ///< of the day and parameters in the context
    State state;
    std::optional<State> pending; ///< holds when the change is committed
    std::unique_ptr<Writer> writer;
    std::unique_ptr<Statement> marks;
};

void CheckEngine::Impl::take(const Surroundings& now)
{
    if (surroundings == now)
        return;
    surroundings = followPacks(now.packs) ? reader->read() : now;
    context->setToday(surroundings->day);
    context->setParameters(parametersOf(ledger), surroundings->division);
    context->setFittingHelp(FittingHelp::of(ledger));
}

/// A pack that was taken in or back, or that is valid from today, brings or takes its checks.
bool CheckEngine::Impl::followPacks(const QByteArray& now)
{
    if (reader && (!followsPacks || now == packs))
        return false;
    packs = now;
    if (followsPacks)
        catalogue = catalogues.emplace_back(catalogueOf(ledger)).get();
    reader = std::make_unique<SurroundingsReader>(ledger, *catalogue);
    writer.reset();
    return true;
}

QString CheckEngine::Impl::stamp() const
{
    // The number of the newest change tells of changes made while no engine listened.
    const qint64 newest = integerOf(ledger.database().single("SELECT max(number) FROM change"));
    return u"%1 %2 %3"_s.arg(QString::fromLatin1(catalogue->fingerprint()), QString::fromLatin1(surroundings->digest()))
        .arg(newest);
}

void CheckEngine::Impl::writeStamp(State& next)
{
    ledger.setInfo(kStampKey, stamp());
    next.stampIsOld = false;
}

void CheckEngine::Impl::prepare()
{
    if (writer)
        return;
    if (ledger.isReadOnly())
        throw Failure(FailureCode::ReadOnly,
            translated(QT_TRANSLATE_NOOP("CheckEngine", "This ledger is open for reading only; its findings stay as they are.")));
    writer = std::make_unique<Writer>(ledger, *catalogue, context);
}

void CheckEngine::Impl::runAll(const Progress& progress, State& next)
{
    take(reader->read());
    prepare();
    const bool sameChecks = ledger.info(kStampKey).startsWith(QLatin1StringView(catalogue->fingerprint()));
    writer->store.start({}, sameChecks);
    FullCheck check(ledger, *catalogue, context, progress);
    const bool mayShare = sqlite3_get_autocommit(ledger.database().handle()) != 0;
    Transaction transaction(ledger.database());
    check.run(writer->evaluation, writer->store, mayShare ? FullCheck::Hands::Two : FullCheck::Hands::One);
    writeStamp(next);
    transaction.commit();
    next.checkedWith = surroundings;
}

void CheckEngine::Impl::runSome(const QStringList& households, const Scope::Values& former, State& next)
{
    prepare();
    const bool fresh = next.checkedWith && next.checkedWith == surroundings;
    writer->store.start({}, fresh);
    Transaction transaction(ledger.database());
    writer->scope.set(households, former);
    const Slice slice;
    writer->store.begin(slice);
    writer->evaluation.run(slice, [this](const FiredCheck& fired) { writer->store.put(fired); });
    writer->store.finish();
    next.stampIsOld = fresh;
    if (writer->store.isWritten() && fresh)
        writeStamp(next);
    transaction.commit();
}

/// Some checks of all households.
void CheckEngine::Impl::runChecks(const std::vector<const Check*>& checks)
{
    if (checks.empty())
        return;
    prepare();
    writer->store.start(checks, true);
    Evaluation some(ledger, *catalogue, checks, context);
    Transaction transaction(ledger.database());
    FullCheck(ledger, *catalogue, context, {}).run(some, writer->store, FullCheck::Hands::One);
    transaction.commit();
}

/// In the transaction of the change: findings are saved with it.
void CheckEngine::Impl::heard(const Applied& applied)
{
    if (applied.number == 0 || ledger.isReadOnly())
        return;
    State next = state;
    try {
        follow(applied, next);
    } catch (const Failure& failure) {
        // Findings that could not be written are found stale and made anew; the change itself is saved, unless SQLite has given
        // up the whole transaction.
        if (sqlite3_get_autocommit(ledger.database().handle()) != 0)
            throw;
        next = {};
        if (failure.code() == FailureCode::Internal)
            next.trouble = std::current_exception();
    }
    pending = std::move(next);
}

void CheckEngine::Impl::saved()
{
    if (!pending)
        return;
    state = *std::exchange(pending, std::nullopt);
    if (const std::exception_ptr trouble = std::exchange(state.trouble, nullptr))
        std::rethrow_exception(trouble);
}

void CheckEngine::Impl::follow(const Applied& applied, State& next)
{
    const Surroundings now = reader->read();
    const bool wasChecked = next.checkedWith && next.checkedWith == surroundings;
    if (!wasChecked || now.day != surroundings->day || now.packs != surroundings->packs
        || applied.households.size() > kManyHouseholds)
        return runAll({}, next);
    std::set<QString> changed;
    for (const auto& [entity, digest] : now.entities) {
        if (entity != entities::parameter && surroundings->entities[entity] != digest)
            changed.insert(entity);
    }
    const Parameters before = context->parameters();
    if (now != surroundings) {
        take(now);
        runChecks(checksReading(*catalogue, changed, differingParameters(before, context->parameters())));
        next.checkedWith = surroundings;
    }
    runSome(applied.households, applied.identifying, next);
}

CheckEngine::CheckEngine(Ledger& ledger)
    : CheckEngine(ledger, nullptr)
{
}

CheckEngine::CheckEngine(Ledger& ledger, const Catalogue& catalogue)
    : CheckEngine(ledger, &catalogue)
{
}

CheckEngine::CheckEngine(Ledger& ledger, const Catalogue* catalogue)
    : m_ledger(ledger)
    , m_impl(std::make_shared<Impl>(ledger, catalogue))
{
    m_impl->take(m_impl->reader->read()); // a ledger open for reading has parameters, too
    if (!isStale())
        m_impl->state.checkedWith = m_impl->surroundings;
    ledger.addCompanion([listening = std::weak_ptr(m_impl)](const Applied& applied) {
        if (const auto impl = listening.lock())
            impl->heard(applied);
    });
    ledger.addListener([listening = std::weak_ptr(m_impl)](const Applied&) {
        if (const auto impl = listening.lock())
            impl->saved();
    });
}

CheckEngine::~CheckEngine()
{
    if (!m_impl->state.stampIsOld)
        return;
    try {
        m_impl->writeStamp(m_impl->state);
    } catch (const Failure&) {
        // Without the stamp the next opening checks everything again, which is right as well.
    }
}

bool CheckEngine::isStale()
{
    if (m_ledger.isReadOnly())
        return false;
    m_impl->take(m_impl->reader->read());
    const Impl::State& state = m_impl->state;
    return state.stampIsOld ? state.checkedWith != m_impl->surroundings : m_ledger.info(kStampKey) != m_impl->stamp();
}

void CheckEngine::runAll(const Progress& progress)
{
    m_impl->runAll(progress, m_impl->state);
}

void CheckEngine::run(const QStringList& households)
{
    m_impl->take(m_impl->reader->read());
    m_impl->runSome(households, {}, m_impl->state);
}

std::vector<Finding> CheckEngine::findings(const FindingFilter& filter)
{
    return readFindings(m_ledger.database(), filter, catalogue());
}

std::vector<FindingMark> CheckEngine::marks(const QString& household)
{
    if (!m_impl->marks)
        m_impl->marks = std::make_unique<Statement>(marksStatement(m_ledger.database()));
    return readMarks(*m_impl->marks, household, catalogue());
}

FindingCounts CheckEngine::counts()
{
    return countFindings(m_ledger.database());
}

std::vector<CheckCount> CheckEngine::countsByCheck()
{
    return countFindingsByCheck(m_ledger.database());
}

void CheckEngine::accept(const Finding& finding, const QString& reason)
{
    if (finding.severity != Severity::Warning || finding.household.isEmpty())
        throw Failure(FailureCode::InvalidUse,
            translated(QT_TRANSLATE_NOOP(
                "CheckEngine", "Only a warning about a household can be accepted. Correct an error, act on an alert.")));
    if (reason.trimmed().isEmpty())
        throw Failure(FailureCode::InvalidUse,
            translated(QT_TRANSLATE_NOOP("CheckEngine", "Say why the data are right before you accept the warning.")));
    std::vector<std::pair<QString, Value>> values{
        {fields::acceptance::check_id.id(), finding.check},
        {fields::acceptance::record.id(), finding.record},
        {fields::acceptance::digest.id(), finding.digest},
        {fields::acceptance::reason.id(), reason.trimmed()},
        {fields::acceptance::accepted_by.id(), m_ledger.user().isEmpty() ? Value() : Value(m_ledger.user())},
        {fields::acceptance::accepted_on.id(), m_ledger.clock().today().toString(Qt::ISODate)},
    };
    ChangeSet changes;
    changes.act = Act::Accept;
    changes.why = reason.trimmed();
    const QString former = formerAcceptance(m_ledger, finding);
    if (former.isEmpty()) {
        changes.create(QString(entities::acceptance), m_ledger.newId(), finding.household, std::move(values));
    } else {
        for (const auto& [field, value] : values)
            changes.set(QString(entities::acceptance), former, field, value);
    }
    m_ledger.apply(changes);
}

const Catalogue& CheckEngine::catalogue() const
{
    return *m_impl->catalogue;
}

const Parameters& CheckEngine::parameters() const
{
    return m_impl->context->parameters();
}

} // namespace mingbai
