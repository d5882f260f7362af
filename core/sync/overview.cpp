#include "core/sync/overview.h"

#include "core/checks/catalogue.h"
#include "core/dictionary/fields.h"
#include "core/sync/trust.h"

namespace mingbai {
namespace {

const QByteArray kVillage = "h." + quoted(fields::household::village.id());
const QByteArray kHouseholds = " FROM " + quoted(QString(entities::household)) + " h";

/// Counts by village, added up for the place whose division they begin with.
using Counts = std::map<QString, PlaceOverview>;

void count(Ledger& ledger, const QByteArray& sql, qint64 PlaceOverview::*figure, Counts& places)
{
    Statement rows(ledger.database(), "SELECT " + kVillage + ", " + sql + " GROUP BY 1");
    while (rows.next()) {
        const QString village = rows.text(0);
        for (auto& [division, place] : places) {
            if (village.startsWith(division))
                place.*figure += rows.integer(1);
        }
    }
}

QByteArray ofHousehold(const QString& entity, const char* what)
{
    return QByteArray(what) + kHouseholds + " JOIN " + quoted(entity) + " r ON r.\"household\" = h.\"id\"";
}

QByteArray ofFindings(Severity severity)
{
    return "count(*)" + kHouseholds + " JOIN finding r ON r.household = h.\"id\" WHERE r.accepted = 0 AND r.severity = "
        + QByteArray::number(static_cast<int>(severity));
}

void addPackages(Ledger& ledger, Counts& places)
{
    for (const RegisteredPackage& taken : registeredPackages(ledger, package_codes::taken, package_codes::data)) {
        const auto place = places.find(taken.division);
        if (place == places.end())
            continue;
        place->second.last = taken;
        place->second.undecided += taken.state == package_codes::acknowledged ? 1 : 0;
    }
}

} // namespace

std::vector<PlaceOverview> placesBelow(Ledger& ledger)
{
    Counts places;
    for (const Party& party : parties(ledger)) {
        if (party.relation != Relation::Below || party.revoked.isValid())
            continue;
        PlaceOverview& place = places[party.division];
        place.division = party.division;
        place.name = place.name.isEmpty() ? party.name : place.name;
        ++place.laptops;
    }
    if (places.empty())
        return {};
    addPackages(ledger, places);
    const QByteArray year = quoted(fields::income::year.id());
    const QByteArray income = quoted(QString(entities::income));
    count(ledger, "count(*)" + kHouseholds, &PlaceOverview::households, places);
    count(ledger,
        ofHousehold(entities::income, "count(DISTINCT h.\"id\")") + " WHERE r." + year + " = (SELECT max(" + year + ") FROM "
            + income + ')',
        &PlaceOverview::withIncome, places);
    count(ledger, ofHousehold(entities::remark, "count(*)") + " WHERE r." + quoted(fields::remark::remark_state.id()) + " = '1'",
        &PlaceOverview::remarks, places);
    count(ledger, ofFindings(Severity::Error), &PlaceOverview::errors, places);
    count(ledger, ofFindings(Severity::Warning), &PlaceOverview::warnings, places);
    std::vector<PlaceOverview> all;
    all.reserve(places.size());
    for (auto& [division, place] : places)
        all.push_back(std::move(place));
    return all;
}

} // namespace mingbai
