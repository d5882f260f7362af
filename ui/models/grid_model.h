/// @file
/// The table of grid entry: rows are households or people, columns are fields of a topic; read as one looks, saved as one types.
#pragma once

#include "ui/models/field_roles.h"
#include "ui/models/grid_rows.h"
#include "ui/models/refused_texts.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>
#include <memory>

namespace mingbai {

class Session;

/// Something for one cell: a text as typed, or a value as stored.
struct CellEntry {
    int row = 0;
    int column = 0;
    QString text;
    Value value;         ///< counts when isRead
    bool isRead = false; ///< the value is given, the text need not be read
};

/// What became of some entries.
struct EntryResult {
    int changed = 0; ///< cells with another value now
    int refused = 0; ///< texts that wait in their cells
    QString note;    ///< what was filled in besides; may be empty
};

/// A value put into a cell shows at once and is saved when the event loop is next idle; flush() does not wait.
class GridModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GridModel)

public:
    enum Role {
        ProblemRole = Qt::UserRole + 1, ///< QString: why the text in the cell is refused; empty when it is not
        MarkRole,                       ///< int of Severity: of a finding on the cell; invalid without one
        FormerRole,                     ///< QString: the year before, as people read it
        AskedRole,                      ///< bool: whether the form would ask this
    };

    /// @param session outlives the model
    explicit GridModel(Session& session, QObject* parent = nullptr);
    ~GridModel() override;

    /// Shows a topic, which is kept by value. @param year of yearly columns
    void open(const Topic& topic, int year);
    [[nodiscard]] const Topic& topic() const { return m_topic; }
    [[nodiscard]] int year() const;
    void setFilter(const HouseholdFilter& filter);
    /// @param column -1: the order of the filter
    void setOrder(int column, Qt::SortOrder order);
    [[nodiscard]] int orderColumn() const;
    [[nodiscard]] Qt::SortOrder order() const;
    void setColumnFilter(int column, const std::optional<ColumnFilter>& filter);
    void clearColumnFilters();
    [[nodiscard]] bool isNarrowed(int column) const;
    [[nodiscard]] bool isNarrowed() const;

    /// Columns in front that name the row; never edited.
    [[nodiscard]] int leadCount() const;
    /// The column's field; nullptr for a leading one.
    [[nodiscard]] const Field* field(int column) const;
    /// @return -1 when the topic has no such column
    [[nodiscard]] int columnOf(const QString& entity, const QString& field) const;
    [[nodiscard]] bool isEditable(int column) const;
    /// Not in rows that a place below keeps and reports, either.
    [[nodiscard]] bool isEditable(int row, int column) const { return isEditable(column) && keeperOf(row).isEmpty(); }
    /// Who keeps and reports a row; empty where it is written here.
    [[nodiscard]] QString keeperOf(int row) const;
    /// Whether the column's records belong to a year.
    [[nodiscard]] bool isYearly(int column) const;
    [[nodiscard]] Value value(int row, int column) const;
    [[nodiscard]] Value formerValue(int row, int column) const;
    /// Id of the row's record; empty when there is none.
    [[nodiscard]] QString rowId(int row) const;
    [[nodiscard]] QString household(int row) const;
    /// Id of the record a cell belongs to; empty where it is not there yet.
    [[nodiscard]] QString recordId(int row, int column) const;
    [[nodiscard]] int positionOf(const QString& row) { return m_rows ? m_rows->positionOf(row) : -1; }
    /// The cell's text for a spreadsheet: no separators, dates as 2024-09-30; masked where the cell is.
    [[nodiscard]] QString plainText(int row, int column) const;

    /// The row whose personal numbers show in full.
    void setCurrentRow(int row);
    /// Shows personal numbers in full everywhere.
    void setUnmasked(bool unmasked);

    /// Reads, checks and saves entries in one change. What cannot be stored waits in its cell.
    EntryResult enter(const std::vector<CellEntry>& entries, const QString& why);
    /// Keeps a text that could not be stored with its cell.
    void refuse(const QModelIndex& index, const QString& text, const QString& reason);
    /// Gives up the refused text of a cell.
    void giveUp(const QModelIndex& index);
    /// Saves what waits for saving.
    void flush();
    [[nodiscard]] RefusedTexts& refused() { return m_refused; }
    void giveUpAll();

    /// What each column adds up to, leading ones without.
    [[nodiscard]] std::vector<GridSum> sums();
    /// The next cell whose text holds @p text, from @p from on and round. @p isShown says which columns count.
    [[nodiscard]] QModelIndex find(
        const QString& text, const QModelIndex& from, bool forward, const std::function<bool(int)>& isShown) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Something was saved from here, so many cells; zero where only texts were refused.
    void entered(const mingbai::EntryResult& result);
    /// Values or rows are different: sums and sentences about cells are old.
    void stale();
    /// The list of refused texts is different.
    void refusedChanged();

private:
    struct Parted; ///< entries by record

    void rearrange();
    void refresh();
    void showAgain();
    [[nodiscard]] MarkedRow* rowAt(int row) const;
    [[nodiscard]] std::size_t inTable(int column) const { return static_cast<std::size_t>(column - leadCount()); }
    [[nodiscard]] int yearOfColumn(int column) const;
    [[nodiscard]] const RefusedText* refusedAt(int row, int column) const;
    [[nodiscard]] bool isMasked(int row, const Field& field) const;
    [[nodiscard]] QString shownText(int row, int column) const;
    [[nodiscard]] QString leadText(int row, int column) const;
    [[nodiscard]] QString headingOf(int section) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] bool save(std::vector<CellEntry>& entries, const QString& why, EntryResult& result);
    void keepUnsaved(const std::vector<CellEntry>& entries);
    [[nodiscard]] RefusedText refusal(int row, int column, const QString& text, const QString& reason) const;

    Session& m_session;
    Topic m_topic;
    std::unique_ptr<GridRows> m_rows;
    RefusedTexts m_refused;
    std::vector<CellEntry> m_waiting; ///< shown already, saved at the next turn of the event loop
    QTimer m_save;
    int m_currentRow = -1;
    bool m_unmasked = false;
    bool m_isOwn = false; ///< the change that is being told came from here: rows stay where they are
};

} // namespace mingbai

Q_DECLARE_METATYPE(mingbai::EntryResult)
