#include "core/checks/catalogue_files.h"

#include <QRegularExpression>

#include <optional>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

/// Lines up to a blank one: "-- key: value" in front, SQL after them.
struct Paragraph {
    QString file;
    QMap<QString, QString> head;
    QString body;

    [[nodiscard]] QString value(QLatin1StringView key) const { return head.value(QString(key)); }
};

const QStringList kSubjectKeys{u"subject"_s, u"entity"_s, u"from"_s, u"record"_s, u"household"_s};
const QStringList kFactKeys{u"fact"_s, u"count"_s};
const QStringList kCheckKeys{u"check"_s, u"subject"_s, u"severity"_s, u"title.zh"_s, u"title.en"_s, u"zh"_s, u"en"_s,
    u"mend.zh"_s, u"mend.en"_s, u"source"_s, u"field"_s, u"over"_s};

void readLine(const QString& line, const QStringList& keys, Paragraph& paragraph, Problems& problems)
{
    static const QRegularExpression kHead(u"^--\\s*([a-z.]+):\\s*(.*?)\\s*$"_s);
    const auto match = kHead.match(line);
    const QString key = match.captured(1);
    if (!paragraph.body.isEmpty() || !line.startsWith("--"_L1)) {
        if (keys.contains(key))
            problems.add(paragraph.file, line, u"a blank line is missing before it"_s);
        paragraph.body += line + u'\n';
    } else if (match.hasMatch()) {
        if (!keys.contains(key))
            problems.add(paragraph.file, line, u"unknown key"_s);
        else if (paragraph.head.contains(key))
            problems.add(paragraph.file, line, u"the key is there twice"_s);
        paragraph.head.insert(key, match.captured(2));
    }
}

/// Paragraphs that are remarks only are left out.
std::vector<Paragraph> paragraphsOf(const QString& file, const QByteArray& content, const QStringList& keys, Problems& problems)
{
    std::vector<Paragraph> paragraphs;
    Paragraph current{file, {}, {}};
    const auto close = [&] {
        if (!current.head.isEmpty() || !current.body.isEmpty())
            paragraphs.push_back(current);
        current = {file, {}, {}};
    };
    for (const QString& line : QString::fromUtf8(content).remove(u'\r').split(u'\n')) {
        if (line.trimmed().isEmpty())
            close();
        else
            readLine(line, keys, current, problems);
    }
    close();
    return paragraphs;
}

std::optional<FactKind> factKind(const QString& name)
{
    static const QMap<QString, FactKind> kKinds{{u"text"_s, FactKind::Text}, {u"integer"_s, FactKind::Integer},
        {u"decimal"_s, FactKind::Decimal}, {u"money"_s, FactKind::Money}, {u"date"_s, FactKind::Date},
        {u"percent"_s, FactKind::Percent}};
    const auto kind = kKinds.constFind(name.isEmpty() ? u"text"_s : name);
    return kind == kKinds.constEnd() ? std::nullopt : std::optional(*kind);
}

Fact factFrom(const Subject& subject, const Paragraph& paragraph, Problems& problems)
{
    static const QRegularExpression kFact(u"^([a-z][a-z0-9_]*)(?:\\s+([a-z]+))?$"_s);
    const QString written = paragraph.value("fact"_L1);
    const auto match = kFact.match(written);
    const auto kind = factKind(match.captured(2));
    if (!match.hasMatch() || !kind)
        problems.add(paragraph.file, written, u"a fact is a lower_snake name and a type"_s);
    if (paragraph.body.isEmpty())
        problems.add(paragraph.file, written, u"the expression is missing"_s);
    Fact fact;
    fact.name = match.captured(1);
    fact.expression = paragraph.body.trimmed();
    fact.kind = kind.value_or(FactKind::Text);
    fact.counted = paragraph.value("count"_L1);
    if (fact.counted.isEmpty())
        return fact;
    if (fact.kind != FactKind::Integer)
        problems.add(paragraph.file, written, u"a count is an integer"_s);
    fact.condition = fact.expression;
    fact.expression = u"(SELECT count(*) FROM %1 WHERE household = %2 AND (%3\n))"_s.arg(
        fact.counted, subject.household, fact.condition);
    return fact;
}

