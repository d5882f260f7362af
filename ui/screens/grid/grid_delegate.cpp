#include "ui/screens/grid/grid_delegate.h"

#include "core/checks/catalogue.h"
#include "ui/forms/finding_mark.h"
#include "ui/models/grid_model.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPersistentModelIndex>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPlaceProperty = "grid_place"; ///< QPersistentModelIndex of the cell an editor belongs to
constexpr auto kClosedProperty = "grid_closed";
constexpr double kSmall = 0.85;
constexpr int kCorner = 7; ///< of the triangle that tells of a finding, pixels at 100 %

/// Kinds of fields whose editor is a plain line: there arrows up and down mean nothing else.
bool isPlainLine(FieldType type)
{
    switch (type) {
    case FieldType::Note:
    case FieldType::YesNo:
    case FieldType::Code:
    case FieldType::Codes:
    case FieldType::Region:
    case FieldType::Reference:
        return false;
    default:
        return true;
    }
}

/// Of a cell that is not selected.
QColor groundOf(const QModelIndex& index, const QPalette& palette)
{
    if (!index.data(GridModel::ProblemRole).toString().isEmpty())
        return themeColour(u"error_soft"_s);
    if (!(index.flags() & Qt::ItemIsEditable))
        return themeColour(u"stripe"_s);
    const QVariant isAsked = index.data(GridModel::AskedRole);
    return !isAsked.isValid() || isAsked.toBool() ? palette.color(QPalette::Base) : themeColour(u"window"_s);
}

} // namespace

