/// @file
/// A line to find a text in the cells, over the table while it is wanted.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace mingbai {

/// Enter goes to the next cell, Shift+Enter to the one before, Escape closes.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    void open();
    void say(const QString& sentence);

Q_SIGNALS:
    void wanted(const QString& text, bool forward);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_text = nullptr;
    QLabel* m_said = nullptr;
};

} // namespace mingbai
