#include "ui/screens/workbench/workbench_screen.h"

#include "core/checks/finding_store.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/report/indicators.h"
#include "ui/forms/look.h"
#include "ui/models/background_read.h"
#include "ui/models/findings_model.h"
#include "ui/models/range_text.h"
#include "ui/models/session.h"
#include "ui/screens/cases/due_table.h"
#include "ui/screens/workbench/count_chart.h"
#include "ui/screens/workbench/income_chart.h"
#include "ui/screens/workbench/sent_back_table.h"
#include "ui/screens/workbench/tile.h"
#include "ui/screens/workbench/to_mend_delegate.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QString yuan(const QJsonValue& value)
{
    return yuanText(qRound64(value.toDouble() * 100));
}

/// ▲ 5.2 % against the year before; empty when there is no such year.
QString change(double now, double before)
{
    if (before <= 0)
        return {};
    const double percent = (now - before) / before * 100;
    const QString sign = percent >= 0 ? u"▲"_s : u"▼"_s;
    return WorkbenchScreen::tr("%1 %2 % on the year before").arg(sign, QLocale().toString(qAbs(percent), 'f', 1));
}

/// How far the newest round is that is not finished; nothing when there is none.
std::optional<ScreeningProgress> openRound(Ledger& ledger)
{
    const std::vector<ScreeningRound> rounds = screeningRounds(ledger);
    return rounds.empty() || !rounds.front().isOpen ? std::nullopt : screeningProgress(ledger, rounds.front().id);
}

} // namespace

WorkbenchScreen::WorkbenchScreen(Session& session, QWidget* parent)
    : Screen(parent)
    , m_session(session)
    , m_figures(new BackgroundRead(session, this))
    , m_toMend(new QStandardItemModel(this))
    , m_chart(new IncomeChart(this))
{
    setObjectName("workbench_screen"_L1);
    auto* layout = new QVBoxLayout(this);
    const int margin = scaled(2 * kWideGap);
    layout->setContentsMargins(margin, scaled(kWideGap), margin, scaled(kWideGap));
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(makeTiles());
    auto* lower = new QHBoxLayout;
    lower->setSpacing(scaled(2 * kWideGap));
    lower->addWidget(makeToDo(), 3);
    lower->addWidget(makeCharts(), 3);
    layout->addLayout(lower, 1);
    connect(&session, &Session::changed, this, [this] {
        m_stale = true;
        update();
    });
}

PlaceWords WorkbenchScreen::words()
{
    return {tr("Workbench"), u"office-chart-bar"_s};
}

void WorkbenchScreen::paintEvent(QPaintEvent* event)
{
    Screen::paintEvent(event);
    if (std::exchange(m_stale, false))
        QTimer::singleShot(0, this, &WorkbenchScreen::refresh);
}

QWidget* WorkbenchScreen::makeTiles()
{
    auto* tiles = new QWidget(this);
    auto* layout = new QHBoxLayout(tiles);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    const auto add = [&](const QString& name, const QString& words, const HouseholdFilter& filter) {
        auto* tile = new Tile(name, words, tiles);
        connect(tile, &Tile::clicked, this, [this, filter] { Q_EMIT listWanted(filter); });
        layout->addWidget(tile);
        return tile;
    };
    HouseholdFilter monitored;
    monitored.monitoringType = u"*"_s;
    HouseholdFilter open = monitored;
    open.openCasesOnly = true;
    m_households = add(u"tile_households"_s, tr("Households"), {});
    m_people = add(u"tile_people"_s, tr("People"), {});
    m_monitored = add(u"tile_monitored"_s, tr("Ever monitored"), monitored);
    m_open = add(u"tile_open"_s, tr("Risk not cleared"), open);
    m_income = add(u"tile_income"_s, tr("Net income a head, yuan"), {});
    m_below = add(u"tile_below"_s, tr("Below 10,000 yuan a head"), {});
    m_income->disconnect(this);
    connect(m_income, &Tile::clicked, this, [this] {
        if (m_incomeYear > 0)
            Q_EMIT incomeWanted(m_incomeYear, fields::income::per_capita.id());
    });
    m_below->disconnect(this);
    connect(m_below, &Tile::clicked, this, [this] { Q_EMIT listWanted(m_belowFocus); });
    m_screening = add(u"tile_screening"_s, tr("Screening: done"), {});
    m_screening->disconnect(this);
    m_screening->hide();
    connect(m_screening, &Tile::clicked, this, &WorkbenchScreen::screeningWanted);
    return tiles;
}

