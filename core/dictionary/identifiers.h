/// @file
/// Numbers with rules of their own.
#pragma once

#include <QDate>
#include <QString>

namespace mingbai {

/// Trims, makes full-width characters half-width, x to X, strips apostrophes, ="…" and spaces inside.
[[nodiscard]] QString normalizedNumber(QStringView text);

/// Whether @p id has 18 characters, a real birth date from 1900 to @p today and the check character of GB 11643-1999.
[[nodiscard]] bool isValidIdNumber(QStringView id, QDate today);
/// The check character for the first 17 digits (GB 11643-1999); a null character when they are not 17 digits.
[[nodiscard]] QChar idCheckCharacter(QStringView first17);
/// An old 15-digit number as 18 characters; other texts are returned as they are.
[[nodiscard]] QString upgradedIdNumber(QStringView id);
/// Digits 7 to 14 as a date; invalid when they are none. Also reads a disability certificate number.
[[nodiscard]] QDate birthDateOf(QStringView id);
/// Code of the list `sex`: "1" male, "2" female; empty when @p id is too short. Also reads a disability certificate number.
[[nodiscard]] QString sexOf(QStringView id);
/// A number that the national system gives people without an ID (starts 999999).
[[nodiscard]] bool isPlaceholderId(QStringView id);

/// ID number + class 1-7 + grade 1-4, and two more characters when issued again (length 22).
[[nodiscard]] bool isValidDisabilityCertificate(QStringView number, QDate today);
/// Code of the list `disability_class`; empty when the number is no certificate number.
[[nodiscard]] QString disabilityClassOf(QStringView number);
/// Code of the list `disability_grade`; empty when the number is no certificate number.
[[nodiscard]] QString disabilityGradeOf(QStringView number);

/// 11 digits, 13 to 19 in front.
[[nodiscard]] bool isMobilePhone(QStringView phone);
/// A mobile phone, or a landline with area code.
[[nodiscard]] bool isPhone(QStringView phone);
/// The Luhn check of bank cards. Accounts of rural credit cooperatives may fail it.
[[nodiscard]] bool passesLuhn(QStringView digits);

/// Full years from @p birth to @p day; negative before birth; -1 when a date is invalid.
[[nodiscard]] int ageOn(QDate birth, QDate day);

/// The day a stored date means: "1985" and "1985-06" are read as their first day. Invalid when it is none.
[[nodiscard]] QDate dateFromStored(QStringView stored);

} // namespace mingbai
