#include "ui/screens/settings/settings_screen.h"

#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/screens/settings/about_page.h"
#include "ui/screens/settings/appearance_page.h"
#include "ui/screens/settings/backup_page.h"
#include "ui/screens/settings/keys_page.h"
#include "ui/screens/settings/packs_page.h"
#include "ui/screens/settings/policy_page.h"
#include "ui/screens/settings/village_page.h"
#include "ui/shell/commands.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSectionsWidth = 190;
constexpr int kSectionHeight = 34;
} // namespace

SettingsScreen::SettingsScreen(Session& session, QWidget* parent)
    : Screen(parent)
    , m_sections(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName("settings_screen"_L1);
    m_sections->setObjectName("settings_sections"_L1);
    m_pages->setObjectName("settings_pages"_L1);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(scaled(kSectionsWidth));
    auto* layout = new QHBoxLayout(this);
    const int margin = scaled(kWideGap);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_sections);
    layout->addWidget(m_pages, 1);

    auto* backup = new BackupPage(session);
    connect(backup, &BackupPage::noticed, this, &Screen::noticed);
    m_village = new VillagePage(session);
    connect(m_village, &VillagePage::said, this, &Screen::said);
    addSection(u"settings_village"_s, tr("Village"), m_village);
    addSection(u"settings_keys"_s, tr("People and passphrases"), new KeysPage(session));
    addSection(u"settings_backup"_s, tr("Backup"), backup);
    addSection(u"settings_policy"_s, tr("Policy"), makePolicy(session));
    addSection(u"settings_appearance"_s, tr("Appearance and language"), new AppearancePage);
    addSection(u"settings_about"_s, tr("About"), new AboutPage(session));
    connect(m_sections, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_sections->setCurrentRow(0);
    connect(makeAction(commands::backupNow, this), &QAction::triggered, backup, [this, backup] {
        m_sections->setCurrentRow(m_pages->indexOf(backup->parentWidget()));
        backup->backupNow();
    });
    connect(makeAction(commands::takePolicyPack, this), &QAction::triggered, this, [this] {
        showPacks();
        m_packs->choose();
    });
}

QWidget* SettingsScreen::makePolicy(Session& session)
{
    m_packs = new PacksPage(session);
    connect(m_packs, &PacksPage::noticed, this, &Screen::noticed);
    m_policy = new QTabWidget;
    m_policy->setObjectName("policy_tabs"_L1);
    m_policy->setDocumentMode(true);
    m_policy->addTab(new PolicyPage(session), tr("Parameters by year"));
    m_policy->addTab(m_packs, tr("Policy packs"));
    return m_policy;
}

void SettingsScreen::showPacks()
{
    m_sections->setCurrentRow(m_pages->indexOf(m_policy->parentWidget()));
    m_policy->setCurrentWidget(m_packs);
}

void SettingsScreen::previewPack(const QString& path)
{
    showPacks();
    m_packs->preview(path);
}

PlaceWords SettingsScreen::words()
{
    return {tr("Settings"), u"configure"_s};
}

std::vector<SearchableCommand> SettingsScreen::places() const
{
    std::vector<SearchableCommand> sections;
    sections.reserve(static_cast<std::size_t>(m_sections->count()));
    for (int row = 0; row < m_sections->count(); ++row)
        sections.push_back({m_pages->widget(row)->objectName(), m_sections->item(row)->text(), words().title});
    return sections;
}

void SettingsScreen::openPlace(const QString& place)
{
    m_sections->setCurrentRow(m_pages->indexOf(findChild<QWidget*>(place)));
}

void SettingsScreen::shown()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_sections->setFocus();
}

void SettingsScreen::showVillage(const QString& entity)
{
    m_sections->setCurrentRow(m_pages->indexOf(m_village->parentWidget()));
    m_village->showRecords(entity);
}

void SettingsScreen::addSection(const QString& name, const QString& title, QWidget* page)
{
    auto* frame = new QWidget(m_pages);
    frame->setObjectName(name);
    auto* heading = new QLabel(title, frame);
    setRole(heading, Role::Title);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(heading);
    layout->addWidget(page, 1);
    m_pages->addWidget(frame);
    auto* const section = new QListWidgetItem(title, m_sections);
    section->setSizeHint(QSize(0, scaled(kSectionHeight)));
}

} // namespace mingbai
