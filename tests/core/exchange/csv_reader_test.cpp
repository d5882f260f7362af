#include "core/base/failure.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/text_reader.h"

#include "tests/support/catch_qt.h"
#include "tests/support/failing.h"

#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

/// A file of some bytes, gone with the object.
class BytesFile {
public:
    explicit BytesFile(const QByteArray& bytes)
        : m_path(m_folder.filePath(u"table.csv"_s))
    {
        QFile file(m_path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    [[nodiscard]] RosterTable read() const { return readCsv(m_path, {}); }
    [[nodiscard]] FailureCode refusal() const
    {
        return test::failureOf([&] { static_cast<void>(read()); }).code();
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

std::vector<QStringList> cells(const RosterTable& table)
{
    std::vector<QStringList> result;
    for (const TableRow& row : table.rows) {
        QStringList line;
        for (int column = 0; column < row.size(); ++column)
            line << row.raw(column).toString();
        result.push_back(line);
    }
    return result;
}

std::vector<QStringList> cells(const QByteArray& bytes)
{
    return cells(BytesFile(bytes).read());
}

} // namespace

TEST_CASE("Quoted cells may hold commas, marks and line breaks of every kind")
{
    CHECK(cells("a,b\r\n\"1,2\",\"say \"\"yes\"\"\"\r\n\"x\r\ny\",\"p\nq\"\r\n")
        == std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"1,2"_s, u"say \"yes\""_s}, {u"x\r\ny"_s, u"p\nq"_s}});
}

TEST_CASE("Lines end with LF, CRLF or CR, the last one with nothing")
{
    const std::vector<QStringList> expected{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    CHECK(cells("a,b\n1,2\n") == expected);
    CHECK(cells("a,b\r\n1,2\r\n") == expected);
    CHECK(cells("a,b\r1,2") == expected);
}

TEST_CASE("Rows keep the number that a spreadsheet shows, although blank ones are left out")
{
    const RosterTable table = BytesFile("a,b\n\n,\n\"x\ny\",2\n3,4\n").read();
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].number() == 1);
    CHECK(table.rows[1].number() == 4);
    CHECK(table.rows[2].number() == 5);
}

TEST_CASE("The separator is the one that gives the rows equal numbers of cells")
{
    CHECK(delimiterOf(u"a\tb\tc\n1,5\t2\t3\n") == u'\t');
    CHECK(delimiterOf(u"a;b\n1,5;2\n2,5;3\n") == u';');
    CHECK(delimiterOf(u"a,b\n\"1;2;3\",4\n") == u',');
    CHECK(delimiterOf(u"姓名\n王五\n") == u',');
}

TEST_CASE("A text kept by =\"…\" loses its wrapper, and a comma inside stays in the cell")
{
    const RosterTable table = BytesFile("=\"0123\",=\"a,b\",\"=\"\"211324\"\"\",=\"a\"&\"b\"\n").read();
    REQUIRE(table.rows.size() == 1);
    const TableRow& row = table.rows.front();
    REQUIRE(row.size() == 4);
    CHECK(row.cell(0) == u"0123"_s);
    CHECK(row.cell(1) == u"a,b"_s);
    CHECK(row.cell(2) == u"211324"_s);
    CHECK(row.cell(3) == u"=\"a\"&\"b\""_s);
}

TEST_CASE("UTF-8 is read with and without byte order mark, UTF-16 with one, GB18030 with its rare characters")
{
    const std::vector<QStringList> expected{{u"姓名"_s, u"组"_s}, {u"𠮷·䶮"_s, u"一"_s}};
    const QByteArray utf8 = "姓名,组\n𠮷·䶮,一\n";
    CHECK(cells(utf8) == expected);
    CHECK(BytesFile(utf8).read().encoding == u"UTF-8"_s);
    CHECK(cells("\xEF\xBB\xBF" + utf8) == expected);
    const QString text = QString::fromUtf8(utf8);
    CHECK(cells("\xFF\xFE" + QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)) == expected);
    // 姓名 组 𠮷·䶮 一 as iconv -t GB18030 writes them
    const QByteArray gb = QByteArray::fromHex("d0d5c3fb2cd7e90a9534b235a1a4fe9f2cd2bb0a");
    const RosterTable table = BytesFile(gb).read();
    CHECK(table.encoding == u"GB18030"_s);
    CHECK(cells(table) == expected);
}

TEST_CASE("What is no table is refused in words")
{
    CHECK(BytesFile("").refusal() == FailureCode::InputRefused);
    CHECK(BytesFile(QByteArray("PK\x03\x04 and so on", 14)).refusal() == FailureCode::InputRefused);
    CHECK(BytesFile(QByteArray("a,b\n1,\0\n", 8)).refusal() == FailureCode::InputRefused);
    CHECK(BytesFile("\xFF\xFF\xFF\xFF,\xFF\n").refusal() == FailureCode::InputRefused);
    CHECK(BytesFile("\xEF\xBB\xBF"
                    "a\n\xC4\xE3\n")
              .refusal()
        == FailureCode::InputRefused);
    CHECK(BytesFile("a,b\n\"never closed,2\n3,4\n").refusal() == FailureCode::InputRefused);
    CHECK(BytesFile("a,b\n" + QByteArray(kLongestRow + 1, 'x') + "\n").refusal() == FailureCode::InputRefused);
    CHECK(BytesFile(QByteArray(kMostColumns + 1, ',') + "\n").refusal() == FailureCode::InputRefused);
    CHECK(test::failureOf([] { static_cast<void>(readCsv(u"/nowhere/table.csv"_s, {})); }).code() == FailureCode::InputOutput);
}

TEST_CASE("Reading stops when the person asks for it")
{
    const Progress stop{[](qint64, qint64, const QString&) { return false; }};
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.csv"_s);
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write("a,b\n1,2\n");
    out.close();
    CHECK(test::failureOf([&] { static_cast<void>(readCsv(path, stop)); }).code() == FailureCode::Cancelled);
}

TEST_CASE("A table written as RFC 4180 says is read back as it was, whatever is in it")
{
    std::mt19937 random(20240930);
    const QStringList pieces{u","_s, u"\""_s, u"\n"_s, u"\r\n"_s, u"\t"_s, u";"_s, u"="_s, u"'"_s, u" "_s, u"王"_s, u"𠮷"_s,
        u"·"_s, u"1"_s, u"x"_s, u"=\""_s};
    std::uniform_int_distribution<qsizetype> piece(0, pieces.size() - 1);
    std::uniform_int_distribution<int> length(0, 6);
    for (int round = 0; round < 300; ++round) {
        std::vector<QStringList> expected{{u"head"_s, u"head"_s, u"head"_s}};
        QByteArray bytes = "head,head,head\r\n";
        for (int row = 0; row < 5; ++row) {
            QStringList line;
            QByteArrayList written;
            for (int column = 0; column < 3; ++column) {
                QString cell;
                for (int i = length(random); i > 0; --i)
                    cell += pieces[piece(random)];
                line << (column == 0 ? u"x"_s + cell : cell);
                written << csvCell(line.back().toUtf8(), line.back().startsWith(u'='));
            }
            expected.push_back(line);
            bytes += written.join(',') + "\r\n";
        }
        std::vector<QStringList> found;
        CsvParser parser(u',', [&](TableRow&& row) {
            QStringList line;
            for (int column = 0; column < row.size(); ++column)
                line << row.raw(column).toString();
            found.push_back(line);
        });
        parser.feed(QString::fromUtf8(bytes));
        parser.finish();
        REQUIRE(found == expected);
    }
}
