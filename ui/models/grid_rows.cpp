#include "ui/models/grid_rows.h"

#include "core/dictionary/fields.h"
#include "core/ledger/ownership.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace mingbai {

namespace {

constexpr int kRowsKept = 512; ///< a few screens; about 5 kB each with forty columns

/// Fits a value through a column's filter.
bool fits(const ColumnFilter& filter, const Value& value)
{
    const bool isBlank = isEmpty(value) || value == Value(QString());
    switch (filter.kind) {
    case ColumnFilter::Kind::Empty:
        return isBlank;
    case ColumnFilter::Kind::Filled:
        return !isBlank;
    case ColumnFilter::Kind::Same:
        break;
    }
    return value == filter.value;
}

/// Numbers by size, texts as a Chinese dictionary orders them.
class ValueOrder {
public:
    explicit ValueOrder(bool isGroup)
        : m_collator(QLocale(QLocale::Chinese, QLocale::China))
        , m_isGroup(isGroup)
    {
    }

    [[nodiscard]] bool comesBefore(const Value& one, const Value& other) const
    {
        if (one.index() != other.index() || std::holds_alternative<double>(one) || std::holds_alternative<qint64>(one))
            return number(one) < number(other);
        const QString first = textOf(one);
        const QString second = textOf(other);
        return m_isGroup ? groupComesBefore(first, second) : m_collator.compare(first, second) < 0;
    }

private:
    static double number(const Value& value)
    {
        const auto* decimal = std::get_if<double>(&value);
        return decimal ? *decimal : static_cast<double>(integerOf(value));
    }

    QCollator m_collator;
    bool m_isGroup;
};

} // namespace

GridRows::GridRows(Ledger& ledger, CheckEngine& checks, const Topic& topic, int year)
    : m_ledger(ledger)
    , m_checks(checks)
    , m_table(ledger, topic, year)
    , m_places(ledger)
    , m_read(kRowsKept)
{
}

std::vector<qint64> GridRows::arranged()
{
    std::vector<qint64> rows = m_table.rows(filter);
    narrow(rows);
    if (orderColumn >= 0 && orderColumn < columnCount())
        sort(rows);
    return rows;
}

std::vector<Value> GridRows::valuesOf(const std::vector<qint64>& rows, int column)
{
    if (column >= leadCount())
        return m_table.values(rows, static_cast<std::size_t>(column - leadCount()));
    std::vector<Value> values;
    for (GridRow& lead : m_table.leads(rows))
        values.emplace_back(column == Group ? lead.group : column == Head ? lead.head : lead.name);
    return values;
}

void GridRows::narrow(std::vector<qint64>& rows)
{
    for (auto each = columnFilters.cbegin(); each != columnFilters.cend(); ++each) {
        if (each.key() >= columnCount())
            continue;
        const std::vector<Value> values = valuesOf(rows, each.key());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (fits(*each, values[i]))
                rows[kept++] = rows[i];
        }
        rows.resize(kept);
    }
}

/// Rows without an answer come last, whichever way.
void GridRows::sort(std::vector<qint64>& rows)
{
    const std::vector<Value> values = valuesOf(rows, orderColumn);
    std::vector<std::size_t> places(rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const ValueOrder by(orderColumn == Group);
    std::stable_sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
        if (isEmpty(values[one]) || isEmpty(values[other]))
            return !isEmpty(values[one]) && isEmpty(values[other]);
        return order == Qt::AscendingOrder ? by.comesBefore(values[one], values[other])
                                           : by.comesBefore(values[other], values[one]);
    });
    std::vector<qint64> sorted;
    sorted.reserve(rows.size());
    for (const std::size_t place : places)
        sorted.push_back(rows[place]);
    rows = std::move(sorted);
}

MarkedRow* GridRows::at(int position)
{
    if (position < 0 || position >= static_cast<int>(m_rows.size()))
        return nullptr;
    const qint64 entry = m_rows[static_cast<std::size_t>(position)];
    if (MarkedRow* kept = m_read.object(entry))
        return kept;
    std::optional<GridRow> row = m_table.read(entry);
    if (!row)
        return nullptr;
    const QString keeper = mingbai::keeperOf(m_places, m_ledger, entities::household, row->household);
    auto* marked = new MarkedRow{std::move(*row), {}, keeper};
    mark(*marked);
    m_read.insert(entry, marked);
    return marked;
}

void GridRows::forget()
{
    m_read.clear();
    m_places = ReportingPlaces(m_ledger);
}

void GridRows::mark(MarkedRow& marked)
{
    const auto& columns = m_table.columns();
    marked.marks.resize(columns.size());
    for (const FindingMark& found : m_checks.marks(marked.row.household)) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const GridSource& source = m_table.sources()[columns[i].source];
            const bool isRecord = found.isOfRecord ? found.record == marked.row.records[columns[i].source]
                                                   : source.entity->id == entities::household || source.entity->occursOnce;
            if (isRecord && found.entity == source.entity->id && found.field == columns[i].field->id && !marked.marks[i])
                marked.marks[i] = found.severity;
        }
    }
}

int GridRows::positionOf(const QString& row)
{
    const std::vector<GridRow> leads = m_table.leads(m_rows);
    const auto found = std::find_if(leads.begin(), leads.end(), [&](const GridRow& lead) { return lead.id == row; });
    return found == leads.end() ? -1 : static_cast<int>(found - leads.begin());
}

} // namespace mingbai
