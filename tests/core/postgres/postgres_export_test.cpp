// The hand-over into a database, against a real server.
#include "core/postgres/postgres_export.h"

#include "core/base/failure.h"
#include "core/demo/demo_village.h"
#include "core/dictionary/fields.h"
#include "core/exchange/export_rows.h"
#include "core/ledger/history.h"
#include "core/postgres/postgres_tables.h"
#include "tests/core/postgres/postgres_server.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// A ledger with a made-up village, and a server with nothing in it.
class Fixture {
public:
    explicit Fixture(int households = 12)
    {
        LedgerIdentity identity;
        identity.role = u"village"_s;
        identity.division = demoDivision();
        identity.name = u"演示村"_s;
        Ledger::Options options;
        options.user = u"tester"_s;
        options.clock = Clock(QDate(2024, 11, 20));
        m_ledger = Ledger::create(path(), std::nullopt, identity, options);
        fillDemoVillage(*m_ledger, {households, 1, 0, true});
    }

    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] const PostgresServer& server() const { return m_server; }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"ledger.mingbai"_s); }
    void close() { m_ledger.reset(); }
    void open()
    {
        Ledger::Options options;
        options.mode = OpenMode::ReadWrite;
        options.user = u"tester"_s;
        options.clock = Clock(QDate(2024, 11, 20));
        m_ledger = Ledger::open(path(), std::nullopt, options);
    }

    PostgresResult handOver(bool full = false, const QString& user = u"postgres"_s)
    {
        PostgresOptions options;
        options.address = m_server.address(user);
        options.reason = u"to the province"_s;
        options.full = full;
        return exportPostgres(*m_ledger, options);
    }

    [[nodiscard]] QString ask(const QString& sql) const { return m_server.ask(sql); }
    [[nodiscard]] qint64 number(const QString& sql) const { return ask(sql).toLongLong(); }

    /// The first household of the ledger.
    [[nodiscard]] Record household()
    {
        std::optional<Record> first;
        m_ledger->forEach(entities::household, [&](const Record& record) {
            if (!first)
                first = record;
        });
        REQUIRE(first);
        return *first;
    }

private:
    PostgresServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

/// The rows of an entity as COPY writes them, without the columns that tell where they come from.
QStringList ledgerRows(Ledger& ledger, const Entity& entity)
{
    QStringList rows;
    forEachRow(ledger, entity, nullptr, [&](const Statement& row) {
        QByteArray line = row.utf8(0).toByteArray();
        if (!entity.parent.isEmpty())
            line += '\t' + copyText(nullptr, row.value(1));
        for (std::size_t i = 0; i < entity.fields.size(); ++i)
            line += '\t' + copyText(&entity.fields[i], row.value(static_cast<int>(i) + 2));
        rows << QString::fromUtf8(line);
    });
    rows.sort();
    return rows;
}

QStringList databaseRows(const Fixture& fixture, const Entity& entity)
{
    QStringList columns{u"id"_s};
    if (!entity.parent.isEmpty())
        columns << u'"' + entity.parent + u'"';
    for (const Field& field : entity.fields)
        columns << u'"' + field.id + u'"';
    QStringList rows = fixture.ask(u"COPY mingbai.\"%1\" (%2) TO STDOUT"_s.arg(entity.id, columns.join(u',')))
                           .split(u'\n', Qt::SkipEmptyParts);
    rows.sort();
    return rows;
}

/// Every record with every value, and nothing else.
void checkSame(Fixture& fixture)
{
    for (const Entity& entity : fixture.ledger().dictionary().entities()) {
        INFO(entity.id.toStdString());
        if (entity.isSigned)
            continue; // stays in the ledger
        CHECK(databaseRows(fixture, entity) == ledgerRows(fixture.ledger(), entity));
    }
}

FailureCode failureOf(const std::function<void()>& action, QString* sentence = nullptr)
{
    try {
        action();
    } catch (const Failure& failure) {
        if (sentence)
            *sentence = failure.sentence();
        return failure.code();
    }
    FAIL("nothing failed");
    return FailureCode::Internal;
}

} // namespace

