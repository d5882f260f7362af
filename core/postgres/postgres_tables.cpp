#include "core/postgres/postgres_tables.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kFenDigits = 2;
const QByteArray kNothing = "\\N";

QByteArray typeOf(const Field& field)
{
    switch (field.type) {
    case FieldType::Integer:
        return "bigint";
    case FieldType::Decimal:
        return "numeric";
    case FieldType::Money:
        return "numeric(16,2)";
    case FieldType::Year:
        return "smallint";
    case FieldType::Date:
        return field.partialDate ? "text" : "date";
    case FieldType::YesNo:
        return "boolean";
    case FieldType::Codes:
        return "text[]";
    case FieldType::Reference:
        return "uuid";
    default:
        return "text"; // a month has no type of its own
    }
}

QString bothLabels(const Bilingual& label)
{
    return label.zh + " / "_L1 + label.en;
}

QString commentOf(const Field& field)
{
    QString comment = bothLabels(field.label);
    if (!field.unit.isEmpty())
        comment += u"（%1）"_s.arg(field.unit.zh);
    if (!field.help.isEmpty())
        comment += u'\n' + field.help.zh;
    if (field.codes)
        comment += u"\n代码表：code.list = '%1'"_s.arg(field.codes->id);
    if (!field.source.isEmpty())
        comment += u"\n来源："_s + field.source;
    return comment;
}

/// What the text format of COPY keeps for itself.
QByteArray escaped(QByteArray text)
{
    text.replace('\\', "\\\\");
    text.replace('\t', "\\t");
    text.replace('\n', "\\n");
    text.replace('\r', "\\r");
    return text;
}

QByteArray yuan(qint64 fen)
{
    const QByteArray digits = QByteArray::number(std::abs(fen)).rightJustified(kFenDigits + 1, '0');
    return (fen < 0 ? "-" : "") + digits.chopped(kFenDigits) + '.' + digits.last(kFenDigits);
}

} // namespace

std::vector<PostgresColumn> postgresColumns(const Dictionary& dictionary, const Entity& entity)
{
    std::vector<PostgresColumn> columns{{kCountyColumn.toString(), "text NOT NULL",
                                            u"县（市、区）代码，6位；分布式数据库按此列分片 / County, the partition key"_s},
        {u"id"_s, "uuid NOT NULL", u"记录标识 / Record key"_s}};
    if (!entity.parent.isEmpty())
        columns.push_back({entity.parent, "uuid", u"所属"_s + bothLabels(dictionary.entity(entity.parent).label)});
    for (const Field& field : entity.fields)
        columns.push_back({field.id, typeOf(field), commentOf(field), &field});
    columns.push_back({kLedgerColumn.toString(), "uuid NOT NULL", u"移交的台账 / Ledger that handed the row over"_s});
    columns.push_back({kChangeColumn.toString(), "bigint NOT NULL", u"移交时台账的最新改动号 / Its newest change then"_s});
    return columns;
}

QString postgresComment(const Entity& entity)
{
    QString comment = bothLabels(entity.label);
    if (!entity.source.isEmpty())
        comment += u"\n来源："_s + entity.source;
    return comment;
}

QByteArray copyText(const Field* field, const Value& value)
{
    if (isEmpty(value))
        return kNothing;
    const FieldType type = field ? field->type : FieldType::Text;
    if (type == FieldType::YesNo)
        return integerOf(value) != 0 ? "t" : "f";
    if (type == FieldType::Codes)
        return '{' + textOf(value).toUtf8() + '}';
    if (const auto* decimal = std::get_if<double>(&value)) {
        const double unit = type == FieldType::Money ? 0.01 : 1; // averages that SQL computes may hold parts of a fen
        return QByteArray::number(*decimal * unit, 'f', QLocale::FloatingPointShortest);
    }
    if (const auto* integer = std::get_if<qint64>(&value))
        return type == FieldType::Money ? yuan(*integer) : QByteArray::number(*integer);
    return escaped(textOf(value).toUtf8());
}

} // namespace mingbai
