/// @file
/// What a made-up village does for a made-up household: helpers, cases, measures, plans, work, schooling, loans and the like.
#pragma once

#include "core/base/uuid.h"
#include "core/demo/draft.h"
#include "core/demo/random.h"

namespace mingbai {

/// Keys of the village's own records that those of households name.
struct DemoVillageKeys {
    QString village;
    QStringList rounds;      ///< the newest last
    QStringList solarYields; ///< by income year, the newest last
};

/// Adds records below the household. They follow from what the household is; chance is drawn from a source of its own, so
/// that people and homes stay as they were.
class SupportMaker {
public:
    /// @param untilYear newest income year
    SupportMaker(Random& random, IdSource& ids, QDate today, int untilYear, const DemoVillageKeys& village);

    void add(DemoHousehold& household);

private:
    void monitoring();
    void steps(const QString& monitoringCase, QDate found, QDate identified);
    void assessment(const QString& monitoringCase, QLatin1StringView kind, QDate day, int percent);
    void helpers();
    void deliveries();
    void measures();
    void measure(QLatin1StringView item, QDate begun, const QString& monitoringCase, const DemoPerson* person = nullptr);
    void incomePlan();
    void work();
    void schooling();
    void medicalCosts();
    void loan();
    void insurance();
    void screenings();
    void distributions();
    void courtyard();
    void environment();
    void points();

    DemoRecord& record(const Name& entity, const QString& parent);
    [[nodiscard]] bool isPoor() const;
    [[nodiscard]] bool isMonitored() const;
    /// The first member who can work; null when nobody can.
    [[nodiscard]] const DemoPerson* able() const;
    [[nodiscard]] QString headName() const;

    Random& m_random;
    IdSource& m_ids;
    QDate m_today;
    int m_untilYear;
    const DemoVillageKeys& m_village;
    DemoHousehold* m_household = nullptr; ///< the one being filled
    QString m_case;                       ///< of the household being filled; empty when it is not monitored
};

} // namespace mingbai
