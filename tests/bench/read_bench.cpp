// Reading of a large workbook: `mingbai-read-bench make FILE` writes one of 15,000 rows and 23 columns, `read FILE` reads it and
// says on stdout, as JSON, how long that took and the peak memory of the process.
#include "core/base/failure.h"
#include "core/exchange/table_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <xlsxwriter.h>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr lxw_row_t kRows = 15'000;
constexpr int kColumns = 23;

const QStringList& headings()
{
    static const QStringList all{u"户编号"_s, u"户主姓名"_s, u"村民小组"_s, u"家庭住址"_s, u"联系电话"_s, u"户类型"_s,
        u"工资性收入"_s, u"生产经营性收入"_s, u"财产性收入"_s, u"转移性收入"_s, u"生产经营性支出"_s, u"年总收入"_s,
        u"家庭纯收入"_s, u"人均纯收入"_s, u"耕地面积"_s, u"林地面积"_s, u"住房面积"_s, u"房屋等级"_s, u"不愁吃"_s, u"不愁穿"_s,
        u"饮水安全"_s, u"开户银行"_s, u"备注"_s};
    return all;
}

/// Half texts, half numbers, as rosters have them; no text stands in all rows.
void make(const QString& path)
{
    lxw_workbook* const book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* const sheet = workbook_add_worksheet(book, "台账");
    for (int column = 0; column < kColumns; ++column)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column), headings()[column].toUtf8().constData(), nullptr);
    for (lxw_row_t row = 1; row <= kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const auto place = static_cast<lxw_col_t>(column);
            if (column >= 6 && column < 17)
                worksheet_write_number(sheet, row, place, row * 17.25 + column, nullptr);
            else
                worksheet_write_string(sheet, row, place,
                    u"%1第%2"_s.arg(headings()[column]).arg(row % (column < 6 ? kRows : 40)).toUtf8().constData(), nullptr);
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        throw Failure(FailureCode::InputOutput, u"cannot write "_s + path);
}

void read(const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    const ReadTable read = readTable(path, {}, Dictionary::builtIn(), {});
    const qint64 elapsed = timer.elapsed();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QTextStream(stdout) << u"{\"rows\": %1, \"ms\": %2, \"peak_mb\": %3}\n"_s.arg(read.table.rows.size())
                               .arg(elapsed)
                               .arg(usage.ru_maxrss / 1024);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    try {
        if (words.value(1) == "make"_L1)
            make(words.value(2));
        else
            read(words.value(2));
    } catch (const Failure& failure) {
        QTextStream(stderr) << failure.sentence() << '\n';
        return failure.exitCode();
    }
    return 0;
}
