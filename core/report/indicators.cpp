#include "core/report/indicators.h"

#include "core/checks/finding_store.h"
#include "core/dictionary/fields.h"
#include "core/ledger/household_sql.h"
#include "core/ledger/households.h"

#include <QJsonArray>

#include <set>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using household_sql::column;
using household_sql::isActive;

/// Households of the village by a code field: {"1": 240, …}, empty codes left out.
QJsonObject byCode(Database& database, const FieldName& name)
{
    const QByteArray code = column("h", name);
    Statement statement(database,
        "SELECT " + code + ", count(*) FROM household AS h WHERE " + isActive("h", fields::household::status) + " AND " + code
            + " IS NOT NULL GROUP BY 1");
    QJsonObject counts;
    while (statement.next())
        counts[statement.text(0)] = statement.integer(1);
    return counts;
}

/// Sums of one income year, in yuan, and how many households stand below the parameters of that year.
QJsonObject incomeOf(Ledger& ledger, const Parameters& parameters, qint64 year)
{
    const QDate lastDay(static_cast<int>(year), 12, 31);
    const QString& region = ledger.identity().division;
    const QByteArray perCapita = column("i", fields::income::per_capita);
    const auto below = [&](const QString& parameter) {
        const std::optional<double> value = parameters.value(parameter, lastDay, region);
        return value ? "sum(" + perCapita + " < " + QByteArray::number(*value * 100.0, 'f', 0) + ")" : QByteArray("NULL");
    };
    Statement statement(ledger.database(),
        "SELECT count(*), sum(" + column("i", fields::income::wages) + "), sum(" + column("i", fields::income::business_net)
            + "), sum(" + column("i", fields::income::property) + "), sum(" + column("i", fields::income::transfer) + "), sum("
            + column("i", fields::income::net) + "), sum(" + column("i", fields::income::members) + "), "
            + below(u"monitoring_line"_s) + ", " + below(u"focus_income"_s) + " FROM income AS i WHERE "
            + column("i", fields::income::year) + " = ?1");
    statement.bind(1, year);
    if (!statement.next() || statement.integer(0) == 0)
        return {};
    const auto yuan = [&](int at) { return static_cast<double>(statement.integer(at)) / 100.0; };
    QJsonObject income{{fields::income::year.id(), year}, {u"statements"_s, statement.integer(0)},
        {fields::income::wages.id(), yuan(1)}, {fields::income::business_net.id(), yuan(2)},
        {fields::income::property.id(), yuan(3)}, {fields::income::transfer.id(), yuan(4)}, {fields::income::net.id(), yuan(5)}};
    if (statement.integer(6) > 0) {
        const qint64 roundedFen = (statement.integer(5) + statement.integer(6) / 2) / statement.integer(6);
        income[fields::income::per_capita.id()] = static_cast<double>(roundedFen) / 100.0;
    }
    if (!statement.isNull(7))
        income[u"below_monitoring_line"_s] = statement.integer(7);
    if (!statement.isNull(8))
        income[u"below_focus_income"_s] = statement.integer(8);
    return income;
}

/// Households by net income a head: [{"from": 8000, "below": 10000, "households": 12}, …] in yuan, the lowest and the highest
/// range open. The lines of that year are among the bounds, so that who stands below one is a sum of whole bars.
QJsonArray incomeDistribution(Ledger& ledger, const Parameters& parameters, qint64 year)
{
    const QDate lastDay(static_cast<int>(year), 12, 31);
    std::set<double> bounds{15000, 20000, 30000};
    for (const QString& line : {u"monitoring_line"_s, u"focus_income"_s}) {
        if (const std::optional<double> value = parameters.value(line, lastDay, ledger.identity().division))
            bounds.insert(*value);
    }
    const QByteArray perCapita = column("i", fields::income::per_capita);
    QByteArrayList sums;
    QJsonArray ranges;
    QByteArray from;
    const auto add = [&](const QByteArray& condition, const QJsonObject& range) {
        sums << "sum(" + condition + ')';
        ranges << range;
    };
    double lower = 0;
    for (const double bound : bounds) {
        const QByteArray fen = QByteArray::number(bound * 100.0, 'f', 0);
        QJsonObject range{{u"below"_s, bound}};
        if (!from.isEmpty())
            range[u"from"_s] = lower;
        add(from + perCapita + " < " + fen, range);
        from = perCapita + " >= " + fen + " AND ";
        lower = bound;
    }
    add(from + '1', {{u"from"_s, lower}});
    Statement statement(ledger.database(),
        "SELECT " + sums.join(", ") + " FROM income AS i JOIN household AS h ON h.id = i.household WHERE "
            + column("i", fields::income::year) + " = ?1 AND " + isActive("h", fields::household::status));
    statement.bind(1, year);
    static_cast<void>(statement.next());
    QJsonArray counted;
    for (int i = 0; i < static_cast<int>(ranges.size()); ++i) {
        QJsonObject range = ranges.at(i).toObject();
        range[u"households"_s] = statement.integer(i);
        counted << range;
    }
    return counted;
}

