#include "ui/models/background_read.h"

#include "core/base/failure.h"
#include "core/ledger/ledger.h"
#include "ui/models/session.h"

#include <QThread>
#include <QTimer>

#include <utility>

namespace mingbai {

using namespace std::chrono_literals;

namespace {
constexpr unsigned long kPatienceMs = 2;
} // namespace

BackgroundRead::BackgroundRead(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
}

BackgroundRead::~BackgroundRead()
{
    while (m_thread && !m_thread->wait(kPatienceMs))
        m_reader->database().interrupt(); // again for each statement that comes after
}

void BackgroundRead::start(Read read)
{
    m_next = std::move(read);
    if (!m_thread)
        startNext();
}

void BackgroundRead::startNext()
{
    m_session.attempt([this] {
        m_read = std::exchange(m_next, nullptr);
        m_reader = m_session.ledger().reader();
        m_trouble = nullptr;
        m_thread.reset(QThread::create([this] {
            try {
                m_show = m_read(*m_reader);
            } catch (...) {
                m_trouble = std::current_exception();
            }
        }));
        connect(m_thread.get(), &QThread::finished, this, &BackgroundRead::finish);
        m_thread->start(QThread::LowPriority);
    });
}

void BackgroundRead::finish()
{
    m_thread->wait();
    m_thread.reset();
    m_reader.reset();
    m_session.attempt([this] {
        try {
            if (m_trouble)
                std::rethrow_exception(m_trouble);
            m_show();
            Q_EMIT shown();
        } catch (const Failure& failure) {
            if (failure.code() != FailureCode::InUse)
                throw;
            if (!m_next)
                m_next = m_read; // somebody is writing: read once more
        }
    });
    if (m_next)
        QTimer::singleShot(m_trouble ? 1s : 0s, this, [this] {
            if (m_next && !m_thread)
                startNext();
        });
}

} // namespace mingbai
