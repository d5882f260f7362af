/// @file
/// One pass over a subject: its facts are worked out once a record, every check looks at that row.
#pragma once

#include "core/checks/catalogue.h"
#include "core/ledger/database.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <vector>

namespace mingbai {

/// The table of household ids that a narrowed pass looks at. Its only column is `id`.
inline constexpr const char* kScopeTable = "temp.check_scope";

/// What a part of a pass looks at. All ranges and what is above them together are everything.
struct Slice {
    enum class Kind {
        Scope, ///< the households in kScopeTable, and what is above households
        Range, ///< households by their ids
        Above  ///< what is above households
    };
    Kind kind = Kind::Scope;
    QString from;   ///< the first id of a range
    QString before; ///< the first id after it
    qint64 households = 0;
};

/// Ranges of about @p size households each that cover every id there may be, then what is above.
[[nodiscard]] std::vector<Slice> slicesOf(Database& database, qint64 size);
/// " IN (…)" or bounds ?1 and ?2, after the expression of a household's id.
[[nodiscard]] QByteArray householdCondition(const QByteArray& household, Slice::Kind kind);

/// A check that fired on a record, as the file keeps it.
struct FiredCheck {
    const Check* check = nullptr;
    const Subject* subject = nullptr;
    QByteArray household; ///< empty for a subject above households
    QByteArray record;
    QByteArray basis;    ///< compact JSON: values of the facts read, as stored
    QByteArray deciding; ///< compact JSON: the values that decide

    /// Of check, record and the values that decide: what an acceptance is bound to.
    [[nodiscard]] QByteArray digest() const;
};

/// Statements of one subject, prepared when first used and kept.
class SubjectPlan {
public:
    /// @param checks those of the subject
    SubjectPlan(Database& database, const Subject& subject, const std::vector<const Check*>& checks);

    [[nodiscard]] const Subject& subject() const { return m_subject; }
    using Fired = std::function<void(const FiredCheck&)>;
    /// Looks at nothing where the slice has nothing of the subject.
    void run(const Slice& slice, const Fired& fired);

private:
    /// As many checks as fit into one statement.
    struct Batch {
        std::vector<const Check*> checks;
        std::vector<const Fact*> facts;        ///< that they read
        std::vector<std::vector<int>> columns; ///< of each check's Check::reads
        std::vector<std::vector<int>> byName;  ///< places in Check::reads, in the order of the names
        std::map<Slice::Kind, Statement> statements;
    };

    void divide(const std::vector<const Check*>& checks, int limit);
    void add(Batch& batch, const Check& check) const;
    [[nodiscard]] bool isOfHouseholds() const { return !m_subject.household.isEmpty(); }
    [[nodiscard]] QByteArray sql(const Batch& batch, Slice::Kind kind) const;
    Statement& statement(Batch& batch, Slice::Kind kind);
    [[nodiscard]] FiredCheck firedCheck(const Batch& batch, std::size_t check, const Statement& row) const;

    Database& m_database;
    const Subject& m_subject;
    std::vector<Batch> m_batches;
};

} // namespace mingbai
