/// @file
/// resources/process/ownership.json: whose steps and records are whose.
#pragma once

#include "core/ledger/ownership.h"

#include <QHash>

namespace mingbai {

class JsonReader;

/// What the file says.
class Owners {
public:
    /// @throws Failure InvalidDictionary when it names what the dictionary does not know
    [[nodiscard]] static const Owners& builtIn();

    [[nodiscard]] bool isForAll(const QString& entity) const { return m_everyone.contains(entity); }
    /// Whether the field of its code says whose a record is.
    [[nodiscard]] bool isDecided(const QString& entity) const { return entity == m_decided; }
    [[nodiscard]] const QString& decidingField() const { return m_decidingField; }
    /// Who decides a step of the code.
    [[nodiscard]] Owner decides(const QString& code) const { return m_deciders.value(code, Owner::Village); }
    /// Whether who reports answers such a record, where it was made above.
    [[nodiscard]] bool isAnswered(const QString& entity) const { return entity == m_answered; }
    [[nodiscard]] bool isAnswer(const QString& field, const Value& value) const;

private:
    Owners();
    void takeDecided(JsonReader reader);
    void takeAnswered(JsonReader reader);

    QStringList m_everyone;
    QString m_decided;
    QString m_decidingField;
    QHash<QString, Owner> m_deciders;
    QString m_answered;
    QStringList m_answerFields;
    QString m_answerState;
    QStringList m_answerStates;
};

} // namespace mingbai
