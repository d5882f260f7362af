// A download of the national system comes back by its headings: the importer must know every one of them.
#include "core/dictionary/fields.h"
#include "core/exchange/heading_names.h"
#include "core/report/standing_list.h"
#include "tests/support/catch_qt.h"

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

/// Whether the heading can mean the field of the column, of the row or of the head.
bool isKnown(const HeadingNames& names, const QString& heading, const FactColumn& column)
{
    const bool ofHead = column.name.startsWith("head."_L1);
    const HeadingMeaning meaning = names.meaning(heading);
    if (!meaning.isSure())
        return false;
    for (const HeadingCandidate& candidate : meaning.candidates) {
        if (candidate.field->entity == column.field.entity && candidate.field->id == column.field.id
            && candidate.ofHead == ofHead)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("every heading of the national profile means its own field to the importer")
{
    const HeadingNames names(Dictionary::builtIn());
    for (const StandingList& table : profileTables(u"national"_s)) {
        CHECK(table.columns.size() > 150);
        const std::vector<FactColumn> facts = factColumns(Catalogue::builtIn(), table.query);
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (facts[i].field.entity.isEmpty()) // a fact or a place of the region: understood, not taken
                continue;
            const QString head = facts[i].name.startsWith("head."_L1) ? u"户主"_s : QString();
            const QString heading = table.columns[i].label ? table.columns[i].label->zh : head + facts[i].field.label.zh;
            INFO(table.name.toStdString() << " " << heading.toStdString() << " " << facts[i].name.toStdString());
            CHECK(isKnown(names, heading, facts[i]));
        }
    }
}

TEST_CASE("places and counts of the national profile are understood")
{
    const HeadingNames names(Dictionary::builtIn());
    for (const QString& heading : {u"省"_s, u"市"_s, u"县"_s, u"乡"_s, u"村"_s, u"组"_s, u"家庭人口数"_s}) {
        INFO(heading.toStdString());
        CHECK(names.meaning(heading).isKnown());
    }
}
