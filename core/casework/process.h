/// @file
/// The procedure as it is written down: steps, who decides, what each needs. Source of truth: resources/process.
#pragma once

#include "core/base/language.h"
#include "core/checks/fitting_help.h"
#include "core/dictionary/dictionary.h"
#include "core/ledger/ownership.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace mingbai {

enum class Phase { Identify, Help, Clear, After };

/// A step of the procedure. Field names are the dictionary's, of case_step and monitoring_case.
struct ProcessStep {
    QString code; ///< of the list case_step
    Phase phase = Phase::Identify;
    Owner decidedBy = Owner::Village;
    Bilingual by;              ///< who does or decides it
    Bilingual clause;          ///< the rule behind it; in English a rendering, the Chinese words count
    Bilingual paper;           ///< what it leaves in the file of the household
    QStringList after;         ///< steps that have passed before
    QStringList needs;         ///< fields of the step that are filled in
    QStringList fields;        ///< fields of the step that are asked
    QStringList caseFields;    ///< fields of the case that are asked with it
    QStringList caseNeeds;     ///< those of them that are filled in
    int people = 0;            ///< least people present
    bool allAdults = false;    ///< every adult member signs
    bool isNotice = false;     ///< hangs for parameter notice_days
    bool mayComeFirst = false; ///< in an urgent case before the papers
    bool repeats = false;      ///< may be taken again
    bool identifies = false;   ///< passing makes the household a monitored one
    bool makesPlan = false;
    bool asksConditions = false; ///< the conditions of clearing must hold
    bool clears = false;
    bool reopens = false;
    bool ends = false;

    [[nodiscard]] QString label() const; ///< in the current language
};

/// A column of the board: cases whose next step is one of these. The first one, without steps, is that of the leads.
struct ProcessStage {
    Bilingual label;
    QStringList steps;
};

/// Why something is not allowed.
struct Refusal {
    QString rule;     ///< id in the file
    QString sentence; ///< in the current language
    QString clause;   ///< in the current language
    QString field;    ///< "case_step.done_on"; may be empty
};

class Process {
public:
    /// @throws Failure InvalidDictionary; cannot happen in a build whose tests pass
    [[nodiscard]] static const Process& builtIn();
    /// The one that is worked by: the program's, or that of a policy pack.
    [[nodiscard]] static const Process& inForce();
    /// From now on this one; empty: the program's. What was handed out before stays valid.
    /// @throws Failure InvalidDictionary naming everything that is wrong; then all stays as it is
    static void putInForce(const QByteArray& json);
    /// @param dictionary knows the steps and their fields
    /// @throws Failure InvalidDictionary naming everything that is wrong
    explicit Process(const QByteArray& json, const Dictionary& dictionary = Dictionary::builtIn());

    /// What another procedure lacks to take the place of this one: rules that are told, and steps that identify, plan, clear
    /// and end. Empty when it lacks nothing.
    [[nodiscard]] QStringList missingIn(const Process& other) const;

    [[nodiscard]] const std::vector<ProcessStep>& steps() const { return m_steps; }
    [[nodiscard]] const std::vector<ProcessStage>& stages() const { return m_stages; }
    [[nodiscard]] const FittingHelp& fittingHelp() const { return m_fittingHelp; }
    /// Ids of all rules.
    [[nodiscard]] QStringList rules() const { return m_rules.keys(); }
    /// Words and clause of a rule, of steps and rules alike what people read.
    [[nodiscard]] std::vector<Bilingual> texts() const;
    /// Index of the stage of a step; the last one for a step that belongs to none.
    [[nodiscard]] std::size_t stageOf(const QString& code) const;
    [[nodiscard]] const ProcessStep* find(QStringView code) const;
    /// @param clause replaces the rule's own where it is not empty
    [[nodiscard]] Refusal refusal(
        const QString& rule, const QStringList& words, const QString& field = {}, const QString& clause = {}) const;

private:
    struct Rule {
        Bilingual words;
        Bilingual clause;
    };
    void findUnknownSteps(JsonReader& reader) const;

    std::vector<ProcessStage> m_stages;
    std::vector<ProcessStep> m_steps;
    QMap<QString, Rule> m_rules;
    FittingHelp m_fittingHelp;
};

} // namespace mingbai
