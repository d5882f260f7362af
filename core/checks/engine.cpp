#include "core/checks/engine.h"

#include "core/base/failure.h"
#include "core/checks/finding_store.h"
#include "core/checks/functions.h"
#include "core/checks/scope.h"
#include "core/checks/subject_plan.h"
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

/// Lets a person stop SQLite in the middle of a statement; an exception cannot pass through it.
class Interruption {
public:
    Interruption(Database& database, const Progress& progress)
        : m_handle(database.handle())
        , m_progress(progress)
    {
        constexpr int kInstructions = 100'000;
        if (progress.step)
            sqlite3_progress_handler(
                m_handle, kInstructions, [](void* self) { return static_cast<Interruption*>(self)->ask(); }, this);
    }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    Interruption(Interruption&&) = delete;
    Interruption& operator=(Interruption&&) = delete;
    ~Interruption() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }

    void setTotal(qint64 total) { m_total = total; }
    void setStage(const QString& stage) { m_stage = stage; }
    void step()
    {
        constexpr qint64 kRows = 256;
        if (++m_done % kRows == 0)
            m_progress.report(m_done, m_total, m_stage);
    }
    /// The failure that stopped SQLite, if that was it.
    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    int ask()
    {
        try {
            m_progress.report(m_done, m_total, m_stage);
            return 0;
        } catch (...) {
            m_failure = std::current_exception();
            return 1;
        }
    }

    sqlite3* m_handle;
    const Progress& m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QString m_stage;
    std::exception_ptr m_failure;
};

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

/// What writing needs; made when the first pass runs, so that a read-only ledger is only read.
struct CheckEngine::Impl {
    struct Writer {
        explicit Writer(Database& database)
            : scope(database)
            , store(database)
        {
        }
        Scope scope;
        FindingStore store;
    };

    Impl(Ledger& checked, const Catalogue* with)
        : ledger(checked)
        , catalogue(with)
        , followsPacks(with == nullptr)
    {
    }

    void refreshSurroundings();
    void followPacks();
    void makePlans();
    [[nodiscard]] QString stamp() const;
    void writeStamp();
    void prepare();
    void pass(bool narrowed, Interruption* interruption);
    void runAll(const Progress& progress);
    void runSome(const QStringList& households, const Scope::Values& former);
    void heard(const Applied& applied);
    void follow(const Applied& applied);

    Ledger& ledger;
    const Catalogue* catalogue;
    bool followsPacks;                                        ///< the checks are those of the program and of the ledger's packs
    QByteArray packs;                                         ///< their digest
    std::vector<std::shared_ptr<const Catalogue>> catalogues; ///< those before stay: a screen may point into them
    std::shared_ptr<FunctionContext> context = std::make_shared<FunctionContext>();
    QByteArray surroundings; ///< of the parameters in the context
    QByteArray checkedWith;  ///< surroundings of the last full pass; empty when findings are stale
    bool stampIsOld = false; ///< findings are right, but the file does not say so yet
    std::unique_ptr<Writer> writer;
    std::vector<SubjectPlan> plans;
};

void CheckEngine::Impl::refreshSurroundings()
{
    const QByteArray now = surroundingsDigest(ledger);
    if (now == surroundings)
        return;
    surroundings = now;
    followPacks();
    context->setToday(ledger.clock().today());
    context->setParameters(parametersOf(ledger), ledger.identity().division);
}

/// A pack that was taken in or back, or that is valid from today, brings or takes its checks.
void CheckEngine::Impl::followPacks()
{
    const QByteArray now = followsPacks ? packsDigest(ledger) : QByteArray();
    if (!followsPacks || (catalogue && now == packs))
        return;
    packs = now;
    plans.clear();
    catalogue = catalogues.emplace_back(catalogueOf(ledger)).get();
    if (writer)
        makePlans();
}

QString CheckEngine::Impl::stamp() const
{
    // The number of the newest change tells of changes made while no engine listened.
    const qint64 newest = integerOf(ledger.database().single("SELECT max(number) FROM change"));
    return u"%1 %2 %3"_s.arg(QString::fromLatin1(catalogue->fingerprint()), QString::fromLatin1(surroundings)).arg(newest);
}

void CheckEngine::Impl::writeStamp()
{
    ledger.setInfo(kStampKey, stamp());
    stampIsOld = false;
}

