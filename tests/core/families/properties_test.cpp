// What holds for every household of a made-up village, whoever of them leaves.
#include "core/demo/demo_village.h"
#include "core/dictionary/fields.h"
#include "core/exchange/json_export.h"
#include "core/families/families.h"
#include "core/ledger/households.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

namespace of = fields::person;
const QDate kToday(2024, 11, 20);

struct DemoVillage {
    DemoVillage()
        : ledger(Ledger::create(folder.filePath(u"demo.mb"_s), std::nullopt,
            LedgerIdentity{{}, u"village"_s, demoDivision(), u"例村"_s, {}}, {OpenMode::ReadWrite, u"例"_s, Clock(kToday)}))
    {
        ledger->database().run("PRAGMA synchronous = OFF"); // nothing here outlives the test
        fillDemoVillage(*ledger, {60, 7, 0, false});
    }

    /// All records as they are handed to others; what stands before them counts the changes.
    QByteArray exported() const
    {
        const QString path = folder.filePath(u"all.json"_s);
        QFile::remove(path);
        exportJson(*ledger, Parameters(), path, {});
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        return all.mid(all.indexOf("\"records\""));
    }

    /// What is known of each present member, without how they came.
    QStringList members(const QString& household) const
    {
        const FieldName aside[] = {of::status_date, of::added_reason, of::note};
        QStringList lines;
        for (const Record& person : ledger->records(entities::person, household)) {
            if (!isActive(person))
                continue;
            QString line;
            for (const Field& field : person.entity->fields) {
                const bool isAside = std::any_of(
                    std::begin(aside), std::end(aside), [&](const FieldName& name) { return field.id == name.id(); });
                line += isAside ? QString() : textOf(person.value(field.id)) + u'|';
            }
            lines += line;
        }
        lines.sort();
        return lines;
    }

    QTemporaryDir folder;
    std::unique_ptr<Ledger> ledger;
};

/// Some of the members who are not the head, and what each is to the head; empty where a household is too small.
std::vector<Comer> someOf(const std::vector<Record>& members, std::mt19937& random)
{
    std::vector<Comer> chosen;
    bool hasHead = false;
    for (const Record& member : members) {
        const QString relation = textOf(member.value(of::relation));
        hasHead = hasHead || relation == u"01";
        if (isActive(member) && relation != u"01" && random() % 2 == 0)
            chosen.push_back({member.id, relation});
    }
    return hasHead ? chosen : std::vector<Comer>();
}

} // namespace

TEST_CASE("Whoever leaves and comes back: the same members, and undo restores the ledger byte for byte")
{
    DemoVillage village;
    Ledger& ledger = *village.ledger;
    const QByteArray before = village.exported();
    std::mt19937 random(20241120);
    QStringList households;
    ledger.forEach(entities::household, [&](const Record& record) { households += record.id; });
    std::vector<qint64> numbers;
    int split = 0;
    for (const QString& household : std::as_const(households)) {
        const std::vector<Comer> chosen = someOf(ledger.records(entities::person, household), random);
        if (chosen.empty())
            continue;
        const QStringList whole = village.members(household);
        const FamilyChange parted = Families(ledger).split({household, chosen, chosen.front().person, QDate(2024, 10, 1), {}});
        if (!parted.isPossible())
            continue; // not present any more
        ++split;
        numbers.push_back(ledger.apply(parted.changes).number);
        CHECK(village.members(household).size() + village.members(parted.household).size() == whole.size());

        std::vector<Comer> back;
        const std::vector<Record> there = ledger.records(entities::person, parted.household);
        REQUIRE(there.size() == chosen.size());
        for (std::size_t i = 0; i < there.size(); ++i)
            back.push_back({there[i].id, chosen[i].relation});
        const FamilyChange joined = Families(ledger).merge({parted.household, household, {}, back, QDate(2024, 11, 1)});
        REQUIRE(joined.isPossible());
        CHECK(joined.unclear.isEmpty());
        numbers.push_back(ledger.apply(joined.changes).number);
        CHECK(village.members(household) == whole);
    }
    CHECK(split > 20);
    const bool isChanged = village.exported() != before; // the texts are too long to be shown
    CHECK(isChanged);
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number)
        ledger.undo(*number);
    const bool isRestored = village.exported() == before;
    CHECK(isRestored);
}
