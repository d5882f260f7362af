#include "core/base/language.h"

namespace mingbai {
namespace {
Language& chosen()
{
    static Language language = Language::Chinese;
    return language;
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

} // namespace mingbai
