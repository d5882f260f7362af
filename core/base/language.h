/// @file
/// Words that are data (labels, messages of checks) carry both languages; this says which one is read.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace mingbai {

enum class Language { Chinese, English };

/// The language of labels and messages, Chinese unless set. Set once at start, beside the translator for tr().
[[nodiscard]] Language currentLanguage();
void setCurrentLanguage(Language language);

/// Chinese for zh locales and the C locale (the default of the product), English otherwise.
[[nodiscard]] Language languageFor(const QString& localeName);

/// Words that a policy pack puts in the place of others wherever the program speaks of them: 监测对象 has another name from a
/// year on. What was typed and what stands in files keeps its words.
struct Terms {
    using List = std::vector<std::pair<QString, QString>>; ///< the program's word, and what is said for it
    List zh;
    List en;

    [[nodiscard]] const List& in(Language language) const { return language == Language::Chinese ? zh : en; }
};

/// The terms from now on; texts that are shown already stay as they are.
void setTerms(Terms terms);
/// A text of the program in the terms that hold.
[[nodiscard]] QString inTerms(const QString& text, Language language);

/// A text in both languages.
struct Bilingual {
    QString zh;
    QString en;

    [[nodiscard]] const QString& in(Language language) const { return language == Language::Chinese ? zh : en; }
    /// In the current language and the terms that hold; in() has the words as they are written.
    [[nodiscard]] QString text() const { return inTerms(in(currentLanguage()), currentLanguage()); }
    [[nodiscard]] bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

} // namespace mingbai
