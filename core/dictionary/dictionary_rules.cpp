#include "core/dictionary/dictionary_rules.h"

#include "core/dictionary/json_reader.h"
#include "core/dictionary/reserved_words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Lower-case names in an SQL expression that are neither texts, keywords nor functions: they must be fields.
QStringList namesIn(const QString& expression)
{
    const auto isPart = [](QChar c) { return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber()); };
    QStringList names;
    for (qsizetype i = 0; i < expression.size(); ++i) {
        if (expression[i] == u'\'') {
            i = expression.indexOf(u'\'', i + 1);
            if (i < 0)
                break;
        } else if (isPart(expression[i])) {
            qsizetype end = i;
            while (end < expression.size() && isPart(expression[end]))
                ++end;
            const QString word = expression.sliced(i, end - i);
            const bool isFunction = end < expression.size() && expression[end] == u'(';
            if (isIdentifier(word) && !isFunction && !isSqlWord(word))
                names += word;
            i = end - 1;
        }
    }
    return names;
}

/// Checks one entity against the others.
class EntityRules {
public:
    EntityRules(const Dictionary& dictionary, const Entity& entity, const QString& file, QStringList& problems)
        : m_dictionary(dictionary)
        , m_entity(entity)
        , m_where(file + u": "_s + entity.id)
        , m_problems(problems)
    {
    }

    void check()
    {
        checkParent();
        for (const QString& part : m_entity.key) {
            if (!m_entity.find(part))
                problem(ResourceFile::tr("the key names \"%1\", which is no field").arg(part));
        }
        if (m_entity.occursOnce && !m_entity.key.isEmpty())
            problem(ResourceFile::tr("an entity that occurs once needs no key"));
        if (!m_entity.title.isEmpty() && !m_entity.find(m_entity.title))
            problem(ResourceFile::tr("the title \"%1\" is no field").arg(m_entity.title));
        for (const Field& field : m_entity.fields)
            checkField(field);
    }

private:
    void checkParent()
    {
        if (m_entity.parent.isEmpty())
            return;
        const Entity* parent = m_dictionary.find(m_entity.parent);
        if (!parent)
            problem(ResourceFile::tr("the parent \"%1\" is no entity").arg(m_entity.parent));
        else if (parent->order >= m_entity.order)
            problem(ResourceFile::tr("the parent \"%1\" must come earlier").arg(m_entity.parent));
    }

    void checkField(const Field& field)
    {
        if (field.id == "id"_L1 || field.id == m_entity.parent)
            problem(field, ResourceFile::tr("the name belongs to the record's own key or its parent's"));
        if (m_labels.contains(field.label.zh))
            problem(field, ResourceFile::tr("the label \"%1\" is there twice").arg(field.label.zh));
        m_labels.insert(field.label.zh);
        if (!field.target.isEmpty() && !m_dictionary.find(field.target))
            problem(field, ResourceFile::tr("the target \"%1\" is no entity").arg(field.target));
        checkReported(field);
        checkNames(field, field.computed);
        checkNames(field, field.shownWhen);
    }

    void checkReported(const Field& field)
    {
        if (field.reportedAs.isEmpty())
            return;
        const Field* stored = m_entity.find(field.reportedAs);
        if (!field.isComputed())
            problem(field, ResourceFile::tr("only a computed field is reported elsewhere"));
        if (!stored || stored->isComputed() || stored->type != field.type)
            problem(field, ResourceFile::tr("\"%1\" is no stored field of the same type").arg(field.reportedAs));
    }

    void checkNames(const Field& field, const QString& expression)
    {
        for (const QString& name : namesIn(expression)) {
            if (!m_entity.find(name) && name != "id"_L1 && name != m_entity.parent)
                problem(field, ResourceFile::tr("the condition or formula names \"%1\", which is no field").arg(name));
        }
    }

    void problem(const QString& what) { m_problems += m_where + u": "_s + what; }
    void problem(const Field& field, const QString& what) { m_problems += m_where + u'.' + field.id + u": "_s + what; }

    const Dictionary& m_dictionary;
    const Entity& m_entity;
    QString m_where;
    QStringList& m_problems;
    QSet<QString> m_labels;
};

} // namespace

void checkRules(const Dictionary& dictionary, const QMap<QString, QString>& fileOf, QStringList& problems)
{
    QSet<int> orders;
    for (const Entity& entity : dictionary.entities()) {
        if (orders.contains(entity.order))
            problems +=
                ResourceFile::tr("%1: the order %2 is taken by another entity").arg(fileOf.value(entity.id)).arg(entity.order);
        orders.insert(entity.order);
        EntityRules(dictionary, entity, fileOf.value(entity.id), problems).check();
    }
}

} // namespace mingbai
