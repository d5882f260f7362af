#include "ui/shell/progress_panel.h"

#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidth = 420;
constexpr int kBarSteps = 1000;
} // namespace

ProgressPanel::ProgressPanel(const QString& title, QWidget* over)
    : m_behind(over->isVisible() ? over->grab() : QPixmap()) // before it is a child of what is painted
    , m_stage(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setParent(over);
    setObjectName("progress_panel"_L1);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(title);

    auto* box = new QFrame(this);
    setRole(box, Role::Panel);
    box->setFixedWidth(scaled(kWidth));
    auto* heading = new QLabel(title, box);
    setRole(heading, Role::Heading);
    heading->setWordWrap(true);
    setRole(m_stage, Role::Muted);
    m_stage->setObjectName("progress_stage"_L1);
    m_bar->setObjectName("progress_bar"_L1);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_cancel->setObjectName("progress_cancel"_L1);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressPanel::stop);

    auto* inside = new QVBoxLayout(box);
    const int margin = scaled(2 * kWideGap);
    inside->setContentsMargins(margin, margin, margin, margin);
    inside->setSpacing(scaled(kWideGap));
    inside->addWidget(heading);
    inside->addWidget(m_bar);
    inside->addWidget(m_stage);
    inside->addWidget(m_cancel, 0, Qt::AlignRight);
    auto* outside = new QVBoxLayout(this);
    outside->addWidget(box, 0, Qt::AlignCenter);

    setGeometry(over->rect());
    over->installEventFilter(this);
}

void ProgressPanel::showStep(qint64 done, qint64 total, const QString& stage)
{
    m_stage->setText(stage);
    m_bar->setRange(0, total > 0 ? kBarSteps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(qMin(done, total) * kBarSteps / total));
}

void ProgressPanel::stop()
{
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Stopping …"));
    Q_EMIT cancelWanted();
}

void ProgressPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColour(u"window"_s));
    painter.drawPixmap(0, 0, m_behind);
    painter.fillRect(rect(), themeColour(u"shade_over"_s));
}

bool ProgressPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace mingbai
