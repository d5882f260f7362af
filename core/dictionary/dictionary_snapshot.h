/// @file
/// A loaded dictionary as bytes. The build writes those of the built-in one, so that a start need not read some 150 JSON files.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// Writes and reads everything but the files, whose digest it keeps. Only the build that wrote a snapshot reads it: it has no
/// format of its own.
class DictionarySnapshot {
public:
    [[nodiscard]] static QByteArray of(const Dictionary& dictionary);

    /// Fills an empty dictionary, whose texts stay in @p bytes: it must outlive them. @return false where @p bytes are no
    /// snapshot
    [[nodiscard]] static bool read(const QByteArray& bytes, Dictionary& dictionary);

private:
    template <typename Visit, typename Item> static void visitCode(Visit& visit, Item& code);
    template <typename Visit, typename Item> static void visitCodeList(Visit& visit, Item& list);
    template <typename Visit, typename Item> static void visitField(Visit& visit, Item& field);
    template <typename Visit, typename Item> static void visitEntity(Visit& visit, Item& entity);
    class Writer;
    class Reader;
};

} // namespace mingbai
