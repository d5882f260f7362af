#include "core/exchange/workbook.h"
#include "tests/fuzz/fuzz_input.h"

#include <sanitizer/common_interface_defs.h>

#include <pthread.h>

// FreeXL does die of damaged files. It dies in a child process, and what is looked for here is that the reader survives it.
extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    pthread_atfork(nullptr, nullptr, [] {
        __sanitizer_set_death_callback(nullptr);
        if (!std::freopen("/dev/null", "w", stderr))
            _exit(1);
    });
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    mingbai::fuzz::withFile(data, size, [](const QString& path) {
        const std::unique_ptr<mingbai::Workbook> workbook = mingbai::openXls(path);
        for (int sheet = 0; sheet < workbook->sheets().size(); ++sheet)
            (void)workbook->read(sheet, 0, {});
    });
    return 0;
}
