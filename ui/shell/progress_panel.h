/// @file
/// What covers a window while long work runs.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace mingbai {

/// Title, stage, bar and a Cancel button over a faded picture of what it covers, so that nothing below is painted.
class ProgressPanel final : public QWidget {
    Q_OBJECT

public:
    ProgressPanel(const QString& title, QWidget* over);

    /// @param total 0: not known
    void showStep(qint64 done, qint64 total, const QString& stage);

Q_SIGNALS:
    /// Once; the button then says that it is stopping.
    void cancelWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void stop();

    QPixmap m_behind;
    QLabel* m_stage = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace mingbai
