/// @file
/// The one exception that crosses a layer. Expected trouble (a bad cell, a broken check, nothing found) is a value instead.
#pragma once

#include <QString>

#include <stdexcept>

namespace mingbai {

/// What went wrong, as far as a caller may want to tell cases apart. Numbers are never re-used.
enum class FailureCode {
    Internal = 1,          ///< a bug of ours
    InvalidDictionary = 2, ///< a resource file does not keep its format
    InvalidUse = 3,        ///< a request that makes no sense (unknown field, unknown record)
    NotALedger = 10,       ///< the file is something else
    WrongKey = 11,         ///< passphrase or recovery code does not open it
    Damaged = 12,          ///< the file was a ledger and is broken
    TooNew = 13,           ///< written by a newer program
    InputRefused = 14,     ///< an import or package cannot be taken at all
    InUse = 20,            ///< another running program has the ledger
    ReadOnly = 21,         ///< nothing can be written there
    DiskFull = 22,
    InputOutput = 23, ///< any other trouble with disk or stick
    Cancelled = 30,   ///< the person asked to stop; nothing was changed
};

/// A failed action with a sentence for the person in front of the screen.
class Failure final : public std::runtime_error {
public:
    /// @param sentence translated; says what happened and what to do; holds no personal data
    Failure(FailureCode code, const QString& sentence);

    [[nodiscard]] FailureCode code() const noexcept { return m_code; }
    [[nodiscard]] const QString& sentence() const noexcept { return m_sentence; }

    /// The exit code of the command line contract: 2 wrong use, 4 input refused, 5 disk trouble, 1 anything else.
    [[nodiscard]] int exitCode() const noexcept;

private:
    FailureCode m_code;
    QString m_sentence;
};

} // namespace mingbai
