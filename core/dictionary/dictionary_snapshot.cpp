#include "core/dictionary/dictionary_snapshot.h"

#include <QHash>

#include <cstring>
#include <type_traits>
#include <utility>

namespace mingbai {
namespace {

/// How many characters come before the rest.
using PoolSize = qint32;

/// Each text once, one behind the other.
class TextPool {
public:
    /// @return where @p text begins
    qint32 placeOf(const QString& text)
    {
        const auto known = m_places.constFind(text);
        if (known != m_places.constEnd())
            return *known;
        const auto place = static_cast<qint32>(m_texts.size());
        m_texts += text;
        m_places.insert(text, place);
        return place;
    }
    [[nodiscard]] const QString& texts() const { return m_texts; }

private:
    QString m_texts;
    QHash<QString, qint32> m_places;
};

} // namespace

/// One list of members for both directions; one that is forgotten does not compile.
template <typename Visit, typename Item> void DictionarySnapshot::visitCode(Visit& visit, Item& code)
{
    auto& [id, label, synonyms, retired] = code;
    visit(id, label, synonyms, retired);
}

template <typename Visit, typename Item> void DictionarySnapshot::visitCodeList(Visit& visit, Item& list)
{
    auto& [id, label, source, codes, names] = list;
    visit(id, label, source, codes, names);
}

template <typename Visit, typename Item> void DictionarySnapshot::visitField(Visit& visit, Item& field)
{
    auto& [id, owner, type, label, shortLabel, help, unit, synonyms, source, privacy, codes, target, item, computed, reportedAs,
        shownWhen, defaultValue, min, max, maxLength, decimals, partialDate, mayLieAhead, indexed, search, retired] = field;
    visit(id, owner, type, label, shortLabel, help, unit, synonyms, source, privacy, codes, target, item, computed, reportedAs,
        shownWhen, defaultValue, min, max, maxLength, decimals, partialDate, mayLieAhead, indexed, search, retired);
}

template <typename Visit, typename Item> void DictionarySnapshot::visitEntity(Visit& visit, Item& entity)
{
    auto& [id, order, label, plural, parent, occursOnce, inRosters, isSigned, isKeptHere, isNamed, key, title, source, sections,
        fields, index] = entity;
    visit(id, order, label, plural, parent, occursOnce, inRosters, isSigned, isKeptHere, isNamed, key, title, source, sections,
        fields, index);
}

class DictionarySnapshot::Writer {
public:
    Writer(QByteArray& bytes, TextPool& pool, const std::vector<CodeList>& lists)
        : m_bytes(bytes)
        , m_pool(pool)
        , m_lists(lists)
    {
    }

    template <typename... Parts> void operator()(const Parts&... parts) const { (write(parts), ...); }

private:
    template <typename Part> void write(const Part& part) const
    {
        static_assert(std::is_arithmetic_v<Part> || std::is_enum_v<Part>);
        m_bytes.append(reinterpret_cast<const char*>(&part), sizeof part);
    }
    void writeSize(qsizetype size) const { write(static_cast<qint32>(size)); }
    void write(const QByteArray& bytes) const
    {
        writeSize(bytes.size());
        m_bytes.append(bytes);
    }
    void write(const QString& text) const
    {
        write(m_pool.placeOf(text));
        writeSize(text.size());
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
    void write(const CodeList* list) const { writeSize(list == nullptr ? -1 : list - m_lists.data()); }
    void write(const std::pair<QString, int>& named) const { (*this)(named.first, named.second); }
    void write(const NamedPlaces& places) const { write(places.m_sorted); }
    void write(const std::optional<double>& number) const
    {
        write(number.has_value());
        if (number)
            write(*number);
    }
    void write(const Value& value) const
    {
        writeSize(static_cast<qsizetype>(value.index()));
        std::visit(
            [this](const auto& held) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                    write(held);
            },
            value);
    }
    template <typename Item> void write(const std::vector<Item>& items) const { writeEach(items); }
    void write(const QStringList& texts) const { writeEach(texts); }
    template <typename Items> void writeEach(const Items& items) const
    {
        writeSize(static_cast<qsizetype>(items.size()));
        for (const auto& item : items)
            write(item);
    }

    QByteArray& m_bytes;
    TextPool& m_pool;
    const std::vector<CodeList>& m_lists;
};

class DictionarySnapshot::Reader {
public:
    Reader(QByteArrayView bytes, QStringView pool, const std::vector<CodeList>& lists)
        : m_bytes(bytes)
        , m_pool(pool)
        , m_lists(lists)
    {
    }

