#include "ui/forms/answer_form.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"

#include <QApplication>
#include <QTest>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

namespace in = fields::monitoring_case;

struct Form {
    explicit Form(const std::vector<FieldName>& names)
        : form(sample.session.ledger(), questions(names))
    {
        form.show();
        QApplication::setActiveWindow(&form); // no window manager on the offscreen platform would do it
        (void)QTest::qWaitForWindowActive(&form);
    }

    static std::vector<AnswerForm::Question> questions(const std::vector<FieldName>& names)
    {
        std::vector<AnswerForm::Question> all;
        all.reserve(names.size());
        for (const FieldName& name : names)
            all.emplace_back(&Dictionary::builtIn().field(name), Value());
        return all;
    }

    Editor& editor(const FieldName& name) { return *form.editorOf(Dictionary::builtIn().field(name)); }
    bool isAsked(const FieldName& name) { return editor(name).isVisible(); }

    void answer(const FieldName& name, const QString& text)
    {
        editor(name).setFocus();
        QTest::keyClick(editor(name).input(), Qt::Key_A, Qt::ControlModifier);
        test::typeText(editor(name).input(), text);
        QTest::keyClick(editor(name).input(), Qt::Key_Tab);
    }

    test::SampleSession sample;
    AnswerForm form;
};

} // namespace

TEST_CASE("a question that depends on another one is asked when that one is answered so")
{
    Form form({in::urgent, in::urgent_due_on, in::risk_1, in::disaster_kind, in::clearing_mode});
    CHECK_FALSE(form.isAsked(in::urgent_due_on));
    CHECK_FALSE(form.isAsked(in::disaster_kind));
    CHECK(form.isAsked(in::risk_1));        // its condition reads the type, which is not asked here
    CHECK(form.isAsked(in::clearing_mode)); // and this one the end of the case
    form.answer(in::urgent, u"1"_s);
    CHECK(form.isAsked(in::urgent_due_on));
    CHECK(QApplication::focusWidget() == form.editor(in::urgent_due_on).input()); // the keyboard goes on there
    form.answer(in::risk_1, u"02"_s);
    CHECK(form.isAsked(in::disaster_kind));
    form.answer(in::risk_1, u"01"_s);
    CHECK_FALSE(form.isAsked(in::disaster_kind));
}

TEST_CASE("what is not in sight is not handed over, and conditions read the rest of the record")
{
    Form form({in::urgent, in::urgent_due_on, in::risk_2, in::risk_3});
    form.answer(in::urgent, u"1"_s);
    form.answer(in::urgent_due_on, u"2026-03-20"_s);
    form.answer(in::urgent, u"0"_s);
    const auto answers = form.form.answers();
    REQUIRE(answers);
    for (const auto& [field, value] : *answers)
        CHECK(field->id != in::urgent_due_on.id());

    CHECK_FALSE(form.isAsked(in::risk_3));
    Record record{&Dictionary::builtIn().entity(entities::monitoring_case), {}, {}, {}};
    record.values.resize(record.entity->fields.size());
    record.values[static_cast<std::size_t>(record.entity->indexOf(in::risk_2.id()))] = u"01"_s;
    form.form.setRecord(record); // but what is asked counts as it was answered
    CHECK_FALSE(form.isAsked(in::risk_3));
    form.answer(in::risk_2, u"03"_s);
    CHECK(form.isAsked(in::risk_3));
}
