/// @file
/// Numbers in the cells of workbooks as text: plain numbers with the digits that are real, and dates by the cell's format.
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace mingbai {

/// What a number format makes of a number.
enum class DateForm { None, Date, Month, Year, Time };

/// Of one of the formats that every spreadsheet knows by number, those of Chinese editions included.
[[nodiscard]] DateForm dateFormOfBuiltIn(int format);
/// Of a format code such as `yyyy"年"m"月"`.
[[nodiscard]] DateForm dateFormOf(QStringView code);

/// A number in digits, at most the 15 that a spreadsheet keeps. From 10^15 on with an exponent, because the digits beyond are not
/// those that were typed: readers of numbers of 16 and more digits (ID, bank account) refuse that.
[[nodiscard]] QString numberText(double number);

/// Whether the text of a stored number is already what numberText() makes of it: plain digits, as most are. Asking is ten times
/// faster than converting there and back.
[[nodiscard]] bool isPlainNumber(QStringView text);

/// The date that a day's number means: 2024-09-30, 2024-09, 2024, 2024-09-30 08:15, or 08:15. numberText() for what is no date.
/// @param from1904 days are counted from 1904, as old Macintosh files do
[[nodiscard]] QString dateText(double number, DateForm form, bool from1904);

} // namespace mingbai
