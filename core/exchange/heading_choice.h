/// @file
/// Which field each column of a roster holds: the meanings of its headings, weighed against one another.
#pragma once

#include "core/exchange/heading_memory.h"
#include "core/exchange/heading_names.h"

namespace mingbai {

/// A column of the heading rows.
struct HeadingCell {
    int column = 0;  ///< from 0
    QString heading; ///< the lowest text of the column, on one line
    QString upper;   ///< the heading above it, where there are several rows
    QString key;     ///< of a HeadingMap
    QString ticked;  ///< the answer that a mark in the column gives: 是 and 否 below 住房安全
    HeadingMeaning meaning;
};

/// A column and where its cells go.
struct RosterColumn {
    enum class Kind {
        Unknown,    ///< no field answers to the heading
        Understood, ///< nothing is taken from it: 序号, a figure that is computed
        OfRow,      ///< a field of the row's person, its household or what belongs to that
        OfHead,     ///< a field of the head of household
        Village,    ///< must name the ledger's village
    };

    int column = 0; ///< from 0
    QString heading;
    QString upper;
    QString key; ///< of a HeadingMap
    Kind kind = Kind::Unknown;
    const Field* field = nullptr; ///< for OfRow and OfHead: never a computed one
    QString name;                 ///< "person.name", for the report; empty when unknown
    double confidence = 0;
    int year = 0;                            ///< of the heading, 0 when it names none
    bool isYesNo = false;                    ///< a list of codes filled with yes and no
    PlainHeading plain = PlainHeading::None; ///< for Understood: what the heading means without a field
    QString ticked;                          ///< as HeadingCell::ticked
    int repeats = -1;                        ///< Unknown only because this column has the field already
    QString magnitude;                       ///< 万 where the heading says that amounts are counted in it

    [[nodiscard]] bool isTaken() const { return kind == Kind::OfRow || kind == Kind::OfHead; }
};

/// The year by which records of a kind are told apart; nullptr where there is none.
[[nodiscard]] const Field* yearOfKey(const Entity& entity);

/// What a row of the table is, and its columns.
struct RosterColumns {
    bool rowsAreMembers = false; ///< otherwise a row is a household
    std::vector<RosterColumn> columns;

    /// The column that holds a field of the row's person or household; nullptr when there is none.
    [[nodiscard]] const RosterColumn* find(const FieldName& name, RosterColumn::Kind kind = RosterColumn::Kind::OfRow) const;
};

/// What the person says about the table.
struct HeadingHints {
    QString entity;           ///< what a row is; empty when it is to be found out
    HeadingMap map;           ///< wins over the names
    bool codesRepeat = false; ///< the same household number stands in several rows
};

/// @throws Failure InvalidUse when the hints name an entity or a field that no roster holds
[[nodiscard]] RosterColumns chooseColumns(
    const Dictionary& dictionary, const std::vector<HeadingCell>& headings, const HeadingHints& hints);

} // namespace mingbai
