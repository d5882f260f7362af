#include "ui/screens/grid/topic_editor.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QUuid>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPathRole = Qt::UserRole; ///< "entity.field"
constexpr int kOwnOrder = 1000;         ///< own topics come after the program's

/// What can stand in a row of these.
bool offers(const Entity& rows, const Entity& entity)
{
    return reachOf(rows, entity).has_value() && entity.id != entities::acceptance
        && !(rows.id == entities::household && entity.id == entities::person); // people have rows of their own
}

} // namespace

TopicEditor::TopicEditor(const Dictionary& dictionary, QWidget* parent)
    : QFrame(parent)
    , m_dictionary(dictionary)
    , m_name(new QLineEdit(this))
    , m_rows(new QComboBox(this))
    , m_tree(new QTreeWidget(this))
    , m_problem(new QLabel(this))
    , m_remove(new QPushButton(tr("Remove this topic"), this))
{
    setObjectName("topic_editor"_L1);
    setRole(this, Role::Panel);
    m_name->setObjectName("topic_name"_L1);
    m_name->setPlaceholderText(tr("Name of the topic"));
    m_name->setAccessibleName(tr("Name of the topic"));
    m_rows->setObjectName("topic_rows"_L1);
    m_rows->setAccessibleName(tr("What a row is"));
    for (const Name& entity : {entities::household, entities::person})
        m_rows->addItem(dictionary.entity(entity).plural.text(), QString(entity));
    m_tree->setObjectName("topic_tree"_L1);
    m_tree->setAccessibleName(tr("Columns"));
    m_tree->setHeaderHidden(true);
    setRole(m_problem, Role::Error);
    auto* keep = new QPushButton(tr("Save and open"), this);
    keep->setObjectName("topic_save"_L1);
    setRole(keep, Role::Primary);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_rows);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(m_remove);
    bottom->addWidget(cancel);
    bottom->addWidget(keep);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addLayout(bottom);
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this] { fillTree(tickedPaths()); });
    connect(keep, &QPushButton::clicked, this, &TopicEditor::save);
    connect(cancel, &QPushButton::clicked, this, &TopicEditor::cancelled);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removed(m_id); });
    connect(m_tree, &QTreeWidget::itemChanged, this, [](QTreeWidgetItem* item) {
        for (int i = 0; i < item->childCount(); ++i) // a section takes its fields along
            item->child(i)->setCheckState(0, item->checkState(0));
    });
}

void TopicEditor::edit(const Topic& topic, bool isOwn)
{
    m_id = isOwn ? topic.id : QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_name->setText(isOwn ? topic.label.text() : tr("%1, my columns").arg(topic.label.text()));
    m_remove->setVisible(isOwn);
    m_problem->clear();
    {
        const QSignalBlocker quiet(m_rows);
        m_rows->setCurrentIndex(std::max(0, m_rows->findData(topic.rows->id)));
    }
    QStringList ticked;
    for (const Field* field : topic.columns)
        ticked << field->entity + u'.' + field->id;
    fillTree(ticked);
    m_name->setFocus();
    m_name->selectAll();
}

void TopicEditor::fillTree(const QStringList& ticked)
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    const Entity& rows = m_dictionary.entity(m_rows->currentData().toString());
    for (const Entity& entity : m_dictionary.entities()) {
        if (offers(rows, entity))
            addEntity(entity, ticked);
    }
}

void TopicEditor::addEntity(const Entity& entity, const QStringList& ticked)
{
    for (const Section& section : entity.sections) {
        auto* branch = new QTreeWidgetItem({entity.label.text() + u" · "_s + section.label.text()});
        branch->setCheckState(0, Qt::Unchecked);
        for (const int index : section.fields) {
            const Field& field = entity.fields[static_cast<std::size_t>(index)];
            if (field.retired || (field.isComputed() && !field.isNumber()) || &field == yearOf(entity))
                continue;
            const QString path = field.entity + u'.' + field.id;
            auto* leaf = new QTreeWidgetItem(branch, {field.label.text()});
            leaf->setData(0, kPathRole, path);
            leaf->setCheckState(0, ticked.contains(path) ? Qt::Checked : Qt::Unchecked);
            leaf->setToolTip(0, field.help.text());
            if (ticked.contains(path))
                branch->setCheckState(0, Qt::PartiallyChecked);
        }
        if (branch->childCount() == 0) {
            delete branch;
            continue;
        }
        m_tree->addTopLevelItem(branch);
        branch->setExpanded(branch->checkState(0) != Qt::Unchecked);
    }
}

QStringList TopicEditor::tickedPaths() const
{
    QStringList paths;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* branch = m_tree->topLevelItem(i);
        for (int j = 0; j < branch->childCount(); ++j) {
            if (branch->child(j)->checkState(0) == Qt::Checked)
                paths << branch->child(j)->data(0, kPathRole).toString();
        }
    }
    return paths;
}

void TopicEditor::save()
{
    Topic topic;
    topic.id = m_id;
    topic.order = kOwnOrder;
    topic.label = {m_name->text().trimmed(), m_name->text().trimmed()};
    topic.rows = &m_dictionary.entity(m_rows->currentData().toString());
    topic.paths = tickedPaths();
    if (topic.label.zh.isEmpty() || topic.paths.isEmpty())
        return m_problem->setText(topic.paths.isEmpty() ? tr("Tick at least one column.") : tr("Give the topic a name."));
    try {
        Q_EMIT saved(readTopic(m_dictionary, topicJson(topic), topic.label.text()));
    } catch (const Failure& failure) {
        m_problem->setText(failure.sentence());
    }
}

} // namespace mingbai
