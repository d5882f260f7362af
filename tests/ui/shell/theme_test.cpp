#include "ui/shell/theme.h"

#include "tests/support/catch_qt.h"
#include "ui/forms/look.h"
#include "ui/shell/icons.h"

#include <QApplication>
#include <QFont>
#include <QImage>
#include <QPalette>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](float part) { return part <= 0.04045F ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// As WCAG 2 computes it.
double contrast(const QColor& one, const QColor& other)
{
    const double bright = std::max(luminance(one), luminance(other));
    const double dim = std::min(luminance(one), luminance(other));
    return (bright + 0.05) / (dim + 0.05);
}

} // namespace

TEST_CASE("in each appearance words can be read on their ground")
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
        applyTheme({appearance, 100});
        CHECK(isDark(QApplication::palette()) == (appearance != Appearance::Light));
        const double least = appearance == Appearance::HighContrast ? 7.0 : 4.5; // WCAG 2, levels AAA and AA
        for (const QString& words : {u"text"_s, u"muted"_s, u"error"_s, u"alert"_s, u"warning"_s, u"accent"_s, u"faint"_s}) {
            INFO(words.toStdString());
            CHECK(contrast(themeColour(words), themeColour(u"base"_s)) >= least);
            CHECK(contrast(themeColour(words), themeColour(u"window"_s)) >= least);
        }
        CHECK(contrast(themeColour(u"on_accent"_s), themeColour(u"accent"_s)) >= least);
        CHECK(contrast(themeColour(u"text"_s), themeColour(u"selected"_s)) >= least);
        constexpr double kLeastOfEdges = 3; // WCAG 2, 1.4.11
        for (const QString& ground : {u"base"_s, u"window"_s, u"button"_s})
            CHECK(contrast(themeColour(u"focus_frame"_s), themeColour(ground)) >= kLeastOfEdges);
    }
}

TEST_CASE("text grows with the chosen size and no further than 175 %")
{
    applyTheme({Appearance::Light, 150});
    CHECK(QApplication::font().pixelSize() == 21);
    CHECK(scaled(10) == 15);
    applyTheme({Appearance::Light, 400});
    CHECK(scaled(100) == 175);
    applyTheme({Appearance::Light, 100});
    CHECK(QApplication::font().pixelSize() == kBaseTextPixels);
}

TEST_CASE("an icon is drawn in the colour of the text")
{
    const QIcon icon = themeIcon(u"document-print"_s);
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        applyTheme({appearance, 100});
        const QImage image = icon.pixmap(64).toImage();
        bool found = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found = found || image.pixelColor(x, y) == themeColour(u"text"_s);
        }
        CHECK(found);
    }
    CHECK(themeIcon(u"no-such-icon"_s).isNull());
    applyTheme({Appearance::Light, 100});
}
