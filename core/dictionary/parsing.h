/// @file
/// What people type and what stands in their tables, made into stored values.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QDate>

namespace mingbai {

/// The result of reading one text for one field.
struct Parsed {
    /// Empty when the text is blank, or when nothing that could be stored can be made of it.
    Value value;
    /// Why the text is wrong and how to mend it, translated; empty when all is well. Holds no personal data.
    QString problem;
    /// With a problem: the value is wrong (a check character that does not fit) but can be kept,
    /// so that nothing typed is lost; the checks will show it. Imports refuse it all the same.
    bool storable = false;
    /// The check of the catalogue that the problem belongs to, such as ID-02; may be empty.
    QString check;

    [[nodiscard]] bool isGood() const { return problem.isEmpty(); }
};

/// Reads @p text for @p field: full-width digits, 1,234.50, 1.2万, 1985.6, 1985年6月12日, √/×, lowercase x, labels, synonyms
/// and codes. Control, bidirectional and zero-width characters are refused; text comes out in Unicode NFC.
/// @param today later dates are doubtful
[[nodiscard]] Parsed parse(const Field& field, const QString& text, QDate today);

/// Whether @p value has the form that @p field stores (type, code in list, length, range).
/// @return the problem, translated; empty when it has
[[nodiscard]] QString storageProblem(const Field& field, const Value& value);

} // namespace mingbai
