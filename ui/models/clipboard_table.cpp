#include "ui/models/clipboard_table.h"

#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r';
}

bool needsQuotes(const QString& cell)
{
    return cell.startsWith(u'"') || cell.contains(u'\t') || std::any_of(cell.begin(), cell.end(), isBreak);
}

QString quotedCell(QString cell)
{
    return needsQuotes(cell) ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

/// Goes through tabbed text cell by cell.
class TabbedReader {
public:
    explicit TabbedReader(const QString& text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    QString cell()
    {
        QString read;
        if (!atEnd() && m_text[m_at] == u'"' && readQuoted(read))
            return read;
        const qsizetype from = m_at;
        while (!atEnd() && m_text[m_at] != u'\t' && !isBreak(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    /// Passes what parts cells and rows. @return whether another cell of the same row follows
    bool goOn()
    {
        if (atEnd())
            return false;
        const QChar separator = m_text[m_at++];
        if (separator == u'\r' && !atEnd() && m_text[m_at] == u'\n')
            ++m_at;
        return separator == u'\t';
    }

private:
    bool readQuoted(QString& read)
    {
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            const QChar next = i + 1 < m_text.size() ? m_text[i + 1] : u'\n';
            if (m_text[i] != u'"') {
                read += m_text[i];
            } else if (next == u'"') {
                read += u'"';
                ++i;
            } else if (next == u'\t' || isBreak(next)) {
                m_at = i + 1;
                return true;
            } else {
                break;
            }
        }
        read.clear();
        return false;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

QString cellText(const QTextTableCell& cell)
{
    QStringList lines;
    for (QTextFrame::iterator block = cell.begin(); block != cell.end(); ++block) {
        if (block.currentBlock().isValid())
            lines += block.currentBlock().text().replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ').trimmed();
    }
    return lines.join(u'\n').trimmed();
}

void addTables(const QTextFrame& frame, TextTable& table)
{
    for (QTextFrame* child : frame.childFrames()) {
        const auto* found = qobject_cast<QTextTable*>(child);
        if (!found) {
            addTables(*child, table);
            continue;
        }
        for (int row = 0; row < found->rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < found->columns(); ++column) {
                const QTextTableCell cell = found->cellAt(row, column);
                cells += cell.row() == row && cell.column() == column ? cellText(cell) : QString();
            }
            table.push_back(cells);
        }
    }
}

} // namespace

QString tabbedText(const TextTable& table)
{
    QString text;
    for (const QStringList& row : table) {
        QStringList cells;
        for (const QString& cell : row)
            cells += quotedCell(cell);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

TextTable tableFromTabbed(const QString& text)
{
    TextTable table;
    TabbedReader reader(text);
    while (!reader.atEnd()) {
        QStringList row;
        do {
            row += reader.cell();
        } while (reader.goOn());
        table.push_back(row);
    }
    return table;
}

QString htmlText(const TextTable& table)
{
    QString html = u"<html><head><meta charset=\"utf-8\"></head><body><table>"_s;
    for (const QStringList& row : table) {
        html += u"<tr>"_s;
        for (const QString& cell : row) // the format keeps leading zeros and long numbers as they are
            html += u"<td style=\"mso-number-format:'\\@'\">"_s + cell.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table></body></html>"_s;
}

TextTable tableFromHtml(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    TextTable table;
    addTables(*document.rootFrame(), table);
    return table;
}

std::unique_ptr<QMimeData> clipboardData(const TextTable& table)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(tabbedText(table));
    data->setHtml(htmlText(table));
    return data;
}

TextTable tableFromClipboard(const QMimeData& data)
{
    if (data.hasText() && !data.text().isEmpty())
        return tableFromTabbed(data.text());
    return data.hasHtml() ? tableFromHtml(data.html()) : TextTable();
}

} // namespace mingbai
