#include "ui/screens/dossier/income_page.h"

#include "core/base/pinyin.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/forms/remark_findings.h"
#include "ui/models/new_statement.h"
#include "ui/screens/dossier/ask_panel.h"
#include "ui/screens/dossier/explanation.h"
#include "ui/screens/dossier/income_delegate.h"
#include "ui/screens/dossier/income_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace mingbai {

namespace {

constexpr int kItemEms = 16; ///< width of the item column at least, in Chinese characters, where there is room
constexpr int kLeastItemEms = 10;
constexpr int kMostItemEms = 22;
constexpr int kFigureEms = 12; ///< width of a year

} // namespace

IncomePage::IncomePage(Session& session, QWidget* parent)
    : DossierPage(session, parent)
    , m_entity(session.ledger().dictionary().entity(entities::income))
{
    m_model = new IncomeModel(
        m_entity, [this](const QString& record, const Field& field, const Value& value) { return store(record, field, value); },
        this);
    m_delegate = new IncomeDelegate(session.ledger().clock().today(), this);
    build();
    connect(m_model, &QAbstractItemModel::modelReset, this, &IncomePage::spanHeadings);
    connect(m_delegate, &FieldDelegate::stepped, this, &IncomePage::step);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!(m_model->flags(index) & Qt::ItemIsEditable))
            explainCurrent();
    });
}

void IncomePage::build()
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, kGap, 0, 0);
    auto* actions = new QHBoxLayout;
    m_add = new QPushButton(tr("New year"), this);
    m_add->setObjectName(QStringLiteral("new"));
    m_add->setToolTip(tr("Ctrl+Enter"));
    for (const auto& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &IncomePage::newYear);
    m_explain = new QPushButton(tr("Explain the sum"), this);
    m_explain->setToolTip(tr("Space"));
    m_remove = new QPushButton(tr("Remove this year…"), this);
    auto* all = new QCheckBox(tr("Also items without a figure"), this);
    all->setObjectName(QStringLiteral("all"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_add, m_explain, m_remove})
        actions->addWidget(widget);
    actions->addStretch();
    actions->addWidget(all);
    m_layout->addLayout(actions);
    m_empty = new QLabel(tr("No income recorded yet. Begin with \"New year\"."), this);
    setRole(m_empty, Role::Muted);
    m_layout->addWidget(m_empty);
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * kGap);
    m_table->setAccessibleName(m_entity.plural.text());
    m_table->installEventFilter(this);
    m_layout->addWidget(m_table, 1);
    connect(m_add, &QPushButton::clicked, this, &IncomePage::askNewYear);
    connect(m_explain, &QPushButton::clicked, this, &IncomePage::explainCurrent);
    connect(m_remove, &QPushButton::clicked, this, &IncomePage::askRemoval);
    connect(all, &QCheckBox::toggled, m_model, &IncomeModel::setShowAll);
}

void IncomePage::load(const QString& household)
{
    if (household != m_household)
        delete m_question;
    m_household = household;
    std::vector<Record> statements = ledger().records(m_entity.id, household);
    const bool isOurs = mayWrite(m_entity, household);
    m_add->setEnabled(isOurs);
    m_remove->setEnabled(isOurs && !statements.empty());
    m_explain->setEnabled(!statements.empty());
    m_model->setEditable(isOurs);
    m_empty->setVisible(statements.empty());
    m_table->setVisible(!statements.empty());
    m_model->setStatements(std::move(statements));
    m_model->setFindings(findingsAtCells(session(), household));
}

void IncomePage::spanHeadings()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->field(row) && m_model->columnCount() > 1)
            m_table->setSpan(row, 0, 1, m_model->columnCount());
    }
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, em(fontMetrics()) * kFigureEms);
    fitItems();
}

/// As wide as the items want, but a year stands beside them: scrolled aside, figures lose their names.
void IncomePage::fitItems()
{
    const int width = em(fontMetrics());
    m_table->resizeColumnToContents(0);
    const int wanted = std::clamp(m_table->columnWidth(0), width * kItemEms, width * kMostItemEms);
    m_table->setColumnWidth(0, std::clamp(m_table->viewport()->width() - width * kFigureEms, width * kLeastItemEms, wanted));
}

void IncomePage::resizeEvent(QResizeEvent* event)
{
    DossierPage::resizeEvent(event);
    fitItems();
}

bool IncomePage::store(const QString& record, const Field& field, const Value& value)
{
    return session().apply(ChangeSet().set(m_entity.id, record, field.id, value));
}

