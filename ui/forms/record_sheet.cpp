#include "ui/forms/record_sheet.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/forms/remark_findings.h"
#include "ui/models/derived_entry.h"
#include "ui/models/session.h"

#include <QEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace mingbai {

namespace {

constexpr int kMostColumns = 3;
constexpr int kAnswerEms = 12; ///< least width of an answer, in Chinese characters

} // namespace

RecordSheet::RecordSheet(Session& session, const Entity& entity, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_entity(entity)
    , m_shownFields(session.ledger())
{
    setObjectName(entity.id);
    forget();
    build();
    connect(&session, &Session::changed, this, [this](const QStringList& households) {
        if (m_past || m_record.id.isEmpty() || (!m_household.isEmpty() && !households.contains(m_household)))
            return;
        m_stale = true;
        // Not at once: the change may come from an editor that loses the keyboard because its window is being torn down.
        QMetaObject::invokeMethod(this, &RecordSheet::refreshIfStale, Qt::QueuedConnection);
    });
}

RecordSheet::~RecordSheet()
{
    // Children die after this: an editor that loses the keyboard then must find nobody to tell.
    for (FieldRow* row : m_rows) {
        if (row)
            row->disconnect(this);
    }
}

void RecordSheet::build()
{
    const QDate today = m_session.ledger().clock().today();
    m_rows.resize(m_entity.fields.size());
    for (const Section& section : m_entity.sections) {
        Block block;
        block.heading = new QLabel(section.label.text(), this);
        setRole(block.heading, Role::Heading);
        for (const int index : section.fields) {
            const Field& field = m_entity.fields[static_cast<std::size_t>(index)];
            if (field.retired)
                continue;
            auto* row = new FieldRow(field, today, this);
            connect(row, &FieldRow::committed, this, &RecordSheet::store);
            connect(row, &FieldRow::stepped, this, &RecordSheet::go);
            connect(row, &FieldRow::accepted, this, &RecordSheet::accept);
            connect(row, &FieldRow::resized, this, &RecordSheet::arrange);
            connect(row, &FieldRow::entered, this, [this](FieldRow* entered) {
                m_current = entered;
                scrollTo(entered);
            });
            m_rows[static_cast<std::size_t>(index)] = row;
            block.rows.push_back(row);
        }
        m_blocks.push_back(std::move(block));
    }
}

void RecordSheet::forget()
{
    m_past = false;
    m_household.clear();
    m_record = {&m_entity, {}, {}, std::vector<Value>(m_entity.fields.size())};
}

void RecordSheet::showRecord(const QString& id)
{
    if (id != m_record.id)
        commit();
    m_past = false;
    m_record.id = id;
    m_household = m_session.ledger().householdOf(m_entity.id, id);
    refresh();
}

void RecordSheet::showNew(const QString& parent)
{
    commit();
    forget();
    m_record.parent = parent;
    if (!m_entity.parent.isEmpty())
        m_household = m_session.ledger().householdOf(m_entity.parent, parent); // references are chosen from it
    for (std::size_t i = 0; i < m_entity.fields.size(); ++i)
        m_record.values[i] = m_entity.fields[i].defaultValue;
    showAnswers(m_record, false);
}

void RecordSheet::showPast(const Record& record)
{
    forget();
    m_past = true;
    showAnswers(record, true);
}

void RecordSheet::setReadable(bool readable)
{
    for (FieldRow* row : findChildren<FieldRow*>())
        row->setReadable(readable);
}

void RecordSheet::refreshIfStale()
{
    if (m_stale && isVisible())
        refresh();
}

void RecordSheet::refresh()
{
    m_stale = false;
    const auto record = m_session.ledger().record(m_entity.id, m_record.id);
    if (record)
        showAnswers(*record, false);
}

void RecordSheet::showAnswers(const Record& record, bool onlyAnswers)
{
    m_record = record;
    m_arranging = true; // once, at the end
    const bool readOnly = m_past || m_session.ledger().isReadOnly();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        FieldRow* row = m_rows[i];
        if (!row)
            continue;
        row->setReadOnly(readOnly);
        if (row->field().type == FieldType::Reference)
            row->setCandidates(candidatesFor(row->field()));
        row->setValue(m_record.values[i]);
    }
    hideRows(onlyAnswers);
    showFindings();
    m_arranging = false;
    arrange();
}

