#include "core/exchange/sheet_xml.h"

#include "core/base/failure.h"
#include "core/exchange/cell_reference.h"
#include "core/exchange/import_words.h"
#include "core/exchange/table.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kMostCells = 4'000'000; ///< what fits into memory as single cells; an office's largest tables have a tenth

[[noreturn]] void refuseTooLarge()
{
    throw Failure(FailureCode::InputRefused, Import::tr("The sheet has more rows or columns than a spreadsheet can have."));
}

template <typename Rows> auto rowIn(Rows& rows, int number)
{
    return std::lower_bound(
        rows.begin(), rows.end(), number, [](const SheetRow& row, int wanted) { return row.number < wanted; });
}

template <typename Cells> auto cellIn(Cells& cells, int column)
{
    return std::lower_bound(
        cells.begin(), cells.end(), column, [](const SheetCell& cell, int wanted) { return cell.column < wanted; });
}

} // namespace

const XmlElement* SheetCell::child(QStringView local) const
{
    const auto found = std::find_if(children.begin(), children.end(), [&](const XmlElement& item) { return item.is(local); });
    return found == children.end() ? nullptr : &*found;
}

XmlElement* SheetCell::child(QStringView local)
{
    return const_cast<XmlElement*>(std::as_const(*this).child(local));
}

QString SheetCell::formula() const
{
    const XmlElement* element = child(u"f");
    return element ? element->content() : QString();
}

const SheetCell* SheetRow::cell(int column) const
{
    const auto found = cellIn(cells, column);
    return found == cells.end() || found->column != column ? nullptr : &*found;
}

SheetCell* SheetRow::cell(int column)
{
    return const_cast<SheetCell*>(std::as_const(*this).cell(column));
}

SheetCell& SheetRow::cellAt(int column)
{
    const auto found = cellIn(cells, column);
    if (found != cells.end() && found->column == column)
        return *found;
    SheetCell cell;
    cell.column = column;
    return *cells.insert(found, std::move(cell));
}

SheetXml::SheetXml(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    enterDocument(reader);
    m_name = reader.qualifiedName().toString();
    m_attributes = readAttributes(reader);
    m_rowsName = named(u"sheetData");
    bool hasRows = false;
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (!hasRows && localName(reader.qualifiedName()) == u"sheetData") {
            hasRows = true;
            m_rowsAt = m_elements.size();
            m_rowsAttributes = readAttributes(reader);
            readRows(reader);
        } else {
            m_elements.push_back(readElement(reader));
        }
    }
    requireGood(reader);
}

void SheetXml::readRows(QXmlStreamReader& reader)
{
    std::size_t cells = 0;
    while (reader.readNextStartElement()) {
        if (localName(reader.qualifiedName()) != u"row") {
            static_cast<void>(readElement(reader));
            continue;
        }
        readRow(reader);
        cells += m_rows.back().cells.size();
        if (cells > kMostCells)
            refuseTooLarge();
    }
    const auto inOrder = [](const SheetRow& one, const SheetRow& other) { return one.number < other.number; };
    std::stable_sort(m_rows.begin(), m_rows.end(), inOrder);
}

void SheetXml::readRow(QXmlStreamReader& reader)
{
    SheetRow row;
    row.attributes = readAttributes(reader);
    const QString number = attributeOf(row.attributes, u"r");
    row.number = number.isEmpty() ? lastRow() + 1 : number.toInt();
    if (row.number < 1 || row.number > kMostRows)
        refuseTooLarge();
    removeAttribute(row.attributes, u"r");
    removeAttribute(row.attributes, u"spans"); // a hint for readers that would be wrong once cells are added
    while (reader.readNextStartElement())
        readCell(reader, row);
    const auto inOrder = [](const SheetCell& one, const SheetCell& other) { return one.column < other.column; };
    std::stable_sort(row.cells.begin(), row.cells.end(), inOrder);
    m_rows.push_back(std::move(row));
}

