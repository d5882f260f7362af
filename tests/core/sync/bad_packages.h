/// @file
/// Takes a list of bad packages, each by the refusal that it must meet.
#pragma once

#include "core/sync/merge.h"
#include "core/sync/refusal.h"
#include "tests/core/sync/forge.h"

#include <QElapsedTimer>
#include <QFile>

#include <functional>

#include <sys/resource.h>
#include <unistd.h>

namespace mingbai::testing {

/// Reading a package may take so much more memory than the program has already: 300 MB in all.
constexpr rlim_t kMemory = rlim_t{250} << 20;

/// While it lives, memory beyond the limit cannot be had. Not with a sanitizer, which reserves more than any limit.
class MemoryLimit {
public:
    MemoryLimit()
    {
#ifndef __SANITIZE_ADDRESS__
        QFile pages(QStringLiteral("/proc/self/statm"));
        REQUIRE(pages.open(QIODevice::ReadOnly));
        REQUIRE(::getrlimit(RLIMIT_AS, &m_before) == 0);
        const rlim_t used = pages.readAll().split(' ').first().toULongLong() * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
        const rlimit limit{used + kMemory, m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_AS, &limit) == 0);
#endif
    }
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;
    MemoryLimit(MemoryLimit&&) = delete;
    MemoryLimit& operator=(MemoryLimit&&) = delete;
    ~MemoryLimit()
    {
#ifndef __SANITIZE_ADDRESS__
        ::setrlimit(RLIMIT_AS, &m_before);
#endif
    }

private:
    rlimit m_before{};
};

struct Case {
    const char* what;
    PackageRefusal refusal;
    std::function<QByteArray(Forge&)> make;
};

/// The digest of the newest change covers all that came before; findings and versions stand beside the log.
inline QByteArray stateOf(Ledger& ledger)
{
    return textOf(ledger.database().single("SELECT count(*) || ' ' || coalesce(hex(max(digest)), '') FROM change")).toLatin1()
        + QByteArray::number(integerOf(ledger.database().single("SELECT total_changes()")));
}

inline QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 0x01);
    return bytes;
}

inline void refuseAll(const std::vector<Case>& cases)
{
    Forge forge;
    for (const Case& each : cases) {
        INFO(each.what);
        const QByteArray bytes = each.make(forge);
        const QByteArray before = stateOf(forge.above.ledger());
        QElapsedTimer timer;
        timer.start();
        TakeResult result;
        {
            const MemoryLimit limit;
            result = takeBytes(forge.above.ledger(), bytes);
        }
        CHECK(timer.elapsed() < 5000);
        CHECK(static_cast<int>(result.refusal) == static_cast<int>(each.refusal));
        CHECK(result.status == TakeStatus::Refused);
        CHECK_FALSE(result.sentence.isEmpty());
        CHECK(stateOf(forge.above.ledger()) == before);
    }
    CHECK(takeBytes(forge.above.ledger(), forge.good).status == TakeStatus::Taken); // and the good one is good
}

} // namespace mingbai::testing
