#include "core/ledger/keys.h"

#include "tests/support/failing.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace mingbai;
using mingbai::test::failureOf;

namespace {

constexpr int kCheap = 15;
const QString kPassphrase = u"村里的老槐树下 2024"_s;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

void edit(const QString& path, const QByteArray& from, const QByteArray& to)
{
    QByteArray bytes = contentOf(path);
    REQUIRE(bytes.contains(from));
    overwrite(path, bytes.replace(from, to));
}

/// A key file of one user beside a ledger that need not exist.
class Sample {
public:
    Sample()
        : m_root(RootSecret::random())
    {
        m_keys.seal(m_root, u"王会计"_s, kPassphrase, kCheap);
        m_keys.write(ledger());
    }
    [[nodiscard]] QString ledger() const { return m_folder.filePath(u"village.mbl"_s); }
    [[nodiscard]] QString copy(int number) const { return ledger() + (number == 1 ? u".keys"_s : u".keys.2"_s); }
    [[nodiscard]] const RootSecret& root() const { return m_root; }
    [[nodiscard]] KeyFile& keys() { return m_keys; }

private:
    QTemporaryDir m_folder;
    RootSecret m_root;
    KeyFile m_keys;
};

} // namespace

TEST_CASE("The recovery code is the root: eight groups of six digits and back")
{
    const RootSecret root(QByteArray::fromHex("00000001ffff00ff0a0b0c0d0e0f8000"));
    const QString code = root.recoveryCode();
    CHECK(code == u"000000-000011-720885-002805-028281-033935-039589-360448"_s);
    CHECK(RootSecret::fromRecoveryCode(code).bytes() == root.bytes());
    CHECK(RootSecret::fromRecoveryCode(QString(code).replace(u'-', u' ')).bytes() == root.bytes());
    CHECK(RootSecret::fromRecoveryCode(QString(code).remove(u'-')).bytes() == root.bytes());
    CHECK(RootSecret::fromRecoveryCode(QString(code).replace(u'-', u'－').replace(u'0', u'０')).bytes() == root.bytes());
}

TEST_CASE("Fresh roots differ")
{
    CHECK(RootSecret::random().bytes().size() == 16);
    CHECK(RootSecret::random().bytes() != RootSecret::random().bytes());
}

TEST_CASE("Every single wrong digit of a recovery code is noticed, and its group named")
{
    const QString code = QString(RootSecret::random().recoveryCode()).remove(u'-');
    for (qsizetype at = 0; at < code.size(); ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            if (code[at] == digit)
                continue;
            QString typo = code;
            typo[at] = digit;
            CAPTURE(at, digit);
            const Failure failure = failureOf([&typo] { return RootSecret::fromRecoveryCode(typo); });
            REQUIRE(failure.code() == FailureCode::WrongKey);
            REQUIRE(failure.sentence().contains(QString::number(at / 6 + 1)));
        }
    }
}

TEST_CASE("No group can be mistaken for another by one wrong digit or two swapped ones")
{
    for (int value = 0; value <= 0xFFFF; value += 13) {
        const QString group = QString::number(value * 11).rightJustified(6, u'0');
        REQUIRE(isRecoveryGroup(group));
        for (qsizetype at = 0; at < 5; ++at) {
            QString swapped = group;
            std::swap(swapped[at], swapped[at + 1]);
            REQUIRE((swapped == group || !isRecoveryGroup(swapped)));
        }
    }
    CHECK_FALSE(isRecoveryGroup(u"720896")); // 65536 times 11
    CHECK_FALSE(isRecoveryGroup(u"00011"));
    CHECK_FALSE(isRecoveryGroup(u"-00011"));
    CHECK_FALSE(isRecoveryGroup(u"００００１１"));
}

TEST_CASE("Too few or too many digits are counted")
{
    CHECK(failureOf([] { return RootSecret::fromRecoveryCode(u"000011"_s); }).sentence().contains(u" 6"));
    CHECK(failureOf([] { return RootSecret::fromRecoveryCode(QString(49, u'0')); }).sentence().contains(u"49"));
    CHECK(failureOf([] { return RootSecret::fromRecoveryCode(QString(48, u'x')); }).code() == FailureCode::WrongKey);
}

