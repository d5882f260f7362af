#include "core/exchange/csv_reader.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"
#include "core/exchange/text_reader.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kSampleRows = 50;
constexpr qsizetype kSample = 65'536;

[[noreturn]] void refuse(const QString& sentence)
{
    throw Failure(FailureCode::InputRefused, sentence);
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// How well a delimiter explains a text: rows that agree in their number of cells, times the cells it cuts.
qsizetype agreement(QStringView text, QChar delimiter)
{
    std::map<int, qsizetype> rowsBySize;
    qsizetype rows = 0;
    CsvParser parser(delimiter, [&](TableRow&& row) {
        if (!row.isBlank() && ++rows <= kSampleRows)
            ++rowsBySize[row.size()];
    });
    parser.feed(text);
    qsizetype best = 0;
    for (const auto& [size, count] : rowsBySize)
        best = std::max(best, count * (size - 1));
    return best;
}

/// Everything up to the last line end, so that a row cut in the middle does not count.
QStringView wholeLines(QStringView text)
{
    const QStringView sample = text.first(std::min(text.size(), kSample));
    const qsizetype end = sample.lastIndexOf(u'\n');
    return end > 0 ? sample.first(end + 1) : sample;
}

/// The table in one encoding; nothing when the bytes are no text of it.
std::optional<RosterTable> readAs(QFile& file, Encoding encoding, const Progress& progress)
{
    RosterTable table;
    table.encoding = encodingName(encoding);
    TextReader reader(file, encoding);
    std::optional<QString> text = reader.next();
    if (!text)
        return std::nullopt;
    CsvParser parser(delimiterOf(*text), [&](TableRow&& row) {
        if (row.isBlank())
            return;
        row.squeeze();
        table.rows.push_back(std::move(row));
    });
    const QString stage = Import::tr("Reading");
    while (text && !text->isEmpty()) {
        parser.feed(*text);
        progress.report(reader.bytesRead(), file.size(), stage);
        text = reader.next();
    }
    if (!text)
        return std::nullopt;
    parser.finish();
    return table;
}

} // namespace

CsvParser::CsvParser(QChar delimiter, std::function<void(TableRow&&)> row)
    : m_delimiter(delimiter)
    , m_give(std::move(row))
    , m_row(m_number)
{
}

void CsvParser::feed(QStringView text)
{
    for (const QChar c : text) {
        if (std::exchange(m_afterReturn, false) && c == u'\n')
            continue;
        take(c);
    }
}

void CsvParser::take(QChar c)
{
    if (c.isNull())
        refuse(Import::tr("The file is not a text. Save the table as CSV and take in that file."));
    if (++m_length > kLongestRow)
        refuse(Import::tr("Row %1 is longer than a row can be. Is a quotation mark not closed there, or is the file no table?")
                   .arg(m_number));
    switch (m_state) {
    case State::CellStart:
        takeAtStart(c);
        break;
    case State::Plain:
        takeUnquoted(c);
        break;
    case State::Quoted:
        if (c == u'"')
            m_state = State::AfterQuote;
        else
            m_cell += c;
        break;
    case State::AfterQuote:
        if (c == u'"') { // two marks stand for one
            m_cell += c;
            m_state = State::Quoted;
        } else {
            takeUnquoted(c);
        }
        break;
    case State::Wrapped:
        m_cell += c;
        if (c == u'"')
            m_state = State::Plain;
        break;
    }
}

void CsvParser::takeAtStart(QChar c)
{
    if (c == u'"')
        m_state = State::Quoted;
    else
        takeUnquoted(c);
}

void CsvParser::takeUnquoted(QChar c)
{
    if (c == m_delimiter) {
        endCell();
    } else if (isLineEnd(c)) {
        m_afterReturn = c == u'\r';
        endRow();
    } else {
        const bool isWrapper = c == u'"' && m_cell == u"="; // ="a,b": the comma is inside
        m_cell += c;
        m_state = isWrapper ? State::Wrapped : State::Plain;
    }
}

void CsvParser::endCell()
{
    if (m_row.size() == kMostColumns)
        refuse(Import::tr("Row %1 has more cells than a table can have.").arg(m_number));
    m_row.append(m_cell);
    m_cell.resize(0);
    m_state = State::CellStart;
}

void CsvParser::endRow()
{
    endCell();
    if (m_number > kMostRows)
        refuse(Import::tr("The table has more than %1 rows. Split it into several.").arg(kMostRows));
    m_give(std::exchange(m_row, TableRow(++m_number)));
    m_length = 0;
}

void CsvParser::finish()
{
    if (m_state == State::Quoted)
        refuse(Import::tr("A quotation mark that begins in row %1 is never closed. Mend it in a text editor.").arg(m_number));
    if (m_length > 0)
        endRow();
}

QChar delimiterOf(QStringView text)
{
    const QStringView sample = wholeLines(text);
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar delimiter : {u',', u'\t', u';'}) {
        const qsizetype found = agreement(sample, delimiter);
        if (found > most) {
            most = found;
            best = delimiter;
        }
    }
    return best;
}

RosterTable readCsv(const QString& path, const Progress& progress)
{
    const std::unique_ptr<QFile> file = openInput(path);
    const QString refusal = refusalOfFormat(file->peek(8));
    if (!refusal.isEmpty())
        refuse(refusal);
    std::vector<Encoding> encodings{Encoding::Utf8, Encoding::Gb18030};
    if (const std::optional<Encoding> promised = TextReader::promised(*file))
        encodings = {*promised};
    for (const Encoding encoding : encodings) {
        if (std::optional<RosterTable> table = readAs(*file, encoding, progress))
            return std::move(*table);
    }
    refuse(Import::tr("The file is neither UTF-8 nor GB18030 text. Save the table as CSV (UTF-8) and take in that file."));
}

QByteArray csvCell(const QByteArray& text, bool always)
{
    const bool isSpecial = std::any_of(
        text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (!isSpecial && !always)
        return text;
    return '"' + QByteArray(text).replace('"', "\"\"") + '"';
}

} // namespace mingbai
