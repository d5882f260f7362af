// What a policy pack does to a ledger, and what is refused before it does anything.
#include "core/base/failure.h"
#include "core/checks/policy_changes.h"
#include "core/checks/surroundings.h"
#include "core/checks/taken_packs.h"
#include "core/checks/unknown_parameters.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/wording.h"
#include "core/ledger/history.h"
#include "tests/core/checks/village.h"
#include "tests/support/policy_content.h"

#include <QFile>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

/// A household of two with this net income a head in yuan, by wages alone.
QString earning(Village& village, int year, qint64 yuanPerHead)
{
    constexpr qint64 kFen = 100;
    constexpr qint64 kPeople = 2;
    QString household = village.addHousehold({{fields::household::group_name.id(), u"一组"_s}});
    village.ledger().apply(ChangeSet().create(entities::income, village.ledger().newId(), household,
        {{fields::income::year.id(), qint64(year)}, {fields::income::members.id(), kPeople},
            {fields::income::wages_migrant.id(), yuanPerHead * kPeople * kFen}}));
    return household;
}

bool fires(CheckEngine& engine, const QString& check, const QString& household)
{
    return !engine.findings({household, check, std::nullopt, false}).empty();
}

Applied take(Village& village, const QJsonObject& pack)
{
    return takePack(village.ledger(), PolicyPack::read(bytesOf(pack)), u"例县"_s);
}

/// The sentence with which the pack is refused.
QString refusal(const QJsonObject& pack)
{
    try {
        static_cast<void>(PolicyPack::read(bytesOf(pack)));
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::InputRefused);
        return failure.sentence();
    }
    FAIL("the pack was not refused");
    return {};
}

/// The dictionary has its own words again when a test is over.
struct OwnWords {
    OwnWords() = default;
    OwnWords(const OwnWords&) = delete;
    OwnWords& operator=(const OwnWords&) = delete;
    OwnWords(OwnWords&&) = delete;
    OwnWords& operator=(OwnWords&&) = delete;
    ~OwnWords()
    {
        Dictionary::rewordBuiltIn(Dictionary::builtIn().files());
        setTerms({});
    }
};

} // namespace

TEST_CASE("A pack with another line and a new check changes the findings of the very households, and undo changes them back")
{
    Village village;
    CheckEngine engine(village.ledger());
    engine.runAll();
    const QString poor = earning(village, 2024, 8000);
    const QString better = earning(village, 2024, 9500);
    const QString nameless = village.addHousehold();
    CHECK_FALSE(fires(engine, u"IC-01"_s, poor)); // the line of 2024 is not known

    const Applied taken = take(village, samplePack());
    CHECK(fires(engine, u"IC-01"_s, poor));
    CHECK_FALSE(fires(engine, u"IC-01"_s, better));
    CHECK(fires(engine, u"KZ-01"_s, nameless));
    CHECK(engine.findings({nameless, u"KZ-01"_s, std::nullopt, false}).front().message == u"本户没有填村民组。");
    CHECK(engine.catalogue().find(u"KZ-01"_s) != nullptr);

    village.ledger().undo(taken.number);
    CHECK(takenPacks(village.ledger()).empty());
    CHECK_FALSE(fires(engine, u"IC-01"_s, poor));
    CHECK_FALSE(fires(engine, u"KZ-01"_s, nameless));
    CHECK(engine.catalogue().find(u"KZ-01"_s) == nullptr);
}

