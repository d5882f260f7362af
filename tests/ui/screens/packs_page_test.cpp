// A policy pack is looked at, taken in and taken back by the widgets of the settings.
#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/report/documents.h"
#include "core/sync/identity.h"
#include "core/sync/policy_signing.h"
#include "tests/support/catch_qt.h"
#include "tests/support/policy_content.h"
#include "tests/support/sample_session.h"
#include "tests/support/scripted_prompt.h"
#include "ui/forms/editor.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/settings/policy_page.h"
#include "ui/screens/settings/settings_screen.h"
#include "ui/shell/commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screen.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;
using namespace mingbai::test;

namespace {

template <typename Widget> Widget& find(QWidget& page, const QString& name)
{
    auto* found = page.findChild<Widget*>(name);
    INFO(name.toStdString());
    REQUIRE(found != nullptr);
    return *found;
}

/// The settings of a ledger, and packs that it signed itself.
struct Settings {
    Settings()
    {
        QObject::connect(&sample.session, &Session::failed, &screen, [this](const QString& sentence) { said = sentence; });
        screen.show();
        screen.showPacks();
    }
    [[nodiscard]] QString file(const QJsonObject& pack, const QByteArray& from = {}, const QByteArray& to = {})
    {
        QFile written(sample.folder.filePath(u"pack%1.mbpolicy"_s.arg(++count)));
        REQUIRE(written.open(QIODevice::WriteOnly));
        QByteArray bytes = signedPolicyPack(sample.session.ledger(), bytesOf(pack));
        written.write(from.isEmpty() ? bytes : bytes.replace(from, to));
        return written.fileName();
    }
    /// Signed without a look at what it says.
    [[nodiscard]] QString signedBlindly(const QJsonObject& pack)
    {
        QFile written(sample.folder.filePath(u"pack%1.mbpolicy"_s.arg(++count)));
        REQUIRE(written.open(QIODevice::WriteOnly));
        const LedgerKeys keys = ledgerKeys(sample.session.ledger());
        written.write(signedBytes(bytesOf(pack), keys.sign.certificate, keys.sign.key));
        return written.fileName();
    }
    void choose(const QString& path)
    {
        said.clear();
        Script script;
        script.file = path;
        const ScriptedPrompt prompt(script);
        QTest::mouseClick(&find<QPushButton>(screen, u"packs_file"_s), Qt::LeftButton);
    }
    [[nodiscard]] QTableWidget& packs() { return find<QTableWidget>(screen, u"packs_table"_s); }
    [[nodiscard]] QTableWidget& changes() { return find<QTableWidget>(screen, u"packs_changes"_s); }
    [[nodiscard]] QPushButton& take() { return find<QPushButton>(screen, u"packs_take"_s); }

    SampleSession sample;
    SettingsScreen screen{sample.session};
    QString said;
    int count = 0;
};

} // namespace

TEST_CASE("a policy pack is previewed and taken in, changes findings and the card, stands in the list, and is taken back")
{
    Settings settings;
    const QString household = settings.sample.addHousehold(u"王小明"_s, {});
    Ledger& ledger = settings.sample.session.ledger();
    ledger.apply(ChangeSet().create(entities::income, ledger.newId(), household,
        {{fields::income::year.id(), qint64{2025}}, {fields::income::members.id(), qint64{1}},
            {fields::income::wages_migrant.id(), qint64{8'000'00}}}));
    const auto fires = [&](const QString& check) {
        return settings.sample.session.checks().findings({household, check, std::nullopt, false}).size() == 1;
    };
    const auto card = [&] { return documentHtml(ledger, *findDocument(u"policy-card"_s), household, {}); };
    CHECK_FALSE(fires(u"IC-01"_s)); // the line of 2025 is not known
    CHECK_FALSE(card().contains(u"冬季取暖补助"));
    settings.choose(settings.file(withLines(samplePack(), {lineOf(2025, 8900)})));
    REQUIRE(settings.take().isVisible());
    QStringList kinds;
    for (int row = 0; row < settings.changes().rowCount(); ++row)
        kinds << settings.changes().item(row, 0)->data(Qt::UserRole).toString();
    CHECK(kinds == QStringList{u"parameter"_s, u"check"_s, u"entitlement"_s});
    CHECK(settings.changes().item(0, 3)->text() == u"8900");
    CHECK(settings.packs().rowCount() == 0);

    QTest::mouseClick(&settings.take(), Qt::LeftButton);
    CHECK_FALSE(settings.take().isVisible());
    REQUIRE(settings.packs().rowCount() == 1);
    CHECK(settings.packs().item(0, 0)->text() == u"喀左县政策包");
    CHECK(settings.packs().item(0, 2)->text() == u"西村");
    CHECK(find<QLabel>(settings.screen, u"about_checks"_s).text().contains(u"KZ-01"_s));
    CHECK(fires(u"KZ-01"_s));
    CHECK(fires(u"IC-01"_s));
    CHECK(card().contains(u"冬季取暖补助"));

    REQUIRE(settings.sample.session.canUndo());
    CHECK(settings.sample.session.undo());
    CHECK(settings.packs().rowCount() == 0);
    CHECK_FALSE(find<QLabel>(settings.screen, u"about_checks"_s).text().contains(u"KZ-01"_s));
    CHECK_FALSE(fires(u"KZ-01"_s));
    CHECK_FALSE(fires(u"IC-01"_s));
    CHECK_FALSE(card().contains(u"冬季取暖补助"));
}

