#include "core/checks/catalogue.h"
#include "core/checks/fitting_help.h"
#include "core/policy/parameters.h"
#include "translations/translations.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/settings/appearance_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontMetrics>
#include <QLocale>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <future>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr int kDemoHouseholds = 300;
constexpr int kWindowStandsMs = 150;

/// "--demo" may stand alone or be followed by a number of households.
QStringList withDemoNumber(QStringList arguments)
{
    const qsizetype at = arguments.indexOf("--demo"_L1);
    if (at < 0)
        return arguments;
    bool isNumber = false;
    arguments.value(at + 1).toInt(&isNumber);
    const QString number = isNumber ? arguments.takeAt(at + 1) : QString::number(kDemoHouseholds);
    arguments[at] = "--demo="_L1 + number;
    return arguments;
}

/// What was asked for, then what was chosen in the settings, then what the desktop speaks.
QString localeName(const QString& argument)
{
    const QString chosen = argument.isEmpty() ? savedLanguage() : argument;
    return chosen.isEmpty() ? QLocale::system().name() : chosen;
}

/// What the command line asks for.
struct Wanted {
    QString language;
    QString file;
    std::optional<int> demoHouseholds;
    bool quitsWhenShown = false;
};

/// Leaves the program when help was asked for or the line is wrong.
Wanted wantedBy(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption ledger(u"db"_s, u"Open this ledger."_s, u"file"_s);
    const QCommandLineOption language(u"lang"_s, u"Language of the program: zh or en."_s, u"language"_s);
    const QCommandLineOption demo(
        u"demo"_s, u"Open the made-up village, making it first when it is not there."_s, u"households"_s);
    QCommandLineOption quitWhenShown(u"quit-when-shown"_s,
        u"For measurements: says \"shown\" when the window is painted and its list of households can be used, and closes."_s);
    quitWhenShown.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({ledger, language, demo, quitWhenShown});
    parser.addPositionalArgument(u"file"_s, u"The ledger to open."_s, u"[file]"_s);
    parser.process(withDemoNumber(arguments));

    Wanted wanted;
    wanted.language = parser.value(language);
    wanted.file = parser.isSet(ledger) ? parser.value(ledger) : parser.positionalArguments().value(0);
    if (parser.isSet(demo))
        wanted.demoHouseholds = parser.value(demo).toInt();
    wanted.quitsWhenShown = parser.isSet(quitWhenShown);
    return wanted;
}

/// Says "shown" and closes the program as soon as the window is painted and its list of households can be used.
class ShownWatch final : public QObject {
public:
    ShownWatch(const Desk& desk, QApplication& application)
        : m_desk(desk)
    {
        application.installEventFilter(this);
        connect(&m_timer, &QTimer::timeout, this, &ShownWatch::look);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched == m_desk.window() && !std::exchange(m_isPainted, true))
            QTimer::singleShot(0, this, &ShownWatch::look); // when what lies in the window is painted, too
        return false;
    }

private:
    void look()
    {
        m_timer.start(0);
        if (!m_desk.window()->isMade(Desk::HouseholdsPlace))
            return;
        m_timer.stop();
        std::puts("shown");
        std::fflush(stdout);
        QApplication::quit();
    }

    const Desk& m_desk;
    QTimer m_timer;
    bool m_isPainted = false;
};

} // namespace

int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v") { // wants no display
            const QCoreApplication application(argc, argv);
            QCoreApplication::setApplicationVersion(QStringLiteral(MINGBAI_VERSION));
            static_cast<void>(wantedBy(QCoreApplication::arguments()));
        }
    }
    QApplication application(argc, argv);
    // What every ledger needs is read beside what the window needs. Not beside Qt's own start: it loads libraries, and each
    // of them stops the other thread.
    const std::future<void> resourcesRead = std::async(std::launch::async, [] {
        static_cast<void>(Dictionary::builtIn());
        static_cast<void>(Catalogue::builtIn());
        static_cast<void>(Parameters::builtIn());
        static_cast<void>(FittingHelp::builtIn());
    });
    QApplication::setApplicationName(u"mingbai"_s);
    QApplication::setApplicationVersion(QStringLiteral(MINGBAI_VERSION));
    QApplication::setOrganizationName(u"Mingbai"_s);
    QApplication::setDesktopFileName(u"mingbai"_s);

    const Wanted wanted = wantedBy(QApplication::arguments());
    installLanguage(localeName(wanted.language));
    QApplication::setApplicationDisplayName(QCoreApplication::translate("Desktop", "Mingbai"));
    applyTheme(savedThemeChoice());
    QTimer::singleShot(0, &application, [] { // fonts are found while the ledger is opened
        static_cast<void>(QFontMetrics(QApplication::font()).horizontalAdvance(u"明白"_s));
    });
    Desk desk;
    if (wanted.demoHouseholds)
        desk.openDemo(*wanted.demoHouseholds);
    else if (!wanted.file.isEmpty())
        desk.openFile(wanted.file);
    else
        desk.start();
    // The checks are read when the first window stands: nothing waits for them until a person does something, and before
    // that they would take a processor from the window and from what paints it.
    std::future<void> checksRead;
    QTimer::singleShot(kWindowStandsMs, &application,
        [&checksRead] { checksRead = std::async(std::launch::async, [] { static_cast<void>(Catalogue::builtIn().checks()); }); });
    std::unique_ptr<ShownWatch> watch;
    if (wanted.quitsWhenShown)
        watch = std::make_unique<ShownWatch>(desk, application);
    return QApplication::exec();
}
