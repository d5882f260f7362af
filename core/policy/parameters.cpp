#include "core/policy/parameters.h"

#include "core/base/failure.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/json_reader.h"

#include <QFile>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kDivisionLength = 12;

/// 210000000000 stands for all of 21; a prefix is what values are compared by.
QString regionPrefix(const QString& region)
{
    if (region.size() != kDivisionLength)
        return region;
    QStringView prefix = region;
    for (const qsizetype level : {3, 3, 2, 2, 2}) { // village, township, county, city, province
        if (prefix.last(level).count(u'0') != level)
            break;
        prefix.chop(level);
    }
    return prefix.toString();
}

QDate readDay(JsonReader& reader, QLatin1StringView key)
{
    const QString text = reader.text(key, Need::Optional);
    const QDate day = dateFromStored(text);
    if (!text.isEmpty() && (text.size() != 10 || !day.isValid()))
        reader.problem(ResourceFile::tr("\"%1\" must be a day such as 2024-01-31").arg(key));
    return day;
}

ParameterValue readValue(const QJsonObject& object, const Parameter& parameter, const QString& where, QStringList& problems)
{
    JsonReader reader(object, where, problems);
    ParameterValue value;
    value.region = reader.text("region"_L1, Need::Optional);
    value.validFrom = readDay(reader, "from"_L1);
    value.validTo = readDay(reader, "to"_L1);
    value.value = reader.number("value"_L1, Need::Required).value_or(0);
    value.source = reader.has("source"_L1) ? reader.text("source"_L1, Need::Required) : parameter.source;
    value.isShipped = true;
    reader.finish();
    return value;
}

Parameter readParameter(const QJsonObject& object, const QString& file, QStringList& problems)
{
    JsonReader reader(object, file, problems);
    Parameter parameter;
    parameter.name = reader.identifier("name"_L1, Need::Required);
    reader.changePlace(file + u": "_s + parameter.name);
    parameter.label = reader.bilingual("label"_L1, Need::Required);
    parameter.unit = reader.text("unit"_L1, Need::Required);
    parameter.source = reader.text("source"_L1, Need::Required);
    if (reader.has("values"_L1)) {
        for (const QJsonObject& value : reader.objects("values"_L1))
            parameter.values.push_back(readValue(value, parameter, reader.where(), problems));
    }
    reader.finish();
    return parameter;
}

bool holds(const ParameterValue& value, QDate on, const QString& region)
{
    return region.startsWith(value.region) && (!value.validFrom.isValid() || (on.isValid() && value.validFrom <= on))
        && (!value.validTo.isValid() || (on.isValid() && on <= value.validTo));
}

/// What is compared to find the value that wins: the ledger's own, then the most special region, then the latest start.
std::tuple<bool, qsizetype, qint64> rank(const ParameterValue& value)
{
    return {!value.isShipped, value.region.size(), value.validFrom.isValid() ? value.validFrom.toJulianDay() : 0};
}

} // namespace

Parameters::Parameters(const QByteArray& json, const QString& file)
{
    QStringList problems;
    if (const auto object = jsonObject(file, json, problems)) {
        JsonReader reader(*object, file, problems);
        for (const QJsonObject& item : reader.objects("parameters"_L1)) {
            Parameter parameter = readParameter(item, file, problems);
            if (find(parameter.name))
                reader.problem(ResourceFile::tr("the parameter \"%1\" is there twice").arg(parameter.name));
            m_index.insert(parameter.name, m_parameters.size());
            m_parameters.push_back(std::move(parameter));
        }
        reader.finish();
    }
    if (!problems.isEmpty())
        throw Failure(FailureCode::InvalidDictionary, problems.join(u'\n'));
}

Parameters Parameters::builtIn()
{
    static const Parameters shipped = [] {
        QFile file(u":/policy/parameters.json"_s);
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return Parameters(json, u"policy/parameters.json"_s);
    }();
    return shipped;
}

void Parameters::add(const QString& name, const ParameterValue& value)
{
    if (!m_index.contains(name)) {
        Parameter parameter;
        parameter.name = name;
        parameter.label = {name, name};
        parameter.source = value.source;
        m_index.insert(name, m_parameters.size());
        m_parameters.push_back(std::move(parameter));
    }
    ParameterValue own = value;
    own.region = regionPrefix(value.region);
    m_parameters[m_index.value(name)].values.push_back(own);
}

std::optional<double> Parameters::value(const QString& name, QDate on, const QString& region) const
{
    const Parameter* parameter = find(name);
    if (!parameter)
        return std::nullopt;
    const QString place = regionPrefix(region);
    const ParameterValue* best = nullptr;
    for (const ParameterValue& candidate : parameter->values) {
        if (holds(candidate, on, place) && (!best || rank(candidate) >= rank(*best)))
            best = &candidate;
    }
    return best ? std::optional(best->value) : std::nullopt;
}

const Parameter* Parameters::find(const QString& name) const
{
    const auto found = m_index.constFind(name);
    return found == m_index.constEnd() ? nullptr : &m_parameters[*found];
}

} // namespace mingbai
