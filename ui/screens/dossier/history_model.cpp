#include "ui/screens/dossier/history_model.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/screens/dossier/record_words.h"

#include <QColor>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostItems = 2000;

} // namespace

HistoryModel::HistoryModel(Ledger& ledger, QObject* parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger)
{
}

void HistoryModel::load(const QString& household)
{
    beginResetModel();
    m_titles.clear();
    m_items = household.isEmpty() ? std::vector<HistoryItem>() : householdHistory(m_ledger, household, kMostItems);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString HistoryModel::whatWords(const HistoryItem& item) const
{
    QString words = item.entity->label.text();
    if (!item.entity->parent.isEmpty()) {
        auto title = m_titles.constFind(item.record);
        if (title == m_titles.constEnd())
            title = m_titles.insert(item.record, recordTitle(m_ledger, item.entity->id, item.record));
        if (*title != words)
            words += u' ' + *title;
    }
    if (item.field)
        return words + u" · "_s + item.field->label.text();
    return item.kind == RecordChange::Kind::Remove ? tr("%1 removed").arg(words) : tr("%1 added").arg(words);
}

QString HistoryModel::whyWords(const LogEntry& change) const
{
    QStringList words;
    if (change.undoneBy > 0)
        words += tr("taken back");
    if (change.act == Act::Undo)
        words += tr("took back an earlier change");
    if (!change.why.isEmpty())
        words += redacted(change.why);
    return words.join(u"；"_s);
}

QString HistoryModel::words(const HistoryItem& item, int column) const
{
    switch (column) {
    case When:
        return momentText(item.change.at);
    case Who:
        return item.change.who;
    case What:
        return whatWords(item);
    case Before:
        return item.field ? valueWords(m_ledger, *item.field, item.before) : QString();
    case After:
        return item.field ? valueWords(m_ledger, *item.field, item.after) : QString();
    case Why:
        return whyWords(item.change);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) // a view copies its current cell without asking whether there is one
        return {};
    const HistoryItem& one = item(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return words(one, index.column());
    if (one.change.undoneBy > 0 && role == Qt::FontRole) {
        QFont font;
        font.setStrikeOut(index.column() == Before || index.column() == After);
        return font;
    }
    if (one.change.undoneBy > 0 && role == Qt::ForegroundRole)
        return roleColour(Role::Muted, QGuiApplication::palette());
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace mingbai
