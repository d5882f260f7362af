#include "core/checks/surroundings.h"

#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

/// What stands below a household, or names the one it is about, makes that household be checked again by itself.
bool isAboutHouseholds(const Entity& entity)
{
    return Dictionary::builtIn().belongsTo(entity, entities::household)
        || std::any_of(
            entity.fields.begin(), entity.fields.end(), [](const Field& field) { return field.target == entities::household; });
}

/// Above households, and named by the checks or their facts: what these do with it need not be known yet.
QStringList entitiesAbove(const Catalogue& catalogue)
{
    QStringList above;
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        if (!isAboutHouseholds(entity) && (entity.id == entities::parameter || catalogue.names(entity.id)))
            above += entity.id;
    }
    return above;
}

QByteArray digestOf(Statement& rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (rows.next()) {
        for (int column = 0; column < rows.columns(); ++column) {
            hash.addData(rows.isNull(column) ? QByteArrayView("\x01") : rows.utf8(column));
            hash.addData(QByteArrayView("\0", 1));
        }
    }
    rows.reset();
    return hash.result().toHex();
}

/// What an expression asks for; nothing when that cannot be told from its text.
std::optional<std::set<QString>> parametersIn(const QString& sql)
{
    static const QRegularExpression kWord(u"\\bparameter\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kCall(u"\\bparameter\\s*\\(\\s*'([^']*)'\\s*,"_s, QRegularExpression::CaseInsensitiveOption);
    std::set<QString> names;
    qsizetype calls = 0;
    for (auto call = kCall.globalMatch(sql); call.hasNext(); ++calls)
        names.insert(call.next().captured(1));
    return calls == sql.count(kWord) ? std::optional(names) : std::nullopt;
}

bool asksFor(const QString& sql, const std::set<QString>& parameters)
{
    const auto asked = parametersIn(sql);
    return !asked || std::any_of(asked->begin(), asked->end(), [&](const QString& name) { return parameters.contains(name); });
}

bool isOneOf(const QStringList& names, const std::set<QString>& wanted)
{
    return std::any_of(names.begin(), names.end(), [&](const QString& name) { return wanted.contains(name); });
}

} // namespace

Parameters parametersOf(Ledger& ledger)
{
    Parameters parameters = Parameters::builtIn();
    for (const TakenPack& taken : takenPacks(ledger)) {
        if (!taken.isNewest)
            continue;
        for (const Parameter& parameter : taken.pack.parameters.all()) {
            for (ParameterValue value : parameter.values) {
                value.isShipped = false; // wins over what the program brings along
                if (value.source.isEmpty())
                    value.source = taken.pack.source;
                parameters.add(parameter.name, value);
            }
        }
    }
    ledger.forEach(QString(entities::parameter), [&](const Record& record) {
        bool isNumber = false;
        ParameterValue value;
        value.value = textOf(record.value(fields::parameter::value)).toDouble(&isNumber);
        if (!isNumber) // a doubtful figure is as unknown as none
            return;
        value.region = textOf(record.value(fields::parameter::region));
        value.validFrom = dateFromStored(textOf(record.value(fields::parameter::valid_from)));
        value.validTo = dateFromStored(textOf(record.value(fields::parameter::valid_to)));
        value.source = textOf(record.value(fields::parameter::source_document));
        parameters.add(textOf(record.value(fields::parameter::name)), value);
    });
    return parameters;
}

QByteArray Surroundings::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(day.toString(Qt::ISODate).toLatin1());
    hash.addData(division.toLatin1());
    hash.addData(packs);
    for (const auto& [entity, digest] : entities)
        hash.addData(entity.toUtf8() + digest);
    return hash.result().toHex();
}

SurroundingsReader::SurroundingsReader(Ledger& ledger, const Catalogue& catalogue)
    : m_ledger(ledger)
{
    for (const QString& entity : entitiesAbove(catalogue))
        m_rows.emplace(entity, Statement(ledger.database(), "SELECT * FROM " + quoted(entity) + " ORDER BY id"));
}

Surroundings SurroundingsReader::read()
{
    Surroundings now{m_ledger.clock().today(), m_ledger.identity().division, packsDigest(m_ledger), {}};
    for (auto& [entity, rows] : m_rows)
        now.entities.emplace(entity, digestOf(rows));
    return now;
}

std::set<QString> differingParameters(const Parameters& one, const Parameters& other)
{
    std::set<QString> differing;
    const auto compare = [&differing](const Parameters& from, const Parameters& to) {
        for (const Parameter& parameter : from.all()) {
            const Parameter* same = to.find(parameter.name);
            if (!same || same->values != parameter.values)
                differing.insert(parameter.name);
        }
    };
    compare(one, other);
    compare(other, one);
    return differing;
}

std::vector<const Check*> checksReading(
    const Catalogue& catalogue, const std::set<QString>& entities, const std::set<QString>& parameters)
{
    std::vector<const Check*> reading;
    for (const Check& check : catalogue.checks()) {
        const Subject* subject = catalogue.subject(check.subject);
        if (!subject || subject->household.isEmpty())
            continue;
        bool isConcerned = isOneOf(subject->entities, entities) || asksFor(check.predicate, parameters)
            || asksFor(subject->from, parameters);
        for (const QString& name : QStringList{u"active"_s} + check.reads) {
            const Fact* fact = isConcerned ? nullptr : subject->find(name);
            isConcerned = isConcerned || (fact && (isOneOf(fact->entities, entities) || asksFor(fact->expression, parameters)));
        }
        if (isConcerned)
            reading.push_back(&check);
    }
    return reading;
}

} // namespace mingbai
