/// @file
/// One monitoring case: the steps of the procedure, and the form of the one that is chosen.
#pragma once

#include "core/casework/casework.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QScrollArea;

namespace mingbai {

class MoveForm;
class Session;

class CaseView final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the view
    explicit CaseView(Session& session, QWidget* parent = nullptr);

    /// @param step code of the step to open; the one the procedure waits for where empty
    void showCase(const QString& monitoringCase, const QString& step = {});
    [[nodiscard]] const QString& monitoringCase() const { return m_case; }

Q_SIGNALS:
    void closed();
    void householdWanted(const QString& household, const QString& entity, const QString& record, const QString& field);
    void said(const QString& text);

private:
    [[nodiscard]] QWidget* makeHead();
    void refresh(const QString& step);
    void showHead(const CaseFile& file, const Casework& casework);
    void listSteps(const CaseFile& file, const Casework& casework, const QString& step);
    void chooseStep();
    [[nodiscard]] QWidget* makePage(const QString& step);
    [[nodiscard]] MoveForm* makeStepForm(const CaseFile& file, const ProcessStep& step);
    [[nodiscard]] MoveForm* makeCorrection(const Record& step);
    [[nodiscard]] MoveForm* makeRefusal();
    void showPage(QWidget* page);
    void finish(const QString& sentence);

    Session& m_session;
    QString m_case;
    QString m_household;
    QLabel* m_title = nullptr;
    QLabel* m_type = nullptr;
    QLabel* m_about = nullptr;
    QLabel* m_due = nullptr;
    QListWidget* m_steps = nullptr;
    QScrollArea* m_area = nullptr;
};

} // namespace mingbai
