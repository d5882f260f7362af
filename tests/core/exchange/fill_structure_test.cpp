// Tables made here, each with something that other programs or townships put into theirs.
#include "tests/core/exchange/fill_fixture.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <xlsxwriter.h>
#include <zip.h>

#include <functional>

using namespace mingbai;
using namespace Qt::StringLiterals;
using test::filled;
using test::FormSheet;
using test::ImportFixture;

namespace {

constexpr int kHouseholds = 12;

/// Twelve households of one person each: 户1 … 户12, wages of 1000, 2000 …
void takeHouseholds(ImportFixture& fixture)
{
    QByteArray csv = "户编号,组,姓名,与户主关系,户类型,是否军烈属\n";
    QByteArray income = "户编号,收入年度,工资性收入\n";
    for (int i = 1; i <= kHouseholds; ++i) {
        const QByteArray code = QByteArray::number(100 + i);
        csv += code + ",一组,户" + QString(QChar(u'甲' + i)).toUtf8() + ",户主," + (i % 2 == 0 ? "脱贫户" : "一般农户") + ','
            + (i == 3 ? "是" : "否") + '\n';
        income += code + ",2024," + QByteArray::number(i * 1000) + '\n';
    }
    fixture.take(csv);
    fixture.take(income);
}

struct Book {
    lxw_workbook* workbook;
    lxw_worksheet* sheet;
    lxw_format* line;
    lxw_format* money;
};

void writeRow(lxw_worksheet* sheet, int row, const QStringList& texts, lxw_format* format)
{
    for (int column = 0; column < static_cast<int>(texts.size()); ++column)
        worksheet_write_string(
            sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), texts[column].toUtf8().constData(), format);
}

/// Makes a workbook with one sheet 表. @p draw fills it
QString book(const ImportFixture& fixture, const std::function<void(Book&)>& draw)
{
    QString path = fixture.path(u"template.xlsx"_s);
    Book made{};
    made.workbook = workbook_new(path.toUtf8().constData());
    made.sheet = workbook_add_worksheet(made.workbook, "表");
    made.line = workbook_add_format(made.workbook);
    format_set_border(made.line, LXW_BORDER_THIN);
    made.money = workbook_add_format(made.workbook);
    format_set_num_format(made.money, "#,##0.00");
    draw(made);
    REQUIRE(workbook_close(made.workbook) == LXW_NO_ERROR);
    return path;
}

void blankRows(const Book& book, int first, int last, int columns)
{
    for (int row = first; row <= last; ++row) {
        for (int column = 0; column < columns; ++column)
            worksheet_write_blank(book.sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), book.line);
    }
}

/// Headings in row 3, four rows for data, a total in row 8, a signature below; lists, formats, filter, names, a second sheet.
QString crowdedTable(const ImportFixture& fixture)
{
    return book(fixture, [](Book& made) {
        lxw_worksheet* sheet = made.sheet;
        worksheet_merge_range(sheet, 0, 0, 0, 5, "2024年农户收入表", nullptr);
        writeRow(
            sheet, 2, {u"序号"_s, u"户主姓名"_s, u"户类型"_s, u"是否军烈属"_s, u"工资性收入（万元）"_s, u"翻倍"_s}, made.line);
        blankRows(made, 3, 6, 6);
        worksheet_write_formula(sheet, 3, 5, "=E4*2", made.money);
        worksheet_write_string(sheet, 7, 0, "合 计", made.line);
        worksheet_write_formula(sheet, 7, 4, "=SUM(E4:E7)", made.line);
        worksheet_merge_range(sheet, 9, 0, 9, 3, "负责人（签字）：", nullptr);
        worksheet_write_comment(sheet, 9, 0, "here");
        lxw_data_validation typed{};
        char yes[] = "√"; // the library wants texts it could change
        char no[] = "×";
        char* marks[] = {yes, no, nullptr};
        typed.validate = LXW_VALIDATION_TYPE_LIST;
        typed.value_list = marks;
        worksheet_data_validation_range(sheet, 3, 3, 6, 3, &typed);
        lxw_data_validation named{};
        named.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        char kinds[] = "=类型";
        named.value_formula = kinds;
        worksheet_data_validation_range(sheet, 3, 2, 6, 2, &named);
        lxw_conditional_format format{};
        format.type = LXW_CONDITIONAL_TYPE_CELL;
        format.criteria = LXW_CONDITIONAL_CRITERIA_LESS_THAN;
        format.value = 1;
        format.format = made.money;
        worksheet_conditional_format_range(sheet, 3, 4, 6, 4, &format);
        worksheet_autofilter(sheet, 2, 0, 6, 5);
        worksheet_print_area(sheet, 0, 0, 9, 5);
        worksheet_repeat_rows(sheet, 2, 2);
        worksheet_protect(sheet, "x", nullptr);
        lxw_worksheet* lists = workbook_add_worksheet(made.workbook, "字典");
        worksheet_write_string(lists, 0, 0, "1.一般农户", nullptr);
        worksheet_write_string(lists, 1, 0, "2.脱贫户", nullptr);
        worksheet_write_formula(lists, 0, 1, "=表!E8", nullptr);
        worksheet_hide(lists);
        workbook_define_name(made.workbook, "类型", "=字典!$A$1:$A$2");
        workbook_define_name(made.workbook, "工资", "=表!$E$4:$E$7");
    });
}

} // namespace

