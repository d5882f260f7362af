#include "app/cli/values.h"

#include "core/base/failure.h"
#include "core/dictionary/parsing.h"

using namespace Qt::StringLiterals;

namespace mingbai {

Value typed(const Field& field, const QString& text, QDate today, QStringList& doubtful)
{
    const Parsed parsed = parse(field, text, today);
    if (parsed.isGood())
        return parsed.value;
    const QString sentence = u"%1: %2"_s.arg(field.label.text(), parsed.problem);
    if (!parsed.storable)
        throw Failure(FailureCode::InputRefused, sentence);
    doubtful += sentence;
    return parsed.value;
}

} // namespace mingbai
