#include "core/exchange/sheet_xml.h"
#include "core/exchange/workbook.h"
#include "core/exchange/workbook_package.h"
#include "tests/fuzz/fuzz_input.h"

#include <QByteArray>

#include <zip.h>

namespace {

constexpr char kTypes[] = R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
constexpr char kRoot[] = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr char kBook[] = R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="a"/></sheets></workbook>)";
constexpr char kParts[] = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="http://x/worksheet" Target="a.xml"/><Relationship Id="b" Type="http://x/sharedStrings" Target="b.xml"/>
<Relationship Id="c" Type="http://x/styles" Target="c.xml"/></Relationships>)";

/// Bytes that are no package become the parts of one, so that a fuzzer reaches what lies behind the checksums: the sheet, the
/// shared texts and the styles, parted by zero bytes.
QByteArray packed(const QByteArray& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const whole = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(whole);
    zip_t* const archive = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
    const auto add = [&](const char* name, const QByteArray& bytes) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t at = zip_file_add(archive, name, source, 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
    };
    const QByteArrayList own = parts.split('\0');
    add("[Content_Types].xml", QByteArray::fromRawData(kTypes, sizeof kTypes - 1));
    add("_rels/.rels", QByteArray::fromRawData(kRoot, sizeof kRoot - 1));
    add("xl/workbook.xml", QByteArray::fromRawData(kBook, sizeof kBook - 1));
    add("xl/_rels/workbook.xml.rels", QByteArray::fromRawData(kParts, sizeof kParts - 1));
    const QByteArray sheet = own.value(0);
    const QByteArray texts = own.value(1);
    const QByteArray styles = own.value(2);
    add("xl/a.xml", sheet);
    add("xl/b.xml", texts);
    add("xl/c.xml", styles);
    zip_close(archive);
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_source_stat(whole, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    zip_source_open(whole);
    zip_source_read(whole, bytes.data(), stat.size);
    zip_source_close(whole);
    zip_source_free(whole);
    return bytes;
}

/// As a table is taken in, and as one is filled.
void readBothWays(const QByteArray& bytes)
{
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
    const auto size = static_cast<std::size_t>(bytes.size());
    mingbai::fuzz::withFile(data, size, [](const QString& path) {
        const std::unique_ptr<mingbai::Workbook> workbook = mingbai::openXlsx(path);
        for (int sheet = 0; sheet < workbook->sheets().size(); ++sheet)
            (void)workbook->read(sheet, 0, {});
    });
    mingbai::fuzz::withFile(data, size, [](const QString& path) {
        mingbai::WorkbookPackage workbook(path);
        for (const mingbai::WorkbookSheet& sheet : workbook.sheets())
            (void)mingbai::SheetXml(workbook.package().read(sheet.part)).bytes();
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readBothWays(bytes.startsWith("PK") ? bytes : packed(bytes));
    return 0;
}
