#include "ui/shell/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// Breeze writes its text colour once, in the drawing's own style sheet; that is the place where ours goes in.
constexpr QByteArrayView kBreezeText = "#232629";

/// Asks for the palette when painting, so that a change of theme needs no new icons.
class SvgEngine final : public QIconEngine {
public:
    explicit SvgEngine(QByteArray drawing)
        : m_drawing(std::move(drawing))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const QColor colour = palette.color(
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
        QByteArray drawing = m_drawing;
        QSvgRenderer renderer(drawing.replace(kBreezeText, colour.name().toLatin1()));
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SvgEngine(*this); }

private:
    QByteArray m_drawing;
};

} // namespace

QIcon themeIcon(const QString& name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QIcon(new SvgEngine(file.readAll())) : QIcon();
}

} // namespace mingbai
