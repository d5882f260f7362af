/// @file
/// What a plan would change, household by household and field by field, in words for the person who decides.
#pragma once

#include "core/exchange/import.h"

#include <QSet>

namespace mingbai {

/// A field and what becomes of it; personal values are masked.
struct PreviewedField {
    QString label;
    QString before; ///< empty for a new record
    QString after;
};

/// A record that is new or changes.
struct PreviewedRecord {
    QString id;
    QString title; ///< "家庭成员 李庆琴"
    bool isNew = false;
    std::vector<PreviewedField> fields;
};

/// A household, or the village, and what of it is new or changes.
struct PreviewedHousehold {
    QString title; ///< head and number
    bool isNew = false;
    std::vector<PreviewedRecord> records;
};

/// Changed households first, then new ones, each in the order of the table.
/// @param most no more than this many, so that a large table is shown at once
[[nodiscard]] std::vector<PreviewedHousehold> previewOf(Ledger& ledger, const ImportPlan& plan, std::size_t most);

/// What the person leaves out of a plan; by itself everything is taken.
struct ImportChoice {
    QSet<QString> leftOut;  ///< ids of records
    bool takesKnown = true; ///< what changes in households that the ledger has
    bool takesNew = true;   ///< households that the ledger lacks
};

/// The changes of a plan without what is left out, and without what cannot be had without it: the members of a new household
/// that is left out, a reference to a new record that is.
[[nodiscard]] ChangeSet chosenChanges(Ledger& ledger, const ImportPlan& plan, const ImportChoice& choice);

} // namespace mingbai
