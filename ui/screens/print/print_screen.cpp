#include "ui/screens/print/print_screen.h"

#include "core/dictionary/fields.h"
#include "core/ledger/households.h"
#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/screens/print/print_choice.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChoiceWidth = 320;
constexpr qint64 kPreviewed = 5; ///< documents; enough to see what the paper looks like

QStringList idsOf(Ledger& ledger, const HouseholdFilter& filter)
{
    QStringList ids;
    for (const HouseholdRow& row : readHouseholdRows(ledger, householdRows(ledger, filter)))
        ids << row.id;
    return ids;
}

} // namespace

PrintScreen::PrintScreen(Session& session, Source source, QWidget* parent)
    : Screen(parent)
    , m_session(session)
    , m_source(std::move(source))
    , m_choice(new PrintChoice(this))
    , m_previewPrinter(std::make_unique<QPrinter>(QPrinter::ScreenResolution))
{
    setObjectName("print_screen"_L1);
    auto* left = new QWidget(this);
    left->setFixedWidth(scaled(kChoiceWidth));
    auto* column = new QVBoxLayout(left);
    const int margin = scaled(kWideGap);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_choice);
    column->addStretch(1);
    column->addWidget(makeActions());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left);
    layout->addWidget(makePreview(), 1);
    connect(m_choice, &PrintChoice::changed, this, &PrintScreen::refresh);
    connect(&m_session, &Session::changed, this, [this] {
        if (isVisible()) // after the list has heard of it, too
            QTimer::singleShot(0, this, &PrintScreen::refresh);
    });
}

PrintScreen::~PrintScreen() = default;

PlaceWords PrintScreen::words()
{
    return {tr("Print"), u"document-print"_s};
}

QWidget* PrintScreen::makeActions()
{
    auto* actions = new QWidget(this);
    m_count = new QLabel(actions);
    m_count->setObjectName("print_count"_L1);
    m_count->setWordWrap(true);
    setRole(m_count, Role::Muted);
    m_pdf = new QPushButton(themeIcon(u"document-save"_s), tr("Save as PDF …"), actions);
    m_pdf->setObjectName("print_pdf"_L1);
    m_print = new QPushButton(tr("Print …"), actions);
    m_print->setObjectName("print_printer"_L1);
    setRole(m_print, Role::Primary);
    connect(m_pdf, &QPushButton::clicked, this, &PrintScreen::toPdf);
    connect(m_print, &QPushButton::clicked, this, &PrintScreen::toPrinter);
    auto* layout = new QVBoxLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_count);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    return actions;
}

QWidget* PrintScreen::makePreview()
{
    auto* area = new QWidget(this);
    m_previewPrinter->setPageSize(QPageSize(QPageSize::A4));
    m_preview = new QPrintPreviewWidget(m_previewPrinter.get(), area);
    m_preview->setObjectName("print_preview"_L1);
    for (QWidget* each : m_preview->findChildren<QWidget*>())
        each->setAccessibleName(tr("Preview"));
    m_preview->setZoomMode(QPrintPreviewWidget::FitInView);
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, &PrintScreen::paintPreview);
    m_page = new QLabel(area);
    setRole(m_page, Role::Muted);
    auto* bar = new QHBoxLayout;
    bar->addStretch(1);
    const auto addTurn = [&](const QString& name, const QString& icon, const QString& words, int by) {
        auto* button = new QToolButton(area);
        button->setObjectName(name);
        button->setIcon(themeIcon(icon));
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QToolButton::clicked, this, [this, by] { turn(by); });
        bar->addWidget(button);
    };
    addTurn(u"preview_back"_s, u"go-previous"_s, tr("Page before"), -1);
    bar->addWidget(m_page);
    addTurn(u"preview_on"_s, u"go-next"_s, tr("Next page"), 1);
    bar->addStretch(1);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, scaled(kGap), scaled(kGap), scaled(kGap));
    layout->addLayout(bar);
    layout->addWidget(m_preview, 1);
    return area;
}

