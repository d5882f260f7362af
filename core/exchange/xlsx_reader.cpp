#include "core/base/failure.h"
#include "core/exchange/import_words.h"
#include "core/exchange/workbook.h"
#include "core/exchange/xlsx_parts.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kRowsBetweenReports = 1024;
constexpr std::size_t kMostMerges = 200'000;

/// "BC12": column 54, row 12; -1 and 0 where they are missing.
struct CellPlace {
    int column = -1;
    int row = 0;
};

CellPlace placeOf(QStringView reference)
{
    CellPlace place;
    qsizetype at = 0;
    int column = 0;
    for (; at < reference.size(); ++at) {
        const char16_t c = reference[at].unicode();
        if (c == u'$')
            continue;
        const char16_t upper = c >= u'a' && c <= u'z' ? static_cast<char16_t>(c - 32) : c;
        if (upper < u'A' || upper > u'Z')
            break;
        column = column * 26 + (upper - u'A' + 1);
        if (column > kMostColumns)
            throw Failure(
                FailureCode::InputRefused, Import::tr("The workbook has cells beyond the last column that a sheet can have."));
    }
    place.column = column - 1;
    place.row = reference.sliced(at).toInt();
    return place;
}

enum class CellKind { Number, Shared, Text, Boolean, Error, Date };

CellKind kindOf(QStringView type)
{
    if (type == u"s")
        return CellKind::Shared;
    if (type == u"str" || type == u"inlineStr")
        return CellKind::Text;
    if (type == u"b")
        return CellKind::Boolean;
    if (type == u"e")
        return CellKind::Error;
    return type == u"d" ? CellKind::Date : CellKind::Number;
}

class XlsxWorkbook final : public Workbook {
public:
    explicit XlsxWorkbook(const QString& path)
        : m_package(path)
        , m_outline(readOutline(m_package))
        , m_forms(readDateForms(m_package, m_outline.styles))
    {
        m_strings.read(m_package, m_outline.sharedStrings);
    }

    [[nodiscard]] QStringList sheets() const override
    {
        QStringList names;
        for (const XlsxSheet& sheet : m_outline.sheets)
            names << sheet.name;
        return names;
    }

    [[nodiscard]] RosterTable read(int sheet, std::size_t mostRows, const Progress& progress) override;

private:
    friend class SheetReader;
    ZipPackage m_package;
    XlsxOutline m_outline;
    std::vector<DateForm> m_forms;
    SharedStrings m_strings;
};

/// Walks through one sheet's XML, cell by cell.
class SheetReader {
public:
    SheetReader(const XlsxWorkbook& workbook, ZipPackage::Part& part, std::size_t mostRows, RosterTable& table)
        : m_workbook(workbook)
        , m_part(part)
        , m_xml(part)
        , m_mostRows(mostRows)
        , m_table(table)
        , m_builder(table)
    {
    }

    void read(const Progress& progress)
    {
        const QString stage = Import::tr("Reading");
        while (!m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.next();
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == "row"_L1) {
                startRow();
                if (m_mostRows > 0 && m_table.rows.size() > m_mostRows)
                    break;
                if (m_row % kRowsBetweenReports == 0)
                    progress.report(m_part.bytesTaken(), m_part.statedSize(), stage);
            } else if (m_xml.name() == "c"_L1) {
                readCell();
            } else if (m_xml.name() == "mergeCell"_L1) {
                readMerge(m_xml.attributes().value("ref"_L1));
            }
        }
        m_builder.finish();
    }

