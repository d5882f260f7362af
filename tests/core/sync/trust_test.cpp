// Who a ledger is, and whom it trusts.
#include "tests/core/sync/offices.h"

#include <QRegularExpression>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("a ledger keeps its keys, and its fingerprint has eight groups")
{
    Office office = village();
    const QString fingerprint = ownFingerprint(office.ledger());
    static const QRegularExpression form(u"^([0-9A-F]{4}-){7}[0-9A-F]{4}$"_s);
    CHECK(fingerprint.contains(form));
    CHECK(ownFingerprint(office.ledger()) == fingerprint);
    Office other = village();
    CHECK(ownFingerprint(other.ledger()) != fingerprint);
}

TEST_CASE("a fingerprint is read however it was typed")
{
    CHECK(readFingerprint(u"01ab 23cd:45EF-6789 0123 4567 89ab cdef"_s) == u"01AB-23CD-45EF-6789-0123-4567-89AB-CDEF"_s);
    CHECK(readFingerprint(QString(64, u'a')) == u"AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"_s);
    CHECK(readFingerprint(u"01ab"_s).isEmpty());
    CHECK(readFingerprint(QString(31, u'a') + u'g').isEmpty());
}

TEST_CASE("enrolling and pinning makes each know the other")
{
    Office below = village();
    Office above = township();
    enrolWith(below, above);
    const std::vector<Party> atTownship = parties(above.ledger());
    REQUIRE(atTownship.size() == 1);
    CHECK(atTownship[0].relation == Relation::Below);
    CHECK(atTownship[0].fingerprint == ownFingerprint(below.ledger()));
    CHECK(atTownship[0].sign.isSignedBy(ledgerKeys(above.ledger()).root.certificate)); // the township is a small authority
    const std::vector<Party> atVillage = parties(below.ledger());
    REQUIRE(atVillage.size() == 1);
    CHECK(atVillage[0].relation == Relation::Above);
    CHECK(atVillage[0].name == u"Township"_s);
}

TEST_CASE("a bundle is pinned only with the fingerprint that was read aloud")
{
    Office below = village();
    Office above = township();
    const QByteArray bundle = enrol(above.ledger(), enrolmentRequest(below.ledger()), {});
    CHECK(refusalOf([&] { static_cast<void>(trust(below.ledger(), bundle, {})); }).contains(u"read aloud"_s));
    CHECK(refusalOf([&] {
        static_cast<void>(trust(below.ledger(), bundle, ownFingerprint(below.ledger())));
    }).contains(u"another one"_s));
    CHECK(refusalOf([&] { static_cast<void>(trust(below.ledger(), bundle, u"12"_s)); }).contains(u"eight groups"_s));
    CHECK(parties(below.ledger()).empty());
}

TEST_CASE("files that were changed, or are something else, are refused")
{
    Office below = village();
    Office above = township();
    const QByteArray request = enrolmentRequest(below.ledger());
    QByteArray flipped = request;
    const qsizetype name = flipped.indexOf("West");
    REQUIRE(name > 0);
    flipped[name] = 'B';
    CHECK(refusalOf([&] { static_cast<void>(enrol(above.ledger(), flipped, {})); }).contains(u"changed after it was signed"_s));
    CHECK(refusalOf([&] { static_cast<void>(enrol(above.ledger(), request.chopped(1), {})); }).contains(u"no package"_s));
    CHECK(refusalOf([&] { static_cast<void>(enrol(above.ledger(), request + '\0', {})); }).contains(u"after the end"_s));
    const QByteArray bundle = enrol(above.ledger(), request, {});
    CHECK(refusalOf([&] { static_cast<void>(enrol(above.ledger(), bundle, {})); }).contains(u"not of the kind"_s));
    CHECK(refusalOf([&] {
        static_cast<void>(trust(below.ledger(), request, ownFingerprint(below.ledger())));
    }).contains(u"not of the kind"_s));
}

TEST_CASE("places that have nothing to do with each other do not enrol each other")
{
    Office stranger = village(u"110101001001"_s, u"Far Village"_s);
    Office neighbour = village(kOtherVillage, u"East Village"_s);
    Office home = village();
    Office above = township();
    CHECK(refusalOf([&] {
        static_cast<void>(enrol(above.ledger(), enrolmentRequest(stranger.ledger()), {}));
    }).contains(u"neither above"_s));
    CHECK(refusalOf([&] {
        static_cast<void>(enrol(home.ledger(), enrolmentRequest(neighbour.ledger()), {}));
    }).contains(u"neither above"_s));
    CHECK(refusalOf([&] { static_cast<void>(enrol(home.ledger(), enrolmentRequest(above.ledger()), {})); }).contains(u"above"_s));
    CHECK(refusalOf([&] {
        static_cast<void>(enrol(home.ledger(), enrolmentRequest(home.ledger()), {}));
    }).contains(u"own request"_s));
    Office second = village();
    enrolWith(second, home);
    CHECK(parties(home.ledger()).at(0).relation == Relation::Peer);
}

