#include "ui/screens/households/filter_bar.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/models/findings_model.h"
#include "ui/models/range_text.h"
#include "ui/models/session.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>

#include <functional>
#include <utility>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPopupWidth = 200;
constexpr auto kAny = "*"_L1;
constexpr auto kOpen = "open"_L1;
constexpr auto kCheckPrefix = "check:"_L1;

/// Codes as they are offered, retired ones left out.
void addCodes(QComboBox* choice, const CodeList* list)
{
    for (const Code& code : list->codes) {
        if (!code.retired)
            choice->addItem(code.label.text(), code.code);
    }
}

/// Takes new items while keeping what is chosen. A choice that is gone falls back to the first item.
void refill(QComboBox* choice, const std::function<void()>& fill)
{
    const QVariant chosen = choice->currentData();
    const QSignalBlocker quiet(choice);
    while (choice->count() > 1)
        choice->removeItem(1);
    fill();
    choice->setCurrentIndex(std::max(0, choice->findData(chosen)));
}

/// Its list is made when it is first opened, and what it offers is read when it is first touched: lists that nobody opens cost
/// a start as much as the table beside them.
class Choice final : public QComboBox {
public:
    Choice(int popupWidth, std::function<void()> touched, QWidget* parent)
        : QComboBox(parent)
        , m_popupWidth(popupWidth)
        , m_touched(std::move(touched))
    {
    }

    /// As narrow as the bar wants it. The list's own widths would ask for the list.
    [[nodiscard]] QSize sizeHint() const override
    {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        return style()->sizeFromContents(QStyle::CT_ComboBox, &option, {0, fontMetrics().height()}, this);
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void showPopup() override
    {
        m_touched();
        view()->setMinimumWidth(m_popupWidth);
        view()->setTextElideMode(Qt::ElideRight);
        QComboBox::showPopup();
    }

protected:
    /// What does not fit ends in dots; the style would cut it.
    void initStyleOption(QStyleOptionComboBox* option) const override
    {
        QComboBox::initStyleOption(option);
        const int room = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this).width();
        option->currentText = fontMetrics().elidedText(option->currentText, Qt::ElideRight, room);
    }

    void focusInEvent(QFocusEvent* event) override
    {
        m_touched();
        QComboBox::focusInEvent(event);
    }

private:
    int m_popupWidth;
    std::function<void()> m_touched;
};

} // namespace

