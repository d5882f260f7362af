/// @file
/// Which households a change concerns: those touched, and those elsewhere that share an identifying value with them.
#pragma once

#include "core/ledger/ledger.h"

#include <vector>

namespace mingbai {

/// Fills kScopeTable. Values that identify (ID number, phone, account, number of the national system) are the indexed fields
/// that are personal, sensitive or searched by number.
class Scope {
public:
    /// Makes the temporary tables. @throws Failure for a ledger that cannot be written
    explicit Scope(Database& database);

    using Values = std::vector<std::pair<FieldName, QString>>;
    /// @param former values that stood before a change, or stand since
    void set(const QStringList& households, const Values& former);

private:
    void makeTables();
    /// A column to look values up in.
    struct Column {
        const Field* field = nullptr;
        std::unique_ptr<Statement> collect; ///< values of the households in the scope
        std::unique_ptr<Statement> spread;  ///< households with one of the values
    };

    void addFormer(const FieldName& name, const QString& value);

    Database& m_database;
    std::unique_ptr<Statement> m_addHousehold;
    std::unique_ptr<Statement> m_addValue;
    std::vector<Column> m_columns;
};

} // namespace mingbai
