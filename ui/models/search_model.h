/// @file
/// What the search box on top shows while somebody types: households, people, and places and commands of the program.
#pragma once

#include "core/ledger/search.h"

#include <QAbstractListModel>

namespace mingbai {

class Session;

/// A place or command of the program that can be found by its words.
struct SearchableCommand {
    QString id;
    QString text;
    QString key; ///< of the keyboard, for people; may be empty
};

/// Commands whose words, pinyin or initials fit come last, after households and people, best first.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        HouseholdIdRole = Qt::UserRole, ///< QString, empty for a command
        PersonIdRole,                   ///< QString, empty unless a person was found
        CommandIdRole,                  ///< QString, empty unless a command was found
        DetailRole,                     ///< QString, second line: where, and what matched
    };

    explicit SearchModel(Session& session, QObject* parent = nullptr);

    void setCommands(std::vector<SearchableCommand> commands);
    void setText(const QString& text);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Spelled {
        SearchableCommand command;
        QString joined; ///< pinyin without blanks
        QString initials;
    };
    void spell();
    [[nodiscard]] std::vector<SearchableCommand> matching(const QString& text) const;
    [[nodiscard]] QVariant hitData(const Hit& hit, int role) const;
    [[nodiscard]] QVariant commandData(const SearchableCommand& command, int role) const;

    Session& m_session;
    std::vector<Spelled> m_known;
    bool m_spelled = false;
    std::vector<Hit> m_hits;
    std::vector<SearchableCommand> m_commands;
};

} // namespace mingbai
