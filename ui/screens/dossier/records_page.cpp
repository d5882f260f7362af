#include "ui/screens/dossier/records_page.h"

#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/forms/record_sheet.h"
#include "ui/forms/tables.h"
#include "ui/screens/dossier/ask_panel.h"
#include "ui/screens/dossier/record_table_model.h"
#include "ui/screens/dossier/record_words.h"
#include "ui/screens/dossier/sheet_page.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace mingbai {

namespace {

constexpr int kListColumns = 2;
constexpr int kListWidth = 300;
constexpr int kMostListWidth = 440;
constexpr int kFewestRows = 2; ///< of a list above its sheet
constexpr int kMostRows = 6;

/// The title, the key and what stands first on the paper, as many as a narrow list holds.
std::vector<const Field*> namingFields(const Entity& entity)
{
    std::vector<const Field*> columns;
    const auto add = [&](const Field* field) {
        const bool isThere = std::find(columns.begin(), columns.end(), field) != columns.end();
        if (field && !field->retired && !isThere && field->type != FieldType::Note && field->type != FieldType::YesNo
            && columns.size() < kListColumns)
            columns.push_back(field);
    };
    if (!entity.title.isEmpty())
        add(entity.find(entity.title));
    for (const QString& id : entity.key)
        add(entity.find(id));
    for (const Field& field : entity.fields)
        add(&field);
    return columns;
}

} // namespace

RecordsPage::RecordsPage(Session& session, const Entity& entity, QWidget* parent)
    : RecordsPage(session, entity, namingFields(entity), Place::ListBeside, parent)
{
}

RecordsPage::RecordsPage(Session& session, const Entity& entity, std::vector<const Field*> columns, Place place, QWidget* parent)
    : DossierPage(session, parent)
    , m_entity(entity)
    , m_model(new RecordTableModel(entity, std::move(columns), this))
    , m_table(new QTableView(this))
    , m_sheet(new RecordSheet(session, entity))
{
    build(place);
    m_add = addAction(tr("New %1").arg(entity.label.text()), tr("Ctrl+Enter"));
    m_add->setObjectName(QStringLiteral("new"));
    m_remove = addAction(tr("Remove…"), {});
    m_remove->setObjectName(QStringLiteral("remove"));
    m_model->setWords([this](const Record& record, const Field& field) {
        return field.type == FieldType::Reference ? valueWords(ledger(), field, record.value(field.id)) : QString();
    });
    if (!ledger().dictionary().entity(m_entity.parent).parent.isEmpty())
        addOwnerChoice();
    connect(m_add, &QPushButton::clicked, this, &RecordsPage::startNew);
    connect(m_remove, &QPushButton::clicked, this, [this] { askRemoval(); });
    for (const auto& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, &RecordsPage::startNew);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            choose(current.data(RecordTableModel::kRecordRole).toString());
    });
    connect(m_table, &QTableView::activated, this, [this] { m_walking ? m_sheet->begin() : m_sheet->edit({}); });
    connect(m_sheet, &RecordSheet::finished, this, &RecordsPage::walkOn);
    connect(m_sheet, &RecordSheet::created, this, [this](const QString& record) {
        m_record = record;
        load(m_household);
    });
}

void RecordsPage::build(Place place)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, kGap, 0, 0);
    m_actions = new QHBoxLayout;
    m_actions->addStretch();
    m_layout->addLayout(m_actions);
    m_isAbove = place == Place::ListAbove || isTextLarge(); // large words have no room side by side
    auto* splitter = new QSplitter(m_isAbove ? Qt::Vertical : Qt::Horizontal, this);
    m_table->setModel(m_model);
    showWholeRows(m_table);
    m_table->setAlternatingRowColors(true);
    m_whenEmpty = teachWhenEmpty(m_table, {});
    m_table->setAccessibleName(m_entity.plural.text());
    splitter->setHandleWidth(1);
    splitter->addWidget(m_table);
    auto* beside = new QWidget(splitter);
    auto* margin = new QHBoxLayout(beside);
    margin->setContentsMargins(m_isAbove ? 0 : kWideGap, 0, 0, 0);
    m_area = scrolled(m_sheet, beside);
    margin->addWidget(m_area);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes(m_isAbove ? QList<int>{1, kListWidth} : QList<int>{kListWidth, kListWidth * 3});
    m_layout->addWidget(splitter, 1);
}