TEST_CASE("The database holds the ledger's rows after two loads and one change")
{
    Fixture fixture;
    const PostgresResult first = fixture.handOver();
    CHECK(first.since == 0);
    CHECK(first.sent == first.written);
    CHECK(first.sent > 300);
    checkSame(fixture);
    const QString stamps = u"SELECT max(xmin::text::bigint) FROM (SELECT xmin FROM mingbai.person UNION ALL SELECT xmin FROM "
                           "mingbai.handover UNION ALL SELECT xmin FROM mingbai.code) rows"_s;
    const qint64 stamp = fixture.number(stamps);

    const qint64 head = headOfLog(fixture.ledger());
    const PostgresResult second = fixture.handOver();
    CHECK(second.sent == 0);
    CHECK(second.through == first.through);
    CHECK(fixture.number(stamps) == stamp);
    CHECK(headOfLog(fixture.ledger()) == head); // nothing left the ledger, so nothing is noted

    const Record household = fixture.household();
    const std::vector<Record> members = fixture.ledger().records(entities::person, household.id);
    ChangeSet changes;
    changes.set(fields::household::note, household.id, u"tab\there, \\N and a\nnew line"_s);
    changes.remove(entities::person, members.back().id);
    fixture.ledger().apply(changes);
    const PostgresResult third = fixture.handOver();
    CHECK(third.since == first.through);
    CHECK(third.sent == 1);
    CHECK(third.written == 1);
    CHECK(third.removed >= 1);
    checkSame(fixture);
}

