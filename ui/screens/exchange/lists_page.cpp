#include "ui/screens/exchange/lists_page.h"

#include "core/exchange/xlsx_export.h"
#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/handout_model.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChoiceWidth = 250;
constexpr int kMeasuredRows = 60; ///< column widths go by the first ones
constexpr int kWidestColumn = 260;
constexpr auto kHouseholds = "households"_L1;

} // namespace

ListsPage::ListsPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new HandoutModel(this))
{
    setObjectName("lists_page"_L1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(2 * kWideGap));
    layout->addWidget(makeChoice());
    layout->addWidget(makeRows(), 1);
}

QWidget* ListsPage::makeChoice()
{
    auto* choice = new QWidget(this);
    choice->setFixedWidth(scaled(kChoiceWidth));
    auto* back = new QPushButton(themeIcon(u"go-previous"_s), tr("Back"), choice);
    back->setObjectName("lists_back"_L1);
    setRole(back, Role::Quiet);
    auto* find = new QLineEdit(choice);
    find->setObjectName("lists_find"_L1);
    find->setPlaceholderText(tr("Find a list"));
    find->setClearButtonEnabled(true);
    m_lists = new QListWidget(choice);
    m_lists->setObjectName("lists_choice"_L1);
    m_lists->setAccessibleName(tr("Standing lists"));
    for (const StandingList& list : standingLists()) {
        auto* item = new QListWidgetItem(list.title.text(), m_lists);
        item->setData(Qt::UserRole, list.name);
        item->setToolTip(list.source);
    }
    connect(back, &QPushButton::clicked, this, &ListsPage::closed);
    connect(find, &QLineEdit::textChanged, this, &ListsPage::filterLists);
    connect(m_lists, &QListWidget::currentItemChanged, this, [this] { read(); });
    auto* layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(find);
    layout->addWidget(m_lists, 1);
    return choice;
}

QWidget* ListsPage::makeRows()
{
    auto* rows = new QWidget(this);
    m_title = new QLabel(rows);
    m_title->setObjectName("lists_title"_L1);
    setRole(m_title, Role::Title);
    m_note = new QLabel(rows);
    m_note->setObjectName("lists_note"_L1);
    setRole(m_note, Role::Muted);
    m_table = new QTableView(rows);
    m_table->setObjectName("lists_rows"_L1);
    m_table->setAccessibleName(tr("Rows of the list"));
    m_table->setModel(m_model);
    showWholeRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    teachWhenEmpty(m_table, tr("No household or person belongs in this list for the year and the households chosen above."));
    auto* layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(makeFilters());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeSaving());
    return rows;
}

QWidget* ListsPage::makeFilters()
{
    auto* filters = new QWidget(this);
    m_year = new QComboBox(filters);
    m_year->setObjectName("lists_year"_L1);
    m_year->setAccessibleName(tr("Year"));
    m_group = new QComboBox(filters);
    for (QComboBox* box : {m_year, m_group})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_group->setObjectName("lists_group"_L1);
    m_group->setAccessibleName(tr("Group"));
    m_text = new QLineEdit(filters);
    m_text->setObjectName("lists_text"_L1);
    m_text->setPlaceholderText(tr("Only rows with this text"));
    m_text->setClearButtonEnabled(true);
    m_all = new QPushButton(tr("All households"), filters);
    m_all->setObjectName("lists_all"_L1);
    setRole(m_all, Role::Quiet);
    connect(m_year, &QComboBox::activated, this, &ListsPage::read);
    connect(m_group, &QComboBox::activated, this, &ListsPage::narrow);
    connect(m_text, &QLineEdit::textChanged, this, &ListsPage::narrow);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_households.reset();
        read();
    });
    auto* layout = new QHBoxLayout(filters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_year);
    layout->addWidget(m_group);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_all);
    return filters;
}

QWidget* ListsPage::makeSaving()
{
    auto* saving = new QWidget(this);
    m_masked = new QRadioButton(tr("ID numbers, phones and health masked"), saving);
    m_masked->setObjectName("lists_masked"_L1);
    m_masked->setChecked(true);
    auto* full = new QRadioButton(tr("In full, for:"), saving);
    full->setObjectName("lists_full"_L1);
    m_reason = new QLineEdit(saving);
    m_reason->setObjectName("lists_reason"_L1);
    m_reason->setPlaceholderText(tr("who asks for it, by which notice; it is noted in the ledger"));
    m_reason->setAccessibleName(tr("What the full list is for"));
    m_reason->setEnabled(false);
    m_csv = new QPushButton(tr("Save as CSV …"), saving);
    m_csv->setObjectName("lists_csv"_L1);
    m_excel = new QPushButton(tr("Save as Excel …"), saving);
    m_excel->setObjectName("lists_excel"_L1);
    setRole(m_excel, Role::Primary);
    connect(full, &QRadioButton::toggled, m_reason, &QWidget::setEnabled);
    connect(full, &QRadioButton::clicked, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_csv, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_excel, &QPushButton::clicked, this, [this] { save(true); });
    auto* layout = new QHBoxLayout(saving);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_masked);
    layout->addWidget(full);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_csv);
    layout->addWidget(m_excel);
    return saving;
}

