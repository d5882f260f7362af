#include "core/report/policy_card.h"

#include "core/base/failure.h"
#include "core/dictionary/divisions.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/households.h"
#include "core/report/entitlements.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;

constexpr int kChildAge = 14;        // 个人信息保护法 Art. 28: all data of children under 14 are sensitive
const QString kHead = u"01"_s;       // code of the list `relation`
const QString kMeasureDone = u"3"_s; // code of the list `measure_status`
const QString kMeasureStopped = u"4"_s;
const QString kOrdinals = u"一二三四五六七"_s;

std::string utf8(const QString& text)
{
    return text.toStdString();
}

/// The card is a Chinese paper in either language of the program.
QString label(const Field& field, const Value& value)
{
    const Code* const code = field.codes ? field.codes->find(textOf(value)) : nullptr;
    return code ? code->label.zh : QString();
}

QString label(const Record& record, const FieldName& name)
{
    return label(*record.entity->find(name.field), record.value(name));
}

int ageOf(const Record& person, QDate today)
{
    QDate birth = dateFromStored(textOf(person.value(fields::person::birth_date)));
    if (!birth.isValid())
        birth = birthDateOf(textOf(person.value(fields::person::id_number)));
    return ageOn(birth, today);
}

QString ageBand(int age)
{
    if (age < 0)
        return {};
    if (age < 6)
        return u"学龄前"_s;
    if (age < 16)
        return u"16周岁以下"_s;
    return age < 60 ? u"16至59周岁"_s : u"60周岁以上"_s;
}

/// School stage or work, never the name of a school or employer.
QString occupation(const Record& person)
{
    QString school = label(person, fields::person::school);
    if (!school.isEmpty())
        return school;
    const qint64 months = integerOf(person.value(fields::person::work_months));
    if (months > 0)
        return u"%1 %2个月"_s.arg(label(person, fields::person::work_area)).arg(months).trimmed();
    return isEmpty(person.value(fields::person::public_post)) ? QString() : u"公益性岗位"_s;
}

QString publicName(const Record& person, int age)
{
    const QString name = textOf(person.value(fields::person::name));
    return age >= 0 && age < kChildAge && !name.isEmpty() ? name.first(1) + u'*' : name;
}

/// The head comes first, the others as they were entered.
data membersView(std::vector<Record> people, QDate today)
{
    std::stable_partition(people.begin(), people.end(),
        [](const Record& person) { return textOf(person.value(fields::person::relation)) == kHead; });
    data members = data::type::list;
    for (const Record& person : people) {
        if (!isActive(person))
            continue;
        const int age = ageOf(person, today);
        data row;
        row.set("name", utf8(publicName(person, age)));
        row.set("relation", utf8(label(person, fields::person::relation)));
        row.set("age", utf8(ageBand(age)));
        row.set("occupation", utf8(occupation(person)));
        members.push_back(row);
    }
    return members;
}

/// The six guarantees of the newest check: every field of that entity with a plain pass/fail list.
data guaranteesView(const std::vector<Record>& checks)
{
    data guarantees = data::type::list;
    const Record* const newest = checks.empty()
        ? nullptr
        : &*std::max_element(checks.begin(), checks.end(), [](const Record& a, const Record& b) {
              return textOf(a.value(fields::guarantee::checked_on)) < textOf(b.value(fields::guarantee::checked_on));
          });
    const Entity& entity = Dictionary::builtIn().entity(entities::guarantee);
    const CodeList* const passOrFail = entity.find(fields::guarantee::food.field)->codes;
    for (const Field& field : entity.fields) {
        if (field.codes != passOrFail)
            continue;
        const QString code = newest ? textOf(newest->value(field.id)) : QString();
        data row;
        row.set("item", utf8(field.label.zh));
        row.set("state", utf8(code == u'1' ? u"√ 达标"_s : code.isEmpty() ? u"待核查"_s : u"× 正在解决"_s));
        guarantees.push_back(row);
    }
    return guarantees;
}

const Record* newestIncome(const std::vector<Record>& statements, int year)
{
    const Record* newest = nullptr;
    for (const Record& statement : statements) {
        const qint64 its = integerOf(statement.value(fields::income::year));
        if ((year == 0 || its == year) && (!newest || its > integerOf(newest->value(fields::income::year))))
            newest = &statement;
    }
    return newest;
}

