/// @file
/// Editor of several codes: a list to tick.
#pragma once

#include "ui/forms/editor.h"

class QListWidget;

namespace mingbai {

/// Arrows move, Space ticks; a typed number, pinyin or initials go to their line, and tick it where they mean that one only.
class CodesEditor final : public Editor {
    Q_OBJECT

public:
    CodesEditor(const Field& field, QDate today, QWidget* parent);

    [[nodiscard]] QString text() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void showText(const QString& text) override;

private:
    QDate m_today;
    QListWidget* m_list = nullptr;
    bool m_showing = false;
};

} // namespace mingbai
