#include "core/base/failure.h"
#include "core/exchange/cell_reference.h"
#include "core/exchange/zip_package.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <zip.h>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

QString packed(const QTemporaryDir& folder, const QMap<QString, QByteArray>& parts)
{
    QString path = folder.filePath(u"package.zip"_s);
    int error = 0;
    zip_t* archive = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    REQUIRE(archive);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        zip_source_t* source = zip_source_buffer(archive, part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
        REQUIRE(zip_file_add(archive, part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
    return path;
}

FailureCode refusalOf(const auto& act)
{
    try {
        act();
    } catch (const Failure& failure) {
        return failure.code();
    }
    return FailureCode::Internal;
}

} // namespace

TEST_CASE("a package gives its parts, whatever the case of the name asked for", "[zip]")
{
    const QTemporaryDir folder;
    ZipPackage package(packed(folder, {{u"xl/a.xml"_s, "one"}, {u"表.xml"_s, "two"}}));
    CHECK(package.has(u"XL/A.XML"_s));
    CHECK(package.read(u"xl/a.xml"_s) == "one");
    CHECK(package.read(u"表.xml"_s) == "two");
    CHECK(refusalOf([&] { static_cast<void>(package.read(u"xl/none.xml"_s)); }) == FailureCode::InputRefused);
}

TEST_CASE("a package is written again with parts replaced, added and removed, the others as they were", "[zip]")
{
    const QTemporaryDir folder;
    const QByteArray kept(100'000, 'k');
    const QString path = packed(folder, {{u"kept"_s, kept}, {u"old"_s, "old"}, {u"gone"_s, "gone"}});
    const QByteArray bytes = ZipPackage(path).rewritten({{u"old"_s, "new"}, {u"more"_s, "more"}}, {u"gone"_s});
    const QString copy = folder.filePath(u"copy.zip"_s);
    QFile file(copy);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    ZipPackage again(copy);
    CHECK(again.read(u"kept"_s) == kept);
    CHECK(again.read(u"old"_s) == "new");
    CHECK(again.read(u"more"_s) == "more");
    CHECK_FALSE(again.has(u"gone"_s));
    CHECK(ZipPackage(path).read(u"old"_s) == "old");
}

TEST_CASE("what unpacks to more than the limits is refused while it unpacks", "[zip]")
{
    const QTemporaryDir folder;
    const QString path = packed(folder, {{u"bomb"_s, QByteArray(20'000'000, '\0')}, {u"small"_s, QByteArray(5'000, 'x')}});
    CHECK(refusalOf([&] { static_cast<void>(ZipPackage(path).read(u"bomb"_s)); }) == FailureCode::InputRefused);
    CHECK(refusalOf([&] { static_cast<void>(ZipPackage(path).read(u"small"_s, 4'000)); }) == FailureCode::InputRefused);
    ZipLimits limits;
    limits.parts = 1;
    CHECK(refusalOf([&] { ZipPackage(path, limits); }) == FailureCode::InputRefused);
}

TEST_CASE("a package that is cut off, empty or something else is refused", "[zip]")
{
    const QTemporaryDir folder;
    const QString path = packed(folder, {{u"a"_s, QByteArray(5'000, 'a')}});
    QFile file(path);
    REQUIRE(file.resize(file.size() * 6 / 10));
    CHECK(refusalOf([&] { ZipPackage package(path); }) == FailureCode::InputRefused);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG and more");
    file.close();
    CHECK(refusalOf([&] { ZipPackage package(path); }) == FailureCode::InputRefused);
    REQUIRE(file.resize(0));
    CHECK(refusalOf([&] { ZipPackage package(path); }) == FailureCode::InputRefused);
}

TEST_CASE("cells and ranges are named as spreadsheets do", "[zip]")
{
    CHECK(columnName(0) == u"A");
    CHECK(columnName(25) == u"Z");
    CHECK(columnName(26) == u"AA");
    CHECK(columnName(16'383) == u"XFD");
    CHECK(cellOfName(u"$AB$12") == CellReference{12, 27});
    CHECK_FALSE(cellOfName(u"XFE1"));
    CHECK_FALSE(cellOfName(u"A0"));
    CHECK_FALSE(cellOfName(u"A1048577"));
    CHECK_FALSE(cellOfName(u"A12x"));
    CHECK(rangeOfName(u"C9:A1") == CellRange{{1, 0}, {9, 2}});
    CHECK(rangeOfName(u"$3:$4") == CellRange{{3, 0}, {4, 16'383}});
    CHECK(rangeOfName(u"B:D") == CellRange{{1, 1}, {1'048'576, 3}});
    CHECK(rangeName({{1, 0}, {9, 2}}) == u"A1:C9");
    CHECK(rangesOfNames(u"A1 B2:C3 nonsense!").size() == 2);
}