void RecordsPage::addOwnerChoice()
{
    const Entity& parent = ledger().dictionary().entity(m_entity.parent);
    m_owner = new QComboBox(this);
    m_owner->setObjectName(QStringLiteral("owner"));
    m_owner->setAccessibleName(tr("What the new record belongs to: %1").arg(parent.label.text()));
    m_owner->setToolTip(m_owner->accessibleName());
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_actions->insertWidget(1, m_owner);
    m_model->setOwner(
        parent.label.text(), [this](const Record& record) { return recordTitle(ledger(), m_entity.parent, record.parent); });
    connect(m_owner, &QComboBox::activated, this, [this] {
        if (m_record.isEmpty())
            showNew();
    });
}

void RecordsPage::fillOwners()
{
    if (!m_owner)
        return;
    const QString before = m_owner->currentData().toString();
    m_owner->clear();
    for (const Record& owner : recordsBelow(ledger().dictionary().entity(m_entity.parent)))
        m_owner->addItem(recordTitle(owner), owner.id);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(before)));
    m_owner->setEnabled(m_owner->count() > 0);
    if (m_owner->count() == 0)
        m_owner->addItem(tr("none yet: %1").arg(ledger().dictionary().entity(m_entity.parent).label.text()), QString());
}

QString RecordsPage::ownerOfNew() const
{
    return m_owner ? m_owner->currentData().toString() : m_household;
}

void RecordsPage::showNew()
{
    const QString owner = ownerOfNew();
    m_sheet->setVisible(!owner.isEmpty());
    m_sheet->showNew(owner);
}

QPushButton* RecordsPage::addAction(const QString& words, const QString& hint)
{
    auto* button = new QPushButton(words, this);
    button->setToolTip(hint);
    button->setFocusPolicy(Qt::TabFocus);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void RecordsPage::ask(AskPanel* panel)
{
    if (m_question) { // its own button may have brought us here
        m_question->hide();
        m_question->deleteLater();
    }
    m_question = panel;
    m_layout->insertWidget(1, panel);
    panel->setFocus();
}

std::vector<Record> RecordsPage::recordsBelow(const Entity& entity) const
{
    if (entity.parent == entities::village)
        return ledger().records(entity.id, m_household);
    const Entity& parent = ledger().dictionary().entity(entity.parent);
    if (parent.parent != entities::village)
        return ledger().recordsInHousehold(entity.id, m_household);
    std::vector<Record> all;
    for (const Record& owner : recordsBelow(parent))
        std::ranges::move(ledger().records(entity.id, owner.id), std::back_inserter(all));
    return all;
}

std::vector<Record> RecordsPage::read()
{
    std::vector<Record> records = recordsBelow(m_entity);
    const int key = m_entity.indexOf(m_entity.title);
    std::reverse(records.begin(), records.end());
    if (key >= 0) {
        std::stable_sort(
            records.begin(), records.end(), [index = static_cast<std::size_t>(key)](const Record& one, const Record& other) {
                return one.values[index] > other.values[index];
            });
    }
    return records;
}

void RecordsPage::load(const QString& household)
{
    const bool isOther = household != m_household;
    if (isOther) {
        delete m_question;
        m_record.clear();
    }
    m_household = household;
    fillOwners();
    m_model->setRecords(read());
    fitList(isOther);
    const bool isWriting = !isOther && m_record.isEmpty() && m_sheet->isVisibleTo(this);
    if (!isWriting && m_model->rowOf(m_record) < 0)
        m_record = m_model->records().empty() ? QString() : m_model->records().front().id;
    if (isOther && m_record.isEmpty())
        showNew();
    showChosen();
}

/// While one household is being written, the list and its columns only grow: nothing jumps about under the eyes.
void RecordsPage::fitList(bool afresh)
{
    std::vector<int> widths;
    for (int column = 0; column < m_model->columnCount(); ++column)
        widths.push_back(afresh ? 0 : m_table->columnWidth(column));
    fitColumnsButLast(m_table);
    const int last = m_model->columnCount() - 1;
    int whole = std::max(static_cast<const QAbstractItemView*>(m_table)->sizeHintForColumn(last),
        m_table->horizontalHeader()->sectionSizeHint(last));
    for (int column = 0; column < last; ++column) {
        m_table->setColumnWidth(column, std::max(m_table->columnWidth(column), widths[static_cast<size_t>(column)]));
        whole += m_table->columnWidth(column);
    }
    const int frame = 2 * m_table->frameWidth();
    if (m_isAbove) {
        const int rows = std::clamp(m_model->rowCount(), kFewestRows, isTextLarge() ? kFewestRows + 1 : kMostRows);
        const bool isWide = whole > m_table->viewport()->width();
        m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height()
            + rows * m_table->verticalHeader()->defaultSectionSize() + frame
            + (isWide ? m_table->horizontalScrollBar()->sizeHint().height() : 0));
        return;
    }
    whole += frame + m_table->verticalScrollBar()->sizeHint().width();
    m_table->setMinimumWidth(std::clamp(whole, afresh ? 0 : m_table->minimumWidth(), kMostListWidth));
}

