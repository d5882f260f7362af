#include "core/exchange/xlsx_parts.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kMostSheets = 1000;
constexpr std::size_t kMostStyles = 100'000;
constexpr qsizetype kMostSharedCharacters = 64'000'000;
constexpr qsizetype kMostSharedTexts = 4'000'000;

[[noreturn]] void refuse(const QString& sentence)
{
    throw Failure(FailureCode::InputRefused, sentence);
}

QString noWorkbook()
{
    return Import::tr(
        "The file is no .xlsx workbook inside, whatever its name says. Open it in a spreadsheet program and save it as .xlsx.");
}

/// Writers put characters that XML cannot hold as _x000D_.
void decodeEscapes(QString& text, qsizetype from)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    qsizetype at = text.indexOf(u"_x", from);
    while (at >= 0) {
        const QRegularExpressionMatch match = escape.match(
            text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            text.replace(at, match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
        at = text.indexOf(u"_x", at + 1);
    }
}

/// "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml" and "../x.xml" as seen from a folder of the package.
QString resolved(const QString& folder, const QString& target)
{
    QStringList path = target.startsWith(u'/') ? QStringList() : folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString& step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == ".."_L1 && !path.isEmpty())
            path.removeLast();
        else if (step != "."_L1 && step != ".."_L1)
            path << step;
    }
    return path.join(u'/');
}

struct Relation {
    QString type; ///< its last word: "worksheet", "styles"
    QString target;
};

QHash<QString, Relation> readRelations(const ZipPackage& package, const QString& folder, const QString& name)
{
    QHash<QString, Relation> relations;
    const std::unique_ptr<ZipPackage::Part> part = package.open(folder + u"/_rels/"_s + name + u".rels"_s);
    if (!part)
        return relations;
    XlsxXml xml(*part);
    while (!xml.atEnd()) {
        if (xml.next() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.value("TargetMode"_L1) == "External"_L1)
            continue;
        relations.insert(attributes.value("Id"_L1).toString(),
            {attributes.value("Type"_L1).toString().section(u'/', -1),
                resolved(folder, attributes.value("Target"_L1).toString())});
    }
    return relations;
}

QString workbookPart(const ZipPackage& package)
{
    for (const Relation& relation : readRelations(package, {}, {})) {
        if (relation.type == "officeDocument"_L1 && package.has(relation.target))
            return relation.target;
    }
    if (package.has(u"xl/workbook.xml"_s))
        return u"xl/workbook.xml"_s;
    if (package.has(u"mimetype"_s) && package.has(u"content.xml"_s))
        refuse(Import::tr("OpenDocument files (.ods) cannot be read. Save the table as .xlsx and take in that file."));
    refuse(noWorkbook());
}

bool isYes(QStringView text)
{
    return text == u"1" || text == u"true";
}

void readSheets(XlsxXml& xml, const QHash<QString, Relation>& relations, XlsxOutline& outline)
{
    while (!xml.atEnd()) {
        if (xml.next() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "workbookPr"_L1)
            outline.from1904 = isYes(xml.attributes().value("date1904"_L1));
        if (xml.name() != "sheet"_L1 || outline.sheets.size() >= kMostSheets)
            continue;
        const Relation relation = relations.value(attributeOf(xml.attributes(), u"id"));
        if (relation.type == "worksheet"_L1) // not a chart's sheet
            outline.sheets.push_back({xml.attributes().value("name"_L1).toString(), relation.target,
                xml.attributes().value("state"_L1).endsWith("idden"_L1)}); // hidden, veryHidden
    }
}

} // namespace

XlsxXml::XlsxXml(ZipPackage::Part& part, bool asksNamespaces)
    : m_part(part)
    , m_xml(&part)
{
    m_xml.setNamespaceProcessing(asksNamespaces);
}

QXmlStreamReader::TokenType XlsxXml::next()
{
    m_part.markToken();
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (token == QXmlStreamReader::DTD)
        refuse(Import::tr("The workbook declares things that no workbook needs. It was made to do harm, or is something else."));
    if (token == QXmlStreamReader::Invalid) {
        refuse(m_part.problem().isEmpty() ? Import::tr("The workbook is damaged or was not copied to its end. Copy it again, or "
                                                       "open and save it in a spreadsheet program.")
                                          : m_part.problem());
    }
    return token;
}

