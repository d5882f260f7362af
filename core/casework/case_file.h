/// @file
/// A monitoring case with what decides about it: its steps, assessments, household, members and measures.
#pragma once

#include "core/casework/process.h"
#include "core/ledger/ledger.h"

#include <QDate>

#include <optional>

namespace mingbai {

/// Read from the ledger; not kept up to date.
struct CaseFile {
    Record monitored; ///< the monitoring_case
    Record household;
    std::vector<Record> people;      ///< active members
    std::vector<Record> steps;       ///< by day, the oldest first
    std::vector<Record> assessments; ///< by day, the oldest first
    std::vector<Record> measures;    ///< of the household
    QString keeper; ///< under which name a place below keeps and reports the case; empty where all steps are entered here

    /// @throws Failure InvalidUse when there is no such case
    [[nodiscard]] static CaseFile read(Ledger& ledger, const QString& monitoringCase);

    [[nodiscard]] QString text(const FieldName& name) const; ///< of the case
    [[nodiscard]] QDate date(const FieldName& name) const;   ///< of the case
    /// The newest passed record of a step that was not taken back since; null when there is none.
    [[nodiscard]] const Record* passed(const QString& step) const;
    /// The newest record of a step when it says that the step did not pass; null otherwise.
    [[nodiscard]] const Record* sentBack(const QString& step) const;
    [[nodiscard]] QDate dayOf(const QString& step) const; ///< when it passed; invalid otherwise
    /// Whether a step that comes after this one has passed.
    [[nodiscard]] bool isFollowed(const QString& step) const;
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] bool isUrgent() const;
    /// Decided by the county: the day, or the end of the month where only that is known.
    [[nodiscard]] QDate identifiedOn() const;
    [[nodiscard]] QStringList risks() const; ///< codes
    /// When the first measure that has begun did so; invalid when none has.
    [[nodiscard]] QDate helpedSince() const;
    /// Whether a measure under way or done fits one of the risks, by categories (domain of auditors); any measure for a risk
    /// that has no rule.
    [[nodiscard]] bool hasFittingMeasure() const;
    [[nodiscard]] int adults(QDate on) const;
    /// How many members, when none of them can work; 0 otherwise.
    [[nodiscard]] int allWithoutLabour() const;
    [[nodiscard]] QString headName() const;
};

/// Name of the head among the members; of the first member where nobody is the head.
[[nodiscard]] QString headNameOf(const std::vector<Record>& people);

} // namespace mingbai
