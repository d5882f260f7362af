/// @file
/// Fields made on the spot and short ways to parse for them.
#pragma once

#include "core/dictionary/parsing.h"
#include "tests/support/catch_qt.h"

namespace mingbai {

inline const QDate kToday(2024, 10, 31);

/// Speaks a language until the end of the test.
class Speaking {
public:
    explicit Speaking(Language language) { setCurrentLanguage(language); }
    ~Speaking() { setCurrentLanguage(Language::Chinese); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};

inline Field fieldOf(FieldType type)
{
    Field field;
    field.type = type;
    field.maxLength = 64;
    field.decimals = type == FieldType::Decimal ? 2 : 0;
    return field;
}

inline Value taken(const Field& field, const QString& text)
{
    const Parsed parsed = parse(field, text, kToday);
    INFO(text.toStdString() << " -> " << parsed.problem.toStdString());
    CHECK(parsed.isGood());
    return parsed.value;
}

inline void checkRefused(const Field& field, const QString& text)
{
    const Parsed parsed = parse(field, text, kToday);
    INFO(text.toStdString());
    CHECK_FALSE(parsed.isGood());
    CHECK_FALSE(parsed.storable);
    CHECK(isEmpty(parsed.value));
}

/// Checks that the value is wrong but kept, belongs to @p check, and that the sentence does not repeat it.
inline void checkKept(const Field& field, const QString& text, const QString& kept, const QString& check)
{
    const Parsed parsed = parse(field, text, kToday);
    INFO(text.toStdString());
    CHECK_FALSE(parsed.isGood());
    CHECK(parsed.storable);
    CHECK(textOf(parsed.value) == kept);
    CHECK(parsed.check == check);
    CHECK(storageProblem(field, parsed.value).isEmpty());
    CHECK_FALSE(parsed.problem.contains(kept));
}

} // namespace mingbai
