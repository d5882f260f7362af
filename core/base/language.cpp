#include "core/base/language.h"

#include <atomic>
#include <list>

namespace mingbai {
namespace {
Language& chosen()
{
    static Language language = Language::Chinese;
    return language;
}

/// Read by every thread, replaced as a whole; what was replaced stays, as somebody may be reading it.
std::atomic<const Terms*>& terms()
{
    static std::atomic<const Terms*> held = nullptr;
    return held;
}
} // namespace

Language currentLanguage()
{
    return chosen();
}

void setCurrentLanguage(Language language)
{
    chosen() = language;
}

Language languageFor(const QString& localeName)
{
    const QString name = localeName.toLower();
    return name.startsWith(u"en") ? Language::English : Language::Chinese;
}

void setTerms(Terms held)
{
    static std::list<Terms> all;
    const bool isNone = held.zh.empty() && held.en.empty();
    terms() = isNone ? nullptr : &all.emplace_back(std::move(held));
}

QString inTerms(const QString& text, Language language)
{
    const Terms* held = terms();
    if (!held || text.isEmpty())
        return text;
    QString result = text;
    for (const auto& [word, said] : held->in(language))
        result.replace(word, said);
    return result;
}

} // namespace mingbai
