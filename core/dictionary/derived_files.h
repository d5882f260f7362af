/// @file
/// What others need to know of the dictionary, derived from it: `mingbai-cli dictionary`.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QByteArray>
#include <QJsonObject>

namespace mingbai {

/// JSON Schema 2020-12 of the exported JSON file; titles in @p language.
[[nodiscard]] QJsonObject exportSchema(const Dictionary& dictionary, Language language);

/// Entities that an export holds where none are named: all but signed files and the program's own notes.
[[nodiscard]] std::vector<const Entity*> exportedEntities(const Dictionary& dictionary);

/// Frictionless data package descriptor of the CSV folder: one resource for each of @p entities.
[[nodiscard]] QJsonObject dataPackage(
    const Dictionary& dictionary, const std::vector<const Entity*>& entities, Language language);

/// Column headings of an entity's table: id, parent key, fields (not retired), as the CSV export writes them.
[[nodiscard]] QStringList columnIds(const Entity& entity);

/// One CSV a template: headings only, UTF-8 with BOM. Computed fields are left out.
[[nodiscard]] QByteArray csvTemplate(const Entity& entity, Language language);

/// Writes a workbook with one sheet an entity: headings with help as comments, text columns for numbers, lists for codes.
/// @throws Failure when @p path cannot be written
void writeXlsxTemplate(const Dictionary& dictionary, Language language, const QString& path);

/// The codebook in Markdown.
[[nodiscard]] QString codebook(const Dictionary& dictionary, Language language);

/// The C++ header of compile-time names, core/dictionary/fields.h.
[[nodiscard]] QByteArray fieldNamesHeader(const Dictionary& dictionary);

} // namespace mingbai
