#include "ui/screens/settings/about_page.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// How many checks there are, and which of them policy packs brought.
QString checksText(const Catalogue& catalogue)
{
    QStringList added;
    for (const Check& check : catalogue.checks()) {
        if (!Catalogue::builtIn().find(check.id) && !added.contains(check.id))
            added << check.id;
    }
    const QString all = QLocale().toString(static_cast<qlonglong>(catalogue.checks().size()));
    return added.isEmpty() ? all : AboutPage::tr("%1, of policy packs: %2").arg(all, added.join(u", "));
}

} // namespace

AboutPage::AboutPage(Session& session, QWidget* parent)
    : QWidget(parent)
{
    Ledger& ledger = session.ledger();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(scaled(kGap));
    const auto add = [&](const QString& name, const QString& text) {
        auto* value = new QLabel(text, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        auto* label = new QLabel(name, this);
        setRole(label, Role::Muted);
        form->addRow(label, value);
        return value;
    };
    add(tr("Program"), tr("Mingbai %1").arg(QStringLiteral(MINGBAI_VERSION)));
    add(tr("Libraries"), u"Qt %1"_s.arg(QLatin1StringView(qVersion())));
    add(tr("Dictionary"),
        tr("version %1, %2 kinds of records").arg(ledger.dictionary().version()).arg(ledger.dictionary().entities().size()));
    QLabel* checks = add(tr("Checks"), checksText(session.checks().catalogue()));
    checks->setObjectName("about_checks"_L1);
    connect(
        &session, &Session::changed, checks, [&session, checks] { checks->setText(checksText(session.checks().catalogue())); });
    add(tr("Ledger"), ledger.identity().name);
    add(tr("Division"), ledger.identity().division);
    add(tr("Made"), momentText(ledger.identity().created));
    add(tr("File"), QDir::toNativeSeparators(ledger.path()));
    add(tr("Encryption"),
        ledger.isEncrypted() ? tr("SQLCipher, AES-256") : tr("none: this ledger holds made-up or public data only"));
    add(tr("Licence"), tr("Free software; see the file LICENSE. Icons: Breeze, by KDE (LGPL 3)."));
}

} // namespace mingbai
