#include "core/exchange/table_reader.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    mingbai::fuzz::withFile(
        data, size, [](const QString& path) { (void)mingbai::readTable(path, {}, mingbai::Dictionary::builtIn(), {}); });
    return 0;
}
