#include "ui/shell/help_window.h"

#include "ui/forms/editor.h"
#include "ui/forms/field_row.h"
#include "ui/forms/look.h"
#include "ui/models/field_roles.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 260;
constexpr auto kRunScheme = "run"_L1;

/// Markdown is laid out without air: headings would stick to the paragraph above.
void spaceOut(QTextDocument& document)
{
    constexpr int kLineHeight = 130; // percent
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isHeading = format.headingLevel() > 0;
        format.setTopMargin(scaled(isHeading && block.previous().isValid() ? 2 * kWideGap : 0));
        format.setBottomMargin(scaled(kGap));
        format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace

const Field* fieldAtHand(const QWidget* focus)
{
    for (const QWidget* widget = focus; widget != nullptr; widget = widget->parentWidget()) {
        if (const auto* editor = qobject_cast<const Editor*>(widget))
            return &editor->field();
        if (const auto* row = qobject_cast<const FieldRow*>(widget))
            return &row->field();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            return view->currentIndex().data(kFieldRole).value<const Field*>();
    }
    return nullptr;
}

HelpWindow::HelpWindow(const Dictionary& dictionary, QWidget* parent)
    : QDialog(parent)
    , m_dictionary(dictionary)
    , m_text(new QLineEdit(this))
    , m_pages(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setObjectName("help_window"_L1);
    setWindowTitle(tr("Manual"));
    m_text->setObjectName("help_text"_L1);
    m_text->setPlaceholderText(tr("Find in the manual, or any field by its name"));
    m_text->setClearButtonEnabled(true);
    m_pages->setObjectName("help_pages"_L1);
    m_pages->setAccessibleName(tr("Pages"));
    m_page->setObjectName("help_page"_L1);
    m_page->setAccessibleName(tr("Page"));
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(scaled(2 * kWideGap));
    auto* left = new QVBoxLayout;
    left->setSpacing(scaled(kGap));
    left->addWidget(m_text);
    left->addWidget(m_pages, 1);
    m_text->setFixedWidth(scaled(kListWidth));
    m_pages->setFixedWidth(scaled(kListWidth));
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(scaled(kWideGap));
    layout->addLayout(left);
    layout->addWidget(m_page, 1);
    connect(m_text, &QLineEdit::textChanged, this, &HelpWindow::find);
    connect(m_pages, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
    connect(m_page, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    resize(scaled(900), scaled(600));
    find();
}

void HelpWindow::open(const Field* field)
{
    if (field != nullptr) {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
        find();
        m_found.insert(m_found.begin(), fieldPage(m_dictionary, *field));
        m_pages->insertItem(0, m_found.front().title);
        m_pages->setCurrentRow(0);
    }
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpWindow::find()
{
    m_found = searchManual(m_dictionary, m_text->text());
    m_pages->clear();
    for (const ManualPage& page : m_found)
        m_pages->addItem(page.title);
    if (m_found.empty())
        m_page->setPlainText(tr("Nothing is found. Try a shorter word."));
    else
        m_pages->setCurrentRow(0);
}

void HelpWindow::showRow(int row)
{
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    m_page->setMarkdown(m_found.at(static_cast<std::size_t>(row)).markdown);
    spaceOut(*m_page->document());
}

void HelpWindow::follow(const QUrl& link)
{
    if (link.scheme() == kRunScheme)
        Q_EMIT runWanted(link.path());
}

} // namespace mingbai
