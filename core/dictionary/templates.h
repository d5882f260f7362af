/// @file
/// The columns of an empty table that people fill in and the program takes back.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// One column of a template.
struct TemplateColumn {
    QString heading;
    QString help;                 ///< may be empty
    const Field* field = nullptr; ///< null for columns that only find the record above
};

/// The parent's columns first, by which rows find their household (number, name of its head), then the entity's own; neither
/// computed nor retired ones.
[[nodiscard]] std::vector<TemplateColumn> templateColumns(const Entity& entity, Language language);

} // namespace mingbai