void RecordSheet::hideRows(bool onlyAnswers)
{
    const std::vector<bool> shown = m_shownFields.of(m_record);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i])
            continue;
        // An answer stays in sight when its question is no longer asked: what cannot be seen cannot be mended.
        const bool isAnswered = !isEmpty(m_record.values[i]) || m_rows[i]->editor();
        const bool isAsked = shown[i] && !onlyAnswers && !m_entity.fields[i].isComputed();
        const bool isHelper = m_entity.fields[i].isComputed() && !m_entity.fields[i].isNumber(); // a key, not an answer
        m_rows[i]->setVisible((isAsked || isAnswered) && !isHelper);
    }
}

void RecordSheet::showFindings()
{
    for (FindingNote* note : m_loose)
        note->deleteLater();
    m_loose.clear();
    std::map<QString, std::vector<Finding>> byField;
    if (!m_past && !m_record.id.isEmpty()) {
        FindingFilter filter;
        filter.household = m_household;
        filter.record = m_record.id;
        for (Finding& finding : m_session.checks().findings(filter))
            byField[finding.field].push_back(std::move(finding));
        for (Finding& remark : remarkFindings(m_session.ledger(), m_household, m_record.id))
            byField[remark.field].push_back(std::move(remark));
    }
    for (FieldRow* row : m_rows) {
        if (!row)
            continue;
        const auto found = byField.find(row->field().id);
        const bool has = found != byField.end();
        row->setFindings(has ? found->second : std::vector<Finding>());
        if (has) {
            row->setVisible(true); // a finding may be about an empty field that is not asked
            byField.erase(found);
        }
    }
    for (const auto& [field, findings] : byField) {
        for (const Finding& finding : findings) {
            auto* note = new FindingNote(finding, this);
            connect(note, &FindingNote::accepted, this, &RecordSheet::accept);
            connect(note, &FindingNote::resized, this, &RecordSheet::arrange);
            note->show();
            m_loose.push_back(note);
        }
    }
}

std::vector<Candidate> RecordSheet::candidatesFor(const Field& field)
{
    const Entity& target = m_session.ledger().dictionary().entity(field.target);
    const Field* title = target.find(target.title);
    std::vector<Candidate> candidates;
    const auto add = [&](const Record& record) {
        candidates.push_back({record.id, title ? screenText(*title, record.value(title->id)) : record.id});
    };
    Ledger& ledger = m_session.ledger();
    for (const Record& record : ledger.recordsInHousehold(target.id, m_household))
        add(record);
    if (!ledger.dictionary().belongsTo(target, entities::household)) // the village's own: rounds, projects, yields
        ledger.forEach(target.id, add);
    return candidates;
}

bool RecordSheet::apply(const std::vector<std::pair<QString, Value>>& values)
{
    ChangeSet changes;
    if (!m_record.id.isEmpty()) {
        for (const auto& [field, value] : values)
            changes.set(m_entity.id, m_record.id, field, value);
        return m_session.apply(changes);
    }
    std::vector<std::pair<QString, Value>> all = values;
    for (const Field& field : m_entity.fields) {
        const bool isGiven = std::any_of(
            values.begin(), values.end(), [&](const auto& given) { return given.first == field.id; });
        if (!isGiven && !isEmpty(field.defaultValue))
            all.emplace_back(field.id, field.defaultValue);
    }
    const QString id = m_session.ledger().newId();
    if (!m_session.apply(changes.create(m_entity.id, id, m_record.parent, all)))
        return false;
    m_record.id = id;
    m_household = m_session.ledger().householdOf(m_entity.id, id);
    refresh();
    Q_EMIT created(id);
    return true;
}

void RecordSheet::store(FieldRow* row, const Value& value)
{
    std::vector<std::pair<QString, Value>> values{{row->field().id, value}};
    const DerivedEntry derived = derivedEntry(m_record, row->field(), value);
    values.insert(values.end(), derived.values.begin(), derived.values.end());
    if (!apply(values)) {
        row->editor()->refuse(tr("This could not be saved; it is still here. Press Enter to try again."));
        return;
    }
    row->setValue(value);
    if (!derived.sentence.isEmpty())
        row->setNote(derived.sentence);
}

