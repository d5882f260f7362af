/// @file
/// Which help answers which risk. Source of truth: "fitting_help" in resources/process/monitoring.json, or a pack's procedure.
#pragma once

#include "core/ledger/ledger.h"

#include <QMap>
#include <QStringList>

namespace mingbai {

class JsonReader;

/// Categories of measures (measure_category) by risk (risk). A risk that is not named is one where people judge.
class FittingHelp {
public:
    /// The program's own.
    [[nodiscard]] static const FittingHelp& builtIn();
    /// That of the policy pack in force which has one, else the program's own.
    [[nodiscard]] static FittingHelp of(Ledger& ledger);
    /// @param reader of a procedure; it is told of what is no risk and no category
    [[nodiscard]] static FittingHelp read(JsonReader& reader, const Dictionary& dictionary);

    /// Whether people judge what answers the risk.
    [[nodiscard]] bool isJudged(const QString& risk) const { return !m_categories.contains(risk); }
    /// Also where people judge.
    [[nodiscard]] bool answers(const QString& category, const QString& risk) const;
    [[nodiscard]] const QMap<QString, QStringList>& all() const { return m_categories; }

private:
    QMap<QString, QStringList> m_categories;
};

} // namespace mingbai
