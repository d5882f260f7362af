/// @file
/// Runs the built mingbai-cli as people and scripts do.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <functional>

namespace mingbai::test {

struct CliResult {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// A folder with a ledger in it, gone with the object. "Today" is 2024-11-20.
class Cli {
public:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString ledger() const { return path(QStringLiteral("ledger.mingbai")); }
    void setVariable(const QString& name, const QString& value) { m_variables.insert(name, value); }
    /// Runs in every program before it starts: limits of its process.
    void setBefore(const std::function<void()>& before) { m_before = before; }

    /// Runs a command on the ledger with --json. @p arguments start with the command's name
    CliResult run(const QStringList& arguments) const
    {
        return plain(arguments
            + QStringList{
                QStringLiteral("--db"), ledger(), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")});
    }

    /// Runs with exactly these arguments, and kills the program after so many milliseconds when given.
    CliResult plain(const QStringList& arguments, int killAfter = -1) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MINGBAI_TODAY"), QStringLiteral("2024-11-20"));
        environment.insert(
            QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data"))); // each fixture is a computer of its own
        for (auto variable = m_variables.begin(); variable != m_variables.end(); ++variable)
            environment.insert(variable.key(), variable.value());
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier(m_before);
        process.start(QStringLiteral(MINGBAI_BINARY_DIR) + QStringLiteral("/bin/mingbai-cli"), arguments);
        if (killAfter >= 0 && !process.waitForFinished(killAfter))
            process.kill();
        process.waitForFinished(240'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }

private:
    QTemporaryDir m_folder;
    QMap<QString, QString> m_variables;
    std::function<void()> m_before;
};

} // namespace mingbai::test
