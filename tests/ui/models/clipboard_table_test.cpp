#include "ui/models/clipboard_table.h"

#include "tests/support/catch_qt.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// A table of odd cells, the same for the same seed.
TextTable oddTable(unsigned seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    static const QStringList pieces{
        u"王丽"_s, u"1,234.50"_s, u"\""_s, u"\"\""_s, u"\t"_s, u"\n"_s, u" "_s, u"<b>&"_s, u"'"_s, u""_s, u"a"_s};
    TextTable table(static_cast<std::size_t>(1 + upTo(6)));
    for (QStringList& row : table) {
        const int cells = 1 + upTo(5);
        for (int cell = 0; cell < cells; ++cell) {
            QString text;
            for (int piece = upTo(5); piece > 0; --piece)
                text += pieces[upTo(static_cast<unsigned>(pieces.size()))];
            row << text;
        }
    }
    return table;
}

} // namespace

TEST_CASE("any table comes back from tabbed text as it was")
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const TextTable table = oddTable(seed);
        INFO("seed " << seed);
        REQUIRE(tableFromTabbed(tabbedText(table)) == table);
    }
}

TEST_CASE("tabbed text is read as Excel and WPS write it")
{
    CHECK(tableFromTabbed(u"1\t2\r\n3\t4\r\n"_s) == TextTable{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}});
    CHECK(tableFromTabbed(u"\"two\nlines\"\tx\r\n"_s) == TextTable{{u"two\nlines"_s, u"x"_s}});
    CHECK(tableFromTabbed(u"\"he said \"\"no\"\"\"\t\r\n"_s) == TextTable{{u"he said \"no\""_s, u""_s}});
    CHECK(tableFromTabbed(u"last without end"_s) == TextTable{{u"last without end"_s}});
    CHECK(tableFromTabbed(u"\"open quote\tx\n"_s) == TextTable{{u"\"open quote"_s, u"x"_s}});
    CHECK(tableFromTabbed(QString()).empty());
}

TEST_CASE("tables come back from HTML, which has no cells of odd length and no white space at the ends of lines")
{
    const TextTable table{{u"王丽"_s, u"two\nlines"_s, u""_s}, {u"<b>&"_s, u"0012"_s, u"x y"_s}};
    CHECK(tableFromHtml(htmlText(table)) == table);
}

TEST_CASE("a merged cell of a spreadsheet has its text in the first place")
{
    const QString html =
        u"<html><body><!--StartFragment--><table><tr><td rowspan=2>一组</td><td>1</td></tr><tr><td>2</td></tr></table></body></html>"_s;
    CHECK(tableFromHtml(html) == TextTable{{u"一组"_s, u"1"_s}, {u""_s, u"2"_s}});
}

TEST_CASE("the clipboard carries text and HTML, and text is what is read")
{
    const TextTable table{{u"1"_s, u"2"_s}};
    const auto data = clipboardData(table);
    CHECK(data->hasText());
    CHECK(data->hasHtml());
    CHECK(tableFromClipboard(*data) == table);
    QMimeData onlyHtml;
    onlyHtml.setHtml(htmlText(table));
    CHECK(tableFromClipboard(onlyHtml) == table);
}
