#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace mingbai {

IdleWatch::IdleWatch(std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    m_timer.start();
    qApp->installEventFilter(this);
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mingbai
