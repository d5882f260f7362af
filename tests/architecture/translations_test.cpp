// The Chinese of the program's own strings is complete and fits its sources.
#include "tests/support/catch_qt.h"

#include <QFile>
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
    QStringList unfinished;
    for (const Message& message : messages(kTranslations)) {
        if (message.unfinished || message.translation.trimmed().isEmpty())
            unfinished << message.context + u": "_s + message.source;
    }
    CHECK(unfinished == QStringList());
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

TEST_CASE("the translation file knows every string of the sources")
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"mingbai_zh_CN.ts"_s);
    REQUIRE(QFile::copy(kTranslations, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MINGBAI_SOURCE_DIR));
    lupdate.start(QStringLiteral(MINGBAI_LUPDATE),
        {u"-no-obsolete"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    REQUIRE(lupdate.waitForFinished(120'000));
    const auto texts = [](const QString& path) {
        QSet<QString> set;
        for (const Message& message : messages(path))
            set << message.context + u": "_s + message.source;
        return set;
    };
    CHECK((texts(copy) - texts(kTranslations)).values() == QStringList());
    CHECK((texts(kTranslations) - texts(copy)).values() == QStringList());
}
