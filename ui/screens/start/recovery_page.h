/// @file
/// Shows the recovery code, prints it, and has two of its groups typed back, so that it is really on paper.
#pragma once

#include <QDate>
#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace mingbai {

class RecoveryPage final : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryPage(QWidget* parent = nullptr);

    /// Another code: asks for two other groups.
    void showCode(const QString& ledgerName, const QString& code, QDate day);
    /// Why one cannot go on; empty when both groups were typed right.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    struct Question {
        int group = 0; ///< from 0
        QLabel* label = nullptr;
        QLineEdit* answer = nullptr;
    };
    void print();
    void chooseQuestions();

    QString m_ledgerName;
    QString m_code;
    QDate m_day;
    std::array<QLabel*, 8> m_groups{};
    std::array<Question, 2> m_questions{};
};

} // namespace mingbai
