#include "core/exchange/heading_names.h"

#include "core/dictionary/fields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kShortestContained = 4;

struct PlainNames {
    PlainHeading heading;
    QStringList names;
};

/// Words of rosters that are no fields.
const QHash<QString, PlainHeading>& plainHeadings()
{
    static const QHash<QString, PlainHeading> headings = [] {
        const std::vector<PlainNames> all{
            {PlainHeading::Ordinal, {u"序号"_s, u"序"_s, u"行号"_s, u"顺序号"_s, u"No"_s}},
            {PlainHeading::HouseholdOrdinal, {u"户序号"_s, u"户序"_s, u"户数序号"_s}},
            {PlainHeading::Age, {u"年龄"_s, u"周岁"_s, u"年龄周岁"_s}},
            {PlainHeading::Province, {u"省"_s, u"省份"_s}},
            {PlainHeading::City, {u"市"_s, u"地市"_s, u"市州"_s}},
            {PlainHeading::County, {u"县"_s, u"县区"_s, u"县市区"_s, u"县市"_s, u"区县"_s}},
            {PlainHeading::HouseholdSize,
                {u"当前家庭人口数"_s, u"当前家庭人口"_s, u"家庭人口"_s, u"家庭人口数"_s, u"家庭人数"_s, u"人口数"_s, u"人口"_s,
                    u"人数"_s, u"总人口"_s, u"户人口"_s, u"户人口数"_s, u"家庭成员数"_s, u"家庭成员人数"_s, u"成员数"_s}},
            {PlainHeading::LabourCount,
                {u"劳动力人数"_s, u"劳动力数"_s, u"劳动力数量"_s, u"劳力数"_s, u"劳动力人口"_s, u"劳动力人口数"_s}},
            {PlainHeading::Township,
                {u"乡镇"_s, u"乡镇街道"_s, u"乡镇名称"_s, u"镇"_s, u"乡"_s, u"街道"_s, u"所在乡镇"_s, u"所属乡镇"_s, u"镇街"_s,
                    u"镇乡街道"_s}},
        };
        QHash<QString, PlainHeading> result;
        for (const PlainNames& names : all) {
            for (const QString& name : names.names)
                result.insert(headingKey(name), names.heading);
        }
        return result;
    }();
    return headings;
}

QString withoutBrackets(QString heading)
{
    static const QRegularExpression brackets(u"[（(\\[【〔][^（(\\[【〔）)\\]】〕]*[）)\\]】〕]"_s);
    return heading.remove(brackets);
}

/// Whether what stands beside a known name leaves its meaning alone.
bool isHarmless(QStringView rest)
{
    static constexpr QStringView kChanging = u"号码数日期时间说明备注原因及和与或后前非不未无上下年月";
    return std::none_of(rest.begin(), rest.end(), [](QChar c) { return kChanging.contains(c) || c.isDigit(); });
}

} // namespace

QString plainHeadingName(PlainHeading heading)
{
    switch (heading) {
    case PlainHeading::HouseholdSize:
        return u"household.size"_s;
    case PlainHeading::LabourCount:
        return u"household.labour_count"_s;
    case PlainHeading::Township:
        return u"household.township"_s;
    default:
        break;
    }
    return {};
}

bool isPlainHeadingName(QStringView name)
{
    return !name.isEmpty()
        && (name == plainHeadingName(PlainHeading::HouseholdSize) || name == plainHeadingName(PlainHeading::LabourCount)
            || name == plainHeadingName(PlainHeading::Township));
}

const HeadingCandidate* HeadingMeaning::of(QStringView entity) const
{
    const auto found = std::find_if(candidates.begin(), candidates.end(),
        [&](const HeadingCandidate& candidate) { return !candidate.ofHead && candidate.field->entity == entity; });
    return found == candidates.end() ? nullptr : &*found;
}

QString headingKey(QStringView heading)
{
    const QString plain = heading.toString().normalized(QString::NormalizationForm_KC);
    QString key;
    key.reserve(plain.size());
    for (const QChar c : plain) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c.toLower();
    }
    return key;
}

HeadingNames::HeadingNames(const Dictionary& dictionary, const QString& told)
{
    for (const Entity& entity : dictionary.entities()) {
        if (!entity.inRosters && entity.id != told)
            continue;
        for (const Field& field : entity.fields) {
            if (!field.retired)
                addNames(field, field);
        }
    }
    // A roster names the village of its households; the village's own record is not meant.
    addNames(dictionary.field(fields::village::code), dictionary.field(fields::household::village));
}

void HeadingNames::addNames(const Field& names, const Field& field)
{
    add(names.label.zh, field, 0);
    add(names.label.en, field, 0);
    add(field.entity + u'.' + field.id, field, 0);
    add(field.id, field, 1);
    for (const QString& synonym : names.synonyms)
        add(synonym, field, 1);
    add(names.shortLabel.zh, field, 2);
    add(names.shortLabel.en, field, 2);
}