void XlsxXml::appendText(QString& text)
{
    const qsizetype from = text.size();
    int depth = 1;
    int reading = 0; // depth of the ruby element that is open
    bool isText = false;
    while (depth > 0) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            if (reading == 0 && name() == "rPh"_L1)
                reading = depth;
            isText = name() == "t"_L1;
            break;
        case QXmlStreamReader::EndElement:
            if (depth == reading)
                reading = 0;
            --depth;
            isText = false;
            break;
        case QXmlStreamReader::Characters:
            if (isText && reading == 0)
                text.append(this->text());
            break;
        case QXmlStreamReader::EndDocument:
            return;
        default:
            break;
        }
    }
    decodeEscapes(text, from);
}

QString attributeOf(const QXmlStreamAttributes& attributes, QStringView name)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const QXmlStreamAttribute& attribute) {
        return attribute.name() == name && (name != u"id" || !attribute.namespaceUri().isEmpty());
    });
    return found == attributes.end() ? QString() : found->value().toString();
}

XlsxOutline readOutline(const ZipPackage& package)
{
    const QString place = workbookPart(package);
    if (place.endsWith(".bin"_L1))
        refuse(Import::tr("Binary workbooks (.xlsb) cannot be read. Save the table as .xlsx and take in that file."));
    const std::unique_ptr<ZipPackage::Part> part = package.open(place);
    const qsizetype slash = place.lastIndexOf(u'/');
    const QHash<QString, Relation> relations = readRelations(
        package, place.first(std::max<qsizetype>(slash, 0)), place.sliced(slash + 1));
    XlsxOutline outline;
    XlsxXml xml(*part, true);
    readSheets(xml, relations, outline);
    for (const Relation& relation : relations) {
        if (relation.type == "styles"_L1)
            outline.styles = relation.target;
        else if (relation.type == "sharedStrings"_L1)
            outline.sharedStrings = relation.target;
    }
    // What nobody sees is no table: the choices of our own templates lie there.
    const bool isAnySeen = std::any_of(
        outline.sheets.begin(), outline.sheets.end(), [](const XlsxSheet& sheet) { return !sheet.isHidden; });
    if (isAnySeen)
        std::erase_if(outline.sheets, [](const XlsxSheet& sheet) { return sheet.isHidden; });
    if (outline.sheets.empty())
        refuse(noWorkbook());
    return outline;
}

std::vector<DateForm> readDateForms(const ZipPackage& package, const QString& place)
{
    std::vector<DateForm> forms;
    const std::unique_ptr<ZipPackage::Part> part = place.isEmpty() ? nullptr : package.open(place);
    if (!part)
        return forms;
    QHash<int, DateForm> own;
    bool inCells = false;
    XlsxXml xml(*part);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::EndElement && xml.name() == "cellXfs"_L1)
            inCells = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "cellXfs"_L1)
            inCells = true;
        else if (xml.name() == "numFmt"_L1 && own.size() < static_cast<qsizetype>(kMostStyles))
            own.insert(attributes.value("numFmtId"_L1).toInt(), dateFormOf(attributes.value("formatCode"_L1)));
        else if (inCells && xml.name() == "xf"_L1 && forms.size() < kMostStyles) {
            const int format = attributes.value("numFmtId"_L1).toInt();
            forms.push_back(own.contains(format) ? own.value(format) : dateFormOfBuiltIn(format));
        }
    }
    return forms;
}

void SharedStrings::read(const ZipPackage& package, const QString& place)
{
    const std::unique_ptr<ZipPackage::Part> part = place.isEmpty() ? nullptr : package.open(place);
    if (!part)
        return;
    XlsxXml xml(*part);
    while (!xml.atEnd()) {
        if (xml.next() != QXmlStreamReader::StartElement || xml.name() != "si"_L1)
            continue;
        xml.appendText(m_text);
        m_ends.push_back(static_cast<quint32>(m_text.size()));
        if (m_text.size() > kMostSharedCharacters || m_ends.size() > static_cast<std::size_t>(kMostSharedTexts))
            refuse(Import::tr("The table is larger than a village's can be. Split it into several."));
    }
    m_text.squeeze();
}

QStringView SharedStrings::at(qsizetype index) const
{
    const auto place = static_cast<std::size_t>(index);
    if (index < 0 || place >= m_ends.size())
        return {};
    const qsizetype start = index == 0 ? 0 : m_ends[place - 1];
    return QStringView(m_text).sliced(start, static_cast<qsizetype>(m_ends[place]) - start);
}

} // namespace mingbai
