#include "core/casework/rules.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kPassed = u"1"_s;
const QString kByAssistance = u"1"_s;
const QString kRiskGone = u"2"_s;

QString labelOf(const Name& entity, const QString& field)
{
    return Dictionary::builtIn().field(entity, field).label.text();
}

/// In a case that a place below reports, a ledger takes the steps of its own level, and those from above that reach it on paper.
bool isAnothers(const ProcessStep& step, const CaseFile& file, const RuleContext& context)
{
    return !file.keeper.isEmpty() && step.decidedBy < context.level;
}

/// Who objects has the whole of the last day: a period ends with the end of its last day (Civil Code, article 203). Five full
/// days have passed on the day after it, and only then is the notice without objection that the township asks for.
bool stillHangs(const Record& notice, QDate day)
{
    const QDate until = dateFromStored(textOf(notice.value(fields::case_step::publicity_to)));
    return until.isValid() && day.isValid() && day <= until;
}

class Rules {
public:
    Rules(const CaseFile& file, const StepEntry& entry, const RuleContext& context)
        : m_file(file)
        , m_entry(entry)
        , m_context(context)
        , m_step(Process::inForce().find(entry.step))
    {
        if (m_step)
            m_day = day(fields::case_step::done_on);
    }

    std::vector<Refusal> all()
    {
        if (!m_step)
            return m_refusals;
        order();
        if (isAnothers(*m_step, m_file, m_context))
            refuse(u"owner"_s, {m_step->label(), m_step->by.text(), m_file.keeper});
        if (!m_refusals.empty())
            return m_refusals; // what follows would only confuse
        needs();
        dates();
        people();
        notice();
        if (m_step->identifies && passes())
            identification();
        if (m_step->asksConditions && passes())
            clearing();
        if (m_step->ends && textOf(value(fields::monitoring_case::ended)) == u'1')
            refuse(u"end_way"_s, {});
        return m_refusals;
    }

private:
    void refuse(const QString& rule, const QStringList& words, const FieldName* field = nullptr)
    {
        const QString at = field ? QString(field->entity) + u'.' + field->id() : QString();
        m_refusals.push_back(Process::inForce().refusal(rule, words, at));
    }
    [[nodiscard]] Value value(const FieldName& name) const
    {
        const bool ofCase = name.entity == entities::monitoring_case;
        Value typed = valueIn(ofCase ? m_entry.caseValues : m_entry.values, name);
        if (!isEmpty(typed))
            return typed;
        if (ofCase)
            return m_file.monitored.value(name);
        // A notice is entered when it is put up, and again when its end has come.
        const Record* notice = m_step->isNotice ? m_file.passed(m_step->code) : nullptr;
        return notice ? notice->value(name) : Value();
    }
    [[nodiscard]] QDate day(const FieldName& name) const { return dateFromStored(textOf(value(name))); }
    [[nodiscard]] bool passes() const
    {
        const QString result = textOf(value(fields::case_step::result));
        return result.isEmpty() || result == kPassed;
    }

    void order();
    void needs();
    void dates();
    void people();
    void notice();
    void noticeBefore(const QString& step);
    void identification();
    void clearing();
    void assessment();
    void line(const Record& assessment);

    const CaseFile& m_file;
    const StepEntry& m_entry;
    const RuleContext& m_context;
    const ProcessStep* m_step;
    QDate m_day;
    std::vector<Refusal> m_refusals;
};

