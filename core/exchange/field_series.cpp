#include "core/exchange/field_series.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mingbai {

std::vector<const Field*> seriesFrom(const Dictionary& dictionary, const Field& field)
{
    static const QString first = u"_1"_s;
    std::vector<const Field*> series{&field};
    if (field.type != FieldType::Code || !field.id.endsWith(first))
        return series;
    const QString stem = field.id.chopped(first.size());
    const Entity& entity = dictionary.entity(field.entity);
    while (const Field* next = entity.find(stem + u'_' + QString::number(series.size() + 1))) {
        if (next->type != field.type || next->codes != field.codes)
            break;
        series.push_back(next);
    }
    return series;
}

QStringList severalWords(const QString& text)
{
    static const QRegularExpression separator(u"[、，,；;/\\s]+"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

} // namespace mingbai
