#include "ui/screens/cases/case_view.h"

#include "core/casework/due.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/forms/record_sheet.h"
#include "ui/models/session.h"
#include "ui/screens/cases/due_table.h"
#include "ui/screens/cases/move_form.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepsWidth = 270;
constexpr auto kRefuse = "refuse"_L1; ///< the line below the steps, no code of a step

QString shown(const FieldName& name, const Value& value)
{
    return screenText(Dictionary::builtIn().field(name), value);
}

} // namespace

CaseView::CaseView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_steps(new QListWidget(this))
    , m_area(new QScrollArea(this))
{
    setObjectName("case_view"_L1);
    m_steps->setObjectName("case_steps"_L1);
    m_steps->setAccessibleName(tr("Steps of the procedure"));
    m_steps->setFixedWidth(scaled(kStepsWidth));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(scaled(kWideGap));
    lower->addWidget(m_steps);
    lower->addWidget(m_area, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(makeHead());
    layout->addLayout(lower, 1);
    connect(m_steps, &QListWidget::currentRowChanged, this, &CaseView::chooseStep);
    connect(&session, &Session::changed, this, [this](const QStringList& households) {
        if (isVisible() && households.contains(m_household))
            refresh({});
    });
}

QWidget* CaseView::makeHead()
{
    auto* head = new QWidget(this);
    auto* back = new QPushButton(themeIcon(u"go-previous"_s), tr("Back"), head);
    back->setObjectName("case_back"_L1);
    setRole(back, Role::Quiet);
    auto* open = new QPushButton(tr("Open the household"), head);
    open->setObjectName("case_household"_L1);
    m_title = new QLabel(head);
    m_title->setObjectName("case_title"_L1);
    setRole(m_title, Role::Title);
    m_type = new QLabel(head);
    setRole(m_type, Role::Badge);
    m_about = new QLabel(head);
    m_about->setObjectName("case_about"_L1);
    setRole(m_about, Role::Muted);
    m_due = new QLabel(head);
    m_due->setObjectName("case_due"_L1);
    connect(back, &QPushButton::clicked, this, &CaseView::closed);
    connect(open, &QPushButton::clicked, this,
        [this] { Q_EMIT householdWanted(m_household, QString(entities::monitoring_case), m_case, {}); });
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    for (QWidget* widget : {static_cast<QWidget*>(back), static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_type),
             static_cast<QWidget*>(m_about)})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(m_due);
    layout->addWidget(open);
    return head;
}

void CaseView::showCase(const QString& monitoringCase, const QString& step)
{
    m_case = monitoringCase;
    refresh(step);
}

void CaseView::refresh(const QString& step)
{
    m_session.attempt([&] {
        Ledger& ledger = m_session.ledger();
        if (!ledger.record(entities::monitoring_case, m_case)) { // taken back
            Q_EMIT closed();
            return;
        }
        const Casework casework(ledger);
        const CaseFile file = CaseFile::read(ledger, m_case);
        m_household = file.household.id;
        showHead(file, casework);
        listSteps(file, casework, step);
    });
    chooseStep();
}

void CaseView::showHead(const CaseFile& file, const Casework& casework)
{
    namespace of = fields::monitoring_case;
    const QString group = textOf(file.household.value(fields::household::group_name));
    m_title->setText(file.headName());
    m_type->setText(shown(of::monitoring_type, file.monitored.value(of::monitoring_type)));
    m_type->setVisible(!m_type->text().isEmpty());
    QStringList about{group, shown(of::risk_1, file.monitored.value(of::risk_1))};
    about += tr("lead of %1").arg(file.text(of::discovered_on));
    if (file.identifiedOn().isValid())
        about += tr("identified on %1").arg(shownDay(file.identifiedOn()));
    if (file.hasEnded())
        about += tr("ended: %1").arg(shown(of::ended, file.monitored.value(of::ended)));
    about.removeAll(QString());
    m_about->setText(about.join(u" · "_s));
    const std::vector<DueItem> due = dueOf(file, casework.context());
    const auto first = std::min_element(
        due.begin(), due.end(), [](const DueItem& one, const DueItem& other) { return one.dueOn < other.dueOn; });
    m_due->setVisible(first != due.end());
    if (first == due.end())
        return;
    const QDate today = casework.context().today;
    m_due->setText(tr("%1, %2").arg(first->sentence(), daysLeftText(first->dueOn, today)));
    setRole(m_due, first->dueOn < today ? Role::Error : Role::Alert);
}

void CaseView::listSteps(const CaseFile& file, const Casework& casework, const QString& step)
{
    const QStringList next = casework.nextSteps(file);
    const QString wanted = step.isEmpty() ? next.value(0) : step;
    const QSignalBlocker quiet(m_steps);
    m_steps->clear();
    const auto add = [&](const QString& text, const QString& code, bool isQuiet) {
        auto* item = new QListWidgetItem(text, m_steps);
        item->setData(Qt::UserRole, code);
        if (isQuiet)
            item->setForeground(themeColour(u"muted"_s));
        if (code == wanted)
            m_steps->setCurrentItem(item);
    };
    for (const ProcessStep& each : Process::inForce().steps()) {
        const QDate day = file.dayOf(each.code);
        const bool isNext = next.value(0) == each.code;
        const QString mark = isNext ? u"▶ "_s : day.isValid() ? u"✓ "_s : u"　 "_s;
        add(mark + each.label() + (day.isValid() ? u"　"_s + shownDay(day) : QString()), each.code,
            !day.isValid() && !next.contains(each.code));
    }
    if (!file.hasEnded() && !file.identifiedOn().isValid())
        add(u"　 "_s + tr("Not to be monitored …"), kRefuse, false);
    if (m_steps->currentRow() < 0)
        m_steps->setCurrentRow(0);
}

