/// @file
/// How widgets are drawn: Fusion with the colours, sizes and roles of the theme.
///
/// A style and not a style sheet: a sheet asks each widget about each of its rules, which was a fifth of the time from the start
/// of the program to its first window, and draws a cell of a table ten times as slowly.
#pragma once

#include <QProxyStyle>

class QStyleOptionHeader;

namespace mingbai {

/// Reads colours and text size from the theme whenever it draws, so a new theme needs no more than a new Style.
class Style final : public QProxyStyle {
public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(
        StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* more) const override;
    [[nodiscard]] QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(
        ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const override;

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;

private:
    void drawHeader(const QStyleOptionHeader& option, QPainter* painter, const QWidget* widget) const;
    void drawToolButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
};

} // namespace mingbai
