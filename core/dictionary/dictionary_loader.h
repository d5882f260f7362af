/// @file
/// Builds a Dictionary from its files. The format is told in resources/dictionary/README.md.
#pragma once

#include "core/dictionary/dictionary.h"

#include <functional>

namespace mingbai {

class JsonReader;

/// Fills one dictionary, once.
class DictionaryLoader {
public:
    explicit DictionaryLoader(Dictionary& dictionary);

    /// @throws Failure InvalidDictionary with everything that is wrong, one "file: entity.field: what" a line
    void load();

private:
    void readEach(const std::function<bool(const QString& file)>& isMeant,
        void (DictionaryLoader::*read)(const QJsonObject& object, const QString& file));
    void readVersion(const QJsonObject& object, const QString& file);
    void readCodeList(const QJsonObject& object, const QString& file);
    void readCode(const QJsonObject& object, const QString& file, CodeList& list);
    void indexNames(CodeList& list, const QString& file);
    void readEntity(const QJsonObject& object, const QString& file);
    void readSection(const QJsonObject& object, const QString& file, Entity& entity);
    [[nodiscard]] Field readField(const QJsonObject& object, const QString& file, const Entity& entity);
    void readTypeDetails(JsonReader& reader, Field& field);
    void readDefault(JsonReader& reader, Field& field);

    Dictionary& m_dictionary;
    QMap<QString, QString> m_fileOf; ///< by entity
    QStringList m_problems;
};

} // namespace mingbai
