/// @file
/// Dated policy parameters: every threshold, amount, age and deadline that a province or county sets.
/// Source of truth: resources/policy/parameters.json, and the `parameter` records of a ledger, which win.
#pragma once

#include "core/base/language.h"

#include <QDate>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace mingbai {

/// One value for one stretch of time.
struct ParameterValue {
    QString region;   ///< division code prefix it holds for; empty: everywhere
    QDate validFrom;  ///< invalid: always
    QDate validTo;    ///< inclusive; invalid: until changed
    double value = 0; ///< in the parameter's unit; money in yuan
    QString source;   ///< the document that says so
};

/// A named parameter. One without a value for a day is not known then and must be asked for, never guessed.
struct Parameter {
    QString name;
    Bilingual label;
    QString unit; ///< "yuan", "years", "days", "months", "percent", "mu", "km", "count"
    QString source;
    std::vector<ParameterValue> values;
};

/// All parameters, for one region.
class Parameters {
public:
    /// The values shipped with the program.
    /// @throws Failure InvalidDictionary when the resource is damaged
    [[nodiscard]] static Parameters builtIn();

    /// Adds a value that wins over shipped ones. Unknown names are taken too, so that packs may bring new parameters.
    void add(const QString& name, const ParameterValue& value);

    /// The value on a day in a region; the most special region wins, then the latest start.
    [[nodiscard]] std::optional<double> value(const QString& name, QDate on, const QString& region) const;
    [[nodiscard]] const std::vector<Parameter>& all() const { return m_parameters; }
    [[nodiscard]] const Parameter* find(const QString& name) const;

private:
    std::vector<Parameter> m_parameters;
};

} // namespace mingbai
