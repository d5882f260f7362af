/// @file
/// What is recorded: entities, fields, code lists. Immutable after loading, but for the words that policy packs change.
/// Source of truth: resources/dictionary; format: resources/dictionary/README.md.
#pragma once

#include "core/base/language.h"
#include "core/dictionary/field_name.h"
#include "core/dictionary/named_places.h"
#include "core/dictionary/value.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <mutex>
#include <optional>
#include <vector>

namespace mingbai {

enum class FieldType {
    Text,
    Note,
    Integer,
    Decimal,
    Money,
    Date,
    Month,
    Year,
    YesNo,
    Code,
    Codes,
    IdNumber,
    DisabilityCertificate,
    Phone,
    BankAccount,
    Region,
    Reference,
};

/// Who may see a value where; the classes are explained in the format's README.
enum class Privacy { Open, Internal, Personal, Sensitive };

/// What a field feeds in the search box.
enum class SearchKind { None, Name, Place, Number };

struct Code {
    QString code; ///< permanent
    Bilingual label;
    QStringList synonyms; ///< what people write and mean unmistakably by it
    bool retired = false; ///< no longer offered, still read
};

struct CodeList {
    QString id;
    Bilingual label;
    QString source;
    std::vector<Code> codes; ///< in the order of the form

    /// @return nullptr when there is none
    [[nodiscard]] const Code* find(QStringView code) const;
    /// The code that people mean by @p text: the code itself (leading zeros may be lost), a label or a synonym; spaces,
    /// brackets, case and width of characters do not matter.
    /// @return nullptr when there is none
    [[nodiscard]] const Code* match(QStringView text) const;

private:
    friend class DictionaryLoader;
    friend class DictionarySnapshot;
    NamedPlaces m_names;
};

struct Field {
    QString id;     ///< column name, permanent
    QString entity; ///< id of the entity it belongs to
    FieldType type = FieldType::Text;
    Bilingual label;
    Bilingual shortLabel; ///< the label where the dictionary gives none
    Bilingual help;
    Bilingual unit;
    QStringList synonyms;
    QString source; ///< form, clause or standard
    Privacy privacy = Privacy::Internal;
    const CodeList* codes = nullptr; ///< for Code and Codes
    QString target;                  ///< for Reference: entity id
    QString item;                    ///< item code of the form, A1
    QString computed;                ///< SQL expression; the value is never typed
    QString reportedAs;              ///< for a computed field: the stored field for figures from outside
    QString shownWhen;               ///< SQL condition over the same record; empty: always
    Value defaultValue;
    std::optional<double> min; ///< inclusive, in the unit people read (yuan)
    std::optional<double> max;
    int maxLength = 0; ///< characters, for Text and Note
    int decimals = 0;
    bool partialDate = false;
    bool mayLieAhead = false; ///< for Date: a deadline or an end; elsewhere a later day than today is doubtful
    bool indexed = false;
    SearchKind search = SearchKind::None;
    bool retired = false;

    [[nodiscard]] bool isComputed() const { return !computed.isEmpty(); }
    [[nodiscard]] bool isNumber() const; ///< Integer, Decimal, Money: aligned right, summed
};

struct Section {
    QString id;
    Bilingual label;
    std::vector<int> fields; ///< indexes into Entity::fields, in paper order
};

struct Entity {
    QString id;
    int order = 0;
    Bilingual label;
    Bilingual plural;
    QString parent; ///< empty at the top
    bool occursOnce = false;
    bool inRosters = false;  ///< tables from outside may hold it beside others, unsaid
    bool isSigned = false;   ///< comes in a file whose signature was looked at: neither typed, imported nor exported
    bool isKeptHere = false; ///< the program's own notes of one ledger: not imported, nor sent to another ledger
    bool isNamed = false;    ///< by its key: within what it belongs to, nobody types a second record of the same one
    QStringList key;         ///< fields that name one record within its parent
    QString title;
    QString source;
    std::vector<Section> sections;
    std::vector<Field> fields; ///< in paper order

    /// @return -1 when there is none
    [[nodiscard]] int indexOf(QStringView fieldId) const;
    [[nodiscard]] const Field* find(QStringView fieldId) const;

private:
    friend class DictionaryLoader;
    friend class DictionarySnapshot;
    NamedPlaces m_index;
};

/// The loaded dictionary. Fields point into its code lists, so it is neither copied nor moved.
class Dictionary {
public:
    /// The dictionary compiled into the program.
    /// @throws Failure InvalidDictionary naming file and field; cannot happen in a build whose tests pass
    [[nodiscard]] static const Dictionary& builtIn();

    /// Gives the built-in dictionary other labels and code lists, in place: what points into it stays valid. Called where a
    /// ledger is opened or a policy pack taken in, while nobody else reads.
    /// @param files as reworded() makes them of files(), which stays what the program was built with
    /// @throws Failure InvalidDictionary; then the words stay as they are
    static void rewordBuiltIn(const QMap<QString, QByteArray>& files);

    /// @param files contents by file name, "household.json", "codes/relation.json"
    /// @throws Failure InvalidDictionary naming file, entity and field, with everything that is wrong
    explicit Dictionary(const QMap<QString, QByteArray>& files);
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    Dictionary(Dictionary&&) = delete;
    Dictionary& operator=(Dictionary&&) = delete;
    ~Dictionary();

    /// Grows with every change of the dictionary files; a ledger written by a greater one is not opened for writing.
    [[nodiscard]] int version() const { return m_version; }
    /// In `order`, parents before children.
    [[nodiscard]] const std::vector<Entity>& entities() const { return m_entities; }
    [[nodiscard]] const std::vector<CodeList>& codeLists() const { return m_codeLists; }

    /// @return nullptr when there is none
    [[nodiscard]] const Entity* find(QStringView entityId) const;
    /// @throws Failure InvalidUse when there is none
    [[nodiscard]] const Entity& entity(QStringView entityId) const;
    /// @throws Failure InvalidUse when there is none
    [[nodiscard]] const Field& field(QStringView entityId, QStringView fieldId) const;
    [[nodiscard]] const Field& field(const FieldName& name) const;
    [[nodiscard]] const CodeList* codeList(QStringView id) const;
    /// Whether records of @p entity are those of @p ancestor or stand below one, at any depth.
    [[nodiscard]] bool belongsTo(const Entity& entity, QStringView ancestor) const;

    /// The files it was read from, as a ledger carries them.
    [[nodiscard]] const QMap<QString, QByteArray>& files() const;
    /// SHA-256 of the files, in hexadecimal digits.
    [[nodiscard]] const QByteArray& digest() const { return m_digest; }

private:
    friend class DictionaryLoader;
    friend class DictionarySnapshot;
    Dictionary(); ///< the built-in one, by the snapshot that the build made of it
    [[nodiscard]] static Dictionary& shipped();
    void takeWords(const Dictionary& other);

    QByteArray m_snapshot;              ///< of the built-in one: its texts lie in there and are not copied
    mutable std::once_flag m_filesRead; ///< those of the built-in one when somebody asks
    mutable QMap<QString, QByteArray> m_files;
    QByteArray m_digest;
    int m_version = 0;
    std::vector<CodeList> m_codeLists;
    std::vector<Entity> m_entities;
};

} // namespace mingbai
