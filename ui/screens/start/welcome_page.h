/// @file
/// The first page: what was opened last, and what else can be done.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace mingbai {

class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// Reads anew which ledgers were opened last.
    void refresh();

Q_SIGNALS:
    void ledgerChosen(const QString& path, const QString& name);
    void fileWanted();
    void newWanted();
    void demoWanted();
    void firstDayWanted();

private:
    QVBoxLayout* m_recent = nullptr;
    QWidget* m_new = nullptr;
};

} // namespace mingbai
