// Policy packs as files: whose they are, and that every part of them is looked at before anything is taken in.
#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/sync/policy_signing.h"
#include "core/sync/registers.h"
#include "tests/core/sync/two_ledgers.h"
#include "tests/support/policy_content.h"

#include <QFile>

using namespace mingbai;
using namespace mingbai::test;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// A village, and the township above it whose packs it takes.
struct Offices {
    Offices() { enrolWith(below, above); }
    [[nodiscard]] QString refusal(const QByteArray& bytes)
    {
        return refusalOf([&] { static_cast<void>(readPolicyPack(below.ledger(), bytes)); });
    }
    /// What the township is told when it signs such a thing.
    [[nodiscard]] QString refusal(const QString& key, const QJsonValue& value)
    {
        QJsonObject pack = emptyPack();
        pack[key] = value;
        return refusalOf([&] { static_cast<void>(signedPolicyPack(above.ledger(), bytesOf(pack))); });
    }

    Office below = village();
    Office above = township();
};

QJsonObject ownProcess()
{
    QFile file(u":/process/monitoring.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

TEST_CASE("A pack of the township is read in the village with the township's name, and not the other way round")
{
    Offices offices;
    const QByteArray signedByTownship = signedPolicyPack(offices.above.ledger(), bytesOf(samplePack()));
    const SignedPack read = readPolicyPack(offices.below.ledger(), signedByTownship);
    CHECK(read.signer == u"Township"_s);
    CHECK(read.pack.name == u"kazuo"_s);
    const QByteArray signedByVillage = signedPolicyPack(offices.below.ledger(), bytesOf(samplePack()));
    CHECK_FALSE(refusalOf([&] { static_cast<void>(readPolicyPack(offices.above.ledger(), signedByVillage)); }).isEmpty());
}

TEST_CASE("A pack that was changed after it was signed, or that a stranger signed, is refused")
{
    Offices offices;
    QByteArray changed = signedPolicyPack(offices.above.ledger(), bytesOf(samplePack()));
    REQUIRE(changed.contains("8900"));
    CHECK_FALSE(offices.refusal(changed.replace("8900", "8100")).isEmpty());
    Office stranger = township();
    CHECK_FALSE(offices.refusal(signedPolicyPack(stranger.ledger(), bytesOf(samplePack()))).isEmpty());
    CHECK_FALSE(offices.refusal("something else").isEmpty());
    CHECK(takenPacks(offices.below.ledger()).empty());
}

TEST_CASE("A template may use the fields of the program's own and show nothing from outside")
{
    Offices offices;
    const auto told = [&](const QString& html) { return offices.refusal(u"templates"_s, QJsonObject{{u"policy-card"_s, html}}); };
    CHECK(told(u"<p>{{no_such_field}}</p>"_s).contains(u"no_such_field"_s));
    CHECK(told(u"<img src='file:///etc/passwd'>"_s).contains(u"policy-card"_s));
    CHECK(told(u"<p>{{#open}}</p>"_s).contains(u"policy-card"_s));
    CHECK(offices.refusal(u"templates"_s, QJsonObject{{u"no-document"_s, u"<p></p>"_s}}).contains(u"no-document"_s));
}

TEST_CASE("A procedure of a pack has every rule, its steps are in the code list, and steps of the pack's own may be added")
{
    Offices offices;
    QJsonObject process = ownProcess();
    QJsonObject rules = process[u"rules"_s].toObject();
    rules.remove(u"future"_s);
    process[u"rules"_s] = rules;
    CHECK(offices.refusal(u"process"_s, process).contains(u"rules: future"_s));

    process = ownProcess();
    QJsonArray steps = process[u"steps"_s].toArray();
    QJsonObject step = steps.last().toObject();
    step[u"code"_s] = u"43"_s;
    steps << step;
    process[u"steps"_s] = steps;
    CHECK(offices.refusal(u"process"_s, process).contains(u"43"_s));
    QJsonObject pack = emptyPack();
    pack[u"process"_s] = process;
    pack[u"codes"_s] = QJsonObject{{u"case_step"_s,
        QJsonArray{QJsonObject{{u"code"_s, u"43"_s}, {u"label"_s, bilingual(u"常态化帮扶"_s, u"Assistance goes on"_s)}}}}};
    CHECK_FALSE(signedPolicyPack(offices.above.ledger(), bytesOf(pack)).isEmpty());
}

TEST_CASE("A pack stays in the ledger that took it in: no package carries it away")
{
    Offices offices;
    const QByteArray bytes = signedPolicyPack(offices.above.ledger(), bytesOf(samplePack()));
    const SignedPack read = readPolicyPack(offices.below.ledger(), bytes);
    takePack(offices.below.ledger(), read.pack, read.signer);
    CHECK(offices.below.ledger().dictionary().entity(entities::policy_pack).isKeptHere);
    CHECK(takenPacks(offices.below.ledger()).front().signer == u"Township"_s);
}
