/// @file
/// What the policy card 明白卡 may show: a view that holds nothing else, so that no template can leak more.
#pragma once

#include "core/report/documents.h"

#include <kainjow/mustache.hpp>

namespace mingbai {

/// The fields of the template policy-card.html. Never an ID number, phone of the family, bank account, health, disability or
/// risk; children under 14 by family name only, without school (domain rules of papers on walls).
/// @throws Failure InvalidUse when there is no such household
[[nodiscard]] kainjow::mustache::data policyCardView(Ledger& ledger, const QString& household, const DocumentOptions& options);

} // namespace mingbai
