#include "core/demo/demo_village.h"

#include "core/demo/homes.h"
#include "core/demo/mistakes.h"
#include "core/demo/past_deeds.h"
#include "core/demo/people.h"
#include "core/demo/support.h"
#include "core/demo/village_records.h"
#include "core/dictionary/divisions.h"
#include "core/dictionary/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kHouseholdsAChange = 500; // keeps memory small; a village is one or two changes
constexpr int kEveryNthSpoiled = 3;
constexpr int kMistakesAHousehold = 2;
constexpr quint64 kHoursOfAYear = 8760;

/// The newest income year whose period (to September 30) is over.
int closedYear(QDate today)
{
    return today.month() >= 10 ? today.year() : today.year() - 1;
}

void write(ChangeSet& changes, IdSource& ids, const DemoHousehold& household)
{
    const QString& key = household.id;
    changes.create(entities::household, key, {}, household.household.values);
    for (const DemoPerson& person : household.people)
        changes.create(entities::person, person.id, key, person.draft.values);
    changes.create(entities::living, ids.next(), key, household.living.values);
    for (const Draft& income : household.incomes)
        changes.create(entities::income, ids.next(), key, income.values);
    for (const Draft& check : household.guarantees)
        changes.create(entities::guarantee, ids.next(), key, check.values);
    for (const Draft& visit : household.visits)
        changes.create(entities::visit, ids.next(), key, visit.values);
    for (const DemoRecord& record : household.records)
        changes.create(record.entity, record.id, record.parent, record.draft.values);
}

bool isSpoiled(const DemoHousehold& household, const DemoOptions& options)
{
    return options.withMistakes && household.number % kEveryNthSpoiled == kEveryNthSpoiled - 1;
}

/// Every third household gets mistakes, of the kinds made least so far among those that fit it.
void spoil(DemoHousehold& household, const Occasion& occasion, std::vector<int>& made)
{
    std::vector<size_t> kinds(mistakes().size());
    std::iota(kinds.begin(), kinds.end(), 0);
    std::stable_sort(kinds.begin(), kinds.end(), [&](size_t a, size_t b) { return made[a] < made[b]; });
    int done = 0;
    for (const size_t kind : kinds) {
        if (done == kMistakesAHousehold)
            return;
        if (!mistakes()[kind].make(household, occasion))
            continue;
        ++made[kind];
        ++done;
    }
}

QString writeVillage(Ledger& ledger, IdSource& ids, PeopleMaker& people)
{
    Draft village;
    village.set(fields::village::code, ledger.identity().division);
    village.set(fields::village::name, ledger.identity().name);
    village.set(fields::village::secretary, u"李振国"_s);
    village.set(fields::village::secretary_phone, people.newPhone());
    village.set(fields::village::first_secretary, u"赵明"_s);
    village.set(fields::village::first_secretary_phone, people.newPhone());
    village.set(fields::village::work_team_unit, u"县农业农村局驻村工作队"_s);
    village.set(fields::village::work_team_phone, people.newPhone());
    village.set(fields::village::grid_officer, u"孙丽华"_s);
    village.set(fields::village::grid_officer_phone, people.newPhone());
    village.set(fields::village::doctor, u"周德成"_s);
    village.set(fields::village::doctor_phone, people.newPhone());
    village.set(fields::village::officer, u"王晓梅"_s);
    village.set(fields::village::township_contact, u"乡镇乡村振兴办"_s);
    village.set(fields::village::township_phone, u"04214820002"_s);
    ChangeSet changes;
    changes.act = Act::Demo;
    QString id = ids.next();
    changes.create(entities::village, id, {}, village.values);
    ledger.apply(changes);
    return id;
}

} // namespace

QString demoDivision()
{
    return u"211324102203"_s; // 山嘴子镇 鲤莲杖子村; nothing is said about the people who live there
}

void fillDemoVillage(Ledger& ledger, const DemoOptions& options, const Progress& progress)
{
    const QDate today = ledger.clock().today();
    const int until = options.untilYear != 0 ? options.untilYear : closedYear(today);
    Random random(options.seed);
    // No two villages are typed in at the same moment: their keys do not lie between each other's.
    const auto hour = static_cast<qint64>(options.seed % kHoursOfAYear);
    IdSource ids(options.seed, QDateTime(QDate(until, 10, 1), {0, 0}, Qt::UTC).addSecs(hour * 3600).toMSecsSinceEpoch());
    PeopleMaker people(random, today);
    HomeMaker homes(random, today, until, ledger.identity().division);
    Random chance(options.seed + 1);
    const DemoVillageKeys village = writeVillageRecords(ledger, ids, chance, writeVillage(ledger, ids, people), until);
    SupportMaker support(chance, ids, today, until, village);

    PastMaker past(ids, until);
    std::vector<int> made(mistakes().size());
    ChangeSet changes;
    changes.act = Act::Demo;
    changes.why = QCoreApplication::translate("Demo", "Made-up village");
    for (int number = 0; number < options.households; ++number) {
        DemoHousehold household;
        std::vector<DemoRecord> formers; ///< who left a household made before for this one
        household.number = number;
        people.fill(household);
        household.id = ids.next();
        for (DemoPerson& person : household.people)
            person.id = ids.next();
        homes.describe(household);
        homes.livingConditions(household);
        homes.incomes(household);
        homes.guarantees(household);
        homes.visits(household);
        support.add(household);
        if (!isSpoiled(household, options))
            formers = past.add(household);
        if (isSpoiled(household, options))
            spoil(household, {today, ids}, made);
        write(changes, ids, household);
        for (const DemoRecord& former : formers)
            changes.create(former.entity, former.id, former.parent, former.draft.values);
        if ((number + 1) % kHouseholdsAChange == 0 || number + 1 == options.households) {
            progress.report(number + 1, options.households, QCoreApplication::translate("Demo", "Making up households"));
            ledger.apply(changes);
            changes.records.clear();
        }
    }
}

} // namespace mingbai
