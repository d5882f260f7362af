#include "core/dictionary/derived_files.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/templates.h"

#include <QCoreApplication>
#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr lxw_row_t kLastRow = 20000;       ///< rows that get the choices of a list
constexpr qsizetype kLongestSheetName = 31; ///< a rule of the file format
constexpr double kWidthOfHan = 2.2;         ///< columns are measured in digits
constexpr int kNarrowest = 10;
constexpr int kWidest = 40;

/// Builds the workbook. The library frees all parts when the workbook is closed.
class TemplateWorkbook {
public:
    TemplateWorkbook(const Dictionary& dictionary, Language language, const QString& path)
        : m_dictionary(dictionary)
        , m_language(language)
        , m_book(workbook_new(QFile::encodeName(path).constData()))
    {
        m_heading = workbook_add_format(m_book);
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_bg_color(m_heading, 0xE8EEF4);
        format_set_border(m_heading, LXW_BORDER_THIN);
        m_text = workbook_add_format(m_book);
        format_set_num_format(m_text, "@");
        m_money = workbook_add_format(m_book);
        format_set_num_format(m_money, "0.00");
    }

    [[nodiscard]] lxw_error write()
    {
        std::vector<std::pair<lxw_worksheet*, const Entity*>> sheets;
        for (const Entity& entity : m_dictionary.entities()) { // in order: the sheet of choices comes last
            if (!entity.isSigned)
                sheets.emplace_back(workbook_add_worksheet(m_book, sheetName(entity).toUtf8().constData()), &entity);
        }
        m_choices = workbook_add_worksheet(m_book, m_language == Language::Chinese ? "选项" : "Choices");
        worksheet_hide(m_choices);
        for (const auto& [sheet, entity] : sheets)
            fill(sheet, *entity);
        return workbook_close(m_book);
    }

private:
    [[nodiscard]] QString sheetName(const Entity& entity) const
    {
        QString name = entity.plural.in(m_language);
        name.removeIf([](QChar c) { return QStringView(u"[]:*?/\\").contains(c); });
        return name.first(std::min(name.size(), kLongestSheetName));
    }

    void fill(lxw_worksheet* sheet, const Entity& entity)
    {
        lxw_col_t column = 0;
        for (const TemplateColumn& item : templateColumns(entity, m_language)) {
            worksheet_write_string(sheet, 0, column, item.heading.toUtf8().constData(), m_heading);
            const QString comment = commentOf(item);
            if (!comment.isEmpty())
                worksheet_write_comment(sheet, 0, column, comment.toUtf8().constData());
            const int width = static_cast<int>(static_cast<double>(item.heading.size()) * kWidthOfHan);
            worksheet_set_column(sheet, column, column, std::clamp(width, kNarrowest, kWidest), formatOf(item.field));
            if (item.field)
                addChoices(sheet, column, *item.field);
            ++column;
        }
        worksheet_freeze_panes(sheet, 1, 0);
    }

    [[nodiscard]] QString commentOf(const TemplateColumn& column) const
    {
        if (!column.field || column.field->type != FieldType::Codes)
            return column.help;
        return column.help + u'\n' + choicesOf(*column.field).join(u'\n');
    }

    /// Figures people sum are numbers; all else is text, so that no digit is lost and no date is turned.
    [[nodiscard]] lxw_format* formatOf(const Field* field) const
    {
        if (!field || !(field->isNumber() || field->type == FieldType::Year))
            return m_text;
        return field->type == FieldType::Money ? m_money : nullptr;
    }

    [[nodiscard]] QStringList choicesOf(const Field& field) const
    {
        if (field.type == FieldType::YesNo)
            return m_language == Language::Chinese ? QStringList{u"是"_s, u"否"_s} : QStringList{u"Yes"_s, u"No"_s};
        QStringList labels;
        for (const Code& code : field.codes->codes) {
            if (!code.retired)
                labels += code.label.in(m_language);
        }
        return labels;
    }

    /// The choices stand in a column of the hidden sheet: a list inside the cell's rule may have only 255 characters.
    void addChoices(lxw_worksheet* sheet, lxw_col_t column, const Field& field)
    {
        if (field.type != FieldType::Code && field.type != FieldType::YesNo)
            return;
        QByteArray formula = rangeOf(field).toUtf8();
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = formula.data();
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING; // synonyms are understood too
        worksheet_data_validation_range(sheet, 1, column, kLastRow, column, &rule);
    }

    [[nodiscard]] QString rangeOf(const Field& field)
    {
        const QString list = field.codes ? field.codes->id : QString();
        if (!m_ranges.contains(list)) {
            const QStringList choices = choicesOf(field);
            const auto column = static_cast<lxw_col_t>(m_ranges.size());
            lxw_row_t row = 0;
            for (const QString& choice : choices)
                worksheet_write_string(m_choices, row++, column, choice.toUtf8().constData(), nullptr);
            char range[LXW_MAX_FORMULA_RANGE_LENGTH];
            lxw_rowcol_to_formula_abs(range, m_choices->name, 0, column, row - 1, column);
            m_ranges.insert(list, u'=' + QString::fromUtf8(range));
        }
        return m_ranges.value(list);
    }

    const Dictionary& m_dictionary;
    Language m_language;
    lxw_workbook* m_book;
    lxw_format* m_heading = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_money = nullptr;
    lxw_worksheet* m_choices = nullptr;
    QHash<QString, QString> m_ranges; ///< of the hidden sheet, by code list
};

} // namespace

void writeXlsxTemplate(const Dictionary& dictionary, Language language, const QString& path)
{
    const auto refuse = [&](const QString& why) {
        throw Failure(FailureCode::InputOutput,
            QCoreApplication::translate("Template", "The workbook %1 cannot be written: %2").arg(path, why));
    };
    durableWriteWith(path, [&](const QString& partPath) {
        QFile part(partPath);
        if (!part.open(QIODevice::WriteOnly)) // the library would tell the terminal instead
            refuse(part.errorString());
        part.close();
        const lxw_error error = TemplateWorkbook(dictionary, language, partPath).write();
        if (error != LXW_NO_ERROR)
            refuse(QString::fromUtf8(lxw_strerror(error)));
    });
}

} // namespace mingbai