/// Groups and results of one year beside those of the year before.
data incomeView(const std::vector<Record>& statements, const Record& current)
{
    const auto year = static_cast<int>(integerOf(current.value(fields::income::year)));
    const Record* const before = newestIncome(statements, year - 1);
    data rows = data::type::list;
    for (const FieldName& name : {fields::income::wages, fields::income::business, fields::income::cost, fields::income::property,
             fields::income::transfer, fields::income::net, fields::income::per_capita}) {
        data row;
        row.set("item", utf8(current.entity->find(name.field)->label.zh));
        const auto amount = [&](const Record* record) {
            return record && !isEmpty(record->value(name)) ? utf8(yuanText(integerOf(record->value(name)))) : std::string("—");
        };
        row.set("amount", amount(&current));
        row.set("before", amount(before));
        rows.push_back(row);
    }
    data view;
    view.set("year", std::to_string(year));
    view.set("year_before", std::to_string(year - 1));
    view.set("rows", rows);
    return view;
}

data entitlementsView(Ledger& ledger, const QString& household)
{
    data rows = data::type::list;
    for (const AppliedEntitlement& entitlement : entitlements(ledger, household)) {
        data row;
        row.set("policy", utf8(entitlement.rule.policy.zh));
        row.set("item", utf8(entitlement.rule.item.zh));
        row.set("amount", entitlement.amount ? utf8(yuanText(*entitlement.amount)) : std::string());
        row.set("office", utf8(entitlement.rule.office.zh));
        row.set("phone", utf8(entitlement.rule.phone));
        rows.push_back(row);
    }
    return rows;
}

/// What is on its way for the household. Help that tells of an illness or a disability is left out, and so are notes, which may.
bool mayHang(const QString& item)
{
    const QStringList& telling = tellingMeasures();
    return !item.isEmpty()
        && std::none_of(telling.begin(), telling.end(), [&](const QString& beginning) { return item.startsWith(beginning); });
}

/// What, target, until when, who.
using HelpRow = std::array<QString, 4>;

QString dayText(const Record& record, const FieldName& name)
{
    return screenText(*record.entity->find(name.field), record.value(name));
}

/// Help for several members alike is named once.
std::vector<HelpRow> helpRows(const Dossier& dossier, bool withIncome)
{
    std::vector<HelpRow> rows;
    const auto add = [&rows](const HelpRow& row) {
        if (std::find(rows.begin(), rows.end(), row) == rows.end())
            rows.push_back(row);
    };
    for (const Record& measure : dossier.of(entities::measure)) {
        const QString status = textOf(measure.value(fields::measure::status));
        const bool isOver = status == kMeasureDone || status == kMeasureStopped;
        if (isOver || !mayHang(textOf(measure.value(fields::measure::item))))
            continue;
        // Not the department: some of them tell of an illness or a disability.
        add({label(measure, fields::measure::item), label(measure, fields::measure::status),
            dayText(measure, fields::measure::planned_on), textOf(measure.value(fields::measure::helper_name))});
    }
    const std::vector<Record>& plans = dossier.of(entities::income_plan);
    const auto newest = std::max_element(plans.begin(), plans.end(), [](const Record& a, const Record& b) {
        return integerOf(a.value(fields::income_plan::year)) < integerOf(b.value(fields::income_plan::year));
    });
    const bool isPlanned = newest != plans.end() && !isEmpty(newest->value(fields::income_plan::target_per_capita))
        && isEmpty(newest->value(fields::income_plan::closed_on));
    if (isPlanned)
        add({u"%1年增收计划"_s.arg(integerOf(newest->value(fields::income_plan::year))),
            withIncome ? u"人均纯收入%1元"_s.arg(yuanText(integerOf(newest->value(fields::income_plan::target_per_capita))))
                       : QString(),
            dayText(*newest, fields::income_plan::due_on), textOf(newest->value(fields::income_plan::helper_name))});
    return rows;
}

data helpView(const std::vector<HelpRow>& help)
{
    data rows = data::type::list;
    for (const auto& [item, target, deadline, who] : help) {
        data row;
        row.set("item", utf8(item));
        row.set("target", utf8(target));
        row.set("deadline", utf8(deadline));
        row.set("who", utf8(who));
        rows.push_back(row);
    }
    data section;
    section.set("help_rows", rows);
    return section;
}

void addContact(std::vector<data>& contacts, const QString& role, const QString& name, const QString& phone)
{
    if (name.isEmpty() && phone.isEmpty())
        return;
    data contact;
    contact.set("role", utf8(role));
    contact.set("name", utf8(name));
    contact.set("phone", utf8(phone));
    contacts.push_back(contact);
}

/// Two contacts a line: the card must fit one page.
data inPairs(const std::vector<data>& contacts)
{
    data rows = data::type::list;
    for (size_t i = 0; i < contacts.size(); i += 2) {
        data row;
        row.set("left", contacts[i]);
        if (i + 1 < contacts.size())
            row.set("right", contacts[i + 1]);
        rows.push_back(row);
    }
    return rows;
}

