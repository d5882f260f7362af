/// @file
/// Which failure a piece of work ends with.
#pragma once

#include "core/base/failure.h"
#include "tests/support/catch_qt.h"

namespace mingbai::test {

/// The failure that @p work ends with; the test fails when it ends well.
template <typename Work> Failure failureOf(const Work& work)
{
    try {
        work();
    } catch (const Failure& failure) {
        CHECK_FALSE(failure.sentence().isEmpty());
        return failure;
    }
    FAIL("it did not fail");
    return {FailureCode::Internal, {}};
}

} // namespace mingbai::test
