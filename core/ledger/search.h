/// @file
/// The search box: names by character, pinyin and initials; ID and phone by tail or whole; group, address, household number.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

struct Hit {
    QString household;
    QString person; ///< empty when the household itself was found
    QString text;   ///< name of the person, or of the head
    QString place;  ///< group and address of the household
    QString why;    ///< what matched, translated and masked: "ID …0014", "group"
};

/// At most @p limit hits, best first. An empty or hopeless text finds nothing.
[[nodiscard]] std::vector<Hit> search(Ledger& ledger, const QString& text, int limit = 50);

/// Builds the index anew. @throws Failure as the disk does
void rebuildSearch(Ledger& ledger, const Progress& progress = {});

} // namespace mingbai
