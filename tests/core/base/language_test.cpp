#include "core/base/language.h"

#include "tests/support/catch_qt.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("Labels are read in the chosen language, Chinese unless set")
{
    const auto restore = qScopeGuard([] { setCurrentLanguage(Language::Chinese); });
    const Bilingual label{u"户"_s, u"household"_s};
    CHECK(label.text() == u"户"_s);
    setCurrentLanguage(Language::English);
    CHECK(label.text() == u"household"_s);
    CHECK(label.in(Language::Chinese) == u"户"_s);
}

TEST_CASE("Only English locales read English")
{
    CHECK(languageFor(u"en_GB.UTF-8"_s) == Language::English);
    CHECK(languageFor(u"zh_CN"_s) == Language::Chinese);
    CHECK(languageFor(u"C"_s) == Language::Chinese);
    CHECK(languageFor({}) == Language::Chinese);
}
