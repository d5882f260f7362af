/// @file
/// One figure of the workbench: large number, what it is, and a word about it. A click opens the list behind it.
#pragma once

#include <QAbstractButton>

namespace mingbai {

class Tile final : public QAbstractButton {
    Q_OBJECT

public:
    /// @param name object name
    Tile(const QString& name, const QString& words, QWidget* parent = nullptr);

    /// @param remark beneath, in a quieter tone; may be empty
    void setFigure(const QString& figure, const QString& remark);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_figure;
    QString m_remark;
};

} // namespace mingbai
