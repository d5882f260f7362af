#include "ui/screens/start/ledger_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRecent = "recent"_L1;
constexpr std::size_t kMostRecent = 6;

} // namespace

QString ledgerSuffix()
{
    return u".mingbai"_s;
}

QString ledgerFolder()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/ledgers"_L1;
    if (!QFileInfo::exists(folder)) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return folder;
}

QString freeLedgerPath(const QString& division, const QString& name)
{
    QString plainName = name;
    for (const QChar forbidden : u"/\\:*?\"<>|"_s)
        plainName.remove(forbidden);
    const QString stem = u"%1/%2-%3"_s.arg(ledgerFolder(), plainName, division);
    QString path = stem + ledgerSuffix();
    for (int copy = 2; QFileInfo::exists(path); ++copy)
        path = u"%1-%2%3"_s.arg(stem).arg(copy).arg(ledgerSuffix());
    return path;
}

QString demoLedgerPath()
{
    return ledgerFolder() + "/demo"_L1 + ledgerSuffix();
}

std::vector<RecentLedger> recentLedgers()
{
    std::vector<RecentLedger> recent;
    QSettings settings;
    const int count = settings.beginReadArray(kRecent);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const QString path = settings.value("path"_L1).toString();
        if (QFileInfo::exists(path))
            recent.push_back({path, settings.value("name"_L1).toString()});
    }
    return recent;
}

void rememberLedger(const QString& path, const QString& name)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    std::vector<RecentLedger> recent = recentLedgers();
    if (!recent.empty() && recent.front().path == absolute && recent.front().name == name)
        return; // writing settings waits for the disk
    std::erase_if(recent, [&](const RecentLedger& each) { return each.path == absolute; });
    recent.insert(recent.begin(), {absolute, name});
    recent.resize(std::min(recent.size(), kMostRecent));
    QSettings settings;
    settings.beginWriteArray(kRecent, static_cast<int>(recent.size()));
    for (std::size_t i = 0; i < recent.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue("path"_L1, recent[i].path);
        settings.setValue("name"_L1, recent[i].name);
    }
    settings.endArray();
}

} // namespace mingbai
