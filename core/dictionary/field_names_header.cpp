#include "core/dictionary/derived_files.h"
#include "core/dictionary/reserved_words.h"

namespace mingbai {
namespace {

/// A keyword cannot be a name: the field `signed` is called signed_ in C++.
QByteArray cppName(const QString& id)
{
    return (isCppWord(id) ? id + u'_' : id).toLatin1();
}

} // namespace

QByteArray fieldNamesHeader(const Dictionary& dictionary)
{
    QByteArray header = "/// @file\n"
                        "/// Names of all entities and fields. Written by mingbai_dictgen from resources/dictionary. "
                        "NOLINTBEGIN(readability-identifier-naming)\n"
                        "#pragma once\n\n"
                        "#include \"core/dictionary/field_name.h\"\n\n"
                        "namespace mingbai::entities {\n";
    for (const Entity& entity : dictionary.entities()) {
        const QByteArray id = entity.id.toLatin1();
        header += "inline constexpr Name " + cppName(entity.id) + "{u\"" + id + "\"};\n";
    }
    header += "} // namespace mingbai::entities\n";
    for (const Entity& entity : dictionary.entities()) {
        const QByteArray id = entity.id.toLatin1();
        header += "\nnamespace mingbai::fields::" + cppName(entity.id) + " {\n";
        for (const Field& field : entity.fields) {
            const QByteArray name = field.id.toLatin1();
            header += "inline constexpr FieldName " + cppName(field.id) + "{Name{u\"" + id + "\"}, Name{u\"" + name + "\"}};\n";
        }
        header += "}\n";
    }
    header += "// NOLINTEND(readability-identifier-naming)\n";
    return header;
}

} // namespace mingbai
