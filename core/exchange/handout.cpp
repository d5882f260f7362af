#include "core/exchange/handout.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/limits.h"
#include "core/exchange/formula_guard.h"
#include "core/ledger/ledger.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kBlock = qsizetype{1} << 18;
constexpr qint64 kRowsBetweenReports = 1024;
constexpr qsizetype kWholeDay = 10; ///< 2024-09-30

const QString kNumbering = u"number"_s;

QString translated(const char* words)
{
    return QCoreApplication::translate("Handout", words);
}

bool isSecret(const Field& field)
{
    return field.privacy == Privacy::Personal || field.privacy == Privacy::Sensitive;
}

double numberOf(const Value& value)
{
    const auto* decimal = std::get_if<double>(&value);
    return decimal ? *decimal : static_cast<double>(integerOf(value));
}

bool isFigure(const Value& value)
{
    return std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value);
}

/// Free text may hold numbers that are secret elsewhere.
QString wordsOf(const Field& field, const Value& value, bool masked)
{
    const QString text = fileText(field, value);
    const bool isFreeText = field.type == FieldType::Note
        || (field.type == FieldType::Text && field.search != SearchKind::Number);
    return masked && isFreeText ? redacted(text) : text;
}

QByteArray csvCell(const QString& text)
{
    static constexpr QStringView kSpecial = u",\"\r\n";
    const bool special = std::any_of(text.begin(), text.end(), [](QChar c) { return kSpecial.contains(c); });
    return special ? '"' + QString(text).replace(u'"', u"\"\""_s).toUtf8() + '"' : text.toUtf8();
}

} // namespace

HandoutColumn HandoutColumn::numbering()
{
    HandoutColumn column;
    column.name = kNumbering;
    column.heading = translated(QT_TRANSLATE_NOOP("Handout", "No."));
    column.field.type = FieldType::Integer;
    return column;
}

bool HandoutColumn::isNumbering() const
{
    return name == kNumbering;
}

qint64 HandoutTable::countRows() const
{
    if (quickCount)
        return quickCount();
    qint64 rows = 0;
    forEachRow([&rows](const std::vector<Value>&) { ++rows; });
    return rows;
}

HandoutCell handoutCell(const HandoutColumn& column, const Value& value, bool masked)
{
    const Field& field = column.field;
    if (isEmpty(value))
        return {};
    if (masked && isSecret(field))
        return maskedText(field, value);
    if (field.type == FieldType::Money && isFigure(value))
        return numberOf(value) / kFenInYuan;
    if ((field.isNumber() || field.type == FieldType::Year) && isFigure(value))
        return numberOf(value);
    if (field.type == FieldType::Date && textOf(value).size() == kWholeDay) {
        if (const QDate day = QDate::fromString(textOf(value), Qt::ISODate); day.isValid())
            return day;
    }
    return wordsOf(field, value, masked);
}

QString handoutText(const HandoutColumn& column, const Value& value, bool masked)
{
    if (isEmpty(value))
        return {};
    if (masked && isSecret(column.field))
        return maskedText(column.field, value);
    // Sums and averages made by SQL may have parts of a fen.
    if (column.field.type == FieldType::Money && isFigure(value))
        return yuanText(std::llround(numberOf(value)), false);
    return wordsOf(column.field, value, masked);
}

HandoutSums::HandoutSums(const HandoutTable& table)
    : m_table(table)
    , m_sums(table.columns.size())
{
}

void HandoutSums::add(const std::vector<Value>& values)
{
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        if (m_table.columns[i].isSummed && isFigure(values[i]))
            m_sums[i] = m_sums[i].value_or(0) + numberOf(values[i]);
    }
}

bool HandoutSums::isWanted() const
{
    return std::any_of(
        m_table.columns.begin(), m_table.columns.end(), [](const HandoutColumn& column) { return column.isSummed; });
}

Value HandoutSums::of(std::size_t column) const
{
    const HandoutColumn& about = m_table.columns[column];
    if (!about.isSummed || !m_sums[column] || (m_table.masked && isSecret(about.field)))
        return {};
    if (about.field.type == FieldType::Decimal)
        return *m_sums[column];
    return qint64{std::llround(*m_sums[column])};
}

QString totalsLabel()
{
    return translated(QT_TRANSLATE_NOOP("Handout", "Total"));
}

void noteHandout(Ledger& ledger, const QString& what, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        throw Failure(FailureCode::InvalidUse,
            translated(QT_TRANSLATE_NOOP(
                "Handout", "Say what the full ID numbers, phones and accounts are needed for, or leave them masked.")));
    ChangeSet note;
    note.act = Act::Export;
    note.why = translated(QT_TRANSLATE_NOOP("Handout", "Handed out in full: %1. %2")).arg(what, reason.trimmed());
    ledger.apply(note);
}

qint64 writeHandoutCsv(const HandoutTable& table, const QString& path, const Progress& progress)
{
    DurableFile file(path);
    QByteArray block = "\xEF\xBB\xBF";
    const auto endLine = [&] {
        block.chop(1); // the comma behind the last cell
        block += "\r\n";
    };
    for (const HandoutColumn& column : table.columns)
        block += csvCell(guarded(column.heading, Field())) + ',';
    endLine();
    HandoutSums sums(table);
    qint64 rows = 0;
    const QString stage = translated(QT_TRANSLATE_NOOP("Handout", "Writing"));
    table.forEachRow([&](const std::vector<Value>& values) {
        ++rows;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const HandoutColumn& column = table.columns[i];
            const Value& value = column.isNumbering() ? Value(rows) : values[i];
            block += csvCell(guarded(handoutText(column, value, table.masked), column.field)) + ',';
        }
        endLine();
        sums.add(values);
        if (block.size() >= kBlock) {
            file.write(block);
            block.resize(0);
        }
        if (rows % kRowsBetweenReports == 0)
            progress.report(rows, 0, stage);
    });
    if (sums.isWanted() && rows > 0) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            block += csvCell(i == 0 ? totalsLabel() : handoutText(table.columns[i], sums.of(i), false)) + ',';
        endLine();
    }
    file.write(block);
    file.commit();
    return rows;
}

} // namespace mingbai
