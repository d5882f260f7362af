#include "core/dictionary/check_texts.h"

#include "core/base/digest.h"
#include "core/base/failure.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// Words that name an entity are put into @p named.
void lookThrough(const QByteArray& text, const QSet<QByteArray>& entities, QSet<QByteArray>& named)
{
    const auto isPart = [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if(at, text.end(), isPart);
        at = std::find_if_not(begin, text.end(), isPart);
        const auto known = entities.constFind(QByteArray::fromRawData(begin, at - begin));
        if (known != entities.constEnd())
            named.insert(*known);
    }
}

} // namespace

CheckTexts CheckTexts::of(
    const Dictionary& dictionary, const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks)
{
    QSet<QByteArray> entities;
    for (const Entity& entity : dictionary.entities())
        entities.insert(entity.id.toLatin1());
    QSet<QByteArray> named;
    for (const auto* files : {&facts, &checks}) {
        for (const QByteArray& text : *files)
            lookThrough(text, entities, named);
    }
    CheckTexts texts;
    texts.digest = (sha256Text(facts) + sha256Text(checks)).toLatin1();
    for (const QByteArray& entity : named)
        texts.entities += QString::fromLatin1(entity);
    texts.entities.sort();
    return texts;
}

CheckTexts CheckTexts::builtIn()
{
    QFile file(u":/checks.note"_s);
    if (!file.open(QIODevice::ReadOnly)) // the tool that makes the note has none
        return of(Dictionary::builtIn(), checkFilesIn(u":/facts"_s), checkFilesIn(u":/checks"_s));
    QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
    CheckTexts texts;
    texts.digest = lines.takeFirst().toLatin1();
    texts.entities = lines;
    return texts;
}

QByteArray CheckTexts::note() const
{
    return digest + '\n' + entities.join(u'\n').toLatin1();
}

QMap<QString, QByteArray> checkFilesIn(const QString& folder)
{
    QMap<QString, QByteArray> files;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({u"*.sql"_s}, QDir::Files)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw Failure(FailureCode::InvalidDictionary, file.fileName());
        files.insert(name, file.readAll());
    }
    return files;
}

} // namespace mingbai
