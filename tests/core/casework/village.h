/// @file
/// A village with a household that is led through the procedure, on days that a test sets.
#pragma once

#include "core/casework/casework.h"
#include "core/casework/due.h"
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>

namespace mingbai::testing {

namespace of = fields::case_step;
namespace in = fields::monitoring_case;
using namespace Qt::StringLiterals;

inline std::pair<QString, Value> with(const FieldName& name, const QString& value)
{
    return {name.id(), value};
}

inline std::pair<QString, Value> with(const FieldName& name, qint64 value)
{
    return {name.id(), value};
}

/// A village of one household, opened anew on the day that a test needs.
class Village {
public:
    explicit Village(const QString& baseType = u"1"_s, const QString& labour = u"1"_s)
    {
        open(QDate(2024, 1, 1));
        household = ledger->newId();
        person = ledger->newId();
        ChangeSet changes;
        changes.create(entities::household, household, {},
            {with(fields::household::base_type, baseType), with(fields::household::status, u"1"_s)});
        changes.create(entities::person, person, household,
            {with(fields::person::name, u"王某"_s), with(fields::person::relation, u"01"_s),
                with(fields::person::birth_date, u"1970-05-01"_s), with(fields::person::labour, labour)});
        const QString parameter = ledger->newId();
        changes.create(entities::parameter, parameter, {},
            {with(fields::parameter::name, u"monitoring_line"_s), with(fields::parameter::value, u"8000"_s),
                with(fields::parameter::valid_from, u"2024-01-01"_s), with(fields::parameter::valid_to, u"2024-12-31"_s)});
        ledger->apply(changes);
    }

    void open(QDate today)
    {
        casework.reset();
        const QString path = folder.filePath(u"village.mb"_s);
        const Ledger::Options options{OpenMode::ReadWrite, u"例"_s, Clock(today)};
        if (ledger) {
            ledger.reset();
            ledger = Ledger::open(path, std::nullopt, options);
        } else {
            ledger = Ledger::create(
                path, std::nullopt, LedgerIdentity{{}, u"village"_s, u"211324102203"_s, u"例村"_s, {}}, options);
        }
        casework = std::make_unique<Casework>(*ledger);
    }

    QString lead(QDate found)
    {
        const MoveResult result = casework->addLead(household,
            {with(fields::lead::found_on, shownDay(found)), with(fields::lead::source, u"1"_s),
                with(fields::lead::risk, u"01"_s)});
        REQUIRE(result.isDone());
        return result.record;
    }

    QString caseFrom(QDate found)
    {
        const MoveResult result = casework->openCase(lead(found));
        REQUIRE(result.isDone());
        monitored = result.record;
        return monitored;
    }

    /// Everything the step asks, so that only its order and dates can be wrong.
    StepEntry entry(const QString& code, QDate day) const
    {
        StepEntry entry{code,
            {with(of::done_on, shownDay(day)), with(of::decided_by, u"例"_s), with(of::responsible, u"甲、乙"_s),
                with(of::people_present, 20), with(of::document_number, u"1号"_s), with(of::attachment, u"档案盒"_s),
                with(of::note, u"例"_s)},
            {}};
        if (code == u"15" || code == u"33") {
            entry.values.push_back(with(of::publicity_from, shownDay(day)));
            entry.values.push_back(with(of::publicity_to, shownDay(day.addDays(5))));
            entry.values.push_back(with(of::objection, 0));
        }
        if (code == u"17")
            entry.caseValues = {with(in::monitoring_type, u"2"_s), with(in::risk_1, u"01"_s)};
        if (code == u"31")
            entry.caseValues = {with(in::clearing_mode, u"1"_s)};
        return entry;
    }

    QString take(const QString& code, QDate day) { return rules(casework->take(monitored, entry(code, day))); }

    /// Identified twelve days after the lead.
    void identify(QDate found)
    {
        caseFrom(found);
        for (const auto& [code, days] : std::initializer_list<std::pair<const char16_t*, int>>{
                 {u"11", 1}, {u"12", 1}, {u"13", 2}, {u"14", 3}, {u"15", 4}, {u"16", 10}, {u"17", 12}})
            REQUIRE(take(QString::fromUtf16(code), found.addDays(days)).isEmpty());
    }

    void measure(QDate begun, const QString& item = u"0502"_s)
    {
        ChangeSet changes;
        changes.create(entities::measure, ledger->newId(), household,
            {with(fields::measure::item, item), with(fields::measure::status, u"2"_s),
                with(fields::measure::begun_on, shownDay(begun)), with(fields::measure::monitoring_case, monitored)});
        ledger->apply(changes);
    }

    void assess(QDate day, const FieldValues& more = {})
    {
        namespace as = fields::assessment;
        FieldValues values{with(as::kind, u"2"_s), with(as::assessed_on, shownDay(day)), with(as::members, 1),
            with(as::wages, 1'200'000), with(as::income_stable, 1), with(as::spending_solved, 1), with(as::conclusion, u"2"_s)};
        for (const auto& [field, value] : more) {
            values.erase(
                std::remove_if(values.begin(), values.end(), [name = field](const auto& pair) { return pair.first == name; }),
                values.end());
            values.emplace_back(field, value);
        }
        ChangeSet changes;
        changes.create(entities::assessment, ledger->newId(), monitored, values);
        ledger->apply(changes);
    }

    static QString rules(const MoveResult& result)
    {
        QStringList names;
        for (const Refusal& refusal : result.refusals) {
            CHECK_FALSE(refusal.sentence.isEmpty());
            names.append(refusal.rule);
        }
        return names.join(u' ');
    }

    QString text(const FieldName& name, const QString& record)
    {
        return textOf(ledger->record(name.entity, record)->value(name));
    }

    QStringList due()
    {
        QStringList lines;
        for (const DueItem& item : dueOf(*ledger))
            lines.append(item.step + u' ' + shownDay(item.dueOn));
        return lines;
    }

    QTemporaryDir folder;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Casework> casework;
    QString household;
    QString person;
    QString monitored;
};

} // namespace mingbai::testing
