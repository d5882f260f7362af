/// @file
/// The stick: packing, taking in, the merge desk, those below, and trust, side by side.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace mingbai {

class MergeDeskPage;
class PackPage;
class PlacesPage;
class Session;
class TakePage;
class TrustPage;

class StickPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit StickPage(Session& session, QWidget* parent = nullptr);

    enum class Part { Pack, Take, Desk, Places, Trust };
    /// Brings a part to the front and reads it anew.
    void show(Part part);
    /// Shows what taking in these files or folders would change.
    void preview(const QStringList& paths);
    /// Whether a file is named like a package or receipt, or is a folder.
    [[nodiscard]] static bool takes(const QString& path);
    /// The panel by which a person gets here.
    [[nodiscard]] QWidget* makeTray(QWidget* parent);

Q_SIGNALS:
    /// A part wants to be seen.
    void opened();
    void closed();
    void noticed(const QString& sentence);
    void householdWanted(const QString& household, const QString& entity, const QString& record, const QString& field);
    /// Show the households of this division.
    void placeWanted(const QString& division);

protected:
    /// What was shown may be of before a change made elsewhere.
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showWaiting();

    Session& m_session;
    QTabWidget* m_tabs = nullptr;
    PackPage* m_pack = nullptr;
    TakePage* m_take = nullptr;
    MergeDeskPage* m_desk = nullptr;
    PlacesPage* m_places = nullptr;
    TrustPage* m_trust = nullptr;
    QLabel* m_waiting = nullptr; ///< of the tray
};

} // namespace mingbai
