#include "core/exchange/xlsx_export.h"

#include "core/dictionary/fields.h"
#include "core/ledger/history.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/workbook.h"

using namespace mingbai;
using namespace Qt::StringLiterals;
using test::cellsOf;
using test::failureOf;
using test::ImportFixture;
using test::partOf;

namespace {

const QString kSheet = u"xl/worksheets/sheet1.xml"_s;

HandoutColumn columnFor(const FieldName& name)
{
    HandoutColumn column;
    column.field = Dictionary::builtIn().field(name);
    column.name = column.field.entity + u'.' + column.field.id;
    column.heading = column.field.label.zh;
    return column;
}

HandoutTable sampleTable(bool masked)
{
    HandoutTable table;
    table.name = u"台账[1]"_s;
    table.title = u"收入台账"_s;
    table.note = u"单位：元"_s;
    table.masked = masked;
    table.columns = {HandoutColumn::numbering(), columnFor(fields::person::name), columnFor(fields::person::id_number),
        columnFor(fields::person::phone), columnFor(fields::person::birth_date), columnFor(fields::person::mandarin),
        columnFor(fields::person::labour), columnFor(fields::person::work_monthly_pay)};
    table.columns.back().isSummed = true;
    table.forEachRow = [](const HandoutTable::Visit& visit) {
        visit({Value(), u"=王丽"_s, u"211324199611246340"_s, u"13812345678"_s, u"1996-11-24"_s, qint64{1}, u"1"_s,
            qint64{123'450}});
        visit({Value(), u"赵&<强>"_s, Value(), Value(), u"1970-05"_s, qint64{0}, Value(), qint64{7}});
    };
    return table;
}

} // namespace

TEST_CASE("a workbook holds numbers of documents as text, money as numbers, days as days, texts never as formulas")
{
    ImportFixture fixture;
    const QString path = fixture.path(u"list.xlsx"_s);
    CHECK(writeXlsx({sampleTable(false)}, path) == 2);
    const auto cells = cellsOf(partOf(path, kSheet));
    CHECK(cells[u"A1"_s].text == u"收入台账"_s);
    CHECK(cells[u"A2"_s].text == u"单位：元"_s);
    CHECK(cells[u"B3"_s].text == u"姓名"_s);
    CHECK(cells[u"A4"_s].text == u"1"_s);
    CHECK(cells[u"B4"_s].text == u"=王丽"_s);
    CHECK(cells[u"B4"_s].formula.isEmpty());
    CHECK(cells[u"C4"_s].text == u"211324199611246340"_s);
    CHECK(cells[u"C4"_s].type == u"inlineStr"_s);
    CHECK(cells[u"D4"_s].type == u"inlineStr"_s);
    CHECK(cells[u"E4"_s].text.toInt() == 35393); // 1996-11-24 as Excel counts days
    CHECK(cells[u"F4"_s].text == u"是"_s);
    CHECK(cells[u"G4"_s].text == u"普通劳动力"_s);
    CHECK(cells[u"H4"_s].text.toDouble() == 1234.5);
    CHECK(cells[u"H4"_s].type.isEmpty());
    CHECK(cells[u"B5"_s].text == u"赵&<强>"_s);
    CHECK(cells[u"E5"_s].text == u"1970-05"_s);
    CHECK(cells[u"F5"_s].text == u"否"_s);
    CHECK(cells[u"A6"_s].text == totalsLabel());
    CHECK(cells[u"H6"_s].formula == u"SUM(H4:H5)"_s);
    CHECK(cells[u"H6"_s].text.toDouble() == 1234.57);
}

TEST_CASE("a workbook keeps its headings in sight and in print, can be filtered and fits an A4 page across")
{
    ImportFixture fixture;
    const QString path = fixture.path(u"list.xlsx"_s);
    writeXlsx({sampleTable(true), sampleTable(true)}, path);
    const QByteArray sheet = partOf(path, kSheet);
    CHECK(sheet.contains("ySplit=\"3\""));
    CHECK(sheet.contains("<autoFilter ref=\"A3:H5\"/>"));
    CHECK(sheet.contains("paperSize=\"9\""));
    CHECK(sheet.contains("orientation=\"landscape\""));
    CHECK(sheet.contains("fitToHeight=\"0\""));
    const QByteArray book = partOf(path, u"xl/workbook.xml"_s);
    CHECK(book.contains("_xlnm.Print_Titles"));
    CHECK(QString::fromUtf8(book).contains(u"name=\"台账1\""_s));
    CHECK(QString::fromUtf8(book).contains(u"name=\"台账1 2\""_s));
}

TEST_CASE("who signs stands below the totals, a column without figures has no total, and a wide table is printed on A3")
{
    ImportFixture fixture;
    const QString path = fixture.path(u"list.xlsx"_s);
    HandoutTable table = sampleTable(false);
    table.foot = u"填表人：　　审核人："_s;
    HandoutColumn empty = columnFor(fields::person::transport_subsidy);
    empty.isSummed = true;
    empty.heading = u"年度交通费补助（元）"_s;
    table.columns.push_back(empty);
    const auto rows = table.forEachRow;
    table.forEachRow = [rows](const HandoutTable::Visit& visit) {
        rows([&](std::vector<Value> values) {
            values.emplace_back();
            visit(values);
        });
    };
    writeXlsx({table}, path);
    auto cells = cellsOf(partOf(path, kSheet));
    CHECK(cells[u"A7"_s].text == u"填表人：　　审核人："_s);
    CHECK(cells[u"H6"_s].text.toDouble() == 1234.57);
    CHECK(cells[u"I6"_s].text.isEmpty());
    CHECK(cells[u"I3"_s].text == u"年度交通费补助\n（元）"_s); // a unit is not broken in two
    CHECK(partOf(path, kSheet).contains("paperSize=\"9\""));

    while (table.columns.size() < 40)
        table.columns.insert(table.columns.begin() + 1, columnFor(fields::person::name));
    table.forEachRow = [count = table.columns.size()](
                           const HandoutTable::Visit& visit) { visit(std::vector<Value>(count, Value(u"王丽"_s))); };
    writeXlsx({table}, path);
    CHECK(partOf(path, kSheet).contains("paperSize=\"8\""));
}

TEST_CASE("a masked workbook holds no full number")
{
    ImportFixture fixture;
    const QString path = fixture.path(u"list.xlsx"_s);
    writeXlsx({sampleTable(true)}, path);
    const QByteArray sheet = partOf(path, kSheet);
    CHECK_FALSE(sheet.contains("211324199611246340"));
    CHECK_FALSE(sheet.contains("13812345678"));
    CHECK(cellsOf(sheet)[u"C4"_s].text == u"211324********6340"_s);
}

TEST_CASE("a list as CSV is guarded against formulas and masked like a workbook")
{
    ImportFixture fixture;
    const QString path = fixture.path(u"list.csv"_s);
    CHECK(writeHandoutCsv(sampleTable(true), path) == 2);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    CHECK(lines[1] == u"1,'=王丽,211324********6340,138****5678,1996-11-24,是,普通劳动力,1234.50"_s);
    CHECK(lines[3].endsWith(u",1234.57"_s));
}

TEST_CASE("an export has one sheet an entity, its household found by number and head, its keys hidden")
{
    ImportFixture fixture;
    fixture.take("户编号,姓名,关系,身份证号\n100,王五,户主,211324199611246340\n");
    const std::vector<HandoutTable> tables = entityTables(fixture.ledger(), {{u"person"_s}, -1, Language::Chinese}, false);
    REQUIRE(tables.size() == 1);
    const QString path = fixture.path(u"export.xlsx"_s);
    CHECK(writeXlsx(tables, path) == 1);
    const auto cells = cellsOf(partOf(path, kSheet));
    CHECK(cells[u"A2"_s].text == u"户编号"_s);
    CHECK(cells[u"A3"_s].text == u"100"_s);
    CHECK(cells[u"B3"_s].text == u"王五"_s);
    CHECK(partOf(path, kSheet).contains("hidden=\"1\""));
    CHECK(tables.front().columns.back().name == u"household"_s);
}

TEST_CASE("full data leave the ledger only with a reason, which stays in the log and cannot be taken back")
{
    ImportFixture fixture;
    CHECK(failureOf([&] { noteHandout(fixture.ledger(), u"脱贫户台账"_s, u" "_s); }).code() == FailureCode::InvalidUse);
    noteHandout(fixture.ledger(), u"脱贫户台账"_s, u"报乡镇"_s);
    const std::vector<LogEntry> log = changes(fixture.ledger());
    REQUIRE_FALSE(log.empty());
    CHECK(log.front().act == Act::Export);
    CHECK(log.front().why.contains(u"报乡镇"_s));
    CHECK(log.front().why.contains(u"脱贫户台账"_s));
    CHECK(log.front().who == u"tester"_s);
    CHECK(verifyLog(fixture.ledger()).firstBad == 0);
    CHECK(failureOf([&] { fixture.ledger().undo(log.front().number); }).code() == FailureCode::InvalidUse);
    CHECK(lastUndoable(fixture.ledger()) == 0);
}

TEST_CASE("a workbook that cannot be written leaves nothing behind")
{
    ImportFixture fixture;
    HandoutTable table = sampleTable(true);
    table.forEachRow = [](const HandoutTable::Visit&) { throw Failure(FailureCode::Cancelled, u"stopped"_s); };
    table.quickCount = [] { return qint64{1}; };
    const QString path = fixture.path(u"list.xlsx"_s);
    CHECK(failureOf([&] { writeXlsx({table}, path); }).code() == FailureCode::Cancelled);
    CHECK(QDir(fixture.path(QString())).entryList({u"*list*"_s, u"tmp*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}
