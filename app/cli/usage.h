/// @file
/// What is wrong with a command line, in the user's language.
#pragma once

#include <CLI/CLI.hpp>
#include <QString>

namespace mingbai {

/// One sentence naming the word or option. @param error of the parser, whose own words are English
[[nodiscard]] QString usageSentence(const CLI::ParseError& error);

} // namespace mingbai
