/// @file
/// Which entities stand together under one tab of the dossier.
#pragma once

#include "core/dictionary/dictionary.h"

#include <vector>

namespace mingbai {

/// One tab: what is looked at first stands first.
struct TabGroup {
    QString title;
    std::vector<const Entity*> entities;
};

/// Every entity that belongs to a household, at any depth, in exactly one tab; acceptances stand with the findings. One that
/// no tab names comes last, under "More".
[[nodiscard]] std::vector<TabGroup> tabGroups(const Dictionary& dictionary);

} // namespace mingbai
