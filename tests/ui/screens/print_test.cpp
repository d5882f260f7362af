#include "ui/screens/print/print_screen.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/scripted_prompt.h"

#include <QAbstractButton>
#include <QFile>
#include <QPrintPreviewWidget>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place()
    {
        screen.show();
        screen.shown();
    }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = screen.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void click(const QString& name) { QTest::mouseClick(&find<QAbstractButton>(name), Qt::LeftButton); }
    QByteArray written()
    {
        QFile file(script.file.isEmpty() ? script.printsTo : script.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    test::SampleSession sample;
    QStringList ids = sample.addHouseholds(3);
    QString current = ids[1];
    test::Script script;
    test::ScriptedPrompt prompt{script};
    PrintScreen screen{sample.session, {[this] { return current; }, [this] { return ids.mid(0, 2); }}};
};

} // namespace

TEST_CASE("the preview shows one card a household of the filtered list")
{
    Place place;
    CHECK(place.find<QPrintPreviewWidget>(u"print_preview"_s).pageCount() >= 2);
    place.click(u"print_current"_s);
    CHECK(place.find<QPrintPreviewWidget>(u"print_preview"_s).pageCount() >= 1);
    CHECK(place.find<QAbstractButton>(u"print_current"_s).text().contains(u"张1"_s));
}

TEST_CASE("the chosen cards are written as a PDF")
{
    Place place;
    place.click(u"print_all"_s);
    place.script.file = place.sample.folder.filePath(u"cards.pdf"_s);
    const QSignalSpy noticed(&place.screen, &Screen::noticed);
    place.click(u"print_pdf"_s);
    CHECK(place.written().startsWith("%PDF"));
    CHECK(noticed.size() == 1);
}

TEST_CASE("the chosen cards go to a printer, and nowhere when none is chosen")
{
    Place place;
    place.click(u"print_printer"_s);
    CHECK(place.written().isEmpty());
    place.script.printsTo = place.sample.folder.filePath(u"printed.pdf"_s);
    place.click(u"print_printer"_s);
    CHECK(place.written().startsWith("%PDF"));
}

TEST_CASE("without a household there is nothing to print")
{
    Place place;
    place.current.clear();
    place.screen.shown();
    CHECK_FALSE(place.find<QAbstractButton>(u"print_current"_s).isEnabled());
    place.click(u"print_monitored"_s);
    CHECK_FALSE(place.find<QAbstractButton>(u"print_pdf"_s).isEnabled());
}
