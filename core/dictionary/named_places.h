/// @file
/// Names and the place each stands at. Sorted instead of hashed, since the dictionary is read at every start.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace mingbai {

class NamedPlaces {
public:
    /// @return false where the name is there already, at whatever place
    bool insert(const QString& name, int place);
    /// @return -1 when there is none
    [[nodiscard]] int find(QStringView name) const;
    [[nodiscard]] bool contains(QStringView name) const { return find(name) >= 0; }

private:
    friend class DictionarySnapshot;
    std::vector<std::pair<QString, int>> m_sorted;
};

} // namespace mingbai
