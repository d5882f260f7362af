#include "app/tour/deeds.h"

#include "app/tour/driver.h"
#include "ui/screens/cases/cases_screen.h"
#include "ui/screens/dossier/dossier_head.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPauseMs = 300;
} // namespace

void lookAtDeeds(Driver& driver, QWidget& window)
{
    driver.say(u"look at what can happen to a household"_s);
    auto* const button = window.findChild<DossierHead*>()->findChild<QToolButton*>();
    int deed = 0;
    for (QAction* action : button->menu()->actions()) {
        if (action->isSeparator())
            continue;
        action->trigger();
        QTest::qWait(kPauseMs);
        if (auto* const mark = window.findChild<QCheckBox*>(u"leaves_1"_s)) {
            mark->click();
            window.findChild<QRadioButton*>(u"head_1"_s)->click();
        }
        driver.shoot(u"household-deed-%1"_s.arg(++deed));
        driver.press(Qt::Key_Escape);
        QTest::qWait(kPauseMs);
    }
}

void lookAtCases(Driver& driver, MainWindow& window)
{
    driver.say(u"look at the case board, and at a round of screening"_s);
    window.run(u"place_4"_s);
    driver.shoot(u"cases"_s);
    window.findChild<CasesScreen*>()->openScreening();
    QTest::qWait(kPauseMs);
    driver.shoot(u"screening-round"_s);
}

} // namespace mingbai
