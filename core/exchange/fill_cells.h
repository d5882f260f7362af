/// @file
/// Values as the cells of somebody else's table hold them: the wording of its lists, its date formats, numbers as texts where
/// they name something and as numbers where they count.
#pragma once

#include "core/exchange/fill_columns.h"

#include <QDate>

namespace mingbai {

/// What goes into one cell.
struct CellContent {
    QString text; ///< or the number as it is written
    bool isNumber = false;
    bool isRefused = false; ///< the template's list of choices has no word for the value

    [[nodiscard]] bool isBlank() const { return text.isEmpty(); }
};

/// Words the values of one column; looks each value up once.
class CellWords {
public:
    /// @param column outlives it
    CellWords(const FillColumn& column, QDate today)
        : m_column(column)
        , m_today(today)
    {
    }

    [[nodiscard]] const CellContent& of(const Value& value, CellFormat format);

private:
    [[nodiscard]] CellContent make(const Value& value, CellFormat format) const;
    [[nodiscard]] CellContent chosen(const Value& value, const QString& text) const;
    [[nodiscard]] QString wordFor(const Value& value, const QString& text) const;

    const FillColumn& m_column;
    QDate m_today;
    QHash<QString, CellContent> m_known; ///< by format and value
};

/// Puts a content into a cell, leaving its style.
void setContent(SheetCell& cell, const CellContent& content, const SheetXml& sheet);

} // namespace mingbai
