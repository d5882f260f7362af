// The Chinese of the program's own strings is complete and fits its sources.
#include "tests/support/catch_qt.h"

#include <catch2/generators/catch_generators.hpp>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool unfinished = false;
};

std::vector<Message> messages(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> found;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            found.push_back({context, {}, {}, false});
        } else if (xml.name() == u"source") {
            found.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            found.back().unfinished = xml.attributes().value(u"type"_s) == u"unfinished";
            found.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return found;
}

const QString kTranslations = QStringLiteral(MINGBAI_SOURCE_DIR "/translations/mingbai_zh_CN.ts");
const QString kPlurals = QStringLiteral(MINGBAI_SOURCE_DIR "/translations/mingbai_en.ts");

QStringList unfinished(const QString& path)
{
    QStringList names;
    for (const Message& message : messages(path)) {
        if (message.unfinished || message.translation.trimmed().isEmpty())
            names << message.context + u": "_s + message.source;
    }
    return names;
}

QSet<QString> sources(const QString& path)
{
    QSet<QString> set;
    for (const Message& message : messages(path))
        set << message.context + u": "_s + message.source;
    return set;
}

/// What `./dev translate` would make of a translation file.
QSet<QString> collected(const QString& path, const QStringList& options)
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(path).fileName());
    REQUIRE(QFile::copy(path, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MINGBAI_SOURCE_DIR));
    lupdate.start(QStringLiteral(MINGBAI_LUPDATE),
        QStringList{u"-no-obsolete"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s} + options
            + QStringList{u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    REQUIRE(lupdate.waitForFinished(120'000));
    return sources(copy);
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression number(u"%L?(\\d+|n)"_s);
    QSet<QString> found;
    for (QRegularExpressionMatchIterator matches = number.globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    return found;
}

} // namespace

TEST_CASE("every string of the program has a finished Chinese translation")
{
    CHECK(unfinished(kTranslations) == QStringList());
}

TEST_CASE("a translation has the placeholders of its source")
{
    QStringList differing;
    for (const Message& message : messages(kTranslations)) {
        if (!message.unfinished && placeholders(message.source) != placeholders(message.translation))
            differing << message.context + u": "_s + message.source;
    }
    CHECK(differing == QStringList());
}

TEST_CASE("no string is looked up under a context that nobody asks for")
{
    QStringList lost;
    for (const Message& message : messages(kTranslations)) {
        if (message.context == u"mingbai"_s) // a free function; nothing asks for it under that name
            lost << message.source;
    }
    CHECK(lost == QStringList());
}

TEST_CASE("every English sentence with a number has its plural")
{
    CHECK(unfinished(kPlurals) == QStringList());
    for (const Message& message : messages(kPlurals))
        CHECK_FALSE(message.translation.contains(u"(s)"_s));
}

TEST_CASE("the translation files know every string of the sources")
{
    const auto [path, options] = GENERATE(
        std::pair(kTranslations, QStringList()), std::pair(kPlurals, QStringList{u"-pluralonly"_s}));
    const QSet<QString> known = sources(path);
    const QSet<QString> asked = collected(path, options);
    CHECK((asked - known).values() == QStringList());
    CHECK((known - asked).values() == QStringList());
}
