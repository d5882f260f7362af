/// @file
/// A workbook (.xlsx) as its parts: sheets, shared strings, number formats and what belongs to a sheet.
#pragma once

#include "core/exchange/xml_tree.h"
#include "core/exchange/zip_package.h"

#include <QStringList>

namespace mingbai {

struct WorkbookSheet {
    QString name;
    QString part; ///< its name in the package
    bool isHidden = false;
};

/// What a cell's number format makes of numbers.
enum class CellFormat { Number, Text, Date };

/// A part that another one names.
struct PartReference {
    QString id;
    QString kind; ///< last word of its type: "worksheet", "table", "drawing"
    QString part;
};

/// Reads what is needed to find and understand sheets. Parts are read when asked for.
class WorkbookPackage {
public:
    /// @throws Failure InputOutput, InputRefused when it is no workbook, damaged or beyond the limits
    explicit WorkbookPackage(const QString& path);

    [[nodiscard]] const std::vector<WorkbookSheet>& sheets() const { return m_sheets; }
    [[nodiscard]] const QString& workbookPart() const { return m_workbookPart; }
    /// The workbook's own part, to be changed and written back.
    [[nodiscard]] const XmlElement& workbook() const { return m_workbook; }
    /// @return empty beyond the last one
    [[nodiscard]] QString sharedString(int index) const { return m_sharedStrings.value(index); }
    [[nodiscard]] CellFormat formatOfStyle(int style) const;
    /// What a part names, other than addresses outside; empty when it names nothing.
    [[nodiscard]] std::vector<PartReference> referencesOf(const QString& part);
    [[nodiscard]] ZipPackage& package() { return m_package; }

private:
    void readSheets();
    void readSharedStrings(const QString& part);
    void readStyles(const QString& part);

    ZipPackage m_package;
    QString m_workbookPart;
    XmlElement m_workbook;
    std::vector<WorkbookSheet> m_sheets;
    QStringList m_sharedStrings;
    std::vector<CellFormat> m_formats; ///< by style
};

/// "xl/_rels/workbook.xml.rels" for "xl/workbook.xml".
[[nodiscard]] QString relationshipsPart(const QString& part);

/// Text of a shared or inline string without its phonetic notes.
[[nodiscard]] QString plainTextOf(const XmlElement& item);

} // namespace mingbai
