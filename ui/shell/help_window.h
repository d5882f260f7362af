/// @file
/// The window that F1 opens: what the field at hand means, and the manual, searchable, beside the work.
#pragma once

#include "ui/shell/manual.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace mingbai {

/// The field whose editor, row or cell has the keyboard; null where there is none.
[[nodiscard]] const Field* fieldAtHand(const QWidget* focus);

class HelpWindow final : public QDialog {
    Q_OBJECT

public:
    /// @param dictionary outlives the window
    HelpWindow(const Dictionary& dictionary, QWidget* parent);

    /// Shows the field first where one is given, else the page that was read last.
    void open(const Field* field);

Q_SIGNALS:
    /// A link of the manual leads to this command or place.
    void runWanted(const QString& command);

private:
    void find();
    void showRow(int row);
    void follow(const QUrl& link);

    const Dictionary& m_dictionary;
    std::vector<ManualPage> m_found; ///< one a row of the list
    QLineEdit* m_text = nullptr;
    QListWidget* m_pages = nullptr;
    QTextBrowser* m_page = nullptr;
};

} // namespace mingbai