void IncomePage::step(Editor::Step step)
{
    const QModelIndex current = m_table->currentIndex();
    const int direction = step == Editor::Step::Next ? 1 : step == Editor::Step::Previous ? -1 : 0;
    m_table->setFocus();
    if (direction == 0 || !current.isValid())
        return;
    for (int row = current.row() + direction; row >= 0 && row < m_model->rowCount(); row += direction) {
        const QModelIndex next = m_model->index(row, current.column());
        if (m_model->flags(next) & Qt::ItemIsEditable) {
            m_table->setCurrentIndex(next);
            return;
        }
    }
    if (m_walking && direction > 0)
        Q_EMIT walked();
}

void IncomePage::ask(AskPanel* panel)
{
    delete m_question;
    m_question = panel;
    m_layout->insertWidget(1, panel);
    panel->setFocus();
}

/// The last year that has ended needs no question.
void IncomePage::newYear()
{
    if (m_household.isEmpty() || !mayWrite(m_entity, m_household))
        return;
    const QDate today = ledger().clock().today();
    const int next = nextIncomeYear(ledger().records(m_entity.id, m_household), today);
    if (next <= nextIncomeYear({}, today))
        makeYear(next);
    else
        askNewYear();
}

void IncomePage::askNewYear()
{
    if (m_household.isEmpty())
        return;
    const QDate today = ledger().clock().today();
    const Field& year = ledger().dictionary().field(fields::income::year);
    const int next = nextIncomeYear(ledger().records(m_entity.id, m_household), today);
    auto* panel = new AskPanel(ledger(), tr("A year runs from October 1 of the year before to September 30."),
        {{&year, qint64{next}}}, tr("Begin this year"), this);
    panel->require(year);
    connect(panel, &AskPanel::confirmed, this,
        [this, id = year.id](const std::map<QString, Value>& answers) { makeYear(static_cast<int>(integerOf(answers.at(id)))); });
    ask(panel);
}

void IncomePage::makeYear(int year)
{
    for (const Record& statement : ledger().records(m_entity.id, m_household)) {
        if (integerOf(statement.value(fields::income::year)) == year) {
            Q_EMIT said(tr("The year %1 is already there.").arg(year));
            return;
        }
    }
    const QString record = ledger().newId();
    if (!session().apply(newStatement(ledger(), m_household, record, year)))
        return;
    load(m_household);
    m_table->setFocus();
    const int column = m_model->columnOf(record);
    for (int row = 0; row < m_model->rowCount(); ++row) { // on to the first figure that is still asked
        const QModelIndex cell = m_model->index(row, column);
        if (m_model->flags(cell) & Qt::ItemIsEditable && isEmpty(cell.data(kValueRole).value<Value>()))
            return m_table->setCurrentIndex(cell);
    }
}

void IncomePage::askRemoval()
{
    const Record* statement = m_model->statement(std::max(m_table->currentIndex().column(), 0));
    if (!statement) {
        Q_EMIT said(tr("First choose a figure of the year."));
        return;
    }
    const QString year = QString::number(integerOf(statement->value(fields::income::year)));
    auto* panel = new AskPanel(
        ledger(), tr("Remove the year %1, entered by mistake? The history keeps it.").arg(year), {}, tr("Remove"), this);
    connect(panel, &AskPanel::confirmed, this, [this, id = statement->id] {
        ChangeSet changes;
        changes.why = tr("Entered by mistake");
        session().apply(changes.remove(m_entity.id, id));
    });
    ask(panel);
}

void IncomePage::explainCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const Record* statement = current.isValid() ? m_model->statement(current.column()) : nullptr;
    const Field* field = current.isValid() ? m_model->field(current.row()) : nullptr;
    if (!statement || !field || !field->isComputed()) {
        Q_EMIT said(tr("First choose a computed figure; they are in bold."));
        return;
    }
    auto* popup = new ExplanationPopup(*statement, *field, this);
    popup->move(m_table->viewport()->mapToGlobal(m_table->visualRect(current).bottomLeft()));
    popup->show();
}

bool IncomePage::commit()
{
    auto* editor = m_table->findChild<Editor*>();
    return !editor || editor->commit();
}

void IncomePage::goTo(const QString& record, const QString& field)
{
    int row = m_model->rowOf(field);
    if (row < 0 && !field.isEmpty()) {
        m_model->setShowAll(true);
        row = m_model->rowOf(field);
    }
    const QModelIndex index = m_model->index(row, m_model->columnOf(record));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->setFocus();
}

