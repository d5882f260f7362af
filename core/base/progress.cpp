#include "core/base/progress.h"

#include "core/base/failure.h"

#include <QCoreApplication>

namespace mingbai {

void Progress::report(qint64 done, qint64 total, const QString& stage) const
{
    if (step && !step(done, total, stage)) {
        throw Failure(
            FailureCode::Cancelled, QCoreApplication::translate("Progress", "Stopped as you asked. Nothing was changed."));
    }
}

} // namespace mingbai
