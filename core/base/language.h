/// @file
/// Words that are data (labels, messages of checks) carry both languages; this says which one is read.
#pragma once

#include <QString>

class QJsonObject;
class QLocale;

namespace mingbai {

enum class Language { Chinese, English };

/// The language of labels and messages, Chinese unless set. Set once at start, beside the translator for tr().
[[nodiscard]] Language currentLanguage();
void setCurrentLanguage(Language language);

/// Chinese for zh locales and the C locale (the default of the product), English otherwise.
[[nodiscard]] Language languageFor(const QString& localeName);

/// A text in both languages.
struct Bilingual {
    QString zh;
    QString en;

    [[nodiscard]] const QString& in(Language language) const { return language == Language::Chinese ? zh : en; }
    [[nodiscard]] const QString& text() const { return in(currentLanguage()); }
    [[nodiscard]] bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

} // namespace mingbai
