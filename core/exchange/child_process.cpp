#include "core/exchange/child_process.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"

#include <QFile>

#include <array>
#include <csignal>

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kMostBytes = qsizetype{256} * 1024 * 1024;
constexpr rlim_t kMostSeconds = 30;
constexpr int kPollMilliseconds = 100;
constexpr std::size_t kPiece = std::size_t{64} * 1024;

/// Never returns: nothing that is written down, waited for or told the person at an exit may happen twice.
[[noreturn]] void workInChild(const std::function<void(QIODevice& answer)>& work, int pipe)
{
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL})
        std::signal(signal, SIG_DFL);
    const rlimit none{0, 0}; // a core file would hold the ledger's keys
    setrlimit(RLIMIT_CORE, &none);
    const rlimit seconds{kMostSeconds, kMostSeconds};
    setrlimit(RLIMIT_CPU, &seconds);
    int code = 1;
    try {
        QFile answer;
        if (answer.open(pipe, QIODevice::WriteOnly)) {
            work(answer);
            code = answer.flush() ? 0 : 1;
        }
    } catch (...) {
        code = 1;
    }
    _exit(code);
}

/// Owns the reading end and the child, which does not outlive it.
class Child {
public:
    explicit Child(const std::function<void(QIODevice& answer)>& work)
    {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) == 0) {
            m_pipe = ends[0];
            m_child = fork();
            if (m_child == 0)
                workInChild(work, ends[1]);
            ::close(ends[1]);
        }
        if (m_child < 0)
            throw Failure(FailureCode::InputOutput, Import::tr("The computer has no room left to read this file. Try again."));
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    Child(Child&&) = delete;
    Child& operator=(Child&&) = delete;
    ~Child()
    {
        ::close(m_pipe);
        if (m_child > 0) {
            kill(m_child, SIGKILL);
            waitpid(m_child, nullptr, 0);
        }
    }

    [[nodiscard]] std::optional<QByteArray> answer(const Progress& progress, const QString& stage)
    {
        QByteArray bytes;
        std::array<char, kPiece> piece{};
        while (bytes.size() <= kMostBytes) {
            progress.report(0, 0, stage);
            pollfd wait{m_pipe, POLLIN, 0};
            if (poll(&wait, 1, kPollMilliseconds) <= 0)
                continue;
            const ssize_t got = ::read(m_pipe, piece.data(), piece.size());
            if (got <= 0)
                return isWell() ? std::optional(bytes) : std::nullopt;
            bytes.append(piece.data(), got);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isWell()
    {
        int status = 0;
        const bool isEnded = waitpid(m_child, &status, 0) == m_child;
        m_child = 0;
        return isEnded && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    int m_pipe = -1;
    pid_t m_child = -1;
};

} // namespace

std::optional<QByteArray> inChildProcess(
    const std::function<void(QIODevice& answer)>& work, const Progress& progress, const QString& stage)
{
    return Child(work).answer(progress, stage);
}

} // namespace mingbai
