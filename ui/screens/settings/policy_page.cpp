#include "ui/screens/settings/policy_page.h"

#include "core/checks/unknown_parameters.h"
#include "core/dictionary/fields.h"
#include "core/report/line_question.h"
#include "ui/forms/editor.h"
#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/models/session.h"
#include "ui/shell/icons.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>
#include <array>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

enum Column { LabelColumn, ValueColumn, UnitColumn, SourceColumn, ColumnCount };

constexpr int kEarliestYear = 2014;

/// The value that holds on the last day of a year, and the document behind it.
const ParameterValue* valueIn(const Parameter& parameter, int year, double value)
{
    const QDate day(year, 12, 31);
    const auto holds = [&](const ParameterValue& each) {
        return each.value == value && (!each.validFrom.isValid() || each.validFrom <= day)
            && (!each.validTo.isValid() || each.validTo >= day);
    };
    const auto found = std::find_if(parameter.values.rbegin(), parameter.values.rend(), holds);
    return found == parameter.values.rend() ? nullptr : &*found;
}

/// Parameters are handed out by counties: 211324 000000.
QString countyOf(const QString& division)
{
    constexpr qsizetype kCountyDigits = 6;
    constexpr qsizetype kRegionDigits = 12;
    return division.first(qMin(kCountyDigits, division.size())).leftJustified(kRegionDigits, u'0');
}

/// Words for the units of resources/policy.
constexpr std::array kUnits{QT_TRANSLATE_NOOP("PolicyUnit", "yuan"), QT_TRANSLATE_NOOP("PolicyUnit", "years"),
    QT_TRANSLATE_NOOP("PolicyUnit", "days"), QT_TRANSLATE_NOOP("PolicyUnit", "months"),
    QT_TRANSLATE_NOOP("PolicyUnit", "percent"), QT_TRANSLATE_NOOP("PolicyUnit", "mu"), QT_TRANSLATE_NOOP("PolicyUnit", "km"),
    QT_TRANSLATE_NOOP("PolicyUnit", "metres"), QT_TRANSLATE_NOOP("PolicyUnit", "square metres"),
    QT_TRANSLATE_NOOP("PolicyUnit", "litres"), QT_TRANSLATE_NOOP("PolicyUnit", "minutes"),
    QT_TRANSLATE_NOOP("PolicyUnit", "count")};

QString unitText(const QString& unit)
{
    const auto known = std::find_if(
        kUnits.begin(), kUnits.end(), [&](const char* each) { return unit == QLatin1StringView(each); });
    return known == kUnits.end() ? unit : QCoreApplication::translate("PolicyUnit", *known);
}

/// Parameters that households are compared with by their income a head.
const QStringList kLines{u"monitoring_line"_s, u"focus_income"_s};

/// With separators of thousands, so that 10,000 and 100,000 are told apart at a glance.
QString numberText(double value)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace

