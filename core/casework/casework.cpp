#include "core/casework/casework.h"

#include "core/casework/due.h"
#include "core/checks/surroundings.h"
#include "core/dictionary/fields.h"
#include "core/ledger/ownership.h"
#include "core/ledger/remark_draft.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kPassed = u"1"_s;
const QString kTakenIn = u"1"_s;  // outcome of a lead
const QString kNotTaken = u"2"_s; // outcome of a lead
const QString kOtherEnd = u"9"_s;
const QString kRiskCleared = u"1"_s;

QString translated(const char* sentence)
{
    return QCoreApplication::translate("Casework", sentence);
}

/// Values as a new record has them: what the dictionary starts with, then what was typed.
FieldValues withDefaults(const Name& entity, FieldValues values)
{
    for (const Field& field : Dictionary::builtIn().entity(entity).fields) {
        const bool typed = std::any_of(values.begin(), values.end(), [&](const auto& pair) { return pair.first == field.id; });
        if (!isEmpty(field.defaultValue) && !typed && !field.isComputed())
            values.emplace_back(field.id, field.defaultValue);
    }
    return values;
}

void put(FieldValues& values, const FieldName& name, const Value& value)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name.id(); });
    if (found == values.end())
        values.emplace_back(name.id(), value);
    else if (isEmpty(found->second))
        found->second = value;
}

void needValue(std::vector<Refusal>& refusals, const FieldValues& values, const FieldName& name)
{
    if (!isEmpty(valueIn(values, name)))
        return;
    const Dictionary& dictionary = Dictionary::builtIn();
    refusals.push_back(Process::inForce().refusal(u"missing_value"_s,
        {dictionary.entity(name.entity).label.text(), dictionary.field(name).label.text()},
        QString(name.entity) + u'.' + name.id()));
}

QString monthOf(const QString& day)
{
    constexpr qsizetype kMonth = 7;
    return day.first(std::min(kMonth, day.size()));
}

} // namespace

Casework::Casework(Ledger& ledger)
    : m_ledger(ledger)
    , m_parameters(parametersOf(ledger))
{
}

RuleContext Casework::context() const
{
    return {m_ledger.clock().today(), m_ledger.identity().division, m_parameters, levelOf(m_ledger.identity())};
}

MoveResult Casework::write(const ChangeSet& changes, const QString& record)
{
    m_ledger.apply(changes);
    return {{}, record};
}

MoveResult Casework::addLead(const QString& household, const FieldValues& values)
{
    MoveResult result;
    needValue(result.refusals, values, fields::lead::found_on);
    needValue(result.refusals, values, fields::lead::source);
    if (!result.isDone())
        return result;
    ChangeSet changes;
    changes.why = translated(QT_TRANSLATE_NOOP("Casework", "Lead"));
    const QString lead = m_ledger.newId();
    changes.create(entities::lead, lead, household, withDefaults(entities::lead, values));
    return write(changes, lead);
}

MoveResult Casework::openCase(const QString& lead, const FieldValues& settled)
{
    const std::optional<Record> found = m_ledger.record(entities::lead, lead);
    if (!found || !textOf(found->value(fields::lead::outcome)).isEmpty())
        return {{Process::inForce().refusal(u"settled"_s, {})}, {}};
    qint64 episode = 1;
    for (const Record& before : m_ledger.records(entities::monitoring_case, found->parent)) {
        if (textOf(before.value(fields::monitoring_case::ended)).isEmpty())
            return {{Process::inForce().refusal(u"open"_s, {})}, {}};
        episode = std::max(episode, integerOf(before.value(fields::monitoring_case::episode)) + 1);
    }
    const QString today = shownDay(m_ledger.clock().today());
    const QString monitored = m_ledger.newId();
    ChangeSet changes;
    changes.why = translated(QT_TRANSLATE_NOOP("Casework", "Monitoring case opened"));
    FieldValues values{{fields::monitoring_case::discovered_on.id(), found->value(fields::lead::found_on)},
        {fields::monitoring_case::episode.id(), episode},
        {fields::monitoring_case::risk_1.id(), found->value(fields::lead::risk)}};
    FieldValues outcome = settled;
    const Value urgent = valueIn(settled, fields::monitoring_case::urgent);
    if (!isEmpty(urgent)) {
        values.emplace_back(fields::monitoring_case::urgent.id(), urgent);
        values.emplace_back(
            fields::monitoring_case::urgent_due_on.id(), valueIn(settled, fields::monitoring_case::urgent_due_on));
    }
    changes.create(entities::monitoring_case, monitored, found->parent, withDefaults(entities::monitoring_case, values));
    put(outcome, fields::lead::verified_on, today);
    put(outcome, fields::lead::outcome_on, today);
    put(outcome, fields::lead::outcome, kTakenIn);
    put(outcome, fields::lead::monitoring_case, monitored);
    for (const auto& [field, value] : outcome) {
        if (Dictionary::builtIn().entity(entities::lead).find(field))
            changes.set(entities::lead, lead, field, value);
    }
    return write(changes, monitored);
}

