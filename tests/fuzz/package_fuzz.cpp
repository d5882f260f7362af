// libFuzzer target for everything that reads a package: the first byte says which reader gets the rest.
#include "core/base/failure.h"
#include "core/checks/policy_pack.h"
#include "core/sync/archive.h"
#include "core/sync/der_walker.h"
#include "core/sync/identity.h"
#include "core/sync/json_guard.h"
#include "core/sync/manifest.h"
#include "core/sync/record_lines.h"
#include "core/sync/refusal.h"

#include <cstdint>
#include <cstdlib>

using namespace mingbai;

namespace {

/// The lines of one entity, the versions and the changes, parted by zero bytes.
void readLines(const QByteArray& bytes)
{
    const QByteArrayList parts = bytes.split('\0');
    Package package;
    readRecords(Dictionary::builtIn(),
        {{QStringLiteral("data/person.jsonl"), parts.value(0)}, {QStringLiteral("log/versions.jsonl"), parts.value(1)},
            {QStringLiteral("log/changes.jsonl"), parts.value(2)}},
        package);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    try {
        switch (data[0] % 7) {
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
        case 4:
            readLines(bytes);
            break;
        case 5: // requests and bundles, behind their signature
            static_cast<void>(
                introductionFrom(guardedObject(bytes, QStringLiteral("request"))[QStringLiteral("who")].toObject()));
            break;
        default: // policy packs, behind theirs
            static_cast<void>(PolicyPack::read(bytes));
            break;
        }
    } catch (const Refused&) {
        // What a reader is there for.
    } catch (const Failure& failure) {
        if (failure.code() != FailureCode::InputRefused)
            std::abort();
    }
    return 0;
}