TEST_CASE("everything that speaks of the data rows grows with them, everything below moves down", "[fill]")
{
    ImportFixture fixture;
    takeHouseholds(fixture);
    FormSheet sheet(filled(fixture, crowdedTable(fixture)));
    CHECK(sheet.text(u"A15"_s) == u"12");
    CHECK(sheet.text(u"C5"_s) == u"2.脱贫户");
    CHECK(sheet.text(u"D6"_s) == u"√");
    CHECK(sheet.text(u"D7"_s) == u"×");
    CHECK(sheet.text(u"E15"_s) == u"1.2"); // 万元
    CHECK(sheet.formula(u"F4"_s) == u"E4*2");
    CHECK(sheet.formula(u"F7"_s) == u"E7*2"); // the template computes only its first row
    CHECK(sheet.formula(u"F15"_s) == u"E15*2");
    CHECK(sheet.text(u"A16"_s) == u"合 计");
    CHECK(sheet.formula(u"E16"_s) == u"SUM(E4:E15)");
    CHECK(sheet.text(u"A18"_s) == u"负责人（签字）：");
    CHECK(sheet.attributes(u"mergeCells", u"ref") == QStringList{u"A1:F1"_s, u"A18:D18"_s});
    CHECK(sheet.attributes(u"dataValidations", u"sqref") == QStringList{u"D4:D15"_s, u"C4:C15"_s});
    CHECK(sheet.xml().element(u"conditionalFormatting")->attribute(u"sqref") == u"E4:E15");
    CHECK(sheet.xml().element(u"autoFilter")->attribute(u"ref") == u"A3:F15");
    CHECK(sheet.xml().element(u"sheetProtection"));
    QStringList names;
    for (const XmlElement& name : sheet.workbook().workbook().child(u"definedNames")->children)
        names << name.content().remove(u'\'');
    CHECK(names.contains(u"表!$E$4:$E$15"_s));
    CHECK(names.contains(u"表!$A$1:$F$18"_s));
    CHECK(names.contains(u"表!$3:$3"_s));
    CHECK(names.contains(u"字典!$A$1:$A$2"_s));
    CHECK(FormSheet(fixture.path(u"filled.xlsx"_s), u"字典"_s).formula(u"B1"_s) == u"表!E16");
    CHECK(sheet.workbook().package().read(u"xl/comments1.xml"_s).contains("ref=\"A18\""));
    CHECK(sheet.workbook().workbook().child(u"calcPr")->attribute(u"fullCalcOnLoad") == u"1");
}

TEST_CASE("headings alone are enough: rows are written below them, above a total and signatures that follow at once", "[fill]")
{
    ImportFixture fixture;
    takeHouseholds(fixture);
    const QString bare = book(fixture, [](Book& made) { writeRow(made.sheet, 0, {u"户号"_s, u"户主"_s}, nullptr); });
    CHECK(FormSheet(filled(fixture, bare)).text(u"A13"_s) == u"112");
    const QString ended = book(fixture, [](Book& made) {
        writeRow(made.sheet, 0, {u"户号"_s, u"户主"_s, u"人口"_s}, made.line);
        writeRow(made.sheet, 1, {u"总计"_s, {}, {}}, made.line);
        writeRow(made.sheet, 2, {u"填表人："_s}, nullptr);
    });
    const FormSheet sheet(filled(fixture, ended));
    CHECK(sheet.text(u"A2"_s) == u"101");
    CHECK(sheet.style(u"A2"_s) == sheet.style(u"A14"_s));
    CHECK(sheet.text(u"A14"_s) == u"总计");
    CHECK(sheet.text(u"A15"_s) == u"填表人：");
}

TEST_CASE("units, numbers of columns and an example under the headings are passed over; data that is there stays", "[fill]")
{
    ImportFixture fixture;
    takeHouseholds(fixture);
    const QString table = book(fixture, [](Book& made) {
        writeRow(made.sheet, 0, {u"序号"_s, u"户主姓名"_s, u"人口"_s, u"工资性收入"_s}, made.line);
        writeRow(made.sheet, 1, {{}, {}, u"人"_s, u"元"_s}, made.line);
        writeRow(made.sheet, 2, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}, made.line);
        writeRow(made.sheet, 3, {u"示例"_s, u"张三"_s, u"4"_s, u"100"_s}, made.line);
        writeRow(made.sheet, 4, {u"1"_s, u"某某"_s, u"2"_s, u"500"_s}, made.line);
        blankRows(made, 5, 20, 4);
    });
    FillPlan plan;
    const FormSheet sheet(filled(fixture, table, {}, &plan));
    CHECK(sheet.text(u"B5"_s) == u"某某");
    CHECK(sheet.text(u"A6"_s) == u"2"); // counting goes on
    CHECK(sheet.text(u"D6"_s) == u"1000");
    CHECK(plan.warnings.size() == 1);
}

