/// @file
/// The drawings that Style is made of, each for one kind of widget. Lengths are pixels at 100 % until they are scaled().
#pragma once

#include "ui/forms/look.h"

#include <QColor>
#include <QMargins>
#include <QPalette>
#include <QRect>
#include <QStyleOption>

#include <initializer_list>
#include <optional>
#include <utility>

class QPainter;
class QWidget;

namespace mingbai {

inline constexpr int kCorner = 4;       ///< radius of buttons and fields
inline constexpr int kPanelCorner = 6;  ///< of panels
inline constexpr int kFrame = 1;        ///< width of a frame; does not grow with the text
inline constexpr int kFocusFrame = 2;   ///< of what has the keyboard
inline constexpr int kArrow = 12;       ///< the box around an arrow
inline constexpr int kDropWidth = 24;   ///< of the arrow in a combo box
inline constexpr int kStepWidth = 20;   ///< of the arrows in a spin box
inline constexpr int kIndicator = 16;   ///< of a check box and a radio button, with its frame
inline constexpr int kScrollWidth = 12; ///< of a scroll bar
inline constexpr int kLeastHandle = 32; ///< length of a scroll bar's handle
inline constexpr int kProgressHeight = 8;
inline constexpr int kCellMargin = 9;  ///< left and right of a cell's text, and of its heading's
inline constexpr int kCellPadding = 3; ///< above and below

/// A rounded box inside @p rect. @p frame and @p ground may be transparent.
void paintBox(
    QPainter& painter, const QRect& rect, const QColor& ground, const QColor& frame, int width = kFrame, int radius = kCorner);
/// An arrow without a shaft in the middle of @p rect.
void paintArrow(QPainter& painter, const QRect& rect, Qt::ArrowType direction, const QColor& colour);

/// Room between the edge of a button and its words or picture.
[[nodiscard]] QMargins buttonMargins(const QWidget* button);
/// Room between the edge of a line edit, combo box or spin box and its text; arrows not counted.
[[nodiscard]] QMargins fieldMargins();

void paintButton(QPainter& painter, const QStyleOption& option, const QWidget* button);
/// The palette with the words of a button in the colour its role and state ask for.
[[nodiscard]] QPalette buttonPalette(const QStyleOption& option, const QWidget* button);
[[nodiscard]] bool isPlaceButton(const QWidget* button);

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* field);
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* box);
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* box);
void paintCheck(QPainter& painter, const QStyleOption& option);
void paintRadio(QPainter& painter, const QStyleOption& option);

/// The frame of a QFrame by its role. @return false where the role says nothing of frames
bool paintRoleFrame(QPainter& painter, const QStyleOption& option, const QWidget* frame);
/// The frame around a view or a text.
void paintViewFrame(QPainter& painter, const QStyleOption& option, const QWidget* view);

/// Whether a cell holds one line of text and nothing else.
[[nodiscard]] bool isPlainCell(const QStyleOptionViewItem& option);
/// Draws such a cell. Qt's own drawing lays its text out as a paragraph, which takes several times as long.
void paintPlainCell(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* view);
void paintItemGround(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* view);
void paintHeaderSection(QPainter& painter, const QStyleOption& option);
void paintTab(QPainter& painter, const QStyleOptionTab& option);

/// Where the handle of a scroll bar lies.
[[nodiscard]] QRect scrollHandle(const QStyleOptionSlider& option);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QWidget* bar);
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);

/// Font and text colour of a widget by its role; what the role leaves open comes from above.
void dressByRole(QWidget& widget, Role role);
/// Colours of a widget that can be used; all others come from above.
void setColours(QWidget& widget, std::initializer_list<std::pair<QPalette::ColorRole, QColor>> colours);
/// Whether @p widget holds a text of several lines.
[[nodiscard]] bool isText(const QWidget* widget);
/// The last @p width pixels of a row, where an arrow stands.
[[nodiscard]] inline QRect endOf(const QRect& row, int width)
{
    return {row.right() - width + 1, row.top(), width, row.height()};
}

} // namespace mingbai
