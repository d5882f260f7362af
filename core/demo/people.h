/// @file
/// Made-up families: who lives together, and what follows from age, health and schooling.
#pragma once

#include "core/demo/draft.h"
#include "core/demo/random.h"

#include <QHash>

namespace mingbai {

/// Whether somebody is fit to work, and whether somebody is ill for long or gravely.
[[nodiscard]] bool isAble(const DemoPerson& person);
[[nodiscard]] bool isIll(const DemoPerson& person);

/// Makes people whose data agree with themselves: number, sex, birth, school, labour, work, insurance.
class PeopleMaker {
public:
    PeopleMaker(Random& random, QDate today);

    /// Fills @p household's people, the head first.
    void fill(DemoHousehold& household);
    /// 18 characters with a right check character; no number twice.
    [[nodiscard]] QString newIdNumber(QDate birth, bool male);
    [[nodiscard]] QString newPhone();

private:
    struct Place {
        QLatin1StringView relation; ///< code of the list `relation`
        int age = 0;
        bool male = true;
        QString surname; ///< empty: married in from elsewhere
    };

    [[nodiscard]] std::vector<Place> familyShape();
    [[nodiscard]] DemoPerson person(const Place& place);
    void schooling(DemoPerson& person);
    void health(DemoPerson& person, bool male);
    void labour(DemoPerson& person);
    void work(DemoPerson& person);
    void insurance(DemoPerson& person);
    [[nodiscard]] bool isStudent(const DemoPerson& person) const;

    Random& m_random;
    QDate m_today;
    QHash<QDate, int> m_bornOn; ///< numbers given out by birth date
};

} // namespace mingbai