void CheckEngine::Impl::prepare()
{
    if (writer)
        return;
    if (ledger.isReadOnly())
        throw Failure(FailureCode::ReadOnly,
            translated(QT_TRANSLATE_NOOP("CheckEngine", "This ledger is open for reading only; its findings stay as they are.")));
    registerFunctions(ledger.database().handle(), context);
    writer = std::make_unique<Writer>(ledger.database());
    makePlans();
}

void CheckEngine::Impl::makePlans()
{
    for (const Subject& subject : catalogue->subjects()) {
        std::vector<const Check*> checks;
        for (const Check& check : catalogue->checks()) {
            if (check.subject == subject.id)
                checks.push_back(&check);
        }
        plans.emplace_back(ledger.database(), subject, checks);
    }
}

void CheckEngine::Impl::pass(bool narrowed, Interruption* interruption)
{
    writer->store.begin(narrowed);
    for (SubjectPlan& plan : plans) {
        if (interruption)
            interruption->setStage(Dictionary::builtIn().entity(plan.subject().entity).plural.text());
        plan.run(
            narrowed, [this](const FiredCheck& fired) { writer->store.put(fired); },
            [interruption] {
                if (interruption)
                    interruption->step();
            });
    }
}

void CheckEngine::Impl::runAll(const Progress& progress)
{
    prepare();
    refreshSurroundings();
    Interruption interruption(ledger.database(), progress);
    qint64 total = 0;
    for (const SubjectPlan& plan : plans)
        total += ledger.count(plan.subject().entity);
    interruption.setTotal(total);
    try {
        Transaction transaction(ledger.database());
        pass(false, &interruption);
        writer->store.finish();
        writeStamp();
        transaction.commit();
    } catch (const Failure&) {
        interruption.rethrow();
        throw;
    }
    checkedWith = surroundings;
}

void CheckEngine::Impl::runSome(const QStringList& households, const Scope::Values& former)
{
    prepare();
    refreshSurroundings();
    Transaction transaction(ledger.database());
    writer->scope.set(households, former);
    pass(true, nullptr);
    const bool written = writer->store.finish();
    const bool fresh = checkedWith == surroundings;
    stampIsOld = fresh;
    if (written && fresh)
        writeStamp();
    transaction.commit();
}

void CheckEngine::Impl::heard(const Applied& applied)
{
    if (applied.number == 0 || ledger.isReadOnly())
        return;
    try {
        follow(applied);
    } catch (const Failure& failure) {
        // The change itself is saved. Findings that could not be written are found stale and made anew.
        checkedWith.clear();
        stampIsOld = false;
        if (failure.code() == FailureCode::Internal)
            throw;
    }
}

void CheckEngine::Impl::follow(const Applied& applied)
{
    refreshSurroundings();
    if (checkedWith != surroundings || applied.households.size() > kManyHouseholds)
        runAll({});
    else
        runSome(applied.households, applied.identifying);
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
    m_impl->refreshSurroundings();
    if (!isStale())
        m_impl->checkedWith = m_impl->surroundings;
    ledger.addListener([listening = std::weak_ptr(m_impl)](const Applied& applied) {
        if (const auto impl = listening.lock())
            impl->heard(applied);
    });
}

CheckEngine::~CheckEngine()
{
    if (!m_impl->stampIsOld)
        return;
    try {
        m_impl->writeStamp();
    } catch (const Failure&) {
        // Without the stamp the next opening checks everything again, which is right as well.
    }
}

bool CheckEngine::isStale()
{
    if (m_ledger.isReadOnly())
        return false;
    m_impl->refreshSurroundings();
    return m_impl->stampIsOld ? m_impl->checkedWith != m_impl->surroundings : m_ledger.info(kStampKey) != m_impl->stamp();
}

void CheckEngine::runAll(const Progress& progress)
{
    m_impl->runAll(progress);
}

void CheckEngine::run(const QStringList& households)
{
    m_impl->runSome(households, {});
}

std::vector<Finding> CheckEngine::findings(const FindingFilter& filter)
{
    return readFindings(m_ledger.database(), filter, catalogue());
}

std::vector<FindingMark> CheckEngine::marks(const QString& household)
{
    return readMarks(m_ledger.database(), household, catalogue());
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
