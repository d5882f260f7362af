/// @file
/// Reads a workbook's parts by the unzip program: for tests of what was written, by a reader that is not ours.
#pragma once

#include "tests/support/catch_qt.h"

#include <QMap>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

namespace mingbai::test {

/// One part of the workbook; ends the test as skipped where unzip is not installed.
inline QByteArray partOf(const QString& workbook, const QString& part)
{
    if (QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty())
        SKIP("unzip is not installed; the workbook was not read back");
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), workbook, part});
    REQUIRE(unzip.waitForFinished(30'000));
    REQUIRE(unzip.exitCode() == 0);
    return unzip.readAllStandardOutput();
}

struct SheetCell {
    QString type; ///< "inlineStr", "str" or empty for a number
    QString text;
    QString formula;
    int style = 0;
};

/// The cells of a sheet by their place, "B4".
inline QMap<QString, SheetCell> cellsOf(const QByteArray& sheet)
{
    QMap<QString, SheetCell> cells;
    QXmlStreamReader xml(sheet);
    QString at;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("c")) {
            at = xml.attributes().value(QStringLiteral("r")).toString();
            cells[at].type = xml.attributes().value(QStringLiteral("t")).toString();
            cells[at].style = xml.attributes().value(QStringLiteral("s")).toInt();
        } else if (xml.name() == QStringLiteral("f")) {
            cells[at].formula = xml.readElementText();
        } else if (xml.name() == QStringLiteral("v") || xml.name() == QStringLiteral("t")) {
            cells[at].text = xml.readElementText();
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return cells;
}

} // namespace mingbai::test
