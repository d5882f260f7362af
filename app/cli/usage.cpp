#include "app/cli/usage.h"

#include "app/cli/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// The parser names what it complains about before a colon, after one, or at the start.
QString before(const QString& text, QLatin1StringView mark)
{
    return text.section(mark, 0, 0).trimmed();
}

QString complaint(const std::string& kind, const QString& text)
{
    if (kind == "RequiredError")
        return text.startsWith("A subcommand"_L1) ? Cli::tr("Say what is to be done: a command is missing.")
                                                  : Cli::tr("%1 is missing.").arg(before(text, " is required"_L1));
    if (text.contains("not expected: "_L1)) // such an error has the name of the command's extra words
        return Cli::tr("%1 means nothing here.").arg(text.section(u": "_s, 1));
    static const QRegularExpression kRange(u"^(\\S+): Value .* not in range (\\S+) to (\\S+)"_s);
    if (const auto range = kRange.match(text); range.hasMatch())
        return Cli::tr("%1 takes a number from %2 to %3.").arg(range.captured(1), range.captured(2), range.captured(3));
    if (kind == "ValidationError" && text.contains(u'{'))
        return Cli::tr("%1 takes one of these: %2.")
            .arg(before(text, ":"_L1), text.section(u'{', 1).section(u'}', 0, 0).replace(u","_s, u", "_s));
    if (kind == "ArgumentMismatch")
        return Cli::tr("%1 wants a value behind it.").arg(before(text, ":"_L1));
    if (kind == "ConversionError" || kind == "ValidationError")
        return Cli::tr("The value does not fit: %1.").arg(text.section(u": "_s, 1));
    return text;
}

} // namespace

QString usageSentence(const CLI::ParseError& error)
{
    return complaint(error.get_name(), QString::fromStdString(error.what())) + u' ' + Cli::tr("--help shows how it is written.");
}

} // namespace mingbai
