// Reads every source file as text and holds it against the rules of CONTRIBUTING.md, "Layers".
#include "core/dictionary/dictionary.h"
#include "tests/support/catch_qt.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// What each folder may include besides itself. A folder that is not named here fails the test.
const QMap<QString, QStringList>& allowed()
{
    static const QMap<QString, QStringList> table = [] {
        const QStringList floors{u"core/base"_s, u"core/dictionary"_s, u"core/policy"_s, u"core/ledger"_s, u"core/checks"_s};
        QMap<QString, QStringList> result;
        for (qsizetype i = 0; i < floors.size(); ++i)
            result[floors[i]] = floors.first(i);
        result[u"core/casework"_s] = floors;
        result[u"core/families"_s] = floors.first(4);
        result[u"core/exchange"_s] = floors;
        result[u"core/sync"_s] = floors + QStringList{u"core/exchange"_s, u"core/casework"_s, u"core/report"_s};
        result[u"core/postgres"_s] = floors + QStringList{u"core/exchange"_s};
        result[u"core/report"_s] = floors + QStringList{u"core/exchange"_s};
        result[u"core/demo"_s] = floors;
        result[u"ui/documents"_s] = floors + QStringList{u"core/report"_s};
        result[u"ui/models"_s] = floors + QStringList{u"core/report"_s, u"core/casework"_s, u"core/families"_s};
        result[u"ui/forms"_s] = result[u"ui/models"_s] + QStringList{u"ui/models"_s, u"core/sync"_s};
        result[u"ui/shell"_s] = result[u"ui/forms"_s] + QStringList{u"ui/forms"_s, u"core/exchange"_s};
        result[u"ui/screens"_s] = result[u"ui/shell"_s] + QStringList{u"ui/shell"_s, u"ui/documents"_s, u"core/demo"_s};
        result[u"app/dictgen"_s] = {u"core/base"_s, u"core/dictionary"_s};
        result[u"app/cli"_s] = floors
            + QStringList{u"core/exchange"_s, u"core/sync"_s, u"core/report"_s, u"core/demo"_s, u"core/casework"_s,
                u"core/families"_s, u"core/postgres"_s, u"ui/documents"_s};
        result[u"app/desktop"_s] = result[u"ui/screens"_s] + QStringList{u"ui/screens"_s};
        result[u"app/tour"_s] = result[u"app/desktop"_s];
        return result;
    }();
    return table;
}

/// "core/ledger" of "core/ledger/keys.h"; screens count as one layer.
QString layerOf(const QString& path)
{
    return path.section(u'/', 0, 1);
}

struct Source {
    QString path; ///< from the project's root
    QStringList lines;
};

