#include "core/casework/case_file.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/households.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kPassed = u"1"_s;
const QString kHead = u"01"_s;
constexpr int kAdult = 18; // Civil Code, article 17

QDate dateIn(const Record& record, const FieldName& name)
{
    return dateFromStored(textOf(record.value(name)));
}

void sortByDay(std::vector<Record>& records, const FieldName& day)
{
    std::stable_sort(records.begin(), records.end(),
        [&](const Record& a, const Record& b) { return textOf(a.value(day)) < textOf(b.value(day)); });
}

/// One whose state is not said has begun, as the checks have it: rosters bring measures that were carried out.
bool hasBegun(const Record& measure)
{
    const QString status = textOf(measure.value(fields::measure::status));
    return status.isEmpty() || status == u'2' || status == u'3';
}

} // namespace

CaseFile CaseFile::read(Ledger& ledger, const QString& monitoringCase)
{
    const std::optional<Record> found = ledger.record(entities::monitoring_case, monitoringCase);
    if (!found)
        throw Failure(FailureCode::InvalidUse, QCoreApplication::translate("Casework", "There is no such monitoring case."));
    CaseFile file;
    file.monitored = *found;
    file.household = *ledger.record(entities::household, found->parent);
    for (const Record& person : ledger.records(entities::person, found->parent)) {
        if (isActive(person))
            file.people.push_back(person);
    }
    file.steps = ledger.records(entities::case_step, monitoringCase);
    sortByDay(file.steps, fields::case_step::done_on);
    file.assessments = ledger.records(entities::assessment, monitoringCase);
    sortByDay(file.assessments, fields::assessment::assessed_on);
    file.measures = ledger.records(entities::measure, found->parent);
    file.keeper = keeperOf(ledger, entities::monitoring_case, monitoringCase);
    return file;
}

QString CaseFile::text(const FieldName& name) const
{
    return textOf(monitored.value(name));
}

QDate CaseFile::date(const FieldName& name) const
{
    return dateIn(monitored, name);
}

const Record* CaseFile::sentBack(const QString& step) const
{
    const Record* newest = nullptr;
    for (const Record& record : steps) {
        if (textOf(record.value(fields::case_step::step)) == step)
            newest = &record;
    }
    const QString result = newest ? textOf(newest->value(fields::case_step::result)) : QString();
    return result.isEmpty() || result == kPassed ? nullptr : newest;
}

const Record* CaseFile::passed(const QString& step) const
{
    const Record* result = nullptr;
    for (const Record& record : steps) {
        const ProcessStep* taken = Process::inForce().find(textOf(record.value(fields::case_step::step)));
        if (!taken)
            continue;
        const ProcessStep* asked = Process::inForce().find(step);
        if (taken->reopens && asked && asked->phase == Phase::Clear)
            result = nullptr; // what led to the clearing counts no more
        const QString outcome = textOf(record.value(fields::case_step::result));
        if (taken->code == step && (outcome.isEmpty() || outcome == kPassed))
            result = &record;
    }
    return result;
}

QDate CaseFile::dayOf(const QString& step) const
{
    const Record* record = passed(step);
    return record ? dateIn(*record, fields::case_step::done_on) : QDate();
}

bool CaseFile::isFollowed(const QString& step) const
{
    const std::vector<ProcessStep>& all = Process::inForce().steps();
    return std::any_of(
        all.begin(), all.end(), [&](const ProcessStep& later) { return later.after.contains(step) && passed(later.code); });
}

bool CaseFile::hasEnded() const
{
    return !text(fields::monitoring_case::ended).isEmpty();
}

bool CaseFile::isUrgent() const
{
    return integerOf(monitored.value(fields::monitoring_case::urgent)) == 1;
}

QDate CaseFile::identifiedOn() const
{
    const QDate day = date(fields::monitoring_case::identified_on);
    if (day.isValid())
        return day;
    const QDate month = date(fields::monitoring_case::identified_month);
    return month.isValid() ? month.addMonths(1).addDays(-1) : QDate();
}

QStringList CaseFile::risks() const
{
    QStringList codes;
    using namespace fields::monitoring_case;
    for (const FieldName& name : {risk_1, risk_2, risk_3, risk_4, risk_5}) {
        if (!text(name).isEmpty())
            codes.append(text(name));
    }
    return codes;
}

QDate CaseFile::helpedSince() const
{
    QDate first;
    for (const Record& measure : measures) {
        const QDate begun = dateIn(measure, fields::measure::begun_on);
        if (hasBegun(measure) && begun.isValid() && (!first.isValid() || begun < first))
            first = begun;
    }
    return first;
}

bool CaseFile::hasFittingMeasure() const
{
    const QStringList all = risks();
    const FittingHelp& help = Process::inForce().fittingHelp();
    return std::any_of(measures.begin(), measures.end(), [&](const Record& measure) {
        const QString category = textOf(measure.value(fields::measure::category));
        return hasBegun(measure)
            && std::any_of(all.begin(), all.end(), [&](const QString& risk) { return help.answers(category, risk); });
    });
}

int CaseFile::adults(QDate on) const
{
    return static_cast<int>(std::count_if(people.begin(), people.end(), [on](const Record& person) {
        QDate born = dateIn(person, fields::person::birth_date);
        if (!born.isValid())
            born = birthDateOf(textOf(person.value(fields::person::id_number)));
        return ageOn(born, on) >= kAdult;
    }));
}

int CaseFile::allWithoutLabour() const
{
    const bool none = std::all_of(people.begin(), people.end(), [](const Record& person) {
        const QString labour = textOf(person.value(fields::person::labour));
        return labour == u'4' || labour == u'5';
    });
    return none ? static_cast<int>(people.size()) : 0;
}

QString CaseFile::headName() const
{
    return headNameOf(people);
}

QString headNameOf(const std::vector<Record>& people)
{
    const auto head = std::find_if(people.begin(), people.end(),
        [](const Record& person) { return textOf(person.value(fields::person::relation)) == kHead; });
    if (people.empty())
        return {};
    return textOf((head == people.end() ? people.front() : *head).value(fields::person::name));
}

} // namespace mingbai
