#include "core/dictionary/fields.h"
#include "core/dictionary/parsing.h"
#include "core/exchange/formula_guard.h"
#include "core/policy/parameters.h"

#include "tests/core/exchange/import_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace mingbai;
using namespace Qt::StringLiterals;
using test::failureOf;
using test::ImportFixture;

namespace {

/// A value of each type that tempts a writer to break it.
Value oddValue(const Field& field, int which)
{
    static const QStringList texts{u"王,\"五\"·𠮷"_s, u"=1+1"_s, u"'=x"_s, u"''"_s, u"-"_s, u"无"_s, u"0012"_s, u"@组"_s,
        u"a;b\tc"_s.replace(u'\t', u' '), u"'quoted"_s};
    switch (field.type) {
    case FieldType::Text:
        return texts[which % texts.size()].left(field.maxLength);
    case FieldType::Note:
        return which % 2 == 0 ? u"第一行\n\"第二行\",完\n=第三行"_s : u"+86，“引号”"_s;
    case FieldType::Integer:
        return qint64{static_cast<qint64>(field.max.value_or(9))};
    case FieldType::Decimal:
        return 1.5;
    case FieldType::Money:
        return qint64{which % 2 == 0 ? 7 : 123'456'789};
    case FieldType::Date:
        return field.partialDate && which % 2 == 0 ? u"1985-06"_s : u"2024-02-29"_s;
    case FieldType::Month:
        return u"2023-12"_s;
    case FieldType::Year:
        return qint64{2020};
    case FieldType::YesNo:
        return qint64{which % 2};
    case FieldType::Code:
        return field.codes->codes[static_cast<std::size_t>(which) % field.codes->codes.size()].code;
    case FieldType::Codes:
        return field.codes->codes.size() > 2 && which % 2 == 0 ? field.codes->codes[1].code + u',' + field.codes->codes[2].code
                                                               : field.codes->codes.back().code;
    case FieldType::IdNumber:
        return which % 2 == 0 ? u"211324199611246340"_s : u"211324199611246341"_s; // a wrong one is kept, too
    case FieldType::DisabilityCertificate:
        return u"21132419961124634031"_s;
    case FieldType::Phone:
        return u"13812345678"_s;
    case FieldType::BankAccount:
        return u"6222000000000000001"_s;
    case FieldType::Region:
        return u"211324107205"_s;
    case FieldType::Reference:
        break;
    }
    return {};
}

/// Values of the fields of a record, every fifth left out. @param number which one of its kind @param which counts all fields
/// filled so far
std::vector<std::pair<QString, Value>> oddValues(
    const Entity& entity, const std::map<QString, QString>& records, int number, int& which)
{
    std::vector<std::pair<QString, Value>> values;
    for (const Field& field : entity.fields) {
        Value value = ++which % 5 == 0 ? Value() : oddValue(field, which);
        if (entity.isNamed && field.type == FieldType::Year)
            value = qint64{2020 + number};
        if (field.type == FieldType::Reference && records.contains(field.target))
            value = records.at(field.target);
        if (!field.isComputed() && !isEmpty(value) && storageProblem(field, value).isEmpty())
            values.emplace_back(field.id, value);
    }
    return values;
}

/// Every field of every entity filled, three records of each where there may be several.
void fill(Ledger& ledger)
{
    ChangeSet changes;
    std::map<QString, QString> parents;
    int which = 0;
    for (const Entity& entity : ledger.dictionary().entities()) {
        if (entity.isSigned)
            continue; // is neither exported nor taken in
        const int records = entity.occursOnce ? 1 : 3;
        for (int i = 0; i < records; ++i) {
            const QString id = ledger.newId();
            changes.create(entity.id, id, entity.parent.isEmpty() ? QString() : parents.at(entity.parent),
                oddValues(entity, parents, i, which));
            parents[entity.id] = id;
        }
    }
    ledger.apply(changes);
}

/// All records as the export writes them, without what differs from export to export.
QJsonObject recordsOf(Ledger& ledger, const QString& path)
{
    exportJson(ledger, Parameters(), path, {});
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object().value(u"records"_s).toObject();
}

/// The first value that differs; empty when nothing does.
QString difference(const QJsonObject& before, const QJsonObject& after)
{
    for (const QString& entity : before.keys()) {
        const QJsonArray expected = before[entity].toArray();
        const QJsonArray found = after[entity].toArray();
        if (expected.size() != found.size())
            return u"%1: %2 records, not %3"_s.arg(entity).arg(found.size()).arg(expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QJsonObject record = expected[i].toObject();
            const QJsonObject other = found[i].toObject();
            for (const QString& field : record.keys() + other.keys()) {
                if (record[field] != other[field])
                    return u"%1.%2: %3, not %4"_s.arg(
                        entity, field, other[field].toVariant().toString(), record[field].toVariant().toString());
            }
        }
    }
    return before == after ? QString() : u"another set of entities"_s;
}

} // namespace

