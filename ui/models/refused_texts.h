/// @file
/// What was typed or pasted into a grid and could not be stored: kept with its reason until it is mended or given up.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QHash>
#include <QJsonArray>

namespace mingbai {

/// One text that waits for mending.
struct RefusedText {
    QString row;   ///< id of the row's record
    QString place; ///< words for the row, "二组 王丽"
    QString entity;
    QString field;
    int year = 0;   ///< 0 where the column belongs to no year
    QString text;   ///< as typed
    QString reason; ///< translated
};

/// Keyed by row, column and year, so that a text stays with its cell through sorting, filters and other topics.
class RefusedTexts {
public:
    /// @return nullptr where the cell has none
    [[nodiscard]] const RefusedText* find(const QString& row, const Field& field, int year) const;
    void put(const RefusedText& refused);
    void remove(const QString& row, const Field& field, int year);
    void clear() { m_texts.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty(); }
    /// In the order of their coming.
    [[nodiscard]] std::vector<RefusedText> all() const;

    [[nodiscard]] QJsonArray toJson() const;
    void fromJson(const QJsonArray& json);

private:
    struct Kept {
        RefusedText text;
        qint64 order = 0;
    };

    QHash<QString, Kept> m_texts;
    qint64 m_count = 0;
};

} // namespace mingbai
