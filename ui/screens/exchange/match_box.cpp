#include "ui/screens/exchange/match_box.h"

#include "core/dictionary/fields.h"
#include "core/exchange/fill_columns.h"

#include <QCoreApplication>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownFields = 20;

struct MatchBox {
    Q_DECLARE_TR_FUNCTIONS(MatchBox)
};

} // namespace

CalmComboBox::CalmComboBox(QWidget* parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void CalmComboBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

QStandardItemModel* makeFieldNames(const Dictionary& dictionary, const QString& nothing, QObject* parent)
{
    auto* model = new QStandardItemModel(parent);
    const auto add = [model](const QString& text, const QString& name) {
        auto* item = new QStandardItem(text);
        item->setData(name, Qt::UserRole);
        model->appendRow(item);
    };
    add(nothing, {});
    const QStringList labels{MatchBox::tr("Head of household: name"), MatchBox::tr("Head of household: ID number"),
        MatchBox::tr("Number of members"), MatchBox::tr("Number of members who can work"), MatchBox::tr("Township")};
    const std::vector<NamedSource> named = namedSources(dictionary);
    for (std::size_t i = 0; i < named.size(); ++i)
        add(labels.value(static_cast<qsizetype>(i), named[i].name), named[i].name);
    for (const Entity& entity : dictionary.entities()) {
        const bool isHeld = entity.id == entities::household || entity.parent == entities::household;
        if (!isHeld || entity.id == entities::acceptance)
            continue;
        for (const Field& field : entity.fields) {
            if (!field.retired)
                add(MatchBox::tr("%1: %2").arg(entity.label.text(), field.label.text()), entity.id + u'.' + field.id);
        }
    }
    return model;
}

CalmComboBox* makeMatchBox(QStandardItemModel* fields, const QString& heading, QWidget* parent)
{
    auto* box = new CalmComboBox(parent);
    box->setAccessibleName(heading);
    box->setMaxVisibleItems(kShownFields);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setModel(fields);
    return box;
}

void showMatch(QComboBox& box, const QString& field)
{
    box.setCurrentIndex(std::max(0, box.findData(field)));
}

} // namespace mingbai
