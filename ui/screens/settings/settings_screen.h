/// @file
/// 设置: sections at the left, the chosen one at the right.
#pragma once

#include "ui/shell/screen.h"

class QListWidget;
class QStackedWidget;
class QTabWidget;

namespace mingbai {

class PacksPage;
class Session;
class VillagePage;

class SettingsScreen final : public Screen {
    Q_OBJECT

public:
    /// @param session outlives the screen
    explicit SettingsScreen(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] static PlaceWords words();
    /// Its sections.
    [[nodiscard]] std::vector<SearchableCommand> places() const override;
    void openPlace(const QString& place) override;
    void shown() override;

    /// The village's records of an entity.
    void showVillage(const QString& entity);
    /// The policy packs of the ledger.
    void showPacks();
    /// Shows what a policy pack would change.
    void previewPack(const QString& path);

private:
    [[nodiscard]] QWidget* makePolicy(Session& session);
    /// @param name object name of the page
    void addSection(const QString& name, const QString& title, QWidget* page);

    QListWidget* m_sections = nullptr;
    QStackedWidget* m_pages = nullptr;
    VillagePage* m_village = nullptr;
    QTabWidget* m_policy = nullptr;
    PacksPage* m_packs = nullptr;
};

} // namespace mingbai
