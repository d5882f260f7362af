#include "ui/screens/exchange/parts.h"

#include "ui/forms/tables.h"
#include "ui/shell/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace mingbai::exchange {

QPushButton* makeButton(const QString& name, const QString& icon, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    if (!icon.isEmpty())
        button->setIcon(themeIcon(icon));
    return button;
}

QLabel* makeWords(const QString& text, Role role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setRole(label, role);
    return label;
}

QTableWidget* makeTable(
    const QString& name, const QString& accessibleName, const QStringList& headings, const QString& whenEmpty, QWidget* parent)
{
    auto* table = new QTableWidget(0, static_cast<int>(headings.size()), parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setHorizontalHeaderLabels(headings);
    showWholeRows(table);
    teachWhenEmpty(table, whenEmpty);
    return table;
}

void addRow(QTableWidget* table, const QStringList& texts, const QVariant& key)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < texts.size(); ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        item->setToolTip(texts[column]);
        if (column == 0)
            item->setData(Qt::UserRole, key);
        table->setItem(row, column, item);
    }
}

QVariant currentKey(const QTableWidget* table)
{
    const QTableWidgetItem* const item = table->currentRow() < 0 ? nullptr : table->item(table->currentRow(), 0);
    return item ? item->data(Qt::UserRole) : QVariant();
}

} // namespace mingbai::exchange
