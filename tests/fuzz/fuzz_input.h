/// @file
/// Hands the bytes of a fuzzer to readers that want a file, without touching a disk.
#pragma once

#include "core/base/failure.h"

#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include <sys/mman.h>
#include <unistd.h>

namespace mingbai::fuzz {

/// Runs @p read on a file with these bytes. A Failure that refuses the input is what a reader is for; any other is a finding.
inline void withFile(const std::uint8_t* data, std::size_t size, const std::function<void(const QString& path)>& read)
{
    const int file = memfd_create("input", 0);
    if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size))
        std::abort();
    try {
        read(QStringLiteral("/proc/self/fd/%1").arg(file));
    } catch (const Failure& failure) {
        if (failure.code() != FailureCode::InputRefused) {
            std::fprintf(stderr, "unexpected: %s\n", failure.what());
            std::abort();
        }
    }
    close(file);
}

} // namespace mingbai::fuzz
