/// @file
/// The tab of an entity that a household has once, and of the household itself: one sheet.
#pragma once

#include "ui/screens/dossier/dossier_page.h"

class QScrollArea;

namespace mingbai {

class RecordSheet;

/// A sheet to scroll.
class SheetPage final : public DossierPage {
    Q_OBJECT

public:
    SheetPage(Session& session, const Entity& entity, QWidget* parent = nullptr);

    void load(const QString& household) override;
    bool commit() override;
    void goTo(const QString& record, const QString& field) override;
    [[nodiscard]] Cell current() const override;
    void takeKeyboard() override;
    void setWalking(bool walking) override;

private:
    QScrollArea* m_area = nullptr;
    RecordSheet* m_sheet = nullptr;
    QString m_household;
};

/// A scroll area of the page's own colour around a sheet.
[[nodiscard]] QScrollArea* scrolled(QWidget* content, QWidget* parent);

} // namespace mingbai
