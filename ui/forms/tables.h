/// @file
/// How tables of whole rows look, and what stands in a list that is empty.
#pragma once

#include <QString>

class QAbstractItemView;
class QLabel;
class QTableView;

namespace mingbai {

/// A quiet table to be read and chosen from, row by row: no grid, no editing, one row at a time, the last column takes what
/// is left. Tab leaves it.
void showWholeRows(QTableView* table);

/// Makes all columns but the last as wide as their contents; the last one has the rest.
void fitColumnsButLast(QTableView* table);

/// Writes @p words into the middle of @p view while it lists nothing: what will stand there, and how to get the first of it.
/// The view has its model already. @return the label, to say other words later
QLabel* teachWhenEmpty(QAbstractItemView* view, const QString& words);

} // namespace mingbai
