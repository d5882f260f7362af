/// @file
/// SHA-256 by OpenSSL, which uses the processor's own instructions where Qt's does not.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace mingbai {

/// 64 hexadecimal digits, lower case. @throws Failure Internal when the library cannot
[[nodiscard]] QString sha256Text(QByteArrayView bytes);

} // namespace mingbai
