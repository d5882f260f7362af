/// @file
/// One tab of the dossier.
#pragma once

#include "core/ledger/ownership.h"
#include "ui/models/session.h"

#include <QWidget>

namespace mingbai {

/// Base of the tabs. A page is loaded when it is looked at and again after each change of its household.
class DossierPage : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit DossierPage(Session& session, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_session(session)
    {
    }

    /// Shows a household. The same one again: reads it anew and keeps focus, scroll and selection.
    virtual void load(const QString& household) = 0;
    /// Commits what is being typed. @return false when some of it cannot be stored; it stays
    virtual bool commit() { return true; }
    /// Opens a record and the editor of its field, as far as given.
    virtual void goTo(const QString& record, const QString& field)
    {
        Q_UNUSED(record)
        Q_UNUSED(field)
    }

    /// The keyboard comes to this tab: to the first answer, or to where a first record is made.
    virtual void takeKeyboard() { setFocus(); }
    /// Changes only: Enter walks over the answers in the order of the paper without opening them.
    virtual void setWalking(bool walking) { Q_UNUSED(walking) }

    /// The record and field where the person is; empty as far as nothing is chosen.
    struct Cell {
        QString record;
        QString field;
    };
    [[nodiscard]] virtual Cell current() const { return {}; }

Q_SIGNALS:
    /// Something happened that the status line should say.
    void said(const QString& text);
    /// Another tab should show this.
    void wanted(const QString& entity, const QString& record, const QString& field);
    /// Another household should be shown, with one of its people.
    void householdWanted(const QString& household, const QString& person);
    /// The walk over the answers is at the end of this tab.
    void walked();

protected:
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] Ledger& ledger() const { return m_session.ledger(); }
    /// Whether a record of @p entity can be made or removed below @p parent: not where a place below keeps and reports it.
    [[nodiscard]] bool mayWrite(const Entity& entity, const QString& parent) const
    {
        return !ledger().isReadOnly() && keeperOfNew(ledger(), entity.id, parent).isEmpty();
    }

private:
    Session& m_session;
};

} // namespace mingbai
