/// @file
/// The policy packs of the ledger, and the way to take one in: first what it changes, then all of it at once.
#pragma once

#include "core/sync/policy_signing.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableWidget;

namespace mingbai {

class Session;

class PacksPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit PacksPage(Session& session, QWidget* parent = nullptr);

    /// Asks for the file, then shows it.
    void choose();
    /// Shows what a pack changes; nothing is taken in.
    void preview(const QString& path);

Q_SIGNALS:
    void noticed(const QString& sentence);

private:
    [[nodiscard]] QWidget* makePreview();
    void refresh();
    void showChanges();
    void take();
    void leave();

    Session& m_session;
    std::optional<SignedPack> m_read; ///< what is shown and waits for a decision
    QTableWidget* m_packs = nullptr;
    QWidget* m_preview = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QTableWidget* m_changes = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace mingbai
