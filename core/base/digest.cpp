#include "core/base/digest.h"

#include "core/base/failure.h"

#include <QByteArray>
#include <QCoreApplication>

#include <openssl/evp.h>

namespace mingbai {

QString sha256Text(QByteArrayView bytes)
{
    constexpr qsizetype digestBytes = 32;
    QByteArray digest(digestBytes, Qt::Uninitialized);
    const int result = EVP_Digest(bytes.data(), static_cast<std::size_t>(bytes.size()),
        reinterpret_cast<unsigned char*>(digest.data()), nullptr, EVP_sha256(), nullptr);
    if (result != 1) {
        throw Failure(
            FailureCode::Internal, QCoreApplication::translate("Ledger", "The digest of a change could not be calculated."));
    }
    return QString::fromLatin1(digest.toHex());
}

QString sha256Text(const QMap<QString, QByteArray>& files)
{
    QByteArray bytes;
    for (auto file = files.begin(); file != files.end(); ++file)
        bytes += file.key().toUtf8() + QByteArray::number(file->size()) + *file;
    return sha256Text(bytes);
}

} // namespace mingbai
