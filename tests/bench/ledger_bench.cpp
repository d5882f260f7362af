// Times of the main path inside one process, as JSON on stdout; tests/bench/run sets them beside peers and limits.
// Usage: mingbai-bench LEDGER TEMPLATE.xlsx (encrypted: recovery code in MINGBAI_RECOVERY_CODE)
#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/exchange/fill_table.h"
#include "core/ledger/households.h"
#include "core/ledger/search.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// Milliseconds of each run of @p work.
template <typename Work> std::vector<double> times(int runs, Work&& work)
{
    std::vector<double> result;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        result.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(result.begin(), result.end());
    return result;
}

void put(QJsonObject& json, const QString& name, const std::vector<double>& sorted)
{
    const auto at = [&](double share) { return sorted.at(static_cast<size_t>(share * static_cast<double>(sorted.size() - 1))); };
    json[name] = QJsonObject{
        {u"median"_s, at(0.5)}, {u"p95"_s, at(0.95)}, {u"max"_s, sorted.back()}, {u"runs"_s, static_cast<qint64>(sorted.size())}};
}

/// Every keystroke on the way to some names, initials and number tails that are in the ledger.
QStringList keystrokes(Ledger& ledger)
{
    QStringList typed;
    const auto typeOut = [&](const QString& text) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            typed << text.first(length);
    };
    int seen = 0;
    ledger.forEach(entities::person, [&](const Record& person) {
        if (++seen % 997 != 0 || typed.size() > 400)
            return;
        typeOut(textOf(person.value(fields::person::name)));
        typeOut(textOf(person.value(fields::person::phone)).right(4));
        typeOut(textOf(person.value(fields::person::id_number)).right(6));
    });
    for (const QString& text : {u"zhang"_s, u"wangxiu"_s, u"lgq"_s, u"zyl"_s, u"lv"_s, u"shan"_s, u"三组 王"_s, u"十二组"_s})
        typeOut(text);
    return typed;
}

QStringList someHouseholds(Ledger& ledger, size_t count)
{
    std::vector<qint64> rows = householdRows(ledger, {});
    rows.resize(std::min(rows.size(), count));
    QStringList ids;
    for (const HouseholdRow& row : readHouseholdRows(ledger, rows))
        ids << row.id;
    return ids;
}

QJsonObject measure(Ledger& ledger)
{
    QJsonObject json{{u"households"_s, ledger.count(entities::household)}, {u"people"_s, ledger.count(entities::person)}};
    const QStringList typed = keystrokes(ledger);
    put(json, u"search"_s, times(static_cast<int>(typed.size()), [&](int i) { static_cast<void>(search(ledger, typed.at(i))); }));
    put(json, u"list_rows"_s, times(20, [&](int) { static_cast<void>(householdRows(ledger, {})); }));
    const QStringList households = someHouseholds(ledger, 200);
    put(json, u"dossier"_s,
        times(static_cast<int>(households.size()), [&](int i) { static_cast<void>(ledger.dossier(households.at(i))); }));
    return json;
}

/// Filling a table of members, from the template to the synced file.
QJsonObject measureFill(Ledger& ledger, const QString& table)
{
    const QTemporaryDir folder;
    QJsonObject json;
    FillPlan plan;
    put(json, u"fill"_s, times(3, [&](int) {
        plan = planFill(ledger, table, {});
        writeFilled(plan, folder.filePath(u"filled.xlsx"_s));
    }));
    json[u"fill_rows"_s] = static_cast<qint64>(plan.data.rows.size());
    json[u"fill_columns"_s] = static_cast<qint64>(plan.columns.size());
    return json;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        const QString path = application.arguments().value(1);
        const QString code = qEnvironmentVariable("MINGBAI_RECOVERY_CODE");
        std::optional<RootSecret> root;
        if (!Ledger::isPlain(path))
            root = RootSecret::fromRecoveryCode(code);
        Ledger::Options options;
        options.user = u"bench"_s;
        const std::unique_ptr<Ledger> ledger = Ledger::open(path, root, options);
        QJsonObject figures = measure(*ledger);
        const QJsonObject fill = measureFill(*ledger, application.arguments().value(2));
        for (auto figure = fill.begin(); figure != fill.end(); ++figure)
            figures.insert(figure.key(), figure.value());
        QTextStream(stdout) << QJsonDocument(figures).toJson();
        return 0;
    } catch (const Failure& failure) {
        QTextStream(stderr) << failure.sentence() << '\n';
        return failure.exitCode();
    }
}
