#include "ui/forms/record_sheet.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/ownership.h"
#include "ui/forms/remark_findings.h"
#include "ui/models/derived_entry.h"
#include "ui/models/known_person.h"
#include "ui/models/session.h"

#include <QLabel>

#include <algorithm>

namespace mingbai {

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
            connect(row, &FieldRow::blockWanted, this, &RecordSheet::goToBlock);
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
    m_filled.clear();
    m_record = {&m_entity, {}, {}, std::vector<Value>(m_entity.fields.size())};
}

void RecordSheet::showRecord(const QString& id)
{
    if (id != m_record.id) {
        commit();
        m_filled.clear();
    }
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
    for (const auto& [field, value] : startingValues(m_session.ledger(), m_entity, parent)) {
        m_record.values[static_cast<std::size_t>(m_entity.indexOf(field))] = value;
        m_filled.insert(m_entity.find(field));
    }
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
    const bool readOnly = m_past || m_session.ledger().isReadOnly() || isKeptElsewhere();
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

bool RecordSheet::isKeptElsewhere() const
{
    Ledger& ledger = m_session.ledger();
    const QString keeper = m_record.id.isEmpty() ? keeperOfNew(ledger, m_entity.id, m_record.parent)
                                                 : keeperOf(ledger, m_entity.id, m_record.id);
    return !keeper.isEmpty();
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
        for (Finding& finding : findingsAtCells(m_session, m_household, m_record.id))
            byField[finding.field].push_back(std::move(finding));
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
    for (const auto& start : startingValues(m_session.ledger(), m_entity, m_record.parent)) {
        if (std::none_of(values.begin(), values.end(), [&](const auto& given) { return given.first == start.first; }))
            all.push_back(start);
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
    m_filled.erase(&row->field());
    for (const auto& [field, told] : derived.values)
        m_filled.insert(m_entity.find(field));
    if (!derived.sentence.isEmpty())
        row->setNote(derived.sentence);
    if (row->field().type == FieldType::IdNumber) {
        const QString known = personWithNumber(m_session.ledger(), textOf(value), m_record.id);
        if (!known.isEmpty())
            Q_EMIT knownPerson(known);
    }
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

void RecordSheet::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshIfStale();
}

} // namespace mingbai
