#include "core/dictionary/templates.h"

#include "core/dictionary/derived_files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// The field that holds the names of people among the children of @p parent; null when there are none.
const Field* nameOfPeople(const Dictionary& dictionary, const Entity& parent)
{
    for (const Entity& entity : dictionary.entities()) {
        const Field* title = entity.find(entity.title);
        if (entity.parent == parent.id && title && title->search == SearchKind::Name)
            return title;
    }
    return nullptr;
}

void addParentColumns(std::vector<TemplateColumn>& columns, const Entity& entity, Language language)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    const Entity* parent = dictionary.find(entity.parent);
    if (!parent)
        return;
    addParentColumns(columns, *parent, language);
    for (const QString& key : parent->key) {
        if (const Field* field = parent->find(key))
            columns.push_back({field->label.in(language), field->help.in(language), nullptr});
    }
    if (const Field* name = nameOfPeople(dictionary, *parent))
        columns.push_back(
            {(language == Language::Chinese ? u"户主"_s : u"Head of household: "_s) + name->label.in(language), {}, nullptr});
}

QString csvCell(QString text)
{
    if (text.contains(u',') || text.contains(u'"'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

std::vector<TemplateColumn> templateColumns(const Entity& entity, Language language)
{
    std::vector<TemplateColumn> columns;
    addParentColumns(columns, entity, language);
    for (const Field& field : entity.fields) {
        if (!field.isComputed() && !field.retired)
            columns.push_back({field.label.in(language), field.help.in(language), &field});
    }
    return columns;
}

QStringList columnIds(const Entity& entity)
{
    QStringList ids{u"id"_s};
    if (!entity.parent.isEmpty())
        ids += entity.parent;
    for (const Field& field : entity.fields) {
        if (!field.retired)
            ids += field.id;
    }
    return ids;
}

QByteArray csvTemplate(const Entity& entity, Language language)
{
    QStringList headings;
    for (const TemplateColumn& column : templateColumns(entity, language))
        headings += csvCell(column.heading);
    return "\xEF\xBB\xBF" + headings.join(u',').toUtf8() + "\r\n";
}

} // namespace mingbai