void SheetXml::readCell(QXmlStreamReader& reader, SheetRow& row)
{
    if (localName(reader.qualifiedName()) != u"c") {
        static_cast<void>(readElement(reader));
        return;
    }
    SheetCell cell;
    cell.column = row.cells.empty() ? 0 : row.cells.back().column + 1;
    for (const QXmlStreamAttribute& attribute : reader.attributes()) {
        const QStringView name = attribute.qualifiedName();
        if (name == u"r") {
            const std::optional<CellReference> place = cellOfName(attribute.value());
            cell.column = place ? place->column : cell.column;
        } else if (name == u"s") {
            cell.style = attribute.value().toInt();
        } else if (name == u"t") {
            cell.type = attribute.value().toString();
        } else {
            cell.others.emplace_back(name.toString(), attribute.value().toString());
        }
    }
    if (cell.column >= kMostColumns)
        refuseTooLarge();
    while (reader.readNextStartElement())
        cell.children.push_back(readElement(reader));
    // <v></v> is what some programs write into a blank cell.
    std::erase_if(cell.children, [](const XmlElement& child) { return child.is(u"v") && child.content().isEmpty(); });
    row.cells.push_back(std::move(cell));
}

const SheetRow* SheetXml::row(int number) const
{
    const auto found = rowIn(m_rows, number);
    return found == m_rows.end() || found->number != number ? nullptr : &*found;
}

SheetRow* SheetXml::row(int number)
{
    return const_cast<SheetRow*>(std::as_const(*this).row(number));
}

SheetRow& SheetXml::rowAt(int number)
{
    const auto found = rowIn(m_rows, number);
    if (found != m_rows.end() && found->number == number)
        return *found;
    SheetRow row;
    row.number = number;
    return *m_rows.insert(found, std::move(row));
}

const XmlElement* SheetXml::element(QStringView local) const
{
    const auto found = std::find_if(
        m_elements.begin(), m_elements.end(), [&](const XmlElement& element) { return element.is(local); });
    return found == m_elements.end() ? nullptr : &*found;
}

XmlElement* SheetXml::element(QStringView local)
{
    return const_cast<XmlElement*>(std::as_const(*this).element(local));
}

int SheetXml::styleOfColumn(int column) const
{
    const XmlElement* columns = element(u"cols");
    if (!columns)
        return -1;
    for (const XmlElement& span : columns->children) {
        const bool isMeant = span.is(u"col") && span.attribute(u"min").toInt() <= column + 1
            && column + 1 <= span.attribute(u"max").toInt() && !span.attribute(u"style").isEmpty();
        if (isMeant)
            return span.attribute(u"style").toInt();
    }
    return -1;
}

QString SheetXml::textOf(const SheetCell& cell, const WorkbookPackage& workbook)
{
    if (cell.type == "inlineStr"_L1) {
        const XmlElement* text = cell.child(u"is");
        return text ? plainTextOf(*text) : QString();
    }
    const XmlElement* value = cell.child(u"v");
    if (!value)
        return {};
    const QString text = value->content();
    return cell.type == "s"_L1 ? workbook.sharedString(text.toInt()) : text;
}

void SheetXml::writeRow(QXmlStreamWriter& writer, const SheetRow& row) const
{
    writer.writeStartElement(named(u"row"));
    const QString number = QString::number(row.number);
    writer.writeAttribute(u"r"_s, number);
    writeAttributes(writer, row.attributes);
    const QString cellElement = named(u"c");
    for (const SheetCell& cell : row.cells) {
        writer.writeStartElement(cellElement);
        writer.writeAttribute(u"r"_s, columnName(cell.column) + number);
        if (cell.style >= 0)
            writer.writeAttribute(u"s"_s, QString::number(cell.style));
        if (!cell.type.isEmpty())
            writer.writeAttribute(u"t"_s, cell.type);
        writeAttributes(writer, cell.others);
        for (const XmlElement& child : cell.children)
            writeElement(writer, child);
        writer.writeEndElement();
    }
    writer.writeEndElement();
}

QByteArray SheetXml::bytes() const
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeStartDocument(u"1.0"_s, true);
    writer.writeStartElement(m_name);
    writeAttributes(writer, m_attributes);
    for (std::size_t i = 0; i <= m_elements.size(); ++i) {
        if (i == m_rowsAt) {
            writer.writeStartElement(m_rowsName);
            writeAttributes(writer, m_rowsAttributes);
            for (const SheetRow& row : m_rows)
                writeRow(writer, row);
            writer.writeEndElement();
        }
        if (i < m_elements.size())
            writeElement(writer, m_elements[i]);
    }
    writer.writeEndElement();
    writer.writeEndDocument();
    return bytes;
}

} // namespace mingbai
