#include "core/base/failure.h"

namespace mingbai {

Failure::Failure(FailureCode code, const QString& sentence)
    : std::runtime_error(sentence.toStdString())
    , m_code(code)
    , m_sentence(sentence)
{
}

int Failure::exitCode() const noexcept
{
    switch (m_code) {
    case FailureCode::InvalidUse:
        return 2;
    case FailureCode::NotALedger:
    case FailureCode::WrongKey:
    case FailureCode::Damaged:
    case FailureCode::TooNew:
    case FailureCode::InputRefused:
        return 4;
    case FailureCode::InUse:
    case FailureCode::ReadOnly:
    case FailureCode::DiskFull:
    case FailureCode::InputOutput:
        return 5;
    case FailureCode::Internal:
    case FailureCode::InvalidDictionary:
    case FailureCode::Cancelled:
        return 1;
    }
    return 1;
}

} // namespace mingbai
