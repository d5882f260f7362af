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
    const QString name = language == Language::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
    for (const QString& file : {QStringLiteral(":/translations/mingbai_%1.qm").arg(name),
             QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm").arg(name)}) {
        auto* const translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(file))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace mingbai
