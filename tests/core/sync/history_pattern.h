/// @file
/// The offices of the random histories: three villages (one with two laptops), a township and a county.
#pragma once

#include "tests/core/sync/two_ledgers.h"

#include <QFile>

#include <array>

namespace mingbai::testing {

using namespace Qt::StringLiterals;

enum Place { West, WestToo, East, South, Township, County };
constexpr int kPlaces = 6;
inline const std::array<QString, kPlaces> kDivisions{kVillage, kVillage, kOtherVillage, u"211324102205"_s, kTownship, kCounty};
inline const std::array<QString, kPlaces> kNames{u"West"_s, u"WestToo"_s, u"East"_s, u"South"_s, u"Township"_s, u"County"_s};

/// Ledgers that trust each other, made once and copied for every history: making keys takes time.
class Pattern {
public:
    Pattern()
    {
        std::vector<std::unique_ptr<Office>> offices;
        for (int i = 0; i < kPlaces; ++i) {
            const QString role = i == Township ? u"township"_s : i == County ? u"county"_s : u"village"_s;
            offices.push_back(std::make_unique<Office>(
                role, kDivisions.at(static_cast<std::size_t>(i)), kNames.at(static_cast<std::size_t>(i))));
        }
        for (const int village : {West, WestToo, East, South})
            enrolWith(*offices[static_cast<std::size_t>(village)], *offices[Township]);
        enrolWith(*offices[Township], *offices[County]);
        enrolWith(*offices[West], *offices[WestToo]);
        enrolWith(*offices[WestToo], *offices[West]);
        for (int i = 0; i < kPlaces; ++i)
            REQUIRE(QFile::copy(offices[static_cast<std::size_t>(i)]->ledger().path(), path(i)));
    }
    [[nodiscard]] QString path(int place) const { return m_folder.filePath(QString::number(place)); }

private:
    QTemporaryDir m_folder;
};

} // namespace mingbai::testing
