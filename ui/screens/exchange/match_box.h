/// @file
/// The box in which a person says what a column of somebody's table holds.
#pragma once

#include "core/exchange/heading_memory.h"

#include <QComboBox>

#include <optional>

class QStandardItemModel;

namespace mingbai {

class Dictionary;
class Session;

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

/// The heading of the columns, with buttons that save their match as a small file and take one that a colleague saved.
class MatchHeading final : public QWidget {
    Q_OBJECT

public:
    explicit MatchHeading(QWidget* parent = nullptr);

Q_SIGNALS:
    void saveWanted();
    void loadWanted();
};

/// Asks where to, and writes the match. @param suggested name of the table, without its ending
/// @return the sentence to say; empty when nothing was written
[[nodiscard]] QString saveMatch(Session& session, QWidget* over, const HeadingMap& map, const QString& suggested);

/// Asks for the file; nothing when there is none or it cannot be read, which the session has said.
[[nodiscard]] std::optional<HeadingMap> loadMatch(Session& session, QWidget* over);

/// Shows the field with this name, or that the column is left alone.
void showMatch(QComboBox& box, const QString& field);

} // namespace mingbai
