#include "ui/screens/start/welcome_page.h"

#include "ui/forms/look.h"
#include "ui/screens/start/ledger_files.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// A button with a line about what it does. Qt's own of this kind keeps its size of text.
class StartChoice final : public QPushButton {
public:
    StartChoice(const QString& name, const QString& icon, const QString& text, QString words, QWidget* parent)
        : QPushButton(text, parent)
        , m_words(std::move(words))
    {
        setObjectName(name);
        setAccessibleName(text);
        setAccessibleDescription(m_words);
        setIcon(themeIcon(icon));
        setIconSize(QSize(scaled(24), scaled(24)));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QPushButton::sizeHint().width(), 2 * fontMetrics().height() + scaled(2 * kWideGap)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        painter.drawControl(QStyle::CE_PushButtonBevel, option);
        const QRect inside = rect().adjusted(scaled(kWideGap), scaled(kWideGap), -scaled(kWideGap), -scaled(kWideGap));
        icon().paint(&painter, QRect(inside.topLeft(), iconSize()));
        const QRect words = inside.adjusted(iconSize().width() + scaled(kWideGap), 0, 0, 0);
        painter.setPen(palette().color(QPalette::ButtonText));
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignBottom, fontMetrics().elidedText(m_words, Qt::ElideMiddle, words.width()));
        QFont strong = font();
        strong.setBold(true);
        painter.setFont(strong);
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignTop, QFontMetrics(strong).elidedText(text(), Qt::ElideRight, words.width()));
    }

private:
    QString m_words;
};

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_recent(new QVBoxLayout)
{
    auto* title = new QLabel(tr("Mingbai: the village ledger"), this);
    setRole(title, Role::Title);
    auto* words = new QLabel(tr("Works without a network. Every ledger is encrypted on this computer."), this);
    setRole(words, Role::Muted);
    auto* make = new StartChoice(
        u"start_new"_s, u"document-new"_s, tr("New ledger"), tr("For your village or township, in four steps"), this);
    auto* open = new StartChoice(
        u"start_open"_s, u"document-open"_s, tr("Open another ledger"), tr("A ledger file, a backup, or one from a stick"), this);
    auto* demo = new StartChoice(
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
        auto* button = new StartChoice(
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