TEST_CASE("A pack whose procedure says otherwise which help answers a risk changes the findings and is shown before")
{
    Village village;
    CheckEngine engine(village.ledger());
    const QString household = village.addHousehold({{fields::household::monitoring_type.id(), u"2"_s},
        {fields::household::risk_1.id(), u"01"_s}, {fields::household::risk_cleared.id(), qint64{0}}});
    village.ledger().apply(ChangeSet().create(entities::measure, village.ledger().newId(), household,
        {{fields::measure::item.id(), u"0201"_s}, {fields::measure::status.id(), u"2"_s}}));
    engine.runAll();
    CHECK(fires(engine, u"MN-20"_s, household)); // training does not answer illness

    QFile own(u":/process/monitoring.json"_s);
    REQUIRE(own.open(QIODevice::ReadOnly));
    QJsonObject process = QJsonDocument::fromJson(own.readAll()).object();
    process[u"fitting_help"_s] = QJsonObject{{u"01"_s, QJsonArray{u"02"_s, u"05"_s}}};
    QJsonObject pack = emptyPack();
    pack[u"process"_s] = process;
    const std::vector<PolicyChange> shown = changesBy(village.ledger(), PolicyPack::read(bytesOf(pack)));
    REQUIRE(shown.size() == 5); // of the program's five risks one has other help, four are for people to judge
    CHECK(std::all_of(shown.begin(), shown.end(), [](const PolicyChange& change) { return change.kind == u"process"; }));

    const Applied taken = take(village, pack);
    CHECK_FALSE(fires(engine, u"MN-20"_s, household));
    village.ledger().undo(taken.number);
    CHECK(fires(engine, u"MN-20"_s, household));
}

TEST_CASE("The log tells who took in which pack and when, and nobody types one")
{
    Village village(QDate(2024, 11, 20));
    const Applied taken = take(village, samplePack(3));
    const LogEntry entry = changes(village.ledger(), 0, 1).front();
    CHECK(entry.number == taken.number);
    CHECK(entry.act == Act::Policy);
    CHECK(entry.who == u"例");
    CHECK(entry.at.date() == QDate(2024, 11, 20));
    CHECK(entry.why.contains(u"喀左县政策包"_s));
    CHECK(entry.why.contains(u'3'));
    const std::vector<TakenPack> packs = takenPacks(village.ledger());
    REQUIRE(packs.size() == 1);
    CHECK(packs.front().signer == u"例县");
    CHECK(packs.front().takenOn == QDate(2024, 11, 20));
    CHECK(packs.front().isInForce);

    ChangeSet typed;
    typed.create(entities::policy_pack, village.ledger().newId(), {}, {{fields::policy_pack::pack_name.id(), u"mine"_s}});
    CHECK_THROWS_AS(village.ledger().apply(typed), Failure);
    CHECK(takenPacks(village.ledger()).size() == 1);
}

TEST_CASE("An income year is judged by the line of its year")
{
    Village village;
    CheckEngine engine(village.ledger());
    const QString of2023 = earning(village, 2023, 8000);
    const QString of2024 = earning(village, 2024, 8000);
    const QString of2025 = earning(village, 2025, 1000);
    take(village, withLines(emptyPack(), {lineOf(2023, 7900), lineOf(2024, 8100)}));
    CHECK_FALSE(fires(engine, u"IC-01"_s, of2023));
    CHECK(fires(engine, u"IC-01"_s, of2024));
    CHECK_FALSE(fires(engine, u"IC-01"_s, of2025)); // nobody has said it yet
    take(village, withLines(emptyPack(2), {lineOf(2023, 8100), lineOf(2024, 7900)}));
    CHECK(fires(engine, u"IC-01"_s, of2023));
    CHECK_FALSE(fires(engine, u"IC-01"_s, of2024));
}

TEST_CASE("An edition that is not newer, or a check that another pack has, is refused and changes nothing")
{
    Village village;
    take(village, samplePack(2));
    const qint64 last = changes(village.ledger(), 0, 1).front().number;
    CHECK_THROWS_AS(take(village, samplePack(1)), Failure);
    CHECK_THROWS_AS(take(village, samplePack(2)), Failure);
    QJsonObject other = samplePack(5);
    other[u"name"_s] = u"chaoyang"_s;
    CHECK_THROWS_AS(take(village, other), Failure);
    CHECK(changes(village.ledger(), 0, 1).front().number == last);
    CHECK(takenPacks(village.ledger()).size() == 1);
}

