/// @file
/// Puts the language of the program in force: translator for tr(), Qt's own words, and the words that are data.
#pragma once

#include <QString>

namespace mingbai {

/// @param localeName "zh_CN", "en_US.UTF-8" …; Chinese for everything that is not English. Call after the application is
/// made.
void installLanguage(const QString& localeName);

/// Takes out what installLanguage() installed: words are those of the source again.
void removeLanguage();

} // namespace mingbai
