#include "core/report/standing_list.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StandingList)
};

/// As the dictionary calls it, with whose it is and in what unit.
QString headingOf(const StandingListColumn& column, const FactColumn& fact)
{
    if (column.label)
        return column.label->text();
    const QString label = fact.field.label.text();
    if (fact.name.startsWith("head."_L1))
        return Words::tr("Head of household: %1").arg(label);
    if (fact.name.startsWith("last_"_L1) && fact.name.contains(u'.'))
        return Words::tr("%1, year before").arg(label);
    const QString unit = fact.field.unit.text();
    return unit.isEmpty() ? label : Words::tr("%1 (%2)").arg(label, unit);
}

std::vector<HandoutColumn> columnsOf(const StandingList& list)
{
    const std::vector<FactColumn> facts = factColumns(Catalogue::builtIn(), list.query);
    auto fact = facts.begin();
    std::vector<HandoutColumn> columns;
    for (const StandingListColumn& column : list.columns) {
        HandoutColumn made = HandoutColumn::numbering();
        if (column.name != made.name) {
            made.name = column.name;
            made.field = fact->field;
            made.heading = headingOf(column, *fact);
            if (column.isYesNo)
                made.field.type = FieldType::YesNo;
            ++fact;
        } else if (column.label) {
            made.heading = column.label->text();
        }
        made.isSummed = column.isSummed;
        columns.push_back(std::move(made));
    }
    return columns;
}

QString noteOf(const Ledger& ledger, const std::vector<HandoutColumn>& columns, int year)
{
    Field date;
    date.type = FieldType::Date;
    QStringList parts{Words::tr("Village: %1").arg(ledger.identity().name)};
    if (year > 0)
        parts << Words::tr("Year: %1").arg(year);
    if (std::any_of(
            columns.begin(), columns.end(), [](const HandoutColumn& column) { return column.field.type == FieldType::Money; }))
        parts << Words::tr("Unit: yuan");
    parts << Words::tr("Made on: %1").arg(screenText(date, ledger.clock().today().toString(Qt::ISODate)));
    return parts.join(u"　　"_s);
}

/// Who answers for a list that is handed in; the gaps are for a pen.
QString signatures()
{
    const QStringList names{
        Words::tr("Filled in by:"), Words::tr("Checked by:"), Words::tr("In charge (signature):"), Words::tr("Office (stamp):")};
    constexpr int kGap = 10; // ideographic spaces
    return names.join(QString(kGap, QChar(0x3000)));
}

void readRows(Ledger& reader, const StandingList& list, const FactChoice& choice, const HandoutTable::Visit& visit)
{
    FactRows rows(reader, Catalogue::builtIn(), list.query, choice);
    std::vector<Value> values(list.columns.size());
    const QString numbering = HandoutColumn::numbering().name;
    while (rows.next()) {
        int fact = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = list.columns[i].name == numbering ? Value() : rows.value(fact++);
        visit(values);
    }
}

/// Without columns nothing beside the row is looked up.
qint64 countRows(Ledger& reader, const StandingList& list, const FactChoice& choice)
{
    FactQuery query = list.query;
    query.columns.clear();
    query.order.clear();
    FactRows rows(reader, Catalogue::builtIn(), query, choice);
    qint64 count = 0;
    while (rows.next())
        ++count;
    return count;
}

} // namespace

HandoutTable standingListTable(Ledger& ledger, const StandingList& list, const StandingListOptions& options)
{
    const std::shared_ptr<Ledger> reader = ledger.reader();
    FactChoice choice = options.choice;
    choice.year = FactRows(*reader, Catalogue::builtIn(), list.query, choice).year();
    HandoutTable table;
    table.name = list.title.text();
    table.title = list.title.text();
    table.columns = columnsOf(list);
    table.note = noteOf(ledger, table.columns, choice.year);
    table.foot = signatures();
    table.masked = options.masked;
    table.forEachRow = [reader, list, choice](const HandoutTable::Visit& visit) { readRows(*reader, list, choice, visit); };
    table.quickCount = [reader, list, choice] { return countRows(*reader, list, choice); };
    return table;
}

QList<int> recordedYears(Ledger& ledger)
{
    Statement rows(ledger.database(),
        "SELECT DISTINCT " + quoted(fields::income::year.id()) + " FROM income WHERE " + quoted(fields::income::year.id())
            + " IS NOT NULL ORDER BY 1 DESC");
    QList<int> years;
    while (rows.next())
        years.append(static_cast<int>(rows.integer(0)));
    return years;
}

} // namespace mingbai
