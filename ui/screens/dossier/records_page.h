/// @file
/// The tab of an entity that a household has many times: a list, and the sheet of the chosen one.
#pragma once

#include "ui/screens/dossier/dossier_page.h"

#include <QPointer>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace mingbai {

class AskPanel;
class RecordSheet;
class RecordTableModel;

/// Visits, guarantee checks, ...: newest first. A new one is made with its first answer.
class RecordsPage : public DossierPage {
    Q_OBJECT

public:
    RecordsPage(Session& session, const Entity& entity, QWidget* parent = nullptr);

    /// @param household or the village, for what belongs to the village itself
    void load(const QString& household) override;
    bool commit() override;
    void goTo(const QString& record, const QString& field) override;
    [[nodiscard]] Cell current() const override;
    void takeKeyboard() override;
    void setWalking(bool walking) override;

protected:
    /// Where list and sheet stand; the members have the list above.
    enum class Place { ListBeside, ListAbove };
    RecordsPage(Session& session, const Entity& entity, std::vector<const Field*> columns, Place place, QWidget* parent);

    /// The records of the household in the order of the list.
    [[nodiscard]] virtual std::vector<Record> read();
    /// Asks what to do with the chosen record that is to go.
    virtual void askRemoval();

    [[nodiscard]] const Entity& entity() const { return m_entity; }
    [[nodiscard]] const QString& household() const { return m_household; }
    [[nodiscard]] RecordTableModel* model() const { return m_model; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] RecordSheet* sheet() const { return m_sheet; }
    /// The chosen record; null while a new one is being written or none is there.
    [[nodiscard]] const Record* chosen() const;
    /// A button in the row above the list.
    QPushButton* addAction(const QString& words, const QString& hint);
    /// Shows a question between the buttons and the list, in place of an earlier one.
    void ask(AskPanel* panel);
    void removeChosen();
    void startNew();

private:
    void build(Place place);
    /// All records of an entity that stand below the household or village shown.
    [[nodiscard]] std::vector<Record> recordsBelow(const Entity& entity) const;
    void addOwnerChoice();
    void fillOwners();
    /// What a new record is put into: the household, or the member or record chosen.
    [[nodiscard]] QString ownerOfNew() const;
    void showNew();
    void walkOn();
    void fitList(bool afresh);
    void choose(const QString& record);
    void showChosen();

    const Entity& m_entity;
    QString m_household;
    QString m_record; ///< chosen; empty while new
    bool m_walking = false;
    bool m_isAbove = false; ///< the list stands above its sheet
    RecordTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_whenEmpty = nullptr;
    QScrollArea* m_area = nullptr;
    RecordSheet* m_sheet = nullptr;
    QVBoxLayout* m_layout = nullptr;
    QHBoxLayout* m_actions = nullptr;
    QPointer<AskPanel> m_question;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QComboBox* m_owner = nullptr; ///< null where records belong to the household or village itself
};

} // namespace mingbai
