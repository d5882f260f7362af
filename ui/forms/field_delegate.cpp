#include "ui/forms/field_delegate.h"

#include "core/dictionary/formatting.h"

#include <QToolTip>

#include <memory>
#include <utility>

namespace mingbai {

FieldDelegate::FieldDelegate(QDate today, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_today(today)
{
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    const auto* field = index.data(kFieldRole).value<const Field*>();
    if (!field)
        return nullptr;
    auto* self = const_cast<FieldDelegate*>(this); // Qt asks for editors by a const function
    Editor* editor = makeEditor(*field, m_today, parent);
    editor->setAutoFillBackground(true);
    connect(editor, &Editor::committed, self, [self, editor] { Q_EMIT self->commitData(editor); });
    connect(editor, &Editor::problemChanged, self, [editor](const QString& sentence) {
        QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), sentence, editor);
    });
    const auto isOpen = std::make_shared<bool>(true); // closing moves the keyboard, which asks to close again
    const auto close = [self, editor, isOpen] {
        if (!editor->isTouched() && std::exchange(*isOpen, false))
            Q_EMIT self->closeEditor(editor, NoHint);
    };
    connect(editor, &Editor::left, self, close);
    connect(editor, &Editor::stepped, self, [self, editor, close](Editor::Step step) {
        if (editor->isTouched())
            return;
        close();
        Q_EMIT self->stepped(step);
    });
    return editor;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    static_cast<Editor*>(editor)->updateStored(index.data(kValueRole).value<Value>());
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    auto* typed = static_cast<Editor*>(editor);
    if (!model->setData(index, QVariant::fromValue(typed->value()), kValueRole))
        typed->refuse(tr("This could not be saved; it is still here. Press Enter to try again."));
}

void FieldDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    const int height = qMax(option.rect.height(), editor->sizeHint().height());
    editor->setGeometry(option.rect.x(), option.rect.y(), option.rect.width(), height);
}

} // namespace mingbai
