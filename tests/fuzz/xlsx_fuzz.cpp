#include "core/exchange/workbook.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    mingbai::fuzz::withFile(data, size, [](const QString& path) {
        const std::unique_ptr<mingbai::Workbook> workbook = mingbai::openXlsx(path);
        for (int sheet = 0; sheet < workbook->sheets().size(); ++sheet)
            (void)workbook->read(sheet, 0, {});
    });
    return 0;
}
