#include "core/dictionary/prefectures.h"

#include "core/base/failure.h"
#include "core/dictionary/json_reader.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Cities that have counties or districts below them, without the last character.
const QStringList& prefectures()
{
    static const QStringList result = [] {
        const QString name = u"divisions/cities/prefectures.json"_s;
        QFile file(u":/"_s + name);
        QStringList problems;
        QStringList cities;
        if (const auto object = jsonObject(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), problems)) {
            JsonReader reader(*object, name, problems);
            cities = reader.texts("names"_L1);
        }
        if (!problems.isEmpty())
            throw Failure(FailureCode::InvalidDictionary, problems.join(u'\n'));
        return cities;
    }();
    return result;
}

} // namespace

bool namesCounty(const QString& place)
{
    QString rest = place;
    rest.remove(u"自治区"_s);
    if (rest.contains(u'县') || rest.contains(u'区') || rest.contains(u'旗'))
        return true;
    const QStringList cities = rest.split(u'市');
    return std::any_of(cities.begin(), cities.end() - 1, [](const QString& city) { // behind the last one stands no city
        const bool isEmeishan = city.endsWith(u"峨眉山");                          // ends like the prefecture 眉山, and is none
        return isEmeishan
            || (!city.isEmpty() && std::none_of(prefectures().begin(), prefectures().end(), [&](const QString& name) {
                   return city.endsWith(name);
               }));
    });
}

} // namespace mingbai
