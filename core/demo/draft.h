/// @file
/// A made-up household before it is written: every record as fields and values, so that mistakes can be put in.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QDate>

#include <utility>
#include <vector>

namespace mingbai {

/// One record in the making.
struct Draft {
    std::vector<std::pair<QString, Value>> values;

    /// An empty value takes the field out.
    void set(const FieldName& name, const Value& value);
    void set(const FieldName& name, QLatin1StringView text) { set(name, Value(QString(text))); }
    void set(const FieldName& name, qint64 number) { set(name, Value(number)); }
    void set(const FieldName& name, const QString& text) { set(name, Value(text)); }
    void yes(const FieldName& name, bool answer = true) { set(name, Value(qint64{answer})); }
    [[nodiscard]] Value value(const FieldName& name) const;
    [[nodiscard]] QString text(const FieldName& name) const { return textOf(value(name)); }
    [[nodiscard]] qint64 number(const FieldName& name) const { return integerOf(value(name)); }
};

/// A person with what the rest of the village is derived from.
struct DemoPerson {
    QString id;
    Draft draft;
    int age = 0;       ///< full years today
    int schoolAge = 0; ///< full years on September 1 of the school year
};

/// A record below a household or one of its people or records.
struct DemoRecord {
    Name entity;
    QString id;
    QString parent;
    Draft draft;
};

struct DemoHousehold {
    int number = 0; ///< from 0
    QString id;
    Draft household;
    std::vector<DemoPerson> people; ///< the head first
    Draft living;
    std::vector<Draft> incomes; ///< oldest first
    std::vector<Draft> guarantees;
    std::vector<Draft> visits;
    std::vector<DemoRecord> records; ///< everything else, parents before children
};

} // namespace mingbai
