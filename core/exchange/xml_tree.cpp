#include "core/exchange/xml_tree.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kDeepest = 64; ///< workbooks reach about 15

[[noreturn]] void refuseDamaged()
{
    throw Failure(FailureCode::InputRefused,
        Import::tr("The workbook is damaged or not whole. Ask for it again, or open and save it in a spreadsheet program."));
}

XmlElement readNested(QXmlStreamReader& reader, int depth)
{
    if (depth > kDeepest)
        refuseDamaged();
    XmlElement element;
    element.name = reader.qualifiedName().toString();
    element.attributes = readAttributes(reader);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            element.children.push_back(readNested(reader, depth + 1));
            break;
        case QXmlStreamReader::Characters: {
            XmlElement text;
            text.text = reader.text().toString();
            element.children.push_back(std::move(text));
            break;
        }
        case QXmlStreamReader::EndElement:
            return element;
        default:
            break;
        }
    }
    refuseDamaged();
}

} // namespace

QString attributeOf(const XmlAttributes& attributes, QStringView name)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto& item) { return item.first == name; });
    return found == attributes.end() ? QString() : found->second;
}

void setAttribute(XmlAttributes& attributes, const QString& name, const QString& value)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto& item) { return item.first == name; });
    if (found == attributes.end())
        attributes.emplace_back(name, value);
    else
        found->second = value;
}

void removeAttribute(XmlAttributes& attributes, QStringView name)
{
    std::erase_if(attributes, [&](const auto& item) { return item.first == name; });
}

QStringView localName(QStringView name)
{
    return name.sliced(name.indexOf(u':') + 1);
}

QString nameLike(QStringView name, QStringView local)
{
    return name.first(name.indexOf(u':') + 1).toString() + local.toString();
}

const XmlElement* XmlElement::child(QStringView local) const
{
    const auto found = std::find_if(
        children.begin(), children.end(), [&](const XmlElement& element) { return element.is(local); });
    return found == children.end() ? nullptr : &*found;
}

XmlElement* XmlElement::child(QStringView local)
{
    return const_cast<XmlElement*>(std::as_const(*this).child(local));
}

QString XmlElement::content() const
{
    QString all = text;
    for (const XmlElement& element : children)
        all += element.content();
    return all;
}

void XmlElement::setContent(const QString& content)
{
    children.clear();
    XmlElement piece;
    piece.text = content;
    children.push_back(std::move(piece));
}

XmlElement XmlElement::sibling(QStringView local) const
{
    XmlElement element;
    element.name = nameLike(name, local);
    return element;
}

XmlAttributes readAttributes(const QXmlStreamReader& reader)
{
    XmlAttributes attributes;
    const QXmlStreamAttributes all = reader.attributes();
    attributes.reserve(static_cast<std::size_t>(all.size()));
    for (const QXmlStreamAttribute& attribute : all)
        attributes.emplace_back(attribute.qualifiedName().toString(), attribute.value().toString());
    return attributes;
}

void writeAttributes(QXmlStreamWriter& writer, const XmlAttributes& attributes)
{
    for (const auto& [name, value] : attributes)
        writer.writeAttribute(name, value);
}

XmlElement readElement(QXmlStreamReader& reader)
{
    return readNested(reader, 0);
}

void writeElement(QXmlStreamWriter& writer, const XmlElement& element)
{
    if (element.name.isEmpty()) {
        writer.writeCharacters(element.text);
        return;
    }
    writer.writeStartElement(element.name);
    writeAttributes(writer, element.attributes);
    for (const XmlElement& child : element.children)
        writeElement(writer, child);
    writer.writeEndElement();
}

void requireGood(const QXmlStreamReader& reader)
{
    if (reader.hasError())
        refuseDamaged();
}

void enterDocument(QXmlStreamReader& reader)
{
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::DTD)
            refuseDamaged(); // workbooks have none; entities could grow without end
        if (token == QXmlStreamReader::StartElement)
            return;
    }
    refuseDamaged();
}

XmlElement readXml(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    enterDocument(reader);
    XmlElement root = readElement(reader);
    requireGood(reader);
    return root;
}

QByteArray writeXml(const XmlElement& root)
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeStartDocument(u"1.0"_s, true);
    writeElement(writer, root);
    writer.writeEndDocument();
    return bytes;
}

} // namespace mingbai
