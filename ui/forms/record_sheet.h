/// @file
/// A record as a readable sheet in paper order that turns into editors where one clicks, tabs into or presses F2.
#pragma once

#include "core/ledger/shown_fields.h"
#include "ui/forms/field_row.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>
#include <set>

class QLabel;

namespace mingbai {

class Session;

/// Each answer is stored as soon as it is committed. Put it into a scroll area that resizes it.
class RecordSheet final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordSheet)

public:
    /// @param session, entity outlive the sheet
    RecordSheet(Session& session, const Entity& entity, QWidget* parent = nullptr);
    ~RecordSheet() override;

    /// Shows a record of the ledger and keeps it up to date.
    void showRecord(const QString& id);
    /// Shows an empty record, which is made with the first answer given.
    void showNew(const QString& parent);
    /// Shows values that cannot be changed, empty ones left out: a past state.
    void showPast(const Record& record);

    /// Shows what is masked elsewhere: for a page where somebody works on this very record.
    void setReadable(bool readable);

    [[nodiscard]] const Entity& entity() const { return m_entity; }
    /// Empty while the record is not made yet.
    [[nodiscard]] QString record() const { return m_record.id; }

    /// Commits what is being typed. @return false when some of it cannot be stored; it stays
    bool commit();
    /// The field where the keyboard was last; empty before it came here.
    [[nodiscard]] QString currentField() const { return m_current ? m_current->field().id : QString(); }
    /// Opens the editor of a field and scrolls to it; the first field where @p field is empty.
    void edit(const QString& field);
    /// Puts the keyboard on a field without opening it; where @p field is empty on the first one that is wrong, else on the
    /// first.
    void rest(const QString& field = {});
    /// Puts the keyboard on the first field, as rest() does.
    void begin();
    /// Changes only: Enter goes from answer to answer without opening them, as a finger goes down a paper; typing begins a
    /// change.
    void setWalking(bool walking);

Q_SIGNALS:
    /// The record shown by showNew() exists now.
    void created(const QString& record);
    /// The walk over the answers went past the last field.
    void finished();
    /// An ID number was entered that this person has already, who is active elsewhere or here a second time.
    void knownPerson(const QString& person);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Block {
        QLabel* heading = nullptr;
        std::vector<FieldRow*> rows;
    };

    void build();
    void forget();
    void refresh();
    void refreshIfStale();
    void showAnswers(const Record& record, bool onlyAnswers);
    [[nodiscard]] bool isKeptElsewhere() const;
    void showFindings();
    void hideRows(bool onlyAnswers);
    void store(FieldRow* row, const Value& value);
    [[nodiscard]] bool apply(const std::vector<std::pair<QString, Value>>& values);
    void go(FieldRow* row, Editor::Step step);
    void goToBlock(int direction);
    void enter(FieldRow* row);
    [[nodiscard]] std::vector<FieldRow*> order(const FieldRow* from) const;
    void accept(const Finding& finding, const QString& reason);
    void scrollTo(const QWidget* row);
    void arrange();
    [[nodiscard]] int arrangeRows(const std::vector<FieldRow*>& rows, int top, int columns) const;
    [[nodiscard]] std::vector<Candidate> candidatesFor(const Field& field);

    Session& m_session;
    const Entity& m_entity;
    ShownFields m_shownFields;
    Record m_record;
    QString m_household; ///< of the record; empty above households
    std::vector<Block> m_blocks;
    std::vector<FieldRow*> m_rows;     ///< by index of the field; null for retired ones
    FieldRow* m_current = nullptr;     ///< where the keyboard was last
    std::set<const Field*> m_filled;   ///< by the program, in the record shown: Enter passes them
    std::vector<FindingNote*> m_loose; ///< findings that stand at no visible field
    bool m_past = false;
    bool m_walking = false;
    bool m_stale = false;
    bool m_arranging = false;
};

} // namespace mingbai
