#include "core/checks/fact_rows.h"

#include "core/base/failure.h"
#include "core/checks/beside.h"
#include "core/checks/catalogue_analysis.h"
#include "core/checks/functions.h"
#include "core/checks/surroundings.h"
#include "core/dictionary/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

const QString kListYear = u"list.year"_s;
const QString kTurned = u" desc"_s;
constexpr auto kRegion = "region"_L1;

FieldType typeOf(FactKind kind)
{
    switch (kind) {
    case FactKind::Integer:
        return FieldType::Integer;
    case FactKind::Decimal:
    case FactKind::Percent:
        return FieldType::Decimal;
    case FactKind::Money:
        return FieldType::Money;
    case FactKind::Date:
        return FieldType::Date;
    case FactKind::Text:
    case FactKind::Field:
        break;
    }
    return FieldType::Text;
}

Privacy privacyOf(const Fact& fact)
{
    Privacy privacy = Privacy::Internal;
    for (const QString& name : fact.fields) {
        const QStringList parts = name.split(u'.');
        const Privacy read = Dictionary::builtIn().field(parts.at(0), parts.at(1)).privacy;
        if (read == Privacy::Sensitive
            || (read == Privacy::Personal && fact.kind == FactKind::Text && privacy != Privacy::Sensitive))
            privacy = read;
    }
    return privacy;
}

Field fieldOf(const Fact& fact)
{
    if (fact.field)
        return *fact.field;
    Field field;
    field.id = fact.name;
    field.type = typeOf(fact.kind);
    field.decimals = fact.kind == FactKind::Percent ? 1 : 2;
    field.partialDate = true;
    field.privacy = privacyOf(fact);
    return field;
}

/// Where a name leads.
struct Source {
    QString name; ///< as FactColumn has it
    const Fact* fact = nullptr;
    std::optional<Beside> beside;
    const Field* field = nullptr; ///< of the table beside; null for a region
    QString level;                ///< of a region

    [[nodiscard]] FactColumn column() const
    {
        if (fact)
            return {name, fieldOf(*fact)};
        if (field)
            return {name, *field};
        Field region;
        region.label = region.shortLabel = regionLabel(level);
        region.privacy = Privacy::Open;
        return {name, region};
    }
};

/// Reads the names of a query.
class Names {
public:
    explicit Names(const Subject& subject)
        : m_subject(subject)
    {
    }

    /// @return nothing for a name that leads nowhere
    [[nodiscard]] std::optional<Source> find(const QString& name) const
    {
        const QString own = withoutOwn(name);
        Source source;
        source.name = name;
        if (!own.contains(u'.')) {
            source.fact = m_subject.find(own);
            return source.fact ? std::optional(source) : std::nullopt;
        }
        source.beside = besideNamed(m_subject, own.section(u'.', 0, 0));
        const QString last = own.section(u'.', 1);
        if (!source.beside)
            return std::nullopt;
        if (source.beside->name == kRegion) {
            source.level = last;
            return regionLevels().contains(last) ? std::optional(source) : std::nullopt;
        }
        source.field = Dictionary::builtIn().entity(source.beside->entity).find(last);
        return source.field ? std::optional(source) : std::nullopt;
    }

    /// The condition with every dotted name as one column's name.
    [[nodiscard]] QString asColumns(const QString& condition) const
    {
        QString result = condition;
        qsizetype at = 0;
        for (QRegularExpressionMatch match = dotted().match(result); match.hasMatch(); match = dotted().match(result, at)) {
            const QString column = QString::fromUtf8(quoted(withoutOwn(match.captured())));
            result.replace(match.capturedStart(), match.capturedLength(), column);
            at = match.capturedStart() + column.size();
        }
        return result;
    }

    [[nodiscard]] QStringList dottedIn(const QString& condition) const
    {
        QStringList names;
        for (auto matches = dotted().globalMatch(condition); matches.hasNext();) {
            const QString name = withoutOwn(matches.next().captured());
            if (name.contains(u'.') && !names.contains(name))
                names.append(name);
        }
        return names;
    }

    /// "person.name" of a person is "name".
    [[nodiscard]] QString withoutOwn(const QString& name) const
    {
        const QString own = m_subject.entity + u'.';
        return name.startsWith(own) ? name.sliced(own.size()) : name;
    }

private:
    static const QRegularExpression& dotted()
    {
        static const QRegularExpression kDotted(u"\\b[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*\\b"_s);
        return kDotted;
    }

    const Subject& m_subject;
};

QString nameOf(const QString& order)
{
    return order.endsWith(kTurned) ? order.chopped(kTurned.size()) : order;
}

