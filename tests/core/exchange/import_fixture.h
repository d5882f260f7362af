/// @file
/// An empty ledger of a real village in a folder that goes with it, and files to take in.
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/json_export.h"
#include "core/ledger/ledger.h"
#include "tests/support/catch_qt.h"
#include "tests/support/failing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <utility>

namespace mingbai::test {

/// "Today" is 2024-11-20, so that the newest closed income year is 2024.
class ImportFixture {
public:
    /// @param division 老爷庙镇 奈木皋村 unless said otherwise
    explicit ImportFixture(QString division = QStringLiteral("211324107205"))
        : m_division(std::move(division))
        , m_ledger(newLedger(QStringLiteral("ledger.mingbai")))
    {
    }

    [[nodiscard]] Ledger& ledger() { return *m_ledger; }

    /// Another empty ledger of the same village.
    [[nodiscard]] std::unique_ptr<Ledger> newLedger(const QString& name)
    {
        LedgerIdentity identity;
        identity.id = QStringLiteral("0192f0aa-0000-7000-8000-000000000001");
        identity.role = QStringLiteral("village");
        identity.division = m_division;
        identity.name = QStringLiteral("奈木皋村");
        identity.created = QDateTime(QDate(2024, 11, 1), QTime(8, 0), Qt::UTC);
        Ledger::Options options;
        options.mode = OpenMode::Create;
        options.user = QStringLiteral("tester");
        options.clock = Clock(QDate(2024, 11, 20));
        return Ledger::create(path(name), std::nullopt, identity, options);
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString write(const QByteArray& bytes, const QString& name = QStringLiteral("table.csv")) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }

    [[nodiscard]] static QString sample(const QString& name)
    {
        return QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/") + name;
    }

    [[nodiscard]] ImportPlan plan(
        const QByteArray& csv, const ImportOptions& options = {}, const QString& name = QStringLiteral("table.csv"))
    {
        return planImport(*m_ledger, write(csv, name), options);
    }

    /// Plans a table and takes it in.
    ImportPlan take(const QByteArray& csv, const ImportOptions& options = {}) { return takeFile(write(csv), options); }
    ImportPlan takeFile(const QString& file, const ImportOptions& options = {})
    {
        ImportPlan plan = planImport(*m_ledger, file, options);
        m_ledger->apply(plan.changes);
        return plan;
    }

    /// The first record whose field has this text; the test fails without one.
    [[nodiscard]] Record record(const FieldName& name, const QString& text)
    {
        std::optional<Record> found;
        m_ledger->forEach(name.entity, [&](const Record& candidate) {
            if (!found && textOf(candidate.value(name)) == text)
                found = candidate;
        });
        REQUIRE(found);
        return *found;
    }

private:
    QTemporaryDir m_folder;
    QString m_division;
    std::unique_ptr<Ledger> m_ledger;
};

/// The field a column was taken for; the test fails for a heading that is not there.
inline QString fieldOf(const ImportPlan& plan, int column)
{
    for (const ColumnMatch& match : plan.columns) {
        if (match.column == column)
            return match.field;
    }
    FAIL("no such column");
    return {};
}

/// Rows that were refused, each once, in order.
inline std::vector<int> refusedRows(const ImportPlan& plan)
{
    std::vector<int> rows;
    for (const ImportRemark& remark : plan.refused) {
        if (rows.empty() || rows.back() != remark.row)
            rows.push_back(remark.row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// What was refused or remarked, for a test that fails.
inline std::string remarks(const ImportPlan& plan)
{
    QString text;
    for (const auto* remarks : {&plan.refused, &plan.warnings}) {
        for (const ImportRemark& remark : *remarks)
            text += QStringLiteral("%1 %2 [%3] %4 %5\n")
                        .arg(remark.row)
                        .arg(remark.column, remark.value, remark.check, remark.message);
    }
    return text.toStdString();
}

/// The same, and what the columns were taken for.
inline std::string told(const ImportPlan& plan)
{
    QString text = QString::fromStdString(remarks(plan));
    for (const ColumnMatch& match : plan.columns)
        text += QStringLiteral("%1 %2 -> %3 %4\n").arg(match.column).arg(match.heading, match.field).arg(match.confidence);
    return text.toStdString();
}

} // namespace mingbai::test
