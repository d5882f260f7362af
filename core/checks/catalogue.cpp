#include "core/checks/catalogue.h"

#include "core/base/failure.h"
#include "core/checks/catalogue_analysis.h"
#include "core/checks/catalogue_files.h"
#include "core/dictionary/check_texts.h"
#include "core/ledger/database.h"

#include <QCoreApplication>

#include <algorithm>
#include <mutex>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

constexpr auto kFacts = ":/facts"_L1;
constexpr auto kChecks = ":/checks"_L1;

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

    CheckTexts texts;
    QMap<QString, QByteArray> factFiles; ///< of the built-in ones not before they are read
    QMap<QString, QByteArray> checkFiles;
    std::once_flag once;
    std::vector<Subject> subjects;
    std::vector<Check> checks;
};

void Catalogue::Content::read()
{
    if (factFiles.isEmpty() && checkFiles.isEmpty()) {
        factFiles = checkFilesIn(kFacts);
        checkFiles = checkFilesIn(kChecks);
    }
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
    static const Catalogue catalogue(CheckTexts::builtIn(), {}, {});
    return catalogue;
}

Catalogue Catalogue::withMore(const QMap<QString, QByteArray>& checks)
{
    QMap<QString, QByteArray> all = checkFilesIn(kChecks);
    all.insert(checks);
    return {checkFilesIn(kFacts), all};
}

/// The functions that facts call are the program's own, so its version tells of them.
Catalogue::Catalogue(const CheckTexts& texts, const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks)
    : m_fingerprint(MINGBAI_VERSION + texts.digest)
    , m_content(std::make_shared<Content>())
{
    m_content->texts = texts;
    m_content->factFiles = facts;
    m_content->checkFiles = checks;
}

Catalogue::Catalogue(const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks)
    : Catalogue(CheckTexts::of(Dictionary::builtIn(), facts, checks), facts, checks)
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
    return m_content->texts.entities.contains(entity);
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
