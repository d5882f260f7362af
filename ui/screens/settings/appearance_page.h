/// @file
/// Text size, light or dark, language; kept on this computer.
#pragma once

#include <QWidget>

class QComboBox;

namespace mingbai {

class AppearancePage final : public QWidget {
    Q_OBJECT

public:
    explicit AppearancePage(QWidget* parent = nullptr);

private:
    void buildChoices();
    void applyLook();

    QComboBox* m_size = nullptr;
    QComboBox* m_appearance = nullptr;
    QComboBox* m_language = nullptr;
};

/// The language chosen in the settings, "zh" or "en"; empty when none was.
[[nodiscard]] QString savedLanguage();

} // namespace mingbai
