#include "core/base/failure.h"
#include "core/dictionary/json_reader.h"
#include "core/report/standing_list.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kMostPlaces = 999;
const QString kNumber = u"number"_s;

QMap<QString, QByteArray> filesOf(const QString& folder, const QString& pattern)
{
    QMap<QString, QByteArray> files;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({pattern}, QDir::Files)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw Failure(FailureCode::InvalidDictionary, file.fileName());
        files.insert(name, file.readAll());
    }
    return files;
}

/// "household.code", or {"name", "label", "total"}.
StandingListColumn readColumn(const QJsonValue& json, const QString& where, QStringList& problems)
{
    if (json.isString())
        return {json.toString(), std::nullopt};
    JsonReader reader(json.toObject(), where, problems);
    StandingListColumn column;
    column.name = reader.text("name"_L1, Need::Required);
    if (reader.has("label"_L1))
        column.label = reader.bilingual("label"_L1, Need::Required);
    column.isSummed = reader.flag("total"_L1);
    column.isYesNo = reader.flag("yes_no"_L1);
    reader.finish();
    return column;
}

void checkColumns(const StandingList& list, const Catalogue& catalogue, JsonReader& reader)
{
    if (list.columns.empty())
        reader.problem(u"a list has columns"_s);
    const QStringList wrong = list.query.problems(catalogue);
    for (const QString& what : wrong)
        reader.problem(what);
    if (!wrong.isEmpty())
        return;
    std::size_t at = 0;
    for (const FactColumn& fact : factColumns(catalogue, list.query)) {
        while (list.columns[at].name == kNumber)
            ++at;
        if (fact.field.label.zh.isEmpty() && !list.columns[at].label)
            reader.problem(u"the fact \"%1\" needs a label"_s.arg(fact.name));
        ++at;
    }
}

StandingList readList(const QString& file, const QByteArray& bytes, const Catalogue& catalogue, QStringList& problems)
{
    StandingList list;
    const auto object = jsonObject(file, bytes, problems);
    if (!object)
        return list;
    JsonReader reader(*object, file, problems);
    static_cast<void>(reader.value("$schema"_L1));
    list.name = reader.text("name"_L1, Need::Required);
    if (list.name != file.section(u'.', 0, 0))
        reader.problem(u"the name must be that of the file"_s);
    list.place = reader.integer("place"_L1, 0, kMostPlaces, 0);
    list.title = reader.bilingual("title"_L1, Need::Required);
    list.source = reader.text("source"_L1, Need::Required);
    list.query.subject = reader.identifier("rows"_L1, Need::Required);
    list.query.where = reader.has("where"_L1) ? reader.text("where"_L1, Need::Required) : QString();
    list.query.overAll = reader.flag("all"_L1);
    list.query.order = reader.texts("order"_L1);
    for (const QJsonValue column : reader.value("columns"_L1).toArray())
        list.columns.push_back(readColumn(column, file, problems));
    for (const StandingListColumn& column : list.columns) {
        if (column.name != kNumber)
            list.query.columns.append(column.name);
    }
    checkColumns(list, catalogue, reader);
    reader.finish();
    return list;
}

} // namespace

std::vector<StandingList> readStandingLists(const QMap<QString, QByteArray>& files, const Catalogue& catalogue)
{
    QStringList problems;
    std::vector<StandingList> lists;
    for (auto file = files.begin(); file != files.end(); ++file)
        lists.push_back(readList(file.key(), *file, catalogue, problems));
    if (!problems.isEmpty())
        throw Failure(FailureCode::InvalidDictionary, problems.join(u'\n'));
    std::stable_sort(
        lists.begin(), lists.end(), [](const StandingList& one, const StandingList& other) { return one.place < other.place; });
    return lists;
}

const std::vector<StandingList>& standingLists()
{
    static const std::vector<StandingList> lists = readStandingLists(filesOf(u":/ledgers"_s, u"*.json"_s), Catalogue::builtIn());
    return lists;
}

const StandingList* findStandingList(QStringView name)
{
    const std::vector<StandingList>& lists = standingLists();
    const auto found = std::find_if(lists.begin(), lists.end(), [name](const StandingList& list) { return list.name == name; });
    return found == lists.end() ? nullptr : &*found;
}

std::vector<StandingList> profileTables(const QString& profile)
{
    const QMap<QString, QByteArray> files = filesOf(u":/profiles"_s, profile + u"-*.json"_s);
    if (files.isEmpty())
        throw Failure(
            FailureCode::InvalidUse, QCoreApplication::translate("StandingList", "There is no profile named %1.").arg(profile));
    return readStandingLists(files, Catalogue::builtIn());
}

} // namespace mingbai