TEST_CASE("Values arrive with the types that a database computes with, and comments say what they are")
{
    Fixture fixture(3);
    const QString household = fixture.household().id;
    ChangeSet changes;
    changes.set(fields::household::code, household, u"100399000101"_s);
    const Record income = fixture.ledger().records(entities::income, household).front();
    changes.set(fields::income::transfer_pension, income.id, qint64{123'405});
    const Record person = fixture.ledger().records(entities::person, household).front();
    changes.set(fields::person::birth_date, person.id, u"1956-03"_s);
    changes.set(fields::person::health, person.id, u"2,4"_s);
    changes.set(fields::person::mandarin, person.id, qint64{0});
    fixture.ledger().apply(changes);
    static_cast<void>(fixture.handOver());
    CHECK(fixture.ask(u"SELECT transfer_pension + 0.05 FROM mingbai.income WHERE id = '%1'"_s.arg(income.id)) == u"1234.10");
    CHECK(
        fixture.ask(u"SELECT birth_date, health[2], mandarin, source_county FROM mingbai.person WHERE id = '%1'"_s.arg(person.id))
        == u"1956-03|4|f|"_s + demoDivision().first(6));
    CHECK(fixture
              .ask(u"SELECT count(*) FROM mingbai.person JOIN mingbai.household h ON h.id = household AND h.source_county = "
                   "person.source_county WHERE h.code = '100399000101'"_s)
              .toInt()
        == static_cast<int>(fixture.ledger().records(entities::person, household).size()));
    CHECK(fixture.ask(u"SELECT obj_description('mingbai.household'::regclass)"_s).startsWith(u"农户 / Household"));
    CHECK(fixture
              .ask(u"SELECT col_description('mingbai.person'::regclass, attnum) FROM pg_attribute WHERE attname = 'relation' AND "
                   "attrelid = 'mingbai.person'::regclass"_s)
              .contains(u"与户主关系 / "));
    CHECK(fixture.ask(u"SELECT label_zh FROM mingbai.code WHERE list = 'compliance' AND code = '1'"_s) == u"达标");
    // The partition key begins every primary key of the records.
    CHECK(
        fixture.number(u"SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid "
                       "= c.oid AND a.attnum = i.indkey[0] WHERE i.indisprimary AND c.relnamespace = 'mingbai'::regnamespace AND "
                       "a.attname = 'source_county'"_s)
        == static_cast<qint64>(std::count_if(fixture.ledger().dictionary().entities().begin(),
               fixture.ledger().dictionary().entities().end(), [](const Entity& entity) { return !entity.isSigned; }))
            + 1);
}

TEST_CASE("Two ledgers of one county share the tables and keep apart")
{
    Fixture fixture(3);
    static_cast<void>(fixture.handOver());
    const qint64 before = fixture.number(u"SELECT count(*) FROM mingbai.household"_s);
    QTemporaryDir folder;
    Ledger::Options options;
    options.user = u"tester"_s;
    options.clock = Clock(QDate(2024, 11, 20));
    const auto other = Ledger::create(folder.filePath(u"other.mingbai"_s), std::nullopt,
        {QString(), u"village"_s, u"211324107205"_s, u"邻村"_s, QDateTime()}, options);
    ChangeSet changes;
    changes.create(entities::household, other->newId(), {}, {{fields::household::code.id(), u"7"_s}});
    other->apply(changes);
    PostgresOptions handover{fixture.server().address(), u"mingbai"_s, u"to the province"_s, true};
    CHECK(exportPostgres(*other, handover).written == 1);
    CHECK(fixture.number(u"SELECT count(*) FROM mingbai.household"_s) == before + 1);
    CHECK(fixture.number(u"SELECT count(*) FROM mingbai.handover"_s) == 2);
}

TEST_CASE("A ledger that was set back to an older copy is refused until everything is handed over again")
{
    Fixture fixture(3);
    fixture.close();
    REQUIRE(QFile::copy(fixture.path(), fixture.path() + ".old"_L1));
    fixture.open();
    const Record household = fixture.household();
    ChangeSet removal;
    removal.set(fields::household::note, household.id, u"later"_s);
    fixture.ledger().apply(removal);
    static_cast<void>(fixture.handOver());
    fixture.close();
    REQUIRE(QFile::remove(fixture.path()));
    REQUIRE(QFile::rename(fixture.path() + ".old"_L1, fixture.path()));
    fixture.open();
    for (int i = 0; i < 5; ++i) { // written on past the number that the database knows
        ChangeSet other;
        other.set(fields::household::note, household.id, u"other %1"_s.arg(i));
        fixture.ledger().apply(other);
    }
    const qint64 known = fixture.number(u"SELECT through FROM mingbai.handover"_s);
    CHECK(failureOf([&] { static_cast<void>(fixture.handOver()); }) == FailureCode::InputRefused);
    CHECK(fixture.number(u"SELECT through FROM mingbai.handover"_s) == known);
    static_cast<void>(fixture.handOver(true));
    checkSame(fixture);
}

TEST_CASE("No reason, no right, no server: a sentence, and nothing has changed on either side")
{
    Fixture fixture(3);
    const qint64 head = headOfLog(fixture.ledger());
    const PostgresOptions withoutReason{fixture.server().address(), u"mingbai"_s, u" "_s, false};
    CHECK(failureOf([&] { static_cast<void>(exportPostgres(fixture.ledger(), withoutReason)); }) == FailureCode::InvalidUse);

    static_cast<void>(fixture.ask(u"CREATE ROLE guest LOGIN"_s));
    QString sentence;
    CHECK(failureOf([&] { static_cast<void>(fixture.handOver(false, u"guest"_s)); }, &sentence) == FailureCode::InputRefused);
    CHECK(sentence.contains(u"right"));
    CHECK(fixture.number(u"SELECT count(*) FROM pg_namespace WHERE nspname = 'mingbai'"_s) == 0);
    CHECK(failureOf([&] { static_cast<void>(fixture.handOver(false, u"nobody_known"_s)); }) == FailureCode::InputOutput);
    const PostgresOptions nowhere{u"postgresql:///postgres?host=/nowhere"_s, u"mingbai"_s, u"to the province"_s, false};
    CHECK(failureOf([&] { static_cast<void>(exportPostgres(fixture.ledger(), nowhere)); }) == FailureCode::InputOutput);
    CHECK(headOfLog(fixture.ledger()) == head);
}

TEST_CASE("A person who may write rows but make nothing can hand over, and one who stops leaves the database as it was")
{
    Fixture fixture(3);
    static_cast<void>(fixture.handOver());
    static_cast<void>(
        fixture.ask(u"CREATE ROLE clerk LOGIN; GRANT USAGE ON SCHEMA mingbai TO clerk; GRANT SELECT, INSERT, UPDATE, "
                    "DELETE ON ALL TABLES IN SCHEMA mingbai TO clerk"_s));
    const QString household = fixture.household().id;
    ChangeSet changes;
    changes.set(fields::household::note, household, u"after"_s);
    fixture.ledger().apply(changes);
    const PostgresOptions options{fixture.server().address(), u"mingbai"_s, u"to the province"_s, true};
    const Progress stopping{
        [](qint64, qint64 total, const QString& stage) { return total > 0 || !stage.contains(u"Preparing"); }};
    CHECK(failureOf([&] { static_cast<void>(exportPostgres(fixture.ledger(), options, stopping)); }) == FailureCode::Cancelled);
    CHECK(fixture.number(u"SELECT count(*) FROM mingbai.household WHERE note = 'after'"_s) == 0);
    CHECK(fixture.handOver(false, u"clerk"_s).written == 1);
    CHECK(fixture.number(u"SELECT count(*) FROM mingbai.household WHERE note = 'after'"_s) == 1);
}
