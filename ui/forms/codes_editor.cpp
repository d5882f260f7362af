#include "ui/forms/codes_editor.h"

#include "ui/forms/choices.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListWidget>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 10;

/// A list whose lines are found by number, label, pinyin or initials, as those of a single code are.
class ChoiceLines final : public QListWidget {
public:
    ChoiceLines(const std::vector<Choice>& choices, QWidget* parent)
        : QListWidget(parent)
        , m_choices(choices)
    {
    }

    void keyboardSearch(const QString& search) override
    {
        const bool isNew = !m_sinceKey.isValid() || m_sinceKey.elapsed() > QApplication::keyboardInputInterval();
        m_typed = isNew ? search : m_typed + search;
        m_isTicked = m_isTicked && !isNew;
        m_sinceKey.start();
        const std::vector<int> found = matching(m_choices, m_typed);
        if (found.empty() || m_isTicked) // who types on after the word is clear means the same line
            return;
        setCurrentRow(found.front());
        m_isTicked = found.size() == 1;
        if (m_isTicked)
            currentItem()->setCheckState(currentItem()->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    }

private:
    const std::vector<Choice>& m_choices;
    QString m_typed;
    QElapsedTimer m_sinceKey;
    bool m_isTicked = false; ///< by the letters typed so far
};

} // namespace

CodesEditor::CodesEditor(const Field& field, QDate today, QWidget* parent)
    : Editor(field, today, parent)
    , m_today(today)
    , m_list(new ChoiceLines(choicesOf(*field.codes), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    for (const Choice& choice : choicesOf(*field.codes)) {
        auto* item = new QListWidgetItem(choice.shown, m_list);
        item->setData(Qt::UserRole, choice.value);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_showing)
            touch();
    });
    setInput(m_list);
}

QString CodesEditor::text() const
{
    QStringList codes;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            codes += item->data(Qt::UserRole).toString();
    }
    return codes.join(u',');
}

void CodesEditor::showText(const QString& text)
{
    const QStringList codes = textOf(parse(field(), text, m_today).value).split(u',');
    m_showing = true;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setCheckState(codes.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
    m_showing = false;
}

QSize CodesEditor::sizeHint() const
{
    const int line = qMax(m_list->sizeHintForRow(0), fontMetrics().height());
    return {0, line * qMin(m_list->count(), kMostLines) + 2 * m_list->frameWidth() + 2};
}

} // namespace mingbai
