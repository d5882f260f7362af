#include "ui/documents/pdf.h"

#include "core/base/failure.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

QString page(const QString& body)
{
    return u"<html><head><style>body { font-size: 10pt; }</style></head><body>%1</body></html>"_s.arg(body);
}

QString lines(int count)
{
    return page(u"<p>明白卡</p>"_s.repeated(count));
}

/// What a program of its own finds in the file.
QString said(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

struct Paper {
    QString path(const QString& name = u"cards.pdf"_s) const { return folder.filePath(name); }
    QString write(const QStringList& pages, const Progress& progress = {}) const
    {
        writePdf(path(), u"明白卡"_s, {pages.size(), [&](qint64 i) { return pages.at(i); }}, progress);
        return path();
    }
    QTemporaryDir folder;
};

/// Height of the first word, in points, as pdftotext measures it.
double height(const QString& pdf)
{
    static const QRegularExpression word(u"yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">明白卡"_s);
    const QRegularExpressionMatch match = word.match(said(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s}));
    REQUIRE(match.hasMatch());
    return match.captured(2).toDouble() - match.captured(1).toDouble();
}

} // namespace

TEST_CASE("every document begins on a page of its own, and its text can be copied as typed")
{
    const Paper paper;
    const QString pdf = paper.write({page(u"<p>防返贫明白卡</p>"_s), page(u"<p>王家营子</p>"_s)});
    CHECK(said(u"pdftotext"_s, {pdf, u"-"_s}).split(u'\f').mid(0, 2).join(u'|').simplified() == u"防返贫明白卡 |王家营子"_s);
    CHECK(said(u"pdfinfo"_s, {pdf}).contains(u"明白卡"_s));
}

TEST_CASE("text grows where the page has room, and a full page keeps its size and its number of pages")
{
    const Paper paper;
    const double full = height(paper.write({lines(200)}));
    const double little = height(paper.write({lines(3)}));
    CHECK(little > full * 1.25);
    CHECK(little < full * 1.35);
}

TEST_CASE("a long document runs over as many pages as it needs")
{
    const Paper paper;
    QPdfWriter writer(paper.path());
    CHECK(paintPages(writer, {1, [](qint64) { return lines(200); }}, {}) > 1);
}

TEST_CASE("a cancelled batch leaves no file")
{
    const Paper paper;
    const Progress cancelled{[](qint64, qint64, const QString&) { return false; }};
    CHECK_THROWS_AS(paper.write({lines(1)}, cancelled), Failure);
    CHECK_FALSE(QFile::exists(paper.path()));
}
