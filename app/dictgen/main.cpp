// Build tool: writes the compile-time names of all fields, and the dictionary and what checks name as a program reads it at its
// start.
// Usage: mingbai_dictgen HEADER SNAPSHOT NOTE
#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/check_texts.h"
#include "core/dictionary/derived_files.h"
#include "core/dictionary/dictionary_snapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

namespace {

/// The same bytes are left alone: nothing that is built from them is built again.
void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile former(path);
    if (former.open(QIODevice::ReadOnly) && former.readAll() == bytes)
        return;
    former.close();
    mingbai::durableWrite(path, bytes);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        const mingbai::Dictionary& dictionary = mingbai::Dictionary::builtIn();
        write(arguments.value(1), mingbai::fieldNamesHeader(dictionary));
        write(arguments.value(2), mingbai::DictionarySnapshot::of(dictionary));
        write(arguments.value(3), mingbai::CheckTexts::builtIn().note());
        return 0;
    } catch (const mingbai::Failure& failure) {
        QTextStream(stderr) << failure.sentence() << '\n';
        return failure.exitCode();
    }
}