void Rules::order()
{
    const QString step = m_step->label();
    if (m_step->reopens) {
        if (m_file.text(fields::monitoring_case::ended) != u'1')
            refuse(u"not_ended"_s, {});
        return;
    }
    if (m_file.hasEnded())
        return refuse(u"has_ended"_s, {});
    const bool identified = m_file.identifiedOn().isValid();
    for (const QString& before : m_step->after) {
        const ProcessStep* earlier = Process::inForce().find(before);
        // A case identified before steps were kept has its month, which stands for the decision.
        const bool known = m_file.passed(before) || (earlier->identifies && identified);
        const bool urgent = m_file.isUrgent() && m_step->mayComeFirst;
        if (!known && !urgent)
            refuse(u"order"_s, {step, earlier->label()});
        else if (known && earlier->isNotice)
            noticeBefore(before);
    }
    const bool canBeFilledIn = m_step->isNotice && !m_file.isFollowed(m_step->code);
    if (m_refusals.empty() && !m_step->repeats && !m_step->ends && !canBeFilledIn && m_file.passed(m_step->code))
        refuse(u"done"_s, {step});
}

void Rules::noticeBefore(const QString& step)
{
    namespace of = fields::case_step;
    const Record& notice = *m_file.passed(step);
    if (stillHangs(notice, m_day))
        refuse(u"notice_running"_s, {textOf(notice.value(of::publicity_to))}, &of::done_on);
    const Value objection = notice.value(of::objection);
    const bool settled = !isEmpty(objection) && (integerOf(objection) == 0 || !isEmpty(notice.value(of::objection_note)));
    if (!settled)
        refuse(u"open_objection"_s, {}, &of::objection);
}

void Rules::needs()
{
    const auto check = [this](const Name& entity, const QStringList& names) {
        for (const QString& name : names) {
            const FieldName field{entity, Name::of(Dictionary::builtIn().field(entity, name).id)};
            if (isEmpty(value(field)))
                refuse(u"missing_value"_s, {m_step->label(), labelOf(entity, name)}, &field);
        }
    };
    check(entities::case_step, m_step->needs);
    if (passes())
        check(entities::monitoring_case, m_step->caseNeeds);
    for (Refusal& refusal : m_refusals)
        refusal.clause = m_step->clause.text(); // what the step asks is said by its own
}

void Rules::dates()
{
    const FieldName note = fields::case_step::note;
    if (!passes() && m_step->fields.contains(note.id()) && isEmpty(value(note)))
        refuse(u"result_reason"_s, {}, &note);
    if (!m_day.isValid())
        return;
    const FieldName at = fields::case_step::done_on;
    if (m_day > m_context.today)
        refuse(u"future"_s, {m_step->label()}, &at);
    QDate latest = m_file.date(fields::monitoring_case::discovered_on);
    for (const QString& before : m_step->after) {
        QDate day = m_file.dayOf(before);
        if (!day.isValid() && Process::inForce().find(before)->identifies)
            day = m_file.date(fields::monitoring_case::identified_on);
        if (day.isValid() && (!latest.isValid() || day > latest) && !(m_file.isUrgent() && m_step->mayComeFirst))
            latest = day;
    }
    if (latest.isValid() && m_day < latest)
        refuse(u"before"_s, {m_step->label(), shownDay(m_day), shownDay(latest)}, &at);
}

void Rules::people()
{
    const FieldName at = fields::case_step::people_present;
    const Value present = value(at);
    if (isEmpty(present))
        return;
    if (m_step->people > 0 && integerOf(present) < m_step->people)
        refuse(u"people"_s, {m_step->label(), QString::number(m_step->people)}, &at);
    const int adults = m_step->allAdults && passes() ? m_file.adults(m_day.isValid() ? m_day : m_context.today) : 0;
    if (integerOf(present) < adults)
        refuse(u"adults"_s, {QString::number(adults)}, &at);
}

void Rules::notice()
{
    namespace of = fields::case_step;
    const QDate from = day(of::publicity_from);
    const QDate to = day(of::publicity_to);
    if (!m_step->isNotice || !from.isValid() || !to.isValid())
        return;
    const std::optional<int> least = m_context.number(u"notice_days"_s, from);
    const FieldName at = of::publicity_to;
    if (least && from.daysTo(to) < *least)
        refuse(u"notice_short"_s, {QString::number(from.daysTo(to)), QString::number(*least)}, &at);
}

