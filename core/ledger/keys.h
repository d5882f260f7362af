/// @file
/// One root secret a ledger; passphrases open it through slots, the recovery code is it.
/// The scheme and its reasons: CONTRIBUTING.md, "Keys".
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace mingbai {

/// The 16 random bytes everything rests on. Wiped when it goes.
class RootSecret {
public:
    /// Fresh randomness. @throws Failure Internal when the system has none
    [[nodiscard]] static RootSecret random();
    /// @param code 48 digits; blanks and dashes do not count
    /// @throws Failure WrongKey naming the group that was mistyped
    [[nodiscard]] static RootSecret fromRecoveryCode(const QString& code);
    explicit RootSecret(const QByteArray& bytes);
    RootSecret(const RootSecret&) = default;
    RootSecret& operator=(const RootSecret&) = default;
    RootSecret(RootSecret&&) noexcept = default;
    RootSecret& operator=(RootSecret&&) noexcept = default;
    ~RootSecret();

    /// 32 bytes for SQLCipher: HKDF-SHA256 of the root.
    [[nodiscard]] QByteArray databaseKey() const;
    /// Eight groups of six digits, "123456-…": each group is 16 bits times 11, so that a slip of the pen shows.
    [[nodiscard]] QString recoveryCode() const;
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Whether one group of six digits of a recovery code can be right.
[[nodiscard]] bool isRecoveryGroup(QStringView sixDigits);

/// A person's passphrase slot: the root sealed by scrypt (r 8, p 1) and AES-256-GCM, its header authenticated.
struct KeySlot {
    QString user;
    int scryptLog2N = 16;
    QByteArray salt;   ///< 16 bytes
    QByteArray iv;     ///< 12 bytes
    QByteArray sealed; ///< 16 bytes
    QByteArray tag;    ///< 16 bytes
};

/// The file beside the ledger, `<ledger>.keys`, kept twice (`.keys.2`); the newest whole one counts.
class KeyFile {
public:
    /// @return an empty key file when neither copy is there
    /// @throws Failure Damaged when there are copies and none is whole
    [[nodiscard]] static KeyFile read(const QString& ledgerPath);
    /// Writes both copies, one after the other. @throws Failure as durableWrite does
    void write(const QString& ledgerPath);

    /// @throws Failure WrongKey when no slot opens; takes about half a second a slot
    [[nodiscard]] RootSecret unlock(const QString& passphrase, QString* user = nullptr) const;
    /// Adds or replaces the slot of @p user.
    /// @param scryptLog2N cost of a guess: 2^scryptLog2N KB of memory, 15 to 20
    /// @throws Failure InvalidUse for an empty passphrase
    void seal(const RootSecret& root, const QString& user, const QString& passphrase, int scryptLog2N = 16);
    /// @throws Failure InvalidUse for the last slot and for a user who has none
    void remove(const QString& user);
    [[nodiscard]] QStringList users() const;
    [[nodiscard]] bool isEmpty() const { return m_slots.empty(); }

private:
    [[nodiscard]] static std::optional<KeyFile> readCopy(const QString& path);

    qint64 m_generation = 0;
    std::vector<KeySlot> m_slots;
};

/// How hard a passphrase is to guess.
enum class Strength { TooShort, Weak, Fair, Good };

/// At least 10 characters; repeated and running characters count little.
[[nodiscard]] Strength passphraseStrength(const QString& passphrase);

} // namespace mingbai
