/// @file
/// Dated policy parameters: every threshold, amount, age and deadline that a province or county sets.
/// Source of truth: resources/policy/parameters.json, and the `parameter` records of a ledger, which win.
#pragma once

#include "core/base/language.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace mingbai {

/// One value for one stretch of time.
struct ParameterValue {
    QString region;         ///< division code prefix it holds for; empty: everywhere
    QDate validFrom;        ///< invalid: always
    QDate validTo;          ///< inclusive; invalid: until changed
    double value = 0;       ///< in the parameter's unit; money in yuan
    QString source;         ///< the document that says so
    bool isShipped = false; ///< comes with the program; a value of the ledger wins over it

    friend bool operator==(const ParameterValue&, const ParameterValue&) = default;
};

/// A named parameter. One without a value for a day is not known then and must be asked for, never guessed.
struct Parameter {
    QString name;
    Bilingual label;
    QString unit; ///< "yuan", "years", "days", "percent" …: resources/policy/README.md
    QString source;
    std::vector<ParameterValue> values;
};

/// All parameters, for one region.
class Parameters {
public:
    /// The values shipped with the program.
    /// @throws Failure InvalidDictionary when the resource is damaged
    [[nodiscard]] static Parameters builtIn();

    /// None at all.
    Parameters() = default;
    /// @param json in the format of resources/policy/README.md
    /// @param file its name, for the message
    /// @throws Failure InvalidDictionary with everything that is wrong
    Parameters(const QByteArray& json, const QString& file);

    /// Adds a value that wins over shipped ones; a region may be padded with zeros to 12 digits. Unknown names are taken too, so
    /// that packs may bring new parameters.
    void add(const QString& name, const ParameterValue& value);

    /// The value on a day in a region; added values win, then the most special region, then the latest start, then the last
    /// added.
    /// @param region any division code; empty asks for what holds everywhere
    [[nodiscard]] std::optional<double> value(const QString& name, QDate on, const QString& region) const;
    [[nodiscard]] const std::vector<Parameter>& all() const { return m_parameters; }
    [[nodiscard]] const Parameter* find(const QString& name) const;

private:
    std::vector<Parameter> m_parameters;
    QHash<QString, std::size_t> m_index;
};

} // namespace mingbai
