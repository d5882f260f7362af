#include "ui/screens/settings/appearance_page.h"

#include "core/base/language.h"
#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kLanguageKey = "language"_L1;
} // namespace

QString savedLanguage()
{
    return QSettings().value(kLanguageKey).toString();
}

AppearancePage::AppearancePage(QWidget* parent)
    : QWidget(parent)
    , m_size(new QComboBox(this))
    , m_appearance(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    buildChoices();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(scaled(kGap));
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("Text size"), m_size);
    form->addRow(tr("Colours"), m_appearance);
    form->addRow(tr("Language"), m_language);
    auto* note = new QLabel(tr("Another language and sizes of lists hold from the next start."), this);
    setRole(note, Role::Muted);
    form->addRow(QString(), note);
    connect(m_size, &QComboBox::activated, this, &AppearancePage::applyLook);
    connect(m_appearance, &QComboBox::activated, this, &AppearancePage::applyLook);
    connect(m_language, &QComboBox::activated, this, [this] { QSettings().setValue(kLanguageKey, m_language->currentData()); });
}

void AppearancePage::buildChoices()
{
    const ThemeChoice chosen = savedThemeChoice();
    m_size->setObjectName("text_size"_L1);
    m_size->setAccessibleName(tr("Text size"));
    for (const int percent : {100, 115, 130, 150, 175})
        m_size->addItem(tr("%1 %").arg(percent), percent);
    m_size->setCurrentIndex(m_size->findData(chosen.textPercent));
    m_appearance->setObjectName("appearance"_L1);
    m_appearance->setAccessibleName(tr("Colours"));
    m_appearance->addItem(tr("As the desktop"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    m_appearance->addItem(tr("High contrast"), static_cast<int>(Appearance::HighContrast));
    m_appearance->setCurrentIndex(static_cast<int>(chosen.appearance));
    m_language->setObjectName("language"_L1);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(u"中文"_s, u"zh"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(currentLanguage() == Language::Chinese ? 0 : 1);
}

void AppearancePage::applyLook()
{
    const ThemeChoice choice{static_cast<Appearance>(m_appearance->currentData().toInt()), m_size->currentData().toInt()};
    saveThemeChoice(choice);
    applyTheme(choice);
}

} // namespace mingbai
