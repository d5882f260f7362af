/// @file
/// The checks as they are written: predicates over facts. Source of truth: resources/facts and resources/checks (see their
/// READMEs).
#pragma once

#include "core/dictionary/dictionary.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace mingbai {

/// Error: wrong data. Warning: improbable, may be accepted with a reason. Alert: somebody must act.
enum class Severity { Error, Warning, Alert };

struct CheckTexts;

/// "error", "warning", "alert".
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] QString severityLabel(Severity severity); ///< translated

/// How a fact is shown in a message. Money is in fen, Percent in hundredths (20 is shown as 20%).
enum class FactKind { Field, Text, Integer, Decimal, Money, Date, Percent };

/// A column of the facts of a subject.
struct Fact {
    QString name;
    QString expression; ///< SQL over the subject's FROM
    /// For a fact that counts rows of the household: what stands after FROM, "person AS m", and which of them count. A pass
    /// over many households counts all such facts in one go; the expression says the same for a single record.
    QString counted;
    QString condition;
    FactKind kind = FactKind::Text;
    const Field* field = nullptr; ///< when the fact is a plain field of the subject's entity
    QStringList fields;           ///< "entity.field" that the expression reads, found by SQLite
    QStringList entities;         ///< whose records it reads, found by SQLite
};

/// What checks look at: one row a person, household, income statement …
struct Subject {
    QString id;              ///< "person"
    QString file;            ///< where it is written
    QString entity;          ///< the entity whose record a finding points to
    QString from;            ///< SQL after FROM
    QString record;          ///< expression of the record's id
    QString household;       ///< expression of the household's id; empty for a subject above households
    std::vector<Fact> facts; ///< written ones first, then every field of the entity
    QStringList entities;    ///< whose records FROM and the keys read, found by SQLite

    [[nodiscard]] const Fact* find(QStringView name) const;
    /// The name by which FROM calls the entity's own table, which stands first in it.
    [[nodiscard]] QString alias() const;
    /// Adds every field of the entity as a fact.
    void addFields();
};

/// One paragraph of a checks file.
struct Check {
    QString id;      ///< of the catalogue, "ED-03"; two paragraphs may share one (then they exclude each other)
    int variant = 0; ///< place among the paragraphs that share the id
    QString file;    ///< where it is written
    QString subject;
    Severity severity = Severity::Error;
    Bilingual title; ///< a few words for lists; of the first paragraph of an id
    Bilingual words; ///< with {fact} placeholders
    Bilingual mend;
    QString source;
    QString predicate;    ///< SQL; true fires
    bool overAll = false; ///< also records that are no longer active
    /// The field a finding stands at: of the subject's entity, or "entity.field" of another one. Where the check does not
    /// say, the first field of the entity that the predicate reads, else the first one of any entity.
    QString field;
    QStringList decides; ///< facts the predicate reads, found by SQLite: an acceptance is bound to their values
    QStringList reads;   ///< those, and the facts that the words use
    QStringList fields;  ///< "entity.field" that the deciding facts read, found by SQLite
};

/// All checks, read and prepared against an empty ledger once.
class Catalogue {
public:
    /// Read when a check or subject is first asked for, by any thread: its fingerprint alone says whether findings are old.
    /// @throws Failure InvalidDictionary naming file, check and SQLite's complaint; cannot happen in a build whose tests pass
    [[nodiscard]] static const Catalogue& builtIn();
    /// @param facts,checks contents by file name
    /// @throws Failure InvalidDictionary naming file and paragraph of everything that is wrong
    Catalogue(const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks);

    /// The built-in ones and more files of checks. @throws Failure InvalidDictionary
    [[nodiscard]] static Catalogue withMore(const QMap<QString, QByteArray>& checks);

    [[nodiscard]] const std::vector<Subject>& subjects() const;
    [[nodiscard]] const std::vector<Check>& checks() const;
    [[nodiscard]] const Subject* subject(QStringView id) const;
    /// The paragraph with this id.
    [[nodiscard]] const Check* find(QStringView checkId, int variant = 0) const;
    /// Whether the files name an entity anywhere: told by their text alone.
    [[nodiscard]] bool names(const QString& entity) const;
    /// Changes whenever a file does.
    [[nodiscard]] const QByteArray& fingerprint() const { return m_fingerprint; }

private:
    struct Content;
    Catalogue(const CheckTexts& texts, const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks);
    [[nodiscard]] const Content& content() const;

    QByteArray m_fingerprint;
    std::shared_ptr<Content> m_content;
};

} // namespace mingbai
