/// @file
/// What offices do with each other's packages, in words of one line.
#pragma once

#include "core/checks/engine.h"
#include "core/exchange/json_export.h"
#include "core/sync/conflicts.h"
#include "core/sync/merge.h"
#include "core/sync/pack.h"
#include "core/sync/receipt.h"
#include "core/sync/registers.h"
#include "core/sync/series.h"
#include "tests/core/sync/two_ledgers.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace mingbai::testing {

using namespace Qt::StringLiterals;

using Values = std::vector<std::pair<QString, Value>>;

inline QString household(Office& office, const QString& code, const QString& division = kVillage)
{
    QString id = office.ledger().newId();
    office.ledger().apply(ChangeSet().create(entities::household, id, {},
        {{fields::household::village.id(), division}, {fields::household::code.id(), code},
            {fields::household::phone.id(), u"13800000001"_s}}));
    return id;
}

inline QString person(Office& office, const QString& home, const QString& name)
{
    QString id = office.ledger().newId();
    office.ledger().apply(ChangeSet().create(entities::person, id, home, {{fields::person::name.id(), name}}));
    return id;
}

inline qint64 set(Office& office, const FieldName& name, const QString& record, const Value& value)
{
    return office.ledger().apply(ChangeSet().set(name, record, value)).number;
}

inline QString text(Office& office, const FieldName& name, const QString& record)
{
    const std::optional<Record> found = office.ledger().record(name.entity, record);
    return found ? textOf(found->value(name)) : u"(none)"_s;
}

inline PackResult packed(Office& office, const QString& folder, bool full = false)
{
    PackOptions options;
    options.folder = folder;
    options.full = full;
    return pack(office.ledger(), options);
}

inline TakeResult take(Office& office, const QString& file)
{
    TakeResult result = takeFile(office.ledger(), file);
    INFO(result.sentence.toStdString());
    return result;
}

inline QByteArray exported(Office& office)
{
    const QString path = office.file(u"out.json"_s);
    const CheckEngine checks(office.ledger(), Catalogue::builtIn());
    exportJson(office.ledger(), checks.parameters(), path, {});
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    return all.mid(all.indexOf("\"records\""));
}

/// A village that reports to its township, with one stick between them.
struct Reporting {
    Office home = village();
    Office above = township();
    QTemporaryDir stick;

    Reporting() { enrolWith(home, above); }

    TakeResult report(bool full = false) { return take(above, packed(home, stick.path(), full).file); }
    QString receipt(const QString& state = package_codes::acknowledged, const QString& note = {})
    {
        return writeReceipts(above.ledger(), {stick.path(), u"all"_s, state, note, {}}).at(0).file;
    }
    void answer() { REQUIRE(take(home, receipt()).status == TakeStatus::Taken); }
    /// A copy of the village's ledger on another computer.
    std::unique_ptr<Ledger> copied()
    {
        noteInstance(home.ledger(), stick.filePath(u"one"_s));
        const QString path = home.file(u"copy.mingbai"_s);
        REQUIRE(QFile::copy(home.ledger().path(), path));
        std::unique_ptr<Ledger> copy = Ledger::open(path, std::nullopt, {});
        noteInstance(*copy, stick.filePath(u"other"_s));
        return copy;
    }
};

} // namespace mingbai::testing
