/// @file
/// Made-up households around their people: type, land, house, income of five years, checks of guarantees, visits.
#pragma once

#include "core/demo/draft.h"
#include "core/demo/random.h"

namespace mingbai {

/// Fills everything of a household that is no person. Figures agree with the people: wages with work, allowances with status.
class HomeMaker {
public:
    /// @param untilYear newest income year
    HomeMaker(Random& random, QDate today, int untilYear, QString village);

    /// Type, address, papers; may give members a minimum living allowance.
    void describe(DemoHousehold& household);
    void livingConditions(DemoHousehold& household);
    void incomes(DemoHousehold& household);
    void guarantees(DemoHousehold& household);
    void visits(DemoHousehold& household);

private:
    void monitoring(DemoHousehold& household);
    void povertyHousehold(DemoHousehold& household);
    [[nodiscard]] Draft statement(const DemoHousehold& household, int year, int percentOfNow);
    [[nodiscard]] QDate recent(int days);

    Random& m_random;
    QDate m_today;
    int m_untilYear;
    QString m_village;
};

} // namespace mingbai
