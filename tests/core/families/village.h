/// @file
/// A family of three generations and a neighbour, to be split, merged and moved.
#pragma once

#include "core/dictionary/fields.h"
#include "core/families/families.h"
#include "core/ledger/households.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>

namespace mingbai::testing {

namespace of = fields::person;
namespace home = fields::household;
namespace in = fields::monitoring_case;
using namespace Qt::StringLiterals;

class Village {
public:
    Village()
        : ledger(Ledger::create(folder.filePath(u"village.mb"_s), std::nullopt,
            LedgerIdentity{{}, u"village"_s, u"211324102203"_s, u"例村"_s, {}}, {OpenMode::ReadWrite, u"例"_s, Clock(today)}))
    {
        household = add(entities::household, {}, {{home::base_type.id(), u"2"_s}, {home::group_name.id(), u"一组"_s}});
        other = add(entities::household, {}, {{home::base_type.id(), u"1"_s}, {home::group_name.id(), u"二组"_s}});
        head = member(household, u"王大"_s, u"01"_s, u"1"_s);
        wife = member(household, u"李氏"_s, u"02"_s, u"2"_s);
        son = member(household, u"王二"_s, u"03"_s, u"1"_s);
        wifeOfSon = member(household, u"赵氏"_s, u"05"_s, u"2"_s);
        grandchild = member(household, u"王三"_s, u"07"_s, u"1"_s);
        member(other, u"孙大"_s, u"01"_s, u"1"_s);
    }

    QString add(const QString& entity, const QString& parent, const std::vector<std::pair<QString, Value>>& values) const
    {
        QString id = ledger->newId();
        ledger->apply(ChangeSet().create(entity, id, parent, values));
        return id;
    }

    QString member(const QString& parent, const QString& name, const QString& relation, const QString& sex,
        const QString& idNumber = {}) const
    {
        std::vector<std::pair<QString, Value>> values{
            {of::name.id(), name}, {of::relation.id(), relation}, {of::sex.id(), sex}, {of::status.id(), u"1"_s}};
        if (!idNumber.isEmpty())
            values.emplace_back(of::id_number.id(), idNumber);
        return add(entities::person, parent, values);
    }

    /// Applies a change that is possible, as one. @return where the members are then
    QString done(const FamilyChange& change) const
    {
        CAPTURE(change.problems.join(u' ').toStdString());
        REQUIRE(change.isPossible());
        CHECK(ledger->apply(change.changes).number > 0);
        return change.household;
    }

    /// "王大 01" of each present member.
    QStringList present(const QString& where) const
    {
        QStringList lines;
        for (const Record& person : ledger->records(entities::person, where)) {
            if (isActive(person))
                lines += textOf(person.value(of::name)) + u' ' + textOf(person.value(of::relation));
        }
        return lines;
    }

    QString text(const FieldName& name, const QString& record) const
    {
        return textOf(ledger->record(name.entity, record)->value(name));
    }

    QTemporaryDir folder;
    QDate today{2024, 11, 20};
    std::unique_ptr<Ledger> ledger;
    QString household;
    QString other;
    QString head;
    QString wife;
    QString son;
    QString wifeOfSon;
    QString grandchild;
};

} // namespace mingbai::testing
