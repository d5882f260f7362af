#include "ui/screens/start/recovery_sheet.h"

#include "ui/documents/pdf.h"
#include "ui/shell/prompt.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPrinter>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

} // namespace

QStringList recoveryGroups(const QString& code)
{
    return code.split(u'-');
}

QString recoverySheetHtml(const QString& ledgerName, const QString& code, QDate day)
{
    const QStringList groups = recoveryGroups(code);
    QString rows;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        rows += i % 4 == 0 ? "<tr>"_L1 : ""_L1;
        rows +=
            u"<td style='padding:8px 18px'><span style='color:#555'>%1</span><br/><span style='font-size:20pt'>%2</span></td>"_s
                .arg(i + 1)
                .arg(groups[i]);
        rows += i % 4 == 3 ? "</tr>"_L1 : ""_L1;
    }
    return u"<html><body style='font-size:12pt'><h1>%1</h1><p>%2</p><p>%3</p><table border='1' cellspacing='0'>%4</table><p>%5</p><p>%6</p></body></html>"_s
        .arg(QCoreApplication::translate("RecoverySheet", "Recovery code"), ledgerName.toHtmlEscaped(),
            QLocale().toString(day, QLocale::LongFormat), rows,
            QCoreApplication::translate("RecoverySheet",
                "With this code and the ledger file everything can be read, without any passphrase. Lock it away; show it to "
                "nobody; do not photograph it."),
            QCoreApplication::translate("RecoverySheet", "Kept by: ____________________   Place: ____________________"));
}

bool printRecoverySheet(QWidget* over, const QString& ledgerName, const QString& code, QDate day)
{
    const std::unique_ptr<QPrinter> printer = prompt().printer(
        over, QCoreApplication::translate("RecoverySheet", "Print the recovery code"));
    if (!printer)
        return false;
    paintPages(*printer, {1, [&](qint64) { return recoverySheetHtml(ledgerName, code, day); }}, {});
    return true;
}

} // namespace mingbai