QWidget* WorkbenchScreen::makeCharts()
{
    auto* charts = new QTabWidget(this);
    charts->setObjectName("workbench_charts"_L1);
    charts->setAccessibleName(tr("Figures of the village"));
    charts->setDocumentMode(true);
    charts->addTab(m_chart, tr("Kinds of income"));
    connect(m_chart, &IncomeChart::kindWanted, this, &WorkbenchScreen::incomeWanted);
    const auto add = [&](const QString& name, const QString& words, std::vector<HouseholdFilter> Lists::*lists) {
        auto* chart = new CountChart(name, words, charts);
        connect(chart, &CountChart::chosen, this, [this, lists](int bar) {
            const std::vector<HouseholdFilter>& all = m_lists.*lists;
            if (bar >= 0 && bar < static_cast<int>(all.size()))
                Q_EMIT listWanted(all.at(static_cast<std::size_t>(bar)));
        });
        charts->addTab(chart, words);
        return chart;
    };
    m_distribution = add(u"chart_distribution"_s, tr("Income a head"), &Lists::distribution);
    m_guarantees = add(u"chart_guarantees"_s, tr("Not passed"), &Lists::guarantees);
    m_types = add(u"chart_types"_s, tr("Types of households"), &Lists::types);
    return charts;
}

QWidget* WorkbenchScreen::makeToDo()
{
    m_toDo = new QTabWidget(this);
    m_toDo->setObjectName("workbench_to_do"_L1);
    m_toDo->setDocumentMode(true);
    m_due = new DueTable(m_toDo);
    connect(m_due, &DueTable::leadWanted, this, &WorkbenchScreen::leadWanted);
    connect(m_due, &DueTable::caseWanted, this, &WorkbenchScreen::caseWanted);
    m_toDo->addTab(m_due, tr("Due"));
    m_toDo->addTab(makeToMend(), tr("To mend"));
    m_sentBack = new SentBackTable(m_toDo);
    connect(m_sentBack, &SentBackTable::householdWanted, this, &Screen::householdWanted);
    m_toDo->setTabVisible(m_toDo->addTab(m_sentBack, tr("Sent back")), false);
    return m_toDo;
}

QWidget* WorkbenchScreen::makeToMend()
{
    auto* part = new QWidget(this);
    m_nothing = new QLabel(tr("The checks find nothing to mend."), part);
    setRole(m_nothing, Role::Good);
    m_list = new QListView(part);
    m_list->setObjectName("workbench_to_mend"_L1);
    m_list->setAccessibleName(tr("To mend"));
    m_list->setModel(m_toMend);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new ToMendDelegate(m_list));
    const auto open = [this](const QModelIndex& index) {
        HouseholdFilter filter;
        filter.check = index.data(ToMendDelegate::CheckRole).toString();
        Q_EMIT listWanted(filter);
    };
    connect(m_list, &QListView::activated, this, open);
    connect(m_list, &QListView::clicked, this, open);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
    return part;
}

void WorkbenchScreen::shown()
{
    if (focusWidget() == nullptr)
        m_due->setFocus();
}

void WorkbenchScreen::refresh()
{
    m_figures->start([this, parameters = m_session.checks().parameters()](Ledger& reader) -> BackgroundRead::Show {
        return [this, figures = indicators(reader, parameters), toMend = countFindingsByCheck(reader.database()),
                   due = dueOf(reader), screening = openRound(reader), remarks = openRemarks(reader)] {
            showFigures(figures);
            showToMend(toMend);
            showDue(due);
            showSentBack(remarks);
            showScreening(screening);
        };
    });
}

void WorkbenchScreen::showFigures(const QJsonObject& all)
{
    const QLocale locale;
    const auto count = [&](const QString& key) { return locale.toString(all[key].toInteger()); };
    m_households->setFigure(count(u"households"_s), {});
    m_people->setFigure(count(u"people"_s), {});
    m_monitored->setFigure(count(u"monitored"_s), {});
    m_open->setFigure(count(u"open_cases"_s), {});
    const QJsonObject income = all["income"_L1].toObject();
    const QJsonObject before = all["income_before"_L1].toObject();
    m_incomeYear = income[fields::income::year.id()].toInt();
    const double now = income[fields::income::per_capita.id()].toDouble();
    m_income->setFigure(income.isEmpty() ? u"—"_s : yuan(income[fields::income::per_capita.id()]),
        income.isEmpty() ? tr("no income recorded") : change(now, before[fields::income::per_capita.id()].toDouble()));
    const bool knowsBelow = income.contains("below_focus_income"_L1);
    m_below->setFigure(knowsBelow ? tr("%n household(s)", nullptr, income["below_focus_income"_L1].toInt()) : u"—"_s,
        income.isEmpty() ? QString() : tr("in %1").arg(income[fields::income::year.id()].toInt()));
    m_chart->showYears(income, before);
    showDistribution(all["income_distribution"_L1].toArray(), m_incomeYear);
    showGuarantees(all["guarantees"_L1].toObject());
    showTypes(all);
}