FilterBar::FilterBar(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLineEdit(this))
{
    m_text->setObjectName("household_filter"_L1);
    m_text->setAccessibleName(tr("Filter households"));
    m_text->setPlaceholderText(tr("Name, initials, ID or phone tail, group"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themeIcon(u"view-filter"_s), QLineEdit::LeadingPosition);
    m_group = addChoice(u"filter_group"_s, tr("All groups"), kPopupWidth);
    m_type = addChoice(u"filter_type"_s, tr("All types"), kPopupWidth);
    m_monitoring = addChoice(u"filter_monitoring"_s, tr("Monitored or not"), kPopupWidth);
    m_findings = addChoice(u"filter_findings"_s, tr("All findings"), 2 * kPopupWidth); // sentences, not words
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(scaled(kGap));
    grid->addWidget(m_text, 0, 0, 1, 4);
    grid->addWidget(m_group, 1, 0);
    grid->addWidget(m_type, 1, 1);
    grid->addWidget(m_monitoring, 1, 2);
    grid->addWidget(m_findings, 1, 3);
    m_more = new QPushButton(this);
    m_more->setObjectName("filter_more"_L1);
    m_more->setToolTip(tr("Set this aside"));
    setRole(m_more, Role::Quiet);
    grid->addWidget(m_more, 2, 0, 1, 4, Qt::AlignLeft);
    showMore();
    connect(m_more, &QPushButton::clicked, this, [this] {
        HouseholdFilter rest = filter();
        rest.income.reset();
        rest.failed.clear();
        rest.village.clear();
        setFilter(rest);
    });
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    fillFixed();
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(&session, &Session::changed, this, &FilterBar::refresh);
}

QComboBox* FilterBar::addChoice(const QString& name, const QString& words, int popupWidth)
{
    auto* choice = new Choice(
        scaled(popupWidth), [this] { fill(); }, this);
    choice->setObjectName(name);
    choice->setAccessibleName(words);
    choice->addItem(words, QString());
    choice->setMinimumWidth(scaled(80));
    choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    choice->setToolTip(words);
    connect(choice, &QComboBox::currentTextChanged, choice, &QWidget::setToolTip); // what is elided
    connect(choice, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    return choice;
}

void FilterBar::fillFixed()
{
    const Dictionary& dictionary = m_session.ledger().dictionary();
    const QSignalBlocker quietType(m_type);
    const QSignalBlocker quietMonitoring(m_monitoring);
    addCodes(m_type, dictionary.field(fields::household::base_type).codes);
    m_monitoring->addItem(tr("Monitored, risk open"), kOpen);
    m_monitoring->addItem(tr("Monitored, any"), kAny);
    addCodes(m_monitoring, dictionary.field(fields::household::monitoring_type).codes);
}

/// What is chosen says how many; the rest is read again when somebody looks.
void FilterBar::refresh()
{
    m_isFilled = false;
    if (m_group->currentIndex() > 0 || m_findings->currentIndex() > 0)
        fill();
}

void FilterBar::fill()
{
    if (std::exchange(m_isFilled, true))
        return;
    m_session.attempt([this] {
        refill(m_group, [this] { fillGroups(); });
        refill(m_findings, [this] { fillFindings(); });
    });
}

void FilterBar::fillGroups()
{
    for (const QString& group : groups(m_session.ledger()))
        m_group->addItem(group, group);
}

void FilterBar::fillFindings()
{
    m_findings->addItem(tr("With errors"), severityName(Severity::Error));
    m_findings->addItem(tr("With alerts"), severityName(Severity::Alert));
    m_findings->addItem(tr("With warnings"), severityName(Severity::Warning));
    for (const CheckCount& each : m_session.checks().countsByCheck()) {
        m_findings->addItem(
            tr("%1 %2 (%3)").arg(each.check, checkTitle(m_session.checks().catalogue(), each.check)).arg(each.count),
            kCheckPrefix + each.check);
    }
}

HouseholdFilter FilterBar::filter() const
{
    HouseholdFilter filter;
    filter.text = m_text->text().trimmed();
    filter.group = m_group->currentData().toString();
    filter.baseType = m_type->currentData().toString();
    const QString monitoring = m_monitoring->currentData().toString();
    filter.openCasesOnly = monitoring == kOpen;
    filter.monitoringType = filter.openCasesOnly ? QString(kAny) : monitoring;
    const QString findings = m_findings->currentData().toString();
    if (findings.startsWith(kCheckPrefix))
        filter.check = findings.mid(kCheckPrefix.size());
    else
        filter.severity = findings;
    filter.income = m_income;
    filter.failed = m_failed;
    filter.village = m_village;
    return filter;
}

void FilterBar::showMore()
{
    QStringList words;
    if (!m_village.isEmpty())
        words << tr("Only %1").arg(screenText(m_session.ledger().dictionary().field(fields::household::village), m_village));
    if (m_income)
        words << tr("Net income a head %1, %2").arg(rangeText(*m_income)).arg(m_income->year);
    if (!m_failed.isEmpty())
        words
            << tr("Not passed: %1").arg(m_session.ledger().dictionary().entity(entities::guarantee).find(m_failed)->label.text());
    m_more->setText(words.join(u" · "_s) + u"  ×"_s);
    m_more->setVisible(!words.isEmpty());
}

bool FilterBar::isNarrowing() const
{
    return !m_text->text().trimmed().isEmpty() || m_group->currentIndex() > 0 || m_type->currentIndex() > 0
        || m_monitoring->currentIndex() > 0 || m_findings->currentIndex() > 0 || m_income || !m_failed.isEmpty()
        || !m_village.isEmpty();
}

void FilterBar::setFilter(const HouseholdFilter& filter)
{
    const auto choose = [](QComboBox* choice, const QString& wanted) {
        choice->setCurrentIndex(std::max(0, choice->findData(wanted)));
    };
    fill();
    {
        const QSignalBlocker quiet(this);
        m_text->setText(filter.text);
        choose(m_group, filter.group);
        choose(m_type, filter.baseType);
        choose(m_monitoring, filter.openCasesOnly ? QString(kOpen) : filter.monitoringType);
        m_income = filter.income;
        m_failed = filter.failed;
        m_village = filter.village;
        showMore();
        choose(m_findings, filter.check.isEmpty() ? filter.severity : kCheckPrefix + filter.check);
    }
    Q_EMIT changed();
}

} // namespace mingbai