std::vector<Source> sources()
{
    std::vector<Source> found;
    const QString root = QStringLiteral(MINGBAI_SOURCE_DIR) + u'/';
    for (const QString& top : {u"app"_s, u"core"_s, u"ui"_s}) {
        QDirIterator files(root + top, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            found.push_back({file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return found;
}

/// Text without comments, so that words in prose do not count.
QString codeOf(const QString& line)
{
    const qsizetype comment = line.indexOf("//"_L1);
    return comment < 0 ? line : line.first(comment);
}

QStringList offences(const std::function<bool(const Source&, const QString& code)>& offends)
{
    QStringList list;
    for (const Source& source : sources()) {
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (offends(source, codeOf(source.lines[i])))
                list << u"%1:%2: %3"_s.arg(source.path).arg(i + 1).arg(source.lines[i].trimmed());
        }
    }
    return list;
}

} // namespace

TEST_CASE("every include points downward")
{
    static const QRegularExpression include(uR"re(^#include "([a-z_]+/[a-z_]+)/[^"]+")re"_s);
    QStringList upward;
    for (const Source& source : sources()) {
        const QString layer = layerOf(source.path);
        INFO(source.path.toStdString());
        REQUIRE(allowed().contains(layer));
        for (const QString& line : source.lines) {
            const QRegularExpressionMatch match = include.match(line);
            if (match.hasMatch() && match.captured(1) != layer && !allowed()[layer].contains(match.captured(1)))
                upward << source.path + ": "_L1 + line;
        }
    }
    CHECK(upward == QStringList());
}

TEST_CASE("no source file is longer than 400 lines")
{
    QStringList tooLong;
    for (const Source& source : sources()) {
        if (source.lines.size() > 401)
            tooLong << u"%1: %2 lines"_s.arg(source.path).arg(source.lines.size() - 1);
    }
    CHECK(tooLong == QStringList());
}

TEST_CASE("SQLite's own interface is known to the ledger and the checks only")
{
    CHECK(offences([](const Source& source, const QString& code) {
        return code.contains("sqlite3.h"_L1) && layerOf(source.path) != "core/ledger"_L1
            && layerOf(source.path) != "core/checks"_L1;
    }) == QStringList());
}

TEST_CASE("the server's interface is known to the hand-over only")
{
    CHECK(offences([](const Source& source, const QString& code) {
        return code.contains("libpq-fe.h"_L1) && layerOf(source.path) != "core/postgres"_L1;
    }) == QStringList());
}

TEST_CASE("screens hold no SQL")
{
    static const QRegularExpression sql(uR"re("(SELECT|INSERT|UPDATE|DELETE) )re"_s);
    CHECK(offences([](const Source& source, const QString& code) {
        return source.path.startsWith("ui/"_L1) && code.contains(sql);
    }) == QStringList());
}

TEST_CASE("message boxes stand in the shell only")
{
    CHECK(offences([](const Source& source, const QString& code) {
        return code.contains("QMessageBox"_L1) && layerOf(source.path) != "ui/shell"_L1;
    }) == QStringList());
}

TEST_CASE("there are no form files and no string connections")
{
    CHECK(offences([](const Source&, const QString& code) { return code.contains(" SIGNAL("_L1) || code.contains(" SLOT("_L1); })
        == QStringList());
    QDirIterator forms(QStringLiteral(MINGBAI_SOURCE_DIR) + u"/ui"_s, {u"*.ui"_s}, QDir::Files, QDirIterator::Subdirectories);
    CHECK_FALSE(forms.hasNext());
}

TEST_CASE("fields are named by the generated names, never by a text")
{
    // Ids that are also ordinary words or JSON keys of the contract would only raise false alarms.
    const QSet<QString> ordinary{u"name"_s, u"code"_s, u"value"_s, u"record"_s, u"group"_s, u"year"_s, u"region"_s, u"unit"_s,
        u"note"_s, u"check_id"_s, u"digest"_s, u"status"_s, u"relation"_s, u"sex"_s, u"health"_s, u"education"_s, u"industry"_s,
        u"labour"_s, u"school"_s, u"ethnicity"_s, u"politics"_s, u"total"_s, u"net"_s, u"members"_s, u"water"_s, u"food"_s,
        u"clothing"_s, u"housing"_s, u"medical"_s, u"officer"_s, u"doctor"_s, u"result"_s, u"reason"_s, u"problem"_s,
        u"request"_s, u"content"_s, u"method"_s, u"photo"_s, u"address"_s, u"village"_s, u"phone"_s, u"source_document"_s,
        u"valid_from"_s, u"valid_to"_s, u"cost"_s, u"business"_s, u"property"_s, u"transfer"_s, u"wages"_s, u"fuel"_s,
        u"identity"_s, u"amount"_s, u"basis"_s, u"days"_s, u"household"_s, u"households"_s, u"income"_s, u"item"_s, u"notice"_s,
        u"number"_s, u"owner"_s, u"person"_s, u"place"_s, u"role"_s, u"source"_s, u"state"_s, u"title"_s, u"approved"_s,
        u"kind"_s, u"package"_s, u"receipt"_s, u"returned"_s, u"signed"_s, u"since"_s, u"through"_s, u"step"_s, u"due"_s,
        u"due_on"_s, u"risk"_s};
    QSet<QString> ids;
    for (const mingbai::Entity& entity : mingbai::Dictionary::builtIn().entities()) {
        for (const mingbai::Field& field : entity.fields) {
            if (!ordinary.contains(field.id))
                ids << field.id;
        }
    }
    static const QRegularExpression literal(uR"re(u?"([a-z0-9_]+)")re"_s);
    CHECK(offences([&](const Source& source, const QString& code) {
        if (source.path.startsWith("core/dictionary/"_L1))
            return false;
        QRegularExpressionMatchIterator matches = literal.globalMatch(code);
        while (matches.hasNext()) {
            if (ids.contains(matches.next().captured(1)))
                return true;
        }
        return false;
    }) == QStringList());
}
