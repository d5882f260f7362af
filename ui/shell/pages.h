/// @file
/// Pages of which one is seen, as large as that one needs: a wide table on another page makes nobody scroll here.
#pragma once

#include <QStackedWidget>

namespace mingbai {

class Pages final : public QStackedWidget {
    Q_OBJECT

public:
    explicit Pages(QWidget* parent = nullptr)
        : QStackedWidget(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }

    [[nodiscard]] QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
};

} // namespace mingbai
