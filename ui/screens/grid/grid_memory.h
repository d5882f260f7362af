/// @file
/// What the grid remembers between two sittings: topic, year, filter, cell, columns, texts that wait, topics of one's own.
/// It lies in the ledger, encrypted like the rest, since a filter or a waiting text may name somebody.
#pragma once

#include "core/dictionary/topics.h"
#include "core/ledger/households.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mingbai {

/// How a person arranged a topic's columns; by "entity.field", leading columns by "0", "1", "2".
struct GridLayout {
    QHash<QString, int> widths; ///< pixels at 100 %
    QStringList hidden;
    int frozen = 0;
};

/// Where somebody was.
struct GridSpot {
    QString topic;
    int year = 0;
    HouseholdFilter filter;
    QString row;
    QString column; ///< "entity.field"
};

class GridMemory {
public:
    GridSpot place;
    QHash<QString, GridLayout> layouts; ///< by topic
    QJsonArray refused;                 ///< of RefusedTexts
    std::vector<Topic> ownTopics;

    /// Reads what the ledger has; what it does not understand is left out.
    void read(Ledger& ledger);
    /// Writes where something is different; not into a ledger opened for reading. @throws Failure as the disk does
    void write(Ledger& ledger) const;
};

} // namespace mingbai
