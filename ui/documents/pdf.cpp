#include "ui/documents/pdf.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qreal kMarginMillimetres = 11;
constexpr int kDotsPerInch = 600;

/// A card on a wall is read from a few steps away: its text takes the first of these sizes that keeps it on one page. A line or
/// two too many are no reason for a second one.
constexpr std::array<qreal, 7> kGrowths{1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85};

/// WenQuanYi before Noto on Linux: with Noto, text copied from Qt's PDF comes out as Kangxi radicals (⽩ for 白).
QFont paperFont()
{
    QFont font;
    font.setFamilies({u"WenQuanYi Zen Hei"_s, u"FangSong"_s, u"SimSun"_s, u"Microsoft YaHei"_s, u"Noto Sans CJK SC"_s});
    font.setPointSizeF(10.5);
    return font;
}

/// Every size of the style sheet by a factor.
QString grown(const QString& html, qreal factor)
{
    static const QRegularExpression size(u"([0-9.]+)pt"_s);
    const qsizetype end = html.indexOf("</style>"_L1);
    QString text;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& match : size.globalMatch(html)) {
        if (match.capturedEnd() > end)
            break;
        text += QStringView(html).sliced(from, match.capturedStart() - from);
        text += QString::number(match.capturedView(1).toDouble() * factor, 'f', 2) + "pt"_L1;
        from = match.capturedEnd();
    }
    text += QStringView(html).sliced(from);
    return text;
}

void setFitting(QTextDocument& document, const QString& html)
{
    for (const qreal factor : kGrowths) {
        document.setHtml(grown(html, factor));
        if (document.pageCount() == 1)
            return;
    }
    document.setHtml(html);
}

/// Lays one document out on the device and paints its pages. @return how many
int paintDocument(QPagedPaintDevice& device, QPainter& painter, QTextDocument& document, bool newPageFirst)
{
    const QSizeF page = document.pageSize();
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (newPageFirst || i > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        const QRectF visible(QPointF(0, i * page.height()), page);
        painter.setClipRect(visible);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = visible;
        context.palette.setColor(QPalette::Text, Qt::black); // paper, whatever the screen's theme
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return pages;
}

/// Qt's writer does not say when the disk was full: its last words tell.
bool isWhole(QFile& file)
{
    constexpr qint64 kEnding = 64;
    const bool isWritten = file.flush() && file.error() == QFileDevice::NoError;
    return isWritten && file.seek(std::max<qint64>(0, file.size() - kEnding)) && file.readAll().contains("%%EOF");
}

} // namespace

int paintPages(QPagedPaintDevice& device, const PageSource& source, const Progress& progress)
{
    QPainter painter(&device);
    if (!painter.isActive())
        throw Failure(FailureCode::InputOutput, QCoreApplication::translate("Pdf", "The printer or file cannot be written to."));
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&device);
    document.setDefaultFont(paperFont());
    document.setPageSize(QSizeF(device.width(), device.height()));
    int pages = 0;
    for (qint64 i = 0; i < source.count; ++i) {
        progress.report(i, source.count, QCoreApplication::translate("Pdf", "Laying out pages"));
        setFitting(document, source.html(i));
        pages += paintDocument(device, painter, document, pages > 0);
    }
    progress.report(source.count, source.count, QCoreApplication::translate("Pdf", "Laying out pages"));
    return pages;
}

void writePdf(const QString& path, const QString& title, const PageSource& source, const Progress& progress)
{
    durableWriteWith(path, [&](const QString& partPath) {
        QFile file(partPath);
        static_cast<void>(file.open(QIODevice::ReadWrite | QIODevice::Truncate)); // painting says when it is not
        {
            QPdfWriter writer(&file);
            writer.setResolution(kDotsPerInch);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
                QPageLayout::Millimeter);
            writer.setTitle(title);
            writer.setCreator(u"Mingbai"_s);
            paintPages(writer, source, progress);
        }
        if (!isWhole(file))
            throw Failure(FailureCode::DiskFull,
                QCoreApplication::translate(
                    "DurableWrite", "There is no room left to write %1. Free some space and try again; nothing was lost.")
                    .arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace mingbai
