#include "ui/shell/remembered.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// Settings of a person nobody else shares.
struct Home {
    Home()
    {
        QApplication::setOrganizationName(u"Mingbai"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    }
    ~Home() { QApplication::setOrganizationName({}); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    Home(Home&&) = delete;
    Home& operator=(Home&&) = delete;

    QTemporaryDir folder;
};

class Room final : public Screen { };

struct Window {
    explicit Window(Session& session)
        : window(session)
    {
        for (const int place : {1, 2, 5})
            window.addPlace(place, {u"地方"_s, u"system-users"_s}, [](QWidget*) { return new Room; });
    }
    int place()
    {
        for (const int each : {1, 2, 5}) {
            if (window.isMade(each) && window.screen(each) == window.currentScreen())
                return each;
        }
        return 0;
    }
    MainWindow window;
};

} // namespace

TEST_CASE("a window opens where and as large as it was, on the place that was shown last")
{
    const Home home;
    test::SampleSession sample;
    {
        Window first(sample.session);
        first.window.showLastPlace(1);
        CHECK(first.place() == 1);
        first.window.resize(900, 600);
        first.window.showPlace(5);
        first.window.show();
    }
    Window second(sample.session);
    CHECK(second.window.size() == QSize(900, 600));
    second.window.showLastPlace(1);
    CHECK(second.place() == 5);
}

TEST_CASE("a place that is no more gives way")
{
    const Home home;
    test::SampleSession sample;
    rememberPlace(9);
    Window window(sample.session);
    window.window.showLastPlace(2);
    CHECK(window.place() == 2);
}

TEST_CASE("columns keep the widths they were drawn to")
{
    const Home home;
    const auto table = [] {
        auto view = std::make_unique<QTableView>();
        view->setModel(new QStandardItemModel(3, 4, view.get()));
        keepColumnWidths(*view->horizontalHeader(), u"some_table"_s);
        return view;
    };
    const auto first = table();
    first->setColumnWidth(2, 177);
    REQUIRE(QTest::qWaitFor([] { return !QSettings().allKeys().isEmpty(); }));
    CHECK(table()->columnWidth(2) == 177);
    CHECK(table()->columnWidth(1) == first->columnWidth(1));
}
