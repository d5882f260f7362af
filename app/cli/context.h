/// @file
/// What all commands of mingbai-cli share: common options, opening the ledger, and where words and data go.
#pragma once

#include "core/checks/engine.h"
#include "core/ledger/ledger.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace mingbai {

/// The options every command takes, and the exit code it leaves.
class Context {
public:
    /// Declares the common options; they may stand before or after the command's name.
    void declare(CLI::App& app);

    [[nodiscard]] bool isJson() const { return m_json; }
    [[nodiscard]] bool hasLedger() const { return !m_database.empty(); }
    /// @throws Failure InvalidUse when --db is missing
    [[nodiscard]] QString ledgerPath() const;
    /// From --passphrase-file or MINGBAI_PASSPHRASE; empty when there is none.
    /// @throws Failure InputOutput when the file cannot be read
    [[nodiscard]] QString passphrase() const;
    [[nodiscard]] Clock clock() const { return Clock::fromEnvironment(); }

    /// Opens the ledger of --db. @throws Failure WrongKey when it is encrypted and no passphrase was given
    [[nodiscard]] std::unique_ptr<Ledger> open(OpenMode mode = OpenMode::ReadWrite) const;
    /// The same for another file, which opens with the same passphrase.
    [[nodiscard]] std::unique_ptr<Ledger> openAt(const QString& path, OpenMode mode) const;
    /// Options for a ledger made by this command.
    [[nodiscard]] Ledger::Options options(OpenMode mode) const;

    /// Data on stdout: @p json with --json, otherwise @p text where it is not empty.
    void print(const QJsonObject& json, const QString& text) const;
    /// Words for people on stderr.
    void say(const QString& text) const;
    /// A bar on a terminal, nothing when piped.
    [[nodiscard]] Progress progress() const;

    /// 0 until a command says otherwise (3: done, with findings of severity error).
    int exitCode = 0;

private:
    std::string m_database;
    std::string m_passphraseFile;
    std::string m_language;
    std::string m_user;
    bool m_json = false;
};

/// A command: declares its options and arguments on @p app and what to do when it is chosen.
void addLedgerCommands(CLI::App& app, Context& context);   ///< init demo backup restore passphrase recover verify log
void addRecordCommands(CLI::App& app, Context& context);   ///< find show set undo
void addExchangeCommands(CLI::App& app, Context& context); ///< import export
void addSyncCommands(CLI::App& app, Context& context);     ///< identity enrol trust pack receipt
void addMergeCommands(CLI::App& app, Context& context);    ///< merge inspect
void addCheckCommands(CLI::App& app, Context& context);    ///< check stats
void addHandoutCommands(CLI::App& app, Context& context);  ///< ledger
void addPaperCommands(CLI::App& app, Context& context);    ///< print dictionary
void addCaseCommands(CLI::App& app, Context& context);     ///< case due
void addPolicyCommands(CLI::App& app, Context& context);   ///< policy
void addFamilyCommands(CLI::App& app, Context& context);   ///< household

/// The first line of a file. @throws Failure InputOutput when the file cannot be read
[[nodiscard]] QString passphraseIn(const QString& path);

/// The household with this key or 户编号. @throws Failure InvalidUse when there is none
[[nodiscard]] QString resolveHousehold(Ledger& ledger, const QString& keyOrCode);

} // namespace mingbai
