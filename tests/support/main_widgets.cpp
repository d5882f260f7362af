#include <QApplication>
#include <QTemporaryDir>

#include <catch2/catch_session.hpp>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // a test run never opens windows on somebody's desk
    const QTemporaryDir home;                // nor leaves anything in somebody's home
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    const QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