TEST_CASE("a table object grows with its rows", "[fill]")
{
    ImportFixture fixture;
    takeHouseholds(fixture);
    const QString table = book(fixture, [](Book& made) {
        char codeHeading[] = "户编号";
        char wagesHeading[] = "工资性收入";
        lxw_table_column code{};
        code.header = codeHeading;
        lxw_table_column wages{};
        wages.header = wagesHeading;
        lxw_table_column* columns[] = {&code, &wages, nullptr};
        lxw_table_options options{};
        options.columns = columns;
        worksheet_add_table(made.sheet, 0, 0, 3, 1, &options);
    });
    FormSheet sheet(filled(fixture, table));
    CHECK(sheet.text(u"B13"_s) == u"12000");
    const QByteArray part = sheet.workbook().package().read(u"xl/tables/table1.xml"_s);
    CHECK(part.contains(" ref=\"A1:B13\""));
}

namespace {

/// Changes one part of a workbook as text, as another program might have written it.
void rewrite(const QString& path, const QString& part, const std::function<void(QString&)>& change)
{
    ZipPackage package(path);
    QString text = QString::fromUtf8(package.read(part));
    change(text);
    const QByteArray bytes = package.rewritten({{part, text.toUtf8()}}, {});
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("shared formulas, prefixes and parts named from the root are understood", "[fill]")
{
    ImportFixture fixture;
    takeHouseholds(fixture);
    const QString table = book(fixture, [](Book& made) {
        writeRow(made.sheet, 0, {u"户编号"_s, u"工资性收入"_s, u"翻倍"_s}, made.line);
        blankRows(made, 1, 3, 3);
        writeRow(made.sheet, 4, {u"合计"_s}, made.line);
    });
    rewrite(table, u"xl/_rels/workbook.xml.rels"_s, [](QString& text) { text.replace(u"Target=\""_s, u"Target=\"/xl/"_s); });
    rewrite(table, u"xl/worksheets/sheet1.xml"_s, [](QString& text) {
        static const QRegularExpression cell(u"<c r=\"C([234])\" s=\"(\\d+)\"/>"_s);
        text.replace(cell, u"<c r=\"C\\1\" s=\"\\2\"><f t=\"shared\" si=\"0\"/><v>0</v></c>"_s);
        text.replace(u"r=\"C2\" s=\"1\"><f t=\"shared\" si=\"0\"/>"_s,
            u"r=\"C2\" s=\"1\"><f t=\"shared\" ref=\"C2:C4\" si=\"0\">B2*2</f>"_s);
        static const QRegularExpression tag(u"<(/?)(?=[a-zA-Z])"_s);
        text.replace(tag, u"<\\1x:"_s);
        text.replace(u" xmlns=\""_s, u" xmlns:x=\""_s);
    });
    const FormSheet sheet(filled(fixture, table));
    CHECK(sheet.formula(u"C2"_s) == u"B2*2");
    CHECK(sheet.formula(u"C4"_s) == u"B4*2");
    CHECK(sheet.formula(u"C13"_s) == u"B13*2");
    CHECK(sheet.text(u"A14"_s) == u"合计");
}

TEST_CASE("LibreOffice opens a filled table and shows the same values, its sums computed", "[fill]")
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        SKIP("LibreOffice is not installed (libreoffice-calc-nogui)");
    ImportFixture fixture;
    takeHouseholds(fixture);
    const QString out = filled(fixture, crowdedTable(fixture));
    QProcess process;
    process.start(office,
        {u"-env:UserInstallation=file://"_s + fixture.path(u"office"_s), u"--headless"_s, u"--convert-to"_s,
            u"csv:Text - txt - csv (StarCalc):44,34,76,1"_s, u"--outdir"_s, fixture.path(u"office-out"_s), out});
    REQUIRE(process.waitForFinished(120'000));
    QFile csv(fixture.path(u"office-out/filled.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(csv.readAll()).remove(u'"').split(u'\n');
    CHECK(lines.value(4).startsWith(u"2,"_s));
    CHECK(lines.value(4).contains(u"2.脱贫户,×,0.2"_s));
    CHECK(lines.value(15) == u"合 计,,,,7.8,");
    CHECK(lines.value(17).startsWith(u"负责人（签字）："_s));
}
