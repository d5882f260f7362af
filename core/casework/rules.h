/// @file
/// What the procedure forbids.
#pragma once

#include "core/casework/case_file.h"
#include "core/policy/parameters.h"

namespace mingbai {

using FieldValues = std::vector<std::pair<QString, Value>>;

/// A step as somebody enters it.
struct StepEntry {
    QString step;           ///< code
    FieldValues values;     ///< of case_step
    FieldValues caseValues; ///< of monitoring_case
};

/// What the rules look at beside the case.
struct RuleContext {
    QDate today;
    QString region; ///< of the ledger
    const Parameters& parameters;
    Owner level = Owner::Village; ///< of the ledger

    [[nodiscard]] std::optional<int> number(const QString& parameter, QDate on) const;
};

/// Everything that forbids the step, most basic first; empty when it may be taken.
[[nodiscard]] std::vector<Refusal> refusalsOf(const CaseFile& file, const StepEntry& entry, const RuleContext& context);

/// What forbids another day for a step that was taken: it stays between the steps before and after it, and the days and months
/// that have to pass still do.
[[nodiscard]] std::vector<Refusal> refusalsOfDay(
    const CaseFile& file, const Record& step, QDate day, const QString& why, const RuleContext& context);

/// The day from which clearing by assistance is possible; invalid when the case is not identified.
[[nodiscard]] QDate clearingFrom(const CaseFile& file, const RuleContext& context);

[[nodiscard]] Value valueIn(const FieldValues& values, const FieldName& name);
[[nodiscard]] QString shownDay(QDate day); ///< "2024-11-20"

} // namespace mingbai
