#include "ui/screens/dossier/tab_groups.h"

#include "core/dictionary/fields.h"

#include <QCoreApplication>
#include <QSet>

namespace mingbai {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DossierView)
};

} // namespace

std::vector<TabGroup> tabGroups(const Dictionary& dictionary)
{
    using namespace entities;
    struct Group {
        QString title; ///< short: all tabs stand in one row
        std::vector<Name> names;
    };
    const std::vector<Group> named{
        {Words::tr("Basics"), {household}},
        {Words::tr("People"), {person}},
        {Words::tr("Income"), {income}},
        {Words::tr("Living"), {living}},
        {Words::tr("Guarantees"), {guarantee}},
        {Words::tr("Monitoring"), {monitoring_case, case_step, assessment, lead}},
        {Words::tr("Help"), {measure, income_plan, plan_progress, helper, delivery}},
        {Words::tr("Work and school"), {work, schooling, medical_cost}},
        {Words::tr("Visits"), {visit, screening}},
        {Words::tr("Money"), {loan, instalment, insurance, distribution, courtyard, consumption_help}},
        {Words::tr("Surroundings"), {environment, points}},
    };
    std::vector<TabGroup> groups;
    QSet<QString> placed{QString(acceptance)};
    for (const Group& group : named) {
        TabGroup tab{group.title, {}};
        for (const Name& name : group.names) {
            tab.entities.push_back(&dictionary.entity(name));
            placed.insert(name);
        }
        groups.push_back(std::move(tab));
    }
    TabGroup rest{Words::tr("More"), {}};
    for (const Entity& entity : dictionary.entities()) {
        if (!placed.contains(entity.id) && dictionary.belongsTo(entity, household))
            rest.entities.push_back(&entity);
    }
    if (!rest.entities.empty())
        groups.push_back(std::move(rest));
    return groups;
}

} // namespace mingbai
