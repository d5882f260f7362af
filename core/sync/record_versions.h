/// @file
/// The versions of a record's fields, worked out from the change log and what was taken in.
#pragma once

#include "core/sync/change_kinds.h"
#include "core/sync/series.h"
#include "core/sync/versions.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace mingbai {

/// What is known of one record.
struct RecordVersions {
    bool everHere = false;
    bool isThere = false;
    Versions made;                      ///< of its creation, or of its removal when it is not there
    std::map<QString, Versions> fields; ///< of those written after the creation

    [[nodiscard]] const Versions& of(const QString& field) const;
    /// Everything that any part of it has seen.
    [[nodiscard]] Versions all() const;
};

struct RecordBelow {
    QString entity;
    QString record;
    QString parent;
};

/// Every record that ever stood below @p record in the ledger, be it there or removed; parents first.
[[nodiscard]] std::vector<RecordBelow> recordsBelow(Ledger& ledger, const QString& record);

/// Reads versions of one ledger. Made anew after each change.
class VersionReader {
public:
    explicit VersionReader(Ledger& ledger);

    [[nodiscard]] RecordVersions of(const QString& record);
    [[nodiscard]] const ChangeKinds& kinds() const { return m_kinds; }
    [[nodiscard]] const std::vector<Series>& series() const { return m_series; }

private:
    struct Event;
    enum class EventSource { Item, Foreign, Decision, DecisionAbove };

    void addItems(const QByteArray& record, std::vector<Event>& events);
    void addForeign(const QByteArray& record, std::vector<Event>& events);
    /// @p source tells whether @p about is the record itself or one above it
    void addDecisions(const QString& about, EventSource source, std::vector<Event>& events);
    void loadTrees();
    void takeOwn(const Event& event, RecordVersions& known) const;
    /// What was typed at a record while a merge stood that had made it goes with the merge when that is taken back, and comes
    /// back with it.
    void crossMerge(qint64 change, std::map<qint64, RecordVersions>& onOtherSide, RecordVersions& known) const;
    void takeForeign(const Event& event, RecordVersions& known);
    [[nodiscard]] Versions defaultOf(qint64 change);

    Ledger& m_ledger;
    ChangeKinds m_kinds;
    std::vector<Series> m_series;
    bool m_hasForeign = false;
    bool m_hasConflicts = false;
    QHash<QString, QStringList> m_above; ///< of a record: those above it that somebody decided about whole
    Statement m_items;
    std::optional<Statement> m_foreign;
    Statement m_conflicts;
    Statement m_decided;
    std::map<qint64, Versions> m_defaults; ///< of merges, by change
};

} // namespace mingbai