/// For each plain pass/fail item of the newest check of each household: how many pass and how many do not.
QJsonObject guarantees(Ledger& ledger)
{
    const Entity& entity = ledger.dictionary().entity(entities::guarantee);
    const CodeList* const passOrFail = entity.find(fields::guarantee::food.field)->codes;
    QByteArray sql = "SELECT count(*)";
    QStringList items;
    for (const Field& field : entity.fields) {
        if (field.codes == passOrFail) {
            items << field.id;
            sql += ", sum(" + quoted(field.id) + " = '1'), sum(" + quoted(field.id) + " = '2')";
        }
    }
    // The bare columns come from the row with the greatest date: SQLite's documented rule for max().
    sql += " FROM (SELECT *, max(" + quoted(fields::guarantee::checked_on.id()) + ") FROM guarantee GROUP BY household)";
    Statement statement(ledger.database(), sql);
    QJsonObject result;
    if (!statement.next())
        return result;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const int at = 1 + 2 * static_cast<int>(i);
        result[items[i]] = QJsonObject{{u"passed"_s, statement.integer(at)}, {u"failed"_s, statement.integer(at + 1)}};
    }
    return result;
}

} // namespace

QJsonObject indicators(Ledger& ledger, const Parameters& parameters)
{
    Database& database = ledger.database();
    const auto number = [&](const QByteArray& sql) { return integerOf(database.single(sql)); };
    const QByteArray active = isActive("h", fields::household::status);
    const QByteArray monitored = active + " AND " + column("h", fields::household::monitoring_type) + " IS NOT NULL";
    const QByteArray cleared = "ifnull(" + column("h", fields::household::risk_cleared) + ", 0)";
    const FindingCounts counts = countFindings(database);
    QJsonObject result{
        {u"households"_s, number("SELECT count(*) FROM household AS h WHERE " + active)},
        {u"people"_s,
            number("SELECT count(*) FROM person AS p JOIN household AS h ON h.id = p.household WHERE " + active + " AND "
                + isActive("p", fields::person::status))},
        {u"monitored"_s, number("SELECT count(*) FROM household AS h WHERE " + monitored)},
        {u"open_cases"_s, number("SELECT count(*) FROM household AS h WHERE " + monitored + " AND " + cleared + " = 0")},
        {u"by_base_type"_s, byCode(database, fields::household::base_type)},
        {u"by_monitoring_type"_s, byCode(database, fields::household::monitoring_type)},
        {u"guarantees"_s, guarantees(ledger)},
        {u"errors"_s, counts.errors},
        {u"warnings"_s, counts.warnings},
        {u"alerts"_s, counts.alerts},
    };
    const qint64 newest = number("SELECT max(" + column("i", fields::income::year) + ") FROM income AS i");
    if (newest > 0) {
        result[u"income_distribution"_s] = incomeDistribution(ledger, parameters, newest);
        result[u"income"_s] = incomeOf(ledger, parameters, newest);
        result[u"income_before"_s] = incomeOf(ledger, parameters, newest - 1);
    }
    return result;
}

} // namespace mingbai
