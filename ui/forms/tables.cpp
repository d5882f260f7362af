#include "ui/forms/tables.h"

#include "ui/forms/look.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostEms = 16; ///< height of the words' room, in Chinese characters

/// Lies over the rows of a view, as large as they, while there are none.
class EmptyWords final : public QLabel {
public:
    EmptyWords(QAbstractItemView* view, const QString& words)
        : QLabel(words, view->viewport())
        , m_view(view)
    {
        setObjectName("empty_words"_L1);
        setRole(this, Role::Muted);
        setWordWrap(true);
        setAlignment(Qt::AlignCenter);
        setTextFormat(Qt::PlainText);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        const QAbstractItemModel* model = view->model();
        connect(model, &QAbstractItemModel::modelReset, this, [this] { follow(); });
        connect(model, &QAbstractItemModel::rowsInserted, this, [this] { follow(); });
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { follow(); });
        view->viewport()->installEventFilter(this);
        follow();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            follow();
        return QLabel::eventFilter(watched, event);
    }

private:
    void follow()
    {
        QRect room = m_view->viewport()->rect().adjusted(kWideGap, kGap, -kWideGap, -kGap);
        room.setHeight(std::min(room.height(), em(fontMetrics()) * kMostEms)); // a high list may go on below the window
        setGeometry(room);
        const QAbstractItemModel* model = m_view->model(); // none any more while a window goes
        setVisible(model && model->rowCount(m_view->rootIndex()) == 0);
    }

    QAbstractItemView* m_view = nullptr;
};

} // namespace

void showWholeRows(QTableView* table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(2 * em(table->fontMetrics()));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
}

void fitColumnsButLast(QTableView* table)
{
    constexpr int mostEms = 16; // of a column, in Chinese characters: one long text would push the others away
    for (int column = 0; column + 1 < table->model()->columnCount(); ++column) {
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, std::min(table->columnWidth(column), mostEms * em(table->fontMetrics())));
    }
}

QLabel* teachWhenEmpty(QAbstractItemView* view, const QString& words)
{
    return new EmptyWords(view, words);
}

} // namespace mingbai
