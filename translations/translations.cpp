#include "translations/translations.h"

#include "core/base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <vector>

namespace mingbai {
namespace {

/// The program's own strings, in the terms that policy packs set.
class ProgramTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        const QString text = QTranslator::translate(context, source, disambiguation, n);
        if (!text.isEmpty() || currentLanguage() == Language::Chinese)
            return inTerms(text, currentLanguage());
        const QString english = QString::fromUtf8(source); // only plurals are written down for English
        const QString said = inTerms(english, Language::English);
        return said == english ? QString() : said;
    }
};

std::vector<QPointer<QTranslator>>& installed()
{
    static std::vector<QPointer<QTranslator>> translators;
    return translators;
}

} // namespace

void removeLanguage()
{
    for (const QPointer<QTranslator>& translator : installed())
        delete translator; // which takes it out of the application
    installed().clear();
}

void installLanguage(const QString& localeName)
{
    const Language language = languageFor(localeName);
    setCurrentLanguage(language);
    const QLocale locale(language == Language::Chinese ? QLocale::Chinese : QLocale::English);
    QLocale::setDefault(locale);
    const QString name = language == Language::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
    auto* const application = QCoreApplication::instance();
    removeLanguage(); // what English does not translate would be found in the words of another language
    const auto install = [](QTranslator* translator, const QString& file) {
        installed().emplace_back(translator);
        if (translator->load(file))
            QCoreApplication::installTranslator(translator);
    };
    install(new ProgramTranslator(application), QStringLiteral(":/translations/mingbai_%1.qm").arg(name));
    install(new QTranslator(application),
        QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm").arg(name));
}

} // namespace mingbai
