#include "core/exchange/row_json.h"

namespace mingbai {
namespace {

void writeCodes(JsonWriter& json, QByteArrayView codes)
{
    json.raw("[");
    qsizetype from = 0;
    for (qsizetype at = 0; at <= codes.size(); ++at) {
        if (at == codes.size() || codes[at] == ',') {
            if (from > 0)
                json.raw(",");
            json.string(codes.sliced(from, at - from));
            from = at + 1;
        }
    }
    json.raw("]");
}

void writeValue(JsonWriter& json, const Statement& row, int column, FieldType type)
{
    switch (type) {
    case FieldType::Money:
        json.yuan(row.integer(column));
        break;
    case FieldType::YesNo:
        json.raw(row.integer(column) != 0 ? "true" : "false");
        break;
    case FieldType::Integer:
    case FieldType::Year:
        json.integer(row.integer(column));
        break;
    case FieldType::Decimal:
        json.decimal(row.decimal(column));
        break;
    case FieldType::Codes:
        writeCodes(json, row.utf8(column));
        break;
    default:
        json.string(row.utf8(column));
        break;
    }
}

} // namespace

RowJson::RowJson(const Entity& entity)
    : m_entity(entity)
{
    for (const Field& field : entity.fields)
        m_columns.push_back({field.type, ",\"" + field.id.toUtf8() + "\":"});
}

void RowJson::write(JsonWriter& json, const Statement& row) const
{
    json.raw("{\"id\":");
    json.string(row.utf8(0));
    if (!m_entity.parent.isEmpty()) {
        json.raw(",\"" + m_entity.parent.toUtf8() + "\":");
        json.string(row.utf8(1));
    }
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const int column = static_cast<int>(i) + 2;
        if (!row.isNull(column)) {
            json.raw(m_columns[i].key);
            writeValue(json, row, column, m_columns[i].type);
        }
    }
    json.raw("}");
}

} // namespace mingbai
