#include "core/base/pinyin.h"

#include "core/base/failure.h"

#include <QCoreApplication>

#include <cstdint>
#include <limits>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace mingbai {
namespace {

constexpr std::size_t kRememberedReadings = 200'000; // some 20 MB; a county's names have fewer pairs of characters
constexpr char32_t kNeutral = U'一';                 // reads the same everywhere: put before a character that opens no name
constexpr char16_t kDiaeresis = 0x0308;

struct Reading {
    QString plain;
    QString withV;
};

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han;
}

/// "lǚ" as "lu" and "lv".
Reading withoutTones(const QString& marked)
{
    Reading reading;
    for (const QChar letter : marked.normalized(QString::NormalizationForm_D)) {
        if (letter.unicode() == kDiaeresis && reading.withV.endsWith(u'u'))
            reading.withV.back() = u'v';
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        reading.plain += letter.toLower();
        reading.withV += letter.toLower();
    }
    return reading;
}

/// Reads characters one by one and remembers them: ICU alone takes 30 microseconds a name.
/// ICU's rules look at no more than the next character and at whether the character opens the name.
class Reader {
public:
    Reader()
    {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where;
        m_transliterator.reset(icu::Transliterator::createInstance("Han-Latin/Names", UTRANS_FORWARD, where, status));
        if (U_FAILURE(status) || !m_transliterator) {
            throw Failure(FailureCode::Internal,
                QCoreApplication::translate("Pinyin", "The readings of Chinese names are missing on this computer (ICU data)."));
        }
    }

    /// @param next the character after, 0 when that is not a Han character
    const Reading& read(bool opens, char32_t character, char32_t next)
    {
        const std::uint64_t key = (std::uint64_t{opens} << 63) | (std::uint64_t{character} << 32) | next;
        const auto known = m_readings.find(key);
        if (known != m_readings.end())
            return known->second;
        if (m_readings.size() >= kRememberedReadings)
            m_readings.clear();
        return m_readings.emplace(key, ask(opens, character, next)).first->second;
    }

private:
    [[nodiscard]] Reading ask(bool opens, char32_t character, char32_t next) const
    {
        icu::UnicodeString text;
        if (!opens)
            text.append(static_cast<UChar32>(kNeutral));
        text.append(static_cast<UChar32>(character));
        if (next != 0)
            text.append(static_cast<UChar32>(next));
        m_transliterator->transliterate(text);
        const QStringList syllables = QString::fromUtf16(text.getBuffer(), text.length()).split(u' ', Qt::SkipEmptyParts);
        return withoutTones(syllables.value(opens ? 0 : 1));
    }

    std::unique_ptr<icu::Transliterator> m_transliterator;
    std::unordered_map<std::uint64_t, Reading> m_readings;
};

/// Marks and blanks inside a name (阿里·买买提) are not typed when searching.
QString joinedWithoutMarks(const QStringList& syllables, qsizetype lettersOfEach)
{
    QString text;
    for (const QString& syllable : syllables) {
        if (QChar::isLetterOrNumber(syllable.toUcs4().value(0)))
            text += QStringView(syllable).left(lettersOfEach);
    }
    return text;
}

} // namespace

QString Pinyin::joined(bool umlautAsV) const
{
    return joinedWithoutMarks(umlautAsV ? syllablesWithV : syllables, std::numeric_limits<qsizetype>::max());
}

QString Pinyin::initials() const
{
    return joinedWithoutMarks(syllables, 1);
}

namespace {

Pinyin soundOf(const QString& text, bool beginsWithSurname)
{
    thread_local Reader reader;
    const QList<uint> characters = text.toUcs4();
    Pinyin result;
    result.syllables.reserve(characters.size());
    result.syllablesWithV.reserve(characters.size());
    bool opens = beginsWithSurname;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t character = characters[i];
        if (!isHan(character)) {
            const QString letter = QString::fromUcs4(&character, 1).toLower();
            result.syllables += letter;
            result.syllablesWithV += letter;
            opens = beginsWithSurname;
            continue;
        }
        const char32_t next = characters.value(i + 1);
        const Reading& reading = reader.read(opens, character, isHan(next) ? next : 0);
        result.syllables += reading.plain;
        result.syllablesWithV += reading.withV;
        opens = false;
    }
    return result;
}

} // namespace

Pinyin pinyin(const QString& name)
{
    return soundOf(name, true);
}

Pinyin pinyinOfWords(const QString& text)
{
    return soundOf(text, false);
}

} // namespace mingbai