private:
    void startRow()
    {
        const QStringView number = m_xml.attributes().value("r"_L1);
        bool isGood = false;
        const int row = number.toInt(&isGood);
        m_row = isGood ? row : m_row + 1;
        m_column = -1;
        if (m_row < 1 || m_row > kMostRows)
            throw Failure(
                FailureCode::InputRefused, Import::tr("Row %1 lies beyond what a sheet can have.").arg(number.toString()));
    }

    void readCell()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const CellPlace place = placeOf(attributes.value("r"_L1));
        m_column = place.column >= 0 ? place.column : m_column + 1;
        const CellKind kind = kindOf(attributes.value("t"_L1));
        const auto style = static_cast<std::size_t>(std::max(attributes.value("s"_L1).toInt(), 0));
        m_value.resize(0);
        m_inline.resize(0);
        bool hasFormula = false;
        bool hasValue = false;
        bool inValue = false;
        for (int depth = 1; depth > 0;) {
            switch (m_xml.next()) {
            case QXmlStreamReader::StartElement:
                if (m_xml.name() == "is"_L1) {
                    m_xml.appendText(m_inline);
                    break;
                }
                ++depth;
                inValue = m_xml.name() == "v"_L1;
                hasValue = hasValue || inValue;
                hasFormula = hasFormula || m_xml.name() == "f"_L1;
                break;
            case QXmlStreamReader::EndElement:
                --depth;
                inValue = false;
                break;
            case QXmlStreamReader::Characters:
                if (inValue)
                    m_value.append(m_xml.text());
                break;
            default:
                break;
            }
        }
        if (hasFormula && !hasValue)
            m_builder.add(m_row, m_column, kUncomputed);
        else if (!m_value.isEmpty() || !m_inline.isEmpty())
            addValue(kind, style);
    }

    void addValue(CellKind kind, std::size_t style)
    {
        if (!m_inline.isEmpty()) {
            m_builder.add(m_row, m_column, m_inline);
            return;
        }
        switch (kind) {
        case CellKind::Shared:
            m_builder.add(m_row, m_column, m_workbook.m_strings.at(m_value.toLongLong()));
            break;
        case CellKind::Boolean:
            m_builder.add(m_row, m_column, m_value.trimmed() == u"1" || m_value.trimmed() == u"true" ? u"TRUE" : u"FALSE");
            break;
        case CellKind::Number:
            addNumber(style);
            break;
        case CellKind::Date:
            m_builder.add(
                m_row, m_column, m_value.endsWith(u"T00:00:00") ? QStringView(m_value).first(10) : QStringView(m_value));
            break;
        case CellKind::Text:
        case CellKind::Error:
            m_builder.add(m_row, m_column, m_value);
            break;
        }
    }

    void addNumber(std::size_t style)
    {
        const bool hasDateForm = style < m_workbook.m_forms.size() && m_workbook.m_forms[style] != DateForm::None;
        if (!hasDateForm && isPlainNumber(m_value)) {
            m_builder.add(m_row, m_column, m_value);
            return;
        }
        bool isNumber = false;
        const double number = m_value.toDouble(&isNumber);
        const DateForm form = style < m_workbook.m_forms.size() ? m_workbook.m_forms[style] : DateForm::None;
        m_builder.add(m_row, m_column, isNumber ? dateText(number, form, m_workbook.m_outline.from1904) : m_value);
    }

    void readMerge(QStringView range)
    {
        const qsizetype colon = range.indexOf(u':');
        if (colon < 0 || m_table.merges.size() >= kMostMerges)
            return;
        const CellPlace first = placeOf(range.first(colon));
        const CellPlace last = placeOf(range.sliced(colon + 1));
        if (first.column >= 0 && first.row > 0 && last.column >= first.column && last.row >= first.row)
            m_table.merges.push_back({first.row, last.row, first.column, last.column});
    }

    const XlsxWorkbook& m_workbook;
    ZipPackage::Part& m_part;
    XlsxXml m_xml;
    std::size_t m_mostRows;
    RosterTable& m_table;
    TableBuilder m_builder;
    int m_row = 0;
    int m_column = -1;
    QString m_value; ///< kept between cells for their memory
    QString m_inline;
};

RosterTable XlsxWorkbook::read(int sheet, std::size_t mostRows, const Progress& progress)
{
    RosterTable table;
    const XlsxSheet& wanted = m_outline.sheets[static_cast<std::size_t>(sheet)];
    table.sheet = wanted.name;
    table.sheets = sheets();
    const std::unique_ptr<ZipPackage::Part> part = m_package.open(wanted.part);
    if (!part)
        throw Failure(FailureCode::InputRefused,
            Import::tr("The workbook lacks its sheet \"%1\". Open and save it in a spreadsheet program.").arg(wanted.name));
    SheetReader(*this, *part, mostRows, table).read(progress);
    return table;
}

} // namespace

bool isXlsx(const QByteArray& start)
{
    return start.startsWith("PK\x03\x04");
}

std::unique_ptr<Workbook> openXlsx(const QString& path)
{
    return std::make_unique<XlsxWorkbook>(path);
}

} // namespace mingbai
