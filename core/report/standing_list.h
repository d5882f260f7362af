/// @file
/// The standing lists (台账) that a village hands in. Source of truth: resources/ledgers, one file a list; see its README.
#pragma once

#include "core/checks/fact_rows.h"
#include "core/exchange/handout.h"

#include <QMap>

namespace mingbai {

/// One column of a list.
struct StandingListColumn {
    QString name;                   ///< "number" for 序号, else a name of FactQuery
    std::optional<Bilingual> label; ///< where it is not the dictionary's
    bool isSummed = false;
    bool isYesNo = false; ///< a fact that is 1 or 0 is shown as yes or no
};

/// A list as its file defines it.
struct StandingList {
    QString name;
    int place = 0; ///< among the lists
    Bilingual title;
    QString source; ///< the clause or form that asks for it
    FactQuery query;
    std::vector<StandingListColumn> columns;
};

/// The lists compiled into the program, by their place.
/// @throws Failure InvalidDictionary naming file and what is wrong; cannot happen in a build whose tests pass
[[nodiscard]] const std::vector<StandingList>& standingLists();
/// @return nullptr when there is none
[[nodiscard]] const StandingList* findStandingList(QStringView name);

/// The tables of a profile: the columns of another system, in its order and its words, each written as a list.
/// @throws Failure InvalidUse when there is no such profile
[[nodiscard]] std::vector<StandingList> profileTables(const QString& profile);

/// @param files contents by file name
/// @throws Failure InvalidDictionary with everything that is wrong
[[nodiscard]] std::vector<StandingList> readStandingLists(const QMap<QString, QByteArray>& files, const Catalogue& catalogue);

/// What a person chooses for one handing in.
struct StandingListOptions {
    FactChoice choice;
    bool masked = true;
};

/// Income years in the ledger, the newest first: what a person can choose from.
[[nodiscard]] QList<int> recordedYears(Ledger& ledger);

/// The list as a table; its rows are read from a connection of their own, as often as they are asked for.
/// @throws Failure as opening the ledger does
[[nodiscard]] HandoutTable standingListTable(Ledger& ledger, const StandingList& list, const StandingListOptions& options);

} // namespace mingbai