TEST_CASE("new keys are taken when the old ones vouch for them, and the old ones count no longer")
{
    Office below = village();
    Office above = township();
    enrolWith(below, above);
    const QString before = ownFingerprint(above.ledger());
    renewKeys(above.ledger());
    CHECK(ownFingerprint(above.ledger()) != before);
    const QByteArray bundle = enrol(above.ledger(), enrolmentRequest(below.ledger()), {});
    CHECK(trust(below.ledger(), bundle, {}).fingerprint == ownFingerprint(above.ledger()));
    const std::vector<Party> known = parties(below.ledger());
    REQUIRE(known.size() == 2);
    for (const Party& party : known)
        CHECK(party.revoked.isValid() == (party.fingerprint == before));

    renewKeys(below.ledger());
    static_cast<void>(enrol(above.ledger(), enrolmentRequest(below.ledger()), {}));
    int trusted = 0;
    for (const Party& party : parties(above.ledger()))
        trusted += party.revoked.isValid() ? 0 : 1;
    CHECK(trusted == 1);
    CHECK(decryptionKeys(below.ledger()).size() == 2); // a package for the old key may still be on its way
}

TEST_CASE("keys that change several times before the others hear of it are known by any former one")
{
    Office below = village();
    Office above = township();
    enrolWith(below, above);
    const QTemporaryDir stick;
    const QString early = packed(below, stick.path()).file;
    for (int renewal = 0; renewal < 2; ++renewal) {
        renewKeys(above.ledger());
        renewKeys(below.ledger());
    }
    const QByteArray bundle = enrol(above.ledger(), enrolmentRequest(below.ledger()), {});
    CHECK(trust(below.ledger(), bundle, {}).fingerprint == ownFingerprint(above.ledger()));
    renewKeys(above.ledger()); // and once more: the village has not changed meanwhile
    const QByteArray next = enrol(above.ledger(), enrolmentRequest(below.ledger()), {});
    CHECK(trust(below.ledger(), next, {}).fingerprint == ownFingerprint(above.ledger()));
    CHECK(take(above, packed(below, stick.path(), true).file).status == TakeStatus::Taken);
    CHECK(take(below, early).refusal == PackageRefusal::OwnPackage); // of keys that are former ones now
}

TEST_CASE("a withdrawn key is not enrolled again unless its fingerprint is read aloud")
{
    Office below = village();
    Office above = township();
    enrolWith(below, above);
    const QString fingerprint = ownFingerprint(below.ledger());
    revoke(above.ledger(), fingerprint);
    const QByteArray request = enrolmentRequest(below.ledger());
    CHECK(refusalOf([&] { static_cast<void>(enrol(above.ledger(), request, {})); }).contains(u"withdrawn"_s));
    static_cast<void>(enrol(above.ledger(), request, fingerprint));
    CHECK_FALSE(parties(above.ledger()).at(0).revoked.isValid());
    revoke(above.ledger(), fingerprint);
    renewKeys(below.ledger()); // whoever holds the computer can
    const QByteArray renewed = enrolmentRequest(below.ledger());
    CHECK(refusalOf([&] { static_cast<void>(enrol(above.ledger(), renewed, {})); }).contains(u"withdrawn"_s));
    static_cast<void>(enrol(above.ledger(), renewed, ownFingerprint(below.ledger())));
}

TEST_CASE("a withdrawn key cannot vouch for a new one")
{
    Office below = village();
    Office above = township();
    enrolWith(below, above);
    revoke(below.ledger(), ownFingerprint(above.ledger()));
    renewKeys(above.ledger());
    const QByteArray bundle = enrol(above.ledger(), enrolmentRequest(below.ledger()), {});
    CHECK(refusalOf([&] { static_cast<void>(trust(below.ledger(), bundle, {})); }).contains(u"read aloud"_s));
    CHECK_THROWS_AS(revoke(below.ledger(), u"nobody"_s), Failure);
}
