#include "core/sync/manifest.h"

#include "core/base/uuid.h"
#include "core/dictionary/text_cleaning.h"
#include "core/sync/json_guard.h"
#include "core/sync/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kFormat = 1;
constexpr qsizetype kLongestManifest = 4 << 20;
constexpr qsizetype kLongestText = 1000;
constexpr int kMostAnswers = 100'000;
constexpr double kGreatestNumber = 9'007'199'254'740'992.0; // beyond it a JSON number is not exact

/// Takes required values out of an object; anything missing or of another kind refuses the whole manifest.
class Taker {
public:
    explicit Taker(const QJsonValue& json)
        : m_json(json.toObject())
    {
        if (!json.isObject())
            throw Refused(PackageRefusal::BadManifest);
    }

    [[nodiscard]] QString text(QLatin1StringView key) const
    {
        const QJsonValue value = m_json[key];
        if (!value.isString() || value.toString().size() > kLongestText)
            throw Refused(PackageRefusal::BadManifest, key);
        return value.toString();
    }
    [[nodiscard]] QString uuid(QLatin1StringView key) const
    {
        QString id = text(key);
        if (!isUuid(id))
            throw Refused(PackageRefusal::BadManifest, key);
        return id;
    }
    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 least) const
    {
        const double value = m_json[key].toDouble(-1);
        if (value < static_cast<double>(least) || value > kGreatestNumber || value != std::floor(value))
            throw Refused(PackageRefusal::BadManifest, key);
        return static_cast<qint64>(value);
    }
    [[nodiscard]] int small(QLatin1StringView key, int least) const
    {
        const qint64 value = number(key, least);
        if (value > 1'000'000)
            throw Refused(PackageRefusal::BadManifest, key);
        return static_cast<int>(value);
    }
    [[nodiscard]] bool flag(QLatin1StringView key) const
    {
        if (!m_json[key].isBool())
            throw Refused(PackageRefusal::BadManifest, key);
        return m_json[key].toBool();
    }
    [[nodiscard]] QJsonArray list(QLatin1StringView key) const
    {
        if (!m_json[key].isArray() || m_json[key].toArray().size() > kMostAnswers)
            throw Refused(PackageRefusal::BadManifest, key);
        return m_json[key].toArray();
    }
    [[nodiscard]] Versions versions(QLatin1StringView key) const
    {
        const std::optional<Versions> read = Versions::fromText(m_json[key].toString());
        if (!read)
            throw Refused(PackageRefusal::BadManifest, key);
        return *read;
    }
    [[nodiscard]] const QJsonObject& json() const { return m_json; }

private:
    QJsonObject m_json;
};

QJsonArray filesJson(const std::vector<ListedFile>& files)
{
    QJsonArray json;
    for (const ListedFile& file : files)
        json << QJsonObject{
            {u"file"_s, file.name}, {u"bytes"_s, file.bytes}, {u"lines"_s, file.lines}, {u"sha256"_s, file.digest}};
    return json;
}

QJsonArray answersJson(const std::vector<Answer>& answers)
{
    QJsonArray json;
    for (const Answer& answer : answers) {
        json << QJsonObject{{u"device"_s, answer.origin}, {u"epoch"_s, answer.epoch}, {u"number"_s, answer.number},
            {u"sha256"_s, answer.digest}, {u"state"_s, answer.state}, {u"note"_s, answer.note},
            {u"refused"_s, QJsonArray::fromStringList(answer.refused)}};
    }
    return json;
}

Answer answerFrom(const Taker& take)
{
    Answer answer{take.uuid("device"_L1), take.small("epoch"_L1, 1), take.number("number"_L1, 1), take.text("sha256"_L1),
        take.text("state"_L1), take.text("note"_L1), {}};
    const bool isOfFirstPrograms = !take.json().contains("refused"_L1);
    for (const QJsonValue record : isOfFirstPrograms ? QJsonArray() : take.list("refused"_L1)) {
        if (!isUuid(record.toString()))
            throw Refused(PackageRefusal::BadManifest, u"refused"_s);
        answer.refused << record.toString();
    }
    return answer;
}

QJsonObject numbersJson(const std::map<QString, qint64>& numbers)
{
    QJsonObject json;
    for (const auto& [series, number] : numbers)
        json[series] = number;
    return json;
}

