// Every place in Chinese, from the smallest text to the largest: nothing is cut off, everything that takes the keyboard has a
// name.
#include "core/base/language.h"
#include "tests/support/catch_qt.h"
#include "translations/translations.h"
#include "ui/models/session.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/start/opening.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screen.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr int kPlaces[] = {Desk::WorkbenchPlace, Desk::HouseholdsPlace, Desk::GridPlace, Desk::CasesPlace, Desk::PrintPlace,
    Desk::ExchangePlace, Desk::SettingsPlace};

QString pathOf(const QWidget* widget)
{
    QString path;
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (!widget->objectName().isEmpty())
            path = widget->objectName() + u'/' + path;
    }
    return path;
}

/// Half a pixel of a glyph is not missed.
bool isCut(int wanted, int given)
{
    return wanted > given + 1;
}

/// What does not show its whole text, "where: text". Lists that elide and say the whole in a tool tip may do so.
QStringList cutTexts(const QWidget& window)
{
    QStringList cut;
    const auto note = [&](const QWidget* widget, const QString& text) {
        if (widget->toolTip().isEmpty())
            cut << pathOf(widget) + u": "_s + text;
    };
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool isHigh = isCut(label->heightForWidth(label->width()), label->height());
        if (label->wordWrap() ? isHigh : isCut(label->sizeHint().width(), label->width()))
            note(label, label->text());
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        const int wanted = button->fontMetrics().horizontalAdvance(button->text().remove(u'&'));
        if (button->isVisible() && isCut(wanted, button->width()))
            note(button, button->text());
    }
    for (const QComboBox* choice : window.findChildren<QComboBox*>()) {
        QStyleOptionComboBox option;
        option.initFrom(choice);
        option.editable = choice->isEditable();
        const int room =
            choice->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice).width();
        if (choice->isVisible() && isCut(choice->fontMetrics().horizontalAdvance(choice->currentText()), room))
            note(choice, choice->currentText());
    }
    for (const QTabBar* tabs : window.findChildren<QTabBar*>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
            if (tabs->isTabVisible(i) && isCut(tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)), tabs->tabRect(i).width()))
                note(tabs, tabs->tabText(i));
        }
    }
    return cut;
}

/// Once what is read beside the work has come and has its room.
void checkNothingIsCut(const QWidget& window)
{
    QStringList cut;
    const bool isWhole = QTest::qWaitFor([&] {
        cut = cutTexts(window);
        return cut.isEmpty();
    });
    INFO(cut.join(u'\n').toStdString());
    CHECK(isWhole);
}

/// What the keyboard reaches and a screen reader could not call by a name.
QStringList nameless(const QWidget& window)
{
    QStringList all;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->focusProxy() != nullptr || !widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || !widget->isEnabled())
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face != nullptr && face->text(QAccessible::Name).isEmpty())
            all << pathOf(widget) + QString::fromLatin1(widget->metaObject()->className());
    }
    return all;
}

/// The demo village in Chinese, at a size of text.
struct Village {
    explicit Village(int percent)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        installLanguage(u"zh_CN"_s);
        applyTheme({Appearance::Light, percent});
        static_cast<void>(openDemo(folder.filePath(u"demo.mingbai"_s), 12, {}));
        desk.openFile(folder.filePath(u"demo.mingbai"_s));
        REQUIRE(desk.window() != nullptr);
        REQUIRE(QTest::qWaitForWindowExposed(desk.window()));
        desk.window()->resize(1366, 728);
    }
    ~Village()
    {
        applyTheme({Appearance::Light, kLeastTextPercent});
        removeLanguage();
        setCurrentLanguage(m_language);
        QLocale::setDefault(m_locale);
    }
    Village(const Village&) = delete;
    Village& operator=(const Village&) = delete;
    Village(Village&&) = delete;
    Village& operator=(Village&&) = delete;

    QWidget& show(int place)
    {
        desk.window()->showPlace(place);
        QCoreApplication::processEvents();
        CHECK(desk.window()->size() == QSize(1366, 728)); // it has not grown out of the screen
        QTest::qWait(100);                                // figures that are read beside the work
        return *desk.window();
    }

    QTemporaryDir folder;
    Desk desk;

private:
    Language m_language = currentLanguage(); ///< before; other tests may follow in this process
    QLocale m_locale;
};

} // namespace

TEST_CASE("no Chinese is cut off at any place, at the smallest and at the largest text")
{
    for (const int percent : {kLeastTextPercent, 125, kGreatestTextPercent}) {
        Village village(percent);
        for (const int place : kPlaces) {
            INFO(percent << " %, place " << place);
            checkNothingIsCut(village.show(place));
        }
    }
}

TEST_CASE("no Chinese is cut off on any tab of a household, at the smallest and at the largest text")
{
    for (const int percent : {kLeastTextPercent, kGreatestTextPercent}) {
        Village village(percent);
        const QWidget& window = village.show(Desk::HouseholdsPlace);
        for (auto* tabs : window.findChildren<QTabBar*>()) {
            for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QCoreApplication::processEvents();
                INFO(percent << " %, tab " << tabs->tabText(i).toStdString());
                checkNothingIsCut(window);
            }
        }
    }
}

TEST_CASE("whatever takes the keyboard has a name for a screen reader")
{
    Village village(kLeastTextPercent);
    for (const int place : kPlaces) {
        INFO("place " << place);
        const QStringList without = nameless(village.show(place));
        INFO(without.join(u'\n').toStdString());
        CHECK(without.isEmpty());
    }
}

TEST_CASE("Ctrl+C where a table has no current cell breaks nothing")
{
    Village village(kLeastTextPercent);
    for (const int place : kPlaces) {
        const QWidget& window = village.show(place);
        for (auto* view : window.findChildren<QAbstractItemView*>()) {
            view->setCurrentIndex({});
            INFO(pathOf(view).toStdString());
            QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
            CHECK_FALSE(view->currentIndex().isValid());
        }
    }
}