/// Builds the statement of a query.
class RowsSql {
public:
    RowsSql(const Subject& subject, const FactQuery& query)
        : m_subject(subject)
        , m_names(subject)
        , m_query(query)
    {
        need(u"active"_s);
        // Every fact that stands in the text: one that is only a word in a quoted text costs little.
        static const QRegularExpression word(u"[a-z][a-z0-9_]*"_s);
        for (auto matches = word.globalMatch(query.where); matches.hasNext();) {
            const QString name = matches.next().captured();
            if (subject.find(name))
                need(name);
        }
        for (const QString& name : m_names.dottedIn(query.where)) {
            if (name != kListYear)
                need(name);
        }
        for (const QString& name : query.order)
            need(m_names.withoutOwn(nameOf(name)));
        for (const QString& name : query.columns)
            need(m_names.withoutOwn(name));
    }

    /// The entity whose newest year is the list's; empty when there is none.
    [[nodiscard]] QString yearOf() const
    {
        const Entity& own = Dictionary::builtIn().entity(m_subject.entity);
        const QString year = fields::income::year.id();
        if ((!own.key.isEmpty() && own.key.front() == year) || (namesYear() && own.find(year)))
            return own.id;
        for (const Source& source : m_needed) {
            if (source.beside && source.beside->hasYear)
                return source.beside->entity;
        }
        return {};
    }
    [[nodiscard]] bool namesYear() const { return m_query.where.contains(kListYear); }

    [[nodiscard]] QByteArray sql(int year, bool chosen) const
    {
        QByteArray result = "SELECT " + QByteArray(kRowHousehold);
        for (const QString& name : m_query.columns)
            result += ", " + quoted(m_names.withoutOwn(name));
        result += "\nFROM (SELECT f.*" + besideColumns() + "\nFROM (SELECT " + ownColumns() + "\nFROM " + m_subject.from.toUtf8()
            + ") AS f" + joins(year) + ") AS list_row";
        if (chosen)
            result += "\nJOIN json_each(?1) AS chosen ON chosen.value = " + QByteArray(kRowHousehold);
        return result + "\nWHERE " + condition(year) + "\nORDER BY " + order(chosen);
    }

private:
    void need(const QString& name)
    {
        const bool known = std::any_of(
            m_needed.begin(), m_needed.end(), [&](const Source& source) { return source.name == name; });
        const std::optional<Source> source = m_names.find(name);
        if (!known && source)
            m_needed.push_back(*source);
    }

    [[nodiscard]] QByteArray ownColumns() const
    {
        const QByteArray alias = m_subject.alias().toUtf8();
        const QByteArray household = m_subject.household.isEmpty() ? QByteArray("NULL") : m_subject.household.toUtf8();
        QByteArray columns = "(" + m_subject.record.toUtf8() + ") AS " + kRowRecord + ", (" + household + ") AS " + kRowHousehold
            + ", " + alias + ".\"entry\" AS list_entry";
        for (const Source& source : m_needed) {
            if (source.fact)
                columns += ", (" + source.fact->expression.toUtf8() + "\n) AS " + quoted(source.name);
        }
        return columns;
    }

    [[nodiscard]] QByteArray besideColumns() const
    {
        QByteArray columns;
        for (const Source& source : m_needed) {
            if (source.beside)
                columns += ",\n" + (source.field ? quoted(source.beside->name) + '.' + quoted(source.field->id) : homeVillage())
                    + " AS " + quoted(source.name);
        }
        return columns;
    }

    [[nodiscard]] static QByteArray homeVillage()
    {
        return "(SELECT " + quoted(fields::household::village.id()) + " FROM household WHERE \"id\" = f." + kRowHousehold + ")";
    }

    [[nodiscard]] QByteArray joins(int year) const
    {
        QByteArray joined;
        QStringList done;
        for (const Source& source : m_needed) {
            if (!source.field || done.contains(source.beside->name))
                continue;
            done.append(source.beside->name);
            const QByteArray name = quoted(source.beside->name);
            QByteArray key = source.beside->joined;
            key.replace("%year", QByteArray::number(year));
            joined += "\nLEFT JOIN " + quoted(source.beside->entity) + " AS " + name + " ON " + name + ".\"id\" = " + key;
        }
        return joined;
    }

    [[nodiscard]] QByteArray condition(int year) const
    {
        QByteArray where = m_names.asColumns(m_query.where).toUtf8();
        where.replace(quoted(kListYear), QByteArray::number(year));
        const QByteArray active = m_query.overAll ? QByteArray("1") : QByteArray("\"active\"");
        return where.trimmed().isEmpty() ? active : active + " AND (" + where + "\n)";
    }

