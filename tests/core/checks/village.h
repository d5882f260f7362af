/// @file
/// A small ledger and a small catalogue for the tests of the checks.
#pragma once

#include "core/checks/engine.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>

namespace mingbai::test {

/// A plain ledger in a folder of its own.
class Village {
public:
    explicit Village(QDate today = {2024, 11, 20});

    [[nodiscard]] Ledger& ledger() const { return *m_ledger; }
    /// Closes the file and opens it again.
    void reopen(QDate today, OpenMode mode = OpenMode::ReadWrite);

    using Values = std::vector<std::pair<QString, Value>>;
    /// Active, as everybody added here.
    QString addHousehold(const Values& values = {});
    QString addPerson(const QString& household, const Values& values);
    void set(const QString& entity, const QString& record, const QString& field, const Value& value);

private:
    QString add(const QString& entity, const QString& parent, Values values);

    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

/// Facts of people, households and the village.
[[nodiscard]] QMap<QString, QByteArray> smallFacts();
/// A paragraph with everything obligatory.
[[nodiscard]] QByteArray paragraph(
    const char* id, const char* severity, const char* predicate, const char* subject = "person", const char* words = "{name}");
/// Under-age labour (T-01 error), bad name (T-02 warning), ID twice (T-03 error), phone in two households (T-04 alert), low limit
/// (T-05 alert), nobody in the household (T-06 error).
[[nodiscard]] const Catalogue& smallCatalogue();

/// Everything that stands in the table of findings but the keys, sorted.
[[nodiscard]] QStringList dump(Ledger& ledger);
/// The checks that found something in a household (everywhere without one), sorted.
[[nodiscard]] QStringList fired(CheckEngine& engine, const QString& household = {});

} // namespace mingbai::test
