/// @file
/// The demo village in a folder that goes with it; "today" is 2024-11-20.
#pragma once

#include "core/demo/demo_village.h"
#include "core/ledger/ledger.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QTemporaryDir>

namespace mingbai::test {

class DemoFixture {
public:
    /// @param households 0: an empty ledger
    explicit DemoFixture(int households)
    {
        LedgerIdentity identity;
        identity.id = QStringLiteral("0192f0aa-0000-7000-8000-000000000001");
        identity.role = QStringLiteral("village");
        identity.division = demoDivision();
        identity.name = QStringLiteral("演示村");
        identity.created = QDateTime(QDate(2024, 11, 1), QTime(8, 0), Qt::UTC);
        Ledger::Options options;
        options.mode = OpenMode::Create;
        options.user = QStringLiteral("tester");
        options.clock = Clock(QDate(2024, 11, 20));
        m_ledger = Ledger::create(path(QStringLiteral("demo.mingbai")), std::nullopt, identity, options);
        if (households > 0)
            fillDemoVillage(*m_ledger, {households, 1, 0, true});
    }

    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString read(const QString& name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

} // namespace mingbai::test
