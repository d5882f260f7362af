/// @file
/// Papers as HTML, from a template with mustache fields (resources/documents) and a view of the data that holds
/// only what may be printed there.
#pragma once

#include "core/ledger/ledger.h"

#include <QString>

#include <vector>

namespace mingbai {

/// What a document is, for lists and menus.
struct DocumentKind {
    QString id; ///< "policy-card"
    Bilingual title;
    bool perHousehold = true; ///< one a household; otherwise one a ledger
};

[[nodiscard]] const std::vector<DocumentKind>& documentKinds();
/// @return nullptr when there is none
[[nodiscard]] const DocumentKind* findDocument(QStringView id);

/// What is wrong with another template for a document; empty when nothing is. It may use the fields that the program's own one
/// uses, and show nothing from outside.
[[nodiscard]] QString templateProblem(const QString& id, const QString& html);

struct DocumentOptions {
    bool withIncome = false; ///< the income block of the policy card
    int year = 0;            ///< 0: the newest income year
};

/// The HTML of one document for one household (or for the ledger: @p household empty).
/// @throws Failure InvalidUse for an unknown document or household
[[nodiscard]] QString documentHtml(
    Ledger& ledger, const DocumentKind& kind, const QString& household, const DocumentOptions& options = {});

} // namespace mingbai