MoveResult Casework::settleLead(const QString& lead, const FieldValues& values)
{
    const std::optional<Record> found = m_ledger.record(entities::lead, lead);
    if (!found || !textOf(found->value(fields::lead::outcome)).isEmpty())
        return {{Process::inForce().refusal(u"settled"_s, {})}, {}};
    FieldValues settled = values;
    put(settled, fields::lead::outcome, kNotTaken);
    put(settled, fields::lead::outcome_on, shownDay(m_ledger.clock().today()));
    if (textOf(valueIn(settled, fields::lead::outcome)) == kNotTaken && isEmpty(valueIn(settled, fields::lead::refusal_reason)))
        return {{Process::inForce().refusal(u"reason"_s, {}, u"lead."_s + fields::lead::refusal_reason.id())}, {}};
    ChangeSet changes;
    changes.why = translated(QT_TRANSLATE_NOOP("Casework", "Lead settled"));
    for (const auto& [field, value] : settled)
        changes.set(entities::lead, lead, field, value);
    return write(changes, lead);
}

MoveResult Casework::refuseCase(const QString& monitoringCase, const FieldValues& values)
{
    const CaseFile file = CaseFile::read(m_ledger, monitoringCase);
    if (file.hasEnded() || file.identifiedOn().isValid())
        return {{Process::inForce().refusal(u"has_ended"_s, {})}, {}};
    if (isEmpty(valueIn(values, fields::lead::refusal_reason)))
        return {{Process::inForce().refusal(u"reason"_s, {}, u"lead."_s + fields::lead::refusal_reason.id())}, {}};
    FieldValues settled = values;
    const QString today = shownDay(m_ledger.clock().today());
    put(settled, fields::lead::outcome_on, today);
    ChangeSet changes;
    changes.why = translated(QT_TRANSLATE_NOOP("Casework", "Not monitored"));
    namespace of = fields::monitoring_case;
    changes.set(of::ended, monitoringCase, kOtherEnd);
    changes.set(of::ended_on, monitoringCase, valueIn(settled, fields::lead::outcome_on));
    changes.set(of::ended_note, monitoringCase, valueIn(settled, fields::lead::outcome_note));
    for (const Record& lead : m_ledger.records(entities::lead, file.household.id)) {
        if (textOf(lead.value(fields::lead::monitoring_case)) != monitoringCase)
            continue;
        changes.set(fields::lead::outcome, lead.id, kNotTaken);
        for (const auto& [field, value] : settled)
            changes.set(entities::lead, lead.id, field, value);
    }
    return write(changes, monitoringCase);
}

MoveResult Casework::take(const QString& monitoringCase, const StepEntry& entry)
{
    const CaseFile file = CaseFile::read(m_ledger, monitoringCase);
    const ProcessStep* step = Process::inForce().find(entry.step);
    MoveResult result{refusalsOf(file, entry, context()), {}};
    if (!step || !result.isDone())
        return result;
    ChangeSet changes;
    changes.why = step->label();
    FieldValues values = entry.values;
    const Record* notice = step->isNotice ? file.passed(step->code) : nullptr;
    if (notice) {
        result.record = notice->id;
        for (const auto& [field, value] : values)
            changes.set(entities::case_step, notice->id, field, value);
    } else {
        result.record = m_ledger.newId();
        values = withDefaults(entities::case_step, std::move(values));
        values.emplace_back(fields::case_step::step.id(), entry.step);
        changes.create(entities::case_step, result.record, monitoringCase, values);
    }
    const QString outcome = textOf(valueIn(values, fields::case_step::result));
    if (outcome.isEmpty() || outcome == kPassed)
        effects(changes, file, *step, entry);
    else if (!file.keeper.isEmpty())
        tellBelow(changes, file, *step, textOf(valueIn(values, fields::case_step::note)));
    return write(changes, result.record);
}

/// What is sent back stands in the village's ledger as a remark on the case, to be answered.
void Casework::tellBelow(ChangeSet& changes, const CaseFile& file, const ProcessStep& step, const QString& reason) const
{
    putRemark(changes, m_ledger, file.household.id, file.monitored.id, {}, step.label() + u": "_s + reason);
}

