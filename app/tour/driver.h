/// @file
/// Fingers and eyes of the tour: types and clicks into real widgets, takes pictures, keeps a log of its steps.
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QWidget>

#include <functional>

namespace mingbai {

/// A step that could not be done ends the tour.
struct TourStopped {
    QString why;
};

/// A virtual screen has no window manager that would do it.
void fillScreen(QWidget& window);

class Driver {
public:
    /// @param folder gets pictures, files and log.txt
    explicit Driver(const QString& folder);

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void say(const QString& step);
    /// A picture of the whole virtual screen.
    void shoot(const QString& name);
    /// Waits for @p condition. @throws TourStopped when it does not come true
    void expect(const QString& what, const std::function<bool()>& condition);

    /// Types into whatever has the keyboard.
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(QWidget* widget);

    /// The visible widget of this object name inside @p root. @throws TourStopped when there is none
    template <typename Widget> Widget* find(QWidget* root, const QString& name)
    {
        Widget* found = nullptr;
        expect(QStringLiteral("a widget named %1").arg(name), [&] {
            const QList<Widget*> candidates = root->findChildren<Widget*>(name);
            for (Widget* candidate : candidates) {
                if (candidate->isVisible())
                    found = candidate;
            }
            return found != nullptr;
        });
        return found;
    }

private:
    QDir m_folder;
    QFile m_log;
    int m_pictures = 0;
};

} // namespace mingbai
