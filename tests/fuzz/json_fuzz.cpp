// libFuzzer target for tables that other programs write as JSON.
#include "core/exchange/json_table.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(mingbai::jsonTable(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), {}));
    return 0;
}
