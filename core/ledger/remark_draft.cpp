#include "core/ledger/remark_draft.h"

#include "core/dictionary/fields.h"

using namespace Qt::StringLiterals;

namespace mingbai {

void putRemark(ChangeSet& changes, Ledger& ledger, const QString& household, const QString& record, const QString& field,
    const QString& text, const QString& by)
{
    namespace of = fields::remark;
    static const QString kOpen = u"1"_s;
    const qsizetype longestName = ledger.dictionary().field(of::remark_by).maxLength;
    const QString author = !by.isEmpty() ? by : ledger.user().isEmpty() ? ledger.identity().name : ledger.user();
    std::vector<std::pair<QString, Value>> values{{of::remark_record.id(), record}, {of::remark_text.id(), text},
        {of::remark_by.id(), author.left(longestName)}, {of::remark_on.id(), ledger.clock().today().toString(Qt::ISODate)},
        {of::remark_state.id(), kOpen}};
    if (!field.isEmpty())
        values.emplace_back(of::remark_field.id(), field);
    changes.create(QString(entities::remark), ledger.newId(), household, std::move(values));
}

} // namespace mingbai
