#include "ui/screens/start/village_picker.h"

#include "core/dictionary/divisions.h"
#include "ui/forms/look.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFoundShown = 5;

/// Fills a list of choices under a first line that says what is to be chosen.
template <typename Items, typename Add> void refill(QComboBox* box, const QString& first, const Items& items, Add add)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(first, QString());
    for (const auto& item : items)
        add(item);
    box->setEnabled(box->count() > 1);
    if (box->count() == 2) // nothing to choose
        box->setCurrentIndex(1);
}

QComboBox* makeBox(const QString& name, const QString& words, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(words);
    return box;
}

} // namespace

VillagePicker::VillagePicker(QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(scaled(kGap));
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    buildRole(form);
    buildFinder(form);
    buildLists(form);
    buildHand(form);
    fillCounties();
}

void VillagePicker::buildRole(QFormLayout* form)
{
    m_role = makeBox(u"ledger_role"_s, tr("Ledger of"), this);
    m_role->addItem(tr("a village: its households are entered here"), u"village"_s);
    m_role->addItem(tr("a township: takes in what its villages report"), u"township"_s);
    m_role->addItem(tr("a county: takes in what its townships report"), u"county"_s);
    form->addRow(m_role->accessibleName(), m_role);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this, form] {
        form->setRowVisible(m_township, role() != "county"_L1);
        const bool isVillage = role() == "village"_L1;
        form->setRowVisible(m_village, isVillage);
        form->setRowVisible(m_find, isVillage); // it finds villages; the few townships stand in their list
        m_found->hide();
        setFocusProxy(isVillage ? static_cast<QWidget*>(m_find) : m_province);
        Q_EMIT changed();
    });
}

void VillagePicker::buildFinder(QFormLayout* form)
{
    m_find = new QLineEdit(this);
    m_find->setObjectName("village_find"_L1);
    m_find->setAccessibleName(tr("Find a village"));
    m_find->setPlaceholderText(tr("Characters, pinyin or initials, e.g. xc for 西村"));
    m_find->addAction(themeIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_found = new QListWidget(this);
    m_found->setObjectName("village_found"_L1);
    m_found->setAccessibleName(tr("Villages found"));
    m_found->hide();
    connect(m_find, &QLineEdit::textEdited, this, &VillagePicker::find);
    const auto takeItem = [this](const QListWidgetItem* item) {
        const QString code = item->data(Qt::UserRole).toString();
        const auto& all = shippedVillages();
        const auto village = std::find_if(all.begin(), all.end(), [&](const VillageChoice& each) { return each.code == code; });
        if (village != all.end())
            take(*village);
    };
    connect(m_found, &QListWidget::itemActivated, this, takeItem);
    connect(m_found, &QListWidget::itemClicked, this, takeItem);
    form->addRow(tr("Find"), m_find);
    setFocusProxy(m_find);
}

void VillagePicker::buildLists(QFormLayout* form)
{
    m_province = makeBox(u"village_province"_s, tr("Province"), this);
    m_county = makeBox(u"village_county"_s, tr("County"), this);
    m_township = makeBox(u"village_township"_s, tr("Township"), this);
    m_village = makeBox(u"village_village"_s, tr("Village"), this);
    for (QComboBox* box : {m_province, m_county, m_township, m_village})
        form->addRow(box->accessibleName(), box);
    connect(m_province, &QComboBox::currentIndexChanged, this, &VillagePicker::fillCounties);
    connect(m_county, &QComboBox::currentIndexChanged, this, &VillagePicker::fillTownships);
    connect(m_township, &QComboBox::currentIndexChanged, this, &VillagePicker::fillVillages);
    connect(m_village, &QComboBox::currentIndexChanged, this, &VillagePicker::changed);
    QStringList provinces;
    for (const County& county : counties())
        provinces << county.province;
    provinces.removeDuplicates();
    refill(m_province, tr("Choose a province"), provinces,
        [this](const QString& province) { m_province->addItem(province, province); });
}

void VillagePicker::buildHand(QFormLayout* form)
{
    m_code = new QLineEdit(this);
    m_code->setObjectName("village_code"_L1);
    m_code->setAccessibleName(tr("Code of the place"));
    m_code->setPlaceholderText(tr("Code of the place that is not in the lists"));
    m_code->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,12}"_s), m_code));
    m_name = new QLineEdit(this);
    m_name->setObjectName("village_name"_L1);
    m_name->setAccessibleName(tr("Name of the place"));
    auto* byHand = new QPushButton(tr("My place is not in the lists"), this);
    byHand->setObjectName("village_by_hand"_L1);
    setRole(byHand, Role::Quiet);
    form->addRow(QString(), byHand);
    form->setAlignment(byHand, Qt::AlignLeft);
    form->addRow(tr("Other code"), m_code);
    form->addRow(tr("Its name"), m_name);
    for (QWidget* field : {m_code, m_name})
        form->setRowVisible(field, false);
    connect(byHand, &QPushButton::clicked, this, [this, form, byHand] {
        form->setRowVisible(byHand, false);
        for (QWidget* field : {m_code, m_name})
            form->setRowVisible(field, true);
        m_code->setFocus();
    });
    for (QLineEdit* field : {m_code, m_name})
        connect(field, &QLineEdit::textChanged, this, &VillagePicker::changed);
}