void CaseView::chooseStep()
{
    const QListWidgetItem* item = m_steps->currentItem();
    if (!item)
        return;
    m_session.attempt([&] { showPage(makePage(item->data(Qt::UserRole).toString())); });
}

QWidget* CaseView::makePage(const QString& code)
{
    const ProcessStep* step = Process::inForce().find(code);
    if (!step)
        return makeRefusal();
    const CaseFile file = CaseFile::read(m_session.ledger(), m_case);
    const Record* record = file.passed(code);
    const bool canBeFilledIn = step->isNotice && !file.isFollowed(code) && !file.hasEnded();
    if (!record || step->repeats || canBeFilledIn)
        return makeStepForm(file, *step);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* sheet = new RecordSheet(m_session, m_session.ledger().dictionary().entity(entities::case_step), page);
    sheet->setReadable(true);
    sheet->showPast(*record);
    layout->addWidget(sheet);
    layout->addWidget(makeCorrection(*record));
    layout->addStretch();
    return page;
}

MoveForm* CaseView::makeStepForm(const CaseFile& file, const ProcessStep& step)
{
    const Record* notice = step.isNotice ? file.passed(step.code) : nullptr;
    std::vector<AnswerForm::Question> questions = questionsOf(entities::case_step, step.fields, notice);
    const std::vector<AnswerForm::Question> ofCase = questionsOf(entities::monitoring_case, step.caseFields, &file.monitored);
    questions.insert(questions.end(), ofCase.begin(), ofCase.end());
    const QString code = step.code;
    auto* form = new MoveForm(m_session,
        {u"step_form"_s, step.label(), tr("%1; leaves the paper: %2").arg(step.by.text(), step.paper.text()), step.clause.text(),
            tr("Done: %1").arg(step.label())},
        questions, [this, code](Casework& casework, const MoveAnswers& answers) {
            return casework.take(m_case, {code, answers.of(entities::case_step), answers.of(entities::monitoring_case)});
        });
    form->questions().setRecord(file.monitored);
    std::vector<Refusal> refusals = Casework(m_session.ledger()).refusals(m_case, {code, {}, {}});
    std::erase_if(refusals, [](const Refusal& refusal) { return refusal.rule == u"missing_value"; }); // nothing is typed yet
    form->show(refusals);
    connect(form, &MoveForm::moved, this, [this, label = step.label()] { finish(tr("Done: %1").arg(label)); });
    return form;
}

MoveForm* CaseView::makeCorrection(const Record& step)
{
    std::vector<AnswerForm::Question> questions = questionsOf(entities::case_step, {fields::case_step::done_on.id()}, &step);
    questions.emplace_back(&Dictionary::builtIn().field(fields::acceptance::reason), Value());
    auto* form = new MoveForm(m_session,
        {u"correction_form"_s, tr("Another date"), tr("Where the date was written down wrongly; the history keeps both."), {},
            tr("Correct the date")},
        questions, [id = step.id](Casework& casework, const MoveAnswers& answers) {
            const QString day = textOf(answers.value(fields::case_step::done_on));
            return casework.correctDay(
                id, QDate::fromString(day, Qt::ISODate), textOf(answers.value(fields::acceptance::reason)));
        });
    form->questions().reword(Dictionary::builtIn().field(fields::acceptance::reason), tr("Why it is corrected"));
    connect(form, &MoveForm::moved, this, [this] { finish(tr("The date is corrected.")); });
    return form;
}

MoveForm* CaseView::makeRefusal()
{
    namespace of = fields::lead;
    auto* form = new MoveForm(m_session,
        {u"refusal_form"_s, tr("Not to be monitored"), tr("Ends the case; the household is told why."), {}, tr("End the case")},
        questionsOf(entities::lead, {of::refusal_reason.id(), of::informed_on.id(), of::outcome_note.id()}),
        [this](
            Casework& casework, const MoveAnswers& answers) { return casework.refuseCase(m_case, answers.of(entities::lead)); });
    connect(form, &MoveForm::moved, this, [this] { finish(tr("The case is ended.")); });
    return form;
}

void CaseView::showPage(QWidget* page)
{
    if (QWidget* before = m_area->takeWidget()) { // a button of its own may have brought us here
        before->hide();
        before->deleteLater();
    }
    m_area->setWidget(page);
}

void CaseView::finish(const QString& sentence)
{
    refresh({});
    Q_EMIT said(sentence);
    if (QWidget* page = m_area->widget(); page && page->focusProxy())
        page->setFocus();
}

} // namespace mingbai