void RecordSheet::go(FieldRow* row, Editor::Step step)
{
    if (step == Editor::Step::Stay)
        return;
    refreshIfStale(); // the answer may call for the field that comes next
    std::vector<FieldRow*> order;
    for (const Block& block : m_blocks) {
        for (FieldRow* other : block.rows) {
            if (other == row || (other->isVisible() && !other->isReadOnly()))
                order.push_back(other);
        }
    }
    const auto place = std::find(order.begin(), order.end(), row);
    if (step == Editor::Step::Next && std::next(place) != order.end())
        (*std::next(place))->edit();
    else if (step == Editor::Step::Previous && place != order.begin())
        (*std::prev(place))->edit();
    else
        focusNextPrevChild(step == Editor::Step::Next);
}

void RecordSheet::accept(const Finding& finding, const QString& reason)
{
    settle(m_session, finding, reason);
}

bool RecordSheet::commit()
{
    bool kept = true;
    for (FieldRow* row : m_rows)
        kept = (!row || row->commit()) && kept;
    return kept;
}

void RecordSheet::edit(const QString& field)
{
    refreshIfStale();
    for (FieldRow* row : m_rows) {
        if (!row || (!field.isEmpty() && row->field().id != field))
            continue;
        row->setVisible(true);
        arrange();
        scrollTo(row);
        row->edit();
        return;
    }
}

void RecordSheet::scrollTo(const QWidget* row)
{
    for (QWidget* up = parentWidget(); up; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            const QPoint top = row->mapTo(area->widget(), QPoint(0, 0));
            area->ensureVisible(top.x(), top.y() + row->height(), 0, kWideGap);
            area->ensureVisible(top.x(), top.y(), 0, kWideGap);
            return;
        }
    }
}

void RecordSheet::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void RecordSheet::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshIfStale();
}

void RecordSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

int RecordSheet::arrangeRows(const std::vector<FieldRow*>& rows, int top, int columns) const
{
    const int cell = (width() - kWideGap * (columns - 1)) / columns;
    std::vector<std::pair<FieldRow*, int>> line; // with the columns each takes
    int used = 0;
    const auto finishLine = [&] {
        int height = 0;
        int left = 0;
        for (const auto& [row, span] : line)
            height = std::max(height, row->heightForWidth(cell * span + kWideGap * (span - 1)));
        for (const auto& [row, span] : line) {
            const int width = cell * span + kWideGap * (span - 1);
            row->setGeometry(left, top, width, height);
            left += width + kWideGap;
        }
        top += line.empty() ? 0 : height;
        line.clear();
        used = 0;
    };
    for (FieldRow* row : rows) {
        if (row->isHidden())
            continue;
        const int span = row->isWide(cell) ? columns : 1;
        if (used + span > columns)
            finishLine();
        line.emplace_back(row, span);
        used += span;
    }
    finishLine();
    return top;
}

void RecordSheet::arrange()
{
    if (m_arranging || width() <= 0)
        return;
    m_arranging = true;
    const int answer = em(fontMetrics()) * kAnswerEms;
    const int columns = std::clamp(width() / (labelWidth(fontMetrics()) + answer), 1, kMostColumns);
    int top = kGap;
    for (FindingNote* note : m_loose) {
        const int height = note->heightForWidth(width());
        note->setGeometry(0, top, width(), height);
        top += height;
    }
    for (const Block& block : m_blocks) {
        const bool hasRows = std::any_of(
            block.rows.begin(), block.rows.end(), [](const FieldRow* row) { return !row->isHidden(); });
        block.heading->setVisible(hasRows);
        if (!hasRows)
            continue;
        const int height = block.heading->sizeHint().height();
        block.heading->setGeometry(0, top, width(), height);
        top = arrangeRows(block.rows, top + height + kGap / 2, columns) + kWideGap;
    }
    setMinimumHeight(top);
    m_arranging = false;
}

} // namespace mingbai
