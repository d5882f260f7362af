#include "core/dictionary/dictionary.h"

#include "core/base/digest.h"
#include "core/base/failure.h"
#include "core/dictionary/dictionary_loader.h"
#include "core/dictionary/dictionary_snapshot.h"
#include "core/dictionary/text_cleaning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

template <typename Item> const Item* byId(const std::vector<Item>& items, QStringView id)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

QMap<QString, QByteArray> builtInFiles()
{
    QMap<QString, QByteArray> files;
    for (const QString& folder : {QString(), u"codes/"_s}) {
        const QDir directory(u":/dictionary/"_s + folder);
        for (const QString& name : directory.entryList({u"*.json"_s}, QDir::Files)) {
            QFile file(directory.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                files.insert(folder + name, file.readAll());
        }
    }
    return files;
}

[[noreturn]] void refuseUnknown(QStringView name)
{
    throw Failure(
        FailureCode::InvalidUse, QCoreApplication::translate("Dictionary", "The dictionary does not know \"%1\".").arg(name));
}

} // namespace

const Code* CodeList::find(QStringView code) const
{
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code& item) { return item.code == code; });
    return found == codes.end() ? nullptr : &*found;
}

const Code* CodeList::match(QStringView text) const
{
    const int found = m_names.find(looseKey(text));
    return found < 0 ? nullptr : &codes[static_cast<std::size_t>(found)];
}

bool Field::isNumber() const
{
    return type == FieldType::Integer || type == FieldType::Decimal || type == FieldType::Money;
}

int Entity::indexOf(QStringView fieldId) const
{
    return m_index.find(fieldId);
}

const Field* Entity::find(QStringView fieldId) const
{
    const int index = indexOf(fieldId);
    return index < 0 ? nullptr : &fields[static_cast<std::size_t>(index)];
}

Dictionary& Dictionary::shipped()
{
    static Dictionary dictionary;
    return dictionary;
}

const Dictionary& Dictionary::builtIn()
{
    return shipped();
}

void Dictionary::rewordBuiltIn(const QMap<QString, QByteArray>& files)
{
    shipped().takeWords(Dictionary(files));
}

/// The other one was read from the same files but for their words, so everything stands at the same place.
void Dictionary::takeWords(const Dictionary& other)
{
    for (std::size_t i = 0; i < m_codeLists.size(); ++i)
        m_codeLists[i] = other.m_codeLists[i];
    for (std::size_t i = 0; i < m_entities.size(); ++i) {
        Entity& entity = m_entities[i];
        const Entity& said = other.m_entities[i];
        entity.label = said.label;
        entity.plural = said.plural;
        for (std::size_t j = 0; j < entity.fields.size(); ++j) {
            entity.fields[j].label = said.fields[j].label;
            entity.fields[j].shortLabel = said.fields[j].shortLabel;
            entity.fields[j].help = said.fields[j].help;
            entity.fields[j].synonyms = said.fields[j].synonyms;
        }
    }
}

Dictionary::Dictionary()
{
    QFile snapshot(u":/dictionary.snapshot"_s);
    if (snapshot.open(QIODevice::ReadOnly)) {
        m_snapshot = snapshot.readAll();
        if (DictionarySnapshot::read(m_snapshot, *this))
            return;
    }
    m_codeLists.clear(); // the tool that makes the snapshot has none
    m_entities.clear();
    m_digest = sha256Text(files()).toLatin1();
    DictionaryLoader(*this).load();
}

Dictionary::Dictionary(const QMap<QString, QByteArray>& files)
    : m_files(files)
    , m_digest(sha256Text(files).toLatin1())
{
    std::call_once(m_filesRead, [] {});
    DictionaryLoader(*this).load();
}

const QMap<QString, QByteArray>& Dictionary::files() const
{
    std::call_once(m_filesRead, [this] { m_files = builtInFiles(); });
    return m_files;
}

Dictionary::~Dictionary() = default;

const Entity* Dictionary::find(QStringView entityId) const
{
    return byId(m_entities, entityId);
}

const Entity& Dictionary::entity(QStringView entityId) const
{
    const Entity* found = find(entityId);
    if (!found)
        refuseUnknown(entityId);
    return *found;
}

const Field& Dictionary::field(QStringView entityId, QStringView fieldId) const
{
    const Field* found = entity(entityId).find(fieldId);
    if (!found)
        refuseUnknown(u"%1.%2"_s.arg(entityId, fieldId));
    return *found;
}

const Field& Dictionary::field(const FieldName& name) const
{
    return field(QStringView(name.entity), QStringView(name.field));
}

bool Dictionary::belongsTo(const Entity& entity, QStringView ancestor) const
{
    const Entity* at = &entity;
    while (at && at->id != ancestor)
        at = find(at->parent);
    return at != nullptr;
}

const CodeList* Dictionary::codeList(QStringView id) const
{
    return byId(m_codeLists, id);
}

} // namespace mingbai
