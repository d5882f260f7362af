#include "ui/models/new_statement.h"

#include "core/dictionary/fields.h"
#include "core/ledger/households.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {

namespace {

constexpr int kFirstMonth = 10;
constexpr int kLastMonth = 9;
constexpr int kLastDay = 30;

} // namespace

int nextIncomeYear(const std::vector<Record>& statements, QDate today)
{
    qint64 newest = 0;
    for (const Record& statement : statements)
        newest = std::max(newest, integerOf(statement.value(fields::income::year)));
    if (newest > 0)
        return static_cast<int>(newest) + 1;
    return today.month() >= kFirstMonth ? today.year() : today.year() - 1;
}

ChangeSet newStatement(Ledger& ledger, const QString& household, const QString& record, int year)
{
    const std::vector<Record> members = ledger.records(entities::person, household);
    const auto present = std::count_if(members.begin(), members.end(), isActive);
    ChangeSet changes;
    changes.why = QCoreApplication::translate("NewStatement", "New income year");
    changes.create(entities::income, record, household,
        {{fields::income::year.id(), qint64{year}},
            {fields::income::period_start.id(), QDate(year - 1, kFirstMonth, 1).toString(Qt::ISODate)},
            {fields::income::period_end.id(), QDate(year, kLastMonth, kLastDay).toString(Qt::ISODate)},
            {fields::income::members.id(), qint64{present}}});
    return changes;
}

} // namespace mingbai
