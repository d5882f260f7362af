#include "core/dictionary/derived_files.h"
#include "core/exchange/cell_numbers.h"
#include "core/exchange/table_reader.h"
#include "tests/core/exchange/workbook_fixture.h"
#include "tests/support/failing.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cmath>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

class WorkbookFile {
public:
    explicit WorkbookFile(const std::vector<Sheet>& sheets) { writeXlsx(path(), sheets); }
    explicit WorkbookFile(const std::map<QByteArray, QByteArray>& parts) { writeArchive(path(), parts); }
    explicit WorkbookFile(const QByteArray& bytes)
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"book.xlsx"_s); }
    [[nodiscard]] RosterTable read() const { return openXlsx(path())->read(0, 0, {}); }
    [[nodiscard]] ReadTable choose(const QString& sheet = {}) const
    {
        return readTable(path(), sheet, Dictionary::builtIn(), {});
    }
    [[nodiscard]] FailureCode refusal() const
    {
        return failureOf([&] { (void)choose(); }).code();
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};

Sheet roster(const char* name)
{
    return {name, {{"姓名", "身份证号", "与户主关系"}, {"王五", "211324196007163457", "户主"}}, {}};
}

} // namespace

TEST_CASE("An .xlsx gives its texts and numbers, blank rows and cells left out")
{
    const WorkbookFile file({Sheet{"甲", {{"姓名", {}, "金额"}, {}, {"王五", 3.5, 31657.770000000004}}, {}}});
    const RosterTable table = file.read();
    CHECK(textsOf(table) == std::vector<QStringList>{{u"姓名"_s, {}, u"金额"_s}, {u"王五"_s, u"3.5"_s, u"31657.77"_s}});
    CHECK(table.rows[1].number() == 3);
    CHECK(table.sheet == u"甲");
}

TEST_CASE("Texts in runs, inline texts, readings and escapes come out as people see them")
{
    const WorkbookFile file(partsAround(
        R"(<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>民</t></r><r><t>族</t></r></is></c><c t="str"><f>A1</f><v>算出</v></c></row>
           <row r="5"><c r="C5" t="b"><v>1</v></c><c r="D5" t="e"><v>#REF!</v></c><c r="E5"><f>SUM(A1)</f></c><c r="F5"><f>1+1</f><v>2</v></c></row>)",
        R"(<si><r><t xml:space="preserve">户</t></r><r><t>编_x000D_号</t></r><rPh><t>ハ</t></rPh></si>)"));
    const RosterTable table = file.read();
    CHECK(textsOf(table)
        == std::vector<QStringList>{
            {u"户编\r号"_s, u"民族"_s, u"算出"_s}, {{}, {}, u"TRUE"_s, u"#REF!"_s, kUncomputed.toString(), u"2"_s}});
    CHECK(table.rows[1].number() == 5);
}

TEST_CASE("Numbers shown as dates are dates, whatever edition named the format")
{
    const QByteArray styles = R"(<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
        <numFmt numFmtId="177" formatCode="#,##0.00;[Red]-#,##0.00"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="31"/></cellXfs>)";
    const QByteArray row =
        R"(<row><c s="1"><v>31210</v></c><c s="2"><v>31199</v></c><c s="2"><v>31210</v></c><c s="3"><v>31210</v></c><c s="4"><v>59.5</v></c></row>)";
    CHECK(textsOf(WorkbookFile(partsAround(row, {}, styles)).read())
        == std::vector<QStringList>{{u"1985-06-12"_s, u"1985-06"_s, u"1985-06-12"_s, u"31210"_s, u"1900-02-28 12:00"_s}});
    CHECK(textsOf(WorkbookFile(partsAround(row, {}, styles, R"(<workbookPr date1904="1"/>)")).read())[0][0] == u"1989-06-13");
}

TEST_CASE("Digits that a spreadsheet cannot have kept are not shown as if it had")
{
    CHECK(numberText(100388000270.0) == u"100388000270");
    CHECK(numberText(211324770919123.0) == u"211324770919123");
    CHECK(numberText(211324197709196003.0) == u"2.11324197709196E+17");
    CHECK(numberText(0.1 + 0.2) == u"0.3");
    CHECK(numberText(0.00001) == u"0.00001");
    CHECK(numberText(-0.0) == u"0");
}