void PrintScreen::shown()
{
    m_session.attempt([this] {
        m_choice->setCounts(headOf(m_source.current()), m_source.listed().size(), monitored().size(),
            static_cast<qsizetype>(householdRows(m_session.ledger(), {}).size()));
    });
    refresh();
    m_print->setFocus(); // Ctrl+P, Enter
}

void PrintScreen::chooseCurrent()
{
    m_choice->setScope(PrintScope::Current);
}

QStringList PrintScreen::monitored()
{
    HouseholdFilter filter;
    filter.openCasesOnly = true;
    return idsOf(m_session.ledger(), filter);
}

QString PrintScreen::headOf(const QString& household)
{
    if (household.isEmpty())
        return {};
    const auto rows = readHouseholdRows(m_session.ledger(), {rowOfHousehold(m_session.ledger(), household)});
    return rows.empty() ? QString() : rows.front().head.isEmpty() ? rows.front().code : rows.front().head;
}

QStringList PrintScreen::households(PrintScope scope)
{
    switch (scope) {
    case PrintScope::Current:
        return m_source.current().isEmpty() ? QStringList() : QStringList(m_source.current());
    case PrintScope::Listed:
        return m_source.listed();
    case PrintScope::Monitored:
        return monitored();
    case PrintScope::All:
        return idsOf(m_session.ledger(), {});
    }
    return {};
}

void PrintScreen::refresh()
{
    m_session.attempt(
        [this] { m_chosen = m_choice->document().perHousehold ? households(m_choice->scope()) : QStringList(QString()); });
    const bool some = !m_chosen.isEmpty();
    m_pdf->setEnabled(some);
    m_print->setEnabled(some);
    if (!m_choice->document().perHousehold)
        m_count->setText(tr("One paper for the village"));
    else
        m_count->setText(
            some ? tr("%n paper(s) will be printed", nullptr, static_cast<int>(m_chosen.size())) : tr("No household is chosen."));
    m_preview->updatePreview();
    m_preview->setCurrentPage(1);
    turn(0);
}

PageSource PrintScreen::pages(const QStringList& households) const
{
    return {households.size(), [this, households, kind = m_choice->document(), options = m_choice->options()](qint64 index) {
                return documentHtml(m_session.ledger(), kind, households[index], options);
            }};
}

void PrintScreen::paintPreview(QPrinter* printer)
{
    m_session.attempt([&] { paintPages(*printer, pages(m_chosen.mid(0, kPreviewed)), {}); });
}

void PrintScreen::turn(int by)
{
    const int last = m_preview->pageCount();
    const int page = qBound(1, m_preview->currentPage() + by, qMax(1, last));
    if (by != 0)
        m_preview->setCurrentPage(page);
    const bool part = m_chosen.size() > kPreviewed;
    m_page->setText(part ? tr("Page %1 of the first %2").arg(page).arg(last) : tr("Page %1 of %2").arg(page).arg(last));
}

void PrintScreen::toPdf()
{
    const QString title = m_choice->document().title.text();
    const QString path = prompt().fileToSave(this, tr("Save as PDF"), title + ".pdf"_L1, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (runTask(m_session, this, tr("Writing %1").arg(title),
            [&](const Progress& progress) { writePdf(path, title, pages(m_chosen), progress); }))
        Q_EMIT noticed(tr("%n paper(s) written to %1.", nullptr, static_cast<int>(m_chosen.size())).arg(path));
}

void PrintScreen::toPrinter()
{
    const QString title = m_choice->document().title.text();
    const std::unique_ptr<QPrinter> printer = prompt().printer(this, title);
    if (!printer)
        return;
    printer->setDocName(title);
    if (runTask(m_session, this, tr("Printing %1").arg(title),
            [&](const Progress& progress) { paintPages(*printer, pages(m_chosen), progress); }))
        Q_EMIT noticed(tr("%n paper(s) sent to the printer.", nullptr, static_cast<int>(m_chosen.size())));
}

} // namespace mingbai
