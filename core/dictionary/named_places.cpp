#include "core/dictionary/named_places.h"

#include <algorithm>

namespace mingbai {
namespace {

/// Short names first: most are told apart by their length alone.
bool standsBefore(const std::pair<QString, int>& one, QStringView name)
{
    return one.first.size() != name.size() ? one.first.size() < name.size() : one.first < name;
}

} // namespace

bool NamedPlaces::insert(const QString& name, int place)
{
    const auto at = std::lower_bound(m_sorted.begin(), m_sorted.end(), name, standsBefore);
    if (at != m_sorted.end() && at->first == name)
        return false;
    m_sorted.emplace(at, name, place);
    return true;
}

int NamedPlaces::find(QStringView name) const
{
    const auto at = std::lower_bound(m_sorted.begin(), m_sorted.end(), name, standsBefore);
    return at != m_sorted.end() && at->first == name ? at->second : -1;
}

} // namespace mingbai