std::map<QString, qint64> numbersFrom(const Taker& take)
{
    std::map<QString, qint64> numbers;
    for (const QString& series : take.json().keys())
        numbers[series] = take.json()[series].toInteger();
    return numbers;
}

} // namespace

QByteArray manifestJson(const Manifest& manifest)
{
    const QJsonObject receipts = numbersJson(manifest.receipts);
    const QJsonObject json{{u"format"_s, u"mingbai-package"_s}, {u"version"_s, kFormat}, {u"min_reader"_s, kFormat},
        {u"suite"_s, 1}, {u"kind"_s, manifest.isReceipt ? u"receipt"_s : u"package"_s}, {u"device"_s, manifest.origin},
        {u"epoch"_s, manifest.epoch}, {u"number"_s, manifest.number}, {u"previous"_s, manifest.previous},
        {u"full"_s, manifest.full}, {u"role"_s, manifest.role}, {u"division"_s, manifest.division}, {u"name"_s, manifest.name},
        {u"created"_s, manifest.created}, {u"dictionary"_s, manifest.dictionary}, {u"program"_s, manifest.program},
        {u"since"_s, manifest.since}, {u"since_head"_s, manifest.sinceHead}, {u"through"_s, manifest.through},
        {u"sender"_s, manifest.sender}, {u"recipients"_s, QJsonArray::fromStringList(manifest.recipients)},
        {u"log_head"_s, manifest.logHead}, {u"made"_s, manifest.made.toText()}, {u"numbered"_s, numbersJson(manifest.numbered)},
        {u"receipts"_s, receipts}, {u"answers"_s, answersJson(manifest.answers)}, {u"files"_s, filesJson(manifest.files)}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

Manifest readManifest(const QByteArray& json)
{
    const Taker take(guardedObject(json, u"manifest.json"_s, kLongestManifest));
    if (take.text("format"_L1) != "mingbai-package"_L1)
        throw Refused(PackageRefusal::BadManifest);
    if (take.small("min_reader"_L1, 1) > kFormat || take.small("suite"_L1, 1) != 1)
        throw Refused(PackageRefusal::NewerFormat);
    const QString kind = take.text("kind"_L1);
    if (kind != "package"_L1 && kind != "receipt"_L1)
        throw Refused(PackageRefusal::BadManifest);
    Manifest manifest;
    manifest.isReceipt = kind == "receipt"_L1;
    manifest.origin = take.uuid("device"_L1);
    manifest.epoch = take.small("epoch"_L1, 1);
    manifest.number = take.number("number"_L1, 1);
    manifest.previous = take.text("previous"_L1);
    manifest.full = take.flag("full"_L1);
    manifest.role = take.text("role"_L1);
    manifest.division = take.text("division"_L1);
    manifest.name = take.text("name"_L1);
    if (hasRefusedCharacter(manifest.name, false)) // it is printed, and goes into the log
        throw Refused(PackageRefusal::BadManifest, u"name"_s);
    manifest.created = take.text("created"_L1);
    manifest.dictionary = take.small("dictionary"_L1, 0);
    manifest.program = take.text("program"_L1);
    manifest.since = take.number("since"_L1, 0);
    manifest.sinceHead = take.json()["since_head"_L1].toString(); // packages of the first program versions have none
    manifest.through = take.number("through"_L1, 0);
    manifest.sender = take.text("sender"_L1);
    for (const QJsonValue recipient : take.list("recipients"_L1))
        manifest.recipients << recipient.toString();
    manifest.logHead = take.text("log_head"_L1);
    manifest.made = take.versions("made"_L1);
    if (take.json().contains("numbered"_L1)) // packages of the first program versions have none
        manifest.numbered = numbersFrom(Taker(take.json()["numbered"_L1]));
    manifest.receipts = numbersFrom(Taker(take.json()["receipts"_L1]));
    for (const QJsonValue answer : take.list("answers"_L1))
        manifest.answers.push_back(answerFrom(Taker(answer)));
    for (const QJsonValue item : take.list("files"_L1)) {
        const Taker file(item);
        manifest.files.push_back(
            {file.text("file"_L1), file.number("bytes"_L1, 0), file.number("lines"_L1, 0), file.text("sha256"_L1)});
    }
    return manifest;
}

} // namespace mingbai