TEST_CASE("Format codes tell dates from amounts")
{
    CHECK(dateFormOf(u"yyyy/m/d;@") == DateForm::Date);
    CHECK(dateFormOf(u"[$-804]yyyy\"年\"mm\"月\"dd\"日\"") == DateForm::Date);
    CHECK(dateFormOf(u"yyyy.mm") == DateForm::Month);
    CHECK(dateFormOf(u"[h]:mm") == DateForm::Time);
    CHECK(dateFormOf(u"General") == DateForm::None);
    CHECK(dateFormOf(u"0.00_ ;[Red]\\-0.00\\ ") == DateForm::None);
    CHECK(dateFormOf(u"\"￥\"#,##0") == DateForm::None);
    CHECK(dateFormOf(u"@") == DateForm::None);
}

TEST_CASE("The sheet is chosen by what it holds, or by name or number")
{
    const Sheet words{"填表说明", {{"填表说明"}, {"1.姓名、身份证号务必与系统一致。"}, {"2.本表由村级填写。"}}, {}};
    const WorkbookFile file({words, roster("一组"), Sheet{"空表", {}, {}}, roster("二组")});
    CHECK(file.choose().table.sheet == u"一组");
    CHECK(file.choose().otherTables == QStringList{u"二组"_s});
    CHECK(file.choose(u"二组"_s).table.sheet == u"二组");
    CHECK(file.choose(u"4"_s).table.sheet == u"二组");
    CHECK(failureOf([&] { (void)file.choose(u"三组"_s); }).code() == FailureCode::InvalidUse);
    CHECK(failureOf([&] { (void)file.choose(u"空表"_s); }).code() == FailureCode::InputRefused);
}

TEST_CASE("What nobody sees in a workbook is no table: an empty template of ours holds nobody")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"template.xlsx"_s);
    writeXlsxTemplate(Dictionary::builtIn(), Language::Chinese, path);
    CHECK_FALSE(readTable(path, {}, Dictionary::builtIn(), {}).table.sheets.contains(u"选项"_s));
    CHECK(failureOf([&] { (void)readTable(path, u"选项"_s, Dictionary::builtIn(), {}); }).code() == FailureCode::InvalidUse);
}

TEST_CASE("Merged cells are known")
{
    const WorkbookFile file({Sheet{"甲", {{"家庭成员", {}}, {"姓名", "性别"}}, {{1, 1, 0, 1}}}});
    const RosterTable table = file.read();
    REQUIRE(table.merges.size() == 1);
    CHECK(table.merges[0].lastColumn == 1);
}

TEST_CASE("A workbook cut off anywhere is refused, never half read")
{
    const QByteArray whole = WorkbookFile({roster("甲")}).bytes();
    for (qsizetype length = 4; length < whole.size(); length += whole.size() / 40 + 1) {
        CAPTURE(length);
        CHECK(WorkbookFile(whole.first(length)).refusal() == FailureCode::InputRefused);
    }
}

TEST_CASE("A workbook with flipped bytes is read or refused, nothing worse")
{
    const QByteArray whole = WorkbookFile({roster("甲")}).bytes();
    QRandomGenerator random(4711);
    for (int round = 0; round < 300; ++round) {
        QByteArray broken = whole;
        for (int flips = 0; flips < 4; ++flips)
            broken[random.bounded(static_cast<int>(broken.size()))] = static_cast<char>(random.bounded(256));
        const WorkbookFile file(broken);
        try {
            (void)file.choose();
        } catch (const Failure& failure) {
            CHECK(failure.code() == FailureCode::InputRefused);
        }
    }
}

