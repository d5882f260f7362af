#include "ui/screens/dossier/history_page.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/screens/dossier/ask_panel.h"
#include "ui/screens/dossier/history_model.h"
#include "ui/screens/dossier/past_dossier.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(Session& session, QWidget* parent)
    : DossierPage(session, parent)
    , m_model(new HistoryModel(session.ledger(), this))
{
    build();
}

void HistoryPage::build()
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, kGap, 0, 0);
    auto* actions = new QHBoxLayout;
    auto* words = new QLabel(tr("As it was on"), this);
    m_day = new QDateEdit(ledger().clock().today(), this);
    m_day->setObjectName(u"day"_s);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setMaximumDate(ledger().clock().today());
    m_day->setAccessibleName(words->text());
    auto* look = new QPushButton(tr("Look"), this);
    look->setObjectName(u"look"_s);
    m_back = new QPushButton(tr("Back to the list"), this);
    m_back->hide();
    m_takeBack = new QPushButton(tr("Take back this change…"), this);
    m_takeBack->setObjectName(u"takeBack"_s);
    m_takeBack->setEnabled(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{words, m_day, look, m_back})
        actions->addWidget(widget);
    actions->addStretch();
    actions->addWidget(m_takeBack);
    m_layout->addLayout(actions);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeList());
    m_layout->addWidget(m_stack, 1);
    connect(look, &QPushButton::clicked, this, [this] { showPast(m_day->date()); });
    connect(m_back, &QPushButton::clicked, this, &HistoryPage::showList);
    connect(m_takeBack, &QPushButton::clicked, this, &HistoryPage::askTakingBack);
}

QWidget* HistoryPage::makeList()
{
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    showWholeRows(m_table);
    m_table->setAlternatingRowColors(true);
    teachWhenEmpty(m_table, tr("Nothing was changed yet. Every change stands here: when, by whom, before and after."));
    m_table->setAccessibleName(tr("History"));
    const int widths[HistoryModel::Columns] = {14, 4, 17, 9, 10, 8}; // in Chinese characters
    for (int column = 0; column < HistoryModel::Columns; ++column)
        m_table->setColumnWidth(column, em(fontMetrics()) * widths[column]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        m_takeBack->setEnabled(current.isValid() && m_model->item(current.row()).change.undoneBy == 0 && !ledger().isReadOnly());
    });
    return m_table;
}

void HistoryPage::load(const QString& household)
{
    if (household != m_household) {
        delete m_question;
        showList();
    }
    m_household = household;
    m_takeBack->setEnabled(false);
    m_model->load(household);
}

void HistoryPage::showList()
{
    m_back->hide();
    m_takeBack->show();
    m_stack->setCurrentIndex(0);
    delete m_past;
}

void HistoryPage::showPast(QDate day)
{
    showList();
    std::optional<Dossier> dossier;
    if (!session().attempt([&] { dossier = dossierAt(ledger(), m_household, day); }))
        return;
    if (!dossier) {
        Q_EMIT said(tr("This household was not recorded yet on that day."));
        return;
    }
    m_past = makePastDossier(session(), *dossier, day, this);
    m_stack->addWidget(m_past);
    m_stack->setCurrentWidget(m_past);
    m_back->show();
    m_takeBack->hide();
}

void HistoryPage::askTakingBack()
{
    if (!m_table->currentIndex().isValid())
        return;
    const LogEntry change = m_model->item(m_table->currentIndex().row()).change;
    auto* panel = new AskPanel(ledger(),
        tr("Take back the change of %1? It touched %n record(s); all of it is taken back.", nullptr,
            static_cast<int>(change.records))
            .arg(momentText(change.at)),
        {}, tr("Take back"), this);
    connect(panel, &AskPanel::confirmed, this, [this, number = change.number] {
        if (session().attempt([&] { ledger().undo(number); }))
            Q_EMIT said(tr("Taken back."));
    });
    delete m_question;
    m_question = panel;
    m_layout->insertWidget(1, panel);
    panel->setFocus();
}

} // namespace mingbai
