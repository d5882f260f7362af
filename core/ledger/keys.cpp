#include "core/ledger/keys.h"

#include "core/base/failure.h"
#include "core/ledger/sealing.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {
namespace {

constexpr qsizetype kRootBytes = 16;
constexpr qsizetype kGroups = 8;
constexpr qsizetype kGroupDigits = 6;
constexpr int kGroupFactor = 11; // no single wrong digit and no swapped pair keeps a number divisible by it
constexpr QByteArrayView kDatabasePurpose("mingbai-ledger/1/database");

QString translated(const char* sentence)
{
    return QCoreApplication::translate("Keys", sentence);
}

/// Digits as typed in full width count; blanks and dashes of any kind do not.
QString digitsOf(const QString& code)
{
    QString digits;
    for (const QChar character : code.normalized(QString::NormalizationForm_KC)) {
        if (!character.isSpace() && character.category() != QChar::Punctuation_Dash)
            digits += character;
    }
    return digits;
}

} // namespace

RootSecret::RootSecret(const QByteArray& bytes)
    : m_bytes(bytes)
{
    if (bytes.size() != kRootBytes)
        throw Failure(FailureCode::Internal, translated(QT_TRANSLATE_NOOP("Keys", "The root of a ledger has 16 bytes.")));
}

RootSecret::~RootSecret()
{
    wipe(m_bytes);
}

RootSecret RootSecret::random()
{
    return RootSecret(randomBytes(kRootBytes));
}

RootSecret RootSecret::fromRecoveryCode(const QString& code)
{
    const QString digits = digitsOf(code);
    if (digits.size() != kGroups * kGroupDigits) {
        throw Failure(FailureCode::WrongKey,
            translated(QT_TRANSLATE_NOOP("Keys", "A recovery code has 48 digits in 8 groups of 6; this one has %1."))
                .arg(digits.size()));
    }
    QByteArray bytes;
    bytes.reserve(kRootBytes);
    for (qsizetype group = 0; group < kGroups; ++group) {
        const QStringView six = QStringView(digits).mid(group * kGroupDigits, kGroupDigits);
        if (!isRecoveryGroup(six)) {
            throw Failure(FailureCode::WrongKey,
                translated(QT_TRANSLATE_NOOP("Keys", "Group %1 of the recovery code is mistyped. Compare it with the paper."))
                    .arg(group + 1));
        }
        const int value = six.toInt() / kGroupFactor;
        bytes += static_cast<char>(value >> 8);
        bytes += static_cast<char>(value & 0xFF);
    }
    return RootSecret(bytes);
}

QByteArray RootSecret::databaseKey() const
{
    return derivedKey(m_bytes, kDatabasePurpose);
}

QString RootSecret::recoveryCode() const
{
    QStringList groups;
    for (qsizetype group = 0; group < kGroups; ++group) {
        const int high = static_cast<unsigned char>(m_bytes[2 * group]);
        const int low = static_cast<unsigned char>(m_bytes[2 * group + 1]);
        groups += QString::number((high * 256 + low) * kGroupFactor).rightJustified(kGroupDigits, u'0');
    }
    return groups.join(u'-');
}

bool isRecoveryGroup(QStringView sixDigits)
{
    if (sixDigits.size() != kGroupDigits)
        return false;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::all_of(sixDigits.begin(), sixDigits.end(), isDigit))
        return false;
    const int number = sixDigits.toInt();
    return number % kGroupFactor == 0 && number / kGroupFactor <= 0xFFFF;
}

Strength passphraseStrength(const QString& passphrase)
{
    constexpr qsizetype fewest = 10;
    constexpr double fairBits = 40;
    constexpr double goodBits = 60;
    const QList<uint> characters = passphrase.toUcs4();
    if (characters.size() < fewest)
        return Strength::TooShort;
    double bits = 0;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const qint64 step = i == 0 ? 2 : qAbs(qint64{characters[i]} - qint64{characters[i - 1]});
        const bool guessable = step <= 1 || characters.first(i).count(characters[i]) > 1;
        const bool isDigit = characters[i] >= u'0' && characters[i] <= u'9';
        const double fresh = isDigit ? 3.3 : characters[i] < 0x80 ? 4.7 : 9; // log2 of what people choose from
        bits += guessable ? 1 : fresh;
    }
    if (bits < fairBits)
        return Strength::Weak;
    return bits < goodBits ? Strength::Fair : Strength::Good;
}

} // namespace mingbai
