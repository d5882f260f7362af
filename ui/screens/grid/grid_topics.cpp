// The half of the grid screen that knows topics, layouts and where somebody was.
#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/models/grid_model.h"
#include "ui/models/new_statement.h"
#include "ui/models/session.h"
#include "ui/screens/grid/grid_screen.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/screens/grid/refused_panel.h"
#include "ui/screens/grid/topic_editor.h"
#include "ui/screens/households/filter_bar.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

const QString kPlacePrefix = u"topic_"_s;

/// Width in Chinese characters that answers of a type usually need.
int usualEms(FieldType type)
{
    switch (type) {
    case FieldType::YesNo:
    case FieldType::Integer:
    case FieldType::Year:
        return 5;
    case FieldType::Decimal:
    case FieldType::Month:
        return 6;
    case FieldType::Money:
    case FieldType::Phone:
    case FieldType::Date:
        return 8;
    case FieldType::IdNumber:
    case FieldType::DisabilityCertificate:
    case FieldType::BankAccount:
        return 12;
    case FieldType::Note:
    case FieldType::Region:
        return 13;
    default:
        return 9;
    }
}

} // namespace

void GridScreen::fillTopics()
{
    listTopics(m_topic);
    Q_EMIT placesChanged();
}

void GridScreen::listTopics(const QString& chosen)
{
    const QSignalBlocker quiet(m_topics);
    m_topics->clear();
    for (const Topic& topic : builtInTopics())
        m_topics->addItem(topic.label.text(), topic.id);
    if (!m_memory.ownTopics.empty())
        m_topics->insertSeparator(m_topics->count());
    for (const Topic& topic : m_memory.ownTopics)
        m_topics->addItem(topic.label.text(), topic.id);
    m_topics->setCurrentIndex(std::max(0, m_topics->findData(chosen)));
}

const Topic& GridScreen::topicOf(const QString& id) const
{
    for (const std::vector<Topic>* topics : {&builtInTopics(), &m_memory.ownTopics}) {
        for (const Topic& topic : *topics) {
            if (topic.id == id)
                return topic;
        }
    }
    return builtInTopics().front();
}

std::vector<SearchableCommand> GridScreen::places() const
{
    std::vector<SearchableCommand> all;
    for (const std::vector<Topic>* topics : {&builtInTopics(), &m_memory.ownTopics}) {
        for (const Topic& topic : *topics)
            all.push_back({kPlacePrefix + topic.id, tr("Grid entry: %1").arg(topic.label.text()), {}});
    }
    return all;
}

void GridScreen::openPlace(const QString& place)
{
    openTopic(place.mid(kPlacePrefix.size()));
    m_view->setFocus();
}

/// The year stays when the topic changes; at first it is the newest that the ledger has.
void GridScreen::openTopic(const QString& id, int year)
{
    rememberLayout();
    const Topic& topic = topicOf(id);
    const bool isSame = m_topic == topic.id;
    m_topic = topic.id;
    if (!isSame)
        m_cell = {};
    m_topics->setCurrentIndex(m_topics->findData(topic.id));
    int shownYear = year > 0 ? year : m_model->year();
    const bool isYearly = topic.isYearly(m_session.ledger().dictionary());
    if (shownYear == 0)
        m_session.attempt([&] { shownYear = newestYear(m_session.ledger(), topic); });
    if (shownYear == 0)
        shownYear = nextIncomeYear({}, m_session.ledger().clock().today());
    {
        const QSignalBlocker quiet(m_year);
        m_year->setValue(shownYear);
    }
    m_year->setVisible(isYearly);
    m_former->setVisible(isYearly);
    m_model->open(topic, shownYear);
}

void GridScreen::showIncome(int year, const QString& field)
{
    if (!m_restored)
        restore();
    m_filters->clear();
    openTopic(QString(entities::income), year);
    const int column = m_model->columnOf(QString(entities::income), field);
    if (column < 0)
        return;
    m_model->clearColumnFilters();
    m_model->setOrder(column, Qt::DescendingOrder);
    m_view->goTo(m_model->index(0, column));
    m_view->setFocus();
}

void GridScreen::restore()
{
    m_restored = true;
    m_model->refused().fromJson(m_memory.refused);
    m_refused->show(m_model->refused().all());
    const GridSpot place = m_memory.place;
    {
        const QSignalBlocker quiet(m_filters);
        m_filters->setFilter(place.filter);
    }
    m_topic = topicOf(place.topic).id;
    m_cell = place;
    openTopic(m_topic, place.year);
    if (m_filters->isNarrowing())
        applyFilter();
}

