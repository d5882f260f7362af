/// @file
/// What whoever decides sent back, each line leading to the very answer.
#pragma once

#include "core/sync/remarks.h"

#include <QTableWidget>

namespace mingbai {

class SentBackTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit SentBackTable(QWidget* parent = nullptr);

    /// Those that nobody has answered yet. @return how many
    int showRemarks(const std::vector<RemarkWords>& open);

Q_SIGNALS:
    void householdWanted(const QString& household, const QString& entity, const QString& record, const QString& field);

private:
    std::vector<RemarkWords> m_remarks;
};

} // namespace mingbai