void Casework::effects(ChangeSet& changes, const CaseFile& file, const ProcessStep& step, const StepEntry& entry) const
{
    namespace of = fields::monitoring_case;
    const QString& id = file.monitored.id;
    const QString day = textOf(valueIn(entry.values, fields::case_step::done_on));
    for (const auto& [field, value] : entry.caseValues)
        changes.set(entities::monitoring_case, id, field, value);
    if (step.identifies)
        identify(changes, file, entry, day);
    if (step.makesPlan)
        changes.set(of::plan_made_on, id, day);
    if (step.clears)
        clear(changes, file, entry, day);
    if (step.reopens) {
        for (const FieldName& name : {of::ended, of::ended_on, of::cleared_month})
            changes.set(name, id, Value());
        changes.set(fields::household::risk_cleared, file.household.id, qint64{0});
        changes.set(fields::household::cleared_month, file.household.id, Value());
        changes.set(fields::household::clearing_mode, file.household.id, Value());
    }
    if (step.ends) {
        changes.set(of::ended_on, id, day);
        changes.set(of::ended_note, id, valueIn(entry.values, fields::case_step::note));
        changes.set(fields::household::monitoring_type, file.household.id, Value());
    }
}

void Casework::identify(ChangeSet& changes, const CaseFile& file, const StepEntry& entry, const QString& day) const
{
    namespace of = fields::monitoring_case;
    namespace home = fields::household;
    const QString& household = file.household.id;
    const QString month = monthOf(day);
    changes.set(of::identified_on, file.monitored.id, day);
    changes.set(of::identified_month, file.monitored.id, month);
    changes.set(home::identified_month, household, month);
    changes.set(home::risk_cleared, household, qint64{0});
    changes.set(home::cleared_month, household, Value());
    changes.set(home::clearing_mode, household, Value());
    const std::pair<FieldName, FieldName> same[] = {{of::monitoring_type, home::monitoring_type}, {of::risk_1, home::risk_1},
        {of::risk_2, home::risk_2}, {of::risk_3, home::risk_3}, {of::risk_4, home::risk_4}, {of::risk_5, home::risk_5},
        {of::disaster_kind, home::risk_disaster_kind}, {of::risk_note, home::risk_note}};
    for (const auto& [from, to] : same) {
        const Value typed = valueIn(entry.caseValues, from);
        changes.set(to, household, isEmpty(typed) ? file.monitored.value(from) : typed);
    }
}

void Casework::clear(ChangeSet& changes, const CaseFile& file, const StepEntry& entry, const QString& day) const
{
    namespace of = fields::monitoring_case;
    namespace home = fields::household;
    const QString& id = file.monitored.id;
    const Value mode = file.monitored.value(of::clearing_mode);
    changes.set(of::ended, id, kRiskCleared);
    changes.set(of::ended_on, id, day);
    changes.set(of::cleared_month, id, monthOf(day));
    changes.set(home::risk_cleared, file.household.id, qint64{1});
    changes.set(home::cleared_month, file.household.id, monthOf(day));
    changes.set(home::clearing_mode, file.household.id, mode);
    const std::pair<FieldName, FieldName> same[] = {
        {of::clearing_contact, home::monitoring_contact}, {of::clearing_contact_phone, home::monitoring_contact_phone}};
    for (const auto& [from, to] : same) {
        if (const Value typed = valueIn(entry.caseValues, from); !isEmpty(typed))
            changes.set(to, file.household.id, typed);
    }
}

MoveResult Casework::correctDay(const QString& step, QDate day, const QString& why)
{
    const std::optional<Record> record = m_ledger.record(entities::case_step, step);
    if (!record)
        return {{Process::inForce().refusal(u"missing_value"_s, {})}, {}};
    const CaseFile file = CaseFile::read(m_ledger, record->parent);
    MoveResult result{refusalsOfDay(file, *record, day, why, context()), step};
    if (!result.isDone())
        return result;
    namespace of = fields::monitoring_case;
    ChangeSet changes;
    changes.why = why.trimmed();
    changes.set(fields::case_step::done_on, step, shownDay(day));
    const ProcessStep* taken = Process::inForce().find(textOf(record->value(fields::case_step::step)));
    const QString month = monthOf(shownDay(day));
    if (taken && taken->identifies) {
        changes.set(of::identified_on, file.monitored.id, shownDay(day));
        changes.set(of::identified_month, file.monitored.id, month);
        changes.set(fields::household::identified_month, file.household.id, month);
    }
    if (taken && taken->makesPlan)
        changes.set(of::plan_made_on, file.monitored.id, shownDay(day));
    if (taken && taken->clears) {
        changes.set(of::ended_on, file.monitored.id, shownDay(day));
        changes.set(of::cleared_month, file.monitored.id, month);
        changes.set(fields::household::cleared_month, file.household.id, month);
    }
    return write(changes, step);
}

} // namespace mingbai