/// Marks the cell where somebody was; the first one where it is gone.
void GridScreen::restoreCell()
{
    if (m_model->rowCount() == 0)
        return;
    const int row = m_cell.row.isEmpty() ? 0 : m_model->positionOf(m_cell.row);
    int column = m_model->leadCount();
    while (m_cell.column.isEmpty() && column + 1 < m_model->columnCount() && !m_model->isEditable(column))
        ++column;
    for (int each = 0; each < m_model->columnCount(); ++each) {
        if (columnKey(each) == m_cell.column)
            column = each;
    }
    m_view->goTo(m_model->index(std::max(0, row), column));
}

QString GridScreen::columnKey(int column) const
{
    const Field* field = m_model->field(column);
    return field ? field->entity + u'.' + field->id : QString::number(column);
}

int GridScreen::usualWidth(int column) const
{
    const Field* field = m_model->field(column);
    const QFontMetrics metrics(m_view->font());
    const int heading = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const int answer = em(metrics) * (field ? usualEms(field->type) : column == GridRows::Group ? 4 : 5);
    return std::max(heading, answer) + scaled(2 * kWideGap);
}

void GridScreen::applyLayout()
{
    const GridLayout layout = m_memory.layouts.value(m_topic);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString key = columnKey(column);
        m_view->setColumnHidden(column, layout.hidden.contains(key));
        m_view->setColumnWidth(column, layout.widths.contains(key) ? scaled(layout.widths[key]) : usualWidth(column));
    }
    m_view->setFrozenCount(std::max(layout.frozen, m_model->leadCount()));
}

/// Widths are kept only where somebody changed them, for a text size of 100 %.
void GridScreen::rememberLayout()
{
    if (m_topic.isEmpty() || m_model->columnCount() == 0 || m_model->topic().id != m_topic)
        return;
    GridLayout layout;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int width = m_view->columnWidth(column);
        if (m_view->isColumnHidden(column))
            layout.hidden << columnKey(column);
        else if (width != usualWidth(column))
            layout.widths[columnKey(column)] = width * 100 / std::max(1, scaled(100));
    }
    layout.frozen = m_view->frozenCount() > m_model->leadCount() ? m_view->frozenCount() : 0;
    m_memory.layouts[m_topic] = layout;
}

void GridScreen::remember()
{
    if (!m_restored || m_session.isBusy())
        return;
    rememberLayout();
    const QModelIndex at = m_view->currentIndex();
    m_memory.place = {m_topic, m_model->year(), m_filters->filter(), at.isValid() ? m_model->rowId(at.row()) : QString(),
        at.isValid() ? columnKey(at.column()) : QString()};
    m_memory.refused = m_model->refused().toJson();
    m_session.attempt([this] { m_memory.write(m_session.ledger()); });
}

void GridScreen::goToRefused(const RefusedText& text)
{
    const auto isShown = [&] {
        return m_model->columnOf(text.entity, text.field) >= 0 && (text.year == 0 || text.year == m_model->year());
    };
    if (!isShown()) {
        for (const std::vector<Topic>* topics : {&builtInTopics(), &std::as_const(m_memory.ownTopics)}) {
            const auto fits = std::find_if(topics->begin(), topics->end(), [&](const Topic& topic) {
                const bool isOfPerson = text.entity == entities::person;
                return isOfPerson == (topic.rows->id == entities::person)
                    && std::any_of(topic.columns.begin(), topic.columns.end(),
                        [&](const Field* field) { return field->entity == text.entity && field->id == text.field; });
            });
            if (fits != topics->end() && !isShown())
                openTopic(fits->id, text.year);
        }
    }
    if (m_model->positionOf(text.row) < 0) {
        m_model->clearColumnFilters();
        m_filters->clear();
    }
    const int row = m_model->positionOf(text.row);
    const int column = m_model->columnOf(text.entity, text.field);
    if (row < 0 || column < 0)
        return;
    m_view->hideColumnOfBoth(column, false);
    m_view->goTo(m_model->index(row, column));
    m_view->setFocus();
}

void GridScreen::editTopic()
{
    const bool isOwn = std::any_of(
        m_memory.ownTopics.begin(), m_memory.ownTopics.end(), [this](const Topic& topic) { return topic.id == m_topic; });
    m_editor->edit(topicOf(m_topic), isOwn);
    m_stack->setCurrentWidget(m_editor);
}

void GridScreen::keepTopic(const Topic& topic)
{
    const Topic kept = topic; // the editor's own goes when the list changes
    std::erase_if(m_memory.ownTopics, [&](const Topic& each) { return each.id == kept.id; });
    m_memory.ownTopics.push_back(kept);
    listTopics(kept.id);
    openTopic(kept.id);
    remember();
    m_view->setFocus();
    Q_EMIT placesChanged();
}

void GridScreen::dropTopic(const QString& id)
{
    const QString gone = id;
    std::erase_if(m_memory.ownTopics, [&](const Topic& each) { return each.id == gone; });
    m_memory.layouts.remove(gone);
    listTopics({});
    openTopic(m_topics->currentData().toString());
    remember();
    Q_EMIT placesChanged();
}

} // namespace mingbai
