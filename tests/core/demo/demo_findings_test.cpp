// The program's own checks over a made-up village: whichever way findings come about, they are the same.
#include "core/base/failure.h"
#include "core/checks/engine.h"
#include "core/demo/demo_village.h"
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>

#include <random>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

/// More than a check of everything does alone.
constexpr int kHouseholds = 450;

class Village {
public:
    Village()
        : m_ledger(Ledger::create(m_folder.filePath(u"demo.mb"_s), std::nullopt,
            LedgerIdentity{{}, u"village"_s, demoDivision(), u"例村"_s, {}},
            {OpenMode::ReadWrite, u"例"_s, Clock({2024, 11, 20})}))
    {
        m_ledger->database().run("PRAGMA synchronous = OFF"); // nothing here outlives the test
        fillDemoVillage(*m_ledger, {kHouseholds, 5, 0, true});
    }

    Ledger& ledger() { return *m_ledger; }
    /// Every finding but for its number, sorted.
    QStringList findings()
    {
        Statement rows(m_ledger->database(),
            "SELECT concat_ws('|', check_id, variant, severity, household, entity, record, basis, digest, accepted) FROM finding"
            " ORDER BY 1");
        QStringList all;
        while (rows.next())
            all.append(rows.text(0));
        return all;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

/// Gives records the answers of others, which are plausible and collide.
class Restless {
public:
    explicit Restless(Ledger& ledger)
        : m_ledger(ledger)
    {
        for (const Entity& entity : ledger.dictionary().entities()) {
            QStringList ids;
            ledger.forEach(entity.id, [&ids](const Record& record) { ids.append(record.id); });
            if (ledger.dictionary().belongsTo(entity, entities::household) && ids.size() > 1)
                m_records.emplace_back(&entity, ids);
        }
    }

    void edit()
    {
        if (below(12) == 0)
            return setParameter();
        auto& [entity, ids] = m_records.at(static_cast<std::size_t>(below(static_cast<int>(m_records.size()))));
        const auto one = m_ledger.record(entity->id, ids.at(below(static_cast<int>(ids.size()))));
        const auto other = m_ledger.record(entity->id, ids.at(below(static_cast<int>(ids.size()))));
        if (!one || !other)
            return;
        ChangeSet changes;
        if (below(15) == 0)
            changes.remove(entity->id, one->id);
        for (int count = 0; changes.records.size() <= 1 && count < 3; ++count) {
            const auto place = static_cast<std::size_t>(below(static_cast<int>(entity->fields.size())));
            const Field& field = entity->fields[place];
            if (!field.isComputed() && field.type != FieldType::Reference && one->id != other->id && changes.records.empty())
                changes.set(entity->id, one->id, field.id, below(3) == 0 ? Value() : other->values[place]);
        }
        if (changes.isEmpty())
            return;
        const qint64 number = m_ledger.apply(changes).number;
        if (number > 0 && below(6) == 0)
            m_ledger.undo(number);
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    /// A threshold that checks of several subjects ask for.
    void setParameter()
    {
        static const QStringList kNames{u"labour_age_max"_s, u"monitoring_line"_s, u"pension_age"_s, u"compulsory_age_max"_s};
        const qint64 value = below(4) == 0 ? 9000 : 40 + below(30);
        m_ledger.apply(ChangeSet().create(QString(entities::parameter), m_ledger.newId(), {},
            {{fields::parameter::name.id(), kNames.at(below(static_cast<int>(kNames.size())))},
                {fields::parameter::value.id(), QString::number(value)},
                {fields::parameter::valid_from.id(), u"2000-01-%1"_s.arg(1 + below(28), 2, 10, QChar(u'0'))}}));
    }

    Ledger& m_ledger;
    std::mt19937 m_random{20241120};
    std::vector<std::pair<const Entity*, QStringList>> m_records;
};

} // namespace

TEST_CASE("After any edits the findings of a whole village are those of a full check")
{
    Village village;
    CheckEngine engine(village.ledger());
    engine.runAll();
    const QStringList first = village.findings();
    Restless restless(village.ledger());
    for (int round = 0; round < 6; ++round) {
        for (int count = 0; count < 40; ++count)
            restless.edit();
        INFO("round " << round);
        const QStringList step = village.findings();
        CHECK_FALSE(engine.isStale());
        engine.runAll();
        CHECK(step == village.findings());
    }
    CHECK(first != village.findings());
}

TEST_CASE("Two connections find what one finds")
{
    Village village;
    CheckEngine engine(village.ledger());
    engine.runAll();
    const QStringList two = village.findings();
    CHECK(two.size() > kHouseholds);
    {
        Transaction transaction(village.ledger().database()); // a reader could not see what is in it
        village.ledger().database().run("DELETE FROM finding");
        engine.runAll();
        transaction.commit();
    }
    CHECK(village.findings() == two);
}

TEST_CASE("A stopped check leaves all findings as they were, and the next one is whole")
{
    Village village;
    CheckEngine engine(village.ledger());
    engine.runAll();
    const QStringList whole = village.findings();
    village.ledger().database().run("DELETE FROM finding WHERE number % 2 = 0");
    const QStringList half = village.findings();
    for (const double share : {0.0, 0.4, 0.99}) {
        qint64 last = 0;
        try {
            engine.runAll({[&](qint64 done, qint64 total, const QString&) {
                CHECK(done >= last);
                last = done;
                return static_cast<double>(done) < share * static_cast<double>(total);
            }});
            FAIL("it went on");
        } catch (const Failure& failure) {
            CHECK(failure.code() == FailureCode::Cancelled);
        }
        CHECK(village.findings() == half);
    }
    engine.runAll();
    CHECK(village.findings() == whole);
}
