#include "core/report/line_question.h"

#include "core/checks/fact_rows.h"

#include <cmath>

namespace mingbai {
using namespace Qt::StringLiterals;

std::vector<UnderLine> householdsUnder(Ledger& ledger, const Catalogue& catalogue, double yuan, int& year)
{
    constexpr double kFenInYuan = 100;
    FactQuery query;
    query.subject = u"household"_s;
    query.where = u"income.per_capita < "_s + QString::number(std::llround(yuan * kFenInYuan));
    query.order = {u"income.per_capita"_s};
    query.columns = {
        u"income.per_capita"_s, u"members"_s, u"poverty_household"_s, u"open_case"_s, u"head.name"_s, u"household.group_name"_s};
    FactChoice choice;
    choice.year = year;
    const std::unique_ptr<Ledger> reader = ledger.reader();
    FactRows rows(*reader, catalogue, query, choice);
    year = rows.year();
    std::vector<UnderLine> households;
    while (rows.next())
        households.push_back({rows.household(), textOf(rows.value(4)), textOf(rows.value(5)), integerOf(rows.value(0)),
            integerOf(rows.value(1)), integerOf(rows.value(2)) == 1, integerOf(rows.value(3)) == 1});
    return households;
}

UnderLineCounts countsOf(const std::vector<UnderLine>& households)
{
    UnderLineCounts counts;
    for (const UnderLine& one : households) {
        ++counts.households;
        counts.people += one.members;
        counts.poverty += one.isPoverty ? 1 : 0;
        counts.monitored += one.isMonitored ? 1 : 0;
    }
    return counts;
}

} // namespace mingbai