void Rules::identification()
{
    namespace of = fields::monitoring_case;
    const QString type = textOf(value(of::monitoring_type));
    const QString base = textOf(m_file.household.value(fields::household::base_type));
    const QString wanted = type == u'1' ? u"2"_s : type == u'2' ? u"1"_s : QString();
    if (!wanted.isEmpty() && base != wanted) {
        const FieldName at = of::monitoring_type;
        const Field& field = Dictionary::builtIn().field(of::monitoring_type);
        refuse(u"base"_s,
            {screenText(field, type), screenText(Dictionary::builtIn().field(fields::household::base_type), wanted)}, &at);
    }
    QStringList risks;
    for (const FieldName& name : {of::risk_1, of::risk_2, of::risk_3, of::risk_4, of::risk_5})
        risks.append(textOf(value(name)));
    const FieldName disaster = of::disaster_kind;
    if (risks.contains(u"02"_s) && isEmpty(value(disaster)))
        refuse(u"which_disaster"_s, {}, &disaster);
    const FieldName note = of::risk_note;
    if (risks.contains(u"99"_s) && isEmpty(value(note)))
        refuse(u"explain_risk"_s, {}, &note);
}

void Rules::clearing()
{
    if (const int members = m_file.allWithoutLabour(); members > 0)
        refuse(u"no_labour"_s, {QString::number(members)});
    if (textOf(value(fields::monitoring_case::clearing_mode)) == kByAssistance) {
        // The guide forbids clearing before six months from identification, and asks for a fitting measure in place whenever it
        // began; the auditors' EL-01 counts so, too. From the first measure the plan counts another clock: when the assessment
        // is due (due.cpp, MN-29). That one says when to look, not when to clear.
        const QDate from = clearingFrom(m_file, m_context);
        const FieldName at = fields::case_step::done_on;
        if (from.isValid() && m_day.isValid() && m_day < from) {
            const std::optional<int> months = m_context.number(u"clearing_months_min"_s, m_file.identifiedOn());
            refuse(u"months"_s, {shownDay(m_file.identifiedOn()), shownDay(from), QString::number(months.value_or(0))}, &at);
        }
        if (!m_file.hasFittingMeasure())
            refuse(u"no_measure"_s, {});
    }
    assessment();
}

void Rules::assessment()
{
    namespace of = fields::assessment;
    const auto newest = std::find_if(m_file.assessments.rbegin(), m_file.assessments.rend(),
        [](const Record& record) { return textOf(record.value(of::kind)) != u'1'; });
    if (newest == m_file.assessments.rend() || textOf(newest->value(of::conclusion)) != kRiskGone)
        return refuse(u"assessment"_s, {});
    if (integerOf(newest->value(of::income_stable)) != 1)
        refuse(u"income_unstable"_s, {});
    if (integerOf(newest->value(of::spending_solved)) != 1)
        refuse(u"spending"_s, {});
    QStringList open;
    for (const FieldName& problem :
        {of::housing_problem, of::housing_damaged, of::dropout, of::water_problem, of::water_damaged, of::uninsured}) {
        if (integerOf(newest->value(problem)) == 1)
            open.append(labelOf(problem.entity, problem.id()));
    }
    if (!open.isEmpty())
        refuse(u"guarantee"_s, {open.join(u"、"_s)});
    line(*newest);
}

void Rules::line(const Record& assessment)
{
    const QDate assessed = dateFromStored(textOf(assessment.value(fields::assessment::assessed_on)));
    const int year = assessed.isValid() ? assessed.year() : m_context.today.year();
    const auto line = m_context.parameters.value(u"monitoring_line"_s, QDate(year, 12, 31), m_context.region);
    if (!line)
        return refuse(u"line_unknown"_s, {QString::number(year)});
    const Value& income = assessment.value(fields::assessment::per_capita);
    constexpr double kFen = 100;
    if (isEmpty(income) || static_cast<double>(integerOf(income)) <= *line * kFen)
        refuse(u"line"_s,
            {screenText(Dictionary::builtIn().field(fields::assessment::per_capita), income), QString::number(year),
                QString::number(*line, 'f', 2)});
}

} // namespace

