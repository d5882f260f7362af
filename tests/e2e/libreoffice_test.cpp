// Workbooks we write are opened by a program that is not ours and hold the same values there.
#include "core/exchange/formula_guard.h"
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;

namespace {

/// UTF-8, every cell as it is shown.
const QString kCsvFilter = u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"_s;

/// A file as CSV by LibreOffice; a null array when it is not installed.
QByteArray convertedByOffice(const Cli& cli, const QString& file)
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        return {};
    QProcess process;
    process.start(office,
        {u"--headless"_s, u"-env:UserInstallation=file://"_s + cli.path(u"office"_s), u"--convert-to"_s, kCsvFilter,
            u"--outdir"_s, cli.path(u"converted"_s), file});
    process.waitForFinished(240'000);
    const QDir folder(cli.path(u"converted"_s));
    const QStringList made = folder.entryList(QDir::Files);
    REQUIRE(made.size() == 1);
    QFile csv(folder.filePath(made.front()));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    return csv.readAll();
}

/// Rows of cells; quotes taken off.
QList<QStringList> tableOf(const QByteArray& csv)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(csv).remove(u'\r').remove(QChar(0xFEFF));
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.last().append(QString());
        else if (c == u'\n' && !quoted)
            rows.append(QStringList(QString()));
        else
            rows.last().last() += c;
    }
    rows.removeLast();
    return rows;
}

/// A figure as LibreOffice writes it, without its last zeros; other cells as they are.
QStringList plainFigures(QStringList cells)
{
    static const QRegularExpression lastZeros(u"^(-?\\d+)(?:\\.0+|(\\.\\d*?)0+)$"_s);
    for (QString& cell : cells)
        cell = mingbai::unguarded(cell).replace(lastZeros, u"\\1\\2"_s);
    return cells;
}

} // namespace

TEST_CASE("LibreOffice opens a list and shows the values that the CSV holds")
{
    Cli cli;
    REQUIRE(cli.run({u"demo"_s, u"--households"_s, u"40"_s}).exitCode == 0);
    const QString xlsx = cli.path(u"list.xlsx"_s);
    REQUIRE(cli.run({u"ledger"_s, u"income"_s, u"--out"_s, xlsx}).exitCode == 0);
    REQUIRE(cli.run({u"ledger"_s, u"income"_s, u"--out"_s, cli.path(u"list.csv"_s)}).exitCode == 0);
    const QByteArray converted = convertedByOffice(cli, xlsx);
    if (converted.isNull())
        SKIP("LibreOffice (libreoffice-calc-nogui) is not installed; the workbook was not opened by it");
    QFile csv(cli.path(u"list.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QList<QStringList> expected = tableOf(csv.readAll());
    QList<QStringList> shown = tableOf(converted).mid(2);     // title and note stand above the table
    CHECK(shown.takeLast().front().contains(u"Checked by:")); // who signs stands below it
    shown.front().replaceInStrings(u"\n"_s, QString());       // a unit stands on a line of its own
    REQUIRE(expected.size() > 30);
    REQUIRE(shown.size() == expected.size());
    for (qsizetype row = 0; row < expected.size(); ++row) {
        INFO(row);
        CHECK(plainFigures(shown[row]) == plainFigures(expected[row]));
    }
}