void HeadingNames::add(const QString& name, const Field& field, int rank)
{
    const QString key = headingKey(name);
    if (key.isEmpty())
        return;
    std::vector<HeadingCandidate>& candidates = m_fields[key];
    // One field an entity: the one that bears the name as its label goes before one that knows it as a synonym.
    const auto same = std::find_if(candidates.begin(), candidates.end(),
        [&](const HeadingCandidate& candidate) { return candidate.field->entity == field.entity; });
    if (same == candidates.end())
        candidates.push_back({&field, rank, false});
    else if (rank < same->rank)
        *same = {&field, rank, false};
}

HeadingMeaning HeadingNames::exact(const QString& key, double confidence) const
{
    HeadingMeaning meaning;
    meaning.confidence = confidence;
    meaning.plain = plainHeadings().value(key, PlainHeading::None);
    meaning.candidates = m_fields.value(key);
    return meaning;
}

HeadingMeaning HeadingNames::ofHead(const QString& key) const
{
    static const QStringList heads{u"户主"_s, headingKey(u"Head of household"_s)};
    const auto head = std::find_if(heads.begin(), heads.end(), [&key](const QString& name) { return key.startsWith(name); });
    if (head == heads.end())
        return {};
    const QString rest = key.sliced(head->size());
    HeadingMeaning meaning;
    meaning.confidence = kExactHeading;
    for (const HeadingCandidate& candidate : m_fields.value(rest.isEmpty() ? u"姓名"_s : rest)) {
        if (candidate.field->entity == entities::person)
            meaning.candidates.push_back({candidate.field, candidate.rank, true});
    }
    return meaning;
}

HeadingMeaning HeadingNames::withoutAffixes(const QString& key) const
{
    static const QStringList prefixes{u"家庭成员"_s, u"成员"_s, u"本人"_s, u"家庭"_s, u"是否"_s, u"本年度"_s, u"本年"_s,
        u"当年"_s, u"全年"_s, u"其中"_s, u"所在"_s, u"所属"_s};
    static const QStringList suffixes{
        u"情况"_s, u"名称"_s, u"合计"_s, u"小计"_s, u"总额"_s, u"金额"_s, u"必填"_s, u"选填"_s, u"万元"_s, u"千元"_s, u"元"_s};
    for (const QString& prefix : prefixes) {
        if (key.startsWith(prefix)) {
            if (HeadingMeaning meaning = exact(key.sliced(prefix.size()), kWithoutAffix); meaning.isKnown())
                return meaning;
        }
    }
    for (const QString& suffix : suffixes) {
        if (key.endsWith(suffix)) {
            if (HeadingMeaning meaning = exact(key.chopped(suffix.size()), kWithoutAffix); meaning.isKnown())
                return meaning;
        }
    }
    return {};
}

/// "参保人姓名", "学生身份证号": lists of one kind of people call them by it.
HeadingMeaning HeadingNames::ofNamedPerson(const QString& key) const
{
    static const QRegularExpression kind(
        u"^(?:参保人|缴费人|被保险人|残疾人|务工|从业|就业|患病|患者|学生|儿童|老人|老年人|劳动力|户籍|脱贫|监测|低保|特困|五保|"
        u"救助|"
        "享受|享受人|领取人|补贴对象|村民|农户)(?:人员|人口|对象|者)?(姓名|名字|性别|年龄|民族|出生.+|.*身份.*号码?|联系电话|电话)$"_s);
    const QRegularExpressionMatch match = kind.match(key);
    return match.hasMatch() ? exact(match.captured(1), kWithoutAffix) : HeadingMeaning();
}

HeadingMeaning HeadingNames::contained(const QString& key) const
{
    QString best;
    for (auto name = m_fields.keyBegin(); name != m_fields.keyEnd(); ++name) {
        const bool isLarge = name->size() >= kShortestContained && name->size() * 4 >= key.size() * 3;
        const bool isBetter = name->size() > best.size() || (name->size() == best.size() && *name < best);
        if (isLarge && isBetter && key.contains(*name) && isHarmless(QString(key).remove(*name)))
            best = *name;
    }
    return best.isEmpty() ? HeadingMeaning() : exact(best, kContainedName);
}

HeadingMeaning HeadingNames::meaning(const QString& heading) const
{
    const QString full = headingKey(heading);
    if (full.isEmpty())
        return {};
    if (HeadingMeaning meaning = exact(full, kExactHeading); meaning.isKnown())
        return meaning;
    const QString key = headingKey(withoutBrackets(heading));
    if (HeadingMeaning meaning = exact(key, kWithoutUnit); meaning.isKnown())
        return meaning;
    static const QRegularExpression dated(u"^(20\\d\\d)年?度?(.+)$"_s);
    if (const QRegularExpressionMatch match = dated.match(key); match.hasMatch()) {
        if (HeadingMeaning meaning = exact(match.captured(2), kWithoutYear); meaning.isKnown()) {
            meaning.year = match.capturedView(1).toInt();
            return meaning;
        }
    }
    for (const QString& name : {full, key}) {
        if (HeadingMeaning meaning = ofHead(name); meaning.isKnown())
            return meaning;
    }
    if (HeadingMeaning meaning = withoutAffixes(key); meaning.isKnown())
        return meaning;
    if (HeadingMeaning meaning = ofNamedPerson(key); meaning.isKnown())
        return meaning;
    return contained(key);
}

} // namespace mingbai