TEST_CASE("Taking in a JSON export gives the ledger it was made from")
{
    ImportFixture fixture;
    fill(fixture.ledger());
    const QString file = fixture.path(u"export.json"_s);
    const QJsonObject before = recordsOf(fixture.ledger(), file);
    REQUIRE(before[u"household"_s].toArray().size() == 3);
    const std::unique_ptr<Ledger> other = fixture.newLedger(u"other.mingbai"_s);
    const ImportPlan plan = planImport(*other, file, {});
    INFO(test::remarks(plan));
    CHECK(plan.refused.empty());
    CHECK(plan.households.created == 3);
    CHECK(plan.people.created == 3);
    other->apply(plan.changes);
    CHECK(difference(before, recordsOf(*other, fixture.path(u"again.json"_s))) == QString());
    CHECK(planImport(*other, file, {}).changes.isEmpty());
}

TEST_CASE("Taking in a folder of CSV gives the ledger it was made from, in either language")
{
    for (const Language language : {Language::Chinese, Language::English}) {
        setCurrentLanguage(language);
        ImportFixture fixture;
        fill(fixture.ledger());
        const QJsonObject before = recordsOf(fixture.ledger(), fixture.path(u"export.json"_s));
        const QString folder = fixture.path(u"csv"_s);
        exportCsv(fixture.ledger(), folder, {});
        const std::unique_ptr<Ledger> other = fixture.newLedger(u"other.mingbai"_s);
        const ImportPlan plan = planImport(*other, folder, {});
        INFO(test::remarks(plan));
        CHECK(plan.refused.empty());
        other->apply(plan.changes);
        CHECK(difference(before, recordsOf(*other, fixture.path(u"again.json"_s))) == QString());
        CHECK(planImport(*other, folder + u"/datapackage.json"_s, {}).changes.isEmpty());
        CHECK(planImport(*other, folder + u"/person.csv"_s, {}).people.same == 3);
    }
    setCurrentLanguage(Language::Chinese);
}

TEST_CASE("A table for spreadsheets keeps long numbers and leading zeros as text, and every text comes back as it was")
{
    ImportFixture fixture;
    const Field text;
    for (const QString& lost :
        {u"211324199611246340"_s, u"6217000000000000000"_s, u"042148221234"_s, u"0012"_s, u"=1+1"_s, u"'=1"_s})
        CHECK(guarded(lost, text) == u'\'' + lost);
    for (const QString& safe : {u"13812345678"_s, u"21132419961124634X"_s, u"100"_s, u"0"_s, QString(), u"'quoted'"_s})
        CHECK(guarded(safe, text) == safe);
    const QString pieces = u"'=01234567890123a"_s;
    for (int picture = 0; picture < 4096; ++picture) { // texts of up to six pieces
        QString made;
        for (int rest = picture; rest > 0; rest /= 4)
            made += rest % 4 == 3 ? pieces.mid(3) : pieces.mid(rest % 4, 1);
        CHECK(unguarded(guarded(made, text)) == made);
    }
    fixture.take("户编号,姓名,关系,身份证号\n0100,王五,户主,211324199611246340\n");
    const QString folder = fixture.path(u"csv"_s);
    exportCsv(fixture.ledger(), folder, {});
    QFile people(QDir(folder).filePath(u"person.csv"_s));
    REQUIRE(people.open(QIODevice::ReadOnly));
    CHECK(people.readAll().contains(",'211324199611246340,"));
    const std::unique_ptr<Ledger> other = fixture.newLedger(u"other.mingbai"_s);
    CHECK(planImport(*other, QDir(folder).filePath(u"household.csv"_s), {}).households.created == 1);
}

TEST_CASE("One table of an export changes what was edited in it and clears nothing")
{
    ImportFixture fixture;
    fill(fixture.ledger());
    const Record person = fixture.ledger().records(entities::person, {}).empty()
        ? fixture.record(fields::person::phone, u"13812345678"_s)
        : fixture.ledger().records(entities::person, {}).front();
    const QByteArray table = "id,household,name,phone\n" + person.id.toUtf8() + ',' + person.parent.toUtf8() + ",孙七,\n";
    const ImportPlan plan = fixture.take(table);
    INFO(test::told(plan));
    CHECK(plan.people.changed == 1);
    const std::optional<Record> after = fixture.ledger().record(entities::person, person.id);
    REQUIRE(after);
    CHECK(textOf(after->value(fields::person::name)) == u"孙七"_s);
    CHECK(after->value(fields::person::phone) == person.value(fields::person::phone));
}

TEST_CASE("An export of another ledger finds the same household and people again under their own keys")
{
    ImportFixture fixture;
    const QByteArray table = "户编号,姓名,关系,身份证号\n100,王五,户主,211324199611246340\n";
    fixture.take(table);
    const QString file = fixture.path(u"export.json"_s);
    recordsOf(fixture.ledger(), file);
    const std::unique_ptr<Ledger> other = fixture.newLedger(u"other.mingbai"_s);
    other->apply(planImport(*other, fixture.write(table), {}).changes);
    const ImportPlan plan = planImport(*other, file, {});
    INFO(test::remarks(plan));
    CHECK(plan.refused.empty());
    CHECK(plan.households.same == 1);
    CHECK(plan.people.same == 1);
    CHECK(plan.changes.isEmpty());
}

