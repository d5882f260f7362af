/// @file
/// What the parts of an .xlsx hold beside the cells: names of sheets, formats, shared texts.
#pragma once

#include "core/exchange/cell_numbers.h"
#include "core/exchange/zip_package.h"

#include <QXmlStreamReader>

namespace mingbai {

/// Reads one part as XML, token by token. Names are compared without their namespaces, which differ between editions of the
/// format.
class XlsxXml {
public:
    /// @param part outlives it
    /// @param asksNamespaces whether attributes are to be told apart by them; reading is a fifth faster without
    explicit XlsxXml(ZipPackage::Part& part, bool asksNamespaces = false);

    /// The next token. @throws Failure InputRefused when the part is damaged, too large or declares entities
    QXmlStreamReader::TokenType next();
    [[nodiscard]] bool atEnd() const { return m_xml.atEnd(); }
    /// At the start of an element.
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    [[nodiscard]] qint64 bytesRead() const { return m_part.bytesTaken(); }

    /// Appends the text up to the end of the element that was just started, with its runs joined and readings (ruby) left out.
    void appendText(QString& text);

private:
    ZipPackage::Part& m_part;
    QXmlStreamReader m_xml;
};

/// An attribute without its namespace ("id" for r:id).
[[nodiscard]] QString attributeOf(const QXmlStreamAttributes& attributes, QStringView name);

/// A sheet of the workbook.
struct XlsxSheet {
    QString name;
    QString part; ///< its place in the package
    bool isHidden = false;
};

struct XlsxOutline {
    std::vector<XlsxSheet> sheets;
    QString styles; ///< places in the package; may be missing
    QString sharedStrings;
    bool from1904 = false;
};

/// @throws Failure InputRefused when it is no workbook that can be read
[[nodiscard]] XlsxOutline readOutline(const ZipPackage& package);

/// How each cell style shows numbers.
[[nodiscard]] std::vector<DateForm> readDateForms(const ZipPackage& package, const QString& part);

/// The texts that cells refer to, in one piece of memory.
class SharedStrings {
public:
    void read(const ZipPackage& package, const QString& part);
    /// Empty beyond the last.
    [[nodiscard]] QStringView at(qsizetype index) const;

private:
    QString m_text;
    std::vector<quint32> m_ends;
};

} // namespace mingbai
