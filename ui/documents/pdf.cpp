#include "ui/documents/pdf.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qreal kMarginMillimetres = 11;
constexpr int kDotsPerInch = 600;

/// WenQuanYi before Noto on Linux: with Noto, text copied from Qt's PDF comes out as Kangxi radicals (⽩ for 白).
QFont paperFont()
{
    QFont font;
    font.setFamilies({u"WenQuanYi Zen Hei"_s, u"FangSong"_s, u"SimSun"_s, u"Microsoft YaHei"_s, u"Noto Sans CJK SC"_s});
    font.setPointSizeF(10.5);
    return font;
}

/// Lays one document out on the device and paints its pages. @return how many
int paintDocument(QPagedPaintDevice& device, QPainter& painter, QTextDocument& document, bool newPageFirst)
{
    const QSizeF page(device.width(), device.height());
    document.setPageSize(page);
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
    int pages = 0;
    for (qint64 i = 0; i < source.count; ++i) {
        progress.report(i, source.count, QCoreApplication::translate("Pdf", "Laying out pages"));
        document.setHtml(source.html(i));
        pages += paintDocument(device, painter, document, pages > 0);
    }
    progress.report(source.count, source.count, QCoreApplication::translate("Pdf", "Laying out pages"));
    return pages;
}

void writePdf(const QString& path, const QString& title, const PageSource& source, const Progress& progress)
{
    durableWriteWith(path, [&](const QString& partPath) {
        QPdfWriter writer(partPath);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(
            QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres), QPageLayout::Millimeter);
        writer.setTitle(title);
        writer.setCreator(u"Mingbai"_s);
        paintPages(writer, source, progress);
    });
}

} // namespace mingbai
