/// @file
/// Townships and villages with their 12-digit statistical codes (resources/divisions).
#pragma once

#include <QString>

#include <vector>

namespace mingbai {

struct Division {
    QString code; ///< 6 digits county, 9 township, 12 village
    QString name; ///< as in the official list
};

struct Township {
    Division division;
    std::vector<Division> villages;
};

/// Province, city, county and their townships.
struct County {
    QString province;
    QString city;
    Division division;
    std::vector<Township> townships;
};

/// The counties shipped with the program.
/// @throws Failure InvalidDictionary when the resource is damaged
[[nodiscard]] const std::vector<County>& counties();

/// How many digits name a place of a role: 12 a village, 9 a township, 6 a county.
[[nodiscard]] qsizetype divisionDigits(const QString& role);

/// A village, township or county by its code (a township also by 9, a county by 6 digits); names from county down.
/// @return empty when the code is not in the shipped list
[[nodiscard]] QString divisionName(const QString& code);

/// The name for lists: a village with its township and without the committee, 大城子街道西村; a township, a county by itself.
/// @return empty when the code is not in the shipped list
[[nodiscard]] QString shortDivisionName(const QString& code);

/// The 12-digit code of the only village that @p name can mean: 洞上村, 洞上村村民委员会, 大城子街道西村, with or without the
/// county in front. Empty when none or several do.
[[nodiscard]] QString villageCode(const QString& name);

/// Whether a village with this 12-digit code is in the shipped list.
[[nodiscard]] bool isKnownVillage(const QString& code);

/// Whether a 12-digit code, padded with zeros where it means a whole township, county, city or province, is a shipped place or
/// one that holds shipped places.
[[nodiscard]] bool isKnownDivision(const QString& padded);

/// 西村 for 西村村民委员会, 胜利社区 for 胜利社区居民委员会.
[[nodiscard]] QString shortVillageName(const QString& officialName);

} // namespace mingbai
