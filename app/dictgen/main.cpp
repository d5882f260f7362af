// Build tool: writes the compile-time names of all fields. Usage: mingbai_dictgen OUTPUT
#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/derived_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString output = application.arguments().value(1);
    try {
        QDir().mkpath(QFileInfo(output).path());
        const QByteArray header = mingbai::fieldNamesHeader(mingbai::Dictionary::builtIn());
        QFile former(output);
        if (former.open(QIODevice::ReadOnly) && former.readAll() == header)
            return 0; // the same names: nothing that includes them is built again
        former.close();
        mingbai::durableWrite(output, header);
        return 0;
    } catch (const mingbai::Failure& failure) {
        QTextStream(stderr) << failure.sentence() << '\n';
        return failure.exitCode();
    }
}
