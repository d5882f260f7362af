// libFuzzer target for everything that reads a package: the first byte says which reader gets the rest.
#include "core/sync/archive.h"
#include "core/sync/der_walker.h"
#include "core/sync/json_guard.h"
#include "core/sync/manifest.h"
#include "core/sync/record_lines.h"
#include "core/sync/refusal.h"

#include <cstdint>

using namespace mingbai;

namespace {

/// The lines of one entity and the versions, parted by the first zero byte.
void readLines(const QByteArray& bytes)
{
    const qsizetype zero = bytes.indexOf('\0');
    Package package;
    readRecords(Dictionary::builtIn(),
        {{QStringLiteral("data/person.jsonl"), bytes.left(zero)},
            {QStringLiteral("log/versions.jsonl"), zero < 0 ? QByteArray() : bytes.mid(zero + 1)}},
        package);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    try {
        switch (data[0] % 5) {
        case 0:
            requireSignedData(bytes);
            break;
        case 1:
            requireAuthEnvelopedData(bytes);
            break;
        case 2:
            static_cast<void>(unzipped(bytes));
            break;
        case 3:
            static_cast<void>(readManifest(bytes));
            break;
        default:
            readLines(bytes);
            break;
        }
    } catch (const Refused&) {
        // What a reader is there for.
    }
    return 0;
}
