/// @file
/// Puts together a topic of one's own: a name, what a row is, and the columns ticked in a tree of the dictionary.
#pragma once

#include "core/dictionary/topics.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace mingbai {

class TopicEditor final : public QFrame {
    Q_OBJECT

public:
    /// @param dictionary outlives the editor
    explicit TopicEditor(const Dictionary& dictionary, QWidget* parent = nullptr);

    /// Begins with the columns of @p topic. @param isOwn it is changed and may be removed; else a new one is made from it
    void edit(const Topic& topic, bool isOwn);

Q_SIGNALS:
    void saved(const mingbai::Topic& topic);
    void removed(const QString& topic);
    void cancelled();

private:
    void fillTree(const QStringList& ticked);
    void addEntity(const Entity& entity, const QStringList& ticked);
    void save();
    [[nodiscard]] QStringList tickedPaths() const;

    const Dictionary& m_dictionary;
    QString m_id;
    QLineEdit* m_name = nullptr;
    QComboBox* m_rows = nullptr;
    QTreeWidget* m_tree = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace mingbai