TEST_CASE(
    "a pack that was changed, is older, writes or is something else is refused with a sentence, and nothing is shown to be taken")
{
    Settings settings;
    settings.choose(settings.file(samplePack(2)));
    QTest::mouseClick(&settings.take(), Qt::LeftButton);
    REQUIRE(settings.packs().rowCount() == 1);
    const QString older = settings.file(samplePack(1));
    const QString changed = settings.file(samplePack(3), "8900", "8100");
    QFile other(settings.sample.folder.filePath(u"other.mbpolicy"_s));
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("something else");
    other.close();
    const QString writing = settings.signedBlindly(withCheck(emptyPack(3), u"KZ-02"_s, u"1; DELETE FROM household"_s));
    const QString writingCard = settings.signedBlindly(withMeasure(emptyPack(3), u"1) OR (SELECT load_extension('x')"_s));
    for (const QString& path :
        {older, changed, writing, writingCard, other.fileName(), settings.sample.folder.filePath(u"missing.mbpolicy"_s)}) {
        INFO(path.toStdString());
        settings.choose(path);
        CHECK_FALSE(settings.said.isEmpty());
        CHECK_FALSE(settings.take().isVisible());
        CHECK(settings.packs().rowCount() == 1);
        CHECK(takenPacks(settings.sample.session.ledger()).size() == 1);
    }
    settings.choose(settings.file(samplePack(4)));
    CHECK(settings.take().isVisible());
    QTest::mouseClick(&find<QPushButton>(settings.screen, u"packs_leave"_s), Qt::LeftButton);
    CHECK_FALSE(settings.take().isVisible());
    CHECK(takenPacks(settings.sample.session.ledger()).size() == 1);
}

TEST_CASE("words of a pack are everywhere in the window once it is taken in, and gone once it is taken back")
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    const QString path = folder.filePath(u"sample.mbl"_s);
    static_cast<void>(Ledger::create(path, std::nullopt, sampleIdentity(), {OpenMode::ReadWrite, u"李晓明"_s, {}}));
    Desk desk;
    desk.openFile(path);
    REQUIRE(desk.window() != nullptr);
    QJsonObject pack = emptyPack();
    pack[u"labels"_s] = QJsonObject{{u"household.phone"_s, QJsonObject{{u"label"_s, bilingual(u"电话号"_s, u"Number"_s)}}}};
    QFile file(folder.filePath(u"words.mbpolicy"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(signedPolicyPack(desk.session()->ledger(), bytesOf(pack)));
    file.close();

    const Field& phone = Dictionary::builtIn().field(fields::household::phone);
    const QString former = phone.label.zh;
    Script script;
    script.file = file.fileName();
    const ScriptedPrompt prompt(script);
    desk.window()->showPlace(Desk::SettingsPlace);
    desk.window()->run(commands::takePolicyPack);
    QPointer<MainWindow> before = desk.window();
    QTest::mouseClick(&find<QPushButton>(*desk.window(), u"packs_take"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !before && desk.window(); }));
    CHECK(phone.label.zh == u"电话号");
    CHECK(desk.window()->currentScreen()->objectName() == u"settings_screen"_s);
    CHECK(find<QTableWidget>(*desk.window(), u"packs_table"_s).rowCount() == 1);

    before = desk.window();
    desk.window()->run(commands::undo);
    REQUIRE(QTest::qWaitFor([&] { return !before && desk.window(); }));
    CHECK(phone.label.zh == former);
}

TEST_CASE("before a line is set, the page says who would stand under it")
{
    SampleSession sample;
    const QString household = sample.addHousehold(u"王小明"_s);
    sample.session.ledger().apply(ChangeSet().create(entities::income, sample.session.ledger().newId(), household,
        {{fields::income::year.id(), qint64(2025)}, {fields::income::members.id(), qint64(1)},
            {fields::income::wages_migrant.id(), qint64(900'000)}}));
    PolicyPage page(sample.session);
    page.show();
    auto& table = find<QTableWidget>(page, u"policy_table"_s);
    table.setCurrentCell(0, 0); // the monitoring line stands first
    auto* editor = page.findChildren<Editor*>().front();
    auto* line = editor->findChild<QLineEdit*>();
    REQUIRE(line != nullptr);
    auto& words = find<QLabel>(page, u"policy_what_if"_s);
    const auto type = [&](const QString& value) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, value);
        QTest::keyClick(line, Qt::Key_Tab);
    };
    CHECK_FALSE(words.isVisible());
    type(u"9500"_s);
    CHECK(words.isVisible());
    CHECK(words.text().contains(u"2025"_s));
    CHECK(words.text().contains(u"1"_s));
    type(u"8900"_s);
    CHECK(words.text().contains(u"0"_s));
    CHECK(sample.session.ledger().count(entities::parameter) == 0);
}
