#include "ui/shell/help_window.h"

#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "ui/forms/field_row.h"
#include "ui/shell/commands.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Help {
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = window.findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    QString page() { return find<QTextBrowser>(u"help_page"_s).toPlainText(); }
    QListWidget& pages() { return find<QListWidget>(u"help_pages"_s); }

    HelpWindow window{Dictionary::builtIn(), nullptr};
};

QStringList namesIn(const QString& language)
{
    return QDir(u":/manual/"_s + language).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
}

} // namespace

TEST_CASE("the manual has the same pages in both languages, each with a title")
{
    CHECK(namesIn(u"zh"_s) == namesIn(u"en"_s));
    CHECK(manualPages().size() == static_cast<std::size_t>(namesIn(u"zh"_s).size()));
    for (const ManualPage& page : manualPages()) {
        INFO(page.name.toStdString());
        CHECK_FALSE(page.title.isEmpty());
        CHECK(page.markdown.startsWith(u"# "_s + page.title));
    }
}

TEST_CASE("every link of the manual leads to a command or a place of the rail")
{
    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    for (const QString& language : {u"zh"_s, u"en"_s}) {
        for (const QString& name : namesIn(language)) {
            QFile file(u":/manual/%1/%2"_s.arg(language, name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            for (const QRegularExpressionMatch& match : link.globalMatch(QString::fromUtf8(file.readAll()))) {
                const QString target = match.captured(1);
                INFO(target.toStdString());
                REQUIRE(target.startsWith("run:"_L1));
                CHECK((target.startsWith("run:place_"_L1) || findCommand(target.mid(4)) != nullptr));
            }
        }
    }
}

TEST_CASE("help opens at the field whose row has the keyboard")
{
    const Field& field = Dictionary::builtIn().field(fields::household::address);
    FieldRow row(field, QDate(2026, 3, 2), nullptr);
    CHECK(fieldAtHand(&row) == &field);
    Help help;
    help.window.open(fieldAtHand(&row));
    CHECK(help.page().contains(field.label.text()));
    CHECK(help.page().contains(field.help.text()));
    CHECK(help.page().contains(field.source));
    help.window.open(nullptr);
    CHECK(help.page().contains(field.label.text())); // what was read last stays
}

TEST_CASE("typing finds pages by their words and fields by what they are called")
{
    Help help;
    help.window.open(nullptr);
    QTest::keyClicks(&help.find<QLineEdit>(u"help_text"_s), u"Ctrl+D"_s);
    CHECK(help.pages().count() == 1);
    CHECK(help.page().contains(u"Ctrl+D"_s));
    auto& text = help.find<QLineEdit>(u"help_text"_s);
    text.setText(Dictionary::builtIn().field(fields::household::code).label.text());
    CHECK(help.pages().count() >= 1);
    text.setText(u"no such word anywhere"_s);
    CHECK(help.pages().count() == 0);
    CHECK_FALSE(help.page().isEmpty());
}

TEST_CASE("a link of the manual runs its command")
{
    Help help;
    const QSignalSpy wanted(&help.window, &HelpWindow::runWanted);
    Q_EMIT help.find<QTextBrowser>(u"help_page"_s).anchorClicked(QUrl(u"run:place_2"_s));
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().front().toString() == u"place_2"_s);
}
