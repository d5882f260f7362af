#include "ui/shell/manual.h"

#include "core/base/failure.h"
#include "core/base/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostFields = 60; ///< who finds more types another letter

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

std::vector<ManualPage> readPages()
{
    const QDir folder(currentLanguage() == Language::Chinese ? u":/manual/zh"_s : u":/manual/en"_s);
    std::vector<ManualPage> pages;
    for (const QString& name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw Failure(FailureCode::Internal, file.fileName());
        const QString text = QString::fromUtf8(file.readAll());
        pages.push_back({name.chopped(3), text.section(u'\n', 0, 0).mid(2), text});
    }
    return pages;
}

QString privacyText(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Sensitive:
        return Words::tr("Sensitive: masked everywhere but in the field being edited.");
    case Privacy::Personal:
        return Words::tr("Personal: masked in lists and on paper.");
    case Privacy::Open:
    case Privacy::Internal:
        break;
    }
    return {};
}

QString choicesText(const CodeList& codes)
{
    QString text;
    for (const Code& code : codes.codes)
        text += u"- %1 %2\n"_s.arg(code.code, code.label.text());
    return text;
}

bool hasAll(const QStringList& words, const QString& text)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

const std::vector<ManualPage>& manualPages()
{
    static const std::vector<ManualPage> pages = readPages();
    return pages;
}

ManualPage fieldPage(const Dictionary& dictionary, const Field& field)
{
    const Entity& entity = dictionary.entity(field.entity);
    QString text = u"# %1\n\n*%2*\n\n%3\n\n"_s.arg(field.label.text(), entity.label.text(), field.help.text());
    const auto add = [&](const QString& heading, const QString& words) {
        if (!words.isEmpty())
            text += u"**%1** %2\n\n"_s.arg(heading, words);
    };
    if (field.isComputed())
        add(Words::tr("How it is filled:"), Words::tr("It is computed; nobody types it."));
    add(Words::tr("Unit:"), field.unit.text());
    add(Words::tr("Also called:"), field.synonyms.join(Words::tr(", ")));
    add(Words::tr("Who sees it:"), privacyText(field.privacy));
    add(Words::tr("Source:"), field.source.isEmpty() ? entity.source : field.source);
    if (field.codes != nullptr)
        text += u"**%1**\n\n%2"_s.arg(Words::tr("What may stand here:"), choicesText(*field.codes));
    return {field.entity + u'.' + field.id, u"%1 · %2"_s.arg(entity.label.text(), field.label.text()), text};
}

std::vector<ManualPage> searchManual(const Dictionary& dictionary, const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<ManualPage> found;
    for (const ManualPage& page : manualPages()) {
        if (hasAll(words, page.markdown))
            found.push_back(page);
    }
    if (words.isEmpty())
        return found;
    const std::size_t most = found.size() + kMostFields;
    for (const Entity& entity : dictionary.entities()) {
        for (const Field& field : entity.fields) {
            if (found.size() < most && hasAll(words, field.label.text() + u' ' + field.synonyms.join(u' ')))
                found.push_back(fieldPage(dictionary, field));
        }
    }
    return found;
}

} // namespace mingbai
