/// @file
/// The SQL functions that facts and checks may call. Names and meanings: resources/checks/README.md.
#pragma once

#include "core/checks/fitting_help.h"
#include "core/policy/parameters.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;

namespace mingbai {

/// What the functions answer from: the day, the parameters of one region, and which help answers which risk.
class FunctionContext {
public:
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] const QByteArray& todayText() const { return m_todayText; } ///< ISO
    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
    /// The number as the parameter gives it (money in yuan); empty when it is not known on that day.
    [[nodiscard]] std::optional<double> parameter(const QByteArray& name, const QByteArray& date);
    [[nodiscard]] const FittingHelp& fittingHelp() const { return m_fittingHelp; }

    void setToday(QDate today);
    /// Whether a place lies in the ledger's own village, township or county.
    [[nodiscard]] bool isHere(const QString& village) const { return village.startsWith(m_region); }

    /// @param region division code of the ledger
    void setParameters(Parameters parameters, const QString& region);
    void setFittingHelp(FittingHelp help) { m_fittingHelp = std::move(help); }

private:
    QDate m_today;
    QByteArray m_todayText;
    Parameters m_parameters;
    QString m_region;
    FittingHelp m_fittingHelp = FittingHelp::builtIn();
    QHash<QByteArray, std::optional<double>> m_known;
};

/// Makes the functions known to a connection, which keeps @p context alive; again for another context.
/// @throws Failure Internal when SQLite refuses
void registerFunctions(sqlite3* connection, const std::shared_ptr<FunctionContext>& context);

/// Whether facts and checks may call the function: ours, and those of SQLite's that depend on nothing but their arguments.
[[nodiscard]] bool isAllowedFunction(const QByteArray& name);

} // namespace mingbai
