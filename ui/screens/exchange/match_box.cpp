#include "ui/screens/exchange/match_box.h"

#include "core/dictionary/fields.h"
#include "core/exchange/fill_columns.h"
#include "core/exchange/table_titles.h"
#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/shell/prompt.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
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
    connect(this, &QComboBox::currentTextChanged, this, &QWidget::setToolTip); // what is elided
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

MatchHeading::MatchHeading(QWidget* parent)
    : QWidget(parent)
{
    auto* heading = new QLabel(tr("Columns"), this);
    setRole(heading, Role::Heading);
    auto* load = new QPushButton(tr("Load a match …"), this);
    load->setObjectName("match_load"_L1);
    load->setToolTip(tr("Take the match of headings that a colleague saved"));
    auto* save = new QPushButton(tr("Save the match …"), this);
    save->setObjectName("match_save"_L1);
    save->setToolTip(tr("A small file for colleagues who get the same table; it holds no data"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading);
    layout->addStretch(1);
    for (QPushButton* button : {load, save}) {
        setRole(button, Role::Quiet);
        layout->addWidget(button);
    }
    connect(load, &QPushButton::clicked, this, &MatchHeading::loadWanted);
    connect(save, &QPushButton::clicked, this, &MatchHeading::saveWanted);
}

QString saveMatch(Session& session, QWidget* over, const HeadingMap& map, const QString& suggested)
{
    const QString path = prompt().fileToSave(over, MatchBox::tr("Save the match of headings"),
        MatchBox::tr("match of %1.json").arg(suggested), MatchBox::tr("Match of headings (*.json)"));
    const bool isSaved = !path.isEmpty() && session.attempt([&] { writeHeadingMap(map, path); });
    return isSaved ? MatchBox::tr("Saved %1").arg(QFileInfo(path).fileName()) : QString();
}

std::optional<HeadingMap> loadMatch(Session& session, QWidget* over)
{
    const QString path = prompt().fileToOpen(
        over, MatchBox::tr("Load a match of headings"), MatchBox::tr("Match of headings (*.json)"));
    HeadingMap map;
    if (path.isEmpty() || !session.attempt([&] { map = readHeadingMap(path); }))
        return std::nullopt;
    return map;
}

void showMatch(QComboBox& box, const QString& field)
{
    box.setCurrentIndex(std::max(0, box.findData(field)));
}

} // namespace mingbai
