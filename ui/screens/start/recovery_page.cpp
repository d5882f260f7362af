#include "ui/screens/start/recovery_page.h"

#include "core/base/failure.h"
#include "ui/forms/look.h"
#include "ui/screens/start/recovery_sheet.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr int kGroupsPerRow = 4;
} // namespace

RecoveryPage::RecoveryPage(QWidget* parent)
    : QWidget(parent)
{
    auto* panel = new QFrame(this);
    setRole(panel, Role::Panel);
    auto* grid = new QGridLayout(panel);
    const int margin = scaled(kWideGap);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setSpacing(margin);
    QFont digits = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    digits.setPixelSize(scaled(20));
    for (int i = 0; i < static_cast<int>(m_groups.size()); ++i) {
        auto* label = new QLabel(panel);
        label->setObjectName(u"recovery_group_%1"_s.arg(i + 1));
        label->setTextFormat(Qt::RichText);
        label->setFont(digits);
        m_groups.at(static_cast<std::size_t>(i)) = label;
        grid->addWidget(label, i / kGroupsPerRow, i % kGroupsPerRow);
    }
    auto* print = new QPushButton(themeIcon(u"document-print"_s), tr("Print"), this);
    print->setObjectName("recovery_print"_L1);
    connect(print, &QPushButton::clicked, this, &RecoveryPage::print);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(panel);
    layout->addWidget(print, 0, Qt::AlignLeft);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(scaled(kGap));
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        Question& question = m_questions.at(i);
        question.label = new QLabel(this);
        question.answer = new QLineEdit(this);
        question.answer->setObjectName(u"recovery_answer_%1"_s.arg(i + 1));
        question.answer->setMaxLength(6);
        connect(question.answer, &QLineEdit::textChanged, this, &RecoveryPage::changed);
        form->addRow(question.label, question.answer);
    }
    layout->addLayout(form);
    setFocusProxy(m_questions.front().answer);
}

void RecoveryPage::showCode(const QString& ledgerName, const QString& code, QDate day)
{
    m_ledgerName = ledgerName;
    m_code = code;
    m_day = day;
    const QStringList groups = recoveryGroups(code);
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        m_groups.at(i)->setText(
            u"<span style='color:%1; font-size:%2px'>%3</span>&nbsp;&nbsp;%4"_s.arg(themeColour(u"muted"_s).name())
                .arg(scaled(13))
                .arg(i + 1)
                .arg(groups.value(static_cast<qsizetype>(i))));
    }
    chooseQuestions();
}

void RecoveryPage::chooseQuestions()
{
    const int count = static_cast<int>(m_groups.size());
    const int first = QRandomGenerator::global()->bounded(count);
    const int second = (first + 1 + QRandomGenerator::global()->bounded(count - 1)) % count;
    m_questions[0].group = std::min(first, second);
    m_questions[1].group = std::max(first, second);
    for (const Question& question : m_questions) {
        question.label->setText(tr("Group %1 from the paper").arg(question.group + 1));
        question.answer->setAccessibleName(question.label->text());
        question.answer->setProperty("group", question.group + 1);
        question.answer->clear();
    }
}

QString RecoveryPage::problem() const
{
    const QStringList groups = recoveryGroups(m_code);
    for (const Question& question : m_questions) {
        const QString typed = question.answer->text().trimmed();
        if (typed.isEmpty())
            return tr("Print the code or write it down, then type two of its groups from the paper.");
        if (typed != groups.value(question.group))
            return tr("Group %1 is not what stands above. Compare the paper digit by digit.").arg(question.group + 1);
    }
    return {};
}

void RecoveryPage::print()
{
    try {
        printRecoverySheet(this, m_ledgerName, m_code, m_day);
    } catch (const Failure& failure) {
        Q_EMIT failed(failure.sentence());
    }
}

} // namespace mingbai
