/// @file
/// A PostgreSQL server in a folder of its own, reached by a socket in it; gone with the object.
#pragma once

#include "tests/support/catch_qt.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <pwd.h>
#include <unistd.h>

namespace mingbai::testing {

class PostgresServer {
public:
    /// Skips the test where Debian's package postgresql is not installed; ./dev test installs it.
    PostgresServer()
    {
        const QStringList versions = QDir(kPrograms).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (versions.isEmpty() || !m_folder.isValid())
            SKIP("the package postgresql is not installed");
        m_programs = kPrograms + versions.last() + QStringLiteral("/bin/");
        giveToNobody();
        run({m_programs + QStringLiteral("initdb"), QStringLiteral("-D"), data(), QStringLiteral("-U"),
            QStringLiteral("postgres"), QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
            QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")});
        run({m_programs + QStringLiteral("pg_ctl"), QStringLiteral("-D"), data(), QStringLiteral("-w"), QStringLiteral("-l"),
            m_folder.filePath(QStringLiteral("log")), QStringLiteral("-o"),
            QStringLiteral("-c listen_addresses='' -c fsync=off -c shared_buffers=16MB -k ") + m_folder.path(),
            QStringLiteral("start")});
        m_isUp = true;
    }
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer()
    {
        if (m_isUp)
            stop();
    }

    void stop()
    {
        m_isUp = false;
        run({m_programs + QStringLiteral("pg_ctl"), QStringLiteral("-D"), data(), QStringLiteral("-w"), QStringLiteral("-m"),
            QStringLiteral("immediate"), QStringLiteral("stop")});
    }

    /// For libpq. @param user one who may do everything unless said otherwise
    [[nodiscard]] QString address(const QString& user = QStringLiteral("postgres")) const
    {
        return QStringLiteral("postgresql://%1@/postgres?host=%2").arg(user, m_folder.path());
    }

    /// What psql prints for a statement: values parted by |, rows by line ends.
    [[nodiscard]] QString ask(const QString& sql) const
    {
        QProcess psql;
        psql.start(m_programs + QStringLiteral("psql"),
            {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"), sql,
                address()});
        REQUIRE(psql.waitForFinished());
        INFO(psql.readAllStandardError().toStdString());
        REQUIRE(psql.exitCode() == 0);
        return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
    }

private:
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    /// The server refuses to run as root.
    void giveToNobody()
    {
        if (geteuid() != 0)
            return;
        const passwd* const nobody = getpwnam("nobody");
        REQUIRE(nobody);
        REQUIRE(chown(QFile::encodeName(m_folder.path()).constData(), nobody->pw_uid, nobody->pw_gid) == 0);
        m_asNobody = {QStringLiteral("setpriv"), QStringLiteral("--reuid=%1").arg(nobody->pw_uid),
            QStringLiteral("--regid=%1").arg(nobody->pw_gid), QStringLiteral("--clear-groups"), QStringLiteral("--")};
    }

    void run(const QStringList& command) const
    {
        const QStringList whole = m_asNobody + command;
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setStandardOutputFile(QProcess::nullDevice()); // the server inherits it and would keep a pipe open
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(whole.first(), whole.mid(1));
        REQUIRE(process.waitForFinished(120'000));
        INFO(command.join(u' ').toStdString());
        CHECK(process.exitCode() == 0);
    }

    inline static const QString kPrograms = QStringLiteral("/usr/lib/postgresql/");

    QTemporaryDir m_folder;
    QString m_programs;
    QStringList m_asNobody;
    bool m_isUp = false;
};

} // namespace mingbai::testing
