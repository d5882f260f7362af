/// @file
/// The tab of the members: a table of all, the sheet of the chosen one, and what happens to members.
#pragma once

#include "ui/screens/dossier/records_page.h"

namespace mingbai {

/// Those who left stand last, in a quiet colour; nobody is deleted but for a mistake of entry.
class MembersPage final : public RecordsPage {
    Q_OBJECT

public:
    explicit MembersPage(Session& session, QWidget* parent = nullptr);

    void load(const QString& household) override;

protected:
    std::vector<Record> read() override;
    void askRemoval() override;

private:
    void askNewHead();
    void meet(const QString& known);
    void askMove(const QString& known);

    QPushButton* m_head = nullptr;
};

} // namespace mingbai
