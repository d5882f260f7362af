/// @file
/// What stands above a table or in the name of its file, and the saved matches of headings: the same for tables taken in and
/// filled.
#pragma once

#include "core/exchange/heading_memory.h"

#include <QDate>
#include <QString>

namespace mingbai {

/// The year that a title or a file name speaks of: 2024年度收入, not 填表日期2024年11月8日. 0 when it names none.
[[nodiscard]] int yearInTitle(const QString& text);

/// The newest year of income that is over; it runs from October to September.
[[nodiscard]] int newestClosedIncomeYear(QDate today);

/// Reads JSON {"heading": "entity.field"}. @return by headingKey(); empty for an empty path
/// @throws Failure InputOutput when it cannot be read, InvalidUse when it is something else
[[nodiscard]] HeadingMap readHeadingMap(const QString& path);

/// Writes what readHeadingMap() reads, to hand a match to somebody else. It names headings and fields, nothing of a household.
/// @throws Failure as durableWrite() does
void writeHeadingMap(const HeadingMap& map, const QString& path);

} // namespace mingbai
