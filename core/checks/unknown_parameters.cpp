#include "core/checks/unknown_parameters.h"

#include <QRegularExpression>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

QStringList parametersIn(const QString& sql)
{
    static const QRegularExpression kParameter(u"parameter\\(\\s*'([a-z0-9_]+)'"_s);
    QStringList names;
    auto matches = kParameter.globalMatch(sql);
    while (matches.hasNext())
        names += matches.next().captured(1);
    return names;
}

/// By parameter, the checks that ask for it.
QMap<QString, QStringList> askedBy(const Catalogue& catalogue)
{
    QMap<QString, QStringList> asked;
    for (const Check& check : catalogue.checks()) {
        QStringList names = parametersIn(check.predicate);
        const Subject* subject = catalogue.subject(check.subject);
        for (const QString& fact : check.decides) {
            if (const Fact* found = subject ? subject->find(fact) : nullptr)
                names += parametersIn(found->expression);
        }
        for (const QString& name : names) {
            if (!asked[name].contains(check.id))
                asked[name] += check.id;
        }
    }
    return asked;
}

} // namespace

std::vector<UnknownParameter> unknownParameters(
    const Catalogue& catalogue, const Parameters& parameters, QDate on, const QString& region)
{
    const QMap<QString, QStringList> asked = askedBy(catalogue);
    std::vector<UnknownParameter> unknown;
    for (const Parameter& parameter : parameters.all()) {
        const QStringList checks = asked.value(parameter.name);
        if (!checks.isEmpty() && !parameters.value(parameter.name, on, region))
            unknown.push_back({parameter.name, parameter.label.text(), checks});
    }
    return unknown;
}

} // namespace mingbai
