#include "core/exchange/table_titles.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/exchange/heading_names.h"
#include "core/exchange/import_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kFirstMonthOfIncome = 10;

} // namespace

int yearInTitle(const QString& text)
{
    static const QRegularExpression year(u"(?<!\\d)(20\\d\\d)\\s*(?:年度|年(?!\\s*\\d{1,2}\\s*月)|(?!\\s*[年\\d.\\-/]))"_s);
    // 2023年10月至2024年9月, 2023.10—2024.9: a period of accounts has the name of the year in which it ends.
    static const QRegularExpression period(
        u"(?<!\\d)20\\d\\d\\s*[年.\\-/]\\s*\\d{1,2}\\s*月?\\s*(?:—+|-+|－|–|~|～|至|到)\\s*(20\\d\\d)\\s*[年.\\-/]\\s*\\d{1,2}(?!\\d)"_s);
    if (const QRegularExpressionMatch match = period.match(text); match.hasMatch())
        return match.capturedView(1).toInt();
    return year.match(text).capturedView(1).toInt();
}

int newestClosedIncomeYear(QDate today)
{
    return today.month() >= kFirstMonthOfIncome ? today.year() : today.year() - 1;
}

HeadingMap readHeadingMap(const QString& path)
{
    HeadingMap map;
    if (path.isEmpty())
        return map;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(FailureCode::InputOutput, Import::tr("The map of headings cannot be read."));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        throw Failure(
            FailureCode::InvalidUse, Import::tr("The map of headings must be JSON like {\"heading\": \"entity.field\"}."));
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        map.insert(headingKey(entry.key()), entry.value().toString());
    return map;
}

void writeHeadingMap(const HeadingMap& map, const QString& path)
{
    QJsonObject object;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        object.insert(entry.key(), entry.value());
    durableWrite(path, QJsonDocument(object).toJson());
}

} // namespace mingbai