TEST_CASE("Records that cannot be taken are told, the others are taken")
{
    ImportFixture fixture;
    const QByteArray a = "0192f0aa-0000-7000-8000-00000000000a";
    const QByteArray b = "0192f0aa-0000-7000-8000-00000000000b";
    const QByteArray json = "{\"format\":\"mingbai\",\"version\":1,\"records\":{\"household\":[{\"id\":\"" + a
        + "\",\"code\":\"100\",\"status\":\"77\"},{\"id\":\"x\"},{\"id\":\"" + a + "\"}],\"person\":[{\"id\":\"" + b
        + "\",\"household\":\"" + b + "\"},{\"id\":\"" + a + "\",\"household\":\"" + a
        + "\"}],"
          "\"income\":[{\"id\":\""
        + b + "\",\"household\":\"" + a + "\",\"year\":2024,\"wages_migrant\":\"many\"}],\"ghost\":[{}]}}";
    const ImportPlan plan = planImport(fixture.ledger(), fixture.write(json, u"a.json"_s), {});
    INFO(test::told(plan));
    CHECK(plan.households.created == 1);
    CHECK(plan.people.created == 0);
    CHECK(plan.others.created == 1);
    CHECK(plan.refused.size() == 6);
    CHECK(plan.warnings.size() == 1);
    fixture.ledger().apply(plan.changes);
    CHECK(fixture.ledger().count(entities::income) == 1);
}

TEST_CASE("Another village's own records are refused, and so is a second income of one year")
{
    ImportFixture fixture;
    const QByteArray a = "0192f0aa-0000-7000-8000-00000000000a";
    const auto idOf = [](char last) { return QByteArray("0192f0aa-0000-7000-8000-00000000000") + last; };
    const QByteArray json = "{\"format\":\"mingbai\",\"version\":1,\"records\":{\"village\":[{\"id\":\"" + idOf('1')
        + "\",\"code\":\"211399999999\"}],\"project\":[{\"id\":\"" + idOf('2') + "\",\"village\":\"" + idOf('1')
        + "\"}],\"household\":[{\"id\":\"" + a + "\"}],\"income\":[{\"id\":\"" + idOf('3') + "\",\"household\":\"" + a
        + "\",\"year\":2024},{\"id\":\"" + idOf('4') + "\",\"household\":\"" + a + "\",\"year\":2024}]}}";
    const ImportPlan plan = planImport(fixture.ledger(), fixture.write(json, u"a.json"_s), {});
    INFO(test::told(plan));
    REQUIRE(plan.refused.size() == 2);
    CHECK(plan.refused.front().check == u"HH-16"_s);
    CHECK(plan.refused.front().value == u"211399999999"_s);
    CHECK(plan.others.created == 1);
}

TEST_CASE("A person of the export who is in another household here is refused")
{
    ImportFixture fixture;
    fixture.take("户编号,姓名,关系\n100,王五,户主\n200,赵六,户主\n");
    const Record person = fixture.record(fields::person::name, u"王五"_s);
    const Record household = fixture.record(fields::household::code, u"200"_s);
    const ImportPlan plan = fixture.plan("id,household,name\n" + person.id.toUtf8() + ',' + household.id.toUtf8() + ",王五\n");
    CHECK(plan.refused.size() == 1);
    CHECK(plan.changes.isEmpty());
}

TEST_CASE("Other JSON, damaged JSON and the export of a newer program are refused in words")
{
    ImportFixture fixture;
    for (const QByteArray& json : {QByteArray("{\"format\":\"other\",\"records\":{}}"), QByteArray("[1,2]"),
             QByteArray("{\"format\":\"mingbai\",\"records\":{"),
             QByteArray("{\"format\":\"mingbai\",\"version\":99,\"records\":{}}"), QByteArray(5000, '['), QByteArray()}) {
        const QString file = fixture.write(json, u"a.json"_s);
        CHECK(failureOf([&] { static_cast<void>(planImport(fixture.ledger(), file, {})); }).code() == FailureCode::InputRefused);
    }
}

TEST_CASE("An export with a field that this program does not know, or codes that it cannot keep, says so")
{
    ImportFixture fixture;
    const QByteArray household = R"({"id": "0192f0aa-0000-7000-8000-00000000000a", "code": "1", "roof": "tiles"})";
    const QByteArray person = R"({"id": "0192f0aa-0000-7000-8000-00000000000b", "name": "王五", "public_post": ["01", "zz"],
        "household": "0192f0aa-0000-7000-8000-00000000000a"})";
    const QString file = fixture.write(
        R"({"format": "mingbai", "version": 1, "records": {"household": [)" + household + R"(], "person": [)" + person + "]}}",
        u"export.json"_s);
    const ImportPlan plan = planImport(fixture.ledger(), file, {});
    REQUIRE(plan.warnings.size() == 1);
    CHECK(plan.warnings[0].column == u"household.roof"_s);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].value == u"01,zz"_s);
}
