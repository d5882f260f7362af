/// @file
/// A stick with a FAT file system in user space that can be pulled out: its driver is killed.
#pragma once

#include "tests/support/catch_qt.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <functional>
#include <thread>

#include <sys/mount.h>
#include <unistd.h>

namespace mingbai::test {

class FatStick {
public:
    FatStick()
    {
        QFile image(m_folder.filePath(QStringLiteral("image")));
        m_isUsable = QFile::exists(QStringLiteral("/dev/fuse")) && image.open(QIODevice::WriteOnly) && image.resize(16 << 20)
            && QDir(m_folder.path()).mkpath(QStringLiteral("stick")) && run(QStringLiteral("mkfs.vfat"), {image.fileName()});
        if (!m_isUsable)
            return;
        m_isUsable = mount();
        pullOut();
    }
    FatStick(const FatStick&) = delete;
    FatStick& operator=(const FatStick&) = delete;
    FatStick(FatStick&&) = delete;
    FatStick& operator=(FatStick&&) = delete;
    ~FatStick() { pullOut(); }

    [[nodiscard]] bool isUsable() const { return m_isUsable; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("stick")); }
    void plugIn() const { REQUIRE(mount()); }
    /// Orderly: what was written is on it.
    void pullOut() const
    {
        ::sync();
        static_cast<void>(run(QStringLiteral("fusermount"), {QStringLiteral("-u"), folder()}));
        m_driver.waitForFinished();
    }
    /// Runs @p work, and kills the driver so many milliseconds after it began: when that is, is what is tried.
    void pullWhile(int milliseconds, const std::function<void()>& work) const
    {
        const auto driver = static_cast<pid_t>(m_driver.processId());
        std::thread hand([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            ::kill(driver, SIGKILL);
        });
        work();
        hand.join();
        m_driver.waitForFinished();
        ::umount2(QFile::encodeName(folder()).constData(), MNT_DETACH);
    }

private:
    static bool run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            QStringLiteral("PATH"), environment.value(QStringLiteral("PATH")) + QStringLiteral(":/usr/sbin:/sbin"));
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral("/usr/bin/env"), QStringList{program} + arguments); // searched for with the path of the environment
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    /// The driver stays in the foreground, so that it is a child of ours and nothing else is ever killed.
    bool mount() const
    {
        m_driver.start(QStringLiteral("fusefat"),
            {QStringLiteral("-f"), QStringLiteral("-o"), QStringLiteral("rw+"), m_folder.filePath(QStringLiteral("image")),
                folder()});
        if (!m_driver.waitForStarted())
            return false;
        const auto isMounted = [&] {
            QFile mounts(QStringLiteral("/proc/self/mounts"));
            return mounts.open(QIODevice::ReadOnly) && mounts.readAll().contains(QFile::encodeName(folder()));
        };
        while (!isMounted()) {
            if (m_driver.waitForFinished(10))
                return false;
        }
        return true;
    }

    QTemporaryDir m_folder;
    mutable QProcess m_driver;
    bool m_isUsable = false;
};

} // namespace mingbai::test
