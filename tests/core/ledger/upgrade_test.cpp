#include "core/ledger/search.h"
#include "tests/core/ledger/sample.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;

/// The built-in dictionary as a later program might have it.
Files later(const std::function<void(QJsonArray& sections)>& changePerson)
{
    Files files = Dictionary::builtIn().files();
    QJsonObject person = QJsonDocument::fromJson(files[u"person.json"_s]).object();
    QJsonArray sections = person["sections"_L1].toArray();
    changePerson(sections);
    person["sections"_L1] = sections;
    files[u"person.json"_s] = QJsonDocument(person).toJson();
    files[u"dictionary.json"_s] = "{\"version\": 1000}";
    return files;
}

void changeFields(QJsonArray& sections, const std::function<void(QJsonArray& fields)>& change)
{
    QJsonObject section = sections.first().toObject();
    QJsonArray fields = section["fields"_L1].toArray();
    change(fields);
    section["fields"_L1] = fields;
    sections[0] = section;
}

QJsonObject newField(const QString& id, const QJsonObject& more = {})
{
    QJsonObject field{{u"id"_s, id}, {u"type"_s, u"text"_s}, {u"source"_s, u"test"_s},
        {u"label"_s, QJsonObject{{u"zh"_s, u"新"_s + id}, {u"en"_s, u"New "_s + id}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        field[it.key()] = it.value();
    return field;
}

Files withAddedFields()
{
    return later([](QJsonArray& sections) {
        changeFields(sections, [](QJsonArray& fields) {
            fields.insert(1, newField(u"nickname"_s, {{u"indexed"_s, true}}));
            fields.append(newField(u"greeting"_s, {{u"computed"_s, u"nickname || name"_s}}));
        });
    });
}

/// The built-in dictionary as it was before the records of the policy came: what says that it came in 2026.1 is left out.
Files first()
{
    Files files;
    const Files now = Dictionary::builtIn().files();
    for (auto file = now.begin(); file != now.end(); ++file) {
        QJsonObject entity = QJsonDocument::fromJson(file.value()).object();
        if (entity.value("since"_L1).toString() == u"2026.1"_s)
            continue;
        QJsonArray sections;
        for (const QJsonValue section : entity.value("sections"_L1).toArray()) {
            QJsonArray fields;
            for (const QJsonValue field : section["fields"_L1].toArray()) {
                if (field["since"_L1].toString() != u"2026.1"_s)
                    fields.append(field);
            }
            QJsonObject kept = section.toObject();
            kept["fields"_L1] = fields;
            if (!fields.isEmpty())
                sections.append(kept);
        }
        if (entity.contains("sections"_L1))
            entity["sections"_L1] = sections;
        files.insert(file.key(), QJsonDocument(entity).toJson());
    }
    files[u"dictionary.json"_s] = "{\"version\": 1}";
    return files;
}

QStringList backupsIn(const Sample& sample)
{
    return QFileInfo(sample.path()).dir().entryList({u"*.before-upgrade-*"_s});
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("an older ledger gets the new fields, after a backup", "[upgrade]")
{
    const RootSecret root = RootSecret::random();
    Sample sample(QDate(2025, 3, 1), root);
    const QString household = sample.household({{fields::household::phone.id(), u"13800000001"_s}});
    const QString person = sample.person(household, u"张三"_s, u"01"_s);
    const QString removed = sample.person(household, u"李四"_s);
    const qint64 removal = sample.ledger().apply(ChangeSet().remove(entities::person, removed)).number;

    const Dictionary newer(withAddedFields());
    sample.options().dictionary = &newer;
    Ledger& ledger = sample.reopen();
    CHECK(ledger.record(entities::person, person)->value(u"nickname") == Value());
    CHECK(changes(ledger, 0, 1).front().act == Act::Upgrade);
    CHECK(failureOf([&] { ledger.undo(changes(ledger, 0, 1).front().number); }).code() == FailureCode::InvalidUse);
    ledger.apply(ChangeSet().set(entities::person, person, u"nickname"_s, u"小"_s));
    CHECK(textOf(ledger.record(entities::person, person)->value(u"greeting")) == u"小张三"_s);
    CHECK(verifyLedger(ledger).isEmpty());
    CHECK(search(ledger, u"zs"_s).size() == 1);
    ledger.undo(removal);
    CHECK(textOf(ledger.record(entities::person, removed)->value(fields::person::name)) == u"李四"_s);

    REQUIRE(backupsIn(sample).size() == 1);
    sample.close();
    Ledger::Options older;
    older.mode = OpenMode::ReadOnly;
    const auto backup = Ledger::open(sample.file(backupsIn(sample).front()), root, older);
    CHECK(backup->count(entities::person) == 1);

    sample.reopen();
    CHECK(backupsIn(sample).size() == 1);
}

TEST_CASE("a ledger from before the records of the policy gets their tables, after a backup", "[upgrade]")
{
    Sample sample;
    sample.close();
    const Dictionary older(first());
    REQUIRE(!older.find(entities::monitoring_case));
    Ledger::Options options = sample.options();
    options.dictionary = &older;
    const QString path = sample.file(u"first.mingbai"_s);
    QString household;
    {
        const auto ledger = Ledger::create(path, std::nullopt, Sample::identity(), options);
        household = ledger->newId();
        ledger->apply(ChangeSet().create(entities::household, household, {}, {{fields::household::group_name.id(), u"三组"_s}}));
        ledger->apply(ChangeSet().create(
            entities::acceptance, ledger->newId(), household, {{fields::acceptance::check_id.id(), u"HH-01"_s}}));
    }
    options.dictionary = nullptr;
    const auto ledger = Ledger::open(path, std::nullopt, options);
    CHECK(backupsIn(sample).size() == 1);
    CHECK(textOf(ledger->record(entities::household, household)->value(fields::household::group_name)) == u"三组"_s);
    CHECK(isEmpty(ledger->records(entities::acceptance, household).front().value(fields::acceptance::exempted)));
    const QString monitored = ledger->newId();
    ledger->apply(ChangeSet().create(entities::monitoring_case, monitored, household, {}));
    ledger->apply(ChangeSet().create(entities::case_step, ledger->newId(), monitored, {}));
    CHECK(ledger->dossier(household)->of(entities::case_step).size() == 1);
    CHECK(verifyLedger(*ledger).isEmpty());
}

TEST_CASE("a ledger of a newer dictionary is refused and left as it is", "[upgrade]")
{
    Sample sample;
    const Dictionary newer(withAddedFields());
    sample.options().dictionary = &newer;
    sample.reopen();
    sample.close();
    const QByteArray before = contentOf(sample.path());
    sample.options().dictionary = nullptr;
    CHECK(failureOf([&] { sample.reopen(); }).code() == FailureCode::TooNew);
    CHECK(failureOf([&] { sample.reopen(OpenMode::ReadOnly); }).code() == FailureCode::TooNew);
    CHECK(contentOf(sample.path()) == before);
}

TEST_CASE("a ledger of a newer file format is refused", "[upgrade]")
{
    Sample sample;
    sample.ledger().database().run("PRAGMA user_version=2");
    CHECK(failureOf([&] { sample.reopen(); }).code() == FailureCode::TooNew);
}

TEST_CASE("a field that disappeared or became something else is named and refused", "[upgrade]")
{
    Sample sample;
    sample.household();
    sample.close();
    const QByteArray before = contentOf(sample.path());
    const Dictionary without(later([](QJsonArray& sections) {
        changeFields(sections, [](QJsonArray& fields) {
            for (qsizetype i = 0; i < fields.size(); ++i) {
                if (fields[i]["id"_L1].toString() == fields::person::ethnicity.id())
                    fields.removeAt(i--);
            }
        });
    }));
    const Dictionary different(later([](QJsonArray& sections) {
        changeFields(sections, [](QJsonArray& fields) {
            for (auto&& field : fields) {
                if (field.toObject()["id"_L1].toString() == fields::person::ethnicity.id())
                    field = newField(fields::person::ethnicity.id());
            }
        });
    }));
    for (const Dictionary* dictionary : {&without, &different}) {
        sample.options().dictionary = dictionary;
        const Failure failure = failureOf([&] { sample.reopen(); });
        CHECK(failure.code() == FailureCode::InvalidDictionary);
        CHECK(failure.sentence().contains(u"person.ethnicity"_s));
    }
    CHECK(backupsIn(sample).isEmpty());
    CHECK(contentOf(sample.path()) == before);
}

TEST_CASE("an older ledger is not upgraded by reading it", "[upgrade]")
{
    Sample sample;
    sample.close();
    const QByteArray before = contentOf(sample.path());
    const Dictionary newer(withAddedFields());
    sample.options().dictionary = &newer;
    CHECK(failureOf([&] { sample.reopen(OpenMode::ReadOnly); }).code() == FailureCode::ReadOnly);
    CHECK(contentOf(sample.path()) == before);
}

TEST_CASE("new words of the dictionary alone need no backup", "[upgrade]")
{
    Sample sample;
    const Dictionary reworded(later([](QJsonArray& sections) {
        changeFields(sections, [](QJsonArray& fields) {
            QJsonObject field = fields.first().toObject();
            field["label"_L1] = QJsonObject{{u"zh"_s, u"名字"_s}, {u"en"_s, u"Called"_s}};
            fields[0] = field;
        });
    }));
    sample.options().dictionary = &reworded;
    sample.reopen();
    CHECK(backupsIn(sample).isEmpty());
    sample.options().dictionary = nullptr;
    CHECK(failureOf([&] { sample.reopen(); }).code() == FailureCode::TooNew); // the file carries the newer dictionary now
}

TEST_CASE("a backup holds everything, opens with the same key, and brings the key files along", "[backup]")
{
    const RootSecret root = RootSecret::random();
    Sample sample(QDate(2025, 3, 1), root);
    KeyFile keys;
    keys.seal(root, u"officer"_s, u"correct horse battery"_s);
    keys.write(sample.path());
    const QString household = sample.household();
    sample.person(household, u"张三"_s);
    const QString path = sample.file(u"copy.mingbai"_s);
    sample.ledger().backup(path);
    sample.ledger().backup(path); // a backup replaces the one before

    CHECK(contentOf(path + u".keys"_s) == contentOf(sample.path() + u".keys"_s));
    CHECK(QFile::exists(path + u".keys.2"_s));
    CHECK(KeyFile::read(path).users() == QStringList{u"officer"_s});
    const auto copy = Ledger::open(path, root, {});
    CHECK(wholeText(*copy) == wholeText(sample.ledger()));
    CHECK(copy->identity().id == sample.ledger().identity().id);
    CHECK(verifyLedger(*copy).isEmpty());
    CHECK(search(*copy, u"张"_s).size() == 1);
    CHECK((QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}

TEST_CASE("a backup that cannot be written leaves nothing behind", "[backup]")
{
    Sample sample;
    CHECK_THROWS_AS(sample.ledger().backup(sample.file(u"no/such/folder/copy"_s)), Failure);
    CHECK(failureOf([&] { sample.ledger().backup(sample.path()); }).code() == FailureCode::InvalidUse);
    CHECK(QFileInfo(sample.path()).dir().entryList({u"*.part"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("policy packs that lay in a table of their own become records of the ledger", "[upgrade]")
{
    Sample sample;
    Database& database = sample.ledger().database();
    database.run("DROP TABLE policy_pack");
    database.run("CREATE TABLE policy_pack(name TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, content BLOB NOT NULL, "
                 "signer TEXT NOT NULL, taken_on TEXT NOT NULL) STRICT");
    const QByteArray content =
        R"({"name": "kazuo", "number": 3, "title": {"zh": "喀左县政策包", "en": "Kazuo"}, "source": "例文1号",
        "valid_from": "2024-01-01"})";
    Statement write(database, "INSERT INTO policy_pack VALUES('kazuo', 3, ?1, '例县', '2024-05-06')");
    write.bind(1, content);
    write.execute();
    write.reset();

    Ledger& ledger = sample.reopen();
    const std::vector<Record> packs = ledger.records(entities::policy_pack);
    REQUIRE(packs.size() == 1);
    namespace of = fields::policy_pack;
    CHECK(textOf(packs.front().value(of::pack_name)) == u"kazuo"_s);
    CHECK(integerOf(packs.front().value(of::pack_number)) == 3);
    CHECK(textOf(packs.front().value(of::pack_title)) == u"喀左县政策包"_s);
    CHECK(textOf(packs.front().value(of::pack_valid_from)) == u"2024-01-01"_s);
    CHECK(textOf(packs.front().value(of::pack_signer)) == u"例县"_s);
    CHECK(textOf(packs.front().value(of::pack_taken_on)) == u"2024-05-06"_s);
    CHECK(QJsonDocument::fromJson(textOf(packs.front().value(of::pack_content)).toUtf8()) == QJsonDocument::fromJson(content));
    const LogEntry newest = changes(ledger, 0, 1).front();
    CHECK(newest.act == Act::Upgrade);
    CHECK(failureOf([&] { ledger.undo(newest.number); }).code() == FailureCode::InvalidUse);
    CHECK(backupsIn(sample).size() == 1);
    CHECK(verifyLedger(ledger).isEmpty());
}
