#include "ui/shell/remembered.h"

#include "ui/shell/theme.h"

#include <QSettings>
#include <QTimer>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettledMs = 500; ///< a column that is drawn wider changes many times

QString geometryKey(const QWidget& window)
{
    return u"looks/%1/geometry"_s.arg(window.objectName());
}

/// Widths are of one size of text.
QString widthsKey(const QString& table)
{
    return u"looks/%1/widths_%2"_s.arg(table).arg(scaled(100));
}

constexpr auto kPlaceKey = "looks/place"_L1;

} // namespace

void restoreWindow(QWidget& window)
{
    const QByteArray geometry = QSettings().value(geometryKey(window)).toByteArray();
    if (!geometry.isEmpty())
        window.restoreGeometry(geometry);
}

void rememberWindow(const QWidget& window)
{
    QSettings().setValue(geometryKey(window), window.saveGeometry());
}

void keepColumnWidths(QHeaderView& header, const QString& name)
{
    const QString key = widthsKey(name); // another size of text that is chosen meanwhile shows only in the next window
    const QVariantList widths = QSettings().value(key).toList();
    for (int column = 0; column < widths.size() && column < header.count(); ++column) {
        const int width = widths.at(column).toInt();
        if (width > 0 && !header.isSectionHidden(column))
            header.resizeSection(column, width);
    }
    auto* settled = new QTimer(&header);
    settled->setSingleShot(true);
    settled->setInterval(kSettledMs);
    QObject::connect(&header, &QHeaderView::sectionResized, settled, [settled] { settled->start(); });
    QObject::connect(settled, &QTimer::timeout, &header, [&header, key] {
        QVariantList now;
        for (int column = 0; column < header.count(); ++column)
            now << header.sectionSize(column);
        QSettings().setValue(key, now);
    });
}

int rememberedPlace()
{
    return QSettings().value(kPlaceKey).toInt();
}

void rememberPlace(int place)
{
    QSettings().setValue(kPlaceKey, place);
}

} // namespace mingbai
