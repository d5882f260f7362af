#include "ui/models/findings_model.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("findings follow the record they stand at")
{
    test::SampleSession sample;
    FindingsModel model(sample.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString household = sample.addHousehold(u"王丽"_s);
    const QString person = sample.session.ledger().records(entities::person, household).front().id;
    const auto checksAt = [&](const FieldName& name) {
        QStringList found;
        for (int row = 0; row < model.rowCount({}); ++row) {
            if (model.finding(row).record == person
                && model.finding(row).fields.contains(QString(name.entity) + u'.' + name.id()))
                found << model.finding(row).check;
        }
        return found;
    };
    const QStringList before = checksAt(fields::person::id_number);
    sample.session.apply(
        ChangeSet().set(fields::person::id_number, person, u"211324199001010010"_s)); // its check character does not fit
    REQUIRE_FALSE(checksAt(fields::person::id_number).isEmpty());
    CHECK(checksAt(fields::person::id_number) != before);
    CHECK(model.index(0).data(FindingsModel::HeadRole).toString() == u"王丽"_s);
    CHECK_FALSE(model.index(0).data(FindingsModel::MendRole).toString().isEmpty());
    sample.session.undo();
    CHECK(checksAt(fields::person::id_number) == before);
}

TEST_CASE("errors come before warnings, and a filter leaves one severity")
{
    test::SampleSession sample;
    sample.addHouseholds(3);
    FindingsModel model(sample.session);
    int worst = 0;
    for (int row = 0; row < model.rowCount({}); ++row) {
        const int severity = model.index(row).data(FindingsModel::SeverityRole).toInt();
        CHECK(severity >= worst);
        worst = severity;
    }
    FindingFilter warnings;
    warnings.severity = Severity::Warning;
    model.setFilter(warnings);
    for (int row = 0; row < model.rowCount({}); ++row)
        CHECK(model.finding(row).severity == Severity::Warning);
}