PolicyPage::PolicyPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_year(new QSpinBox(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
{
    const int thisYear = session.ledger().clock().today().year();
    m_year->setObjectName("policy_year"_L1);
    m_year->setAccessibleName(tr("Year"));
    m_year->setRange(kEarliestYear, thisYear + 1);
    m_year->setValue(thisYear);
    m_year->setPrefix(tr("Year "));
    m_filter->setObjectName("policy_filter"_L1);
    m_filter->setAccessibleName(tr("Filter parameters"));
    m_filter->setPlaceholderText(tr("Filter by words"));
    m_filter->addAction(themeIcon(u"view-filter"_s), QLineEdit::LeadingPosition);
    m_table->setObjectName("policy_table"_L1);
    m_table->setAccessibleName(tr("Policy parameters"));
    m_table->setHorizontalHeaderLabels({tr("Parameter"), tr("Value"), tr("Unit"), tr("Source")});
    showWholeRows(m_table);
    m_table->setWordWrap(true);
    m_table->horizontalHeaderItem(ValueColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setColumnWidth(LabelColumn, scaled(300));
    m_table->setColumnWidth(UnitColumn, scaled(80));
    m_unknown = new QLabel(this);
    m_unknown->setObjectName("policy_unknown"_L1);
    m_unknown->setWordWrap(true);
    setRole(m_unknown, Role::Alert);
    auto* top = new QHBoxLayout;
    top->addWidget(m_year);
    top->addWidget(m_filter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_unknown);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeForm());
    connect(m_year, &QSpinBox::valueChanged, this, &PolicyPage::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, &PolicyPage::filter);
    connect(m_table, &QTableWidget::currentCellChanged, this, &PolicyPage::startForm);
    connect(&session, &Session::changed, this, &PolicyPage::refresh);
    refresh();
}

QWidget* PolicyPage::makeForm()
{
    auto* form = new QFrame(this);
    setRole(form, Role::Panel);
    m_formTitle = new QLabel(form);
    setRole(m_formTitle, Role::Heading);
    m_problem = new QLabel(form);
    m_problem->setObjectName("policy_problem"_L1);
    setRole(m_problem, Role::Error);
    m_set = new QPushButton(tr("Set"), form);
    m_set->setObjectName("policy_set"_L1);
    auto* grid = new QGridLayout(form);
    grid->addWidget(m_formTitle, 0, 0, 1, 5);
    int column = 0;
    for (const FieldName& name : {fields::parameter::value, fields::parameter::valid_from, fields::parameter::valid_to,
             fields::parameter::source_document}) {
        const Field& field = m_session.ledger().dictionary().field(name);
        Editor* editor = makeEditor(field, m_session.ledger().clock().today(), form);
        m_editors.push_back(editor);
        auto* label = new QLabel(field.label.text(), form);
        setRole(label, Role::Muted);
        grid->addWidget(label, 1, column);
        grid->addWidget(editor, 2, column);
        connect(editor, &Editor::committed, this, &PolicyPage::refreshForm);
        connect(editor, &Editor::problemChanged, this, &PolicyPage::refreshForm);
        ++column;
    }
    grid->setColumnStretch(column - 1, 1); // the document's name is the long one
    grid->addWidget(m_set, 2, column);
    grid->addWidget(m_problem, 3, 0, 1, 5);
    m_whatIf = new QLabel(form);
    m_whatIf->setObjectName("policy_what_if"_L1);
    m_whatIf->setWordWrap(true);
    grid->addWidget(m_whatIf, 4, 0, 1, 5);
    connect(m_set, &QPushButton::clicked, this, &PolicyPage::set);
    return form;
}

Editor* PolicyPage::editorOf(const FieldName& name) const
{
    const auto found = std::find_if(
        m_editors.begin(), m_editors.end(), [&](const Editor* editor) { return editor->field().id == name.field; });
    return *found;
}

const Parameter* PolicyPage::chosen() const
{
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), LabelColumn);
    return item == nullptr ? nullptr : m_session.checks().parameters().find(item->data(Qt::UserRole).toString());
}

void PolicyPage::refresh()
{
    m_session.attempt([this] {
        const int row = m_table->currentRow();
        const auto& all = m_session.checks().parameters().all();
        m_table->setRowCount(static_cast<int>(all.size()));
        for (std::size_t i = 0; i < all.size(); ++i)
            showRow(static_cast<int>(i), all[i]);
        m_table->setCurrentCell(qMax(0, row), LabelColumn);
        filter(m_filter->text());
        showUnknown();
    });
    startForm();
}

/// What has to be asked for, and what is not judged without it.
void PolicyPage::showUnknown()
{
    QStringList words;
    for (const UnknownParameter& one : unknownParameters(m_session.checks().catalogue(), m_session.checks().parameters(),
             QDate(m_year->value(), 12, 31), m_session.ledger().identity().division))
        words << tr("%1 (%2)").arg(one.label, one.checks.join(u", "_s));
    m_unknown->setVisible(!words.isEmpty());
    m_unknown->setText(tr("Not known for %1, so the checks named are not judged: %2.")
                           .arg(QString::number(m_year->value()), words.join(tr("; "))));
}

