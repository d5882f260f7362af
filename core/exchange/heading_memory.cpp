#include "core/exchange/heading_memory.h"

#include "core/exchange/heading_names.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QString infoKey(const QString& fingerprint)
{
    return u"headings "_s + fingerprint;
}

} // namespace

QString columnKey(const QString& heading, int occurrence)
{
    const QString key = headingKey(heading);
    return occurrence > 1 ? key + QString::number(occurrence) : key;
}

QString headingFingerprint(const QStringList& headings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& heading : headings) {
        hash.addData(headingKey(heading).toUtf8());
        hash.addData("\n");
    }
    return QString::fromLatin1(hash.result().first(16).toHex());
}

HeadingMemory::HeadingMemory(Ledger& ledger)
    : m_ledger(ledger)
{
}

HeadingMap HeadingMemory::matchFor(const QString& fingerprint) const
{
    HeadingMap map;
    const QJsonObject stored = QJsonDocument::fromJson(m_ledger.info(infoKey(fingerprint)).toUtf8()).object();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry)
        map.insert(entry.key(), entry.value().toString());
    return map;
}

void HeadingMemory::remember(const QString& fingerprint, const HeadingMap& map)
{
    QJsonObject stored;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        stored.insert(entry.key(), entry.value());
    m_ledger.setInfo(infoKey(fingerprint), QString::fromUtf8(QJsonDocument(stored).toJson(QJsonDocument::Compact)));
}

} // namespace mingbai
