/// @file
/// The example files: one a check, households that it fires on and households that it leaves alone. Format: README.md.
#pragma once

#include "core/ledger/ledger.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace mingbai::test {

/// One household, with whatever else it takes.
struct Example {
    QString file;
    QString check;
    QString note;
    QString at; ///< the record a finding is expected at, "person[0]"; empty: any of the household
    bool fires = false;
    QDate today;
    QJsonObject content;

    /// Examples of one setting share the day, the village and the parameters, and so a ledger.
    [[nodiscard]] QString setting() const;
    [[nodiscard]] QString title() const { return file + QStringLiteral(": ") + note; }
};

/// @throws Failure InvalidUse naming a file that does not keep the format
[[nodiscard]] std::vector<Example> readExamples(const QString& folder);

/// An example as records of a ledger.
class ExampleRecords {
public:
    /// @throws Failure InvalidUse naming an unknown key or a value that cannot be stored
    ExampleRecords(Ledger& ledger, const Example& example);

    [[nodiscard]] const QString& household() const { return m_household; }
    [[nodiscard]] const QStringList& households() const { return m_households; }
    /// Id of the record that "person[0]" or "household" names; empty when there is none.
    [[nodiscard]] QString record(const QString& name) const { return m_names.value(name); }
    [[nodiscard]] const ChangeSet& changes() const { return m_changes; }

    /// The village and the parameters of the example.
    [[nodiscard]] static ChangeSet setting(Ledger& ledger, const Example& example);

private:
    void addBelow(
        const QString& parentEntity, const QString& parent, const QString& key, const QJsonValue& records, bool isFirst);
    void addBelow(const Entity& entity, const QString& parent, const QJsonValue& records, bool isFirst);
    void addHousehold(const QJsonObject& content, bool isFirst);
    void add(const Entity& entity, const QString& id, const QString& parent, const QJsonObject& values);

    Ledger& m_ledger;
    const Example& m_example;
    QString m_household;
    QStringList m_households;
    QMap<QString, QString> m_names;
    QHash<QString, int> m_counts; ///< records of the example's own household, by entity
    ChangeSet m_changes;
};

} // namespace mingbai::test
