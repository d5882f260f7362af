// Build tool: writes the compile-time names of all fields. Usage: mingbai_dictgen OUTPUT
#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/derived_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString output = application.arguments().value(1);
    try {
        QDir().mkpath(QFileInfo(output).path());
        mingbai::durableWrite(output, mingbai::fieldNamesHeader(mingbai::Dictionary::builtIn()));
        return 0;
    } catch (const mingbai::Failure& failure) {
        QTextStream(stderr) << failure.sentence() << '\n';
        return failure.exitCode();
    }
}
