<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Families</name>
    <message numerus="yes">
        <source>Split: %1 and %n other(s) found a household of their own</source>
        <translation>
            <numerusform>Split: %1 and %n other found a household of their own</numerusform>
            <numerusform>Split: %1 and %n others found a household of their own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::DossierHead</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::DueTable</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::FillPage</name>
    <message numerus="yes">
        <source>%n row(s), one a member</source>
        <translation>
            <numerusform>%n row, one a member</numerusform>
            <numerusform>%n rows, one a member</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), one a household</source>
        <translation>
            <numerusform>%n row, one a household</numerusform>
            <numerusform>%n rows, one a household</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::GridFoot</name>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) chosen</source>
        <translation>
            <numerusform>%n cell chosen</numerusform>
            <numerusform>%n cells chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::GridView</name>
    <message numerus="yes">
        <source>%n copied row(s) found no row here and were left out.</source>
        <translation>
            <numerusform>%n copied row found no row here and was left out.</numerusform>
            <numerusform>%n copied rows found no row here and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::HistoryPage</name>
    <message numerus="yes">
        <source>Take back the change of %1? It touched %n record(s); all of it is taken back.</source>
        <translation>
            <numerusform>Take back the change of %1? It touched %n record; all of it is taken back.</numerusform>
            <numerusform>Take back the change of %1? It touched %n records; all of it is taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::HouseholdListModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::ListPane</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::ListsPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::MemberChoice</name>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::MergeDeskPage</name>
    <message numerus="yes">
        <source>%n value(s) were changed here and there. Both are kept until you say which is right; your decision travels with the next package.</source>
        <translation>
            <numerusform>%n value was changed here and there. Both are kept until you say which is right; your decision travels with the next package.</numerusform>
            <numerusform>%n values were changed here and there. Both are kept until you say which is right; your decision travels with the next package.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::PackPage</name>
    <message numerus="yes">
        <source>%n change(s) since the last package</source>
        <translation>
            <numerusform>%n change since the last package</numerusform>
            <numerusform>%n changes since the last package</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a receipt</source>
        <translation>
            <numerusform>%n package without a receipt</numerusform>
            <numerusform>%n packages without a receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checks find %n error(s); the township may send the package back. Packing is possible all the same.</source>
        <translation>
            <numerusform>The checks find %n error; the township may send the package back. Packing is possible all the same.</numerusform>
            <numerusform>The checks find %n errors; the township may send the package back. Packing is possible all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Package %1 with %n record(s), written and read back: %2 (%3). You may remove the stick.</source>
        <translation>
            <numerusform>Package %1 with %n record, written and read back: %2 (%3). You may remove the stick.</numerusform>
            <numerusform>Package %1 with %n records, written and read back: %2 (%3). You may remove the stick.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier package(s) without a receipt lie beside it again.</source>
        <translation>
            <numerusform>%n earlier package without a receipt lies beside it again.</numerusform>
            <numerusform>%n earlier packages without a receipt lie beside it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::PlacesPage</name>
    <message numerus="yes">
        <source>%n receipt(s) written and read back. You may remove the stick.</source>
        <translation>
            <numerusform>%n receipt written and read back. You may remove the stick.</numerusform>
            <numerusform>%n receipts written and read back. You may remove the stick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::PlanView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::PrintScreen</name>
    <message numerus="yes">
        <source>%n paper(s) will be printed</source>
        <translation>
            <numerusform>%n paper will be printed</numerusform>
            <numerusform>%n papers will be printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) written to %1.</source>
        <translation>
            <numerusform>%n paper written to %1.</numerusform>
            <numerusform>%n papers written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) sent to the printer.</source>
        <translation>
            <numerusform>%n paper sent to the printer.</numerusform>
            <numerusform>%n papers sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::RefusedPanel</name>
    <message numerus="yes">
        <source>%n text(s) not taken; they wait in their cells</source>
        <translation>
            <numerusform>%n text not taken; it waits in its cell</numerusform>
            <numerusform>%n texts not taken; they wait in their cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::ScreeningPage</name>
    <message numerus="yes">
        <source>Noted: %1 (%n household(s)).</source>
        <translation>
            <numerusform>Noted: %1 (%n household).</numerusform>
            <numerusform>Noted: %1 (%n households).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::StatusLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n change not sent</numerusform>
            <numerusform>%n changes not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in dispute</source>
        <translation>
            <numerusform>%n value in dispute</numerusform>
            <numerusform>%n values in dispute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to settle</source>
        <translation>
            <numerusform>%n remark to settle</numerusform>
            <numerusform>%n remarks to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a receipt</source>
        <translation>
            <numerusform>%n package without a receipt</numerusform>
            <numerusform>%n packages without a receipt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::StickPage</name>
    <message numerus="yes">
        <source>%n change(s) not packed yet</source>
        <translation>
            <numerusform>%n change not packed yet</numerusform>
            <numerusform>%n changes not packed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a receipt</source>
        <translation>
            <numerusform>%n package without a receipt</numerusform>
            <numerusform>%n packages without a receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in dispute</source>
        <translation>
            <numerusform>%n value in dispute</numerusform>
            <numerusform>%n values in dispute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to settle</source>
        <translation>
            <numerusform>%n remark to settle</numerusform>
            <numerusform>%n remarks to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::TakePage</name>
    <message numerus="yes">
        <source>%n package(s) taken in. Ctrl+Z takes back the last one whole.</source>
        <translation>
            <numerusform>%n package taken in. Ctrl+Z takes back the last one whole.</numerusform>
            <numerusform>%n packages taken in. Ctrl+Z takes back the last one whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out; the list says why.</source>
        <translation>
            <numerusform>%n left out; the list says why.</numerusform>
            <numerusform>%n left out; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were changed on both sides: both stay, and you decide at the merge desk.</source>
        <translation>
            <numerusform>%n value was changed on both sides: both stay, and you decide at the merge desk.</numerusform>
            <numerusform>%n values were changed on both sides: both stay, and you decide at the merge desk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) and records would change:</source>
        <translation>
            <numerusform>%n value or record would change:</numerusform>
            <numerusform>%n values and records would change:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::TotalsRow</name>
    <message numerus="yes">
        <source>%n filled</source>
        <translation>
            <numerusform>%n filled</numerusform>
            <numerusform>%n filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n row(s)</source>
        <translation>
            <numerusform>Total of %n row</numerusform>
            <numerusform>Total of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mingbai::WorkbenchScreen</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n record(s) left out. %1</source>
        <translation>
            <numerusform>%n record left out. %1</numerusform>
            <numerusform>%n records left out. %1</numerusform>
        </translation>
    </message>
</context>
</TS>
