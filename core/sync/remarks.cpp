#include "core/sync/remarks.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/ledger/remark_draft.h"
#include "core/sync/differences.h"
#include "core/sync/refusal.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace f = fields::remark;
namespace {

const QString kAnswered = u"2"_s;
const QString kSettled = u"3"_s;

RemarkWords wordsOf(Ledger& ledger, const Record& remark)
{
    const auto text = [&](const FieldName& name) { return textOf(remark.value(name)); };
    RemarkWords words;
    words.remark = remark.id;
    words.household = remark.parent;
    words.title = householdTitle(ledger, remark.parent);
    words.record = text(f::remark_record);
    words.entity = ledger.entityOf(words.record);
    words.field = text(f::remark_field);
    if (const Entity* const entity = ledger.dictionary().find(words.entity))
        words.what = recordTitle(*entity, ledger.record(entity->id, words.record), entity->find(words.field));
    words.text = text(f::remark_text);
    words.by = text(f::remark_by);
    words.on = text(f::remark_on);
    words.answer = text(f::remark_answer);
    words.isAnswered = text(f::remark_state) == kAnswered;
    return words;
}

} // namespace

std::vector<RemarkWords> openRemarks(Ledger& ledger, const QString& household)
{
    std::vector<RemarkWords> open;
    const auto take = [&](const Record& record) {
        if (textOf(record.value(f::remark_state)) != kSettled)
            open.push_back(wordsOf(ledger, record));
    };
    if (household.isEmpty()) {
        ledger.forEach(QString(entities::remark), take);
    } else {
        for (const Record& record : ledger.records(entities::remark, household))
            take(record);
    }
    return open;
}

void addRemark(Ledger& ledger, const QString& record, const QString& field, const QString& text)
{
    const QString entity = ledger.entityOf(record);
    const QString household = entity.isEmpty() ? QString() : ledger.householdOf(entity, record);
    if (household.isEmpty())
        throw Failure(FailureCode::InvalidUse, Sync::tr("A remark wants a record that belongs to a household."));
    ChangeSet changes;
    changes.why = Sync::tr("Remark");
    putRemark(changes, ledger, household, record, field.isEmpty() ? field : ledger.dictionary().field(entity, field).id, text);
    static_cast<void>(ledger.apply(changes));
}

void answerRemark(Ledger& ledger, const QString& remark, const QString& answer)
{
    ChangeSet changes;
    changes.why = Sync::tr("Remark answered");
    changes.set(f::remark_answer, remark, answer).set(f::remark_state, remark, kAnswered);
    static_cast<void>(ledger.apply(changes));
}

void settleRemark(Ledger& ledger, const QString& remark)
{
    ChangeSet changes;
    changes.why = Sync::tr("Remark settled");
    changes.set(f::remark_state, remark, kSettled);
    static_cast<void>(ledger.apply(changes));
}

} // namespace mingbai
