#include "core/checks/catalogue.h"

#include "core/base/digest.h"
#include "core/base/failure.h"
#include "core/checks/catalogue_analysis.h"
#include "core/checks/catalogue_files.h"
#include "core/ledger/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <mutex>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({u"*.sql"_s}, QDir::Files)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw Failure(FailureCode::InvalidDictionary, file.fileName());
        files.insert(name, file.readAll());
    }
    return files;
}

/// Of the program too: the functions that facts call are its own.
QByteArray fingerprintOf(const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks)
{
    return (QStringLiteral(MINGBAI_VERSION) + sha256Text(facts) + sha256Text(checks)).toLatin1();
}

void addWords(const QMap<QString, QByteArray>& files, QSet<QByteArray>& words)
{
    const auto isPart = [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    for (const QByteArray& text : files) {
        for (auto at = text.begin(); at != text.end();) {
            const auto begin = std::find_if(at, text.end(), isPart);
            at = std::find_if_not(begin, text.end(), isPart);
            const QByteArray word = QByteArray::fromRawData(begin, at - begin);
            if (!words.contains(word))
                words.insert(QByteArray(begin, at - begin));
        }
    }
}

template <typename Item>
void refuseDoubles(const std::vector<Item>& items, QString Item::*name, const QString& file, Problems& problems)
{
    QStringList seen;
    for (const Item& item : items) {
        if (seen.contains(item.*name))
            problems.add(file, item.*name, u"it is there twice"_s);
        seen.append(item.*name);
    }
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Alert:
        break;
    }
    return u"alert"_s;
}

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("Severity", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("Severity", "Warning");
    case Severity::Alert:
        break;
    }
    return QCoreApplication::translate("Severity", "Alert");
}

const Fact* Subject::find(QStringView name) const
{
    const auto fact = std::find_if(facts.begin(), facts.end(), [name](const Fact& item) { return item.name == name; });
    return fact == facts.end() ? nullptr : &*fact;
}

QString Subject::alias() const
{
    const QStringList words = from.simplified().split(u' ');
    if (words.size() > 2 && words.at(1).compare("as"_L1, Qt::CaseInsensitive) == 0)
        return words.at(2);
    return words.front();
}

void Subject::addFields()
{
    for (const Field& field : Dictionary::builtIn().entity(entity).fields) {
        Fact fact;
        fact.name = field.id;
        fact.expression = alias() + u'.' + QString::fromUtf8(quoted(field.id));
        fact.kind = FactKind::Field;
        fact.field = &field;
        fact.fields = {field.entity + u'.' + field.id};
        facts.push_back(fact);
    }
}

struct Catalogue::Content {
    void read();

    QMap<QString, QByteArray> factFiles;
    QMap<QString, QByteArray> checkFiles;
    QSet<QByteArray> words; ///< of letters, digits and underscores in them
    std::once_flag once;
    std::vector<Subject> subjects;
    std::vector<Check> checks;
};

void Catalogue::Content::read()
{
    Problems problems;
    subjects = readFacts(factFiles, problems);
    checks = readChecks(checkFiles, problems);
    refuseDoubles(subjects, &Subject::id, {}, problems);
    for (const Subject& item : subjects)
        refuseDoubles(item.facts, &Fact::name, item.file, problems);
    // What is broken as a text need not be shown to SQLite, which would only complain of the consequences.
    if (problems.all().isEmpty()) {
        CatalogueAnalysis analysis(problems);
        for (Subject& item : subjects)
            analysis.complete(item);
        for (Check& check : checks) {
            const auto about = std::find_if(
                subjects.begin(), subjects.end(), [&](const Subject& one) { return one.id == check.subject; });
            if (about != subjects.end())
                analysis.complete(*about, check);
            else
                problems.add(check.file, check.id, u"there is no subject \"%1\""_s.arg(check.subject));
        }
    }
    if (!problems.all().isEmpty())
        throw Failure(FailureCode::InvalidDictionary, problems.all().join(u'\n'));
}

const Catalogue& Catalogue::builtIn()
{
    static const Catalogue catalogue(filesOf(u":/facts"_s), filesOf(u":/checks"_s), Unread{});
    return catalogue;
}

Catalogue Catalogue::withMore(const QMap<QString, QByteArray>& checks)
{
    QMap<QString, QByteArray> all = filesOf(u":/checks"_s);
    all.insert(checks);
    return {filesOf(u":/facts"_s), all};
}

Catalogue::Catalogue(const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks, Unread)
    : m_fingerprint(fingerprintOf(facts, checks))
    , m_content(std::make_shared<Content>())
{
    m_content->factFiles = facts;
    m_content->checkFiles = checks;
    addWords(facts, m_content->words);
    addWords(checks, m_content->words);
}

Catalogue::Catalogue(const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks)
    : Catalogue(facts, checks, Unread{})
{
    static_cast<void>(content());
}

const Catalogue::Content& Catalogue::content() const
{
    std::call_once(m_content->once, [this] { m_content->read(); });
    return *m_content;
}

bool Catalogue::names(const QString& entity) const
{
    return m_content->words.contains(entity.toLatin1());
}

const std::vector<Subject>& Catalogue::subjects() const
{
    return content().subjects;
}

const std::vector<Check>& Catalogue::checks() const
{
    return content().checks;
}

const Subject* Catalogue::subject(QStringView id) const
{
    const std::vector<Subject>& all = subjects();
    const auto item = std::find_if(all.begin(), all.end(), [id](const Subject& one) { return one.id == id; });
    return item == all.end() ? nullptr : &*item;
}

const Check* Catalogue::find(QStringView checkId, int variant) const
{
    const std::vector<Check>& all = checks();
    const auto check = std::find_if(
        all.begin(), all.end(), [checkId, variant](const Check& one) { return one.id == checkId && one.variant == variant; });
    return check == all.end() ? nullptr : &*check;
}

} // namespace mingbai
