/// @file
/// A small plain ledger in a folder of its own, opened as a session, for tests of models and screens.
#pragma once

#include "core/dictionary/fields.h"
#include "core/ledger/ledger.h"
#include "ui/models/session.h"

#include <QTemporaryDir>

#include <memory>

namespace mingbai::test {

/// Where and what the sample ledger is.
inline LedgerIdentity sampleIdentity()
{
    return {IdSource().next(), QStringLiteral("village"), QStringLiteral("211324001200"), QStringLiteral("西村"),
        QDateTime::currentDateTimeUtc()};
}

/// Goes with its files when it goes.
struct SampleSession {
    SampleSession()
        : session(Ledger::create(folder.filePath(QStringLiteral("sample.mbl")), std::nullopt, sampleIdentity(),
            {OpenMode::ReadWrite, QStringLiteral("李晓明"), Clock(QDate(2026, 3, 2))}))
    {
    }

    /// One household with its head, in one change. @return its id
    QString addHousehold(
        const QString& head, const QString& group = QStringLiteral("一组"), const QString& baseType = QStringLiteral("1"))
    {
        ChangeSet changes;
        QString household = addTo(changes, head, group, baseType);
        session.ledger().apply(changes);
        return household;
    }

    /// Many households in one change. @return their ids, in order
    QStringList addHouseholds(int count)
    {
        ChangeSet changes;
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids << addTo(changes, QStringLiteral("张%1").arg(i), QStringLiteral("一组"), QStringLiteral("1"));
        session.ledger().apply(changes);
        return ids;
    }

    QTemporaryDir folder;
    Session session;

private:
    QString addTo(ChangeSet& changes, const QString& head, const QString& group, const QString& baseType)
    {
        Ledger& ledger = session.ledger();
        QString household = ledger.newId();
        changes.create(entities::household, household, {},
            {{fields::household::village.id(), ledger.identity().division},
                {fields::household::group_name.id(), group.isEmpty() ? Value() : Value(group)},
                {fields::household::base_type.id(), baseType}, {fields::household::status.id(), QStringLiteral("1")}});
        changes.create(entities::person, ledger.newId(), household,
            {{fields::person::name.id(), head}, {fields::person::relation.id(), QStringLiteral("01")},
                {fields::person::status.id(), QStringLiteral("1")}});
        return household;
    }
};

} // namespace mingbai::test
