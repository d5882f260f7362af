// The floor of program start: an empty Qt Widgets window, shown and painted once.
#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdlib>

namespace {

class EmptyWindow final : public QWidget {
protected:
    void paintEvent(QPaintEvent* event) override
    {
        QWidget::paintEvent(event);
        QTimer::singleShot(0, qApp, [] { std::_Exit(0); }); // leaving is not starting
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 720);
    window.show();
    return QCoreApplication::exec();
}
