#include "core/sync/series.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/base/uuid.h"
#include "core/sync/registers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kSeries = u"sync.series"_s;
const QString kInstance = u"sync.instance"_s;
const QString kAgreed = u"sync.agreed"_s; ///< newest change that this file and the note outside had in common

qint64 headOf(Ledger& ledger)
{
    return integerOf(ledger.database().single("SELECT max(number) FROM change"));
}

void addSeries(Ledger& ledger, const Series& added)
{
    QJsonArray json;
    std::vector<Series> all = allSeries(ledger);
    if (all.size() > 1 && all.back().from > headOf(ledger)) // nothing was ever numbered by it: a ledger that only travels
        all.pop_back();
    all.push_back(added);
    for (const Series& series : all)
        json << QJsonObject{{u"device"_s, series.origin}, {u"epoch"_s, series.epoch}, {u"from"_s, series.from}};
    ledger.setInfo(kSeries, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

QJsonObject readNote(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void note(Ledger& ledger, const QString& folder)
{
    const QString path = QDir(folder).filePath(ledger.identity().id + ".json"_L1);
    const QJsonObject note = readNote(path);
    const QString inside = ledger.info(kInstance);
    const QString outside = note["instance"_L1].toString();
    const qint64 head = headOf(ledger);
    QString instance = outside;
    if (inside.isEmpty() && outside.isEmpty()) {
        instance = IdSource().next();
    } else if (outside.isEmpty() || outside != inside) { // a copy from another computer
        instance = outside.isEmpty() ? IdSource().next() : outside;
        if (!inside.isEmpty())
            addSeries(ledger, {IdSource().next(), 1, head + 1});
    } else if (digestAt(ledger, note["number"_L1].toInteger())
        != note["digest"_L1].toString()) { // an older state, or another copy
        // Not from the head on: the other copy may have given the numbers after the last agreement to changes of its own.
        // And under a name of its own: the other copy may have begun a new epoch as well.
        const QString agreed = ledger.info(kAgreed);
        const qint64 from = agreed.isEmpty() ? acknowledgedThrough(ledger) + 1 : agreed.toLongLong() + 1;
        addSeries(ledger, {IdSource().next(), 1, std::max(allSeries(ledger).back().from, std::min(from, head + 1))});
    }
    if (const QString agreed = QString::number(head); agreed != ledger.info(kAgreed))
        ledger.setInfo(kAgreed, agreed);
    if (instance != inside)
        ledger.setInfo(kInstance, instance);
    const QJsonObject now{{u"instance"_s, instance}, {u"number"_s, head}, {u"digest"_s, digestAt(ledger, head)}};
    if (now == note)
        return;
    QDir().mkpath(folder);
    durableWrite(path, QJsonDocument(now).toJson());
}

} // namespace

std::vector<Series> allSeries(Ledger& ledger)
{
    std::vector<Series> all;
    for (const QJsonValue item : QJsonDocument::fromJson(ledger.info(kSeries).toUtf8()).array())
        all.push_back({item["device"_L1].toString(), item["epoch"_L1].toInt(), item["from"_L1].toInteger()});
    if (all.empty())
        all.push_back({ledger.identity().id, 1, 1});
    return all;
}

const Series& seriesOf(const std::vector<Series>& all, qint64 change)
{
    const auto found = std::find_if(all.rbegin(), all.rend(), [change](const Series& series) { return series.from <= change; });
    return found == all.rend() ? all.front() : *found;
}

std::map<QString, qint64> newestOfSeries(Ledger& ledger)
{
    std::map<QString, qint64> newest;
    const std::vector<Series> all = allSeries(ledger);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const qint64 last = i + 1 < all.size() ? all[i + 1].from - 1 : headOf(ledger);
        if (last >= all[i].from)
            newest[all[i].name()] = last;
    }
    return newest;
}

QString digestAt(Ledger& ledger, qint64 number)
{
    Statement row(ledger.database(), "SELECT digest FROM change WHERE number = ?1");
    row.bind(1, number);
    return row.next() ? QString::fromLatin1(row.blob(0).toHex()) : QString();
}

void beginEpoch(Ledger& ledger)
{
    const Series last = allSeries(ledger).back();
    addSeries(ledger, {last.origin, last.epoch + 1, std::max(last.from, acknowledgedThrough(ledger) + 1)});
}

void beginDevice(Ledger& ledger)
{
    addSeries(ledger, {IdSource().next(), 1, std::max(allSeries(ledger).back().from, acknowledgedThrough(ledger) + 1)});
}

void noteInstance(Ledger& ledger, const QString& folder)
{
    try {
        note(ledger, folder);
    } catch (const Failure&) {
        // Best effort, as the header says: a full disk is no reason why a ledger could not be read.
    }
}

QString instanceFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"mingbai/instances"_s);
}

} // namespace mingbai
