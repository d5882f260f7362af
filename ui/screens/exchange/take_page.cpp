#include "ui/screens/exchange/take_page.h"

#include "core/sync/series.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/parts.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(const TakeResult& result, bool isTaken)
{
    switch (result.status) {
    case TakeStatus::Taken:
        return isTaken ? TakePage::tr("taken in") : TakePage::tr("can be taken in");
    case TakeStatus::Repeated:
        return TakePage::tr("taken before");
    case TakeStatus::Gap:
        return TakePage::tr("one before it is missing");
    case TakeStatus::Refused:
        break;
    }
    return TakePage::tr("refused");
}

QStringList rowOf(const TakeResult& result, bool isTaken)
{
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    const QString file = QFileInfo(result.file).fileName();
    if (!result.manifest)
        return {file, {}, {}, {}, {}, {}, {}, {}, stateOf(result, isTaken), result.sentence};
    const QString kind = result.manifest->isReceipt ? TakePage::tr("Receipt %1") : TakePage::tr("Package %1");
    return {file, result.manifest->name, kind.arg(result.manifest->number), number(result.created), number(result.updated),
        number(result.removed), number(static_cast<qint64>(result.conflicts.size())),
        number(static_cast<qint64>(result.refusedRecords.size())), stateOf(result, isTaken), result.sentence};
}

} // namespace

TakePage::TakePage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_files(exchange::makeTable(u"take_files"_s, tr("Packages and receipts"),
          {tr("File"), tr("From"), tr("Number"), tr("New"), tr("Changed"), tr("Removed"), tr("In dispute"), tr("Left out"),
              tr("State"), tr("Why")},
          tr("The packages and receipts found stand here, each with what it would change."), this))
    , m_words(
          exchange::makeWords(tr("Choose a package (.mbp), a receipt (.mbr), or the folder of the stick they lie in. Nothing is "
                                 "taken before you have seen what it would change."),
              Role::Muted, this))
    , m_differences(exchange::makeTable(u"take_differences"_s, tr("What would change, by household"),
          {tr("Household"), tr("What"), tr("Here"), tr("Afterwards")},
          tr("What the chosen package would change stands here, value by value, before you take it in."), this))
    , m_take(exchange::makeButton(u"take_apply"_s, {}, tr("Take in"), this))
    , m_desk(exchange::makeButton(u"take_desk"_s, {}, tr("To the merge desk"), this))
{
    m_words->setObjectName("take_words"_L1);
    setRole(m_take, Role::Primary);
    m_take->setEnabled(false);
    m_desk->hide();
    m_files->setColumnWidth(0, scaled(250));
    m_files->setColumnWidth(1, scaled(140));
    m_files->setColumnWidth(2, scaled(80));
    for (int column = 3; column < 8; ++column)
        m_files->setColumnWidth(column, scaled(70));
    m_files->setColumnWidth(8, scaled(130));
    m_differences->setColumnWidth(0, scaled(180));
    m_differences->setColumnWidth(1, scaled(280));
    m_differences->setColumnWidth(2, scaled(240));
    auto* file = exchange::makeButton(u"take_file"_s, u"document-import"_s, tr("Choose a package …"), this);
    auto* folder = exchange::makeButton(u"take_folder"_s, u"folder-sync"_s, tr("Choose a folder of packages …"), this);
    auto* row = new QHBoxLayout;
    for (QWidget* button : std::initializer_list<QWidget*>{file, folder})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_desk);
    row->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(kWideGap));
    layout->addLayout(row);
    layout->addWidget(m_files, 2);
    layout->addWidget(m_words);
    layout->addWidget(m_differences, 3);
    connect(file, &QPushButton::clicked, this, &TakePage::chooseFile);
    connect(folder, &QPushButton::clicked, this, &TakePage::chooseFolder);
    connect(m_take, &QPushButton::clicked, this, &TakePage::take);
    connect(m_desk, &QPushButton::clicked, this, &TakePage::deskWanted);
    connect(m_files, &QTableWidget::currentCellChanged, this, &TakePage::showDetails);
}

