/// @file
/// The village's own record: what cards and notices print about it.
#pragma once

#include <QWidget>

namespace mingbai {

class RecordSheet;
class Session;

class VillagePage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit VillagePage(Session& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    Session& m_session;
    RecordSheet* m_sheet = nullptr;
};

} // namespace mingbai
