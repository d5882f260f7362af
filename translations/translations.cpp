#include "translations/translations.h"

#include "core/base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace mingbai {

void installLanguage(const QString& localeName)
{
    const Language language = languageFor(localeName);
    setCurrentLanguage(language);
    const QLocale locale(language == Language::Chinese ? QLocale::Chinese : QLocale::English);
    QLocale::setDefault(locale);
    if (language == Language::English)
        return; // the source strings are English
    for (const QString& file : {QStringLiteral(":/translations/mingbai_zh_CN.qm"),
             QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm")}) {
        auto* const translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(file))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace mingbai
