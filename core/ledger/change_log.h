/// @file
/// The change log as it lies in the file: headers, items, and the chain of digests over them.
#pragma once

#include "core/ledger/row_writer.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct evp_md_ctx_st;

namespace mingbai {

/// What a change says of itself.
struct LogHeader {
    qint64 number = 0;
    QString at; ///< UTC, ISO 8601 with milliseconds
    bool clockSet = false;
    QString who;
    QString why;
    int act = 0;
    qint64 undoes = 0;
    qint64 records = 0;
};

/// One record made, changed or removed.
struct LogItem {
    int kind = 0;
    QString entity;
    QString record;
    qint64 entry = 0;
    QString household; ///< empty when it belongs to none
    QString parent;    ///< empty at the top
    QByteArray before; ///< JSON; null when it was not there
    QByteArray after;  ///< JSON; null when it is gone
};

/// SHA-256 over previous digest, items and header, each part with its length before it, so that nothing can be
/// edited, left out, put in or moved unnoticed.
class LogDigest {
public:
    /// @param previous digest of the change before; empty for the first
    explicit LogDigest(const QByteArray& previous);
    void add(const LogItem& item);
    /// The digest of the whole change; ends the calculation.
    [[nodiscard]] QByteArray finish(const LogHeader& header);

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };

    friend class LogWriter;

    /// An item's texts as they are digested and stored.
    struct Texts {
        QByteArray entity;
        QByteArray record;
        QByteArray household;
        QByteArray parent;
    };
    void add(const LogItem& item, const Texts& texts);
    void part(QByteArrayView bytes);
    void part(const QString& text);
    void part(qint64 number);

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// Adds one change to the log, within the caller's transaction.
class LogWriter {
public:
    explicit LogWriter(Database& database);

    /// The number that the change will have.
    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] qint64 items() const { return m_items; }
    void add(const LogItem& item);
    /// Items lie in the file only after this. @param header its number and count of records are filled in
    void finish(LogHeader header);

private:
    Database& m_database;
    qint64 m_number = 1;
    qint64 m_items = 0;
    std::optional<LogDigest> m_digest;
    RowWriter m_rows;
};

/// Columns of change_item in the order in which readItem wants them.
inline constexpr const char* kItemColumns = "kind, entity, record, entry, household, parent, before, after";
[[nodiscard]] LogItem readItem(const Statement& row, int firstColumn = 0);

/// Columns of change in the order in which readHeader wants them.
inline constexpr const char* kHeaderColumns = "number, at, clock_set, who, why, act, undoes, records";
[[nodiscard]] LogHeader readHeader(const Statement& row);

} // namespace mingbai
