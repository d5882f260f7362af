// More that is wrong in one exact way: archives that contradict themselves, hostile JSON, sizes at the limit, and what is
// right by itself but not in its turn.
#include "core/sync/series.h"
#include "tests/core/sync/bad_packages.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// The second entry of a stored archive of two is made to lie where the first lies.
QByteArray overlapping(QByteArray zip)
{
    const qsizetype second = zip.indexOf("PK\x01\x02", zip.indexOf("PK\x01\x02") + 4);
    REQUIRE(second > 0);
    constexpr qsizetype kOffset = 42; // of the local header, in a central one
    zip.replace(second + kOffset, 4, QByteArray(4, '\0'));
    return zip;
}

QByteArray stored(const std::vector<ArchiveEntry>& entries)
{
    return zipWith(entries, [](zip_t* zip, zip_uint64_t index) { zip_set_file_compression(zip, index, ZIP_CM_STORE, 0); });
}

Case line(const char* what, PackageRefusal refusal, const QByteArray& before, const QByteArray& after)
{
    return {what, refusal, [=](Forge& f) { return f.withLine(u"person"_s, before, after); }};
}

QByteArray keys(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += "\"k" + QByteArray::number(i) + "\":1,";
    return all;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("archives that contradict themselves are refused")
{
    refuseAll({
        {"two entries on one body", PackageRefusal::BrokenArchive,
            [](Forge& f) {
                return f.around(overlapping(stored({{u"data/person.jsonl"_s, "{}\n"}, {u"data/visit.jsonl"_s, "{}\n"}})));
            }},
        {"two entries on one body under one name", PackageRefusal::BrokenArchive,
            [](Forge& f) {
                QByteArray zip = overlapping(stored({{u"data/person.jsonl"_s, "{}\n"}, {u"data/parson.jsonl"_s, "{}\n"}}));
                return f.around(zip.replace("parson", "person"));
            }},
        {"no end", PackageRefusal::BrokenArchive, [](Forge& f) { return f.around(f.archive.chopped(22)); }},
        {"nothing but an end", PackageRefusal::NoManifest,
            [](Forge& f) { return f.around(QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0')); }},
        {"a folder", PackageRefusal::OddEntry,
            [](Forge& f) {
                return f.around(stored({{u"data/"_s, QByteArray()}}));
            }},
        {"an archive in an archive", PackageRefusal::BadJson,
            [](Forge& f) { return f.withEntry(u"data/visit.jsonl"_s, f.archive + '\n'); }},
        {"a packing nobody knows", PackageRefusal::OddEntry,
            [](Forge& f) {
                QByteArray zip = stored({{u"manifest.json"_s, "{}"}});
                zip[zip.indexOf("PK\x03\x04") + 8] = 97; // method 97 in both headers
                zip[zip.indexOf("PK\x01\x02") + 10] = 97;
                return f.around(zip);
            }},
    });
}

TEST_CASE("hostile JSON is refused")
{
    refuseAll({
        line("nested deeply", PackageRefusal::BadJson, "\"王五\"",
            QByteArray("[").repeated(5000) + QByteArray("]").repeated(5000)),
        line("nested and never closed", PackageRefusal::BadJson, "\"王五\"", QByteArray("[").repeated(100'000)),
        line("thousands of keys", PackageRefusal::BadJson, "{\"id\":", '{' + keys(5000) + "\"id\":"),
        line("half a pair of surrogates", PackageRefusal::BadRecord, "王五", "\\ud800"),
        line("bytes that are no UTF-8", PackageRefusal::BadJson, "王五", "\xff\xfe"),
        line("overlong UTF-8", PackageRefusal::BadJson, "王五", "\xc0\xaf"),
        line("an escaped zero", PackageRefusal::BadRecord, "王五", "\\u0000"),
        line("text that turns round", PackageRefusal::BadRecord, "王五", "\u202e五王"),
        line("an object for a text", PackageRefusal::BadRecord, "\"王五\"", "{\"toString\":\"x\"}"),
        line("a comment", PackageRefusal::BadJson, "\"王五\"", "/* */\"王五\""),
        line("a number in place of the key", PackageRefusal::BadRecord, "{\"id\":", "{\"id\":7,\"ID\":"),
        line("nothing", PackageRefusal::BadRecord, "{\"id\":", "{}\n{\"id\":"),
    });
}

TEST_CASE("what is as large as a package may be is refused within the same memory and time")
{
    refuseAll({
        {"60 MB that were changed after signing", PackageRefusal::BadSignature,
            [](Forge& f) {
                const QByteArray bytes = f.signedAgain(QByteArray(60 << 20, 'x'));
                return flipped(bytes, bytes.size() / 2);
            }},
        {"60 MB that are no envelope", PackageRefusal::NotEncrypted,
            [](Forge& f) { return f.signedAgain(QByteArray(60 << 20, 'x')); }},
        {"60 MB of lengths", PackageRefusal::NotAPackage, [](Forge&) { return QByteArray("\x30\x80", 2).repeated(30 << 20); }},
    });
}

TEST_CASE("what is right by itself and not in its turn changes nothing")
{
    Forge forge;
    Ledger& above = forge.above.ledger();
    const auto packed = [&](const QString& stick) {
        PackOptions options;
        options.folder = forge.home.file(stick);
        return contentOf(pack(forge.home.ledger(), options).file);
    };
    QString home;
    forge.home.ledger().forEach(entities::household, [&](const Record& record) { home = record.id; });
    const auto edit = [&](const QString& phone) {
        forge.home.ledger().apply(ChangeSet().set(fields::household::phone, home, phone));
    };
    QFile twin(forge.home.file(u"twin"_s));
    REQUIRE(QFile::copy(forge.home.ledger().path(), twin.fileName()));
    edit(u"13800000002"_s);
    const QByteArray second = packed(u"2"_s);
    edit(u"13800000003"_s);
    const QByteArray third = packed(u"3"_s);

    const auto changesNothing = [&](const QByteArray& bytes, TakeStatus status, PackageRefusal refusal) {
        const QByteArray before = stateOf(above);
        const TakeResult result = takeBytes(above, bytes);
        CHECK(result.status == status);
        CHECK(static_cast<int>(result.refusal) == static_cast<int>(refusal));
        CHECK_FALSE(result.sentence.isEmpty());
        CHECK(stateOf(above) == before);
    };
    changesNothing(second, TakeStatus::Gap, PackageRefusal::Gap); // the first is missing
    REQUIRE(takeBytes(above, forge.good).status == TakeStatus::Taken);
    changesNothing(third, TakeStatus::Gap, PackageRefusal::Gap);
    REQUIRE(takeBytes(above, second).status == TakeStatus::Taken);
    REQUIRE(takeBytes(above, third).status == TakeStatus::Taken);
    changesNothing(third, TakeStatus::Repeated, PackageRefusal::None);
    changesNothing(forge.good, TakeStatus::Repeated, PackageRefusal::None); // an old one played again

    Ledger::Options options;
    options.user = u"twin"_s;
    const auto copy = Ledger::open(twin.fileName(), std::nullopt, options); // nobody noticed that there are two
    copy->apply(ChangeSet().set(fields::household::phone, home, u"13900000000"_s));
    for (const auto& [number, refusal] : std::initializer_list<std::pair<int, PackageRefusal>>{
             {2, PackageRefusal::Fork}, {3, PackageRefusal::Fork}, {4, PackageRefusal::Fork}}) {
        PackOptions to;
        to.folder = forge.home.file(u"twin%1"_s.arg(number));
        const PackResult result = pack(*copy, to);
        CHECK(result.number == number);
        changesNothing(contentOf(result.file), TakeStatus::Refused, refusal);
    }
}
