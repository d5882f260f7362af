#include "core/casework/due.h"

#include "core/checks/surroundings.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kDaysAllowed = u"identification_days"_s;

QDate dateIn(const Record& record, const FieldName& name)
{
    return dateFromStored(textOf(record.value(name)));
}

/// The step that identification waits for.
QString waitingFor(const CaseFile& file)
{
    for (const ProcessStep& step : Process::inForce().steps()) {
        if (step.phase == Phase::Identify && !file.passed(step.code))
            return step.code;
    }
    return {};
}

/// A notice that hangs, or has hung, while the step after it is still to come.
void addNotices(const CaseFile& file, std::vector<DueItem>& items)
{
    for (const ProcessStep& step : Process::inForce().steps()) {
        const Record* notice = step.isNotice ? file.passed(step.code) : nullptr;
        if (!notice)
            continue;
        for (const ProcessStep& next : Process::inForce().steps()) {
            const QDate until = dateIn(*notice, fields::case_step::publicity_to);
            if (next.after.contains(step.code) && !file.passed(next.code) && until.isValid())
                items.push_back({DueKind::NoticeEnd, file.household.id, file.monitored.id, next.code, until.addDays(1), {}, {}});
        }
    }
}

void addHelp(const CaseFile& file, const RuleContext& context, std::vector<DueItem>& items)
{
    const QDate identified = file.identifiedOn();
    const auto add = [&](DueKind kind, const QString& step, QDate day) {
        items.push_back({kind, file.household.id, file.monitored.id, step, day, {}, {}});
    };
    const std::optional<int> planDays = context.number(u"plan_days"_s, identified);
    if (planDays && !file.date(fields::monitoring_case::plan_made_on).isValid())
        add(DueKind::Plan, u"21"_s, identified.addDays(*planDays));
    const QDate helped = file.helpedSince();
    const std::optional<int> measureMonths = context.number(u"measure_months"_s, identified);
    if (!helped.isValid()) {
        if (measureMonths)
            add(DueKind::Measures, {}, identified.addMonths(*measureMonths));
        return;
    }
    const std::optional<int> months = context.number(u"clearing_months_min"_s, context.today);
    if (!months || file.allWithoutLabour() > 0)
        return;
    // 2024方案 二(一)2 asks for the assessment half a year after measures were carried out, which only monitored households have.
    const QDate due = std::max(identified, helped).addMonths(*months);
    const bool assessed = std::any_of(file.assessments.begin(), file.assessments.end(), [&](const Record& record) {
        return textOf(record.value(fields::assessment::kind)) != u'1' && dateIn(record, fields::assessment::assessed_on) >= due;
    });
    const bool evaluated = file.dayOf(u"22"_s) >= due || file.passed(u"31"_s);
    if (!assessed && !evaluated)
        add(DueKind::HalfYear, u"22"_s, due);
}

} // namespace

QString DueItem::sentence() const
{
    const auto say = [](const char* words) { return QCoreApplication::translate("Casework", words); };
    switch (kind) {
    case DueKind::Lead:
        return say(QT_TRANSLATE_NOOP("Casework", "Verify the lead and settle it"));
    case DueKind::Identification:
        return say(QT_TRANSLATE_NOOP("Casework", "Finish the identification"));
    case DueKind::UrgentPapers:
        return say(QT_TRANSLATE_NOOP("Casework", "Make up the papers of urgent help"));
    case DueKind::NoticeEnd:
        return say(QT_TRANSLATE_NOOP("Casework", "The notice is over; go on to the next step"));
    case DueKind::Plan:
        return say(QT_TRANSLATE_NOOP("Casework", "Make the plan of assistance"));
    case DueKind::Measures:
        return say(QT_TRANSLATE_NOOP("Casework", "Carry out measures"));
    case DueKind::HalfYear:
        return say(QT_TRANSLATE_NOOP("Casework", "Assess whether the risk is gone"));
    }
    return {};
}

std::vector<DueItem> dueOf(const CaseFile& file, const RuleContext& context)
{
    std::vector<DueItem> items;
    if (file.hasEnded())
        return items;
    const QDate found = file.date(fields::monitoring_case::discovered_on);
    if (file.identifiedOn().isValid()) {
        addHelp(file, context, items);
    } else if (file.isUrgent() && file.date(fields::monitoring_case::urgent_due_on).isValid()) {
        items.push_back({DueKind::UrgentPapers, file.household.id, file.monitored.id, waitingFor(file),
            file.date(fields::monitoring_case::urgent_due_on), {}, {}});
    } else if (const std::optional<int> days = context.number(kDaysAllowed, found); days && found.isValid()) {
        items.push_back(
            {DueKind::Identification, file.household.id, file.monitored.id, waitingFor(file), found.addDays(*days), {}, {}});
    }
    addNotices(file, items);
    for (DueItem& item : items) {
        item.head = file.headName();
        item.group = textOf(file.household.value(fields::household::group_name));
    }
    return items;
}

std::vector<DueItem> dueOf(Ledger& ledger)
{
    const Parameters parameters = parametersOf(ledger);
    const RuleContext context{ledger.clock().today(), ledger.identity().division, parameters};
    std::vector<DueItem> items;
    ledger.forEach(entities::lead, [&](const Record& lead) {
        const QDate found = dateIn(lead, fields::lead::found_on);
        const std::optional<int> days = context.number(kDaysAllowed, found);
        if (textOf(lead.value(fields::lead::outcome)).isEmpty() && found.isValid() && days)
            items.push_back({DueKind::Lead, lead.parent, lead.id, {}, found.addDays(*days), {}, {}});
    });
    for (DueItem& item : items) {
        item.head = headNameOf(ledger.records(entities::person, item.household));
        item.group = textOf(ledger.record(entities::household, item.household)->value(fields::household::group_name));
    }
    QStringList open;
    ledger.forEach(entities::monitoring_case, [&open](const Record& record) {
        if (textOf(record.value(fields::monitoring_case::ended)).isEmpty())
            open.append(record.id);
    });
    for (const QString& id : open) {
        const std::vector<DueItem> own = dueOf(CaseFile::read(ledger, id), context);
        items.insert(items.end(), own.begin(), own.end());
    }
    std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) { return a.dueOn < b.dueOn; });
    return items;
}

} // namespace mingbai
