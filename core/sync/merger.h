/// @file
/// Compares a package with the ledger, record by record and field by field, and says what to write.
#pragma once

#include "core/sync/package_reader.h"

#include <QSet>

#include <array>
#include <optional>

namespace mingbai {

/// One value that was written on both sides without either knowing of the other.
struct Conflict {
    QString record; ///< key of the conflict record in the ledger
    QString entity;
    QString subject; ///< key of the record it is about
    QString field;   ///< empty: one side removed the record
    QString household;
};

/// Something that is not taken although the package is.
struct RefusedRecord {
    QString entity;
    QString record;
    QString sentence;
    bool isBelowAnother = false; ///< what it belongs to is left out, too
};

/// What taking in a package would write.
struct MergePlan {
    ChangeSet changes;
    std::vector<std::array<QString, 3>> versions;     ///< record, field, versions, for sync_version
    std::vector<std::pair<QString, QString>> aliases; ///< key there, key here
    std::vector<Conflict> conflicts;
    std::vector<RefusedRecord> refused;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 removed = 0;
    qint64 same = 0;
};

/// Made for one package and used once. Values of records that are made move from the package into the plan.
class Merger {
public:
    Merger(Ledger& ledger, Package& package);
    [[nodiscard]] MergePlan plan(const Progress& progress);

private:
    /// One open conflict of the ledger.
    struct Dispute {
        QString record;
        Versions there;
    };

    void loadAliases();
    void loadDisputes();
    void take(IncomingRecord& incoming);
    void refuse(const IncomingRecord& incoming, const QString& sentence);
    void create(IncomingRecord& incoming, const QString& parent);
    void restore(IncomingRecord& incoming, const QString& id, const RecordVersions& known);
    void mergeFields(const IncomingRecord& incoming, const QString& id, const RecordVersions& known);
    [[nodiscard]] bool mergeField(const IncomingRecord& incoming, int field, const StoredRow& row, const QString& id,
        const RecordVersions& known, bool isKept);
    void takeRemoval(const IncomingRecord& incoming);
    [[nodiscard]] bool coversTree(const Entity& entity, const QString& id);
    [[nodiscard]] Versions removalOf(const IncomingRecord& incoming) const;
    void removeTree(const Entity& entity, const QString& id);
    void noteVersions(const QString& id, const IncomingRecord& incoming);
    void dispute(
        const IncomingRecord& incoming, const QString& id, const QString& field, const Value& here, const Versions& there);
    void settle(const QString& id, const QString& field, const Versions& seen);
    void set(const Entity& entity, const QString& id, const Field& field, const Value& value);

    [[nodiscard]] QString localId(const QString& id) const { return m_aliases.value(id, id); }
    [[nodiscard]] Value localValue(const Field& field, Value value);
    [[nodiscard]] bool isGone(const QString& entity, const QString& id);
    [[nodiscard]] QString sameByKey(const IncomingRecord& incoming, const QString& parent);
    [[nodiscard]] bool hasRecord(const QString& entity, const QString& id);
    [[nodiscard]] bool isHeldBySender(const QString& series, qint64 number);
    [[nodiscard]] bool isMadeBySender(const RecordVersions& known);
    [[nodiscard]] bool isTakenBack(const IncomingRecord& incoming, const RecordVersions& known);
    [[nodiscard]] bool wasWrittenAbove(const Versions& versions);
    [[nodiscard]] QString keptAbove(const IncomingRecord& incoming, const QString& id, const RecordVersions& known);
    [[nodiscard]] QString refusalOf(const IncomingRecord& incoming, const QString& id, const RecordVersions& known);
    [[nodiscard]] bool belongsToAnother(const IncomingRecord& incoming, const RecordVersions& known);
    [[nodiscard]] QString villageOf(const IncomingRecord& incoming, bool isThere);

    Ledger& m_ledger;
    Package& m_package;
    Tables m_tables;
    VersionReader m_versions;
    MergePlan m_plan;
    QHash<QString, QString> m_aliases;
    QHash<QString, std::vector<Dispute>> m_disputes; ///< by record and field
    QHash<QString, const IncomingRecord*> m_removals;
    QSet<QString> m_created;
    QHash<QString, const IncomingRecord*> m_arriving; ///< what lives at the sender's
    QSet<QString> m_refused;
    std::optional<QSet<QString>> m_others; ///< series of this ledger and of other places
    std::optional<QSet<QString>> m_above;  ///< series of this office and of those whose receipts it took
    QSet<QString> m_done;                  ///< removed together with what they belong to, or in dispute with it
    QHash<QString, QString> m_villages;    ///< by record: the village that its household lies in
    std::map<std::pair<QString, QString>, std::size_t> m_updates; ///< place in the ChangeSet
};

} // namespace mingbai