GridDelegate::GridDelegate(QDate today, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_today(today)
{
}

void GridDelegate::setFrozen(QWidget* viewport, int count)
{
    m_frozenViewport = viewport;
    m_frozenCount = count;
}

/// Not by the style, which asks the model for all that a cell may have: a screen has three hundred.
void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString problem = index.data(GridModel::ProblemRole).toString();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool isHere = view && view->currentIndex() == index;
    painter->save();
    painter->fillRect(option.rect, isSelected && !isHere ? themeColour(u"selected"_s) : groundOf(index, option.palette));
    painter->setPen(themeColour(u"line"_s));
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QRect area = option.rect.adjusted(scaled(kGap), 0, -scaled(kGap), 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->setFont(option.font);
    painter->setPen(problem.isEmpty() ? option.palette.color(QPalette::Text) : roleColour(Role::Error, option.palette));
    const QString line = text.contains(u'\n') ? QString(text).replace(u'\n', u' ') : text;
    const bool fits = option.fontMetrics.horizontalAdvance(line) <= area.width();
    painter->drawText(area, static_cast<int>(alignment.toInt()) | Qt::TextSingleLine,
        fits ? line : option.fontMetrics.elidedText(line, Qt::ElideRight, area.width()));
    if (m_showsFormer) {
        const QString former = index.data(GridModel::FormerRole).toString();
        QFont small = option.font;
        small.setPixelSize(qRound(QFontInfo(small).pixelSize() * kSmall));
        const QFontMetrics metrics(small);
        const int used = option.fontMetrics.horizontalAdvance(line) + scaled(kGap);
        if (!former.isEmpty() && metrics.horizontalAdvance(former) + used <= area.width()) {
            painter->setFont(small);
            painter->setPen(roleColour(Role::Muted, option.palette));
            painter->drawText(
                area, (alignment & Qt::AlignRight ? int(Qt::AlignLeft) : int(Qt::AlignRight)) | int(Qt::AlignVCenter), former);
        }
    }
    const QVariant mark = index.data(GridModel::MarkRole);
    if (mark.isValid() || !problem.isEmpty()) {
        const Role role = mark.isValid() ? roleOf(static_cast<Severity>(mark.toInt())) : Role::Error;
        paintCorner(*painter, option.rect, roleColour(role, option.palette), scaled(kCorner));
    }
    if (isHere) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(isCurrent || view->hasFocus() ? themeColour(u"accent"_s) : themeColour(u"muted"_s), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QWidget* GridDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    const auto* field = index.data(kFieldRole).value<const Field*>();
    if (!field)
        return nullptr;
    auto* self = const_cast<GridDelegate*>(this); // Qt asks for editors by a const function
    QWidget* place = m_frozenViewport && index.column() < m_frozenCount ? m_frozenViewport.data() : parent;
    Editor* editor = makeEditor(*field, m_today, place);
    editor->setAutoFillBackground(true);
    editor->setProperty(kPlaceProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    editor->setProperty("type_over", m_typeOver);
    editor->input()->installEventFilter(self); // asked before the editor itself
    connect(editor, &Editor::committed, self, [self, editor] { Q_EMIT self->commitData(editor); });
    connect(editor, &Editor::left, self, [self, editor] { self->finish(editor); });
    connect(editor, &Editor::stepped, self, [self, editor](Editor::Step step) {
        if (step == Editor::Step::Stay)
            self->close(editor);
    });
    return editor;
}

void GridDelegate::setEditorData(QWidget* widget, const QModelIndex& index) const
{
    auto* editor = static_cast<Editor*>(widget);
    editor->updateStored(index.data(kValueRole).value<Value>());
    if (!index.data(GridModel::ProblemRole).toString().isEmpty() && !editor->isTouched())
        editor->type(index.data(Qt::DisplayRole).toString());
}

void GridDelegate::setModelData(QWidget* widget, QAbstractItemModel* model, const QModelIndex& index) const
{
    auto* editor = static_cast<Editor*>(widget);
    if (!model->setData(index, QVariant::fromValue(editor->value()), kValueRole))
        editor->refuse(tr("This cell cannot be written just now."));
}

void GridDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QRect place = option.rect;
    if (m_frozenViewport && index.column() < m_frozenCount)
        place = static_cast<QAbstractItemView*>(m_frozenViewport->parentWidget())->visualRect(index);
    const QSize wanted = editor->sizeHint();
    const bool isLine = isPlainLine(static_cast<Editor*>(editor)->field().type);
    place.setHeight(qMax(place.height(), wanted.height()));
    if (!isLine)
        place.setWidth(qMax(place.width(), wanted.width()));
    const QRect room = editor->parentWidget()->rect();
    if (place.right() > room.right())
        place.moveRight(qMax(room.right(), place.width() - 1));
    if (place.bottom() > room.bottom())
        place.moveBottom(room.bottom());
    editor->setGeometry(place);
}

bool GridDelegate::leaves(const Editor& editor, int key, Qt::KeyboardModifiers modifiers) const
{
    const bool typedOver = editor.property("type_over").toBool() && isPlainLine(editor.field().type);
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return !(modifiers & (Qt::ControlModifier | Qt::AltModifier));
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_Plus: // of the keypad: the hand need not leave it
    case Qt::Key_Slash:
        return modifiers & Qt::KeypadModifier && editor.field().isNumber();
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return typedOver && !(modifiers & ~Qt::KeypadModifier);
    default:
        return false;
    }
}

bool GridDelegate::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false; // what else there is, the editor knows
    auto* editor = qobject_cast<Editor*>(watched);
    for (QWidget* up = qobject_cast<QWidget*>(watched); up && !editor; up = up->parentWidget())
        editor = qobject_cast<Editor*>(up);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!editor || !leaves(*editor, key->key(), key->modifiers()))
        return false;
    const int pressed = key->key();
    const Qt::KeyboardModifiers modifiers = key->modifiers();
    finish(editor);
    Q_EMIT leftBy(pressed, modifiers);
    return true;
}

/// The cell takes what was typed: as a value, or as a text with what is wrong with it.
void GridDelegate::finish(Editor* editor)
{
    const auto place = editor->property(kPlaceProperty).value<QPersistentModelIndex>();
    const bool wasTouched = editor->isTouched();
    const QString typed = editor->text();
    if (!editor->commit() && place.isValid())
        Q_EMIT refused(place, typed, editor->problem());
    else if (wasTouched && place.isValid())
        Q_EMIT refused(place, {}, {}); // an older refused text is mended
    close(editor);
}

void GridDelegate::close(Editor* editor)
{
    if (editor->property(kClosedProperty).toBool()) // closing moves the keyboard, which asks to close again
        return;
    editor->setProperty(kClosedProperty, true);
    Q_EMIT closeEditor(editor, NoHint);
}

} // namespace mingbai
