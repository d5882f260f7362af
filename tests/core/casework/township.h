/// @file
/// The ledger of a township that took a village's case in.
#pragma once

#include "tests/core/casework/village.h"

namespace mingbai::testing {

/// The same household and case as its village has them, in a township's ledger that took them in.
struct Township {
    explicit Township(Village& village)
    {
        const Ledger::Options options{OpenMode::ReadWrite, u"审核员"_s, Clock(QDate(2024, 2, 17))};
        ledger = Ledger::create(
            folder.filePath(u"above.mb"_s), std::nullopt, {{}, u"township"_s, u"211324102"_s, u"例镇"_s, {}}, options);
        ChangeSet taken;
        taken.act = Act::Merge;
        for (const Record& record : village.ledger->family(entities::household, village.household)) {
            Values values;
            for (std::size_t i = 0; i < record.values.size(); ++i) {
                if (!record.entity->fields[i].isComputed())
                    values.emplace_back(record.entity->fields[i].id, record.values[i]);
            }
            if (record.entity->id == QString(entities::household))
                values.emplace_back(fields::household::village.id(), u"211324102203"_s);
            std::erase_if(values, [](const auto& value) { return isEmpty(value.second); });
            taken.create(record.entity->id, record.id, record.parent, values);
        }
        taken.create(entities::package, ledger->newId(), {},
            {with(fields::package::package_way, u"2"_s), with(fields::package::package_kind, u"1"_s),
                with(fields::package::package_division, u"211324102203"_s), with(fields::package::package_party, u"例村"_s)});
        ledger->apply(taken);
        casework = std::make_unique<Casework>(*ledger);
    }
    using Values = std::vector<std::pair<QString, Value>>;

    QTemporaryDir folder;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Casework> casework;
};

} // namespace mingbai::testing
