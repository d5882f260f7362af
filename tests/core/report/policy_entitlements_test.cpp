#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/report/entitlements.h"
#include "tests/support/catch_qt.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("an entitlement of a policy pack stands on the card from the day the pack is valid")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"village.mbl"_s);
    const auto open = [&](QDate today) {
        return Ledger::open(path, std::nullopt, {OpenMode::ReadWrite, u"李晓明"_s, Clock(today)});
    };
    QString household;
    {
        const auto ledger = Ledger::create(path, std::nullopt,
            {IdSource().next(), u"village"_s, u"211324102203"_s, u"例村"_s, {}},
            {OpenMode::ReadWrite, u"李晓明"_s, Clock(QDate(2026, 1, 1))});
        household = ledger->newId();
        ledger->apply(ChangeSet().create(entities::household, household, {}, {{fields::household::base_type.id(), u"1"_s}}));
        const QByteArray content = R"({"format": "mingbai-policy", "version": 1, "name": "heating", "number": 1,
            "title": {"zh": "取暖", "en": "Heating"}, "source": "x", "valid_from": "2026-03-01", "entitlements": [
            {"id": "winter_heating", "policy": {"zh": "冬季取暖补助", "en": "Winter heating"}, "item": {"zh": "补助", "en": "Money"},
             "office": {"zh": "民政办", "en": "Office"}, "phone": "12345", "when": "?1 IS NOT NULL", "amount": "50000", "source": "x"}]})";
        takePack(*ledger, PolicyPack::read(content), u"例县"_s);
    }
    const auto ids = [&](QDate today) {
        const auto ledger = open(today);
        QStringList found;
        for (const AppliedEntitlement& applied : entitlements(*ledger, household))
            found << applied.rule.id;
        return found;
    };
    CHECK_FALSE(ids(QDate(2026, 2, 28)).contains(u"winter_heating"_s));
    CHECK(ids(QDate(2026, 3, 1)).contains(u"winter_heating"_s));
    CHECK(entitlements(*open(QDate(2026, 3, 1)), household).back().amount == 50'000);
}
