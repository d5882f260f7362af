/// @file
/// Chooses a household, or a person in one, by typing what is known: name, initials, tail of ID or phone.
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace mingbai {

class SearchBox;
class SearchModel;
class Session;

/// A line of a form: label, search box, and who was chosen.
class HouseholdChoice final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives this; @param name before "_household" and "_chosen", the object names of box and answer
    HouseholdChoice(Session& session, const QString& name, const QString& label, QWidget* parent = nullptr);

    /// @param person may be empty
    void choose(const QString& household, const QString& person);
    [[nodiscard]] const QString& household() const { return m_household; }
    [[nodiscard]] const QString& person() const { return m_person; } ///< empty where the household itself was found

Q_SIGNALS:
    void chosen(const QString& household, const QString& person);

private:
    Session& m_session;
    SearchModel* m_found = nullptr;
    QLabel* m_answer = nullptr;
    QString m_household;
    QString m_person;
};

/// "张三 一组": the head and the group; empty when there is no such household.
[[nodiscard]] QString householdName(Session& session, const QString& household);

} // namespace mingbai
