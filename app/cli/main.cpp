#include "app/cli/context.h"
#include "app/cli/usage.h"

#include "core/base/failure.h"
#include "translations/translations.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <memory>

namespace {

/// --lang, else the environment's locale; before anything is parsed, since help texts and failures use it.
QString languageOption(const QStringList& arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
    if (at > 0 && at + 1 < arguments.size())
        return arguments.at(at + 1);
    for (const QString& argument : arguments) {
        if (argument.startsWith(QStringLiteral("--lang=")))
            return argument.mid(7);
    }
    return qEnvironmentVariable("LC_ALL", qEnvironmentVariable("LC_MESSAGES", qEnvironmentVariable("LANG")));
}

/// For people on stderr and, where machines read, on stdout as well.
int failed(const mingbai::Context& context, bool isJson, const QString& sentence, int exitCode)
{
    context.say(sentence);
    if (isJson) {
        const QJsonObject json{{QStringLiteral("error"), sentence}, {QStringLiteral("exit_code"), exitCode}};
        std::fputs(QJsonDocument(json).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    }
    return exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // laying out papers needs fonts, never a screen
    QCoreApplication::setApplicationName(QStringLiteral("mingbai"));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    // Only papers need fonts; everything else starts without them.
    std::unique_ptr<QCoreApplication> application;
    if (arguments.contains(QStringLiteral("print")))
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);

    mingbai::installLanguage(languageOption(arguments));

    CLI::App app("Mingbai: the village ledger on the command line", "mingbai-cli");
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", MINGBAI_VERSION);
    mingbai::Context context;
    context.declare(app);
    mingbai::addLedgerCommands(app, context);
    mingbai::addRecordCommands(app, context);
    mingbai::addExchangeCommands(app, context);
    mingbai::addSyncCommands(app, context);
    mingbai::addMergeCommands(app, context);
    mingbai::addHandoutCommands(app, context);
    mingbai::addCheckCommands(app, context);
    mingbai::addPaperCommands(app, context);
    mingbai::addCaseCommands(app, context);
    mingbai::addFamilyCommands(app, context);
    mingbai::addPolicyCommands(app, context);
    const bool isJson = arguments.contains(QStringLiteral("--json")); // known also where the parser stops before it
    try {
        app.parse(argc, argv);
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
            context.say(QCoreApplication::translate("Cli", "The output cannot be written."));
            return 5;
        }
        return context.exitCode;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) // --help and --version are asked for by an exception, too
            return app.exit(error);
        return failed(context, isJson, mingbai::usageSentence(error), 2);
    } catch (const mingbai::Failure& failure) {
        return failed(context, isJson, failure.sentence(), failure.exitCode());
    } catch (const std::exception& error) {
        return failed(context, isJson, QString::fromLocal8Bit(error.what()), 1);
    }
}
