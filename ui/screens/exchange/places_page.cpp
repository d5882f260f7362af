#include "ui/screens/exchange/places_page.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/sync/overview.h"
#include "core/sync/receipt.h"
#include "core/sync/series.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/parts.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

PlacesPage::PlacesPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(kWideGap));
    m_placesPart = makePlaces();
    layout->addWidget(m_placesPart, 3);
    layout->addWidget(makeRemarks(), 2);
}

QWidget* PlacesPage::makePlaces()
{
    auto* part = new QWidget(this);
    m_places = exchange::makeTable(u"places"_s, tr("Who reports to this ledger"),
        {tr("Place"), tr("Laptops"), tr("Last package"), tr("State"), tr("Undecided"), tr("Households"), tr("Income entered"),
            tr("Errors"), tr("Warnings"), tr("Remarks")},
        tr("Nobody reports to this ledger yet. Enrol the villages under \"Trust\"; then each stands here with its last package."),
        part);
    m_places->setColumnWidth(0, scaled(180));
    m_places->setColumnWidth(2, scaled(170));
    for (const int column : {1, 4, 5, 7, 8})
        m_places->setColumnWidth(column, scaled(80));
    m_state = new QComboBox(part);
    m_state->setObjectName("places_state"_L1);
    m_state->setAccessibleName(tr("What the receipt says"));
    m_state->addItem(tr("taken in, not reviewed yet"), QString());
    m_state->addItem(tr("approved"), package_codes::approved);
    m_state->addItem(tr("sent back"), package_codes::returned);
    m_state->addItem(tr("signed"), package_codes::signedFor);
    m_note = new QLineEdit(part);
    m_note->setObjectName("places_note"_L1);
    m_note->setPlaceholderText(tr("What to mend, or a word to the village"));
    m_note->setAccessibleName(tr("Note of the receipt"));
    auto* look = exchange::makeButton(u"places_look"_s, {}, tr("Look at its households"), part);
    m_one = exchange::makeButton(u"places_one"_s, {}, tr("Receipt for the chosen place …"), part);
    auto* all = exchange::makeButton(u"places_all"_s, {}, tr("Receipts for all …"), part);
    setRole(m_one, Role::Primary); // what is decided for one place beside it must not go to all by the button at hand
    auto* row = new QHBoxLayout;
    row->addWidget(m_state);
    row->addWidget(m_note, 1);
    row->addWidget(look);
    row->addWidget(m_one);
    row->addWidget(all);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(exchange::makeWords(tr("Who reports to this ledger"), Role::Heading, part));
    layout->addWidget(m_places, 1);
    layout->addLayout(row);
    connect(m_one, &QPushButton::clicked, this, [this] {
        if (const QString division = exchange::currentKey(m_places).toString(); !division.isEmpty())
            writeReceipts(division);
    });
    connect(look, &QPushButton::clicked, this, &PlacesPage::lookAtPlace);
    connect(m_places, &QTableWidget::cellDoubleClicked, this, &PlacesPage::lookAtPlace);
    connect(all, &QPushButton::clicked, this, [this] { writeReceipts(u"all"_s); });
    return part;
}

QWidget* PlacesPage::makeRemarks()
{
    auto* part = new QWidget(this);
    m_remarksTitle = exchange::makeWords({}, Role::Heading, part);
    m_remarksTitle->setObjectName("remarks_title"_L1);
    m_remarks = exchange::makeTable(u"remarks"_s, tr("Remarks to settle"),
        {tr("Household"), tr("On"), tr("Remark"), tr("By"), tr("Date"), tr("Answer")},
        tr("Remarks that come with a receipt stand here until each is answered."), part);
    m_remarks->setColumnWidth(0, scaled(200));
    m_remarks->setColumnWidth(1, scaled(180));
    m_remarks->setColumnWidth(2, scaled(320));
    m_remarks->setColumnWidth(4, scaled(140));
    m_answer = new QLineEdit(part);
    m_answer->setObjectName("remarks_answer"_L1);
    m_answer->setPlaceholderText(tr("What was done about it"));
    m_answer->setAccessibleName(tr("Answer to the remark"));
    m_answered = exchange::makeButton(u"remarks_done"_s, {}, {}, part);
    auto* look = exchange::makeButton(u"remarks_look"_s, {}, tr("Go to the cell"), part);
    auto* row = new QHBoxLayout;
    row->addWidget(m_answer, 4);
    row->addStretch(1);
    row->addWidget(m_answered);
    row->addWidget(look);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_remarksTitle);
    layout->addWidget(m_remarks, 1);
    layout->addLayout(row);
    connect(m_answered, &QPushButton::clicked, this, &PlacesPage::answer);
    connect(look, &QPushButton::clicked, this, &PlacesPage::look);
    connect(m_remarks, &QTableWidget::cellDoubleClicked, this, &PlacesPage::look);
    return part;
}

