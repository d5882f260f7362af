#include "ui/screens/grid/refused_panel.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 4;            ///< shown at once
constexpr std::size_t kMostListed = 200; ///< more are mended in their cells; the heading counts them all

} // namespace

RefusedPanel::RefusedPanel(const Dictionary& dictionary, QWidget* parent)
    : QFrame(parent)
    , m_dictionary(dictionary)
    , m_heading(new QLabel(this))
    , m_list(new QListWidget(this))
{
    setObjectName("grid_refused"_L1);
    setRole(m_heading, Role::Error);
    m_list->setObjectName("grid_refused_list"_L1);
    m_list->setAccessibleName(tr("Not taken yet"));
    auto* give = new QPushButton(tr("Give them up"), this);
    give->setObjectName("grid_refused_clear"_L1);
    setRole(give, Role::Quiet);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(give);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(2));
    layout->addLayout(top);
    layout->addWidget(m_list);
    connect(give, &QPushButton::clicked, this, &RefusedPanel::giveUpWanted);
    const auto choose = [this](const QListWidgetItem* item) {
        const auto row = static_cast<std::size_t>(m_list->row(item));
        if (row < m_texts.size())
            Q_EMIT chosen(m_texts[row]);
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    hide();
}

void RefusedPanel::show(const std::vector<RefusedText>& texts)
{
    m_texts = texts;
    m_list->clear();
    for (std::size_t i = 0; i < std::min(texts.size(), kMostListed); ++i) {
        const RefusedText& each = texts[i];
        const Entity* entity = m_dictionary.find(each.entity);
        const Field* field = entity ? entity->find(each.field) : nullptr;
        const QString column = (field ? field->label.text() : each.field)
            + (each.year ? u' ' + QString::number(each.year) : QString());
        const bool isOpen = field && (field->privacy == Privacy::Open || field->privacy == Privacy::Internal);
        m_list->addItem(
            tr("%1 · %2 · \"%3\": %4").arg(each.place, column, isOpen ? each.text : redacted(each.text), each.reason));
    }
    m_heading->setText(tr("%n text(s) not taken; they wait in their cells", nullptr, static_cast<int>(texts.size())));
    const int lines = qMin(m_list->count(), kMostLines);
    m_list->setFixedHeight(lines * (m_list->fontMetrics().height() + scaled(kGap + 2)) + scaled(kGap));
    setVisible(!texts.empty());
}

} // namespace mingbai
