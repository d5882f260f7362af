/// @file
/// Pieces that the pages of the exchange share.
#pragma once

#include "ui/forms/look.h"

#include <QStringList>
#include <QVariant>

class QLabel;
class QPushButton;
class QTableWidget;
class QWidget;

namespace mingbai::exchange {

/// @param name the object's name; @param icon as resources/theme lists it, or empty
[[nodiscard]] QPushButton* makeButton(const QString& name, const QString& icon, const QString& text, QWidget* parent);
/// A label that wraps.
[[nodiscard]] QLabel* makeWords(const QString& text, Role role, QWidget* parent);
/// A quiet table of whole rows, to be read. @param accessibleName what it lists @param whenEmpty what will stand there, and
/// how to get the first of it
[[nodiscard]] QTableWidget* makeTable(
    const QString& name, const QString& accessibleName, const QStringList& headings, const QString& whenEmpty, QWidget* parent);
/// Adds a row; the first cell carries @p key as Qt::UserRole.
void addRow(QTableWidget* table, const QStringList& texts, const QVariant& key = {});
/// The key of the current row; invalid when there is none.
[[nodiscard]] QVariant currentKey(const QTableWidget* table);

} // namespace mingbai::exchange
