#include "ui/forms/tables.h"

#include "tests/support/catch_qt.h"

#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("an empty list says what will stand in it until something does")
{
    QStandardItemModel model(0, 2);
    QTableView table;
    table.setModel(&model);
    const QLabel* words = teachWhenEmpty(&table, u"Visits stand here."_s);
    table.resize(400, 300);
    table.show();
    CHECK(words->isVisible());
    CHECK(words->geometry().center().x() == table.viewport()->rect().center().x());
    table.resize(500, 200);
    CHECK(words->geometry().center() == table.viewport()->rect().center());
    CHECK(table.viewport()->rect().contains(words->geometry()));
    model.appendRow(new QStandardItem(u"a visit"_s));
    CHECK_FALSE(words->isVisible());
    model.removeRow(0);
    CHECK(words->isVisible());
    model.setRowCount(3);
    CHECK_FALSE(words->isVisible());
    model.clear();
    CHECK(words->isVisible());
}

TEST_CASE("a table of whole rows gives the last column what the others leave")
{
    QStandardItemModel model(1, 3);
    model.setItem(0, 0, new QStandardItem(u"a long answer that needs room"_s));
    model.setItem(0, 1, new QStandardItem(u"x"_s));
    QTableView table;
    table.setModel(&model);
    showWholeRows(&table);
    table.resize(700, 200);
    table.show();
    fitColumnsButLast(&table);
    CHECK(table.selectionBehavior() == QAbstractItemView::SelectRows);
    CHECK(table.columnWidth(0) > table.columnWidth(1));
    CHECK(table.horizontalHeader()->length() == table.viewport()->width());
}
