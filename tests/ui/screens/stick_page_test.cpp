// The exchange with the township over a stick, clicked through on two screens.
#include "ui/screens/exchange/exchange_screen.h"

#include "core/dictionary/fields.h"
#include "core/sync/conflicts.h"
#include "core/sync/receipt.h"
#include "core/sync/trust.h"
#include "tests/support/catch_qt.h"
#include "tests/support/scripted_prompt.h"
#include "ui/models/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

const QString kVillage = u"211324102203"_s;

/// One ledger with the screen a person sees.
struct Office {
    Office(const QString& role, const QString& division, const QString& name)
        : session(Ledger::create(folder.filePath(u"ledger.mbl"_s), std::nullopt, {QString(), role, division, name, QDateTime()},
            {OpenMode::ReadWrite, name, Clock(QDate(2026, 3, 2))}))
    {
        screen.show();
        QObject::connect(&screen, &Screen::noticed, [this](const QString& sentence) { said = sentence; });
        QObject::connect(&session, &Session::failed, [this](const QString& sentence) { said = sentence; });
    }
    template <typename Widget> Widget& find(const QString& objectName)
    {
        auto* found = screen.findChild<Widget*>(objectName);
        INFO(objectName.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void click(const QString& objectName)
    {
        auto& button = find<QPushButton>(objectName);
        INFO(objectName.toStdString());
        REQUIRE(button.isVisible());
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    /// From wherever the screen stands to one part of the stick's page.
    void go(const QString& part)
    {
        if (find<QPushButton>(u"stick_back"_s).isVisible())
            click(u"stick_back"_s);
        click(part);
    }
    QTableWidget& table(const QString& objectName) { return find<QTableWidget>(objectName); }
    Ledger& ledger() { return session.ledger(); }
    QString text(const FieldName& name, const QString& record)
    {
        const std::optional<Record> found = ledger().record(name.entity, record);
        return found ? textOf(found->value(name)) : u"(none)"_s;
    }

    QTemporaryDir folder;
    Session session;
    ExchangeScreen screen{session};
    QString said;
};

/// A village and its township, a stick between them, and the person who answers the dialogs.
struct Offices {
    QString stickFile(const QString& suffix) const
    {
        const QStringList found = QDir(stick.path()).entryList({u"*."_s + suffix}, QDir::Files, QDir::Name);
        REQUIRE_FALSE(found.isEmpty());
        return stick.filePath(found.last());
    }
    /// As people do it: request, fingerprint on the telephone, answer, fingerprint back.
    void enrol()
    {
        home.go(u"stick_trust"_s);
        script.file = stick.filePath(u"request.mbq"_s);
        home.click(u"trust_request"_s);
        above.go(u"stick_trust"_s);
        QTest::keyClicks(&above.find<QLineEdit>(u"trust_heard"_s), home.find<QLabel>(u"trust_fingerprint"_s).text());
        // The request is read and the answer written under the name the person gives; one file stands for both here.
        above.click(u"trust_enrol"_s);
        QTest::keyClicks(&home.find<QLineEdit>(u"trust_heard"_s), above.find<QLabel>(u"trust_fingerprint"_s).text());
        home.click(u"trust_pin"_s);
    }
    QString household()
    {
        QString id = home.ledger().newId();
        ChangeSet changes;
        changes.create(entities::household, id, {},
            {{fields::household::village.id(), kVillage}, {fields::household::code.id(), u"017"_s},
                {fields::household::phone.id(), u"13800000001"_s}});
        changes.create(entities::person, home.ledger().newId(), id,
            {{fields::person::name.id(), u"王丽"_s}, {fields::person::relation.id(), u"01"_s}});
        home.ledger().apply(changes);
        return id;
    }
    void packAndTake()
    {
        script.file = stick.path();
        home.go(u"stick_pack"_s);
        home.click(u"pack_write"_s);
        above.go(u"stick_take"_s);
        above.click(u"take_folder"_s);
        above.click(u"take_apply"_s);
    }

    QTemporaryDir stick;
    test::Script script;
    test::ScriptedPrompt prompt{script};
    Office home{u"village"_s, kVillage, u"西村"_s};
    Office above{u"township"_s, u"211324102"_s, u"东镇"_s};
};

} // namespace

TEST_CASE("a village is enrolled by two files and two fingerprints read aloud")
{
    Offices offices;
    offices.enrol();
    REQUIRE(offices.home.table(u"trust_parties"_s).rowCount() == 1);
    CHECK(offices.home.table(u"trust_parties"_s).item(0, 0)->text() == u"东镇"_s);
    CHECK(parties(offices.above.ledger()).at(0).name == u"西村"_s);

    SECTION("and a fingerprint misheard lets nobody in")
    {
        Office other(u"village"_s, u"211324102204"_s, u"南村"_s);
        other.go(u"stick_trust"_s);
        offices.script.file = offices.stick.filePath(u"other.mbq"_s);
        other.click(u"trust_request"_s);
        QTest::keyClicks(&offices.above.find<QLineEdit>(u"trust_heard"_s), u"0000 0000 0000 0000 0000 0000 0000 0000"_s);
        offices.above.click(u"trust_enrol"_s);
        CHECK(parties(offices.above.ledger()).size() == 1);
        CHECK_FALSE(offices.above.said.isEmpty());
    }
    SECTION("and trust is withdrawn only after a yes")
    {
        offices.above.table(u"trust_parties"_s).selectRow(0);
        offices.above.click(u"trust_withdraw"_s);
        CHECK_FALSE(parties(offices.above.ledger()).at(0).revoked.isValid());
        offices.script.yes = true;
        offices.above.click(u"trust_withdraw"_s);
        CHECK(parties(offices.above.ledger()).at(0).revoked.isValid());
    }
}

TEST_CASE("keys that are renewed need no telephone, and what waits for its receipt is signed anew")
{
    Offices offices;
    offices.enrol();
    const QString id = offices.household();
    offices.script.file = offices.stick.path();
    offices.home.go(u"stick_pack"_s);
    offices.home.click(u"pack_write"_s);
    offices.script.yes = true;
    offices.home.go(u"stick_trust"_s);
    offices.home.click(u"trust_renew"_s);
    offices.script.file = offices.stick.filePath(u"again.mbq"_s);
    offices.home.click(u"trust_request"_s);
    offices.above.go(u"stick_trust"_s);
    offices.above.find<QLineEdit>(u"trust_heard"_s).clear();
    offices.above.click(u"trust_enrol"_s);
    CHECK(offices.above.table(u"trust_parties"_s).rowCount() == 2); // the former key and today's
    offices.above.go(u"stick_take"_s);
    offices.script.file = offices.stick.path();
    offices.above.click(u"take_folder"_s);
    CHECK(offices.above.find<QLabel>(u"take_words"_s).text().contains(u"has replaced since"_s));
    offices.home.go(u"stick_pack"_s);
    offices.home.click(u"pack_write"_s);
    offices.above.go(u"stick_take"_s);
    offices.above.click(u"take_folder"_s);
    offices.above.click(u"take_apply"_s);
    CHECK(offices.above.text(fields::household::phone, id) == u"13800000001"_s);
}

TEST_CASE("nobody can pack for a township that is not trusted; the screen leads to where that is mended")
{
    Offices offices;
    offices.script.file = offices.stick.path();
    offices.home.go(u"stick_pack"_s);
    offices.home.click(u"pack_write"_s);
    CHECK(offices.home.find<QLabel>(u"trust_fingerprint"_s).isVisible());
    CHECK(QDir(offices.stick.path()).isEmpty());
}

TEST_CASE("what a package would change is shown by household, and taken only then")
{
    Offices offices;
    offices.enrol();
    const QString id = offices.household();
    offices.script.file = offices.stick.path();
    offices.home.go(u"stick_pack"_s);
    offices.home.click(u"pack_write"_s);
    CHECK(offices.home.find<QLabel>(u"pack_done"_s).isVisible());
    CHECK(offices.home.table(u"pack_sent"_s).rowCount() == 1);

    offices.above.go(u"stick_take"_s);
    offices.above.click(u"take_folder"_s);
    auto& files = offices.above.table(u"take_files"_s);
    REQUIRE(files.rowCount() == 1);
    CHECK(files.item(0, 1)->text() == u"西村"_s);
    CHECK(files.item(0, 3)->text() == u"2"_s);
    auto& differences = offices.above.table(u"take_differences"_s);
    REQUIRE(differences.rowCount() == 2);
    CHECK(differences.item(0, 0)->text() == u"017 王丽"_s);
    CHECK(offices.above.text(fields::household::phone, id) == u"(none)"_s);
    offices.above.click(u"take_apply"_s);
    CHECK(offices.above.text(fields::household::phone, id) == u"13800000001"_s);
    offices.above.session.undo();
    CHECK(offices.above.text(fields::household::phone, id) == u"(none)"_s);
}

TEST_CASE("a damaged package is refused in words that say what to do")
{
    Offices offices;
    offices.enrol();
    offices.household();
    offices.script.file = offices.stick.path();
    offices.home.go(u"stick_pack"_s);
    offices.home.click(u"pack_write"_s);
    QFile file(offices.stickFile(u"mbp"_s));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(file.size() - 100));
    file.close();
    offices.script.file = file.fileName();
    offices.above.go(u"stick_take"_s);
    offices.above.click(u"take_file"_s);
    CHECK(offices.above.table(u"take_files"_s).rowCount() == 1);
    CHECK(offices.above.find<QLabel>(u"take_words"_s).text().contains(u"Copy it again"_s));
    CHECK_FALSE(offices.above.find<QPushButton>(u"take_apply"_s).isEnabled());
}

TEST_CASE("two values of one field wait at the merge desk until a person decides")
{
    Offices offices;
    offices.enrol();
    const QString id = offices.household();
    // The township had taken the household from an export before the village reported.
    offices.above.ledger().apply(ChangeSet().create(entities::household, id, {},
        {{fields::household::village.id(), kVillage}, {fields::household::code.id(), u"017"_s},
            {fields::household::phone.id(), u"13800000003"_s}}));
    offices.packAndTake();
    offices.above.click(u"take_desk"_s);
    REQUIRE(offices.above.table(u"desk_conflicts"_s).rowCount() == 1);
    CHECK(offices.above.find<QLabel>(u"desk_here"_s).text() == u"138****0003"_s);
    CHECK(offices.above.find<QLabel>(u"desk_there"_s).text() == u"138****0001"_s);
    CHECK_FALSE(offices.above.find<QLabel>(u"desk_who_here"_s).text().isEmpty());
    CHECK_FALSE(offices.above.find<QLabel>(u"desk_who_there"_s).text().isEmpty());
    CHECK(offices.above.text(fields::household::phone, id) == u"13800000003"_s);
    QTest::keyClicks(&offices.above.find<QLineEdit>(u"desk_reason"_s), u"called"_s);
    offices.above.click(u"desk_take"_s);
    CHECK(offices.above.text(fields::household::phone, id) == u"13800000001"_s);
    CHECK(openConflicts(offices.above.ledger()).empty());
}

TEST_CASE("a township sees who reports, sends back with a remark, and the village answers at its cell")
{
    Offices offices;
    offices.enrol();
    const QString id = offices.household();
    offices.packAndTake();
    addRemark(offices.above.ledger(), id, fields::household::phone.id(), u"号码打不通"_s);
    offices.above.go(u"stick_places"_s);
    auto& places = offices.above.table(u"places"_s);
    REQUIRE(places.rowCount() == 1);
    CHECK(places.item(0, 0)->text() == u"西村"_s);
    CHECK(places.item(0, 5)->text() == u"1"_s);
    CHECK(places.item(0, 9)->text() == u"1"_s);
    const QSignalSpy drilled(&offices.above.screen, &ExchangeScreen::placeWanted);
    offices.above.click(u"places_look"_s);
    REQUIRE(drilled.size() == 1);
    CHECK(drilled[0][0].toString() == kVillage);
    auto& state = offices.above.find<QComboBox>(u"places_state"_s);
    state.setCurrentIndex(2);
    QTest::keyClicks(&offices.above.find<QLineEdit>(u"places_note"_s), u"one phone"_s);
    offices.script.file = offices.stick.path();
    offices.above.click(u"places_all"_s);

    offices.script.file = offices.stickFile(u"mbr"_s);
    offices.home.go(u"stick_take"_s);
    offices.home.click(u"take_file"_s);
    offices.home.click(u"take_apply"_s);
    offices.home.go(u"stick_pack"_s);
    CHECK(offices.home.table(u"pack_sent"_s).item(0, 5)->text() == u"one phone"_s);
    offices.home.go(u"stick_places"_s);
    REQUIRE(offices.home.table(u"remarks"_s).rowCount() == 1);
    const QSignalSpy wanted(&offices.home.screen, &Screen::householdWanted);
    offices.home.click(u"remarks_look"_s);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].toString() == id);
    CHECK(wanted[0][3].toString() == fields::household::phone.id());
    QTest::keyClicks(&offices.home.find<QLineEdit>(u"remarks_answer"_s), u"asked again"_s);
    offices.home.click(u"remarks_done"_s);
    REQUIRE(openRemarks(offices.home.ledger()).size() == 1);
    CHECK(openRemarks(offices.home.ledger()).at(0).isAnswered);

    offices.packAndTake();
    CHECK(openRemarks(offices.above.ledger()).at(0).answer == u"asked again"_s);
}
