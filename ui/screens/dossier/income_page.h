/// @file
/// The tab of income: years side by side, edited in place, with the sums explained.
#pragma once

#include "ui/screens/dossier/dossier_page.h"

#include "core/dictionary/value.h"
#include "ui/forms/editor.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace mingbai {

class AskPanel;
class FieldDelegate;
class IncomeModel;

/// Type over a figure, Enter goes down to the next one; sums follow at once.
class IncomePage final : public DossierPage {
    Q_OBJECT

public:
    explicit IncomePage(Session& session, QWidget* parent = nullptr);

    void load(const QString& household) override;
    bool commit() override;
    void goTo(const QString& record, const QString& field) override;
    [[nodiscard]] Cell current() const override;
    void takeKeyboard() override;
    void setWalking(bool walking) override { m_walking = walking; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    [[nodiscard]] bool store(const QString& record, const Field& field, const Value& value);
    void step(Editor::Step step);
    void newYear();
    void askNewYear();
    [[nodiscard]] bool jumpTo(const QString& typed);
    [[nodiscard]] bool moveByKey(const QKeyEvent& key);
    [[nodiscard]] bool actByKey(const QKeyEvent& key);
    void makeYear(int year);
    void askRemoval();
    void explainCurrent();
    void ask(AskPanel* panel);
    void spanHeadings();
    void fitItems();

    const Entity& m_entity;
    QString m_household;
    IncomeModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    FieldDelegate* m_delegate = nullptr;
    QVBoxLayout* m_layout = nullptr;
    QLabel* m_empty = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_explain = nullptr;
    QPushButton* m_remove = nullptr;
    QPointer<AskPanel> m_question;
    QString m_initials;     ///< of an item, typed so far
    int m_initialsFrom = 0; ///< row where the first of them was typed
    bool m_walking = false;
};

} // namespace mingbai
