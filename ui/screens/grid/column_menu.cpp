#include "ui/screens/grid/column_menu.h"

#include "ui/models/grid_model.h"
#include "ui/screens/grid/grid_view.h"

#include <QCoreApplication>
#include <QMenu>

namespace mingbai {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ColumnMenu)
};

void addOrder(QMenu& menu, GridModel& model, int column)
{
    menu.addAction(Words::tr("Smallest first"), &model, [&model, column] { model.setOrder(column, Qt::AscendingOrder); });
    menu.addAction(Words::tr("Largest first"), &model, [&model, column] { model.setOrder(column, Qt::DescendingOrder); });
    menu.addAction(Words::tr("In order of entry"), &model, [&model] { model.setOrder(-1, Qt::AscendingOrder); })
        ->setEnabled(model.orderColumn() >= 0);
}

void addFilters(QMenu& menu, GridModel& model, int column, int row)
{
    const auto narrow = [&](const QString& words, const ColumnFilter& filter) {
        menu.addAction(words, &model, [&model, column, filter] { model.setColumnFilter(column, filter); });
    };
    narrow(Words::tr("Only rows without an answer"), {ColumnFilter::Kind::Empty, {}});
    narrow(Words::tr("Only rows with an answer"), {ColumnFilter::Kind::Filled, {}});
    if (row >= 0)
        narrow(Words::tr("Only rows like the marked one"), {ColumnFilter::Kind::Same, model.value(row, column)});
    menu.addAction(Words::tr("All rows again"), &model, &GridModel::clearColumnFilters)->setEnabled(model.isNarrowed());
}

void addPlaces(QMenu& menu, GridView& view, GridModel& model, int column)
{
    menu.addAction(Words::tr("Keep the columns up to here in view"), &view, [&view, column] { view.setFrozenCount(column + 1); });
    menu.addAction(Words::tr("Keep only the names in view"), &view, [&view, &model] { view.setFrozenCount(model.leadCount()); });
    menu.addAction(Words::tr("Hide this column"), &view, [&view, column] { view.hideColumnOfBoth(column, true); })
        ->setEnabled(column >= model.leadCount());
    menu.addAction(Words::tr("Show all columns"), &view, [&view, &model] {
        for (int each = 0; each < model.columnCount(); ++each)
            view.hideColumnOfBoth(each, false);
    });
}

} // namespace

QMenu* makeColumnMenu(GridView& view, GridModel& model, int column, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("grid_column_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addOrder(*menu, model, column);
    menu->addSeparator();
    addFilters(*menu, model, column, view.currentIndex().row());
    menu->addSeparator();
    addPlaces(*menu, view, model, column);
    if (model.isYearly(column) && model.isEditable(column)) {
        menu->addSeparator();
        menu->addAction(Words::tr("Take over last year's where empty"), &view, [&view, &model, column] {
            const QItemSelectionRange range = view.block();
            if (!range.isValid() || column < range.left() || column > range.right())
                view.goTo(model.index(qMax(0, view.currentIndex().row()), column));
            view.takeFormer();
        });
    }
    return menu;
}

} // namespace mingbai
