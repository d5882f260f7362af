/// @file
/// The box in which a person says what a column of somebody's table holds.
#pragma once

#include <QComboBox>

class QStandardItemModel;

namespace mingbai {

class Dictionary;

/// Takes the wheel only when it has the focus, so that scrolling the table around it changes nothing.
class CalmComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit CalmComboBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// Everything that a column may hold: nothing, what is said of the head, then each entity's fields in paper order; the name for a
/// HeadingMap is the item's user data. All boxes of a table share one.
/// @param nothing the words for a column that is left alone
[[nodiscard]] QStandardItemModel* makeFieldNames(const Dictionary& dictionary, const QString& nothing, QObject* parent);

/// @param fields of makeFieldNames()
[[nodiscard]] CalmComboBox* makeMatchBox(QStandardItemModel* fields, const QString& heading, QWidget* parent);

/// Shows the field with this name, or that the column is left alone.
void showMatch(QComboBox& box, const QString& field);

} // namespace mingbai
