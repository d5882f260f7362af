// libFuzzer target for what opens a ledger: the key file, and a recovery code as a person types it.
#include "core/base/failure.h"
#include "core/ledger/keys.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>
#include <functional>

using namespace mingbai;

namespace {

void expect(FailureCode wanted, const std::function<void()>& read)
{
    try {
        read();
    } catch (const Failure& failure) {
        if (failure.code() != wanted)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/mingbai-fuzz-XXXXXX"));
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    expect(FailureCode::WrongKey, [&] { static_cast<void>(RootSecret::fromRecoveryCode(QString::fromUtf8(bytes))); });
    QFile keys(folder.filePath(QStringLiteral("ledger.keys")));
    if (!keys.open(QIODevice::WriteOnly) || keys.write(bytes) != bytes.size())
        std::abort();
    keys.close();
    expect(FailureCode::Damaged, [&] { static_cast<void>(KeyFile::read(folder.filePath(QStringLiteral("ledger"))).users()); });
    return 0;
}
