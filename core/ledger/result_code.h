/// @file
/// What SQLite's result codes mean for the person in front of the screen.
#pragma once

struct sqlite3;

namespace mingbai {

/// @param handle the connection that gave the code, asked for the system's own error; may be null
/// @throws Failure always
[[noreturn]] void failForResult(sqlite3* handle, int resultCode);

} // namespace mingbai
