// As many rows as a township has: progress is told, and a cancel changes nothing.
#include "core/dictionary/fields.h"
#include "tests/core/exchange/import_fixture.h"

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 20'000;

QByteArray largeRoster()
{
    QByteArray table = "户编号,户主姓名,村民小组,家庭住址\r\n";
    for (int row = 0; row < kRows; ++row)
        table += QStringLiteral("%1,王%2,%3组,%4号\r\n")
                     .arg(100'000 + row)
                     .arg(QChar(0x4E00 + row))
                     .arg(row % 9 + 1)
                     .arg(row)
                     .toUtf8();
    return table;
}

} // namespace

TEST_CASE("An import of 20,000 rows tells how far it is, at every step")
{
    ImportFixture fixture;
    QMap<QString, int> told;
    bool isForward = true;
    qint64 last = 0;
    QString stage;
    const Progress progress{[&](qint64 done, qint64, const QString& now) {
        ++told[now];
        isForward = isForward && (now != stage || done >= last);
        stage = now;
        last = done;
        return true;
    }};
    const ImportPlan plan = planImport(fixture.ledger(), fixture.write(largeRoster()), {}, progress);
    CHECK(plan.rows == kRows);
    CHECK(plan.households.created == kRows);
    CHECK(told[u"Reading the rows"_s] >= 10);
    CHECK(told[u"Comparing with the ledger"_s] >= 10);
    CHECK(isForward);
}

TEST_CASE("A cancel while 20,000 rows are read, compared or taken in leaves the ledger as it was")
{
    ImportFixture fixture;
    const QString path = fixture.write(largeRoster());
    for (const QString& stage : {u"Reading the rows"_s, u"Comparing with the ledger"_s}) {
        const Progress cancelling{[&](qint64 done, qint64, const QString& now) { return now != stage || done < 2000; }};
        const Failure failure = failureOf([&] { (void)planImport(fixture.ledger(), path, {}, cancelling); });
        CHECK(failure.code() == FailureCode::Cancelled);
    }
    const ImportPlan plan = planImport(fixture.ledger(), path, {});
    int steps = 0;
    const Progress cancelling{[&](qint64, qint64, const QString&) { return ++steps < 3; }};
    CHECK(failureOf([&] { (void)fixture.ledger().apply(plan.changes, cancelling); }).code() == FailureCode::Cancelled);
    CHECK(fixture.ledger().count(entities::household) == 0);
    CHECK(fixture.ledger().count(entities::person) == 0);
}
