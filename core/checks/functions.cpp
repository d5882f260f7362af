#include "core/checks/functions.h"

#include "core/base/failure.h"
#include "core/dictionary/dictionary.h"
#include "core/dictionary/divisions.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/prefectures.h"

#include <sqlite3.h>

#include <QSet>

#include <algorithm>
#include <cmath>

namespace mingbai {
namespace {

using Arguments = sqlite3_value**;

QByteArrayView bytesOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? QByteArrayView(text, sqlite3_value_bytes(value)) : QByteArrayView();
}

QString textOf(sqlite3_value* value)
{
    return QString::fromUtf8(bytesOf(value));
}

/// The number these digits make; 0, which is no year, month or day, when one of them is no digit.
int digitsOf(QByteArrayView text)
{
    int number = 0;
    for (const char character : text) {
        if (character < '0' || character > '9')
            return 0;
        number = number * 10 + (character - '0');
    }
    return number;
}

/// Whole dates are read in place: facts ask for hundreds of thousands of them.
QDate dateOf(sqlite3_value* value)
{
    const QByteArrayView bytes = bytesOf(value);
    if (bytes.size() == 10 && bytes[4] == '-' && bytes[7] == '-')
        return {digitsOf(bytes.first(4)), digitsOf(bytes.sliced(5, 2)), digitsOf(bytes.sliced(8, 2))};
    return dateFromStored(QString::fromUtf8(bytes));
}

bool isNull(sqlite3_value* value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

FunctionContext& contextOf(sqlite3_context* call)
{
    return **static_cast<std::shared_ptr<FunctionContext>*>(sqlite3_user_data(call));
}

void answer(sqlite3_context* call, const QString& text)
{
    if (text.isEmpty()) {
        sqlite3_result_null(call);
        return;
    }
    const QByteArray bytes = text.toUtf8();
    sqlite3_result_text(call, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

void answer(sqlite3_context* call, QDate date)
{
    if (!date.isValid() || date.year() < 0 || date.year() > 9999) {
        sqlite3_result_null(call);
        return;
    }
    char text[] = "0000-00-00";
    const auto write = [&text](int last, int number) {
        for (; number > 0; number /= 10)
            text[last--] = static_cast<char>('0' + number % 10);
    };
    write(3, date.year());
    write(6, date.month());
    write(9, date.day());
    sqlite3_result_text(call, text, 10, SQLITE_TRANSIENT);
}

void answer(sqlite3_context* call, bool yes)
{
    sqlite3_result_int(call, yes ? 1 : 0);
}

void today(sqlite3_context* call, int, Arguments)
{
    const QByteArray& text = contextOf(call).todayText();
    sqlite3_result_text(call, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void parameter(sqlite3_context* call, int, Arguments arguments)
{
    const auto value = contextOf(call).parameter(bytesOf(arguments[0]).toByteArray(), bytesOf(arguments[1]).toByteArray());
    if (!value)
        return; // no result is NULL
    if (std::floor(*value) == *value)
        sqlite3_result_int64(call, static_cast<qint64>(*value));
    else
        sqlite3_result_double(call, *value);
}

void fen(sqlite3_context* call, int, Arguments arguments)
{
    if (!isNull(arguments[0]))
        sqlite3_result_int64(call, std::llround(sqlite3_value_double(arguments[0]) * 100));
}

void ageOnDay(sqlite3_context* call, int, Arguments arguments)
{
    const QDate birth = dateOf(arguments[0]);
    const QDate day = dateOf(arguments[1]);
    if (birth.isValid() && day.isValid())
        sqlite3_result_int(call, ageOn(birth, day));
}

void schoolDay(sqlite3_context* call, int, Arguments arguments)
{
    constexpr int kSeptember = 9;
    const QDate day = dateOf(arguments[0]);
    if (day.isValid())
        answer(call, QDate(day.month() >= kSeptember ? day.year() : day.year() - 1, kSeptember, 1));
}

void monthsBetween(sqlite3_context* call, int, Arguments arguments)
{
    const QDate from = dateOf(arguments[0]);
    const QDate to = dateOf(arguments[1]);
    if (!from.isValid() || !to.isValid())
        return;
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    // QDate::addMonths ends a month early where the day is missing, as people count: 31 January to 28 February is a month.
    if (months > 0 && from.addMonths(months) > to)
        --months;
    else if (months < 0 && from.addMonths(months) < to)
        ++months;
    sqlite3_result_int(call, months);
}

void hasCode(sqlite3_context* call, int, Arguments arguments)
{
    if (isNull(arguments[0]) || isNull(arguments[1]))
        return;
    const QByteArrayView codes = bytesOf(arguments[0]);
    const QByteArrayView code = bytesOf(arguments[1]);
    bool found = false;
    for (qsizetype start = 0; !found && start <= codes.size();) {
        const qsizetype comma = codes.indexOf(',', start);
        const qsizetype end = comma < 0 ? codes.size() : comma;
        found = codes.sliced(start, end - start) == code;
        start = end + 1;
    }
    answer(call, found);
}

/// How many of the risks no category of help answers: unanswered_risks('05,08', risk_1, …, risk_5).
void unansweredRisks(sqlite3_context* call, int count, Arguments arguments)
{
    const FittingHelp& help = contextOf(call).fittingHelp();
    const QStringList categories = textOf(arguments[0]).split(u',');
    int unanswered = 0;
    for (int i = 1; i < count; ++i) {
        const QString risk = textOf(arguments[i]);
        const bool isAnswered = std::any_of(
            categories.begin(), categories.end(), [&](const QString& category) { return help.answers(category, risk); });
        unanswered += isAnswered ? 0 : 1;
    }
    sqlite3_result_int(call, unanswered);
}

void codeKnown(sqlite3_context* call, int, Arguments arguments)
{
    const CodeList* list = Dictionary::builtIn().codeList(textOf(arguments[0]));
    if (!list) {
        sqlite3_result_error(call, "code_known: no such code list", -1);
        return;
    }
    if (isNull(arguments[1]))
        return;
    const QStringList codes = textOf(arguments[1]).split(u',');
    answer(call, std::all_of(codes.begin(), codes.end(), [list](const QString& code) { return list->find(code); }));
}

void villageHere(sqlite3_context* call, int, Arguments arguments)
{
    answer(call, contextOf(call).isHere(textOf(arguments[0])));
}

void nameBad(sqlite3_context* call, int, Arguments arguments)
{
    const QList<uint> name = textOf(arguments[0]).toUcs4();
    constexpr int kShortest = 2;
    const bool bad = name.size() < kShortest || std::any_of(name.begin(), name.end(), [](uint character) {
        const QChar::Category category = QChar::category(character);
        return QChar::isDigit(character) || QChar::isSpace(character) || QChar::isSymbol(character)
            || category == QChar::Other_Control || category == QChar::Other_Format;
    });
    answer(call, bad);
}

/// A function of one text that is NULL for NULL.
template <auto function> void ofText(sqlite3_context* call, int, Arguments arguments)
{
    if (!isNull(arguments[0]))
        answer(call, function(textOf(arguments[0])));
}

/// The same for those that must know the day.
template <auto function> void ofTextToday(sqlite3_context* call, int, Arguments arguments)
{
    if (!isNull(arguments[0]))
        answer(call, function(textOf(arguments[0]), contextOf(call).today()));
}

bool isKnown(sqlite3* connection, const char* function)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection, "SELECT 1 FROM pragma_function_list WHERE name = ?1", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, function, -1, SQLITE_STATIC);
    const bool found = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    return found;
}

struct Function {
    const char* name;
    int arguments;
    void (*call)(sqlite3_context*, int, Arguments);
};

constexpr Function kFunctions[] = {
    {"today", 0, today},
    {"parameter", 2, parameter},
    {"fen", 1, fen},
    {"age_on", 2, ageOnDay},
    {"school_day", 1, schoolDay},
    {"months_between", 2, monthsBetween},
    {"has_code", 2, hasCode},
    {"unanswered_risks", 6, unansweredRisks},
    {"code_known", 2, codeKnown},
    {"name_bad", 1, nameBad},
    {"village_known", 1, ofText<isKnownVillage>},
    {"village_here", 1, villageHere},
    {"names_county", 1, ofText<namesCounty>},
    {"id_valid", 1, ofTextToday<isValidIdNumber>},
    {"id_birth", 1, ofText<birthDateOf>},
    {"id_sex", 1, ofText<sexOf>},
    {"certificate_valid", 1, ofTextToday<isValidDisabilityCertificate>},
    {"certificate_class", 1, ofText<disabilityClassOf>},
    {"certificate_grade", 1, ofText<disabilityGradeOf>},
    {"mobile_valid", 1, ofText<isMobilePhone>},
    {"phone_valid", 1, ofText<isPhone>},
    {"luhn_valid", 1, ofText<passesLuhn>},
};

constexpr const char* kAllowedOfSqlite[] = {"abs", "avg", "char", "coalesce", "concat", "concat_ws", "count", "date", "format",
    "glob", "group_concat", "ifnull", "iif", "instr", "julianday", "length", "like", "lower", "ltrim", "max", "min", "nullif",
    "printf", "replace", "round", "row_number", "rtrim", "sign", "strftime", "string_agg", "substr", "substring", "sum", "total",
    "trim", "typeof", "unicode", "upper"};

} // namespace

std::optional<double> FunctionContext::parameter(const QByteArray& name, const QByteArray& date)
{
    const QByteArray key = name + '\n' + date;
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    const QDate day = dateFromStored(QString::fromUtf8(date));
    const auto value = day.isValid() ? m_parameters.value(QString::fromUtf8(name), day, m_region) : std::nullopt;
    m_known.insert(key, value);
    return value;
}

void FunctionContext::setToday(QDate today)
{
    m_today = today;
    m_todayText = today.toString(Qt::ISODate).toLatin1();
}

void FunctionContext::setParameters(Parameters parameters, const QString& region)
{
    m_parameters = std::move(parameters);
    m_region = region;
    m_known.clear();
}

void registerFunctions(sqlite3* connection, const std::shared_ptr<FunctionContext>& context)
{
    for (const Function& function : kFunctions) {
        // The forms bring the same has_code; a function in use cannot be replaced.
        if (function.call == hasCode && isKnown(connection, function.name))
            continue;
        // DIRECTONLY: a ledger from elsewhere cannot make its own schema call them.
        const int result = sqlite3_create_function_v2(connection, function.name, function.arguments,
            SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, new std::shared_ptr(context), function.call, nullptr, nullptr,
            [](void* data) { delete static_cast<std::shared_ptr<FunctionContext>*>(data); });
        if (result != SQLITE_OK)
            throw Failure(FailureCode::Internal, QString::fromUtf8(sqlite3_errmsg(connection)));
    }
}

bool isAllowedFunction(const QByteArray& name)
{
    static const QSet<QByteArray> allowed = [] {
        QSet<QByteArray> names(std::begin(kAllowedOfSqlite), std::end(kAllowedOfSqlite));
        for (const Function& function : kFunctions)
            names.insert(function.name);
        return names;
    }();
    return allowed.contains(name.toLower());
}

} // namespace mingbai