TEST_CASE("The key of the file comes from the root and is always the same")
{
    const RootSecret root(QByteArray(16, '\x01'));
    CHECK(root.databaseKey().size() == 32);
    CHECK(root.databaseKey() == RootSecret(root.bytes()).databaseKey());
    CHECK(root.databaseKey() != RootSecret(QByteArray(16, '\x02')).databaseKey());
    CHECK_FALSE(root.databaseKey().contains(root.bytes()));
    // HKDF-SHA256 computed with another implementation; a change here locks every ledger out
    CHECK(root.databaseKey().toHex() == "ccdcee74ec52593151783f0ffdd7c931f45f6eccfad534149de70d7af9e211f5");
}

TEST_CASE("The passphrase opens the root and tells whose it is")
{
    Sample sample;
    sample.keys().seal(sample.root(), u"李书记"_s, u"another passphrase"_s, kCheap);
    sample.keys().write(sample.ledger());
    const KeyFile read = KeyFile::read(sample.ledger());
    CHECK(read.users() == QStringList{u"王会计"_s, u"李书记"_s});
    QString user;
    CHECK(read.unlock(u"another passphrase"_s, &user).bytes() == sample.root().bytes());
    CHECK(user == u"李书记"_s);
    CHECK(read.unlock(u"ａｎｏｔｈｅｒ passphrase"_s).bytes() == sample.root().bytes());
}

TEST_CASE("A wrong passphrase is refused")
{
    const Sample sample;
    const KeyFile read = KeyFile::read(sample.ledger());
    CHECK(failureOf([&read] { return read.unlock(kPassphrase + u'x'); }).code() == FailureCode::WrongKey);
    CHECK(failureOf([&read] { return read.unlock({}); }).code() == FailureCode::WrongKey);
    CHECK(failureOf([] { return KeyFile().unlock(kPassphrase); }).code() == FailureCode::WrongKey);
}

TEST_CASE("A changed passphrase replaces the old one of that user only")
{
    Sample sample;
    sample.keys().seal(sample.root(), u"王会计"_s, u"a new passphrase"_s, kCheap);
    CHECK(sample.keys().users() == QStringList{u"王会计"_s});
    CHECK(sample.keys().unlock(u"a new passphrase"_s).bytes() == sample.root().bytes());
    CHECK(failureOf([&sample] { return sample.keys().unlock(kPassphrase); }).code() == FailureCode::WrongKey);
    CHECK(failureOf([&sample] { sample.keys().seal(sample.root(), u"x"_s, {}); }).code() == FailureCode::InvalidUse);
}

TEST_CASE("The last passphrase stays")
{
    Sample sample;
    CHECK(failureOf([&sample] { sample.keys().remove(u"王会计"_s); }).code() == FailureCode::InvalidUse);
    CHECK(failureOf([&sample] { sample.keys().remove(u"nobody"_s); }).code() == FailureCode::InvalidUse);
    sample.keys().seal(sample.root(), u"李书记"_s, u"another passphrase"_s, kCheap);
    sample.keys().remove(u"王会计"_s);
    CHECK(sample.keys().users() == QStringList{u"李书记"_s});
    CHECK(failureOf([&sample] { return sample.keys().unlock(kPassphrase); }).code() == FailureCode::WrongKey);
}