TEST_CASE("The edition before stays in force until the day of the newer one")
{
    Village village(QDate(2024, 11, 20));
    take(village, withCheck(emptyPack(1, u"2024-01-01"_s), u"KZ-01"_s, u"group_name IS NULL"_s));
    take(village, withCheck(emptyPack(2, u"2025-01-01"_s), u"KZ-02"_s, u"group_name IS NULL"_s));
    CHECK(catalogueOf(village.ledger())->find(u"KZ-01"_s) != nullptr);
    CHECK(catalogueOf(village.ledger())->find(u"KZ-02"_s) == nullptr);
    village.reopen(QDate(2025, 1, 1));
    CHECK(catalogueOf(village.ledger())->find(u"KZ-01"_s) == nullptr);
    CHECK(catalogueOf(village.ledger())->find(u"KZ-02"_s) != nullptr);
}

TEST_CASE("What is wrong with a pack is told with part and key")
{
    CHECK(refusal(withCheck(emptyPack(), u"IC-01"_s, u"group_name IS NULL"_s)).contains(u"IC-01"_s));
    CHECK(refusal(withCheck(emptyPack(), u"KZ-01"_s, u"1; DELETE FROM household"_s)).contains(u"county.sql"_s));
    CHECK(refusal(withMeasure(emptyPack(), u"1) OR (SELECT load_extension('x')"_s)).contains(u"winter_heating: when"_s));
    const auto with = [](const QString& key, const QJsonValue& value) {
        QJsonObject pack = emptyPack();
        pack[key] = value;
        return refusal(pack);
    };
    CHECK(with(u"codes"_s, QJsonObject{{u"no_list"_s, QJsonArray{}}}).contains(u"no_list"_s));
    CHECK(with(u"codes"_s, QJsonObject{{u"base_type"_s, QJsonArray{QJsonObject{{u"code"_s, u"77"_s}}}}})
              .contains(u"base_type.77"_s));
    CHECK(with(u"codes"_s, QJsonObject{{u"base_type"_s, QJsonArray{QJsonObject{{u"code"_s, u"2"_s}, {u"retired"_s, u"soon"_s}}}}})
              .contains(u"base_type.2"_s));
    CHECK(with(u"labels"_s, QJsonObject{{u"household.fax"_s, QJsonObject{{u"label"_s, bilingual(u"传真"_s, u"Fax"_s)}}}})
              .contains(u"household.fax"_s));
    CHECK(with(u"terms"_s, QJsonObject{{u"zh"_s, QJsonObject{{u"户"_s, u"家"_s}}}}).contains(u"户"_s));
    CHECK(with(u"anything"_s, 1).contains(u"anything"_s));
    CHECK(with(u"checks"_s, QJsonArray{}).contains(u"checks"_s));
}

TEST_CASE("Codes and labels of a pack are the dictionary's words from its day, and go with it")
{
    const OwnWords after;
    const QJsonObject said{{u"code"_s, u"2"_s}, {u"label"_s, bilingual(u"常态化帮扶户"_s, u"Assisted household"_s)}};
    const QJsonObject added{{u"code"_s, u"77"_s}, {u"label"_s, bilingual(u"边缘户"_s, u"Household at the edge"_s)}};
    const QJsonObject gone{{u"code"_s, u"1"_s}, {u"retired"_s, u"2026-01-01"_s}};
    QJsonObject pack = emptyPack();
    pack[u"codes"_s] = QJsonObject{{u"base_type"_s, QJsonArray{said, added, gone}}};
    pack[u"labels"_s] = QJsonObject{{u"household.phone"_s, QJsonObject{{u"label"_s, bilingual(u"电话号"_s, u"Number"_s)}}}};
    const Wording wording = PolicyPack::read(bytesOf(pack)).wording;
    const CodeList& list = *Dictionary::builtIn().codeList(u"base_type");
    const QString former = list.find(u"2")->label.zh;
    const QString formerLabel = Dictionary::builtIn().field(fields::household::phone).label.zh;
    QStringList problems;
    const auto reword = [&](QDate day) {
        Dictionary::rewordBuiltIn(reworded(Dictionary::builtIn().files(), wording, day, problems));
    };

    reword(QDate(2025, 12, 31));
    CHECK(problems.isEmpty());
    CHECK(list.find(u"2")->label.zh == u"常态化帮扶户");
    CHECK(list.match(former) == list.find(u"2")); // tables that say the former word are understood
    CHECK(list.match(u"边缘户"_s) == list.find(u"77"));
    CHECK_FALSE(list.find(u"1")->retired);
    const Field& phone = Dictionary::builtIn().field(fields::household::phone);
    CHECK(phone.label.zh == u"电话号");
    CHECK(phone.synonyms.contains(formerLabel));

    reword(QDate(2026, 1, 1));
    CHECK(list.find(u"1")->retired);

    Dictionary::rewordBuiltIn(Dictionary::builtIn().files());
    CHECK(list.find(u"2")->label.zh == former);
    CHECK(list.find(u"77") == nullptr);
    CHECK(phone.label.zh == formerLabel);
}