void WorkbenchScreen::showDistribution(const QJsonArray& ranges, int year)
{
    const std::optional<double> focus = m_session.checks().parameters().value(
        u"focus_income"_s, QDate(year, 12, 31), m_session.ledger().identity().division);
    std::vector<CountBar> bars;
    m_lists.distribution.clear();
    m_belowFocus = {};
    for (const QJsonValue each : ranges) {
        IncomeRange range{year, std::nullopt, std::nullopt};
        if (each["from"_L1].isDouble())
            range.from = qRound64(each["from"_L1].toDouble() * 100);
        if (each["below"_L1].isDouble())
            range.below = qRound64(each["below"_L1].toDouble() * 100);
        const bool isBelow = focus && range.below && static_cast<double>(*range.below) <= *focus * 100;
        if (isBelow)
            m_belowFocus.income = IncomeRange{year, std::nullopt, range.below};
        HouseholdFilter filter;
        filter.income = range;
        m_lists.distribution.push_back(filter);
        bars.push_back({rangeText(range), each["households"_L1].toInteger(), isBelow});
    }
    m_distribution->showBars(bars);
}

void WorkbenchScreen::showGuarantees(const QJsonObject& items)
{
    std::vector<CountBar> bars;
    m_lists.guarantees.clear();
    for (const Field& field : m_session.ledger().dictionary().entity(entities::guarantee).fields) {
        if (!items.contains(field.id))
            continue;
        HouseholdFilter filter;
        filter.failed = field.id;
        m_lists.guarantees.push_back(filter);
        bars.push_back({field.shortLabel.text(), items[field.id]["failed"_L1].toInteger(), true});
    }
    m_guarantees->showBars(bars);
}

void WorkbenchScreen::showTypes(const QJsonObject& all)
{
    std::vector<CountBar> bars;
    m_lists.types.clear();
    const auto add = [&](const FieldName& name, const QString& key, QString HouseholdFilter::*chosen, bool isMarked) {
        for (const Code& code : m_session.ledger().dictionary().field(name).codes->codes) {
            const qint64 count = all[key][code.code].toInteger();
            if (count == 0)
                continue;
            HouseholdFilter filter;
            filter.*chosen = code.code;
            m_lists.types.push_back(filter);
            bars.push_back({code.label.text(), count, isMarked});
        }
    };
    add(fields::household::base_type, u"by_base_type"_s, &HouseholdFilter::baseType, false);
    add(fields::household::monitoring_type, u"by_monitoring_type"_s, &HouseholdFilter::monitoringType, true);
    m_types->showBars(bars);
}

void WorkbenchScreen::showDue(const std::vector<DueItem>& items)
{
    const QDate today = m_session.ledger().clock().today();
    m_due->showItems(items, today);
    const auto late = std::count_if(items.begin(), items.end(), [&](const DueItem& item) { return item.dueOn < today; });
    const int tab = m_toDo->indexOf(m_due);
    if (!std::exchange(m_toldDue, true) && items.empty())
        m_toDo->setCurrentIndex(tab + 1);
    m_toDo->setTabText(tab, late > 0 ? tr("Due: %1, late: %2").arg(items.size()).arg(late) : tr("Due: %1").arg(items.size()));
}

/// In a village's ledger; those above read their remarks beside the places they sent them to.
void WorkbenchScreen::showSentBack(const std::vector<RemarkWords>& remarks)
{
    const int open = m_sentBack->showRemarks(remarks);
    const int tab = m_toDo->indexOf(m_sentBack);
    m_toDo->setTabText(tab, tr("Sent back: %1").arg(open));
    m_toDo->setTabVisible(tab, open > 0 && m_session.ledger().identity().role == "village"_L1);
}

void WorkbenchScreen::showScreening(const std::optional<ScreeningProgress>& progress)
{
    m_screening->setVisible(progress.has_value());
    if (!progress)
        return;
    const QDate due = progress->round.dueOn;
    m_screening->setFigure(tr("%1 of %2").arg(progress->done).arg(progress->lines.size()),
        due.isValid() ? daysLeftText(due, m_session.ledger().clock().today()) : progress->round.name);
}

void WorkbenchScreen::showToMend(std::vector<CheckCount> counts)
{
    m_toMend->clear();
    // Errors block what is sent, alerts are due, warnings can wait.
    std::stable_partition(
        counts.begin(), counts.end(), [](const CheckCount& each) { return each.severity != Severity::Warning; });
    for (const CheckCount& each : counts) {
        auto* item = new QStandardItem(checkTitle(m_session.checks().catalogue(), each.check));
        item->setData(each.check, ToMendDelegate::CheckRole);
        item->setData(each.count, ToMendDelegate::CountRole);
        item->setData(static_cast<int>(each.severity), ToMendDelegate::SeverityRole);
        item->setData(u"%1 %2: %3"_s.arg(severityLabel(each.severity)).arg(each.count).arg(item->text()), Qt::AccessibleTextRole);
        m_toMend->appendRow(item);
    }
    m_nothing->setVisible(m_toMend->rowCount() == 0);
    m_list->setVisible(m_toMend->rowCount() > 0);
}

} // namespace mingbai
