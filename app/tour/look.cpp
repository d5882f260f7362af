#include "app/tour/look.h"

#include "core/report/standing_list.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/households/households_screen.h"
#include "ui/shell/main_window.h"

#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

void lookAtLedger(Driver& driver, const QString& ledger)
{
    Desk desk;
    desk.start();
    desk.openFile(ledger);
    driver.expect(u"the main window"_s, [&] { return desk.window() != nullptr && desk.window()->isVisible(); });
    MainWindow& window = *desk.window();
    fillScreen(window);
    constexpr int kReadMs = 800;
    const auto show = [&](int place, const QString& name) {
        window.run(u"place_%1"_s.arg(place));
        QTest::qWait(kReadMs);
        driver.shoot(name);
    };
    show(Desk::WorkbenchPlace, u"workbench"_s);
    show(Desk::HouseholdsPlace, u"households"_s);
    auto* const households = window.findChild<HouseholdsScreen*>();
    if (!households->listed().isEmpty()) {
        households->openHousehold(households->listed().first(), {}, {}, {});
        QTest::qWait(kReadMs);
        driver.shoot(u"dossier"_s);
    }
    show(Desk::GridPlace, u"grid"_s);
    show(Desk::CasesPlace, u"cases"_s);
    window.run(u"place_%1"_s.arg(Desk::ExchangePlace));
    driver.click(driver.find<QPushButton>(&window, u"stick_places"_s));
    driver.shoot(u"places"_s);
}

void lookAtLists(Driver& driver, QWidget& window)
{
    driver.click(driver.find<QPushButton>(&window, u"lists_open"_s));
    auto* lists = driver.find<QListWidget>(&window, u"lists_choice"_s);
    for (const QString& name : {u"compulsory_schooling"_s, u"income_plans"_s, u"asset_yields"_s}) {
        const auto& all = standingLists();
        const auto list = std::find_if(all.begin(), all.end(), [&](const StandingList& each) { return each.name == name; });
        for (QListWidgetItem* item : lists->findItems(list->title.text(), Qt::MatchExactly))
            lists->setCurrentItem(item);
        driver.shoot(u"list-"_s + name);
    }
    driver.click(driver.find<QPushButton>(&window, u"lists_back"_s));
}

} // namespace mingbai
