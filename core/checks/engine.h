/// @file
/// Runs the checks and keeps the findings. Findings are stored beside the records they concern; screens only read them.
#pragma once

#include "core/checks/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/policy/parameters.h"

#include <QJsonObject>

namespace mingbai {

/// One check that fired on one record.
struct Finding {
    qint64 number = 0; ///< key while it stands
    QString check;
    Severity severity = Severity::Error;
    QString household;
    QString entity;
    QString record;
    QString field;      ///< where it stands on the form; may be empty
    QStringList fields; ///< every "entity.field" it rests on
    QString digest;     ///< of check, record and the values seen: what an acceptance is bound to
    QString message;    ///< in the current language, masked
    QString mend;
    QString source;
    QJsonObject basis; ///< the facts it rests on, as texts, masked
    bool accepted = false;
    QString acceptedReason;
};

/// Where a finding stands, without its words: cheap to read for many households.
struct FindingMark {
    Severity severity = Severity::Error;
    QString record; ///< what was checked
    QString entity; ///< of the field
    QString field;
    bool isOfRecord = true; ///< the field belongs to the record that was checked, not to another one of its household
};

/// Which findings to read. Empty members do not narrow.
struct FindingFilter {
    QString household;
    QString check;
    std::optional<Severity> severity;
    bool withAccepted = false;
    QString record = {}; ///< only about this record
};

/// How many findings stand, by severity, accepted ones left out.
struct FindingCounts {
    qint64 errors = 0;
    qint64 warnings = 0;
    qint64 alerts = 0;
};

/// How many findings of one check stand, accepted ones left out.
struct CheckCount {
    QString check;
    Severity severity = Severity::Error;
    qint64 count = 0;
};

/// Keeps the findings of a ledger up to date: listens to its changes and checks the households they touch again.
class CheckEngine {
public:
    /// @param ledger outlives the engine; when it was never checked with these checks, parameters and day, call runAll
    CheckEngine(Ledger& ledger, const Catalogue& catalogue);
    /// With the checks of the program and of the policy packs that the ledger took in.
    explicit CheckEngine(Ledger& ledger);
    CheckEngine(const CheckEngine&) = delete;
    CheckEngine& operator=(const CheckEngine&) = delete;
    CheckEngine(CheckEngine&&) = delete;
    CheckEngine& operator=(CheckEngine&&) = delete;
    ~CheckEngine();

    /// Whether stored findings are from other checks, parameters or another day.
    [[nodiscard]] bool isStale();
    /// Checks everything. @throws Failure Cancelled; then the old findings stand
    void runAll(const Progress& progress = {});
    /// Checks some households and those that share an identifying value with them.
    void run(const QStringList& households);

    [[nodiscard]] std::vector<Finding> findings(const FindingFilter& filter);
    /// Places of a household's unsettled findings, errors first.
    [[nodiscard]] std::vector<FindingMark> marks(const QString& household);
    [[nodiscard]] FindingCounts counts();
    /// By severity, then the most frequent first.
    [[nodiscard]] std::vector<CheckCount> countsByCheck();
    /// Accepts a warning with a reason; holds until one of the values seen changes. Logged and undone like every change.
    /// @throws Failure InvalidUse for an error or alert, or an empty reason
    void accept(const Finding& finding, const QString& reason);

    /// Parameters of this ledger's region: shipped ones and its own.
    [[nodiscard]] const Parameters& parameters() const;
    /// The checks; with the engine that follows the packs, others after a pack was taken in. What points into it stays valid.
    [[nodiscard]] const Catalogue& catalogue() const;

private:
    struct Impl;
    CheckEngine(Ledger& ledger, const Catalogue* catalogue);

    Ledger& m_ledger;
    std::shared_ptr<Impl> m_impl;
};

} // namespace mingbai
