// What reaches the window from outside: files dropped on it, and the wish to close it.
#include "ui/shell/main_window.h"

#include "ui/forms/editor.h"
#include "ui/models/session.h"
#include "ui/shell/prompt.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

namespace mingbai {

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile() && !m_session.isBusy())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = event->mimeData()->urls().first().toLocalFile();
    event->acceptProposedAction();
    // Not before the drag is over: until then the program that it came from waits for us.
    QMetaObject::invokeMethod(
        this, [this, path] { Q_EMIT fileDropped(path); }, Qt::QueuedConnection);
}

/// What was typed into a field is kept; what cannot be kept is not lost without a word.
void MainWindow::closeEvent(QCloseEvent* event)
{
    QList<QPointer<Editor>> open; // the question below lets others close themselves
    for (Editor* editor : findChildren<Editor*>())
        open << editor;
    for (const QPointer<Editor>& editor : open) {
        if (!editor || editor->commit())
            continue;
        editor->setFocus();
        const bool isGivenUp = prompt().confirm(this, tr("Close without what is typed here?"),
            tr("%1: the answer cannot be saved as it is. Correct it first, or close without it.")
                .arg(editor->field().label.text()),
            tr("Close without it"));
        if (!isGivenUp)
            return event->ignore();
    }
    QMainWindow::closeEvent(event);
}

} // namespace mingbai
