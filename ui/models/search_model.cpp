#include "ui/models/search_model.h"

#include "core/base/pinyin.h"
#include "ui/models/session.h"

namespace mingbai {

namespace {
constexpr int kHitsShown = 8;
constexpr std::size_t kCommandsShown = 4;
} // namespace

SearchModel::SearchModel(Session& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
}

void SearchModel::setCommands(std::vector<SearchableCommand> commands)
{
    m_known.clear();
    for (SearchableCommand& command : commands)
        m_known.push_back({std::move(command), {}, {}});
    m_spelled = false;
}

/// Only when somebody searches: the first reading of a name loads the tables of pinyin, which a start can do without.
void SearchModel::spell()
{
    for (Spelled& known : m_known) {
        const Pinyin sound = pinyinOfWords(known.command.text);
        known.joined = sound.joined();
        known.initials = sound.initials();
    }
    m_spelled = true;
}

void SearchModel::setText(const QString& text)
{
    const QString wanted = text.trimmed();
    std::vector<Hit> hits;
    if (!wanted.isEmpty())
        m_session.attempt([&] { hits = search(m_session.ledger(), wanted, kHitsShown); });
    if (!m_spelled && !wanted.isEmpty())
        spell();
    beginResetModel();
    m_hits = std::move(hits);
    m_commands = matching(wanted);
    endResetModel();
}

std::vector<SearchableCommand> SearchModel::matching(const QString& text) const
{
    std::vector<SearchableCommand> found;
    const QString lower = text.toLower();
    for (const Spelled& known : m_known) {
        if (lower.isEmpty() || found.size() == kCommandsShown)
            break;
        if (known.command.text.contains(text, Qt::CaseInsensitive) || known.joined.startsWith(lower)
            || known.initials.startsWith(lower))
            found.push_back(known.command);
    }
    return found;
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size() + m_commands.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    return row < m_hits.size() ? hitData(m_hits[row], role) : commandData(m_commands[row - m_hits.size()], role);
}

QVariant SearchModel::hitData(const Hit& hit, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return hit.text;
    case DetailRole:
        return hit.place + (hit.place.isEmpty() || hit.why.isEmpty() ? QString() : QStringLiteral(" · ")) + hit.why;
    case HouseholdIdRole:
        return hit.household;
    case PersonIdRole:
        return hit.person;
    case CommandIdRole:
        return QString();
    default:
        return {};
    }
}

QVariant SearchModel::commandData(const SearchableCommand& command, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case DetailRole:
        return command.key;
    case CommandIdRole:
        return command.id;
    case HouseholdIdRole:
    case PersonIdRole:
        return QString();
    default:
        return {};
    }
}

} // namespace mingbai
