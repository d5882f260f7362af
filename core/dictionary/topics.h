/// @file
/// Topics of grid entry: named sets of columns over households or people.
/// Source of truth: resources/topics; format: resources/topics/README.md.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// Where the record of a column stands, seen from the record of the row.
enum class Reach {
    Own,   ///< the row's record itself
    Above, ///< the household of a person; only shown
    Below, ///< a record that hangs on the row's: the only one, the newest, or the newest of a year
};

/// A set of columns as a person chooses it.
struct Topic {
    QString id; ///< of the file, or a UUID for one that a person put together
    int order = 0;
    Bilingual label;
    const Entity* rows = nullptr; ///< what one row is
    std::vector<const Field*> columns;
    QStringList paths; ///< the columns as written, "income/wages", "income.net"

    /// Whether some column belongs to a record of a year.
    [[nodiscard]] bool isYearly(const Dictionary& dictionary) const;
};

/// The year that names a record of @p entity within its parent; nullptr when its key does not begin with one.
[[nodiscard]] const Field* yearOf(const Entity& entity);

/// How @p entity is reached from a row of @p rows; empty when it is not.
[[nodiscard]] std::optional<Reach> reachOf(const Entity& rows, const Entity& entity);

/// Reads one topic. @param file name for the problems
/// @throws Failure InvalidDictionary with everything that is wrong
[[nodiscard]] Topic readTopic(const Dictionary& dictionary, const QByteArray& json, const QString& file);
/// The topic as its file has it; readTopic reads it back.
[[nodiscard]] QByteArray topicJson(const Topic& topic);

/// The topics compiled into the program, over the built-in dictionary, by order.
/// @throws Failure InvalidDictionary; cannot happen in a build whose tests pass
[[nodiscard]] const std::vector<Topic>& builtInTopics();

} // namespace mingbai
