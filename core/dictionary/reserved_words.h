/// @file
/// Which words can be the name of an entity or a field: each becomes a table, a column and a C++ name.
#pragma once

#include <QStringView>

namespace mingbai {

/// Whether @p text is ^[a-z][a-z0-9_]*$.
[[nodiscard]] bool isIdentifier(QStringView text);

/// Whether @p lowerCase is a keyword of SQLite (https://sqlite.org/lang_keywords.html) or one of its hidden columns.
[[nodiscard]] bool isSqlWord(QStringView lowerCase);

/// Whether @p word is a keyword of C++20.
[[nodiscard]] bool isCppWord(QStringView word);

} // namespace mingbai
