/// @file
/// The village itself: its own record, that cards and notices print, and what belongs to it and to no household: projects,
/// assets and their yields, rounds of screening, problems, lists, facts of the year.
#pragma once

#include <QWidget>

class QTabWidget;

namespace mingbai {

class DossierPage;
class RecordSheet;
class Session;

class VillagePage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit VillagePage(Session& session, QWidget* parent = nullptr);

    /// Brings the tab of an entity to the front.
    void showRecords(const QString& entity);

Q_SIGNALS:
    /// Something happened that the status line should say.
    void said(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addRecords();
    void refresh();
    /// The record of the ledger's own village; empty before it is written.
    [[nodiscard]] QString village() const;

    Session& m_session;
    RecordSheet* m_sheet = nullptr;
    QTabWidget* m_tabs = nullptr;
};

} // namespace mingbai
