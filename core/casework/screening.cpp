#include "core/casework/screening.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/households.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

namespace of = fields::screening;
namespace in = fields::screening_round;

ScreeningRound roundOf(const Record& record)
{
    const auto day = [&](const FieldName& name) { return dateFromStored(textOf(record.value(name))); };
    return {
        record.id, textOf(record.value(in::name)), day(in::starts_on), day(in::due_on), isEmpty(record.value(in::finished_on))};
}

/// The newest record of each household in a round.
std::map<QString, Record> screeningsOf(Ledger& ledger, const QString& round)
{
    std::map<QString, Record> all;
    ledger.forEach(entities::screening, [&](const Record& record) {
        if (textOf(record.value(of::screening_round)) == round)
            all.insert_or_assign(record.parent, record);
    });
    return all;
}

} // namespace

bool ScreeningLine::isDone() const
{
    return state == u'1' || state == u'2';
}

std::vector<ScreeningRound> screeningRounds(Ledger& ledger)
{
    std::vector<ScreeningRound> rounds;
    ledger.forEach(entities::screening_round, [&](const Record& record) { rounds.push_back(roundOf(record)); });
    std::stable_sort(rounds.begin(), rounds.end(), [](const ScreeningRound& a, const ScreeningRound& b) {
        return a.isOpen != b.isOpen ? a.isOpen : a.startsOn > b.startsOn;
    });
    return rounds;
}

std::optional<ScreeningProgress> screeningProgress(Ledger& ledger, const QString& round)
{
    const std::optional<Record> record = ledger.record(entities::screening_round, round);
    if (!record)
        return std::nullopt;
    ScreeningProgress progress;
    progress.round = roundOf(*record);
    HouseholdFilter filter;
    if (const auto village = ledger.record(entities::village, record->parent); village && ledger.identity().role != u"village"_s)
        filter.village = textOf(village->value(fields::village::code));
    const std::map<QString, Record> screenings = screeningsOf(ledger, round);
    for (const HouseholdRow& row : readHouseholdRows(ledger, householdRows(ledger, filter))) {
        ScreeningLine line{row.id, row.head, row.group, {}, {}, {}};
        if (const auto found = screenings.find(row.id); found != screenings.end()) {
            line.screening = found->second.id;
            line.state = textOf(found->second.value(of::state));
            line.on = dateFromStored(textOf(found->second.value(of::screened_on)));
        }
        auto group = std::find_if(
            progress.groups.begin(), progress.groups.end(), [&](const GroupProgress& each) { return each.group == line.group; });
        if (group == progress.groups.end())
            group = progress.groups.insert(group, {line.group, 0, 0});
        ++group->households;
        group->done += line.isDone() ? 1 : 0;
        progress.done += line.isDone() ? 1 : 0;
        progress.lines.push_back(std::move(line));
    }
    std::stable_sort(progress.groups.begin(), progress.groups.end(),
        [](const GroupProgress& a, const GroupProgress& b) { return groupComesBefore(a.group, b.group); });
    return progress;
}

ChangeSet markScreened(Ledger& ledger, const QString& round, const QStringList& households, const QString& state, QDate on)
{
    ChangeSet changes;
    changes.why = QCoreApplication::translate(
        "Screening", "Screening: %n household(s)", nullptr, static_cast<int>(households.size()));
    const std::map<QString, Record> screenings = screeningsOf(ledger, round);
    for (const QString& household : households) {
        const auto known = screenings.find(household);
        if (known == screenings.end()) {
            changes.create(entities::screening, ledger.newId(), household,
                {{of::screening_round.id(), round}, {of::state.id(), state}, {of::screened_on.id(), on.toString(Qt::ISODate)},
                    {of::screened_by.id(), ledger.user()}});
            continue;
        }
        changes.set(of::state, known->second.id, state);
        changes.set(of::screened_on, known->second.id, on.toString(Qt::ISODate));
        if (isEmpty(known->second.value(of::screened_by)))
            changes.set(of::screened_by, known->second.id, ledger.user());
    }
    return changes;
}

} // namespace mingbai
