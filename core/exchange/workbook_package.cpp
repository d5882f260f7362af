#include "core/exchange/workbook_package.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kLargestPart = qint64{64} * 1024 * 1024; ///< of those that are held as a tree
constexpr int kTextFormat = 49;                           ///< the built-in format "@"
constexpr int kFirstOwnFormat = 164;

/// Built-in formats that show days: the common ones and those of East Asian editions (ECMA-376 part 1, 18.8.30).
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
}

CellFormat formatOfCode(const QString& code)
{
    bool isQuoted = false;
    bool isBracketed = false;
    bool isText = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'\\')
            ++i;
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u'[' || c == u']'))
            isBracketed = c == u'[';
        else if (!isQuoted && !isBracketed && QStringView(u"yYdD").contains(c))
            return CellFormat::Date;
        isText = isText || (!isQuoted && c == u'@');
    }
    return isText && !code.contains(u'0') && !code.contains(u'#') ? CellFormat::Text : CellFormat::Number;
}

/// What @p target means in a part: from the root with a slash in front, otherwise beside the part.
QString resolvedPart(const QString& part, const QString& target)
{
    QStringList path = target.startsWith(u'/') ? QStringList() : part.split(u'/');
    if (!path.isEmpty())
        path.removeLast();
    for (const QString& step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == ".."_L1) {
            if (!path.isEmpty())
                path.removeLast();
        } else if (step != "."_L1) {
            path << step;
        }
    }
    return path.join(u'/');
}

[[noreturn]] void refuseForeign()
{
    throw Failure(FailureCode::InputRefused, Import::tr("The file is no workbook (.xlsx), whatever its name says."));
}

} // namespace

QString relationshipsPart(const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return part.first(slash) + u"_rels/"_s + part.sliced(slash) + u".rels"_s;
}

QString plainTextOf(const XmlElement& item)
{
    QString text;
    for (const XmlElement& child : item.children) {
        if (child.is(u"t"))
            text += child.content();
        else if (child.is(u"r"))
            text += plainTextOf(child);
    }
    return text;
}

WorkbookPackage::WorkbookPackage(const QString& path)
    : m_package(path)
{
    for (const PartReference& reference : referencesOf({})) {
        if (reference.kind == "officeDocument"_L1)
            m_workbookPart = reference.part;
    }
    if (m_workbookPart.isEmpty() || !m_package.has(m_workbookPart))
        refuseForeign();
    m_workbook = readXml(m_package.read(m_workbookPart, kLargestPart));
    if (!m_workbook.is(u"workbook"))
        refuseForeign();
    readSheets();
}

std::vector<PartReference> WorkbookPackage::referencesOf(const QString& part)
{
    std::vector<PartReference> references;
    const QString name = relationshipsPart(part);
    if (!m_package.has(name))
        return references;
    for (const XmlElement& child : readXml(m_package.read(name, kLargestPart)).children) {
        if (!child.is(u"Relationship") || child.attribute(u"TargetMode") == "External"_L1)
            continue;
        const QString type = child.attribute(u"Type");
        references.push_back(
            {child.attribute(u"Id"), type.sliced(type.lastIndexOf(u'/') + 1), resolvedPart(part, child.attribute(u"Target"))});
    }
    return references;
}

void WorkbookPackage::readSheets()
{
    QHash<QString, PartReference> byId;
    for (const PartReference& reference : referencesOf(m_workbookPart)) {
        byId.insert(reference.id, reference);
        if (reference.kind == "sharedStrings"_L1 && m_package.has(reference.part))
            readSharedStrings(reference.part);
        if (reference.kind == "styles"_L1 && m_package.has(reference.part))
            readStyles(reference.part);
    }
    const XmlElement* sheets = m_workbook.child(u"sheets");
    if (!sheets)
        refuseForeign();
    for (const XmlElement& sheet : sheets->children) {
        if (!sheet.is(u"sheet"))
            continue;
        const auto id = std::find_if(sheet.attributes.begin(), sheet.attributes.end(),
            [](const auto& attribute) { return attribute.first.contains(u':') && localName(attribute.first) == u"id"; });
        const PartReference reference = id == sheet.attributes.end() ? PartReference() : byId.value(id->second);
        if (reference.kind != "worksheet"_L1 || !m_package.has(reference.part))
            continue; // a sheet that is a chart
        const QString state = sheet.attribute(u"state");
        m_sheets.push_back({sheet.attribute(u"name"), reference.part, state == "hidden"_L1 || state == "veryHidden"_L1});
    }
    if (m_sheets.empty())
        refuseForeign();
}

void WorkbookPackage::readSharedStrings(const QString& part)
{
    const QByteArray bytes = m_package.read(part, kLargestPart);
    QXmlStreamReader reader(bytes);
    enterDocument(reader);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            m_sharedStrings << plainTextOf(readElement(reader));
    }
    requireGood(reader);
}

void WorkbookPackage::readStyles(const QString& part)
{
    const XmlElement styles = readXml(m_package.read(part, kLargestPart));
    QHash<int, CellFormat> own;
    if (const XmlElement* formats = styles.child(u"numFmts")) {
        for (const XmlElement& format : formats->children) {
            if (format.is(u"numFmt"))
                own.insert(format.attribute(u"numFmtId").toInt(), formatOfCode(format.attribute(u"formatCode")));
        }
    }
    const XmlElement* cells = styles.child(u"cellXfs");
    if (!cells)
        return;
    for (const XmlElement& style : cells->children) {
        if (!style.is(u"xf"))
            continue;
        const int format = style.attribute(u"numFmtId").toInt();
        const CellFormat builtIn = format == kTextFormat        ? CellFormat::Text
            : format < kFirstOwnFormat && isBuiltInDate(format) ? CellFormat::Date
                                                                : CellFormat::Number;
        m_formats.push_back(own.value(format, builtIn));
    }
}

CellFormat WorkbookPackage::formatOfStyle(int style) const
{
    const auto index = static_cast<std::size_t>(style);
    return style >= 0 && index < m_formats.size() ? m_formats[index] : CellFormat::Number;
}

} // namespace mingbai
