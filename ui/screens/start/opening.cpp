#include "ui/screens/start/opening.h"

#include "core/base/failure.h"
#include "core/demo/demo_village.h"
#include "core/dictionary/fields.h"

#include <QCoreApplication>
#include <QFile>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

Ledger::Options optionsFor(const QString& user)
{
    Ledger::Options options;
    options.user = user;
    options.clock = Clock::fromEnvironment();
    return options;
}

QString desktopUser()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

} // namespace

std::unique_ptr<Ledger> makeLedger(const NewLedger& wanted)
{
    KeyFile keys;
    keys.seal(wanted.root, wanted.user, wanted.passphrase);
    std::unique_ptr<Ledger> ledger = Ledger::create(wanted.path, wanted.root, wanted.identity, optionsFor(wanted.user));
    keys.write(wanted.path);
    if (wanted.identity.role != "village"_L1)
        return ledger;
    ChangeSet changes;
    changes.act = Act::Upgrade; // belongs to the file and to nobody's work: taking back stops before it
    changes.why = QCoreApplication::translate("Opening", "New ledger");
    std::vector<std::pair<QString, Value>> values{
        {fields::village::code.id(), wanted.identity.division}, {fields::village::name.id(), wanted.identity.name}};
    values.insert(values.end(), wanted.village.begin(), wanted.village.end());
    changes.create(entities::village, ledger->newId(), {}, std::move(values));
    ledger->apply(changes);
    return ledger;
}

std::unique_ptr<Ledger> openWithPassphrase(const QString& path, const QString& passphrase)
{
    QString user;
    const RootSecret root = KeyFile::read(path).unlock(passphrase, &user);
    return Ledger::open(path, root, optionsFor(user));
}

std::unique_ptr<Ledger> openWithRecoveryCode(
    const QString& path, const QString& code, const QString& user, const QString& passphrase)
{
    const RootSecret root = RootSecret::fromRecoveryCode(code);
    std::unique_ptr<Ledger> ledger = Ledger::open(path, root, optionsFor(user));
    KeyFile keys;
    try {
        keys = KeyFile::read(path);
    } catch (const Failure& failure) {
        if (failure.code() != FailureCode::Damaged) // the code replaces a key file that is beyond reading
            throw;
    }
    keys.seal(root, user, passphrase);
    keys.write(path);
    return ledger;
}

std::unique_ptr<Ledger> openPlain(const QString& path)
{
    return Ledger::open(path, std::nullopt, optionsFor(desktopUser()));
}

std::unique_ptr<Ledger> openDemo(const QString& path, int households, const Progress& progress)
{
    if (QFile::exists(path))
        return openPlain(path);
    try {
        LedgerIdentity identity;
        identity.role = u"village"_s;
        identity.division = demoDivision();
        identity.name = QCoreApplication::translate("Opening", "Demo village");
        std::unique_ptr<Ledger> ledger = Ledger::create(path, std::nullopt, identity, optionsFor(desktopUser()));
        DemoOptions options;
        options.households = households;
        fillDemoVillage(*ledger, options, progress);
        return ledger;
    } catch (const Failure&) {
        QFile::remove(path); // half a village would be taken for a whole one next time
        throw;
    }
}

} // namespace mingbai