void VillagePicker::find(const QString& typed)
{
    m_found->clear();
    for (const VillageChoice& village : findVillages(typed, kFoundShown)) {
        auto* item = new QListWidgetItem(u"%1　%2 %3"_s.arg(village.name, village.county, village.township), m_found);
        item->setData(Qt::UserRole, village.code);
    }
    m_found->setCurrentRow(0);
    // Over the lists below, so that nothing moves while one types.
    m_found->setGeometry(m_find->x(), m_find->geometry().bottom() + 1, m_find->width(),
        m_found->sizeHintForRow(0) * m_found->count() + 2 * m_found->frameWidth());
    m_found->raise();
    m_found->setVisible(m_found->count() > 0);
    Q_EMIT changed();
}

void VillagePicker::keyPressEvent(QKeyEvent* event)
{
    const bool isChoosing = m_find->hasFocus() && m_found->isVisible();
    switch (isChoosing ? event->key() : 0) {
    case Qt::Key_Down:
        return m_found->setCurrentRow(std::min(m_found->currentRow() + 1, m_found->count() - 1));
    case Qt::Key_Up:
        return m_found->setCurrentRow(std::max(m_found->currentRow() - 1, 0));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT m_found->itemActivated(m_found->currentItem());
        return;
    case Qt::Key_Escape:
        return m_found->hide();
    default:
        QWidget::keyPressEvent(event);
    }
}

void VillagePicker::take(const VillageChoice& village)
{
    for (const County& county : counties()) {
        if (!village.code.startsWith(county.division.code))
            continue;
        m_province->setCurrentIndex(m_province->findData(county.province));
        m_county->setCurrentIndex(m_county->findData(county.division.code));
    }
    constexpr qsizetype kTownshipDigits = 9;
    m_township->setCurrentIndex(m_township->findData(village.code.first(kTownshipDigits)));
    m_village->setCurrentIndex(m_village->findData(village.code));
    m_code->clear();
    m_name->clear();
    m_find->setText(village.name);
    m_found->hide();
    Q_EMIT changed();
}

void VillagePicker::fillCounties()
{
    std::vector<County> inside;
    for (const County& county : counties()) {
        if (county.province == m_province->currentData().toString())
            inside.push_back(county);
    }
    refill(m_county, tr("Choose a county"), inside,
        [this](const County& county) { m_county->addItem(county.city + county.division.name, county.division.code); });
    fillTownships();
}

void VillagePicker::fillTownships()
{
    std::vector<Township> inside;
    for (const County& county : counties()) {
        if (county.division.code == m_county->currentData().toString())
            inside = county.townships;
    }
    refill(m_township, tr("Choose a township"), inside,
        [this](const Township& township) { m_township->addItem(township.division.name, township.division.code); });
    fillVillages();
}

void VillagePicker::fillVillages()
{
    std::vector<VillageChoice> inside;
    const QString township = m_township->currentData().toString();
    for (const VillageChoice& village : shippedVillages()) {
        if (!township.isEmpty() && village.code.startsWith(township))
            inside.push_back(village);
    }
    refill(m_village, tr("Choose a village"), inside,
        [this](const VillageChoice& village) { m_village->addItem(village.name, village.code); });
    Q_EMIT changed();
}

bool VillagePicker::isByHand() const
{
    return !m_code->text().isEmpty() || !m_name->text().trimmed().isEmpty();
}

QString VillagePicker::role() const
{
    return m_role->currentData().toString();
}

std::optional<VillageChoice> VillagePicker::choice() const
{
    if (isByHand()) {
        if (m_code->text().size() != divisionDigits(role()) || m_name->text().trimmed().isEmpty())
            return std::nullopt;
        return VillageChoice{m_code->text(), m_name->text().trimmed(), {}, {}};
    }
    const QComboBox* const place = role() == "village"_L1 ? m_village : role() == "township"_L1 ? m_township : m_county;
    const QString code = place->currentData().toString();
    if (code.isEmpty())
        return std::nullopt;
    return VillageChoice{code, place->currentText(), m_township->currentText(), m_county->currentText()};
}

QString VillagePicker::problem() const
{
    if (choice())
        return {};
    if (isByHand() && m_code->text().size() != divisionDigits(role()))
        return tr("The code has %1 digits; %2 are written.").arg(divisionDigits(role())).arg(m_code->text().size());
    if (isByHand())
        return tr("Write the name of the place, too.");
    if (role() != "village"_L1)
        return role() == "township"_L1 ? tr("Choose the township.") : tr("Choose the county.");
    const bool isUnknown = !m_find->text().trimmed().isEmpty() && m_found->count() == 0;
    return isUnknown ? tr("No village in the lists is called so.") : tr("Choose the village.");
}

} // namespace mingbai
