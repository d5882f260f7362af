#include "core/checks/fitting_help.h"

#include "core/checks/taken_packs.h"
#include "core/dictionary/json_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

constexpr auto kKey = "fitting_help"_L1;

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QMap<QString, QStringList> categoriesIn(const QJsonObject& risks)
{
    QMap<QString, QStringList> categories;
    for (auto risk = risks.begin(); risk != risks.end(); ++risk)
        categories.insert(risk.key(), textsOf(risk.value()));
    return categories;
}

} // namespace

const FittingHelp& FittingHelp::builtIn()
{
    static const FittingHelp help = [] {
        FittingHelp made;
        QFile file(u":/process/monitoring.json"_s);
        if (file.open(QIODevice::ReadOnly))
            made.m_categories = categoriesIn(QJsonDocument::fromJson(file.readAll()).object()[kKey].toObject());
        return made;
    }();
    return help;
}

FittingHelp FittingHelp::of(Ledger& ledger)
{
    FittingHelp help = builtIn();
    for (const PolicyPack& pack : packsInForce(ledger)) {
        const QJsonObject process = QJsonDocument::fromJson(pack.process).object();
        if (process.contains(kKey))
            help.m_categories = categoriesIn(process[kKey].toObject());
    }
    return help;
}

FittingHelp FittingHelp::read(JsonReader& reader, const Dictionary& dictionary)
{
    if (!reader.has(kKey)) // a pack of before
        return builtIn();
    FittingHelp help;
    help.m_categories = categoriesIn(reader.value(kKey).toObject());
    const CodeList* risks = dictionary.codeList(u"risk"_s);
    const CodeList* categories = dictionary.codeList(u"measure_category"_s);
    for (auto risk = help.m_categories.begin(); risk != help.m_categories.end(); ++risk) {
        if (!risks || !risks->find(risk.key()))
            reader.problem(u"fitting_help: there is no risk \"%1\""_s.arg(risk.key()));
        if (risk->isEmpty())
            reader.problem(u"fitting_help: %1 names no help; leave it out where people judge"_s.arg(risk.key()));
        for (const QString& category : *risk) {
            if (!categories || !categories->find(category))
                reader.problem(u"fitting_help: %1: there is no category \"%2\""_s.arg(risk.key(), category));
        }
    }
    return help;
}

bool FittingHelp::answers(const QString& category, const QString& risk) const
{
    return isJudged(risk) || m_categories.value(risk).contains(category);
}

} // namespace mingbai