/// The village's people in charge, the household's helper, and the public numbers.
data contactsView(Ledger& ledger, const Record& household)
{
    std::vector<data> contacts;
    const std::vector<Record> villages = ledger.records(entities::village);
    if (!villages.empty()) {
        const Record& village = villages.front();
        const auto text = [&](const FieldName& name) { return textOf(village.value(name)); };
        addContact(contacts, u"村党组织书记"_s, text(fields::village::secretary), text(fields::village::secretary_phone));
        addContact(
            contacts, u"驻村第一书记"_s, text(fields::village::first_secretary), text(fields::village::first_secretary_phone));
        addContact(contacts, u"驻村工作队"_s, text(fields::village::work_team_unit), text(fields::village::work_team_phone));
        addContact(contacts, u"网格员"_s, text(fields::village::grid_officer), text(fields::village::grid_officer_phone));
        addContact(contacts, u"家庭医生"_s, text(fields::village::doctor), text(fields::village::doctor_phone));
        addContact(contacts, u"乡镇"_s, text(fields::village::township_contact), text(fields::village::township_phone));
    }
    addContact(contacts, u"帮扶责任人"_s, textOf(household.value(fields::household::helper_name)),
        textOf(household.value(fields::household::helper_phone)));
    addContact(contacts, u"监督咨询"_s, {}, u"12317"_s);
    addContact(contacts, u"政务热线"_s, {}, u"12345"_s);
    addContact(contacts, u"医保热线"_s, {}, u"12393"_s);
    return inPairs(contacts);
}

QString placeName(const LedgerIdentity& identity)
{
    const QString name = shortVillageName(divisionName(identity.division));
    return name.isEmpty() ? identity.name : name;
}

void setBasics(data& view, const Dossier& dossier, QDate today)
{
    const Record& household = dossier.household;
    const std::vector<Record>& people = dossier.of(entities::person);
    int active = 0;
    int labour = 0;
    bool isLabourKnown = false;
    QString head;
    for (const Record& person : people) {
        if (!isActive(person))
            continue;
        ++active;
        const QString ability = textOf(person.value(fields::person::labour));
        isLabourKnown = isLabourKnown || !ability.isEmpty();
        labour += ability == u'1' || ability == u'2' || ability == u'3' ? 1 : 0; // ordinary, skilled, weak
        if (textOf(person.value(fields::person::relation)) == kHead)
            head = publicName(person, ageOf(person, today));
    }
    view.set("head", utf8(head));
    view.set("members_count", std::to_string(active));
    if (isLabourKnown) // nobody asked is not nobody able
        view.set("labour_count", std::to_string(labour));
    view.set("number", utf8(textOf(household.value(fields::household::code))));
    QStringList place{textOf(household.value(fields::household::group_name)), textOf(household.value(fields::household::hamlet))};
    place.removeAll(QString());
    view.set("group", utf8(place.join(u' ')));
    QString type = label(household, fields::household::base_type);
    const QString monitored = label(household, fields::household::monitoring_type);
    if (!monitored.isEmpty()) {
        const bool cleared = integerOf(household.value(fields::household::risk_cleared)) != 0;
        type += u"，%1（%2识别%3）"_s.arg(
            monitored, textOf(household.value(fields::household::identified_month)), cleared ? u"，风险已消除"_s : QString());
    }
    view.set("type", utf8(type));
}

} // namespace

data policyCardView(Ledger& ledger, const QString& household, const DocumentOptions& options)
{
    const std::optional<Dossier> dossier = ledger.dossier(household);
    if (!dossier)
        throw Failure(
            FailureCode::InvalidUse, QCoreApplication::translate("Documents", "The household is no longer in the ledger."));
    const QDate today = ledger.clock().today();
    data view;
    setBasics(view, *dossier, today);
    view.set("village", utf8(placeName(ledger.identity())));
    view.set("year", std::to_string(today.year()));
    view.set("date", utf8(today.toString(u"yyyy年M月d日"_s)));
    view.set("members", membersView(dossier->of(entities::person), today));
    view.set("guarantees", guaranteesView(dossier->of(entities::guarantee)));
    const std::vector<Record>& statements = dossier->of(entities::income);
    const Record* const current = newestIncome(statements, options.year);
    if (options.withIncome && current)
        view.set("income", incomeView(statements, *current));
    view.set("entitlements", entitlementsView(ledger, household));
    const std::vector<HelpRow> help = helpRows(*dossier, options.withIncome);
    if (!help.empty())
        view.set("help", helpView(help));
    qsizetype section = options.withIncome && current ? 4 : 3; // behind the sections that every card has
    view.set("entitlements_ordinal", utf8(QString(kOrdinals.at(section++))));
    if (!help.empty())
        view.set("help_ordinal", utf8(QString(kOrdinals.at(section++))));
    view.set("contacts_ordinal", utf8(QString(kOrdinals.at(section))));
    view.set("contacts", contactsView(ledger, dossier->household));
    return view;
}

} // namespace mingbai