std::optional<int> RuleContext::number(const QString& parameter, QDate on) const
{
    const std::optional<double> value = parameters.value(parameter, on.isValid() ? on : today, region);
    return value ? std::optional(static_cast<int>(std::lround(*value))) : std::nullopt;
}

std::vector<Refusal> refusalsOf(const CaseFile& file, const StepEntry& entry, const RuleContext& context)
{
    return Rules(file, entry, context).all();
}

namespace {

/// What a step on another day would do to the clocks that run up to it or from it.
void checkClocks(const CaseFile& file, const ProcessStep& step, QDate day, const RuleContext& context,
    const std::function<void(const QString&, const QStringList&)>& refuse)
{
    for (const QString& before : step.after) {
        const ProcessStep* earlier = Process::inForce().find(before);
        const Record* notice = earlier && earlier->isNotice ? file.passed(before) : nullptr;
        if (notice && stillHangs(*notice, day))
            refuse(u"notice_running"_s, {textOf(notice->value(fields::case_step::publicity_to))});
    }
    if (file.text(fields::monitoring_case::clearing_mode) != kByAssistance)
        return;
    const QDate identified = step.identifies ? day : file.identifiedOn();
    const std::optional<int> months = context.number(u"clearing_months_min"_s, identified);
    for (const ProcessStep& asking : Process::inForce().steps()) {
        const QDate asked = asking.code == step.code ? day : file.dayOf(asking.code);
        const bool isTouched = asking.asksConditions && (step.identifies || asking.code == step.code);
        if (isTouched && months && identified.isValid() && asked.isValid() && asked < identified.addMonths(*months))
            refuse(u"months"_s, {shownDay(identified), shownDay(identified.addMonths(*months)), QString::number(*months)});
    }
}

} // namespace

std::vector<Refusal> refusalsOfDay(
    const CaseFile& file, const Record& step, QDate day, const QString& why, const RuleContext& context)
{
    namespace of = fields::case_step;
    std::vector<Refusal> refusals;
    const ProcessStep* taken = Process::inForce().find(textOf(step.value(of::step)));
    const auto refuse = [&](const QString& rule, const QStringList& words) {
        refusals.push_back(Process::inForce().refusal(rule, words, QString(entities::case_step) + u'.' + of::done_on.id()));
    };
    if (why.trimmed().isEmpty())
        refuse(u"why"_s, {});
    if (taken && isAnothers(*taken, file, context))
        refuse(u"owner"_s, {taken->label(), taken->by.text(), file.keeper});
    if (!taken || !day.isValid())
        return refusals;
    if (day > context.today)
        refuse(u"future"_s, {taken->label()});
    QDate latest = file.date(fields::monitoring_case::discovered_on);
    for (const QString& before : taken->after)
        latest = std::max(latest, file.dayOf(before));
    if (latest.isValid() && day < latest)
        refuse(u"before"_s, {taken->label(), shownDay(day), shownDay(latest)});
    for (const ProcessStep& later : Process::inForce().steps()) {
        const QDate next = later.after.contains(taken->code) ? file.dayOf(later.code) : QDate();
        if (next.isValid() && day > next)
            refuse(u"after"_s, {taken->label(), shownDay(day), shownDay(next)});
    }
    checkClocks(file, *taken, day, context, refuse);
    return refusals;
}

QDate clearingFrom(const CaseFile& file, const RuleContext& context)
{
    const QDate identified = file.identifiedOn();
    const std::optional<int> months = context.number(u"clearing_months_min"_s, identified);
    return identified.isValid() && months ? identified.addMonths(*months) : QDate();
}

Value valueIn(const FieldValues& values, const FieldName& name)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name.id(); });
    return found == values.end() ? Value() : found->second;
}

QString shownDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace mingbai
