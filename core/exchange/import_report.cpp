#include "core/exchange/csv_reader.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/import.h"
#include "core/exchange/import_words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QJsonObject countsJson(const ImportCounts& counts)
{
    return {{u"new"_s, counts.created}, {u"changed"_s, counts.changed}, {u"same"_s, counts.same}};
}

QJsonArray remarksJson(const std::vector<ImportRemark>& remarks)
{
    QJsonArray array;
    for (const ImportRemark& remark : remarks) {
        array << QJsonObject{{u"row"_s, remark.row}, {u"column"_s, remark.column}, {u"value"_s, remark.value},
            {u"check"_s, remark.check}, {u"message"_s, remark.message}};
    }
    return array;
}

void appendLine(QByteArray& report, const QStringList& cells)
{
    QByteArrayList line;
    for (const QString& cell : cells)
        line << csvCell(guarded(cell, Field()).toUtf8());
    report += line.join(',') + "\r\n";
}

void appendRemarks(QByteArray& report, const QString& kind, const std::vector<ImportRemark>& remarks)
{
    for (const ImportRemark& remark : remarks) {
        const QString row = remark.row > 0 ? QString::number(remark.row) : QString();
        appendLine(report, {kind, row, remark.column, remark.value, remark.check, remark.message});
    }
}

} // namespace

QJsonObject ImportPlan::toJson() const
{
    QJsonArray matches;
    for (const ColumnMatch& match : columns)
        matches << QJsonObject{{u"column"_s, match.column}, {u"heading"_s, match.heading}, {u"field"_s, match.field},
            {u"confidence"_s, match.confidence}};
    return {{u"file"_s, file}, {u"encoding"_s, encoding}, {u"sheet"_s, sheet}, {u"heading_row"_s, headingRow},
        {u"columns"_s, matches}, {u"rows"_s, rows}, {u"households"_s, countsJson(households)}, {u"people"_s, countsJson(people)},
        {u"others"_s, countsJson(others)}, {u"refused"_s, remarksJson(refused)}, {u"warnings"_s, remarksJson(warnings)}};
}

QByteArray importReport(const ImportPlan& plan)
{
    QByteArray report = "\xEF\xBB\xBF";
    appendLine(report,
        {Import::tr("Kind"), Import::tr("Row"), Import::tr("Column"), Import::tr("Value"), Import::tr("Check"),
            Import::tr("What is wrong and how to mend it")});
    appendRemarks(report, Import::tr("refused"), plan.refused);
    appendRemarks(report, Import::tr("remark"), plan.warnings);
    return report;
}

} // namespace mingbai
