/// @file
/// What the heading of a column can mean: labels, short labels, synonyms and ids of the dictionary, and a few headings that
/// every roster has and no field answers to.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QHash>

namespace mingbai {

/// Confidences, from a name of the dictionary down to a name inside a longer heading.
inline constexpr double kExactHeading = 1.0;
inline constexpr double kWithoutUnit = 0.95;
inline constexpr double kWithoutYear = 0.9;
inline constexpr double kWithoutAffix = 0.85;
inline constexpr double kContainedName = 0.6;
inline constexpr double kByContent = 0.5;

/// Headings that are understood although nothing is taken from their cells.
enum class PlainHeading {
    None,
    Ordinal,          ///< 序号
    HouseholdOrdinal, ///< 户序号
    Age,
    Province,
    City,
    County,
    HouseholdSize,
    LabourCount,
    Township,
};

/// "household.size" and its like, as the report names the column; empty for those it has no name for.
[[nodiscard]] QString plainHeadingName(PlainHeading heading);

[[nodiscard]] bool isPlainHeadingName(QStringView name);

/// How the report names columns that hold name and ID number of the head of household.
inline constexpr QStringView kHeadName = u"household.head_name";
inline constexpr QStringView kHeadId = u"household.head_id";

/// A field that a heading can mean.
struct HeadingCandidate {
    const Field* field = nullptr;
    int rank = 0;        ///< 0 label or id, 1 synonym, 2 short label: the lower the better
    bool ofHead = false; ///< "户主性别": a field of the head of household
};

/// All that a heading can mean, at the same confidence.
struct HeadingMeaning {
    double confidence = 0;
    int year = 0; ///< "2023年人均纯收入" names its year
    PlainHeading plain = PlainHeading::None;
    std::vector<HeadingCandidate> candidates;

    [[nodiscard]] bool isKnown() const { return plain != PlainHeading::None || !candidates.empty(); }
    [[nodiscard]] bool isSure() const { return isKnown() && confidence >= kWithoutAffix; }
    [[nodiscard]] const HeadingCandidate* of(QStringView entity) const;
};

/// Compares headings: compatibility forms, white space, brackets, marks and case do not matter.
[[nodiscard]] QString headingKey(QStringView heading);

/// The names of all fields that a roster can hold.
class HeadingNames {
public:
    /// @param told the entity a person says the table holds; may be empty
    explicit HeadingNames(const Dictionary& dictionary, const QString& told = {});

    [[nodiscard]] HeadingMeaning meaning(const QString& heading) const;

private:
    void add(const QString& name, const Field& field, int rank);
    void addNames(const Field& names, const Field& field);
    [[nodiscard]] HeadingMeaning exact(const QString& key, double confidence) const;
    [[nodiscard]] HeadingMeaning ofHead(const QString& key) const;
    [[nodiscard]] HeadingMeaning withoutAffixes(const QString& key) const;
    [[nodiscard]] HeadingMeaning ofNamedPerson(const QString& key) const;
    [[nodiscard]] HeadingMeaning contained(const QString& key) const;

    QHash<QString, std::vector<HeadingCandidate>> m_fields;
};

} // namespace mingbai