TEST_CASE("What was made to do harm is refused")
{
    const QByteArray sheet = "<row><c><v>1</v></c></row>";
    SECTION("entities that grow")
    {
        auto parts = partsAround(sheet);
        parts["xl/worksheets/sheet1.xml"] = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]>"
            + parts["xl/worksheets/sheet1.xml"];
        CHECK(WorkbookFile(parts).refusal() == FailureCode::InputRefused);
    }
    SECTION("one endless text")
    {
        CHECK(WorkbookFile(partsAround("<row><c t=\"str\"><v>" + QByteArray(20'000'000, 'a') + "</v></c></row>")).refusal()
            == FailureCode::InputRefused);
    }
    SECTION("far more than the packed size can mean")
    {
        CHECK(WorkbookFile(partsAround(QByteArray("<row/>").repeated(4'000'000))).refusal() == FailureCode::InputRefused);
    }
    SECTION("rows and columns beyond the sheet")
    {
        CHECK(WorkbookFile(partsAround(R"(<row r="2000000"><c><v>1</v></c></row>)")).refusal() == FailureCode::InputRefused);
        CHECK(WorkbookFile(partsAround(R"(<row><c r="ZZZZZ1"><v>1</v></c></row>)")).refusal() == FailureCode::InputRefused);
    }
    SECTION("few cells at the far right of many rows")
    {
        QByteArray rows;
        for (int row = 1; row < 2000; ++row)
            rows += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"XFD" + QByteArray::number(row) + "\"><v>1</v></c></row>";
        CHECK(WorkbookFile(partsAround(rows)).refusal() == FailureCode::InputRefused);
    }
}

TEST_CASE("A file of another kind is refused in words, whatever its name says")
{
    CHECK(WorkbookFile(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)).refusal() == FailureCode::InputRefused);
    CHECK(WorkbookFile(QByteArray("<html><table><tr><td>姓名</td></tr></table></html>")).refusal() == FailureCode::InputRefused);
    CHECK(WorkbookFile(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing more")).refusal() == FailureCode::InputRefused);
    CHECK(WorkbookFile(QByteArray()).refusal() == FailureCode::InputRefused);
    CHECK(WorkbookFile(std::map<QByteArray, QByteArray>{{"mimetype", "application/vnd"}, {"content.xml", "<x/>"}}).refusal()
        == FailureCode::InputRefused);
    CHECK(WorkbookFile(std::map<QByteArray, QByteArray>{{"word/document.xml", "<x/>"}}).refusal() == FailureCode::InputRefused);
}

TEST_CASE("A text under the name of a workbook is read as the text it is")
{
    CHECK(WorkbookFile(QByteArray("姓名,身份证号\n王五,1\n")).choose().table.rows.size() == 2);
    CHECK(WorkbookFile(QByteArray(R"([{"姓名":"王五","年龄":64},{"姓名":"李四"}])")).choose().table.rows.size() == 3);
}

TEST_CASE("Reading twenty thousand blank, bordered rows takes no memory and can be stopped")
{
    QByteArray rows = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>)";
    for (int row = 2; row < 20'000; ++row)
        rows += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"A" + QByteArray::number(row)
            + "\" s=\"1\"/><c s=\"1\"/></row>";
    const WorkbookFile file(partsAround(rows));
    CHECK(file.read().rows.size() == 1);
    const Progress stop{[](qint64, qint64, const QString&) { return false; }};
    CHECK(failureOf([&] { (void)openXlsx(file.path())->read(0, 0, stop); }).code() == FailureCode::Cancelled);
}

TEST_CASE("A number that counts as plain is written as it would be after converting it")
{
    const QStringList texts{u"0"_s, u"-0"_s, u"7"_s, u"-7"_s, u"17.25"_s, u"-17.25"_s, u"0.5"_s, u"00"_s, u"007"_s, u"1.50"_s,
        u"1."_s, u".5"_s, u"1.2.3"_s, u"1e5"_s, u"123456789012345"_s, u"1234567890123456"_s, u"100000"_s, u"9.99999999999999"_s,
        u""_s, u"-"_s, u"1,5"_s, u" 1"_s, u"31657.770000000004"_s, u"0.00001"_s};
    int plain = 0;
    for (const QString& text : texts) {
        INFO(text.toStdString());
        plain += isPlainNumber(text) ? 1 : 0;
        if (isPlainNumber(text))
            CHECK(numberText(text.toDouble()) == text);
    }
    CHECK(plain == 7);
    QRandomGenerator random(3);
    for (int round = 0; round < 2000; ++round) {
        const QString text = QString::number(random.generateDouble() * std::pow(10, random.bounded(16)), 'f', random.bounded(6));
        if (isPlainNumber(text))
            CHECK(numberText(text.toDouble()) == text);
    }
}
