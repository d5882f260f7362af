#include "ui/screens/start/village_finder.h"

#include "core/base/pinyin.h"
#include "core/dictionary/divisions.h"

#include <algorithm>

namespace mingbai {

namespace {

/// A name in every way it may be typed.
struct Spelling {
    QString written;
    QString sounded;
    QString initials;

    explicit Spelling(const QString& name)
        : written(name)
    {
        const Pinyin sound = pinyin(name);
        sounded = sound.joined();
        initials = sound.initials();
    }
    [[nodiscard]] bool beginsLike(const QString& typed) const
    {
        return written.startsWith(typed) || sounded.startsWith(typed) || initials.startsWith(typed);
    }
};

struct Spelled {
    VillageChoice village;
    Spelling own;
    Spelling withTownship;
};

const std::vector<Spelled>& spelled()
{
    static const std::vector<Spelled> all = [] {
        std::vector<Spelled> list;
        for (const VillageChoice& village : shippedVillages())
            list.push_back({village, Spelling(village.name), Spelling(village.township + village.name)});
        return list;
    }();
    return all;
}

/// 0: its own name, 1: its township's, 2: somewhere inside, 3: not at all.
int rank(const Spelled& village, const QString& typed)
{
    if (village.own.beginsLike(typed) || village.village.code.startsWith(typed))
        return 0;
    if (village.withTownship.beginsLike(typed))
        return 1;
    return village.withTownship.written.contains(typed) ? 2 : 3;
}

} // namespace

const std::vector<VillageChoice>& shippedVillages()
{
    static const std::vector<VillageChoice> all = [] {
        std::vector<VillageChoice> list;
        for (const County& county : counties()) {
            for (const Township& township : county.townships) {
                for (const Division& village : township.villages)
                    list.push_back({village.code, shortVillageName(village.name), township.division.name, county.division.name});
            }
        }
        return list;
    }();
    return all;
}

std::vector<VillageChoice> findVillages(const QString& typed, int limit)
{
    const QString wanted = typed.simplified().remove(QLatin1Char(' ')).toLower();
    std::vector<VillageChoice> found;
    for (int wantedRank = 0; wantedRank < 3 && !wanted.isEmpty(); ++wantedRank) {
        for (const Spelled& village : spelled()) {
            if (static_cast<int>(found.size()) < limit && rank(village, wanted) == wantedRank)
                found.push_back(village.village);
        }
    }
    return found;
}

} // namespace mingbai
