/// @file
/// The grid in a window over some households, with hands on its keyboard.
#pragma once

#include "core/ledger/history.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"
#include "ui/models/grid_model.h"
#include "ui/screens/grid/grid_screen.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/shell/main_window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

namespace mingbai::test {

using namespace Qt::StringLiterals;

inline constexpr int kGridYear = 2025;

/// The grid inside the window, whose undo it uses, over some households.
struct GridPlace {
    explicit GridPlace(int households = 3)
        : ids(sample.addHouseholds(households))
        , screen(new GridScreen(sample.session))
    {
        window.addPlace(3, GridScreen::words(), [this](QWidget*) { return screen; });
        window.showPlace(3);
        window.resize(1366, 728);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        open(u"wages"_s);
    }

    void open(const QString& topic) { screen->openTopic(topic, kGridYear); }
    GridModel& model() { return screen->model(); }
    GridView& view() { return screen->view(); }
    int column(const FieldName& name) { return model().columnOf(QString(name.entity), name.id()); }
    void goTo(int row, const FieldName& name)
    {
        view().setFocus();
        view().goTo(model().index(row, column(name)));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &view();
        QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
        ++keys;
    }
    void type(const QString& text)
    {
        typeText(QApplication::focusWidget(), text);
        keys += static_cast<int>(text.size());
    }
    QString shown(int row, const FieldName& name) { return model().index(row, column(name)).data().toString(); }
    Value stored(int row, const FieldName& name)
    {
        model().flush();
        return model().value(row, column(name));
    }
    void put(const QString& tabbed) { QGuiApplication::clipboard()->setText(tabbed); }
    qsizetype changeCount() { return static_cast<qsizetype>(changes(sample.session.ledger()).size()); }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = screen->findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }

    SampleSession sample;
    QStringList ids;
    MainWindow window{sample.session};
    GridScreen* screen;
    int keys = 0;
};

inline const FieldName kWages = fields::income::wages_migrant;
inline const FieldName kPost = fields::income::wages_village_post;

} // namespace mingbai::test