bool IncomePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && actByKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return DossierPage::eventFilter(watched, event);
}

/// The names of the items and the headings take no figure: the keyboard passes them by.
bool IncomePage::moveByKey(const QKeyEvent& key)
{
    QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_model->columnCount() < 2)
        return false;
    if (current.column() == 0) // a click on a name
        m_table->setCurrentIndex(current = m_model->index(current.row(), 1));
    const bool isWhole = key.modifiers() & Qt::ControlModifier;
    const int direction = key.key() == Qt::Key_Down || key.key() == Qt::Key_Home ? 1 : -1;
    int row = current.row();
    switch (key.key()) {
    case Qt::Key_Left:
        return current.column() == 1;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isWhole)
            return false;
        row += direction;
        break;
    case Qt::Key_Home:
        row = isWhole ? 0 : row;
        break;
    default:
        return false;
    }
    while (row >= 0 && row < m_model->rowCount() && !m_model->field(row))
        row += direction;
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, key.key() == Qt::Key_Home ? 1 : current.column()));
    return true;
}

bool IncomePage::actByKey(const QKeyEvent& key)
{
    if (moveByKey(key))
        return true;
    const QModelIndex current = m_table->currentIndex();
    const bool isEditable = current.isValid() && m_model->flags(current) & Qt::ItemIsEditable;
    const QString before = std::exchange(m_initials, {});
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers() & Qt::ControlModifier)
            return false;
        step(key.modifiers() & Qt::ShiftModifier ? Editor::Step::Previous : Editor::Step::Next);
        return true;
    case Qt::Key_Space:
    case Qt::Key_F2:
        if (!current.isValid() || isEditable)
            return false;
        explainCurrent();
        return true;
    case Qt::Key_Delete:
        if (isEditable)
            m_model->setData(current, QVariant::fromValue(Value()), kValueRole);
        return isEditable;
    default:
        break;
    }
    const Field* field = isEditable ? m_model->field(current.row()) : nullptr;
    const Field* shown = current.isValid() ? m_model->field(current.row()) : nullptr;
    if (shown && shown->isComputed() && key.text().size() == 1 && key.text().front().isDigit())
        Q_EMIT said(tr("This figure is computed from its items. Space shows how."));
    const bool isLetter = key.text().size() == 1 && key.text().front().isLetter()
        && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (!isLetter || (field && !field->isNumber()))
        return false;
    m_initials = before;
    return jumpTo(key.text().toLower());
}

/// Figures are digits; letters are free to name an item: the next one whose name, pinyin or initials begin so. A longer
/// beginning is sought from where its first letter was typed, that item included.
bool IncomePage::jumpTo(const QString& typed)
{
    const QModelIndex current = m_table->currentIndex();
    if (m_initials.isEmpty())
        m_initialsFrom = std::max(current.row(), 0);
    m_initials += typed;
    const int rows = m_model->rowCount();
    for (int i = m_initials.size() > 1 ? 0 : 1; i <= rows; ++i) {
        const QModelIndex cell = m_model->index((m_initialsFrom + i) % rows, std::max(current.column(), 1));
        if (!(m_model->flags(cell) & Qt::ItemIsEditable))
            continue;
        const Field& field = *m_model->field(cell.row());
        const Pinyin sound = pinyinOfWords(field.label.zh);
        if (sound.initials().startsWith(m_initials) || sound.joined().startsWith(m_initials)
            || field.label.text().startsWith(m_initials, Qt::CaseInsensitive)) {
            m_table->setCurrentIndex(cell);
            return true;
        }
    }
    m_initials.chop(typed.size());
    return true; // a letter is no figure
}

void IncomePage::takeKeyboard()
{
    if (m_model->columnCount() < 2) {
        if (m_walking)
            Q_EMIT walked();
        else
            findChild<QPushButton*>(QStringLiteral("new"))->setFocus();
        return;
    }
    m_table->setFocus();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->flags(m_model->index(row, 1)) & Qt::ItemIsEditable)
            return m_table->setCurrentIndex(m_model->index(row, 1));
    }
}

DossierPage::Cell IncomePage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    const Record* statement = index.isValid() ? m_model->statement(index.column()) : nullptr;
    const Field* field = statement ? m_model->field(index.row()) : nullptr;
    return {statement ? statement->id : QString(), field ? field->id : QString()};
}

} // namespace mingbai
