/// @file
/// Every write to a ledger: what changes, and why.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace mingbai {

/// What kind of deed a change was. Stored by number; numbers are never re-used. An Export changes no record: it is logged with
/// who and why when personal data leave the ledger in the clear. Policy alone may write records that come signed.
enum class Act {
    Edit = 1,
    Import = 2,
    Demo = 3,
    Undo = 4,
    Restore = 5,
    Merge = 6,
    Upgrade = 7,
    Accept = 8,
    Export = 9,
    Pack = 10,
    Policy = 11
};

/// One record made, changed or removed.
struct RecordChange {
    enum class Kind { Create = 1, Update = 2, Remove = 3 };

    Kind kind = Kind::Update;
    QString entity;
    QString record;
    QString parent;                                ///< on Create: id of the parent record, empty at the top
    std::vector<std::pair<QString, Value>> values; ///< field id and new value; an empty Value clears
};

/// One deed of one person: applied whole or not at all, undone whole.
struct ChangeSet {
    Act act = Act::Edit;
    QString why; ///< in the person's words, or what the program did; may be empty for an edit
    std::vector<RecordChange> records;
    qint64 undoes = 0; ///< for Act::Undo: the number of the change taken back

    ChangeSet& create(
        const QString& entity, const QString& record, const QString& parent, std::vector<std::pair<QString, Value>> values);
    /// One after the other for the same record become one RecordChange; the last value of a field counts.
    ChangeSet& set(const QString& entity, const QString& record, const QString& field, const Value& value);
    ChangeSet& set(const FieldName& name, const QString& record, const Value& value);
    /// Children of the record go with it.
    ChangeSet& remove(const QString& entity, const QString& record);
    [[nodiscard]] bool isEmpty() const { return records.empty(); }
};

/// What applying a ChangeSet did.
struct Applied {
    qint64 number = 0;      ///< of the change in the log; 0 when every value was already so
    QStringList households; ///< touched, each once
    qint64 created = 0;
    qint64 updated = 0;
    qint64 removed = 0;
    /// Before and after of typed indexed fields, so that equal values elsewhere are checked again.
    /// The names live as long as the dictionary.
    std::vector<std::pair<FieldName, QString>> identifying;
};

} // namespace mingbai
