// Times of grid entry with the real widgets, as JSON on stdout; tests/bench/run sets them beside their limits.
// Usage: mingbai-grid-bench LEDGER (a copy that may be written; recovery code in MINGBAI_RECOVERY_CODE)
#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "ui/models/clipboard_table.h"
#include "ui/models/grid_model.h"
#include "ui/models/session.h"
#include "ui/screens/grid/grid_screen.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/screens/households/households_screen.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr int kTypedRows = 100;
constexpr int kPasteRows = 1000;
constexpr int kPasteColumns = 20;
constexpr int kYear = 2031; ///< nothing is there yet: the paste makes every statement

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QJsonObject summary(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) { return times.at(static_cast<size_t>(share * static_cast<double>(times.size() - 1))); };
    return {
        {u"median"_s, at(0.5)}, {u"p95"_s, at(0.95)}, {u"max"_s, times.back()}, {u"runs"_s, static_cast<qint64>(times.size())}};
}

/// From one key to the picture on the screen, and from Enter to the saved and checked record.
QJsonObject typing(GridScreen& screen)
{
    std::vector<double> painted;
    std::vector<double> saved;
    screen.view().goTo(
        screen.model().index(0, screen.model().columnOf(QString(entities::income), fields::income::wages_migrant.id())));
    const int rows = std::min(kTypedRows, screen.model().rowCount());
    for (int row = 0; row < rows; ++row) {
        for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_0, Qt::Key_0, Qt::Key_0, Qt::Key_Return}) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
            QCoreApplication::sendPostedEvents(); // paints; timers, which save, come after
            painted.push_back(milliseconds(timer));
            QCoreApplication::processEvents();
            if (key == Qt::Key_Return)
                saved.push_back(milliseconds(timer));
        }
    }
    return {{u"keystroke"_s, summary(painted)}, {u"enter_saved"_s, summary(saved)}};
}

QJsonObject scrolling(GridScreen& screen)
{
    QScrollBar* bar = screen.view().verticalScrollBar();
    std::vector<double> frames;
    for (int at = 0; at < bar->maximum() && frames.size() < 800; at += bar->pageStep()) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(at);
        QCoreApplication::sendPostedEvents();
        frames.push_back(milliseconds(timer));
        QCoreApplication::processEvents();
    }
    return summary(frames);
}

double pasting(GridScreen& screen, int column)
{
    TextTable table(kPasteRows);
    for (int row = 0; row < kPasteRows; ++row) {
        for (int cell = 0; cell < kPasteColumns; ++cell)
            table[static_cast<size_t>(row)] << QString::number((row * 37 + cell * 11) % 9000 + 1) + u".50"_s;
    }
    QGuiApplication::clipboard()->setText(tabbedText(table));
    screen.view().goTo(screen.model().index(0, column));
    QElapsedTimer timer;
    timer.start();
    screen.view().paste();
    QCoreApplication::sendPostedEvents();
    return milliseconds(timer);
}

/// Opening the members of a household of thirty, and from the Enter that ends a field to the next one that is open.
QJsonObject largeFamily(Session& session, MainWindow& window, HouseholdsScreen& households)
{
    constexpr int kMembers = 30;
    Ledger& ledger = session.ledger();
    const QString household = ledger.newId();
    ChangeSet changes;
    changes.create(entities::household, household, {}, {{fields::household::village.id(), ledger.identity().division}});
    QString person;
    for (int i = 0; i < kMembers; ++i) {
        person = ledger.newId();
        changes.create(entities::person, person, household,
            {{fields::person::name.id(), u"王%1"_s.arg(i)}, {fields::person::status.id(), u"1"_s}});
    }
    session.apply(changes);
    window.showPlace(2);
    QElapsedTimer timer;
    timer.start();
    households.openHousehold(household, entities::person, person, {});
    QCoreApplication::processEvents();
    const double opened = milliseconds(timer);
    households.openHousehold(household, entities::person, person, fields::person::name.id());
    std::vector<double> entered;
    for (int i = 0; i < kTypedRows; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        timer.start();
        QTest::keyClick(QApplication::focusWidget(), i % 2 == 0 ? Qt::Key_Return : Qt::Key_Backtab);
        QCoreApplication::processEvents();
        entered.push_back(milliseconds(timer));
    }
    return {{u"open"_s, opened}, {u"enter"_s, summary(entered)}};
}

double memoryMegabytes()
{
    QFile status(u"/proc/self/smaps_rollup"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QJsonObject measure(Session& session)
{
    MainWindow window(session);
    auto* households = new HouseholdsScreen(session); // it listens to every change as it does at a desk
    auto* screen = new GridScreen(session);
    window.addPlace(2, HouseholdsScreen::words(), [=](QWidget*) { return households; });
    window.addPlace(3, GridScreen::words(), [=](QWidget*) { return screen; });
    window.showPlace(2);
    window.resize(1366, 768);
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        throw Failure(FailureCode::Internal, u"the window does not come up"_s);
    window.showPlace(3);
    QElapsedTimer timer;
    timer.start();
    screen->openTopic(u"income"_s);
    QCoreApplication::sendPostedEvents();
    QJsonObject json{
        {u"open"_s, milliseconds(timer)}, {u"rows"_s, screen->model().rowCount()}, {u"columns"_s, screen->model().columnCount()}};
    json[u"family"_s] = largeFamily(session, window, *households);
    window.showPlace(3);
    json[u"typing"_s] = typing(*screen);
    json[u"scroll"_s] = scrolling(*screen);
    const int crops = screen->model().columnOf(QString(entities::income), fields::income::transfer_family_planning.id());
    json[u"paste_existing"_s] = pasting(*screen, crops);
    screen->openTopic(u"income"_s, kYear);
    json[u"paste_new"_s] = pasting(*screen, crops);
    timer.start();
    session.undo();
    json[u"undo_paste"_s] = milliseconds(timer);
    json[u"memory"_s] = memoryMegabytes();
    return json;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    try {
        const QString path = QApplication::arguments().value(1);
        std::optional<RootSecret> root;
        if (!Ledger::isPlain(path))
            root = RootSecret::fromRecoveryCode(qEnvironmentVariable("MINGBAI_RECOVERY_CODE"));
        Ledger::Options options;
        options.user = u"bench"_s;
        Session session(Ledger::open(path, root, options));
        if (session.checks().isStale())
            session.checks().runAll();
        QTextStream(stdout) << QJsonDocument(measure(session)).toJson();
        return 0;
    } catch (const Failure& failure) {
        QTextStream(stderr) << failure.sentence() << '\n';
        return failure.exitCode();
    }
}
