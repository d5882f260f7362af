#include "ui/shell/main_window.h"

#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/models/search_model.h"
#include "ui/models/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/help_window.h"
#include "ui/shell/icons.h"
#include "ui/shell/keys_help.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remembered.h"
#include "ui/shell/search_box.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/shell/undo_keys.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRailWidth = 88;
constexpr int kSearchWidth = 460;
constexpr int kIconSize = 24;
constexpr int kFirstLookMs = 250; ///< the window is looked at and the first key pressed before the other screens are made

QString placeId(int place)
{
    return u"place_%1"_s.arg(place);
}

QKeySequence placeKey(int place)
{
    return {Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + place)};
}

QString placeKeyText(int place)
{
    return placeKey(place).toString(QKeySequence::NativeText);
}

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_searchModel(new SearchModel(session, this))
    , m_messages(new MessageBar(this))
    , m_status(new StatusLine(session, this))
    , m_stack(new QStackedWidget(this))
    , m_buttons(new QButtonGroup(this))
    , m_furnishing(new QTimer(this))
{
    setObjectName("main_window"_L1);
    setWindowTitle(session.ledger().identity().name); // the platform adds the program's name
    build();
    addCommands();
    connectSession();
    new UndoKeys(this);
    setAcceptDrops(true);
    resize(1366, 728);
    restoreWindow(*this);
}

MainWindow::~MainWindow()
{
    rememberWindow(*this);
    for (const auto& [number, place] : m_places) {
        if (place.screen != nullptr && place.screen == currentScreen())
            rememberPlace(number);
    }
}

void MainWindow::build()
{
    auto* rail = new QFrame(this);
    rail->setObjectName("rail"_L1);
    setRole(rail, Role::Rail);
    rail->setFixedWidth(scaled(kRailWidth));
    m_rail = new QVBoxLayout(rail);
    m_rail->setContentsMargins(0, scaled(kGap), 0, 0);
    m_rail->setSpacing(0);
    m_rail->addStretch(1);

    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeTopBar());
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    row->addLayout(column, 1);
    setCentralWidget(centre);
}

QWidget* MainWindow::makeTopBar()
{
    auto* bar = new QFrame(this);
    bar->setObjectName("top_bar"_L1);
    setRole(bar, Role::Header);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(scaled(kWideGap), scaled(kGap), scaled(kWideGap), scaled(kGap));
    auto* village = new QLabel(m_session.ledger().identity().name, bar);
    setRole(village, Role::Heading);
    m_search = new SearchBox(*m_searchModel, bar);
    m_search->setMinimumWidth(kSearchWidth / 2);
    m_search->setMaximumWidth(scaled(kSearchWidth));
    auto* menuButton = new QToolButton(bar);
    menuButton->setObjectName("main_menu"_L1);
    menuButton->setAccessibleName(tr("Menu"));
    menuButton->setIcon(themeIcon(u"application-menu"_s));
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setMenu(new QMenu(menuButton));
    layout->addWidget(village);
    layout->addStretch(1);
    layout->addWidget(m_search, 4);
    layout->addStretch(1);
    layout->addWidget(menuButton);
    return bar;
}

