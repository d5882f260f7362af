/// @file
/// Takes in packages and receipts: first what each would change, then all at once.
#pragma once

#include "core/sync/merge.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace mingbai {

class Session;

class TakePage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit TakePage(Session& session, QWidget* parent = nullptr);

    /// Shows what taking in these files, or folders of them, would change; nothing is taken.
    void preview(const QStringList& paths);

Q_SIGNALS:
    void noticed(const QString& sentence);
    /// Something is in dispute and waits for a decision.
    void deskWanted();

private:
    void chooseFile();
    void chooseFolder();
    void take();
    void showResults();
    void showDetails();

    Session& m_session;
    QStringList m_paths;
    std::vector<TakeResult> m_results;
    bool m_isTaken = false; ///< what is shown has been done
    QTableWidget* m_files = nullptr;
    QLabel* m_words = nullptr;
    QTableWidget* m_differences = nullptr;
    QPushButton* m_take = nullptr;
    QPushButton* m_desk = nullptr;
};

} // namespace mingbai