    [[nodiscard]] QByteArray order(bool chosen) const
    {
        QByteArray result;
        if (chosen)
            result += "chosen.key, ";
        for (const QString& name : m_query.order)
            result += quoted(m_names.withoutOwn(nameOf(name))) + (name.endsWith(kTurned) ? " DESC, " : " NULLS LAST, ");
        return result + "(SELECT \"entry\" FROM household WHERE \"id\" = " + kRowHousehold + "), list_entry";
    }

    const Subject& m_subject;
    Names m_names;
    const FactQuery& m_query;
    std::vector<Source> m_needed;
};

/// The subject of the facts, else the entity of that name as it is.
std::optional<Subject> findSubject(const Catalogue& catalogue, const QString& name)
{
    if (const Subject* subject = catalogue.subject(name))
        return *subject;
    const Entity* entity = Dictionary::builtIn().find(name);
    return entity ? std::optional(plainSubject(*entity)) : std::nullopt;
}

Subject subjectOf(const Catalogue& catalogue, const FactQuery& query)
{
    const std::optional<Subject> subject = findSubject(catalogue, query.subject);
    if (!subject)
        throw Failure(FailureCode::InvalidDictionary, u"there is no subject \"%1\""_s.arg(query.subject));
    return *subject;
}

} // namespace

QStringList FactQuery::problems(const Catalogue& catalogue) const
{
    const std::optional<Subject> about = findSubject(catalogue, subject);
    if (!about)
        return {u"there is no subject \"%1\""_s.arg(subject)};
    QStringList found;
    const Names names(*about);
    const QStringList beside = names.dottedIn(where);
    QStringList asked = columns + beside;
    for (const QString& name : order)
        asked.append(nameOf(name));
    asked.removeAll(kListYear);
    for (const QString& name : asked) {
        if (!names.find(name))
            found.append(u"there is no fact or field \"%1\""_s.arg(name));
    }
    if (!found.isEmpty() || where.isEmpty())
        return found;
    QStringList known = beside;
    for (const Fact& fact : about->facts)
        known.append(fact.name);
    Problems unheard;
    QString complaint;
    static_cast<void>(CatalogueAnalysis(unheard).namesRead(known, names.asColumns(where), complaint));
    if (!complaint.isEmpty())
        found.append(complaint);
    return found;
}

std::vector<FactColumn> factColumns(const Catalogue& catalogue, const FactQuery& query)
{
    const Subject subject = subjectOf(catalogue, query);
    const Names names(subject);
    std::vector<FactColumn> columns;
    for (const QString& name : query.columns) {
        const std::optional<Source> source = names.find(name);
        if (!source)
            throw Failure(FailureCode::InvalidDictionary, u"there is no fact or field \"%1\""_s.arg(name));
        columns.push_back(source->column());
    }
    return columns;
}

FactRows::FactRows(Ledger& ledger, const Catalogue& catalogue, const FactQuery& query, const FactChoice& choice)
    : m_columns(factColumns(catalogue, query))
{
    const auto context = std::make_shared<FunctionContext>();
    context->setToday(ledger.clock().today());
    context->setParameters(parametersOf(ledger), ledger.identity().division);
    context->setFittingHelp(FittingHelp::of(ledger));
    registerFunctions(ledger.database().handle(), context);

    const Subject subject = subjectOf(catalogue, query);
    const RowsSql rows(subject, query);
    const QString yearly = rows.yearOf();
    m_year = choice.year;
    if (m_year == 0 && !yearly.isEmpty())
        m_year = static_cast<int>(
            integerOf(ledger.database().single("SELECT max(" + quoted(fields::income::year.id()) + ") FROM " + quoted(yearly))));
    else if (m_year == 0 && rows.namesYear())
        m_year = ledger.clock().today().year();
    m_rows = std::make_unique<Statement>(ledger.database(), rows.sql(m_year, choice.households.has_value()));
    if (choice.households)
        m_rows->bind(
            1, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(*choice.households)).toJson(QJsonDocument::Compact)));
}

Value FactRows::value(int column) const
{
    const FactColumn& about = m_columns[static_cast<std::size_t>(column)];
    if (about.name.startsWith(kRegion) && about.name.size() > kRegion.size() && about.name.at(kRegion.size()) == u'.') {
        const QString name = regionName(m_rows->text(column + 1), about.name.section(u'.', 1));
        return name.isEmpty() ? Value() : Value(name);
    }
    return m_rows->value(column + 1);
}

QString FactRows::household() const
{
    return m_rows->text(0);
}

} // namespace mingbai
