// One owner a record: what a village reports is read above, not written.
#include "core/ledger/ownership.h"
#include "tests/core/ledger/sample.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

qint64 newestChange(Ledger& ledger)
{
    return changes(ledger, 0, 1).front().number;
}

/// A ledger above villages, one of which has reported.
class Above {
public:
    explicit Above(const QString& role = u"township"_s, const QString& division = u"211324102"_s)
    {
        Ledger::Options options;
        options.user = u"officer"_s;
        options.clock = Clock(QDate(2025, 3, 1));
        m_ledger = Ledger::create(
            m_folder.filePath(u"above"_s), std::nullopt, {QString(), role, division, u"Above"_s, QDateTime()}, options);
    }
    Ledger& ledger() { return *m_ledger; }
    QString make(const QString& entity, const QString& parent, const Values& values, Act act = Act::Edit)
    {
        QString id = m_ledger->newId();
        ChangeSet changes;
        changes.act = act;
        m_ledger->apply(changes.create(entity, id, parent, values));
        return id;
    }
    QString household(const QString& village, Act act = Act::Edit)
    {
        return make(entities::household, {}, {{fields::household::village.id(), village}}, act);
    }
    /// @param way 2 taken, 1 sent
    void enter(const QString& division, const QString& name, const QString& way = u"2"_s)
    {
        make(entities::package, {},
            {{fields::package::package_way.id(), way}, {fields::package::package_kind.id(), u"1"_s},
                {fields::package::package_division.id(), division}, {fields::package::package_party.id(), name}},
            Act::Merge);
    }
    /// The refusal names who keeps the data.
    void refuses(const ChangeSet& set, const QString& keeper = u"West Village"_s)
    {
        const qint64 before = newestChange(*m_ledger);
        const Failure failure = failureOf([&] { m_ledger->apply(set); });
        CHECK(failure.code() == FailureCode::InvalidUse);
        CHECK(failure.sentence().contains(keeper));
        CHECK(newestChange(*m_ledger) == before);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

const QString kReported = u"211324102203"_s;
const QString kSilent = u"211324102204"_s;

} // namespace

TEST_CASE("a township does not write what a village reports, and writes what nobody reports")
{
    Above above;
    Ledger& ledger = above.ledger();
    const QString reported = above.household(kReported, Act::Merge);
    const QString person = above.make(entities::person, reported, {{fields::person::name.id(), u"王五"_s}}, Act::Merge);
    const QString silent = above.household(kSilent);
    CHECK(keeperOf(ledger, entities::household, reported).isEmpty());
    above.enter(kReported, u"West Village"_s);
    above.enter(kSilent, u"Sent to"_s, u"1"_s);
    above.enter(u"211324102"_s, u"Another laptop"_s);

    CHECK(keeperOf(ledger, entities::household, reported) == u"West Village");
    CHECK(keeperOf(ledger, entities::person, person) == u"West Village");
    CHECK(keeperOfNew(ledger, entities::income, reported) == u"West Village");
    CHECK(keeperOfNew(ledger, entities::remark, reported).isEmpty());
    CHECK(keeperOf(ledger, entities::household, silent).isEmpty());

    above.refuses(ChangeSet().set(fields::household::phone, reported, u"13800000001"_s));
    above.refuses(ChangeSet().set(fields::person::name, person, u"王六"_s));
    above.refuses(ChangeSet().remove(entities::person, person));
    above.refuses(ChangeSet().create(entities::income, ledger.newId(), reported, {{fields::income::year.id(), qint64{2024}}}));
    above.refuses(ChangeSet().set(fields::household::village, silent, kReported)); // moved in
    const QString made = ledger.newId();
    ChangeSet import;
    import.act = Act::Import;
    import.create(entities::household, made, {}, {{ fields::household::village.id(), kReported }});
    import.create(entities::person, ledger.newId(), made, {{ fields::person::name.id(), u"李四"_s }});
    above.refuses(import);
    ChangeSet mixed; // one of them spoils the whole
    mixed.set(fields::household::phone, silent, u"13800000001"_s).set(fields::household::phone, reported, u"13800000001"_s);
    above.refuses(mixed);

    ledger.apply(ChangeSet().set(fields::household::phone, silent, u"13800000001"_s));
    above.make(entities::remark, reported, {{fields::remark::remark_text.id(), u"?"_s}});
    above.make(entities::acceptance, reported, {{fields::acceptance::reason.id(), u"seen"_s}});
    CHECK(ledger.count(entities::remark) == 1);
}

TEST_CASE("a township takes the steps of its level with what they bring about, and no others")
{
    Above above;
    Ledger& ledger = above.ledger();
    const QString home = above.household(kReported, Act::Merge);
    const QString other = above.household(kReported, Act::Merge);
    const QString monitored = above.make(entities::monitoring_case, home, {}, Act::Merge);
    above.enter(kReported, u"West Village"_s);
    const auto step = [&](const QString& code) {
        return ChangeSet().create(entities::case_step, ledger.newId(), monitored, {{fields::case_step::step.id(), code}});
    };
    above.refuses(step(u"14"_s)); // the village meeting
    above.refuses(ChangeSet().set(fields::monitoring_case::monitoring_type, monitored, u"1"_s));
    ledger.apply(step(u"16"_s));
    ledger.apply(step(u"17"_s) // the county's, on paper
                     .set(fields::monitoring_case::monitoring_type, monitored, u"1"_s)
                     .set(fields::household::monitoring_type, home, u"1"_s));
    CHECK(textOf(ledger.record(entities::household, home)->value(fields::household::monitoring_type)) == u"1");
    above.refuses(step(u"16"_s).set(fields::household::monitoring_type, other, u"1"_s)); // another household
    above.refuses(step(u"16"_s).remove(entities::household, home));
    const QString own = ledger.records(entities::case_step, monitored).front().id;
    above.refuses(ChangeSet().set(fields::case_step::step, own, u"14"_s));
    ledger.apply(ChangeSet().set(fields::case_step::note, own, u"seen"_s));
}

TEST_CASE("a county leaves to the township what the township decides")
{
    Above above(u"county"_s, u"211324"_s);
    Ledger& ledger = above.ledger();
    const QString home = above.household(kReported, Act::Merge);
    const QString monitored = above.make(entities::monitoring_case, home, {}, Act::Merge);
    above.enter(u"211324102"_s, u"East Town"_s);
    const auto step = [&](const QString& code) {
        return ChangeSet().create(entities::case_step, ledger.newId(), monitored, {{fields::case_step::step.id(), code}});
    };
    above.refuses(step(u"16"_s), u"East Town"_s);
    above.refuses(ChangeSet().set(fields::household::phone, home, u"13800000001"_s), u"East Town"_s);
    ledger.apply(step(u"17"_s));
}

TEST_CASE("what was taken in can be taken back, and a village writes all its own")
{
    Above above;
    above.enter(kReported, u"West Village"_s);
    const QString home = above.household(kReported, Act::Merge);
    above.ledger().undo(newestChange(above.ledger()));
    CHECK_FALSE(above.ledger().record(entities::household, home));

    Sample village;
    const QString own = village.household({{fields::household::village.id(), kReported}});
    village.child(entities::package, {},
        {{fields::package::package_way.id(), u"2"_s}, {fields::package::package_kind.id(), u"1"_s},
            {fields::package::package_division.id(), kReported}, {fields::package::package_party.id(), u"second laptop"_s}});
    village.set(fields::household::phone, own, u"13800000001"_s);
    CHECK(keeperOf(village.ledger(), entities::household, own).isEmpty());
}
