/// @file
/// Reads the text of facts and checks: paragraphs, their heads, their SQL. What the SQL means is not looked at here.
#pragma once

#include "core/checks/catalogue.h"

namespace mingbai {

/// Everything that is wrong with a catalogue, for people who write one.
class Problems {
public:
    void add(const QString& file, const QString& paragraph, const QString& what);
    [[nodiscard]] const QStringList& all() const { return m_all; }

private:
    QStringList m_all;
};

/// The subjects with their written facts; facts that are fields come first-hand from the dictionary and are added after them.
[[nodiscard]] std::vector<Subject> readFacts(const QMap<QString, QByteArray>& files, Problems& problems);

/// The checks as written, with their variants numbered; SQL not yet looked at.
[[nodiscard]] std::vector<Check> readChecks(const QMap<QString, QByteArray>& files, Problems& problems);

/// The {facts} in the words of a check, both languages, each once.
[[nodiscard]] QStringList placeholders(const Check& check);

} // namespace mingbai