Subject subjectFrom(const Paragraph& paragraph, Problems& problems)
{
    Subject subject;
    subject.id = paragraph.value("subject"_L1);
    subject.file = paragraph.file;
    subject.entity = paragraph.value("entity"_L1);
    subject.from = paragraph.value("from"_L1);
    subject.record = paragraph.value("record"_L1);
    subject.household = paragraph.value("household"_L1);
    if (subject.household.compare("null"_L1, Qt::CaseInsensitive) == 0)
        subject.household.clear();
    if (subject.id.isEmpty() || subject.entity.isEmpty() || subject.from.isEmpty() || subject.record.isEmpty())
        problems.add(paragraph.file, subject.id, u"subject, entity, from and record are obligatory"_s);
    if (!paragraph.body.isEmpty())
        problems.add(paragraph.file, subject.id, u"a subject has no expression of its own"_s);
    return subject;
}

std::optional<Severity> severityNamed(const QString& name)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Alert}) {
        if (severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}

Check checkFrom(const Paragraph& paragraph, Problems& problems)
{
    Check check;
    check.id = paragraph.value("check"_L1);
    check.file = paragraph.file;
    check.subject = paragraph.value("subject"_L1);
    check.title = {paragraph.value("title.zh"_L1), paragraph.value("title.en"_L1)};
    check.words = {paragraph.value("zh"_L1), paragraph.value("en"_L1)};
    check.mend = {paragraph.value("mend.zh"_L1), paragraph.value("mend.en"_L1)};
    check.source = paragraph.value("source"_L1);
    check.field = paragraph.value("field"_L1);
    check.predicate = paragraph.body.trimmed();
    check.overAll = paragraph.head.contains(u"over"_s);
    const auto problem = [&](const QString& what) { problems.add(paragraph.file, check.id, what); };
    if (const auto severity = severityNamed(paragraph.value("severity"_L1)))
        check.severity = *severity;
    else
        problem(u"severity is error, warning or alert"_s);
    for (const QString& key : kCheckKeys) {
        const bool optional = key == "field"_L1 || key == "over"_L1 || key.startsWith("title."_L1);
        if (!optional && paragraph.head.value(key).isEmpty())
            problem(key + u" is missing"_s);
    }
    if (check.overAll && paragraph.value("over"_L1) != "all"_L1)
        problem(u"over can only be all"_s);
    if (check.predicate.isEmpty())
        problem(u"the predicate is missing"_s);
    return check;
}

const QRegularExpression& placeholderPattern()
{
    static const QRegularExpression kPlaceholder(u"\\{([a-z][a-z0-9_]*)\\}"_s);
    return kPlaceholder;
}

} // namespace

void Problems::add(const QString& file, const QString& paragraph, const QString& what)
{
    m_all.append(u"%1: %2: %3"_s.arg(file, paragraph, what));
}

std::vector<Subject> readFacts(const QMap<QString, QByteArray>& files, Problems& problems)
{
    std::vector<Subject> subjects;
    for (auto file = files.begin(); file != files.end(); ++file) {
        bool inSubject = false;
        for (const Paragraph& paragraph : paragraphsOf(file.key(), *file, kSubjectKeys + kFactKeys, problems)) {
            if (!paragraph.head.contains(u"fact"_s)) {
                subjects.push_back(subjectFrom(paragraph, problems));
                inSubject = true;
            } else if (inSubject) {
                subjects.back().facts.push_back(factFrom(subjects.back(), paragraph, problems));
            } else {
                problems.add(file.key(), paragraph.value("fact"_L1), u"a subject must stand before it"_s);
            }
        }
    }
    return subjects;
}

std::vector<Check> readChecks(const QMap<QString, QByteArray>& files, Problems& problems)
{
    std::vector<Check> checks;
    QHash<QString, int> variants;
    for (auto file = files.begin(); file != files.end(); ++file) {
        for (const Paragraph& paragraph : paragraphsOf(file.key(), *file, kCheckKeys, problems)) {
            Check check = checkFrom(paragraph, problems);
            check.variant = variants[check.id]++;
            checks.push_back(check);
        }
    }
    return checks;
}

QStringList placeholders(const Check& check)
{
    QStringList names;
    for (const QString& text : {check.words.zh, check.words.en, check.mend.zh, check.mend.en}) {
        auto matches = placeholderPattern().globalMatch(text);
        while (matches.hasNext())
            names.append(matches.next().captured(1));
    }
    names.removeDuplicates();
    return names;
}

} // namespace mingbai
