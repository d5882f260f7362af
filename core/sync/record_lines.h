/// @file
/// The JSON lines of a package.
#pragma once

#include "core/sync/package_reader.h"

namespace mingbai {

/// Fills records and changes of @p package from the entries; its manifest is known.
/// @throws Refused BadJson, BadRecord, ContentMismatch
void readRecords(const Dictionary& dictionary, const std::map<QString, QByteArray>& entries, Package& package);

} // namespace mingbai