void MainWindow::addCommands()
{
    QMenu* menu = findChild<QToolButton*>(u"main_menu"_s)->menu();
    const auto add = [&](QLatin1StringView id, auto deed) {
        QAction* action = makeAction(id, this);
        connect(action, &QAction::triggered, this, deed);
        menu->addAction(action);
    };
    add(commands::search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    add(commands::undo, &MainWindow::takeBack);
    add(commands::redo, &MainWindow::bringBack);
    menu->addSeparator();
    add(commands::lock, &MainWindow::lockWanted);
    add(commands::help, &MainWindow::openHelp);
    add(commands::keys, [this] {
        std::vector<std::pair<QString, QString>> places;
        for (const auto& [number, place] : m_places)
            places.emplace_back(placeKeyText(number), place.words.title);
        showKeys(this, places);
    });
    add(commands::quit, &QWidget::close);
    shareKeys();
}

/// The key that is shown for a command works in the whole window, whichever screen does it.
void MainWindow::shareKeys()
{
    for (const Command& command : commandTable()) {
        const QKeySequence key = shownKey(command);
        if (key.isEmpty() || findChild<QAction*>(command.id, Qt::FindDirectChildrenOnly) != nullptr)
            continue;
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, id = QString(command.id)] { run(id); });
    }
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::failed, this,
        [this](const QString& sentence) { m_messages->say(MessageBar::Tone::Failure, sentence); });
    connect(&m_session, &Session::stopped, this, &MainWindow::notice);
    connect(m_furnishing, &QTimer::timeout, this, &MainWindow::furnishNext);
    connect(m_status, &StatusLine::undoWanted, this, &MainWindow::takeBack);
    connect(m_status, &StatusLine::findingsWanted, this, &MainWindow::findingsWanted);
    connect(m_status, &StatusLine::exportWanted, this, [this] { run(commands::exportJson); });
    connect(m_status, &StatusLine::stickWanted, this, &MainWindow::run);
    connect(m_status, &StatusLine::backupWanted, this, [this] { run(commands::backupNow); });
    connect(m_search, &SearchBox::commandTaken, this, &MainWindow::run);
    connect(m_search, &SearchBox::householdTaken, this, [this](const QString& household, const QString& person) {
        openHousehold(household, person.isEmpty() ? QString() : QString(entities::person), person, {});
    });
}

void MainWindow::addPlace(int place, const PlaceWords& words, const std::function<Screen*(QWidget*)>& make)
{
    m_places[place] = {words, make};
    makeButton(place, words);
    listCommands();
}

void MainWindow::makeButton(int place, const PlaceWords& words)
{
    auto* button = new QToolButton(this);
    button->setObjectName(placeId(place));
    setRole(button, Role::Place);
    button->setText(words.title);
    button->setAccessibleName(words.title);
    button->setToolTip(u"%1 (%2)"_s.arg(words.title, placeKeyText(place)));
    button->setIcon(themeIcon(words.icon));
    const int iconSize = isTextLarge() ? kIconSize : scaled(kIconSize); // words that large need no large picture, too
    button->setIconSize(QSize(iconSize, iconSize));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setCheckable(true);
    m_buttons->addButton(button, place);
    m_rail->insertWidget(static_cast<int>(std::distance(m_places.begin(), m_places.find(place))), button);
    connect(button, &QToolButton::clicked, this, [this, place] { showPlace(place); });
    connect(new QShortcut(placeKey(place), this), &QShortcut::activated, this, [this, place] { showPlace(place); });
}

Screen* MainWindow::screen(int place)
{
    Place& wanted = m_places.at(place);
    if (wanted.screen == nullptr) {
        auto* area = new QScrollArea(m_stack); // large text on a small screen is scrolled, never cut off
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidgetResizable(true);
        wanted.screen = wanted.make(area->viewport()); // moved under a parent later, all of it would be styled twice
        area->setWidget(wanted.screen);
        m_stack->addWidget(area);
        for (QAction* action : wanted.screen->findChildren<QAction*>()) {
            if (const Command* command = findCommand(action->objectName()))
                action->setShortcuts(otherKeys(*command)); // the shown one is the window's
        }
        connect(wanted.screen, &Screen::said, m_status, &StatusLine::say);
        connect(wanted.screen, &Screen::noticed, this, &MainWindow::notice);
        connect(wanted.screen, &Screen::placesChanged, this, &MainWindow::listCommands);
        connect(wanted.screen, &Screen::householdWanted, this, &MainWindow::openHousehold);
        listCommands();
    }
    return wanted.screen;
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (!isFurnished() && !m_furnishing->isActive())
        m_furnishing->start(kFirstLookMs);
}

