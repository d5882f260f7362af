#include "core/dictionary/derived_files.h"

#include "core/dictionary/type_names.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Writes the tables of the codebook in one language, whatever the language of the screen is.
class Codebook {
public:
    Codebook(const Dictionary& dictionary, Language language)
        : m_dictionary(dictionary)
        , m_language(language)
    {
    }

    [[nodiscard]] QString write()
    {
        line(u"# "_s + word(u"明白账 数据字典"_s, u"Mingbai codebook"_s));
        line(
            word(u"版本 %1。编号和代码永久不变，名称可以改。"_s, u"Version %1. Ids and codes are permanent, labels may change."_s)
                .arg(m_dictionary.version()));
        for (const Entity& entity : m_dictionary.entities())
            writeEntity(entity);
        line(u"## "_s + word(u"代码表"_s, u"Code lists"_s));
        for (const CodeList& list : m_dictionary.codeLists())
            writeCodeList(list);
        return m_text;
    }

private:
    [[nodiscard]] QString word(const QString& chinese, const QString& english) const
    {
        return m_language == Language::Chinese ? chinese : english;
    }

    void line(const QString& text) { m_text += text + u"\n\n"_s; }

    void row(const QStringList& cells)
    {
        m_text += u'|';
        for (QString cell : cells)
            m_text += u' ' + cell.replace(u'|', u"\\|"_s).replace(u'\n', u' ') + u" |"_s;
        m_text += u'\n';
    }

    void heading(const QStringList& cells)
    {
        row(cells);
        row(QStringList(cells.size(), u"---"_s));
    }

    void writeEntity(const Entity& entity)
    {
        line(u"## %1 `%2`"_s.arg(entity.plural.in(m_language), entity.id));
        QString about = word(u"依据：%1。"_s, u"Source: %1."_s).arg(entity.source);
        if (!entity.parent.isEmpty())
            about += word(u"属于 `%1`。"_s, u" Belongs to `%1`."_s).arg(entity.parent);
        if (!entity.key.isEmpty())
            about += word(u"以 `%1` 识别一条记录。"_s, u" `%1` names a record."_s).arg(entity.key.join("`, `"_L1));
        line(about);
        for (const Section& section : entity.sections) {
            line(u"### "_s + section.label.in(m_language));
            heading({word(u"名称"_s, u"Label"_s), word(u"编号"_s, u"Id"_s), word(u"类型"_s, u"Type"_s),
                word(u"填写说明"_s, u"What to write"_s), word(u"来源"_s, u"Source"_s)});
            for (const int index : section.fields)
                writeField(entity.fields[static_cast<std::size_t>(index)]);
            m_text += u'\n';
        }
    }

    void writeField(const Field& field)
    {
        QString label = field.label.in(m_language);
        if (!field.item.isEmpty())
            label.prepend(field.item + u' ');
        if (field.retired)
            label += word(u"（已停用）"_s, u" (retired)"_s);
        row({label, u"`%1`"_s.arg(field.id), typeText(field), field.help.in(m_language), field.source});
    }

    [[nodiscard]] QString typeText(const Field& field) const
    {
        QStringList parts{u"%1"_s.arg(nameOf(field.type))};
        if (field.codes)
            parts += u"`%1`"_s.arg(field.codes->id);
        if (field.type == FieldType::Money)
            parts += word(u"元"_s, u"yuan"_s);
        if (!field.unit.isEmpty())
            parts += field.unit.in(m_language);
        if (field.min || field.max)
            parts += u"%1–%2"_s.arg(numberText(field.min), numberText(field.max));
        if (field.isComputed())
            parts += word(u"自动计算"_s, u"computed"_s);
        return parts.join(u' ');
    }

    [[nodiscard]] static QString numberText(const std::optional<double>& number)
    {
        return number ? QString::number(*number, 'f', QLocale::FloatingPointShortest) : u"…"_s;
    }

    void writeCodeList(const CodeList& list)
    {
        line(u"### %1 `%2`"_s.arg(list.label.in(m_language), list.id));
        line(word(u"依据：%1。"_s, u"Source: %1."_s).arg(list.source));
        heading({word(u"代码"_s, u"Code"_s), word(u"名称"_s, u"Label"_s), word(u"也认得"_s, u"Also understood"_s)});
        for (const Code& code : list.codes)
            row({u"`%1`"_s.arg(code.code),
                code.label.in(m_language) + (code.retired ? word(u"（已停用）"_s, u" (retired)"_s) : QString()),
                code.synonyms.join(m_language == Language::Chinese ? u"、"_s : u", "_s)});
        m_text += u'\n';
    }

    const Dictionary& m_dictionary;
    Language m_language;
    QString m_text;
};

} // namespace

QString codebook(const Dictionary& dictionary, Language language)
{
    return Codebook(dictionary, language).write();
}

} // namespace mingbai
