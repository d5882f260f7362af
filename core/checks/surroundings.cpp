#include "core/checks/surroundings.h"

#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"

#include <QCryptographicHash>

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

void hashRows(Database& database, const Entity& entity, QCryptographicHash& hash)
{
    Statement rows(database, "SELECT * FROM " + quoted(entity.id) + " ORDER BY id");
    while (rows.next()) {
        for (int column = 0; column < rows.columns(); ++column) {
            hash.addData(rows.isNull(column) ? QByteArray("\x01") : rows.text(column).toUtf8());
            hash.addData(QByteArray("\0", 1));
        }
    }
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

QByteArray surroundingsDigest(Ledger& ledger)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(ledger.clock().today().toString(Qt::ISODate).toLatin1());
    hash.addData(ledger.identity().division.toLatin1());
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        if (!isAboutHouseholds(entity))
            hashRows(ledger.database(), entity, hash);
    }
    return hash.result().toHex();
}

} // namespace mingbai
