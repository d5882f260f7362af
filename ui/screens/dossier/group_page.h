/// @file
/// A tab of the dossier that holds the records of several entities, one at a time.
#pragma once

#include "ui/screens/dossier/dossier_page.h"

#include <QPointer>

#include <vector>

class QStackedWidget;
class QTabBar;

namespace mingbai {

/// The page of one entity: members, income, a sheet, or a list with sheets.
[[nodiscard]] DossierPage* pageOf(Session& session, const Entity& entity);

/// A row of names with how many records each has, and the page of the chosen one below.
class GroupPage final : public DossierPage {
    Q_OBJECT

public:
    GroupPage(Session& session, const std::vector<const Entity*>& entities, QWidget* parent = nullptr);

    void load(const QString& household) override;
    bool commit() override;
    void goTo(const QString& record, const QString& field) override;
    [[nodiscard]] Cell current() const override;
    void takeKeyboard() override;
    void setWalking(bool walking) override;
    /// Chooses the page that goTo() will act on.
    void showPart(const QString& entity);

private:
    struct Part {
        const Entity* entity = nullptr;
        QPointer<DossierPage> page; ///< null until first looked at
        bool isFresh = false;
    };

    void showCurrent();
    void walkOn();
    [[nodiscard]] DossierPage* currentPage() const;

    std::vector<Part> m_parts;
    QTabBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    QString m_household;
    bool m_walking = false;
};

} // namespace mingbai