void TakePage::chooseFile()
{
    const QString path = prompt().fileToOpen(
        this, tr("Take in a package or receipt"), tr("Packages and receipts (*.mbp *.mbr);;All files (*)"));
    if (!path.isEmpty())
        preview({path});
}

void TakePage::chooseFolder()
{
    const QString path = prompt().folder(this, tr("The folder of packages and receipts"));
    if (!path.isEmpty())
        preview({path});
}

void TakePage::preview(const QStringList& paths)
{
    std::vector<TakeResult> results;
    const bool done = runTask(m_session, this, tr("Reading the packages"),
        [&](const Progress& progress) { results = previewAll(m_session.ledger(), paths, progress); });
    if (!done)
        return;
    m_paths = paths;
    m_results = std::move(results);
    m_isTaken = false;
    showResults();
}

void TakePage::take()
{
    std::vector<TakeResult> results;
    const bool done = runTask(m_session, this, tr("Taking in"), [&](const Progress& progress) {
        results = takeAll(m_session.ledger(), m_paths, shelfOf(m_session.ledger()), progress);
        noteInstance(m_session.ledger(), instanceFolder());
    });
    if (!done)
        return;
    m_results = std::move(results);
    m_isTaken = true;
    showResults();
    const auto count = [this](TakeStatus status) {
        return std::count_if(
            m_results.begin(), m_results.end(), [status](const TakeResult& result) { return result.status == status; });
    };
    const auto taken = count(TakeStatus::Taken);
    const auto left = count(TakeStatus::Refused) + count(TakeStatus::Gap);
    QString words = tr("%n package(s) taken in. Ctrl+Z takes back the last one whole.", nullptr, static_cast<int>(taken));
    if (left > 0)
        words += u' ' + tr("%n left out; the list says why.", nullptr, static_cast<int>(left));
    Q_EMIT noticed(words);
}

void TakePage::showResults()
{
    m_files->setRowCount(0);
    bool isAnyToTake = false;
    bool isAnyInDispute = false;
    for (const TakeResult& result : m_results) {
        exchange::addRow(m_files, rowOf(result, m_isTaken));
        isAnyToTake = isAnyToTake || result.status == TakeStatus::Taken;
        isAnyInDispute = isAnyInDispute || !result.conflicts.empty();
    }
    m_take->setEnabled(isAnyToTake && !m_isTaken);
    m_desk->setVisible(isAnyInDispute && m_isTaken);
    if (!m_results.empty()) {
        const auto news = std::find_if(
            m_results.begin(), m_results.end(), [](const TakeResult& result) { return result.status != TakeStatus::Repeated; });
        m_files->setCurrentCell(news == m_results.end() ? 0 : static_cast<int>(news - m_results.begin()), 0);
        return showDetails();
    }
    m_differences->setRowCount(0);
    m_words->setText(
        tr("There is no package or receipt for this ledger in that place; its own and those for others are passed over."));
}

void TakePage::showDetails()
{
    m_differences->setRowCount(0);
    const int row = m_files->currentRow();
    if (row < 0 || row >= static_cast<int>(m_results.size()))
        return;
    const TakeResult& result = m_results[static_cast<std::size_t>(row)];
    QStringList words;
    if (!result.sentence.isEmpty())
        words << result.sentence;
    if (!result.conflicts.empty())
        words << tr("%n value(s) were changed on both sides: both stay, and you decide at the merge desk.", nullptr,
            static_cast<int>(result.conflicts.size()));
    if (!result.refusedRecords.empty())
        words << leftOutWords(result.refusedRecords);
    words += result.answers;
    if (words.isEmpty())
        words << (m_isTaken ? tr("Taken in.")
                            : tr("%n value(s) and records would change:", nullptr, static_cast<int>(result.differences.size())));
    const bool isBad = result.status == TakeStatus::Gap || result.status == TakeStatus::Refused;
    m_words->setText(words.join(result.answers.isEmpty() ? u' ' : u'\n'));
    setRole(m_words, isBad ? Role::Error : Role::Muted);
    m_differences->setVisible(!m_isTaken);
    for (const Difference& difference : result.differences)
        exchange::addRow(m_differences, {difference.title, difference.what, difference.before, difference.after});
}

} // namespace mingbai