TEST_CASE("Terms of a pack are said instead of the program's words, in what it shows and not in what is written")
{
    const OwnWords after;
    const Bilingual words{u"监测对象的风险"_s, u"Risk of a monitored household"_s};
    setTerms({{{u"监测对象"_s, u"帮扶对象"_s}}, {{u"monitored household"_s, u"assisted household"_s}}});
    CHECK(words.text() == u"帮扶对象的风险");
    CHECK(words.in(Language::Chinese) == u"监测对象的风险");
    setTerms({});
    CHECK(words.text() == u"监测对象的风险");
}

TEST_CASE("What a pack changes is told before it is taken in")
{
    Village village;
    const auto kinds = [&](const QJsonObject& pack) {
        QStringList found;
        for (const PolicyChange& change : changesBy(village.ledger(), PolicyPack::read(bytesOf(pack))))
            found << change.kind + u' ' + change.name + u": "_s + change.before + u" -> "_s + change.after;
        return found;
    };
    QJsonObject pack = samplePack();
    pack[u"codes"_s] = QJsonObject{
        {u"base_type"_s, QJsonArray{QJsonObject{{u"code"_s, u"77"_s}, {u"label"_s, bilingual(u"边缘户"_s, u"Edge"_s)}}}}};
    pack[u"terms"_s] = QJsonObject{{u"zh"_s, QJsonObject{{u"监测对象"_s, u"帮扶对象"_s}}}};
    const QStringList first = kinds(pack);
    REQUIRE(first.size() == 5);
    CHECK(first[0].startsWith(u"parameter 监测范围 2024-01-01: "_s));
    CHECK(first[0].endsWith(u" -> 8900"_s));
    CHECK(first[1].startsWith(u"check KZ-01:  -> "_s));
    CHECK(first[2].startsWith(u"entitlement winter_heating:  -> "_s));
    CHECK(first[3].endsWith(u":  -> 边缘户"_s));
    CHECK(first[4] == u"word 监测对象: 监测对象 -> 帮扶对象");
    CHECK(takenPacks(village.ledger()).empty());
    take(village, samplePack());
    CHECK(kinds(samplePack(2)).isEmpty());
    CHECK(kinds(emptyPack(2)).size() == 2); // check and measure would go
}

TEST_CASE("A figure that nobody has said is named with the checks that keep quiet for want of it, year by year")
{
    Village village;
    const auto asking = [&](int year) {
        const std::vector<UnknownParameter> unknown = unknownParameters(*catalogueOf(village.ledger()),
            parametersOf(village.ledger()), QDate(year, 12, 31), village.ledger().identity().division);
        for (const UnknownParameter& one : unknown) {
            if (one.name == u"monitoring_line")
                return one.checks;
        }
        return QStringList();
    };
    CHECK(asking(2022).isEmpty());            // comes with the program
    CHECK(asking(2024).contains(u"IC-01"_s)); // by a fact
    CHECK(asking(2024).contains(u"EL-03"_s)); // in the predicate itself
    take(village, samplePack());
    CHECK(asking(2024).isEmpty());
    CHECK(asking(2023).contains(u"IC-01"_s));
}