void PolicyPage::showRow(int row, const Parameter& parameter)
{
    const QString& region = m_session.ledger().identity().division;
    const auto value = m_session.checks().parameters().value(parameter.name, QDate(m_year->value(), 12, 31), region);
    const ParameterValue* holding = value ? valueIn(parameter, m_year->value(), *value) : nullptr;
    const QString source = holding == nullptr || holding->source.isEmpty() ? parameter.source : holding->source;
    auto* label = new QTableWidgetItem(parameter.label.isEmpty() ? parameter.name : parameter.label.text());
    label->setData(Qt::UserRole, parameter.name);
    m_table->setItem(row, LabelColumn, label);
    auto* number = new QTableWidgetItem(value ? numberText(*value) : tr("not known"));
    number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (!value)
        number->setForeground(themeColour(u"alert"_s));
    m_table->setItem(row, ValueColumn, number);
    m_table->setItem(row, UnitColumn, new QTableWidgetItem(unitText(parameter.unit)));
    auto* document = new QTableWidgetItem(source);
    document->setToolTip(source);
    m_table->setItem(row, SourceColumn, document);
}

void PolicyPage::filter(const QString& text)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto fits = [&](int column) {
            return m_table->item(row, column)->text().contains(text.trimmed(), Qt::CaseInsensitive);
        };
        m_table->setRowHidden(row, !fits(LabelColumn) && !fits(SourceColumn));
    }
}

void PolicyPage::startForm()
{
    const Parameter* parameter = chosen();
    m_formTitle->setText(parameter == nullptr
            ? QString()
            : tr("Record a value of your own: %1").arg(m_table->item(m_table->currentRow(), LabelColumn)->text()));
    for (Editor* editor : m_editors)
        editor->setValue({});
    editorOf(fields::parameter::valid_from)->setValue(QDate(m_year->value(), 1, 1).toString(Qt::ISODate));
    refreshForm();
}

void PolicyPage::refreshForm()
{
    QString problem;
    for (const Editor* editor : m_editors) {
        if (problem.isEmpty())
            problem = editor->problem();
    }
    bool isNumber = false;
    const QString value = editorOf(fields::parameter::value)->text().trimmed();
    QLocale::c().toDouble(value, &isNumber);
    if (problem.isEmpty() && !value.isEmpty() && !isNumber)
        problem = tr("The value is a number, without unit and without separators.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_set->setEnabled(chosen() != nullptr && problem.isEmpty());
    showWhatIf(isNumber ? std::optional(QLocale::c().toDouble(value)) : std::nullopt);
}

/// Of a line of income: who would stand under the value that is typed, before anything is set.
void PolicyPage::showWhatIf(std::optional<double> yuan)
{
    const Parameter* parameter = chosen();
    const bool isLine = parameter && kLines.contains(parameter->name);
    m_whatIf->setVisible(isLine && yuan);
    if (!m_whatIf->isVisibleTo(this))
        return;
    m_session.attempt([&] {
        int year = 0;
        const UnderLineCounts counts = countsOf(householdsUnder(m_session.ledger(), m_session.checks().catalogue(), *yuan, year));
        m_whatIf->setText(year == 0
                ? tr("No income is recorded yet: nobody can be compared with this line.")
                : tr(
                    "By the income of %1, households under %2 yuan a head: %3, with %4 people. Monitored: %5; not monitored: %6.")
                      .arg(QString::number(year), numberText(*yuan), QString::number(counts.households),
                          QString::number(counts.people), QString::number(counts.monitored),
                          QString::number(counts.households - counts.monitored)));
    });
}

void PolicyPage::set()
{
    for (Editor* editor : m_editors)
        editor->commit();
    refreshForm();
    if (!m_set->isEnabled())
        return;
    if (isEmpty(editorOf(fields::parameter::value)->value()) || isEmpty(editorOf(fields::parameter::source_document)->value())) {
        m_problem->setText(tr("Write the value and the document that sets it."));
        m_problem->show();
        return;
    }
    Ledger& ledger = m_session.ledger();
    const Parameter& parameter = *chosen();
    std::vector<std::pair<QString, Value>> values{{fields::parameter::name.id(), parameter.name},
        {fields::parameter::region.id(), countyOf(ledger.identity().division)}, {fields::parameter::unit.id(), parameter.unit}};
    for (const Editor* editor : m_editors) {
        if (!isEmpty(editor->value()))
            values.emplace_back(editor->field().id, editor->value());
    }
    ChangeSet changes;
    changes.why = tr("Policy parameter set");
    changes.create(entities::parameter, ledger.newId(), {}, std::move(values));
    runTask(m_session, this, tr("Checking all households with the new value"),
        [&](const Progress& progress) { ledger.apply(changes, progress); });
}

} // namespace mingbai
