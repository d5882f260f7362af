/// @file
/// The members of a household as lines of a question: who comes along, who is the head, what each is to the head.
#pragma once

#include "core/families/families.h"

#include <QWidget>

class QCheckBox;
class QRadioButton;

namespace mingbai {

class Editor;

/// Relations are proposed until somebody chooses one.
class MemberChoice final : public QWidget {
    Q_OBJECT

public:
    /// What is asked about each member.
    enum class Ask {
        WhoLeaves,    ///< a mark, the new head, the relation to that head
        RelationsOnly ///< all come along
    };

    /// @param members present ones; @param today for the editors
    MemberChoice(const std::vector<Record>& members, Ask ask, QDate today, QWidget* parent = nullptr);

    /// Those who come along, with their relations.
    [[nodiscard]] std::vector<Comer> chosen() const;
    /// Record of the new head; empty while nobody is marked.
    [[nodiscard]] QString head() const;
    /// What nobody chose yet is filled in again. @param relation the proposal for a member; may be empty
    void propose(const std::function<QString(const QString& member)>& relation);

Q_SIGNALS:
    /// Somebody else comes along, or another one is the head.
    void changed();
    /// Somebody chose the relation of a member.
    void relationChosen(const QString& member, const QString& relation);

private:
    struct Line {
        QString person;
        QCheckBox* mark = nullptr;    ///< null where all come along
        QRadioButton* head = nullptr; ///< null where the head is not asked
        Editor* relation = nullptr;
        bool isChosen = false; ///< the relation was chosen by somebody
    };

    void addHeadings(Ask ask);
    void addLine(const Record& member, Ask ask, QDate today);
    void arrange();

    std::vector<Line> m_lines;
};

} // namespace mingbai