const StandingList* ListsPage::current() const
{
    const QListWidgetItem* item = m_lists->currentItem();
    return item ? findStandingList(item->data(Qt::UserRole).toString()) : nullptr;
}

void ListsPage::filterLists(const QString& text)
{
    for (int row = 0; row < m_lists->count(); ++row)
        m_lists->item(row)->setHidden(!m_lists->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive));
}

void ListsPage::choose(const QString& name)
{
    const QSignalBlocker quiet(m_lists);
    for (int row = 0; row < m_lists->count(); ++row) {
        if (m_lists->item(row)->data(Qt::UserRole) == name)
            m_lists->setCurrentRow(row);
    }
}

void ListsPage::showHouseholds(const QStringList& households)
{
    m_households = households;
    choose(kHouseholds);
    fillYears();
    read();
}

void ListsPage::showLists()
{
    m_households.reset();
    if (!m_lists->currentItem())
        choose(kHouseholds);
    fillYears();
    read();
    m_lists->setFocus();
}

void ListsPage::fillYears()
{
    const int before = m_year->currentData().toInt();
    m_year->clear();
    m_year->addItem(tr("Newest year"), 0);
    m_session.attempt([this] {
        for (const int year : recordedYears(m_session.ledger()))
            m_year->addItem(tr("Year %1").arg(year), year);
    });
    m_year->setCurrentIndex(std::max(0, m_year->findData(before)));
}

void ListsPage::read()
{
    const StandingList* const list = current();
    if (!list)
        return;
    HandoutTable table;
    std::vector<std::vector<Value>> rows;
    const bool done = runTask(m_session, this, tr("Reading %1").arg(list->title.text()), [&](const Progress&) {
        table = standingListTable(m_session.ledger(), *list, {{m_year->currentData().toInt(), m_households}, true});
        table.forEachRow([&](const std::vector<Value>& values) { rows.push_back(values); });
    });
    if (!done)
        return;
    m_title->setText(table.title);
    m_note->setProperty("note", table.note);
    m_all->setVisible(m_households.has_value());
    m_model->setTable(std::move(table), std::move(rows));
    const QString group = m_group->currentData().toString();
    m_group->clear();
    m_group->addItem(tr("All groups"), QString());
    for (const QString& name : m_model->groups())
        m_group->addItem(name, name);
    m_group->setVisible(m_group->count() > 2);
    m_group->setCurrentIndex(std::max(0, m_group->findData(group)));
    narrow();
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + scaled(kGap), scaled(kWidestColumn)));
}

void ListsPage::narrow()
{
    m_model->narrow(m_group->currentData().toString(), m_text->text().trimmed());
    const int shown = m_model->rowCount();
    const QString rows = shown == m_model->allRows() ? tr("%n row(s)", nullptr, shown)
                                                     : tr("%1 of %2 rows").arg(shown).arg(m_model->allRows());
    m_note->setText(rows + u"　　"_s + m_note->property("note").toString());
    m_excel->setEnabled(shown > 0);
    m_csv->setEnabled(shown > 0);
}

void ListsPage::save(bool asExcel)
{
    const QString title = m_title->text();
    const bool masked = m_masked->isChecked();
    if (!masked && m_reason->text().trimmed().isEmpty()) {
        m_session.attempt([&] { noteHandout(m_session.ledger(), title, {}); }); // says what is missing
        m_reason->setFocus();
        return;
    }
    const QString path = asExcel ? prompt().fileToSave(this, tr("Save as Excel"), title + ".xlsx"_L1, tr("Excel (*.xlsx)"))
                                 : prompt().fileToSave(this, tr("Save as CSV"), title + ".csv"_L1, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const HandoutTable table = m_model->shownTable(masked);
    qint64 rows = 0;
    const bool done = runTask(m_session, this, tr("Writing %1").arg(title), [&](const Progress& progress) {
        if (!masked)
            noteHandout(m_session.ledger(), title, m_reason->text());
        rows = asExcel ? writeXlsx({table}, path, progress) : writeHandoutCsv(table, path, progress);
    });
    if (done)
        Q_EMIT noticed(tr("%1 rows of \"%2\" saved to %3.").arg(rows).arg(title, QFileInfo(path).fileName()));
}

} // namespace mingbai
