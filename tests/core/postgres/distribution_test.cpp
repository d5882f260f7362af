// Citus is not part of Debian, so the statements of the manual run against stand-ins that refuse what Citus refuses
// (docs.citusdata.com, "Unique constraints" and "Foreign keys" of create_distributed_table).
#include "core/postgres/postgres_export.h"

#include "core/demo/demo_village.h"
#include "tests/core/postgres/postgres_server.h"

#include <algorithm>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kStandIns = uR"(
CREATE TABLE public.distributed (name regclass PRIMARY KEY, key text);
CREATE FUNCTION public.create_distributed_table(name regclass, key text, colocate_with text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    number smallint;
    broken name;
BEGIN
    SELECT attnum INTO number FROM pg_attribute WHERE attrelid = name AND attname = key AND NOT attisdropped;
    IF number IS NULL THEN RAISE EXCEPTION '% has no column %', name, key; END IF;
    IF (SELECT relkind FROM pg_class WHERE oid = name) <> 'r' THEN RAISE EXCEPTION '% is no table', name; END IF;
    SELECT indexrelid::regclass INTO broken FROM pg_index
        WHERE indrelid = name AND (indisunique OR indisexclusion)
          AND NOT number = ANY (string_to_array(indkey::text, ' ')::smallint[]);
    IF broken IS NOT NULL THEN RAISE EXCEPTION 'unique index % of % lacks %', broken, name, key; END IF;
    SELECT conname INTO broken FROM pg_constraint
        WHERE contype = 'f' AND (conrelid = name OR confrelid = name) AND NOT number = ANY (conkey);
    IF broken IS NOT NULL THEN RAISE EXCEPTION 'foreign key % of % lacks %', broken, name, key; END IF;
    SELECT tgname INTO broken FROM pg_trigger WHERE tgrelid = name AND NOT tgisinternal;
    IF broken IS NOT NULL THEN RAISE EXCEPTION 'trigger % of %', broken, name; END IF;
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = name AND attnum = number AND attgenerated <> '') THEN
        RAISE EXCEPTION 'the key of % is generated', name;
    END IF;
    INSERT INTO public.distributed VALUES (name, key);
END $$;
CREATE FUNCTION public.create_reference_table(name regclass) RETURNS void LANGUAGE sql AS
    $$ INSERT INTO public.distributed VALUES (name, NULL) $$;
)"_s;

/// The indented SQL of a page of the manual, one text a statement.
QStringList statementsOf(const QString& language)
{
    QFile page(QStringLiteral(MINGBAI_SOURCE_DIR "/resources/manual/%1/40-exchange.md").arg(language));
    REQUIRE(page.open(QIODevice::ReadOnly));
    QString sql;
    bool isSql = false;
    for (const QString& line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        isSql = line.startsWith(u"    SELECT create_"_s) || (isSql && line.startsWith(u"    "_s));
        if (isSql)
            sql += line.trimmed() + u'\n';
    }
    return sql.split(u";\n"_s, Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("The manual's statements distribute every table of records by the county, as Citus would allow it")
{
    const PostgresServer server;
    QTemporaryDir folder;
    Ledger::Options options;
    options.user = u"tester"_s;
    options.clock = Clock(QDate(2024, 11, 20));
    const auto ledger = Ledger::create(
        folder.filePath(u"ledger"_s), std::nullopt, {QString(), u"village"_s, demoDivision(), u"演示村"_s, QDateTime()}, options);
    fillDemoVillage(*ledger, {3, 1, 0, true});
    PostgresOptions to;
    to.address = server.address(u"postgres"_s);
    to.reason = u"to the province"_s;
    static_cast<void>(exportPostgres(*ledger, to));
    static_cast<void>(server.ask(kStandIns));

    // The stand-in does refuse: else nothing would be tested.
    CHECK(server
              .ask(u"CREATE TABLE public.wrong (id text PRIMARY KEY, source_county text);"
                   "DO $$ BEGIN PERFORM create_distributed_table('public.wrong', 'source_county', 'default');"
                   "EXCEPTION WHEN raise_exception THEN CREATE TABLE public.refused (); END $$;"
                   "SELECT count(*) FROM pg_class WHERE relname = 'refused'"_s)
              .endsWith(u'1'));

    const QStringList statements = statementsOf(u"en"_s);
    REQUIRE(statements.size() == 2);
    CHECK(statements == statementsOf(u"zh"_s));
    for (const QString& statement : statements)
        static_cast<void>(server.ask(statement));
    const auto entities = std::ranges::count_if(
        ledger->dictionary().entities(), [](const Entity& entity) { return !entity.isSigned; }); // packs are handed on as files
    CHECK(server.ask(u"SELECT count(*) FROM public.distributed WHERE key = 'source_county'"_s).toInt() == entities);
    CHECK(server.ask(u"SELECT string_agg(name::text, ' ') FROM public.distributed WHERE key IS NULL"_s) == u"mingbai.code");
    // What is left stays on one machine: the state of the hand-over.
    CHECK(server.ask(u"SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind = 'r' AND relnamespace = "
                     "'mingbai'::regnamespace AND oid NOT IN (SELECT name FROM public.distributed)"_s)
        == u"handover");
}
