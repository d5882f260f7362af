/// @file
/// The list of texts that were not taken, with what is wrong with each.
#pragma once

#include "ui/models/refused_texts.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace mingbai {

class RefusedPanel final : public QFrame {
    Q_OBJECT

public:
    /// @param dictionary outlives the panel
    explicit RefusedPanel(const Dictionary& dictionary, QWidget* parent = nullptr);

    /// Shows itself where there is something to show.
    void show(const std::vector<RefusedText>& texts);

Q_SIGNALS:
    void chosen(const mingbai::RefusedText& text);
    void giveUpWanted();

private:
    const Dictionary& m_dictionary;
    std::vector<RefusedText> m_texts;
    QLabel* m_heading = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace mingbai