/// One screen at a time, so that keys and clicks come in between.
void MainWindow::furnishNext()
{
    const auto next = std::find_if(m_places.begin(), m_places.end(), [](const auto& each) { return !each.second.screen; });
    if (next != m_places.end())
        screen(next->first);
    m_furnishing->setInterval(0);
    if (isFurnished())
        m_furnishing->stop();
}

bool MainWindow::isFurnished() const
{
    return std::all_of(m_places.begin(), m_places.end(), [](const auto& each) { return each.second.screen != nullptr; });
}

void MainWindow::listCommands()
{
    std::vector<SearchableCommand> all;
    for (const auto& [number, place] : m_places) {
        all.push_back({placeId(number), place.words.title, placeKeyText(number)});
        if (place.screen != nullptr) {
            const std::vector<SearchableCommand> inside = place.screen->places();
            all.insert(all.end(), inside.begin(), inside.end());
        }
    }
    for (const Command& command : commandTable()) {
        if (command.id != commands::search && findChild<QAction*>(command.id) != nullptr)
            all.push_back({command.id, commandText(command), commandKey(command)});
    }
    m_searchModel->setCommands(std::move(all));
}

void MainWindow::showPlace(int place)
{
    showScreen(screen(place));
    if (QWidget* const before = screen(place)->focusWidget(); before != nullptr && m_search->hasFocus())
        before->setFocus(); // Alt+2 typed into the search box leaves it
}

void MainWindow::showLastPlace(int otherwise)
{
    const int last = rememberedPlace();
    showPlace(m_places.contains(last) ? last : otherwise);
}

void MainWindow::showScreen(Screen* screen)
{
    for (const auto& [number, place] : m_places)
        m_buttons->button(number)->setChecked(place.screen == screen);
    if (std::exchange(m_current, screen) != screen)
        m_messages->hide();                                            // it was said of another screen
    m_stack->setCurrentWidget(screen->parentWidget()->parentWidget()); // the area that scrolls it
    screen->shown();
}

Screen* MainWindow::currentScreen() const
{
    return m_current;
}

void MainWindow::run(const QString& command)
{
    for (const auto& [number, place] : m_places) {
        if (command == placeId(number))
            return showPlace(number);
    }
    for (const auto& [number, place] : m_places) {
        Screen* const each = screen(number);
        const std::vector<SearchableCommand> inside = each->places();
        if (std::any_of(inside.begin(), inside.end(), [&](const SearchableCommand& one) { return one.id == command; })) {
            showScreen(each);
            return each->openPlace(command);
        }
        if (auto* action = each->findChild<QAction*>(command)) {
            showScreen(each);
            return action->trigger();
        }
    }
    if (auto* action = findChild<QAction*>(command))
        action->trigger();
}

void MainWindow::openHousehold(const QString& household, const QString& entity, const QString& record, const QString& field)
{
    for (const auto& [number, place] : m_places) {
        Screen* const each = screen(number);
        if (each->showsHouseholds()) {
            showScreen(each);
            return each->openHousehold(household, entity, record, field);
        }
    }
}

void MainWindow::notice(const QString& sentence)
{
    m_messages->say(MessageBar::Tone::Notice, sentence);
}

void MainWindow::openHelp()
{
    const Field* field = fieldAtHand(QApplication::focusWidget());
    if (m_help == nullptr) {
        m_help = new HelpWindow(m_session.ledger().dictionary(), this);
        connect(m_help, &HelpWindow::runWanted, this, &MainWindow::run);
    }
    m_help->open(field);
}

void MainWindow::takeBack()
{
    if (m_session.undo()) {
        m_messages->hide(); // it may have told of what is no longer so
        m_status->say(tr("Taken back"));
    }
}

void MainWindow::bringBack()
{
    if (m_session.redo())
        m_status->say(tr("Done again"));
}

} // namespace mingbai
