#include "ui/shell/task.h"

#include "core/base/failure.h"
#include "ui/models/session.h"
#include "ui/shell/progress_panel.h"

#include <QApplication>
#include <QEvent>
#include <QEventLoop>
#include <QMutex>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <exception>

namespace mingbai {

namespace {

using Work = std::function<void(const Progress&)>;

/// Work that is done sooner shows no panel: nothing flickers.
constexpr int kPanelAfterMs = 200;
constexpr int kRefreshMs = 50;

/// Keeps keys, clicks and shortcuts away from everything but the panel.
class InputGuard final : public QObject {
public:
    explicit InputGuard(const QWidget* panel)
        : m_panel(panel)
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::Wheel:
        case QEvent::KeyPress:
        case QEvent::KeyRelease:
        case QEvent::InputMethod:
        case QEvent::ContextMenu:
        case QEvent::DragEnter:
        case QEvent::Drop:
            return watched->isWidgetType() && !isInside(static_cast<const QWidget*>(watched));
        case QEvent::Shortcut:
            return true;
        case QEvent::Close:
            event->ignore();
            return true;
        default:
            return false;
        }
    }

private:
    [[nodiscard]] bool isInside(const QWidget* widget) const { return widget == m_panel || m_panel->isAncestorOf(widget); }

    const QWidget* m_panel;
};

/// Where the worker is, as both threads see it.
struct Position {
    QMutex mutex;
    qint64 done = 0;
    qint64 total = 0;
    QString stage;
    std::atomic<bool> cancelled = false;
};

Progress progressInto(Position& position)
{
    return {[&position](qint64 done, qint64 total, const QString& stage) {
        const QMutexLocker locker(&position.mutex);
        position.done = done;
        position.total = total;
        position.stage = stage;
        return !position.cancelled;
    }};
}

/// Runs @p work to its end. @param session null where no ledger is open
/// @return what it threw, if anything
std::exception_ptr runCovered(Session* session, QWidget* over, const QString& title, const Work& work)
{
    const QPointer<QWidget> focus = QApplication::focusWidget();
    Position position;
    std::exception_ptr thrown;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        try {
            work(progressInto(position));
        } catch (...) {
            thrown = std::current_exception();
        }
    }));
    ProgressPanel panel(title, over->window());
    const InputGuard guard(&panel);
    QObject::connect(&panel, &ProgressPanel::cancelWanted, &panel, [&] { position.cancelled = true; });
    QTimer::singleShot(kPanelAfterMs, &panel, [&] {
        panel.show();
        panel.raise();
        panel.findChild<QWidget*>(QStringLiteral("progress_cancel"))->setFocus();
    });
    QTimer refresh;
    QObject::connect(&refresh, &QTimer::timeout, &panel, [&] {
        const QMutexLocker locker(&position.mutex);
        panel.showStep(position.done, position.total, position.stage);
    });
    refresh.start(kRefreshMs);
    QEventLoop loop;
    QObject::connect(worker.get(), &QThread::finished, &loop, &QEventLoop::quit);
    if (session != nullptr)
        session->beginTask(); // not before the panel has taken its picture: from here on nothing can be read
    worker->start();
    loop.exec();
    worker->wait();
    if (session != nullptr)
        session->endTask();
    if (focus)
        focus->setFocus();
    return thrown;
}

} // namespace

bool runTask(Session& session, QWidget* over, const QString& title, const Work& work)
{
    const std::exception_ptr thrown = runCovered(&session, over, title, work);
    return session.attempt([&] {
        if (thrown)
            std::rethrow_exception(thrown);
    });
}

bool runTask(QWidget* over, const QString& title, const Work& work, const std::function<void(const QString&)>& failed)
{
    const std::exception_ptr thrown = runCovered(nullptr, over, title, work);
    try {
        if (thrown)
            std::rethrow_exception(thrown);
        return true;
    } catch (const Failure& failure) {
        failed(failure.sentence());
    } catch (const std::exception& error) {
        failed(Session::tr("Something went wrong inside the program: %1").arg(QString::fromLocal8Bit(error.what())));
    }
    return false;
}

} // namespace mingbai
