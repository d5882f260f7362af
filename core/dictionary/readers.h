/// @file
/// The parts of parse(): one reader a family of types. Each gets a text that is not blank, trimmed, without refused characters.
#pragma once

#include "core/dictionary/parsing.h"

#include <QCoreApplication>

namespace mingbai {

/// Context of the sentences about wrong input.
struct Parsing {
    Q_DECLARE_TR_FUNCTIONS(Parsing)
};

/// A good result.
[[nodiscard]] inline Parsed taken(Value value)
{
    return {std::move(value), {}, false, {}};
}

/// A problem that leaves nothing to store.
[[nodiscard]] inline Parsed refused(const QString& problem, const QString& check = {})
{
    return {{}, problem, false, check};
}

/// A problem with a value that can be kept.
[[nodiscard]] inline Parsed doubtful(Value value, const QString& problem, const QString& check = {})
{
    return {std::move(value), problem, true, check};
}

[[nodiscard]] Parsed readNumber(const Field& field, const QString& text);            ///< Integer, Decimal, Money
[[nodiscard]] Parsed readDate(const Field& field, const QString& text, QDate today); ///< Date
[[nodiscard]] Parsed readMonth(const QString& text);
[[nodiscard]] Parsed readYear(const Field& field, const QString& text);
[[nodiscard]] Parsed readIdNumber(const Field& field, const QString& text, QDate today);
[[nodiscard]] Parsed readCertificate(const Field& field, const QString& text, QDate today);
[[nodiscard]] Parsed readPhone(const Field& field, const QString& text);
[[nodiscard]] Parsed readBankAccount(const Field& field, const QString& text);
[[nodiscard]] Parsed readRegion(const QString& text);
[[nodiscard]] Parsed readCode(const Field& field, const QString& text);
[[nodiscard]] Parsed readCodes(const Field& field, const QString& text);
[[nodiscard]] Parsed readYesNo(const Field& field, const QString& text);

} // namespace mingbai
