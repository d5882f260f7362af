#include "core/ledger/owners.h"

#include "core/base/failure.h"
#include "core/dictionary/json_reader.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace mingbai {

const Owners& Owners::builtIn()
{
    static const Owners owners;
    return owners;
}

Owners::Owners()
{
    const QString name = u"process/ownership.json"_s;
    QFile file(u":/"_s + name);
    QStringList problems;
    if (const auto object = jsonObject(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), problems)) {
        JsonReader reader(*object, name, problems);
        m_everyone = reader.texts("everyone"_L1);
        for (const QString& entity : m_everyone) {
            if (!Dictionary::builtIn().find(entity))
                reader.problem(u"there is no entity \"%1\""_s.arg(entity));
        }
        takeDecided(JsonReader(reader.value("decided"_L1).toObject(), name, problems));
        takeAnswered(JsonReader(reader.value("answered"_L1).toObject(), name, problems));
        reader.finish();
    }
    if (!problems.isEmpty())
        throw Failure(FailureCode::InvalidDictionary, problems.join(u'\n'));
}

void Owners::takeDecided(JsonReader reader)
{
    m_decided = reader.text("entity"_L1, Need::Required);
    m_decidingField = reader.text("field"_L1, Need::Required);
    for (const QString& code : reader.texts("township"_L1))
        m_deciders.insert(code, Owner::Township);
    for (const QString& code : reader.texts("county"_L1))
        m_deciders.insert(code, Owner::County);
    const Entity* steps = Dictionary::builtIn().find(m_decided);
    const Field* step = steps ? steps->find(m_decidingField) : nullptr;
    for (auto code = m_deciders.begin(); code != m_deciders.end(); ++code) {
        if (!step || !step->codes || !step->codes->find(code.key()))
            reader.problem(u"there is no step \"%1\""_s.arg(code.key()));
    }
    reader.finish();
}

void Owners::takeAnswered(JsonReader reader)
{
    m_answered = reader.text("entity"_L1, Need::Required);
    m_answerFields = reader.texts("fields"_L1);
    m_answerState = reader.text("state"_L1, Need::Required);
    m_answerStates = reader.texts("states"_L1);
    const Entity* entity = Dictionary::builtIn().find(m_answered);
    for (const QString& field : m_answerFields + QStringList{m_answerState}) {
        if (!entity || !entity->find(field))
            reader.problem(u"there is no field \"%1.%2\""_s.arg(m_answered, field));
    }
    reader.finish();
}

bool Owners::isAnswer(const QString& field, const Value& value) const
{
    return m_answerFields.contains(field) && (field != m_answerState || m_answerStates.contains(textOf(value)));
}

} // namespace mingbai