void RecordsPage::choose(const QString& record)
{
    if (record == m_record)
        return;
    m_record = record;
    showChosen();
}

void RecordsPage::showChosen()
{
    const bool mayBegin = mayWrite(m_entity, ownerOfNew());
    m_add->setEnabled(mayBegin);
    m_whenEmpty->setText(
        mayBegin ? tr("Nothing here yet. \"%1\" (Ctrl+Enter) begins the first.").arg(m_add->text()) : tr("Nothing here yet."));
    m_remove->setEnabled(!m_record.isEmpty() && !ledger().isReadOnly() && keeperOf(ledger(), m_entity.id, m_record).isEmpty());
    if (m_record.isEmpty()) {
        m_table->clearSelection();
        return;
    }
    const int row = m_model->rowOf(m_record);
    if (m_table->currentIndex().row() != row || !m_table->selectionModel()->isRowSelected(row))
        m_table->setCurrentIndex(m_model->index(row, 0));
    if (m_sheet->record() == m_record)
        return;
    m_sheet->setVisible(true);
    m_sheet->showRecord(m_record);
    if (m_owner)
        m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen()->parent)));
    m_area->verticalScrollBar()->setValue(0);
}

const Record* RecordsPage::chosen() const
{
    const int row = m_model->rowOf(m_record);
    return row < 0 ? nullptr : &m_model->records()[static_cast<std::size_t>(row)];
}

void RecordsPage::startNew()
{
    if (m_household.isEmpty() || !mayWrite(m_entity, ownerOfNew()))
        return;
    m_sheet->commit();
    m_record.clear();
    m_table->setCurrentIndex({});
    showChosen();
    showNew();
    if (ownerOfNew().isEmpty()) {
        Q_EMIT said(tr("Enter first what it belongs to: %1.").arg(ledger().dictionary().entity(m_entity.parent).label.text()));
        return;
    }
    m_sheet->edit({});
}

void RecordsPage::askRemoval()
{
    const Record* record = chosen();
    if (!record)
        return;
    auto* panel = new AskPanel(ledger(), tr("Remove \"%1\", entered by mistake? The history keeps it.").arg(recordTitle(*record)),
        {}, tr("Remove"), this);
    connect(panel, &AskPanel::confirmed, this, &RecordsPage::removeChosen);
    ask(panel);
}

void RecordsPage::removeChosen()
{
    const Record* record = chosen();
    if (!record)
        return;
    const QString title = recordTitle(*record);
    ChangeSet changes;
    changes.why = tr("Entered by mistake");
    changes.remove(m_entity.id, record->id);
    if (session().apply(changes))
        Q_EMIT said(tr("Removed: %1. Ctrl+Z brings it back.").arg(title));
}

bool RecordsPage::commit()
{
    return m_sheet->commit();
}

void RecordsPage::goTo(const QString& record, const QString& field)
{
    if (m_model->rowOf(record) < 0)
        return;
    choose(record);
    if (field.isEmpty())
        m_sheet->rest();
    else
        m_sheet->edit(field);
}

void RecordsPage::takeKeyboard()
{
    if (m_walking) {
        m_record.clear();
        return walkOn();
    }
    if (m_record.isEmpty())
        startNew();
    else
        m_table->setFocus();
}

void RecordsPage::setWalking(bool walking)
{
    m_walking = walking;
    m_sheet->setWalking(walking);
}

/// To the next record; those that are not there yet stand on no paper.
void RecordsPage::walkOn()
{
    const int next = m_record.isEmpty() ? 0 : m_model->rowOf(m_record) + 1;
    if (next >= m_model->rowCount()) {
        Q_EMIT walked();
        return;
    }
    choose(m_model->records()[static_cast<std::size_t>(next)].id);
    m_sheet->begin();
}

DossierPage::Cell RecordsPage::current() const
{
    return {m_sheet->record(), m_sheet->currentField()};
}

} // namespace mingbai
