#include "ui/shell/task.h"

#include "core/base/failure.h"
#include "tests/support/catch_qt.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Run {
    QWidget window;
    QStringList failures;

    Run()
    {
        window.resize(640, 480);
        window.show();
    }
    bool operator()(const std::function<void(const Progress&)>& work)
    {
        return runTask(&window, u"Counting"_s, work, [this](const QString& sentence) { failures << sentence; });
    }
};

} // namespace

TEST_CASE("a task works on another thread and its end is waited for")
{
    Run run;
    const QThread* worker = nullptr;
    CHECK(run([&](const Progress&) { worker = QThread::currentThread(); }));
    CHECK(worker != nullptr);
    CHECK(worker != QThread::currentThread());
    CHECK(run.failures.isEmpty());
}

TEST_CASE("what a task throws is said in words")
{
    Run run;
    CHECK_FALSE(run([](const Progress&) { throw Failure(FailureCode::DiskFull, u"The disk is full."_s); }));
    CHECK(run.failures == QStringList(u"The disk is full."_s));
    CHECK_FALSE(run([](const Progress&) { throw std::runtime_error("odd"); }));
    CHECK(run.failures.last().contains(u"odd"_s));
}

TEST_CASE("the Cancel button stops a task")
{
    Run run;
    QTimer clicker;
    QObject::connect(&clicker, &QTimer::timeout, &run.window, [&] {
        auto* cancel = run.window.findChild<QPushButton*>(u"progress_cancel"_s);
        if (cancel != nullptr && cancel->isVisible())
            QTest::mouseClick(cancel, Qt::LeftButton);
    });
    clicker.start(10);
    CHECK_FALSE(run([](const Progress& progress) {
        for (qint64 step = 0;; ++step) {
            progress.report(step, 0, u"counting"_s);
            QThread::yieldCurrentThread();
        }
    }));
    CHECK(run.failures.size() == 1);
    CHECK(run.window.findChild<QPushButton*>(u"progress_cancel"_s) == nullptr);
}

TEST_CASE("while a task runs, clicks and keys reach nothing but its panel")
{
    Run run;
    QPushButton below(u"delete"_s, &run.window);
    below.show();
    const QSignalSpy clicked(&below, &QPushButton::clicked);
    std::atomic<bool> tried = false;
    QTimer::singleShot(0, &run.window, [&] {
        QTest::mouseClick(&below, Qt::LeftButton);
        QTest::keyClick(&below, Qt::Key_Space);
        run.window.close();
        tried = true;
    });
    CHECK(run([&](const Progress&) {
        while (!tried)
            QThread::yieldCurrentThread();
    }));
    CHECK(clicked.isEmpty());
    CHECK(run.window.isVisible());
    QTest::mouseClick(&below, Qt::LeftButton);
    CHECK(clicked.size() == 1);
}
