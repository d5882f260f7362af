#include "ui/screens/grid/grid_foot.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/finding_mark.h"
#include "ui/models/session.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 60;         ///< arrows held down do not read findings at every cell
constexpr int kMostSummed = 20'000; ///< chosen cells; more are only counted

} // namespace

GridFoot::GridFoot(Session& session, GridModel& model, GridView& view, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(model)
    , m_view(view)
    , m_cell(new QLabel(this))
    , m_choice(new QLabel(this))
    , m_changed(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    m_cell->setObjectName("grid_cell"_L1);
    m_cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_choice->setObjectName("grid_choice"_L1);
    setRole(m_choice, Role::Muted);
    m_changed->setObjectName("grid_changed"_L1);
    m_undo->setObjectName("grid_undo"_L1);
    m_undo->setToolTip(tr("Ctrl+Z"));
    m_undo->setFocusPolicy(Qt::TabFocus);
    setRole(m_undo, Role::Quiet);
    m_undo->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_cell, 1);
    layout->addWidget(m_choice);
    layout->addWidget(m_changed);
    layout->addWidget(m_undo);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kWaitMs);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        showChoice(); // takes its width first
        showCell();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_session.undo())
            say(tr("Taken back"));
    });
    setFixedHeight(qMax(m_undo->sizeHint().height(), fontMetrics().height()));
}

void GridFoot::tell(const EntryResult& result)
{
    QStringList parts;
    if (result.changed > 0)
        parts << tr("%n cell(s) changed", nullptr, result.changed);
    if (result.refused > 0)
        parts << tr("%n not taken", nullptr, result.refused);
    if (!result.note.isEmpty())
        parts << result.note;
    m_changed->setText(parts.join(u" · "_s));
    setRole(m_changed, result.refused > 0 ? Role::Error : Role::Good);
    m_undo->setVisible(result.changed > 0 && m_session.canUndo());
    refresh();
}

void GridFoot::say(const QString& sentence)
{
    m_changed->setText(sentence);
    setRole(m_changed, Role::Muted);
    m_undo->hide();
}

bool GridFoot::sayFinding(const QModelIndex& at)
{
    const Field& field = *m_model.field(at.column());
    std::vector<Finding> findings;
    m_session.attempt([&] { findings = m_session.checks().findings({m_model.household(at.row()), {}, {}, false}); });
    for (const Finding& finding : findings) {
        const bool isElsewhere = finding.field.contains(u'.');
        const bool isHere = isElsewhere ? finding.field == field.entity + u'.' + field.id
                                        : finding.entity == field.entity && finding.field == field.id
                && finding.record == m_model.recordId(at.row(), at.column());
        if (!isHere)
            continue;
        m_cell->setText(finding.message + u' ' + finding.mend);
        setRole(m_cell, roleOf(finding.severity));
        return true;
    }
    return false;
}

void GridFoot::showCell()
{
    const QModelIndex at = m_view.currentIndex();
    const Field* field = at.isValid() ? m_model.field(at.column()) : nullptr;
    m_cell->setToolTip({});
    if (!field)
        return m_cell->clear();
    const QString problem = at.data(GridModel::ProblemRole).toString();
    if (!problem.isEmpty()) {
        m_cell->setText(problem);
        setRole(m_cell, Role::Error);
    } else if (!at.data(GridModel::MarkRole).isValid() || !sayFinding(at)) {
        QStringList parts{field->label.text(), field->help.text()};
        const QString former = at.data(GridModel::FormerRole).toString();
        if (!former.isEmpty())
            parts.insert(1, tr("year before: %1").arg(former));
        parts.removeAll(QString());
        m_cell->setText(parts.join(u" · "_s));
        setRole(m_cell, Role::Muted);
    }
    const QString words = m_cell->text();
    m_cell->setToolTip(words);
    layout()->activate();
    m_cell->setText(m_cell->fontMetrics().elidedText(words, Qt::ElideRight, m_cell->width()));
    m_cell->setAccessibleName(words);
}

/// Of some chosen numbers their sum, as a spreadsheet tells it.
void GridFoot::showChoice()
{
    const QItemSelectionRange range = m_view.block();
    const int cells = range.isValid() ? range.width() * range.height() : 0;
    if (cells < 2)
        return m_choice->clear();
    QStringList parts{tr("%n cell(s) chosen", nullptr, cells)};
    double sum = 0; // of money in yuan
    bool isMoney = true;
    int numbers = 0;
    for (int column = range.left(); cells <= kMostSummed && column <= range.right(); ++column) {
        const Field* field = m_model.field(column);
        if (!field || !field->isNumber() || m_view.isColumnHidden(column))
            continue;
        isMoney = isMoney && field->type == FieldType::Money;
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const Value value = m_model.value(row, column);
            if (isEmpty(value))
                continue;
            const auto* decimal = std::get_if<double>(&value);
            const double number = decimal ? *decimal : static_cast<double>(integerOf(value));
            sum += field->type == FieldType::Money ? number / 100 : number; // stored in fen
            ++numbers;
        }
    }
    if (numbers > 0)
        parts << tr("sum %1").arg(isMoney ? yuanText(qRound64(sum * 100)) : QLocale().toString(sum));
    m_choice->setText(parts.join(u" · "_s));
}

} // namespace mingbai
