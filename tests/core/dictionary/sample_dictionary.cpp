#include "tests/core/dictionary/sample_dictionary.h"

#include "core/base/failure.h"
#include "tests/support/catch_qt.h"

using namespace Qt::StringLiterals;

namespace mingbai {

QMap<QString, QByteArray> sampleFiles()
{
    return {
        {u"dictionary.json"_s, R"({"version": 7})"},
        {u"household.json"_s, R"({"id": "household", "order": 1, "label": {"zh": "农户", "en": "Household"},
            "plural": {"zh": "农户", "en": "Households"}, "key": ["code"], "title": "name", "since": "2026", "source": "表",
            "sections": [{"id": "base", "label": {"zh": "基本", "en": "Base"}, "fields": [
                {"id": "code", "type": "text", "label": {"zh": "户编号", "en": "Number"}, "source": "表", "max_length": 20, "search": "number"},
                {"id": "name", "type": "text", "label": {"zh": "户主", "en": "Head"}, "source": "表", "search": "name"},
                {"id": "rooms", "type": "integer", "label": {"zh": "房间", "en": "Rooms"}, "source": "表", "min": 0, "max": 9}]}]})"},
        {u"visit.json"_s,
            R"({"id": "visit", "order": 2, "label": {"zh": "走访", "en": "Visit"}, "plural": {"zh": "走访", "en": "Visits"},
            "parent": "household", "occurs": "many", "since": "2026", "source": "表",
            "sections": [{"id": "base", "label": {"zh": "走访", "en": "Visit"}, "fields": [
                {"id": "visited_on", "type": "date", "label": {"zh": "日期", "en": "Day"}, "source": "表"},
                {"id": "road", "type": "code", "label": {"zh": "道路", "en": "Road"}, "source": "表", "codes": "road", "default": "01",
                 "shown_when": "visited_on IS NOT NULL"},
                {"id": "cost", "type": "money", "label": {"zh": "费用", "en": "Cost"}, "source": "表", "computed": "cost_reported * 1",
                 "reported_as": "cost_reported"},
                {"id": "cost_reported", "type": "money", "label": {"zh": "上报费用", "en": "Reported cost"}, "source": "表"}]}]})"},
        {u"codes/road.json"_s, R"({"id": "road", "label": {"zh": "入户路", "en": "Road"}, "source": "表", "codes": [
            {"code": "01", "label": {"zh": "硬化路", "en": "Paved"}, "synonyms": ["水泥路"]},
            {"code": "02", "label": {"zh": "土路", "en": "Dirt"}, "retired": "2026"}]})"},
    };
}

QMap<QString, QByteArray> sampleWith(const QString& file, const QByteArray& from, const QByteArray& to)
{
    QMap<QString, QByteArray> files = sampleFiles();
    REQUIRE(files.value(file).contains(from));
    files[file].replace(from, to);
    return files;
}

QString refusalOf(const QMap<QString, QByteArray>& files)
{
    try {
        const Dictionary dictionary(files);
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::InvalidDictionary);
        return failure.sentence();
    }
    return {};
}

} // namespace mingbai
