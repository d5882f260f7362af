/// @file
/// One pass over a subject: its facts are worked out once a record, every check looks at that row.
#pragma once

#include "core/checks/catalogue.h"
#include "core/ledger/database.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <vector>

namespace mingbai {

/// The table of household ids that a narrowed pass looks at. Its only column is `id`.
inline constexpr const char* kScopeTable = "temp.check_scope";

/// A check that fired on a record, as the file keeps it.
struct FiredCheck {
    const Check* check = nullptr;
    const Subject* subject = nullptr;
    QString household; ///< empty for a subject above households
    QString record;
    QByteArray basis; ///< compact JSON: values of the facts read, as stored
    QString digest;   ///< of check, record and the values that decide
};

/// Statements of one subject, prepared when first used and kept.
class SubjectPlan {
public:
    /// @param checks those of the subject
    SubjectPlan(Database& database, const Subject& subject, const std::vector<const Check*>& checks);

    [[nodiscard]] const Subject& subject() const { return m_subject; }
    /// Whether a pass can be narrowed to some households.
    [[nodiscard]] bool isNarrowable() const { return !m_subject.household.isEmpty(); }

    using Fired = std::function<void(const FiredCheck&)>;
    /// @param narrowed only the households in kScopeTable, where the subject has any
    /// @param row called for every record looked at
    void run(bool narrowed, const Fired& fired, const std::function<void()>& row);

private:
    /// As many checks as fit into one statement.
    struct Batch {
        std::vector<const Check*> checks;
        std::vector<const Fact*> facts;        ///< that they read
        std::vector<std::vector<int>> columns; ///< of each check's Check::reads
        std::unique_ptr<Statement> all;
        std::unique_ptr<Statement> narrowed;
    };

    void divide(const std::vector<const Check*>& checks, int limit);
    void add(Batch& batch, const Check& check) const;
    [[nodiscard]] QByteArray sql(const Batch& batch, bool narrowed) const;
    Statement& statement(Batch& batch, bool narrowed);
    [[nodiscard]] FiredCheck firedCheck(const Batch& batch, std::size_t check, const Statement& row) const;

    Database& m_database;
    const Subject& m_subject;
    std::vector<Batch> m_batches;
};

} // namespace mingbai
