#include "core/report/documents.h"

#include "core/base/failure.h"
#include "core/checks/taken_packs.h"
#include "core/report/policy_card.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// A document and where its view comes from.
struct DocumentSource {
    DocumentKind kind;
    kainjow::mustache::data (*view)(Ledger&, const QString&, const DocumentOptions&);
};

const std::vector<DocumentSource>& documentSources()
{
    static const std::vector<DocumentSource> sources{
        {{u"policy-card"_s, {u"防返贫帮扶政策明白卡"_s, u"Policy card for the wall"_s}, true}, policyCardView},
    };
    return sources;
}

QString shippedTemplate(const DocumentKind& kind)
{
    QFile file(u":/documents/%1.html"_s.arg(kind.id));
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(FailureCode::InvalidDictionary,
            QCoreApplication::translate("Documents", "The template of %1 is missing.").arg(kind.id));
    return QString::fromUtf8(file.readAll());
}

/// That of the latest policy pack in force which has one, else the program's.
QString templateOf(Ledger& ledger, const DocumentKind& kind)
{
    QByteArray other;
    for (const PolicyPack& pack : packsInForce(ledger))
        other = pack.templates.value(kind.id, other);
    return other.isEmpty() ? shippedTemplate(kind) : QString::fromUtf8(other);
}

/// Names between {{ and }}, without what mustache puts before them.
QStringList fieldsIn(const QString& html)
{
    static const QRegularExpression kField(u"\\{\\{[#^/&]?\\s*([^{}!\\s]+)\\s*\\}\\}"_s);
    QStringList names;
    auto matches = kField.globalMatch(html);
    while (matches.hasNext())
        names += matches.next().captured(1);
    names.removeDuplicates();
    return names;
}

} // namespace

QString templateProblem(const QString& id, const QString& html)
{
    const DocumentKind* kind = findDocument(id);
    if (!kind)
        return QCoreApplication::translate("Documents", "There is no document named %1.").arg(id);
    kainjow::mustache::mustache page(html.toStdString());
    if (!page.is_valid())
        return QString::fromStdString(page.error_message());
    static const QRegularExpression kFromOutside(
        u"<\\s*(img|link|script|object|iframe)|url\\s*\\(|@import|\\{\\{\\{|\\{\\{&|\\{\\{>|\\{\\{="_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = kFromOutside.match(html); match.hasMatch())
        return QCoreApplication::translate("Documents", "\"%1\" may not stand in a template.").arg(match.captured());
    const QStringList known = fieldsIn(shippedTemplate(*kind));
    for (const QString& name : fieldsIn(html)) {
        if (!known.contains(name))
            return QCoreApplication::translate("Documents", "The document has no field \"%1\".").arg(name);
    }
    return {};
}

const std::vector<DocumentKind>& documentKinds()
{
    static const std::vector<DocumentKind> kinds = [] {
        std::vector<DocumentKind> list;
        for (const DocumentSource& source : documentSources())
            list.push_back(source.kind);
        return list;
    }();
    return kinds;
}

const DocumentKind* findDocument(QStringView id)
{
    for (const DocumentKind& kind : documentKinds()) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

QString documentHtml(Ledger& ledger, const DocumentKind& kind, const QString& household, const DocumentOptions& options)
{
    for (const DocumentSource& source : documentSources()) {
        if (source.kind.id != kind.id)
            continue;
        kainjow::mustache::mustache page(templateOf(ledger, kind).toStdString());
        if (!page.is_valid())
            throw Failure(FailureCode::InvalidDictionary, u"%1: %2"_s.arg(kind.id, QString::fromStdString(page.error_message())));
        return QString::fromStdString(page.render(source.view(ledger, household, options)));
    }
    throw Failure(
        FailureCode::InvalidUse, QCoreApplication::translate("Documents", "There is no document named %1.").arg(kind.id));
}

} // namespace mingbai
