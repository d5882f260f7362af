/// @file
/// Policy packs: what a county hands out in one file, valid from a day. Format: resources/policy/README.md.
#pragma once

#include "core/checks/catalogue.h"
#include "core/dictionary/wording.h"
#include "core/policy/parameters.h"

#include <QJsonArray>

namespace mingbai {

/// The content of a pack. Whose it is, the signature around it says (core/sync).
struct PolicyPack {
    QString name;      ///< a newer number of the same name takes the place of the one before
    qint64 number = 0; ///< rises with each edition
    Bilingual title;
    QString source;                      ///< the document behind it
    QDate validFrom;                     ///< of everything but parameters, which carry their own dates
    Parameters parameters;               ///< in the format of resources/policy
    QMap<QString, QByteArray> checks;    ///< files as in resources/checks, with ids that the program does not have
    QJsonArray entitlements;             ///< as in resources/documents/entitlements.json
    QMap<QString, QByteArray> templates; ///< of documents, by their id
    Wording wording;                     ///< labels and code lists
    Terms terms;                         ///< words of the program, and what is said for them
    QByteArray process;                  ///< as resources/process/monitoring.json; empty: none
    QByteArray content;                  ///< the JSON itself, without spaces

    /// Everything that this layer understands is looked at, SQL under SQLite's authorizer on an empty ledger: it may only read.
    /// Templates and procedure are looked at where signed files are read (core/sync).
    /// @throws Failure InputRefused naming part and key of everything that is wrong
    [[nodiscard]] static PolicyPack read(const QByteArray& content);
    /// One that was looked at when it was taken in.
    [[nodiscard]] static PolicyPack stored(const QByteArray& content);
};

/// Says that a pack is not taken in, and why. @throws Failure InputRefused, always
[[noreturn]] void refusePack(const QStringList& problems);

} // namespace mingbai
