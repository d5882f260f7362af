/// @file
/// SHA-256 by OpenSSL, which uses the processor's own instructions where Qt's does not.
#pragma once

#include <QByteArrayView>
#include <QMap>
#include <QString>

namespace mingbai {

/// 64 hexadecimal digits, lower case. @throws Failure Internal when the library cannot
[[nodiscard]] QString sha256Text(QByteArrayView bytes);

/// The same of files by their names: of each its name, its size and its bytes.
[[nodiscard]] QString sha256Text(const QMap<QString, QByteArray>& files);

} // namespace mingbai
