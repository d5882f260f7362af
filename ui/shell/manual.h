/// @file
/// The manual, and what the dictionary says of each field, as pages to read and to search.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QString>

#include <vector>

namespace mingbai {

struct ManualPage {
    QString name; ///< of its file, "20-entry"; for a field "household.phone"
    QString title;
    QString markdown; ///< links of the scheme "run:" name a command or a place
};

/// The pages of resources/manual in the language of the program, in their order.
[[nodiscard]] const std::vector<ManualPage>& manualPages();

/// What is known of a field: what to fill in, how, what may stand there, who sees it, and the form or clause it comes from.
[[nodiscard]] ManualPage fieldPage(const Dictionary& dictionary, const Field& field);

/// Pages and fields that have every word of @p text, pages first; for an empty text all pages.
[[nodiscard]] std::vector<ManualPage> searchManual(const Dictionary& dictionary, const QString& text);

} // namespace mingbai
