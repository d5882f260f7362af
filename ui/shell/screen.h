/// @file
/// A place of the left rail. One folder under ui/screens a screen.
#pragma once

#include "ui/models/search_model.h"

#include <QWidget>

namespace mingbai {

class Session;

/// How the rail names a place, known before its screen is made.
struct PlaceWords {
    QString title;
    QString icon; ///< name of the icon, as resources/theme/theme.cmake lists it
};

/// Base of all screens. Signals go up to the shell, calls go down.
class Screen : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the search box finds besides the screen itself, such as its topics; ids are unique in the program.
    [[nodiscard]] virtual std::vector<SearchableCommand> places() const { return {}; }
    /// Goes to one of places(); called after the screen came to the front.
    virtual void openPlace(const QString& place) { Q_UNUSED(place) }
    /// Called each time the screen comes to the front.
    virtual void shown() { }
    /// Whether openHousehold() means something to this screen.
    [[nodiscard]] virtual bool showsHouseholds() const { return false; }
    /// Goes to a household, and to one field of one of its records where given; for screens that show households.
    virtual void openHousehold(const QString& household, const QString& entity, const QString& record, const QString& field)
    {
        Q_UNUSED(household)
        Q_UNUSED(entity)
        Q_UNUSED(record)
        Q_UNUSED(field)
    }

Q_SIGNALS:
    /// places() are different now.
    void placesChanged();
    /// Something happened that the status line should say.
    void said(const QString& text);
    /// A long work did this; worth more than the status line.
    void noticed(const QString& sentence);
    /// Show this household (the shell brings the households screen to the front).
    void householdWanted(const QString& household, const QString& entity, const QString& record, const QString& field);
};

} // namespace mingbai