    template <typename... Parts> void operator()(Parts&... parts) { (read(parts), ...); }
    /// Nothing was missing and nothing is left.
    [[nodiscard]] bool isWhole() const { return m_isGood && m_bytes.isEmpty(); }

private:
    template <typename Part> void read(Part& part)
    {
        static_assert(std::is_arithmetic_v<Part> || std::is_enum_v<Part>);
        const QByteArrayView bytes = taken(sizeof part);
        if (m_isGood)
            std::memcpy(&part, bytes.data(), sizeof part);
    }
    [[nodiscard]] QByteArrayView taken(qsizetype size)
    {
        m_isGood = m_isGood && size >= 0 && size <= m_bytes.size();
        if (!m_isGood)
            return {};
        const QByteArrayView bytes = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return bytes;
    }
    [[nodiscard]] qint32 number()
    {
        qint32 read = 0;
        (*this)(read);
        return read;
    }
    void read(QByteArray& bytes) { bytes = taken(number()).toByteArray(); }
    void read(QString& text)
    {
        const qint32 place = number();
        const qint32 size = number();
        if (place >= 0 && size > 0 && size <= m_pool.size() - place)
            text = QString::fromRawData(m_pool.data() + place, size);
    }
    void read(Bilingual& text) { (*this)(text.zh, text.en); }
    void read(Code& code) { visitCode(*this, code); }
    void read(CodeList& list) { visitCodeList(*this, list); }
    void read(Section& section)
    {
        auto& [id, label, fields] = section;
        (*this)(id, label, fields);
    }
    void read(Field& field) { visitField(*this, field); }
    void read(Entity& entity) { visitEntity(*this, entity); }
    void read(const CodeList*& list)
    {
        const qint32 place = number();
        list = place < 0 || place >= static_cast<qint32>(m_lists.size()) ? nullptr : &m_lists[static_cast<std::size_t>(place)];
    }
    void read(std::pair<QString, int>& named) { (*this)(named.first, named.second); }
    void read(NamedPlaces& places) { read(places.m_sorted); }
    void read(std::optional<double>& value)
    {
        bool isThere = false;
        read(isThere);
        if (isThere)
            read(value.emplace());
    }
    void read(Value& value)
    {
        switch (number()) {
        case 1:
            return read(value.emplace<1>());
        case 2:
            return read(value.emplace<2>());
        case 3:
            return read(value.emplace<3>());
        default:
            value = {};
        }
    }
    template <typename Item> void read(std::vector<Item>& items) { readEach(items); }
    void read(QStringList& texts) { readEach(texts); }
    template <typename Items> void readEach(Items& items)
    {
        const qint32 count = number();
        m_isGood = m_isGood && count >= 0 && count <= m_bytes.size();
        if (m_isGood)
            items.reserve(static_cast<typename Items::size_type>(count));
        for (qint32 i = 0; i < count && m_isGood; ++i)
            read(items.emplace_back());
    }

    QByteArrayView m_bytes;
    QStringView m_pool;
    const std::vector<CodeList>& m_lists;
    bool m_isGood = true;
};

QByteArray DictionarySnapshot::of(const Dictionary& dictionary)
{
    QByteArray rest;
    TextPool pool;
    const Writer visit(rest, pool, dictionary.m_codeLists);
    visit(dictionary.digest(), dictionary.m_version, dictionary.m_codeLists, dictionary.m_entities);
    const QString& texts = pool.texts();
    const auto size = static_cast<PoolSize>(texts.size());
    return QByteArray(reinterpret_cast<const char*>(&size), sizeof size)
        .append(reinterpret_cast<const char*>(texts.constData()), texts.size() * static_cast<qsizetype>(sizeof(QChar)))
        .append(rest);
}

bool DictionarySnapshot::read(const QByteArray& bytes, Dictionary& dictionary)
{
    PoolSize size = 0;
    if (bytes.size() < static_cast<qsizetype>(sizeof size))
        return false;
    std::memcpy(&size, bytes.constData(), sizeof size);
    const QByteArrayView rest = QByteArrayView(bytes).sliced(sizeof size);
    const qsizetype textBytes = size * static_cast<qsizetype>(sizeof(QChar));
    if (size < 0 || textBytes > rest.size())
        return false;
    const QStringView pool(reinterpret_cast<const char16_t*>(rest.data()), size);
    Reader visit(rest.sliced(textBytes), pool, dictionary.m_codeLists);
    visit(dictionary.m_digest, dictionary.m_version, dictionary.m_codeLists, dictionary.m_entities);
    return visit.isWhole() && !dictionary.m_entities.empty();
}

} // namespace mingbai
