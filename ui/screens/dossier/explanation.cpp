#include "ui/screens/dossier/explanation.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <set>
#include <utility>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// What an expression adds up where items are given, and what stands in for them where none is.
struct Branches {
    QString sum;
    QString otherwise;
};

Branches branchesOf(const QString& expression)
{
    static const QRegularExpression shape(u"^\\s*CASE\\b.*?\\bTHEN\\b(?<sum>.*?)(?:\\bELSE\\b(?<else>.*))?\\bEND\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = shape.match(expression);
    return match.hasMatch() ? Branches{match.captured(u"sum"_s), match.captured(u"else"_s)} : Branches{expression, {}};
}

/// The operator in front of a term, seen past the function that the term stands in.
QChar signBefore(const QString& text, qsizetype position)
{
    for (qsizetype i = position - 1; i >= 0; --i) {
        const QChar character = text[i];
        if (character == u'-')
            return u'−';
        if (character == u'+' || character == u',')
            return u'+';
    }
    return u'+';
}

std::vector<ExplainedLine> linesOf(const Record& record, const QString& text)
{
    static const QRegularExpression word(u"[a-z_][a-z0-9_]*"_s);
    const bool isSum = !text.contains(u'/') && !text.contains(u'*');
    std::vector<ExplainedLine> lines;
    std::set<QString> seen;
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const Field* field = record.entity->find(found.captured());
        if (!field || !seen.insert(field->id).second || isEmpty(record.value(field->id)))
            continue;
        lines.push_back({field, record.value(field->id), isSum ? signBefore(text, found.capturedStart()) : QChar()});
    }
    return lines;
}

} // namespace

std::vector<ExplainedLine> explain(const Record& record, const Field& computed)
{
    const Branches branches = branchesOf(computed.computed);
    std::vector<ExplainedLine> lines = linesOf(record, branches.sum);
    return lines.empty() ? linesOf(record, branches.otherwise) : lines;
}

ExplanationPopup::ExplanationPopup(Record record, const Field& computed, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_record(std::move(record))
    , m_layout(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"explanation"_s);
    setRole(this, Role::Panel);
    showSum(computed);
}

void ExplanationPopup::showSum(const Field& computed)
{
    if (m_content)
        m_content->deleteLater();
    m_content = new QWidget(this);
    m_layout->addWidget(m_content);
    auto* grid = new QGridLayout(m_content);
    grid->setHorizontalSpacing(kWideGap);
    auto* title = new QLabel(computed.label.text(), m_content);
    setRole(title, Role::Heading);
    grid->addWidget(title, 0, 0, 1, 2);
    auto* sum = new QLabel(screenText(computed, m_record.value(computed.id)), m_content);
    setRole(sum, Role::Heading);
    grid->addWidget(sum, 0, 2, Qt::AlignRight);
    int row = 1;
    for (const ExplainedLine& line : explain(m_record, computed)) {
        grid->addWidget(new QLabel(line.sign.isNull() ? QString() : QString(line.sign), m_content), row, 0);
        const QString name = line.field->item.isEmpty() ? line.field->label.text()
                                                        : line.field->item + u' ' + line.field->label.text();
        if (line.field->isComputed()) {
            auto* more = new QPushButton(name, m_content);
            more->setFlat(true);
            setRole(more, Role::Quiet);
            connect(more, &QPushButton::clicked, this, [this, field = line.field] { showSum(*field); });
            grid->addWidget(more, row, 1, Qt::AlignLeft);
        } else {
            grid->addWidget(new QLabel(name, m_content), row, 1);
        }
        grid->addWidget(new QLabel(screenText(*line.field, line.value), m_content), row, 2, Qt::AlignRight);
        ++row;
    }
    if (row == 1)
        grid->addWidget(new QLabel(tr("No figure yet."), m_content), row, 0, 1, 3);
    if (!computed.help.isEmpty()) {
        auto* help = new QLabel(computed.help.text(), m_content);
        help->setWordWrap(true);
        setRole(help, Role::Muted);
        grid->addWidget(help, row + 1, 0, 1, 3);
    }
    adjustSize();
}

} // namespace mingbai
