#include "ui/screens/grid/grid_handout.h"

#include "ui/models/grid_model.h"
#include "ui/screens/grid/grid_view.h"

namespace mingbai {

HandoutTable handoutOf(const GridView& view, const GridModel& model, const QString& title, bool masked)
{
    QItemSelectionRange block = view.block();
    if (!block.isValid() || (block.width() == 1 && block.height() == 1))
        block = {model.index(0, 0), model.index(model.rowCount() - 1, model.columnCount() - 1)};
    HandoutTable table;
    table.name = title;
    table.title = title;
    table.masked = masked;
    std::vector<int> shown;
    for (int column = 0; column <= block.right(); ++column) {
        const bool isWanted = column < model.leadCount() || column >= block.left();
        if (!isWanted || view.isColumnHidden(column))
            continue;
        shown.push_back(column);
        HandoutColumn about;
        about.heading = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        about.name = about.heading;
        if (const Field* field = model.field(column)) {
            about.field = *field;
            about.name = field->entity + u'.' + field->id;
            about.heading = field->label.text();
            about.isSummed = field->type == FieldType::Money;
        }
        table.columns.push_back(about);
    }
    std::vector<std::vector<Value>> rows;
    for (int row = block.top(); row <= block.bottom(); ++row) {
        std::vector<Value> values;
        values.reserve(shown.size());
        for (const int column : shown) {
            values.push_back(
                model.field(column) != nullptr ? model.value(row, column) : Value(model.index(row, column).data().toString()));
        }
        rows.push_back(std::move(values));
    }
    table.forEachRow = [rows = std::move(rows)](const HandoutTable::Visit& visit) {
        for (const std::vector<Value>& values : rows)
            visit(values);
    };
    return table;
}

} // namespace mingbai
