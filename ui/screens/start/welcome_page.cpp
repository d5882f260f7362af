#include "ui/screens/start/welcome_page.h"

#include "ui/forms/look.h"
#include "ui/screens/start/ledger_files.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QCommandLinkButton* makeChoice(
    const QString& name, const QString& icon, const QString& text, const QString& words, QWidget* parent)
{
    auto* button = new QCommandLinkButton(text, words, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setIcon(themeIcon(icon));
    button->setIconSize(QSize(scaled(24), scaled(24)));
    return button;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_recent(new QVBoxLayout)
{
    auto* title = new QLabel(tr("Mingbai: the village ledger"), this);
    setRole(title, Role::Title);
    auto* words = new QLabel(tr("Works without a network. Every ledger is encrypted on this computer."), this);
    setRole(words, Role::Muted);
    auto* make = makeChoice(u"start_new"_s, u"document-new"_s, tr("New ledger"), tr("For your village, in four steps"), this);
    auto* open = makeChoice(
        u"start_open"_s, u"document-open"_s, tr("Open another ledger"), tr("A ledger file, a backup, or one from a stick"), this);
    auto* demo = makeChoice(
        u"start_demo"_s, u"view-visible"_s, tr("Demo village"), tr("300 made-up households to try everything on"), this);
    auto* firstDay = new QPushButton(tr("The first day in five steps (F1)"), this);
    firstDay->setObjectName("start_first_day"_L1);
    setRole(firstDay, Role::Quiet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addSpacing(scaled(kWideGap));
    layout->addLayout(m_recent);
    for (QWidget* choice : {make, open, demo})
        layout->addWidget(choice);
    layout->addWidget(firstDay, 0, Qt::AlignLeft);
    layout->addStretch(1);
    m_new = make;
    connect(make, &QAbstractButton::clicked, this, &WelcomePage::newWanted);
    connect(open, &QAbstractButton::clicked, this, &WelcomePage::fileWanted);
    connect(demo, &QAbstractButton::clicked, this, &WelcomePage::demoWanted);
    connect(firstDay, &QAbstractButton::clicked, this, &WelcomePage::firstDayWanted);
    refresh();
}

void WelcomePage::refresh()
{
    while (const QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    QWidget* before = nullptr; // of the keyboard: what was opened last comes first
    for (const RecentLedger& ledger : recentLedgers()) {
        auto* button = makeChoice(
            u"start_recent_%1"_s.arg(++number), u"document-encrypt"_s, ledger.name, QDir::toNativeSeparators(ledger.path), this);
        connect(button, &QAbstractButton::clicked, this, [this, ledger] { Q_EMIT ledgerChosen(ledger.path, ledger.name); });
        m_recent->addWidget(button);
        if (before != nullptr)
            setTabOrder(before, button);
        else
            setFocusProxy(button);
        before = button;
    }
    if (before != nullptr)
        setTabOrder(before, m_new);
    else
        setFocusProxy(m_new);
}

} // namespace mingbai
