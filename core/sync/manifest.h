/// @file
/// What a package says of itself. Format: manifest.json, version 1; keys are never given another meaning.
#pragma once

#include "core/sync/versions.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <map>
#include <vector>

namespace mingbai {

/// How one package of another series fared, in a receipt.
struct Answer {
    QString origin;
    int epoch = 1;
    qint64 number = 0;
    QString digest; ///< of the file, hexadecimal SHA-256
    QString state;  ///< code of package_state
    QString note;
    QStringList refused; ///< keys of the records that were left out
};

/// One entry of the archive.
struct ListedFile {
    QString name;
    qint64 bytes = 0;
    qint64 lines = 0;
    QString digest;
};

struct Manifest {
    bool isReceipt = false;
    QString origin;
    int epoch = 1;
    qint64 number = 0;
    QString previous; ///< digest of the package before in the series; empty for the first
    bool full = false;
    QString role;
    QString division;
    QString name;
    QString created; ///< UTC, for people only: clocks are wrong
    int dictionary = 0;
    QString program;
    qint64 since = 0;                   ///< changes after this one of the maker's log are inside
    QString sinceHead;                  ///< digest of that change: who has the same one has all before it, too
    qint64 through = 0;                 ///< up to this one
    QString sender;                     ///< fingerprint of the signing key
    QStringList recipients;             ///< fingerprints of the keys it is encrypted to
    QString logHead;                    ///< digest of the maker's change `through`: its history cannot be rewritten afterwards
    Versions made;                      ///< of the creation of every record without a line of its own
    std::map<QString, qint64> numbered; ///< newest change of the maker's log in each series of its own
    std::map<QString, qint64> receipts; ///< in a package: newest receipt taken, by series of who wrote it
    std::vector<Answer> answers;        ///< in a receipt
    std::vector<ListedFile> files;

    [[nodiscard]] QString series() const { return origin + u'/' + QString::number(epoch); }
};

[[nodiscard]] QByteArray manifestJson(const Manifest& manifest);
/// @throws Refused BadJson, BadManifest, NewerFormat
[[nodiscard]] Manifest readManifest(const QByteArray& json);

} // namespace mingbai