void PlacesPage::refresh()
{
    m_session.attempt([this] {
        showPlaces();
        showRemarks();
    });
}

void PlacesPage::showPlaces()
{
    Ledger& ledger = m_session.ledger();
    const std::vector<PlaceOverview> places = placesBelow(ledger);
    const Dictionary& dictionary = ledger.dictionary();
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    const int row = m_places->currentRow();
    m_isAbove = !places.empty();
    m_placesPart->setVisible(m_isAbove);
    m_places->setRowCount(0);
    for (const PlaceOverview& place : places) {
        const QString last = place.last ? u"%1 · %2"_s.arg(place.last->number)
                                              .arg(screenText(dictionary.field(fields::package::package_date), place.last->day))
                                        : tr("none yet");
        exchange::addRow(m_places,
            {place.name, number(place.laptops), last,
                place.last ? screenText(dictionary.field(fields::package::package_state), place.last->state) : QString(),
                number(place.undecided), number(place.households),
                tr("%1 of %2").arg(number(place.withIncome), number(place.households)), number(place.errors),
                number(place.warnings), number(place.remarks)},
            place.division);
    }
    if (m_isAbove)
        m_places->setCurrentCell(std::clamp(row, 0, m_places->rowCount() - 1), 0);
}

void PlacesPage::showRemarks()
{
    const Field& day = m_session.ledger().dictionary().field(fields::remark::remark_on);
    m_open = openRemarks(m_session.ledger());
    m_remarks->setRowCount(0);
    for (const RemarkWords& words : m_open)
        exchange::addRow(
            m_remarks, {words.title, words.what, words.text, words.by, screenText(day, words.on), words.answer}, words.remark);
    m_remarksTitle->setText(m_open.empty() ? tr("No remarks wait.") : tr("Remarks to settle"));
    m_answer->setVisible(!m_isAbove);
    m_answered->setText(m_isAbove ? tr("Settled") : tr("Answer"));
    m_answered->setEnabled(!m_open.empty());
    if (!m_open.empty())
        m_remarks->setCurrentCell(0, 0);
}

void PlacesPage::writeReceipts(const QString& who)
{
    ReceiptOptions options;
    options.who = who;
    options.state = m_state->currentData().toString();
    options.note = options.state.isEmpty() ? QString() : m_note->text().trimmed();
    options.folder = prompt().folder(this, tr("The stick, or a folder for the receipts"));
    if (options.folder.isEmpty())
        return;
    std::vector<ReceiptResult> written;
    const bool done = runTask(m_session, this, tr("Writing receipts"), [&](const Progress& progress) {
        written = mingbai::writeReceipts(m_session.ledger(), options, progress);
        noteInstance(m_session.ledger(), instanceFolder());
    });
    if (!done)
        return;
    m_note->clear();
    m_state->setCurrentIndex(0); // the next receipt sends nobody back by what stood here
    refresh();
    Q_EMIT noticed(
        tr("%n receipt(s) written and read back. You may remove the stick.", nullptr, static_cast<int>(written.size())));
}

void PlacesPage::answer()
{
    const QString remark = exchange::currentKey(m_remarks).toString();
    if (remark.isEmpty())
        return;
    const QString words = m_answer->text().trimmed();
    if (!m_isAbove && words.isEmpty()) {
        m_answer->setFocus();
        return;
    }
    const bool isDone = m_session.attempt([&] {
        if (m_isAbove)
            settleRemark(m_session.ledger(), remark);
        else
            answerRemark(m_session.ledger(), remark, words);
    });
    if (isDone) // else what was typed stays
        m_answer->clear();
    refresh();
}

void PlacesPage::lookAtPlace()
{
    if (const QString division = exchange::currentKey(m_places).toString(); !division.isEmpty())
        Q_EMIT placeWanted(division);
}

void PlacesPage::look()
{
    const int row = m_remarks->currentRow();
    if (row < 0 || row >= static_cast<int>(m_open.size()))
        return;
    const RemarkWords& words = m_open[static_cast<std::size_t>(row)];
    Q_EMIT householdWanted(words.household, words.entity, words.record, words.field);
}

} // namespace mingbai
