/// @file
/// How a computed figure is made up, line by line, read from its expression in the dictionary.
#pragma once

#include "core/ledger/ledger.h"

#include <QFrame>

class QVBoxLayout;

namespace mingbai {

/// One figure that goes into another.
struct ExplainedLine {
    const Field* field = nullptr;
    Value value;
    QChar sign; ///< plus or minus; null where the figure is not a plain sum
};

/// The lines behind a computed figure, in the order of its expression; items without an answer left out.
[[nodiscard]] std::vector<ExplainedLine> explain(const Record& record, const Field& computed);

/// Shows them; a line that is computed itself leads to its own.
class ExplanationPopup final : public QFrame {
    Q_OBJECT

public:
    ExplanationPopup(Record record, const Field& computed, QWidget* parent);

private:
    void showSum(const Field& computed);

    Record m_record;
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_content = nullptr;
};

} // namespace mingbai
