#include "core/dictionary/dictionary_snapshot.h"

#include <QDataStream>
#include <QIODevice>

#include <map>
#include <type_traits>

namespace mingbai {
namespace {

constexpr auto kVersion = QDataStream::Qt_6_4;

} // namespace

/// One list of members for both directions; one that is forgotten does not compile.
template <typename Visit, typename Item> void DictionarySnapshot::visitCode(const Visit& visit, Item& code)
{
    auto& [id, label, synonyms, retired] = code;
    visit(id, label, synonyms, retired);
}

template <typename Visit, typename Item> void DictionarySnapshot::visitCodeList(const Visit& visit, Item& list)
{
    auto& [id, label, source, codes, names] = list;
    visit(id, label, source, codes, names);
}

template <typename Visit, typename Item> void DictionarySnapshot::visitField(const Visit& visit, Item& field)
{
    auto& [id, owner, type, label, shortLabel, help, unit, synonyms, source, privacy, codes, target, item, computed, reportedAs,
        shownWhen, defaultValue, min, max, maxLength, decimals, partialDate, mayLieAhead, indexed, search, retired] = field;
    visit(id, owner, type, label, shortLabel, help, unit, synonyms, source, privacy, codes, target, item, computed, reportedAs,
        shownWhen, defaultValue, min, max, maxLength, decimals, partialDate, mayLieAhead, indexed, search, retired);
}

template <typename Visit, typename Item> void DictionarySnapshot::visitEntity(const Visit& visit, Item& entity)
{
    auto& [id, order, label, plural, parent, occursOnce, inRosters, isSigned, isKeptHere, isNamed, key, title, source, sections,
        fields, index] = entity;
    visit(id, order, label, plural, parent, occursOnce, inRosters, isSigned, isKeptHere, isNamed, key, title, source, sections,
        fields, index);
}

class DictionarySnapshot::Writer {
public:
    Writer(QDataStream& stream, const std::vector<CodeList>& lists)
        : m_stream(stream)
        , m_lists(lists)
    {
    }

    template <typename... Parts> void operator()(const Parts&... parts) const { (write(parts), ...); }

private:
    template <typename Part> void write(const Part& part) const
    {
        if constexpr (std::is_enum_v<Part>)
            m_stream << static_cast<qint32>(part);
        else
            m_stream << part;
    }
    void write(const Bilingual& text) const { (*this)(text.zh, text.en); }
    void write(const Code& code) const { visitCode(*this, code); }
    void write(const CodeList& list) const { visitCodeList(*this, list); }
    void write(const Section& section) const
    {
        const auto& [id, label, fields] = section;
        (*this)(id, label, fields);
    }
    void write(const Field& field) const { visitField(*this, field); }
    void write(const Entity& entity) const { visitEntity(*this, entity); }
    void write(const CodeList* list) const { m_stream << static_cast<qint32>(list == nullptr ? -1 : list - m_lists.data()); }
    void write(const QHash<QString, int>& places) const
    {
        std::map<QString, int> sorted; // the same bytes from each build
        for (auto place = places.cbegin(); place != places.cend(); ++place)
            sorted.emplace(place.key(), place.value());
        m_stream << static_cast<qint32>(sorted.size());
        for (const auto& [name, place] : sorted)
            m_stream << name << static_cast<qint32>(place);
    }
    void write(const std::optional<double>& number) const
    {
        m_stream << number.has_value();
        if (number)
            m_stream << *number;
    }
    void write(const Value& value) const
    {
        m_stream << static_cast<qint32>(value.index());
        std::visit(
            [this](const auto& held) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                    m_stream << held;
            },
            value);
    }
    template <typename Item> void write(const std::vector<Item>& items) const
    {
        m_stream << static_cast<qint32>(items.size());
        for (const Item& item : items)
            write(item);
    }

    QDataStream& m_stream;
    const std::vector<CodeList>& m_lists;
};

class DictionarySnapshot::Reader {
public:
    Reader(QDataStream& stream, const std::vector<CodeList>& lists)
        : m_stream(stream)
        , m_lists(lists)
    {
    }

    template <typename... Parts> void operator()(Parts&... parts) const { (read(parts), ...); }

private:
    template <typename Part> void read(Part& part) const
    {
        if constexpr (std::is_enum_v<Part>)
            part = static_cast<Part>(number());
        else
            m_stream >> part;
    }
    void read(Bilingual& text) const { (*this)(text.zh, text.en); }
    void read(Code& code) const { visitCode(*this, code); }
    void read(CodeList& list) const { visitCodeList(*this, list); }
    void read(Section& section) const
    {
        auto& [id, label, fields] = section;
        (*this)(id, label, fields);
    }
    void read(Field& field) const { visitField(*this, field); }
    void read(Entity& entity) const { visitEntity(*this, entity); }
    void read(const CodeList*& list) const
    {
        const qint32 place = number();
        list = place < 0 || place >= static_cast<qint32>(m_lists.size()) ? nullptr : &m_lists[static_cast<std::size_t>(place)];
    }
    void read(QHash<QString, int>& places) const
    {
        const qint32 count = number();
        places.reserve(count);
        for (qint32 i = 0; i < count && isGood(); ++i) {
            QString name;
            m_stream >> name;
            places.insert(name, number());
        }
    }
    void read(std::optional<double>& value) const
    {
        bool isThere = false;
        m_stream >> isThere;
        if (isThere)
            m_stream >> value.emplace();
    }
    void read(Value& value) const
    {
        switch (number()) {
        case 1:
            m_stream >> value.emplace<1>();
            break;
        case 2:
            m_stream >> value.emplace<2>();
            break;
        case 3:
            m_stream >> value.emplace<3>();
            break;
        default:
            value = {};
        }
    }
    template <typename Item> void read(std::vector<Item>& items) const
    {
        const qint32 count = number();
        for (qint32 i = 0; i < count && isGood(); ++i) {
            if (i == 0)
                items.reserve(static_cast<std::size_t>(count));
            read(items.emplace_back());
        }
    }
    [[nodiscard]] bool isGood() const { return m_stream.status() == QDataStream::Ok; }
    [[nodiscard]] qint32 number() const
    {
        qint32 read = 0;
        m_stream >> read;
        return read;
    }

    QDataStream& m_stream;
    const std::vector<CodeList>& m_lists;
};

QByteArray DictionarySnapshot::of(const Dictionary& dictionary)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(kVersion);
    stream.setByteOrder(QDataStream::LittleEndian); // texts are then copied as they are
    const Writer visit(stream, dictionary.m_codeLists);
    visit(dictionary.digest(), dictionary.m_version, dictionary.m_codeLists, dictionary.m_entities);
    return bytes;
}

bool DictionarySnapshot::read(const QByteArray& bytes, Dictionary& dictionary)
{
    QDataStream stream(bytes);
    stream.setVersion(kVersion);
    stream.setByteOrder(QDataStream::LittleEndian);
    const Reader visit(stream, dictionary.m_codeLists);
    visit(dictionary.m_digest, dictionary.m_version, dictionary.m_codeLists, dictionary.m_entities);
    return stream.status() == QDataStream::Ok && stream.atEnd() && !dictionary.m_entities.empty();
}

} // namespace mingbai
