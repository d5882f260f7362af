#include "ui/models/refused_texts.h"

#include <QJsonObject>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString& row, const QString& entity, const QString& field, int year)
{
    return row + u'\n' + entity + u'.' + field + u'\n' + QString::number(year);
}

} // namespace

const RefusedText* RefusedTexts::find(const QString& row, const Field& field, int year) const
{
    if (m_texts.isEmpty()) // asked for every cell that is painted
        return nullptr;
    const auto found = m_texts.constFind(keyOf(row, field.entity, field.id, year));
    return found == m_texts.constEnd() ? nullptr : &found->text;
}

void RefusedTexts::put(const RefusedText& refused)
{
    m_texts.insert(keyOf(refused.row, refused.entity, refused.field, refused.year), {refused, m_count++});
}

void RefusedTexts::remove(const QString& row, const Field& field, int year)
{
    if (!m_texts.isEmpty())
        m_texts.remove(keyOf(row, field.entity, field.id, year));
}

std::vector<RefusedText> RefusedTexts::all() const
{
    std::vector<const Kept*> kept;
    for (const Kept& each : m_texts)
        kept.push_back(&each);
    std::sort(kept.begin(), kept.end(), [](const Kept* one, const Kept* other) { return one->order < other->order; });
    std::vector<RefusedText> texts;
    texts.reserve(kept.size());
    for (const Kept* each : kept)
        texts.push_back(each->text);
    return texts;
}

QJsonArray RefusedTexts::toJson() const
{
    QJsonArray json;
    for (const RefusedText& each : all())
        json += QJsonArray{each.row, each.place, each.entity, each.field, each.year, each.text, each.reason};
    return json;
}

void RefusedTexts::fromJson(const QJsonArray& json)
{
    for (const QJsonValue item : json) {
        const QJsonArray parts = item.toArray();
        put({parts[0].toString(), parts[1].toString(), parts[2].toString(), parts[3].toString(), parts[4].toInt(),
            parts[5].toString(), parts[6].toString()});
    }
}

} // namespace mingbai
