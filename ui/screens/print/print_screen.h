/// @file
/// 打印: choose paper and households, look at the first pages, then PDF or printer.
#pragma once

#include "ui/documents/pdf.h"
#include "ui/shell/screen.h"

#include <QStringList>

#include <functional>
#include <memory>

class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;

namespace mingbai {

class PrintChoice;
class Session;
enum class PrintScope;

class PrintScreen final : public Screen {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrintScreen)

public:
    /// What the households screen shows.
    struct Source {
        std::function<QString()> current;
        std::function<QStringList()> listed;
    };

    /// @param session outlives the screen
    PrintScreen(Session& session, Source source, QWidget* parent = nullptr);
    ~PrintScreen() override;

    [[nodiscard]] static PlaceWords words();
    void shown() override;
    /// The household shown in the households screen, and nothing else.
    void chooseCurrent();

private:
    [[nodiscard]] QWidget* makeActions();
    [[nodiscard]] QWidget* makePreview();
    [[nodiscard]] QStringList households(PrintScope scope);
    [[nodiscard]] QStringList monitored();
    [[nodiscard]] QString headOf(const QString& household);
    [[nodiscard]] PageSource pages(const QStringList& households) const;
    void refresh();
    void paintPreview(QPrinter* printer);
    void turn(int by);
    void toPdf();
    void toPrinter();

    Session& m_session;
    Source m_source;
    PrintChoice* m_choice = nullptr;
    std::unique_ptr<QPrinter> m_previewPrinter;
    QPrintPreviewWidget* m_preview = nullptr;
    QLabel* m_page = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_pdf = nullptr;
    QPushButton* m_print = nullptr;
    QStringList m_chosen;
};

} // namespace mingbai
