#include "core/dictionary/derived_files.h"
#include "core/dictionary/formatting.h"
#include "tests/core/dictionary/parsing_support.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// Makes values that a field can store, and more than the simple ones.
class Values {
public:
    [[nodiscard]] Value of(const Field& field)
    {
        switch (field.type) {
        case FieldType::Integer:
            return number(field, 1, 0, 5000);
        case FieldType::Year:
            return number(field, 1, 1990, 2030);
        case FieldType::Money:
            return number(field, 100, -1'000'000, 9'000'000);
        case FieldType::Decimal:
            return static_cast<double>(integerOf(number(field, std::pow(10, field.decimals), 0, 999)))
                / std::pow(10, field.decimals);
        case FieldType::YesNo:
            return between(0, 1);
        case FieldType::Code:
            return someCode(field).code;
        case FieldType::Codes:
            return codes(field);
        default:
            return text(field);
        }
    }

private:
    qint64 between(qint64 least, qint64 most) { return std::uniform_int_distribution<qint64>(least, most)(m_random); }

    Value number(const Field& field, double scale, double least, double most)
    {
        return between(
            static_cast<qint64>(field.min.value_or(least) * scale), static_cast<qint64>(field.max.value_or(most) * scale));
    }

    const Code& someCode(const Field& field)
    {
        return field.codes->codes[static_cast<std::size_t>(between(0, static_cast<qint64>(field.codes->codes.size()) - 1))];
    }

    QString codes(const Field& field)
    {
        QStringList chosen;
        for (const Code& code : field.codes->codes) {
            if (between(0, 2) == 0)
                chosen += code.code;
        }
        return chosen.isEmpty() ? field.codes->codes.back().code : chosen.join(u',');
    }

    QString day(const Field& field)
    {
        const QString whole = QDate(1930, 1, 1).addDays(between(0, 30000)).toString(Qt::ISODate);
        const qsizetype lengths[] = {10, 7, 4};
        return whole.first(field.partialDate ? lengths[between(0, 2)] : 10);
    }

    QString text(const Field& field)
    {
        static const QStringList kTexts{u"三组"_s, u"A-12, \"号\""_s, u"=1+1"_s, u"𠮷田 12 号"_s, u"王·五"_s, u"0012"_s, u"是"_s};
        switch (field.type) {
        case FieldType::Date:
            return day(field);
        case FieldType::Month:
            return day(field).first(4) + u"-%1"_s.arg(between(1, 12), 2, 10, QChar(u'0'));
        case FieldType::IdNumber:
            return u"11010519491231002X"_s;
        case FieldType::DisabilityCertificate:
            return u"21132419000101001442"_s;
        case FieldType::Phone:
            return u"138%1"_s.arg(between(0, 99999999), 8, 10, QChar(u'0'));
        case FieldType::BankAccount:
            return u"622202%1"_s.arg(between(0, 9999999999), 10, 10, QChar(u'0'));
        case FieldType::Region:
            return u"211324001200"_s;
        case FieldType::Reference:
            return u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
        case FieldType::Note:
            return u"第一行\n第二行"_s;
        default:
            return kTexts[between(0, kTexts.size() - 1)].left(field.maxLength);
        }
    }

    std::mt19937_64 m_random{20241031};
};

} // namespace

TEST_CASE("The built-in dictionary is free of mistakes")
{
    const Dictionary& dictionary = Dictionary::builtIn();
    CHECK(dictionary.version() >= 1);
    CHECK(dictionary.find(u"household"));
    CHECK(dictionary.find(u"person"));
    CHECK(dictionary.files().contains(u"dictionary.json"_s));
    CHECK(dictionary.files().contains(u"household.json"_s));
}

TEST_CASE("Every code list is used by a field")
{
    const Dictionary& dictionary = Dictionary::builtIn();
    for (const CodeList& list : dictionary.codeLists()) {
        bool isUsed = false;
        for (const Entity& entity : dictionary.entities()) {
            for (const Field& field : entity.fields)
                isUsed = isUsed || field.codes == &list;
        }
        INFO(list.id.toStdString());
        CHECK(isUsed);
    }
}

TEST_CASE("What is written to a file is read back the same, for every field and in both languages")
{
    Values values;
    for (const Language language : {Language::English, Language::Chinese}) {
        const Speaking speaking(language);
        for (const Entity& entity : Dictionary::builtIn().entities()) {
            for (const Field& field : entity.fields) {
                for (int i = 0; i < 40; ++i) {
                    const Value value = values.of(field);
                    const QString written = fileText(field, value);
                    const Parsed read = parse(field, written, kToday);
                    INFO(entity.id.toStdString()
                        << '.' << field.id.toStdString() << " " << written.toStdString() << " " << read.problem.toStdString());
                    CHECK(storageProblem(field, value).isEmpty());
                    CHECK(read.isGood());
                    REQUIRE(read.value == value);
                }
            }
        }
    }
}

TEST_CASE("Whatever is typed, what parsing hands out can be stored")
{
    static const QString kPieces = u"0123456789.,-+/:年月日元万亿·•　 xXeE√×\"'=()（）１，。是否张三㎡¥\u200B\n𠮷\u0301"_s;
    std::mt19937 random{7};
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        for (const Field& field : entity.fields) {
            for (int i = 0; i < 60; ++i) {
                QString typed;
                for (auto left = random() % 24; left > 0; --left)
                    typed += kPieces[static_cast<qsizetype>(random()) % kPieces.size()];
                const Parsed parsed = parse(field, typed, kToday);
                INFO(entity.id.toStdString() << '.' << field.id.toStdString() << ' ' << typed.toStdString());
                CHECK(storageProblem(field, parsed.value).isEmpty());
                CHECK((parsed.isGood() || parsed.storable || isEmpty(parsed.value)));
                if (parsed.isGood())
                    CHECK(parse(field, fileText(field, parsed.value), kToday).value == parsed.value);
            }
        }
    }
}

TEST_CASE("Every label and synonym of a code is read as that code")
{
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        for (const Field& field : entity.fields) {
            if (field.type != FieldType::Code && field.type != FieldType::Codes)
                continue;
            for (const Code& code : field.codes->codes) {
                for (const QString& name : QStringList{code.code, code.label.zh, code.label.en} + code.synonyms) {
                    INFO(field.id.toStdString() << ' ' << name.toStdString());
                    CHECK(textOf(parse(field, name, kToday).value) == code.code);
                }
            }
        }
    }
}

TEST_CASE("Personal and sensitive values never show more than ten digits when masked")
{
    Values values;
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        for (const Field& field : entity.fields) {
            if (field.privacy != Privacy::Personal && field.privacy != Privacy::Sensitive)
                continue;
            const Value value = values.of(field);
            const QString masked = maskedText(field, value);
            INFO(entity.id.toStdString() << '.' << field.id.toStdString() << ' ' << masked.toStdString());
            CHECK(std::count_if(masked.begin(), masked.end(), [](QChar c) { return c.isDigit(); }) <= 10);
            CHECK(masked != screenText(field, value));
        }
    }
}
