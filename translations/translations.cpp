#include "translations/translations.h"

#include "core/base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace mingbai {
namespace {

/// The program's own strings, in the terms that policy packs set.
class ProgramTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        const Language language = currentLanguage();
        if (language == Language::Chinese)
            return inTerms(QTranslator::translate(context, source, disambiguation, n), language);
        const QString english = QString::fromUtf8(source);
        const QString said = inTerms(english, language);
        return said == english ? QString() : said; // the source strings are English
    }
};

} // namespace

void installLanguage(const QString& localeName)
{
    const Language language = languageFor(localeName);
    setCurrentLanguage(language);
    const QLocale locale(language == Language::Chinese ? QLocale::Chinese : QLocale::English);
    QLocale::setDefault(locale);
    const auto install = [](QTranslator* translator, const QString& file) {
        if (file.isEmpty() || translator->load(file))
            QCoreApplication::installTranslator(translator);
    };
    auto* const application = QCoreApplication::instance();
    const bool isChinese = language == Language::Chinese;
    install(new ProgramTranslator(application), isChinese ? QStringLiteral(":/translations/mingbai_zh_CN.qm") : QString());
    if (isChinese)
        install(new QTranslator(application),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_CN.qm"));
}

} // namespace mingbai