TEST_CASE("Neither root nor passphrase is in the key file, and only its owner may read it")
{
    const Sample sample;
    const QByteArray bytes = contentOf(sample.copy(1));
    CHECK(bytes == contentOf(sample.copy(2)));
    CHECK_FALSE(bytes.contains(kPassphrase.toUtf8()));
    CHECK_FALSE(bytes.contains(sample.root().bytes().toBase64()));
    CHECK_FALSE(bytes.contains(sample.root().bytes().toHex()));
    CHECK((QFile::permissions(sample.copy(1)) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

TEST_CASE("One damaged or missing copy of the key file does no harm")
{
    const Sample sample;
    const int damaged = GENERATE(1, 2);
    overwrite(sample.copy(damaged), contentOf(sample.copy(damaged)).chopped(40));
    CHECK(KeyFile::read(sample.ledger()).unlock(kPassphrase).bytes() == sample.root().bytes());
    QFile::remove(sample.copy(damaged));
    CHECK(KeyFile::read(sample.ledger()).unlock(kPassphrase).bytes() == sample.root().bytes());
}

TEST_CASE("Two damaged copies are called damaged, none at all is an empty key file")
{
    const Sample sample;
    edit(sample.copy(1), "\"generation\"", "\"generatiom\"");
    overwrite(sample.copy(2), "");
    CHECK(failureOf([&sample] { return KeyFile::read(sample.ledger()); }).code() == FailureCode::Damaged);
    QFile::remove(sample.copy(1));
    CHECK(failureOf([&sample] { return KeyFile::read(sample.ledger()); }).code() == FailureCode::Damaged);
    QFile::remove(sample.copy(2));
    CHECK(KeyFile::read(sample.ledger()).isEmpty());
}

TEST_CASE("The newer copy counts, whichever it is")
{
    Sample sample;
    const QByteArray old = contentOf(sample.copy(1));
    sample.keys().seal(sample.root(), u"李书记"_s, u"another passphrase"_s, kCheap);
    sample.keys().write(sample.ledger());
    overwrite(sample.copy(GENERATE(1, 2)), old);
    CHECK(KeyFile::read(sample.ledger()).users().size() == 2);
}

TEST_CASE("A key file made anew counts more than the one it replaces")
{
    Sample sample;
    sample.keys().write(sample.ledger());
    KeyFile anew;
    anew.seal(sample.root(), u"李书记"_s, u"another passphrase"_s, kCheap);
    const QByteArray old = contentOf(sample.copy(2));
    anew.write(sample.ledger());
    overwrite(sample.copy(2), old); // as if the power had failed between the copies
    CHECK(KeyFile::read(sample.ledger()).users() == QStringList{u"李书记"_s});
}

namespace {
/// Both copies with @p from replaced by @p to and a checksum that fits, as an attacker would do it.
void forge(const Sample& sample, const QByteArray& from, const QByteArray& to)
{
    for (const int number : {1, 2}) {
        edit(sample.copy(number), from, to);
        QByteArray bytes = contentOf(sample.copy(number));
        QJsonObject content = QJsonDocument::fromJson(bytes).object();
        content.remove(u"sha256"_s);
        const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Compact);
        content[u"sha256"_s] = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
        overwrite(sample.copy(number), QJsonDocument(content).toJson());
    }
}
} // namespace

TEST_CASE("A slot whose header was edited does not open")
{
    const Sample sample;
    SECTION("another user")
    {
        forge(sample, "王会计", "李书记");
    }
    SECTION("another cost")
    {
        forge(sample, "\"scrypt_log2_n\": 15", "\"scrypt_log2_n\": 16");
    }
    const KeyFile read = KeyFile::read(sample.ledger());
    CHECK(read.users().size() == 1);
    CHECK(failureOf([&read] { return read.unlock(kPassphrase); }).code() == FailureCode::WrongKey);
}

TEST_CASE("Costs too cheap or too dear are not even tried")
{
    const Sample sample;
    forge(sample, "\"scrypt_log2_n\": 15", GENERATE("\"scrypt_log2_n\": 14", "\"scrypt_log2_n\": 21"));
    CHECK(failureOf([&sample] { return KeyFile::read(sample.ledger()); }).code() == FailureCode::Damaged);
}

TEST_CASE("Passphrases are judged by how hard they are to guess")
{
    CHECK(passphraseStrength(u"Ab3$xY7!q"_s) == Strength::TooShort);
    CHECK(passphraseStrength(u"aaaaaaaaaaaa"_s) == Strength::Weak);
    CHECK(passphraseStrength(u"1234567890"_s) == Strength::Weak);
    CHECK(passphraseStrength(u"abcdefghijklmnop"_s) == Strength::Weak);
    CHECK(passphraseStrength(u"13912345678"_s) == Strength::Weak);
    CHECK(passphraseStrength(u"kf8wqm2zrt"_s) == Strength::Fair);
    CHECK(passphraseStrength(u"correct horse battery"_s) == Strength::Good);
    CHECK(passphraseStrength(u"村口老槐树下有口甜水井"_s) == Strength::Good);
}
