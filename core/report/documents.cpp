#include "core/report/documents.h"

#include "core/base/failure.h"
#include "core/report/policy_card.h"

#include <QCoreApplication>
#include <QFile>

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

QString templateOf(const DocumentKind& kind)
{
    QFile file(u":/documents/%1.html"_s.arg(kind.id));
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(FailureCode::InvalidDictionary,
            QCoreApplication::translate("Documents", "The template of %1 is missing.").arg(kind.id));
    return QString::fromUtf8(file.readAll());
}

} // namespace

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
        kainjow::mustache::mustache page(templateOf(kind).toStdString());
        if (!page.is_valid())
            throw Failure(FailureCode::InvalidDictionary, u"%1: %2"_s.arg(kind.id, QString::fromStdString(page.error_message())));
        return QString::fromStdString(page.render(source.view(ledger, household, options)));
    }
    throw Failure(
        FailureCode::InvalidUse, QCoreApplication::translate("Documents", "There is no document named %1.").arg(kind.id));
}

} // namespace mingbai
