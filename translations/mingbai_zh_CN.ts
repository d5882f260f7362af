<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Casework</name>
        <message>
            <source>There is no such monitoring case.</source>
            <translation>没有这条监测记录。</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>登记线索</translation>
        </message>
        <message>
            <source>Monitoring case opened</source>
            <translation>立监测档案</translation>
        </message>
        <message>
            <source>Lead settled</source>
            <translation>线索办结</translation>
        </message>
        <message>
            <source>Not monitored</source>
            <translation>不纳入监测</translation>
        </message>
        <message>
            <source>Verify the lead and settle it</source>
            <translation>核实并办结线索</translation>
        </message>
        <message>
            <source>Finish the identification</source>
            <translation>完成识别程序</translation>
        </message>
        <message>
            <source>Make up the papers of urgent help</source>
            <translation>补办先帮扶的程序</translation>
        </message>
        <message>
            <source>Make the plan of assistance</source>
            <translation>制定帮扶计划</translation>
        </message>
        <message>
            <source>Carry out measures</source>
            <translation>落实帮扶措施</translation>
        </message>
        <message>
            <source>Assess whether the risk is gone</source>
            <translation>评估风险是否消除</translation>
        </message>
        <message>
            <source>The notice is over; go on to the next step</source>
            <translation>公示期满，办理下一步</translation>
        </message>
    </context>
    <context>
        <name>ChangeOfHead</name>
        <message>
            <source>Change of head</source>
            <translation>变更户主</translation>
        </message>
    </context>
    <context>
        <name>CheckEngine</name>
        <message>
            <source>This ledger is open for reading only; its findings stay as they are.</source>
            <translation>本台账以只读方式打开，核查结果不会更新。</translation>
        </message>
        <message>
            <source>Only a warning about a household can be accepted. Correct an error, act on an alert.</source>
            <translation>只有农户的“提醒”可以确认无误；“错误”要改正，“预警”要处理。</translation>
        </message>
        <message>
            <source>Say why the data are right before you accept the warning.</source>
            <translation>请先写明为什么数据没有错。</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>%1 rows written for %2 households</source>
            <translation>已填 %1 行，共 %2 户</translation>
        </message>
        <message>
            <source>only the households asked for: %1 (--where all takes all)</source>
            <translation>只填这些农户：%1（全部农户用 --where all）</translation>
        </message>
        <message>
            <source>left empty: %1</source>
            <translation>留空的列：%1</translation>
        </message>
        <message>
            <source>The filled table needs another name than the empty one: --out FILE.xlsx.</source>
            <translation>填好的表要另取文件名，不能盖掉空表：--out FILE.xlsx。</translation>
        </message>
        <message>
            <source>Say which ledger: --db FILE.</source>
            <translation>请用 --db 文件 指明台账。</translation>
        </message>
        <message>
            <source>The passphrase file cannot be read.</source>
            <translation>密码文件读不出来。</translation>
        </message>
        <message>
            <source>The ledger is encrypted. Give its passphrase by --passphrase-file or the variable MINGBAI_PASSPHRASE.</source>
            <translation>台账已加密。请用 --passphrase-file 或环境变量 MINGBAI_PASSPHRASE 给出密码。</translation>
        </message>
        <message>
            <source>There is no household %1 in this ledger.</source>
            <translation>本台账没有农户 %1。</translation>
        </message>
        <message>
            <source>row %1, %2: %3</source>
            <translation>第%1行，%2：%3</translation>
        </message>
        <message>
            <source>row %1, %2 "%3": %4</source>
            <translation>第%1行，%2“%3”：%4</translation>
        </message>
        <message>
            <source>--since takes "last" or the number of a change.</source>
            <translation>--since 后面写 last 或变更号。</translation>
        </message>
        <message>
            <source>%1 records written</source>
            <translation>已写出%1条记录</translation>
        </message>
        <message>
            <source>Everything below is done; only the report is not written: %1</source>
            <translation>下列各项都已办好，只是报告没有写成：%1</translation>
        </message>
        <message>
            <source>%1 is there already, and a restored ledger overwrites nothing. Move it away, or name another file.</source>
            <translation>%1 已经在了，恢复时不覆盖任何文件。请先把它移开，或换一个文件名。</translation>
        </message>
        <message>
            <source>Restored and verified.</source>
            <translation>已恢复并核对。</translation>
        </message>
        <message>
            <source>This ledger is not encrypted; it has no passphrase.</source>
            <translation>本台账没有加密，没有密码。</translation>
        </message>
        <message>
            <source>There is no check %1; `check --list` names them.</source>
            <translation>没有编号为 %1 的核查项；check --list 列出全部。</translation>
        </message>
        <message>
            <source>No place has the code %1. Compare its digits, or give the place's name with --name.</source>
            <translation>没有代码是 %1 的地方。请逐位核对，或用 --name 写明名称。</translation>
        </message>
        <message>
            <source>The division of a %1 ledger is a code of %2 digits.</source>
            <translation>%1 台账的区划代码应为%2位数字。</translation>
        </message>
        <message>
            <source>New ledger</source>
            <translation>新建台账</translation>
        </message>
        <message>
            <source>A new ledger needs a passphrase of at least 10 characters, by --passphrase-file or MINGBAI_PASSPHRASE.</source>
            <translation>新台账要有至少10个字符的密码，用 --passphrase-file 或 MINGBAI_PASSPHRASE 给出。</translation>
        </message>
        <message>
            <source>New ledger, not encrypted: %1</source>
            <translation>新台账（未加密）：%1</translation>
        </message>
        <message>
            <source>New ledger: %1
Recovery code, shown only now: %2
Write it down and lock it away: without it a forgotten passphrase means that everything is lost.</source>
            <translation>新台账：%1
恢复码（只显示这一次）：%2
请抄下来锁好：没有它，忘了密码就什么都打不开了。</translation>
        </message>
        <message>
            <source>Demo village</source>
            <translation>演示村</translation>
        </message>
        <message>
            <source>The ledger is whole.</source>
            <translation>台账完好。</translation>
        </message>
        <message>
            <source>%1 changes, the chain holds. Head: %2</source>
            <translation>共%1次变更，链条完整。链头：%2</translation>
        </message>
        <message>
            <source>The log does not fit from change %1 on.</source>
            <translation>从第%1次变更起，变更记录对不上。</translation>
        </message>
        <message>
            <source>The change log was altered. Restore a backup.</source>
            <translation>变更记录被改动过。请从备份恢复。</translation>
        </message>
        <message>
            <source>Copied and verified.</source>
            <translation>已复制并核对。</translation>
        </message>
        <message>
            <source>The new passphrase must have at least 10 characters.</source>
            <translation>新密码至少要10个字。</translation>
        </message>
        <message>
            <source>The new passphrase opens the ledger from now on.</source>
            <translation>今后用新密码打开台账。</translation>
        </message>
        <message>
            <source>There is no document of that name; `print --list` names them.</source>
            <translation>没有这种文书；用 print --list 查看有哪些。</translation>
        </message>
        <message>
            <source>Say where the PDF goes: --out FILE.pdf.</source>
            <translation>请指明 PDF 写到哪里：--out 文件.pdf。</translation>
        </message>
        <message>
            <source>No household matches; nothing was printed.</source>
            <translation>没有符合条件的农户，什么也没有打印。</translation>
        </message>
        <message>
            <source>%1 documents written</source>
            <translation>已写出%1份</translation>
        </message>
        <message>
            <source>The output cannot be written.</source>
            <translation>结果写不出去。</translation>
        </message>
        <message>
            <source>CSV templates are several files: say --out FOLDER.</source>
            <translation>CSV 模板有好几个文件：请写 --out 文件夹。</translation>
        </message>
        <message>
            <source>A workbook needs a file: say --out FILE.xlsx.</source>
            <translation>工作簿要写到文件：请写 --out 文件.xlsx。</translation>
        </message>
        <message>
            <source>"%1" is not a date; write 2024-10-31.</source>
            <translation>“%1”不是日期，请写成 2024-10-31 这样。</translation>
        </message>
        <message>
            <source>There was no household %1 on that day.</source>
            <translation>那一天还没有农户 %1。</translation>
        </message>
        <message>
            <source>The record is a %1 and has no field %2.</source>
            <translation>这条记录是%1，没有“%2”这一项。</translation>
        </message>
        <message>
            <source>%1: the program keeps this by itself; it is not typed.</source>
            <translation>“%1”由程序自己登记，不能手工填写。</translation>
        </message>
        <message>
            <source>It was already so; nothing was changed.</source>
            <translation>本来就是这样，没有改动。</translation>
        </message>
        <message>
            <source>Saved as change %1.</source>
            <translation>已保存，变更号%1。</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>没有可以撤销的。</translation>
        </message>
        <message>
            <source>Change %1 taken back, as change %2.</source>
            <translation>变更%1已撤销，撤销本身的变更号是%2。</translation>
        </message>
        <message>
            <source>Export as Excel</source>
            <translation>Excel导出</translation>
        </message>
        <message>
            <source>by the command line</source>
            <translation>命令行导出</translation>
        </message>
        <message>
            <source>--masked and --profile go with --format xlsx.</source>
            <translation>--masked 和 --profile 只能与 --format xlsx 一起用。</translation>
        </message>
        <message>
            <source>A list is written as .xlsx or .csv; the name of the file says which.</source>
            <translation>台账写成 .xlsx 或 .csv，按文件名的后缀来定。</translation>
        </message>
        <message>
            <source>There is no list of that name; `ledger --list` names them.</source>
            <translation>没有这个台账；用 `ledger --list` 查看都有哪些。</translation>
        </message>
        <message>
            <source>%1 rows written</source>
            <translation>已写出%1行</translation>
        </message>
        <message>
            <source>Say which %1 it belongs to: --parent ID.</source>
            <translation>请说明属于哪个%1：--parent 编号。</translation>
        </message>
        <message>
            <source>There is no record %1 of the kind %2.</source>
            <translation>没有编号为 %1 的 %2 记录。</translation>
        </message>
        <message>
            <source>"%1": write FIELD=VALUE with a field of %2.</source>
            <translation>“%1”：请写成 字段=值，字段须是 %2 的字段。</translation>
        </message>
        <message>
            <source>%1: %2 new, %3 changed, %4 removed, %5 in dispute</source>
            <translation>%1：新增 %2，更新 %3，删除 %4，待核对 %5</translation>
        </message>
        <message>
            <source>%1 people stand in more than one household</source>
            <translation>有 %1 人同时在几户登记</translation>
        </message>
        <message>
            <source>Name the packages, or the folder they lie in.</source>
            <translation>请写明报送包文件，或它们所在的文件夹。</translation>
        </message>
        <message>
            <source>There is no package or receipt for this ledger in that place; its own and those for others are passed over.</source>
            <translation>那里没有给本台账的报送包或回执；本台账自己写的、给别人的都不算。</translation>
        </message>
        <message>
            <source>Say which value counts: --take here or --take there.</source>
            <translation>请写明用哪个值：--take here（用这里的）或 --take there（用对方的）。</translation>
        </message>
        <message>
            <source>%1 cannot be read. Is the stick plugged in?</source>
            <translation>读不了 %1。U盘插好了吗？</translation>
        </message>
        <message>
            <source>Signed by %1, %2 bytes, unchanged since</source>
            <translation>签名人：%1，%2 字节，签名后未改动</translation>
        </message>
        <message>
            <source>Say where the request goes: --out FILE.</source>
            <translation>请写明申请文件存到哪里：--out 文件。</translation>
        </message>
        <message>
            <source>%1 (%2)
Fingerprint, to be read aloud: %3</source>
            <translation>%1（%2）
核对码（请念给对方听）：%3</translation>
        </message>
        <message>
            <source>Enrolled: %1 (%2), fingerprint %3
Read this ledger's fingerprint to them: %4</source>
            <translation>已登记：%1（%2），核对码 %3
请把本台账的核对码念给对方听：%4</translation>
        </message>
        <message>
            <source>Name the bundle, or whom to withdraw trust from: --revoke FINGERPRINT.</source>
            <translation>请写明信任文件，或要取消谁的信任：--revoke 核对码。</translation>
        </message>
        <message>
            <source>Trust withdrawn.</source>
            <translation>已取消信任。</translation>
        </message>
        <message>
            <source>Trusted: %1 (%2)</source>
            <translation>已信任：%1（%2）</translation>
        </message>
        <message>
            <source>Package %1 with %2 records written and read back; the stick can be taken out.</source>
            <translation>第 %1 号报送包已写好并读回核对，共 %2 条记录；可以拔出U盘。</translation>
        </message>
        <message>
            <source>A remark is written RECORD.FIELD=WORDS.</source>
            <translation>审核意见这样写：记录编号.指标=意见。</translation>
        </message>
        <message>
            <source>Receipt %1 for %2: %3 packages answered, %4 records</source>
            <translation>第 %1 号回执，给 %2：答复报送包 %3 个，带回记录 %4 条</translation>
        </message>
        <message>
            <source>"%1" is no day; write 2025-12-31.</source>
            <translation>“%1”不是日期，请写成2025-12-31。</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不知道</translation>
        </message>
        <message>
            <source>There is no parameter "%1"; see policy show.</source>
            <translation>没有“%1”这个政策参数；用 policy show 查看。</translation>
        </message>
        <message>
            <source>The value is a number, without unit and without separators.</source>
            <translation>值写成数，不带单位和分隔符。</translation>
        </message>
        <message>
            <source>Policy parameter set</source>
            <translation>已设置政策参数</translation>
        </message>
        <message>
            <source>Policy pack %1, edition %2, by %3</source>
            <translation>政策包“%1”第%2版，%3签发</translation>
        </message>
        <message>
            <source>The database has everything up to change %1 already.</source>
            <translation>数据库已有到第 %1 号改动为止的全部数据。</translation>
        </message>
        <message>
            <source>%1 records handed over up to change %2; %3 of them were new or other, %4 were removed</source>
            <translation>已移交 %1 条记录，到第 %2 号改动为止；其中新增或有变化的 %3 条，删去 %4 条</translation>
        </message>
        <message>
            <source>Say where the data go: --out PATH, or --to postgresql://…</source>
            <translation>请说明数据导到哪里：--out 路径，或 --to postgresql://…</translation>
        </message>
        <message>
            <source>the key that opens packages</source>
            <translation>打开报送包的密钥</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made.</source>
            <translation>不能新建文件夹%1。</translation>
        </message>
        <message>
            <source>Please enter the relation to the head of: %1.</source>
            <translation>请补填与户主关系：%1。</translation>
        </message>
        <message>
            <source>There is no such person.</source>
            <translation>没有这个人。</translation>
        </message>
        <message>
            <source>Income of %1: %2 households, %3 people under %4 yuan a head; %5 of them poverty households, %6 monitored</source>
            <translation>%1年度收入：人均低于%4元的有%2户%3人，其中脱贫户%5户、正在监测的%6户</translation>
        </message>
        <message>
            <source>Not known for %1: %2. Not judged without it: %3. Set it by: policy set %4</source>
            <translation>%1年还不知道：%2。没有它，下列规则不作判断：%3。可用 policy set %4 填写。</translation>
        </message>
        <message>
            <source>Demo village: %1 households, %2 people; %3 errors, %4 alerts, %5 warnings to find</source>
            <translation>演示村：%1户、%2人；待查出错误%3处、预警%4处、提醒%5处</translation>
        </message>
        <message>
            <source>Request to be enrolled: the township takes it by `enrol`.</source>
            <translation>登记申请：由乡镇用 enrol 办理登记。</translation>
        </message>
        <message>
            <source>Answer to a request: who asked takes it in by `trust`.</source>
            <translation>登记答复：由申请的一方用 trust 读入。</translation>
        </message>
        <message>
            <source>Package or receipt; with --db the ledger it is for says more.</source>
            <translation>报送包或回执；加上 --db 指定收件的台账，可看到更多内容。</translation>
        </message>
        <message>
            <source>Signed file of the kind %1.</source>
            <translation>签名文件，种类：%1。</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>Export as JSON</source>
            <translation>JSON导出</translation>
        </message>
        <message>
            <source>Export as CSV tables</source>
            <translation>CSV表格导出</translation>
        </message>
        <message>
            <source>Say what is to be done: a command is missing.</source>
            <translation>请写明要做什么：缺少命令。</translation>
        </message>
        <message>
            <source>%1 is missing.</source>
            <translation>缺少 %1。</translation>
        </message>
        <message>
            <source>%1 means nothing here.</source>
            <translation>这里不认识 %1。</translation>
        </message>
        <message>
            <source>%1 takes one of these: %2.</source>
            <translation>%1 只能是：%2。</translation>
        </message>
        <message>
            <source>%1 wants a value behind it.</source>
            <translation>%1 后面要写值。</translation>
        </message>
        <message>
            <source>The value does not fit: %1.</source>
            <translation>值不合要求：%1。</translation>
        </message>
        <message>
            <source>--help shows how it is written.</source>
            <translation>写法见 --help。</translation>
        </message>
        <message>
            <source>%1 takes a number from %2 to %3.</source>
            <translation>%1 只能是%2到%3的数。</translation>
        </message>
        <message>
            <source>%1 new, %2 changed, %3 same</source>
            <translation>新增%1、变更%2、相同%3</translation>
        </message>
        <message>
            <source>%1 rows read; households: %2; people: %3; other records: %4; %5 refused, %6 doubtful</source>
            <translation>读了%1行；农户：%2；人员：%3；其他记录：%4；未收%5处，存疑%6处</translation>
        </message>
        <message>
            <source>doubtful: %1</source>
            <translation>存疑：%1</translation>
        </message>
        <message>
            <source>row %1: %2</source>
            <translation>第%1行：%2</translation>
        </message>
        <message>
            <source>row %1, &quot;%2&quot;: %3</source>
            <translation>第%1行，“%2”：%3</translation>
        </message>
        <message>
            <source>took back change %1</source>
            <translation>撤销了变更%1</translation>
        </message>
        <message>
            <source>taken back by change %1</source>
            <translation>已被变更%1撤销</translation>
        </message>
        <message>
            <source>--to takes the address of a PostgreSQL database: postgresql://…</source>
            <translation>--to 后面写 PostgreSQL 数据库的地址：postgresql://…</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>MINGBAI_TODAY is "%1"; write a date such as 2024-10-31.</source>
            <translation>MINGBAI_TODAY 的值是“%1”，请写成 2024-10-31 这样的日期。</translation>
        </message>
    </context>
    <context>
        <name>ColumnMenu</name>
        <message>
            <source>Smallest first</source>
            <translation>从小到大</translation>
        </message>
        <message>
            <source>Largest first</source>
            <translation>从大到小</translation>
        </message>
        <message>
            <source>In order of entry</source>
            <translation>按录入顺序</translation>
        </message>
        <message>
            <source>Only rows without an answer</source>
            <translation>只看没填的</translation>
        </message>
        <message>
            <source>Only rows with an answer</source>
            <translation>只看填了的</translation>
        </message>
        <message>
            <source>Only rows like the marked one</source>
            <translation>只看与当前格相同的</translation>
        </message>
        <message>
            <source>All rows again</source>
            <translation>恢复全部行</translation>
        </message>
        <message>
            <source>Keep the columns up to here in view</source>
            <translation>冻结到这一列</translation>
        </message>
        <message>
            <source>Keep only the names in view</source>
            <translation>只冻结姓名</translation>
        </message>
        <message>
            <source>Hide this column</source>
            <translation>隐藏这一列</translation>
        </message>
        <message>
            <source>Show all columns</source>
            <translation>显示全部列</translation>
        </message>
        <message>
            <source>Take over last year's where empty</source>
            <translation>空格照抄上年</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>New household</source>
            <translation>新增农户</translation>
        </message>
        <message>
            <source>Filter the list of households</source>
            <translation>筛选农户</translation>
        </message>
        <message>
            <source>Print for this household</source>
            <translation>打印这一户</translation>
        </message>
        <message>
            <source>Take in a table</source>
            <translation>读入表格</translation>
        </message>
        <message>
            <source>Export as JSON</source>
            <translation>导出 JSON</translation>
        </message>
        <message>
            <source>Export as CSV tables</source>
            <translation>导出 CSV 表格</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Change the field that is marked</source>
            <translation>修改选中的一项</translation>
        </message>
        <message>
            <source>Accept what was typed and go on</source>
            <translation>确认并到下一项</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>放弃刚才的输入</translation>
        </message>
        <message>
            <source>Manual, and what a field means</source>
            <translation>使用手册与字段说明</translation>
        </message>
        <message>
            <source>Pack and hand in</source>
            <translation>打包报送</translation>
        </message>
        <message>
            <source>Take in a package or receipt</source>
            <translation>收报送包或回执</translation>
        </message>
        <message>
            <source>Merge desk: values in dispute</source>
            <translation>合并台：两边不一致的内容</translation>
        </message>
        <message>
            <source>Receipts and remarks</source>
            <translation>回执与意见</translation>
        </message>
        <message>
            <source>Take in a policy pack</source>
            <translation>读入政策包</translation>
        </message>
        <message>
            <source>Changes only: go over the answers as on paper</source>
            <translation>只改变动：按纸表顺序逐项核对</translation>
        </message>
        <message>
            <source>Next part of the form</source>
            <translation>表的下一部分</translation>
        </message>
        <message>
            <source>Next tab of the dossier</source>
            <translation>档案的下一页</translation>
        </message>
        <message>
            <source>New member, year or record</source>
            <translation>新增成员、年度或记录</translation>
        </message>
    </context>
    <context>
        <name>Database</name>
        <message>
            <source>The database library of this computer is not fit for ledgers (%1). Nothing was opened; install the program anew.</source>
            <translation>这台电脑的数据库程序库不能用于台账（%1）。什么也没有打开，请重新安装程序。</translation>
        </message>
        <message>
            <source>The folder of %1 is not there. Is the disk or stick plugged in?</source>
            <translation>%1 所在的文件夹不见了。硬盘或U盘插好了吗？</translation>
        </message>
        <message>
            <source>%1 is there already. Choose another name.</source>
            <translation>%1 已经存在，请换一个名字。</translation>
        </message>
        <message>
            <source>%1 could not be created (%2).</source>
            <translation>%1 建立不了（%2）。</translation>
        </message>
        <message>
            <source>%1 is not a ledger.</source>
            <translation>%1 不是台账。</translation>
        </message>
        <message>
            <source>%1 is not encrypted and has no passphrase.</source>
            <translation>%1 没有加密，不需要密码。</translation>
        </message>
        <message>
            <source>The end of %1 is missing (was copying stopped half-way?), or it is not a ledger. Take another copy.</source>
            <translation>%1 缺了后半截（是不是没有拷贝完？），或者不是台账。请重新拷贝一份。</translation>
        </message>
        <message>
            <source>%1 is encrypted, or it is not a ledger.</source>
            <translation>%1 是加密的，或者不是台账。</translation>
        </message>
        <message>
            <source>This passphrase or recovery code does not belong to %1, or the beginning of the file is damaged. Try the recovery code; if that does not open it either, restore the newest backup.</source>
            <translation>密码或恢复码与 %1 不符，或者文件开头损坏了。请试恢复码；还打不开就恢复最近的备份。</translation>
        </message>
        <message>
            <source>%1 is not there. Was it moved, or is the stick not plugged in?</source>
            <translation>%1 不见了。是不是移走了，或者U盘没有插？</translation>
        </message>
        <message>
            <source>The key of a ledger has 32 bytes.</source>
            <translation>台账的密钥应为32字节。</translation>
        </message>
        <message>
            <source>%1 is a database of another program, not a ledger.</source>
            <translation>%1 是别的程序的数据库，不是台账。</translation>
        </message>
        <message>
            <source>The disk is full. This step was not saved; everything before it is safe. Free some space and try again.</source>
            <translation>硬盘满了。这一步没有保存，之前的都安全。请腾出空间再试。</translation>
        </message>
        <message>
            <source>Nothing can be written where the ledger lies. Copy it to a folder of your own and open it there.</source>
            <translation>台账所在的地方不能写。请复制到自己的文件夹再打开。</translation>
        </message>
        <message>
            <source>The disk or stick reports an error (%1). This step was not saved; everything before it is safe.</source>
            <translation>硬盘或U盘报错（%1）。这一步没有保存，之前的都安全。</translation>
        </message>
        <message>
            <source>The ledger is busy with other work just now. Wait until it is done and try again.</source>
            <translation>台账正忙着别的事，请稍等再试。</translation>
        </message>
        <message>
            <source>The ledger file is damaged. Do not go on working in it; restore the newest backup.</source>
            <translation>台账文件损坏了。请不要再往里写，恢复最近的备份。</translation>
        </message>
        <message>
            <source>Stopped as you asked. Nothing was changed.</source>
            <translation>已按您的要求停止，什么也没有改。</translation>
        </message>
        <message>
            <source>The computer has no memory left for this. Close other programs and try again.</source>
            <translation>电脑内存不够。请关掉别的程序再试。</translation>
        </message>
        <message>
            <source>The program asked its database for something impossible (%1).</source>
            <translation>程序向数据库提了办不到的要求（%1）。</translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>Made-up village</source>
            <translation>虚构的村</translation>
        </message>
        <message>
            <source>Making up households</source>
            <translation>正在编造农户</translation>
        </message>
    </context>
    <context>
        <name>DerivedEntry</name>
        <message>
            <source>Filled in from it: %1</source>
            <translation>已据此填好：%1</translation>
        </message>
    </context>
    <context>
        <name>Desktop</name>
        <message>
            <source>Mingbai</source>
            <translation>明白账</translation>
        </message>
    </context>
    <context>
        <name>Dictionary</name>
        <message>
            <source>The dictionary does not know "%1".</source>
            <translation>数据字典里没有“%1”。</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message>
            <source>The template of %1 is missing.</source>
            <translation>缺少“%1”的模板。</translation>
        </message>
        <message>
            <source>There is no document named %1.</source>
            <translation>没有叫“%1”的文书。</translation>
        </message>
        <message>
            <source>The household is no longer in the ledger.</source>
            <translation>这一户已不在台账里。</translation>
        </message>
        <message>
            <source>"%1" may not stand in a template.</source>
            <translation>模板里不能有“%1”。</translation>
        </message>
        <message>
            <source>The document has no field "%1".</source>
            <translation>这份材料没有“%1”这一项。</translation>
        </message>
    </context>
    <context>
        <name>DossierView</name>
        <message>
            <source>Basics</source>
            <translation>基本</translation>
        </message>
        <message>
            <source>Guarantees</source>
            <translation>保障</translation>
        </message>
        <message>
            <source>Monitoring</source>
            <translation>监测</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮扶</translation>
        </message>
        <message>
            <source>Work and school</source>
            <translation>就业就学</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>贷款收益</translation>
        </message>
        <message>
            <source>More</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>People</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Income</source>
            <translation>收入</translation>
        </message>
        <message>
            <source>Living</source>
            <translation>生活</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Surroundings</source>
            <translation>环境</translation>
        </message>
    </context>
    <context>
        <name>DurableWrite</name>
        <message>
            <source>There is no room left to write %1. Free some space and try again; nothing was lost.</source>
            <translation>没有空间写 %1 了。请腾出空间再试，什么也没有丢。</translation>
        </message>
        <message>
            <source>%1 cannot be written there. Choose another folder.</source>
            <translation>%1 不能写在那里，请换一个文件夹。</translation>
        </message>
        <message>
            <source>The folder for %1 is not there. Choose another folder.</source>
            <translation>%1 所在的文件夹不存在，请换一个文件夹。</translation>
        </message>
        <message>
            <source>%1 was not written to the end (%2). If it lies on a stick, plug it in again and repeat; the old file is as it was.</source>
            <translation>%1 没有写完（%2）。如果是写到U盘，请重新插好再来一次；原来的文件没有动。</translation>
        </message>
        <message>
            <source>%1 is no ordinary file. Choose another name.</source>
            <translation>%1 不是普通文件，请换一个名字。</translation>
        </message>
    </context>
    <context>
        <name>Entitlements</name>
        <message>
            <source>entitlements.json: %1</source>
            <translation>entitlements.json：%1</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>Writing</source>
            <translation>正在写出</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made there. Choose another one.</source>
            <translation>文件夹 %1 建不了，请换一个。</translation>
        </message>
    </context>
    <context>
        <name>Families</name>
        <message>
            <source>a household without members</source>
            <translation>无成员的户</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>There is no such household.</source>
            <translation>没有这一户。</translation>
        </message>
        <message>
            <source>The household of %1 is no longer here.</source>
            <translation>%1一户已不在册。</translation>
        </message>
        <message>
            <source>There is no such person.</source>
            <translation>没有这个人。</translation>
        </message>
        <message>
            <source>%1 has left already.</source>
            <translation>%1已经不在户。</translation>
        </message>
        <message>
            <source>Say on which day it was.</source>
            <translation>请填写是哪一天。</translation>
        </message>
        <message>
            <source>The day lies ahead; note it when it has happened.</source>
            <translation>日期还没到，发生以后再登记。</translation>
        </message>
        <message>
            <source>Say why the member left.</source>
            <translation>请填写减少原因。</translation>
        </message>
        <message>
            <source>The new head must be another present member of the household.</source>
            <translation>新户主要在本户其他在户成员中选。</translation>
        </message>
        <message>
            <source>Member left: %1</source>
            <translation>成员减少：%1</translation>
        </message>
        <message>
            <source>Say why the member came.</source>
            <translation>请填写增加原因。</translation>
        </message>
        <message>
            <source>%1 is a member of this household already.</source>
            <translation>%1已经是本户成员。</translation>
        </message>
        <message>
            <source>%1 is the head of another household: make another member the head there first, or merge the households.</source>
            <translation>%1是另一户的户主：先在那一户变更户主，或者办理并户。</translation>
        </message>
        <message>
            <source>the new member</source>
            <translation>新成员</translation>
        </message>
        <message>
            <source>New member</source>
            <translation>新增成员</translation>
        </message>
        <message>
            <source>%1 comes to the household of %2</source>
            <translation>%1转入%2户</translation>
        </message>
        <message>
            <source>%1: came from %2</source>
            <translation>%1 由%2户转入</translation>
        </message>
        <message>
            <source>%1: now of the household of %2</source>
            <translation>%1 转入%2户</translation>
        </message>
        <message>
            <source>Choose the members who leave.</source>
            <translation>请勾选分出去的成员。</translation>
        </message>
        <message>
            <source>Somebody chosen is no present member of this household.</source>
            <translation>选中的人里有的不是本户在户成员。</translation>
        </message>
        <message>
            <source>%1 is the head: make another member the head first, or let the others leave.</source>
            <translation>%1是户主：先变更户主，或者让其他人分出去。</translation>
        </message>
        <message>
            <source>Choose who of those who leave is the new head.</source>
            <translation>请在分出去的人里选定新户主。</translation>
        </message>
        <message>
            <source>If all leave together, it is no split: the household moves.</source>
            <translation>全家一起走不是分户，请办理迁移。</translation>
        </message>
        <message>
            <source>The household that ends has a lead that is not settled. Settle it first.</source>
            <translation>并出的户还有没办结的线索，请先办结。</translation>
        </message>
        <message>
            <source>The household that ends is being monitored. End its case first, so that no risk gets out of sight; or merge the other household into this one.</source>
            <translation>并出的户正在监测。请先终止它的监测，免得风险漏了人；也可以反过来把另一户并入本户。</translation>
        </message>
        <message>
            <source>%1: split off from %2</source>
            <translation>%1 由%2户分出</translation>
        </message>
        <message numerus="yes">
            <source>Split: %1 and %n other(s) found a household of their own</source>
            <translation>
                <numerusform>分户：%1等分出另立一户（另有%n人）</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: split off, now of the household of %2</source>
            <translation>%1 分户到%2户</translation>
        </message>
        <message>
            <source>%1: %2 split off</source>
            <translation>%1 分出%2户</translation>
        </message>
        <message>
            <source>Choose another household: this one cannot be merged into itself.</source>
            <translation>请选另一户，不能并入自己。</translation>
        </message>
        <message>
            <source>%1: merged into %2</source>
            <translation>%1 并入%2户</translation>
        </message>
        <message>
            <source>Merge: %1 into %2</source>
            <translation>并户：%1并入%2</translation>
        </message>
        <message>
            <source>%1: %2 merged into this household</source>
            <translation>%1 %2户并入</translation>
        </message>
        <message>
            <source>Say where the household lives now: group, hamlet or address.</source>
            <translation>请填写现在住在哪里：组、自然村或住址。</translation>
        </message>
        <message>
            <source>Moved within the ledger</source>
            <translation>村内迁移</translation>
        </message>
        <message>
            <source>%1: moved here</source>
            <translation>%1 迁入</translation>
        </message>
        <message>
            <source>%1: moved, before in %2</source>
            <translation>%1 由%2迁来</translation>
        </message>
        <message>
            <source>%1 is noted as dead. Where that is a mistake, correct it there first.</source>
            <translation>%1登记为死亡。登记错了的，先到那一户更正。</translation>
        </message>
        <message>
            <source>%1 is a member of the household of %2 now; let it be the one who comes from there.</source>
            <translation>%1现在是%2户的成员，请从那一户办理迁来。</translation>
        </message>
    </context>
    <context>
        <name>FamilyPanels</name>
        <message>
            <source> Please enter the relation of: %1.</source>
            <translation> 请补填与户主关系：%1。</translation>
        </message>
        <message>
            <source>Some members found a household of their own. They stay here as former members; income, cases and loans of past years stay with this household.</source>
            <translation>部分成员分出另立一户。他们在本户留作减少人员；以前年度的收入、监测和贷款都留在本户。</translation>
        </message>
        <message>
            <source>Split the household</source>
            <translation>分户</translation>
        </message>
        <message>
            <source>Split on</source>
            <translation>分户日期</translation>
        </message>
        <message>
            <source>The new household stands in the list. One Ctrl+Z takes all of it back.</source>
            <translation>新户已列入名单。按一次 Ctrl+Z 可整个撤销。</translation>
        </message>
        <message>
            <source>This household joins another one and ends. Its members become members there; its past stays readable here.</source>
            <translation>本户并入另一户，不再单独成户。成员转到那一户，本户以前的记录仍可查看。</translation>
        </message>
        <message>
            <source>Merge the households</source>
            <translation>并户</translation>
        </message>
        <message>
            <source>Merged on</source>
            <translation>并户日期</translation>
        </message>
        <message>
            <source>Joins the household of</source>
            <translation>并入哪一户</translation>
        </message>
        <message>
            <source>Choose the household that takes the members in.</source>
            <translation>请选择并入哪一户。</translation>
        </message>
        <message>
            <source>Merged into the household of %1.</source>
            <translation>已并入%1户。</translation>
        </message>
        <message>
            <source>The whole household lives elsewhere now. A household that left the village is noted by "The household left".</source>
            <translation>整户搬到村内别处。离开本村的，用“整户减少”登记。</translation>
        </message>
        <message>
            <source>Note the move</source>
            <translation>登记迁移</translation>
        </message>
        <message>
            <source>Moved on</source>
            <translation>迁移日期</translation>
        </message>
        <message>
            <source>Noted. The history shows where the household was before.</source>
            <translation>已登记。历史里可以看到原来在哪里。</translation>
        </message>
        <message>
            <source>This ID number is in the ledger: %1 comes over from the household of %2. Press again if that is so.</source>
            <translation>台账里已有这个身份证号码：%1将由%2户转入。确实如此，请再按一次。</translation>
        </message>
        <message>
            <source>Choose somebody of another household, or write the name.</source>
            <translation>请选择另一户的人，或者填写姓名。</translation>
        </message>
        <message>
            <source>Somebody becomes a member: born, married in, moved here. Who is in another household of this ledger is found here and comes over, there a former member.</source>
            <translation>新增成员：出生、婚入、迁入等。已在本台账其他户的，在这里查到后转入，原户留作减少人员。</translation>
        </message>
        <message>
            <source>Note the new member</source>
            <translation>登记新增</translation>
        </message>
        <message>
            <source>Member since</source>
            <translation>加入日期</translation>
        </message>
        <message>
            <source>Comes from the household of</source>
            <translation>由哪一户转入</translation>
        </message>
        <message>
            <source>Noted: a new member.</source>
            <translation>已登记新增成员。</translation>
        </message>
        <message>
            <source>A member left: died, married out, moved away. The record stays, as a former member. Who goes to another household of this ledger is entered there as a new member.</source>
            <translation>成员减少：死亡、婚出、迁出等。记录保留为减少人员。转到本台账其他户的，在那一户登记新增。</translation>
        </message>
        <message>
            <source>Note the departure</source>
            <translation>登记减少</translation>
        </message>
        <message>
            <source>Who left</source>
            <translation>谁减少</translation>
        </message>
        <message>
            <source>Who is head then</source>
            <translation>新户主</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>暂不确定</translation>
        </message>
        <message>
            <source>Noted. The record stays, as a former member.</source>
            <translation>已登记。记录保留为减少人员。</translation>
        </message>
        <message>
            <source>Why did %1 come to this household, and when? What is known there comes along; income, cases and work of past years stay where they were.</source>
            <translation>%1为什么、什么时候到这一户来的？那边的信息一并带过来；往年的收入、监测和务工留在原户。</translation>
        </message>
        <message>
            <source>Move here</source>
            <translation>迁到本户</translation>
        </message>
        <message>
            <source>Moved here. The record there stays, as a former member.</source>
            <translation>已迁到本户。那边的记录保留，作为原成员。</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
    </context>
    <context>
        <name>Handout</name>
        <message>
            <source>Head of household: %1</source>
            <translation>户主%1</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Say what the full ID numbers, phones and accounts are needed for, or leave them masked.</source>
            <translation>请写明要完整证件号码、电话和账号做什么用，或者选择脱敏。</translation>
        </message>
        <message>
            <source>Handed out in full: %1. %2</source>
            <translation>导出完整信息：%1。用途：%2</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>正在写出</translation>
        </message>
        <message>
            <source>The workbook %1 cannot be written: %2</source>
            <translation>表格 %1 写不出来：%2</translation>
        </message>
        <message>
            <source>"%1" has more rows than a sheet can hold. Save it as CSV.</source>
            <translation>“%1”的行数超过一张表能放下的行数，请存为CSV。</translation>
        </message>
        <message>
            <source>there is no room for what is put aside meanwhile.</source>
            <translation>放中间数据的地方不够。</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>The workbook has no sheet "%1".</source>
            <translation>这个文件里没有工作表“%1”。</translation>
        </message>
        <message>
            <source>Reading the ledger</source>
            <translation>正在读台账</translation>
        </message>
        <message>
            <source>%1: recorded of nobody</source>
            <translation>%1：全都没有登记</translation>
        </message>
        <message>
            <source>%1: recorded of no household</source>
            <translation>%1：各户都没有登记</translation>
        </message>
        <message>
            <source>%1 people lack %2</source>
            <translation>%1 人缺“%2”</translation>
        </message>
        <message>
            <source>%1 households lack %2</source>
            <translation>%1 户缺“%2”</translation>
        </message>
        <message>
            <source>Reading the table</source>
            <translation>正在读表</translation>
        </message>
        <message>
            <source>The table holds data already, up to row %1; it stays, the new rows are written below.</source>
            <translation>表里到第 %1 行已有内容，原样保留，新内容接着往下填。</translation>
        </message>
        <message>
            <source>The sheet has more rows or columns than a spreadsheet can have.</source>
            <translation>工作表的行或列超过了表格软件的上限。</translation>
        </message>
        <message>
            <source>%1: the table's list has no word for some values; those cells stay empty.</source>
            <translation>%1：有的内容在表里的下拉选项中找不到，这些格留空。</translation>
        </message>
        <message>
            <source>Filling the table</source>
            <translation>正在填表</translation>
        </message>
        <message>
            <source>The file is no workbook (.xlsx), whatever its name says.</source>
            <translation>不管文件名怎么写，这不是 .xlsx 表格。</translation>
        </message>
        <message>
            <source>The workbook is damaged or not whole. Ask for it again, or open and save it in a spreadsheet program.</source>
            <translation>这个表格文件坏了或不完整。请对方重发，或用表格软件打开后另存一次。</translation>
        </message>
        <message>
            <source>The file cannot be read to its end.</source>
            <translation>文件读不到末尾。</translation>
        </message>
        <message>
            <source>The workbook could not be put together again. Nothing was written.</source>
            <translation>表格没能重新生成，什么也没有写。</translation>
        </message>
        <message>
            <source>The workbook has no sheet "%1". Its sheets are: %2.</source>
            <translation>工作簿里没有名为“%1”的工作表，只有：%2。</translation>
        </message>
        <message>
            <source>OpenDocument files (.ods) cannot be read. Save the table as .xlsx and take in that file.</source>
            <translation>不能读取 .ods 文件，请把表格另存为 .xlsx 再读入。</translation>
        </message>
        <message>
            <source>The workbook inflates to far more than a table can hold. It is damaged or was made to do harm.</source>
            <translation>这个工作簿解压后远远超出一张表的大小，可能已损坏，或是有人故意做的坏文件。</translation>
        </message>
        <message>
            <source>The workbook declares things that no workbook needs. It was made to do harm, or is something else.</source>
            <translation>这个工作簿里有正常工作簿不会有的声明，可能是有人故意做的坏文件，或根本不是工作簿。</translation>
        </message>
        <message>
            <source>The file is no .xlsx workbook inside, whatever its name says. Open it in a spreadsheet program and save it as .xlsx.</source>
            <translation>不管文件名怎么写，它的内容不是 .xlsx 工作簿。请用 WPS 或 Excel 打开，另存为 .xlsx。</translation>
        </message>
        <message>
            <source>The file is locked by a password. Take the password off in the spreadsheet program first.</source>
            <translation>文件设了打开密码，请先在 WPS 或 Excel 里取消密码。</translation>
        </message>
        <message>
            <source>The file is JSON, but neither an export of this program nor a list of rows like [{"姓名": …}, …].</source>
            <translation>这个文件是 JSON，但既不是本程序导出的数据，也不是 [{"姓名": …}, …] 这样的一行行数据。</translation>
        </message>
        <message>
            <source>The file is a web page under the name of a table. Open it in a spreadsheet program and save it as .xlsx.</source>
            <translation>这个文件其实是网页，只是用了表格的文件名。请用 WPS 或 Excel 打开，另存为 .xlsx。</translation>
        </message>
        <message>
            <source>This row explains the headings and was left out. If it is data, mend its cells.</source>
            <translation>这一行像是填表说明，没有读入；如果它是数据，请改好这一行的内容。</translation>
        </message>
        <message>
            <source>The workbook is damaged or was not copied to its end. Copy it again, or open and save it in a spreadsheet program.</source>
            <translation>工作簿已损坏，或没有复制完整。请重新复制一次，或用 WPS、Excel 打开后再保存。</translation>
        </message>
        <message>
            <source>The file is a workbook or an archive, not a text.</source>
            <translation>这个文件是工作簿或压缩包，不是文本。</translation>
        </message>
        <message>
            <source>Row %1 lies beyond what a sheet can have.</source>
            <translation>第%1行超出了一张工作表能有的行数。</translation>
        </message>
        <message>
            <source>The sheet "%1" is empty.</source>
            <translation>工作表“%1”是空的。</translation>
        </message>
        <message>
            <source>The workbook lacks its sheet "%1". Open and save it in a spreadsheet program.</source>
            <translation>工作簿里缺少工作表“%1”的内容，请用 WPS 或 Excel 打开后再保存。</translation>
        </message>
        <message>
            <source>The workbook has cells beyond the last column that a sheet can have.</source>
            <translation>工作簿里有单元格超出了一张工作表能有的列数。</translation>
        </message>
        <message>
            <source>The formula in this cell was never computed. Open the table in a spreadsheet program, save it, and take it in again.</source>
            <translation>这一格的公式还没有计算过。请用 WPS 或 Excel 打开并保存，再读入。</translation>
        </message>
        <message>
            <source>Binary workbooks (.xlsb) cannot be read. Save the table as .xlsx and take in that file.</source>
            <translation>不能读取 .xlsb 文件，请把表格另存为 .xlsx 再读入。</translation>
        </message>
        <message>
            <source>Other sheets hold tables like this one: %1. Take them in one by one.</source>
            <translation>另有工作表也是这样的表：%1。请逐张读入。</translation>
        </message>
        <message>
            <source>The formula in this cell has no result. Mend it, or type the value.</source>
            <translation>这一格的公式没有算出结果。请改好公式，或直接填数。</translation>
        </message>
        <message>
            <source>The table is larger than a village's can be. Split it into several.</source>
            <translation>这张表比一个村的表大得多，请拆成几张再读入。</translation>
        </message>
        <message>
            <source>The map of headings names "%1", which is no field.</source>
            <translation>表头对照里的“%1”不是任何一项。</translation>
        </message>
        <message>
            <source>Rows of a table can be households, members or what belongs to a household, not "%1".</source>
            <translation>表格的一行可以是农户、成员或农户名下的记录，不能是“%1”。</translation>
        </message>
        <message>
            <source>Import of %1</source>
            <translation>读入%1</translation>
        </message>
        <message>
            <source>No row with known headings was found. Put the names of the columns above the data, for instance 姓名, 身份证号.</source>
            <translation>没有找到认得的表头。请把列名写在数据上面，如 姓名、身份证号。</translation>
        </message>
        <message>
            <source>More than %1 cells cannot be used. Is this the right table, and are its headings right?</source>
            <translation>有%1个以上单元格不能用。是这张表吗，表头对吗？</translation>
        </message>
        <message>
            <source>This row is of another village; this ledger is of %1. Take the row into that village's ledger.</source>
            <translation>这一行是别的村的，本台账是%1。请收进那个村的台账。</translation>
        </message>
        <message>
            <source>No village of this name is known in %1. Write it as in the list of divisions, with its township.</source>
            <translation>%1里没有叫这个名字的村。请按区划名单写，并写上乡镇。</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>正在读</translation>
        </message>
        <message>
            <source>The file is not a text. Save the table as CSV and take in that file.</source>
            <translation>这不是文本文件。请把表格另存为 CSV 再读入。</translation>
        </message>
        <message>
            <source>Row %1 is longer than a row can be. Is a quotation mark not closed there, or is the file no table?</source>
            <translation>第%1行太长了。是不是那里有引号没有配对，或者文件不是表格？</translation>
        </message>
        <message>
            <source>Row %1 has more cells than a table can have.</source>
            <translation>第%1行的单元格太多，不像是表格。</translation>
        </message>
        <message>
            <source>The table has more than %1 rows. Split it into several.</source>
            <translation>表格超过%1行，请拆成几个。</translation>
        </message>
        <message>
            <source>A quotation mark that begins in row %1 is never closed. Mend it in a text editor.</source>
            <translation>第%1行开始的引号没有配对，请用文本编辑器改好。</translation>
        </message>
        <message>
            <source>The file is neither UTF-8 nor GB18030 text. Save the table as CSV (UTF-8) and take in that file.</source>
            <translation>文件既不是 UTF-8 也不是 GB18030 的文字。请把表格另存为 CSV（UTF-8）再读入。</translation>
        </message>
        <message>
            <source>The value is of the wrong kind for this field.</source>
            <translation>值的类型与这一项不符。</translation>
        </message>
        <message>
            <source>Comparing with the ledger</source>
            <translation>正在与台账比对</translation>
        </message>
        <message>
            <source>The file is damaged: its JSON breaks off or is wrong at byte %1.</source>
            <translation>文件损坏：JSON 在第%1字节处中断或有错。</translation>
        </message>
        <message>
            <source>The file is JSON, but no export of this program.</source>
            <translation>这是 JSON，但不是本程序的导出文件。</translation>
        </message>
        <message>
            <source>The export was written by a newer program. Install that version first.</source>
            <translation>导出文件是更新的程序写的，请先安装那个版本。</translation>
        </message>
        <message>
            <source>This program does not know records of this kind; they were left out.</source>
            <translation>程序不认识这类记录，没有收。</translation>
        </message>
        <message>
            <source>The headings of %1 are not those of an export. Export again.</source>
            <translation>%1的表头不是导出文件的表头，请重新导出。</translation>
        </message>
        <message>
            <source>The folder holds no tables of an export.</source>
            <translation>文件夹里没有导出的表格。</translation>
        </message>
        <message>
            <source>The record has no key as our exports have it. Leave the column id as it was.</source>
            <translation>这条记录没有我们导出时的编号，请保留 id 一列原样。</translation>
        </message>
        <message>
            <source>A record with the same key stands above. Remove one of them.</source>
            <translation>上面已有同一编号的记录，请删去一条。</translation>
        </message>
        <message>
            <source>The key belongs to another kind of record in this ledger.</source>
            <translation>这个编号在台账里是另一类记录。</translation>
        </message>
        <message>
            <source>What the record belongs to is neither in the ledger nor in the file. Take in that first.</source>
            <translation>它所属的记录台账和文件里都没有，请先读入那一个。</translation>
        </message>
        <message>
            <source>The record belongs to another household in this ledger.</source>
            <translation>这条记录在台账里属于另一户。</translation>
        </message>
        <message>
            <source>The household has a record of this kind above. There can be only one.</source>
            <translation>这一户上面已有这类记录，只能有一条。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>核查项</translation>
        </message>
        <message>
            <source>What is wrong and how to mend it</source>
            <translation>哪里不对，怎么改</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>未收</translation>
        </message>
        <message>
            <source>remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>The household of this row stands in row %1, which could not be taken. Mend that row first.</source>
            <translation>这一行的农户在第%1行，那一行没有收进来，请先改好那一行。</translation>
        </message>
        <message>
            <source>Another value stands in row %1 for the same household. That one is taken.</source>
            <translation>同一户在第%1行写的是另一个值，以那一行为准。</translation>
        </message>
        <message>
            <source>The row names nobody. Write name and ID number of the person.</source>
            <translation>这一行没有写是谁，请写上姓名和证件号码。</translation>
        </message>
        <message>
            <source>Row %1 has the same ID number under another name. Find out whose number it is.</source>
            <translation>第%1行同一证件号码写的是另一个姓名。请查清是谁的号码。</translation>
        </message>
        <message>
            <source>The same person stands in row %1 in another household. A person belongs to one household only.</source>
            <translation>同一个人在第%1行，属于另一户。一个人只能在一户。</translation>
        </message>
        <message>
            <source>The same person stands in row %1 already and is taken once.</source>
            <translation>同一个人在第%1行已有，只收一次。</translation>
        </message>
        <message>
            <source>The person is not in the ledger, and the table does not say which household the person belongs to. Add a column with the household number or the head.</source>
            <translation>台账里没有这个人，表里也没有写是哪一户的。请加一列户编号或户主。</translation>
        </message>
        <message>
            <source>The person is not in the ledger, and the row holds no name. Write the name.</source>
            <translation>台账里没有这个人，这一行又没有姓名。请写上姓名。</translation>
        </message>
        <message>
            <source>The ledger has this number under the name %1. Find out whose number it is.</source>
            <translation>台账里这个号码是%1的。请查清是谁的号码。</translation>
        </message>
        <message>
            <source>The person is in the ledger already, in the household of %1. A person belongs to one household only; move the person there first.</source>
            <translation>这个人已在台账里，在%1家。一个人只能在一户，请先把人移过去。</translation>
        </message>
        <message>
            <source>The head of this household is %1 in the ledger and %2 in the table. What the table says of the head was not taken.</source>
            <translation>这一户的户主台账里是%1，表里是%2。表里关于户主的内容没有收。</translation>
        </message>
        <message>
            <source>The map of headings cannot be read.</source>
            <translation>表头对照文件读不了。</translation>
        </message>
        <message>
            <source>The map of headings must be JSON like {"heading": "entity.field"}.</source>
            <translation>表头对照应是 {"heading": "entity.field"} 这样的 JSON。</translation>
        </message>
        <message>
            <source>The ledger has no household with this number and head. Mend them, or take in the list of households first.</source>
            <translation>台账里没有这个户编号和户主的农户。请改正，或先读入农户名单。</translation>
        </message>
        <message>
            <source>Reading the rows</source>
            <translation>正在读各行</translation>
        </message>
        <message>
            <source>This is a formula, not a name. Write the person's name.</source>
            <translation>这是公式，不是姓名。请写姓名。</translation>
        </message>
        <message>
            <source>A spreadsheet has cut this number. Format the column as text and type the number again.</source>
            <translation>表格软件截断了这个号码。请把那一列设为文本，重新输入号码。</translation>
        </message>
        <message>
            <source>An amount cannot be negative. Write what was received or spent, without a sign.</source>
            <translation>金额不能是负数。收多少、花多少就写多少，不带负号。</translation>
        </message>
        <message>
            <source>There is no ID number. The person is taken in; add the number later.</source>
            <translation>没有证件号码。人先收进来，号码以后补。</translation>
        </message>
        <message>
            <source>This folder is no export of ours: it holds no datapackage.json.</source>
            <translation>这个文件夹不是我们的导出：没有 datapackage.json。</translation>
        </message>
        <message>
            <source>The file cannot be read. Is it still there, and open in no other program?</source>
            <translation>文件读不了。它还在吗，是不是在别的程序里打开着？</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>文件是空的。</translation>
        </message>
        <message>
            <source>The file is larger than 256 MB. Split it into several.</source>
            <translation>文件超过256MB，请拆成几个。</translation>
        </message>
        <message>
            <source>The file is a picture, a document or an archive, not a table, whatever its name says.</source>
            <translation>不管叫什么名字，这个文件是图片、文档或压缩包，不是表格。</translation>
        </message>
        <message>
            <source>This computer's ICU does not know the encoding %1.</source>
            <translation>这台电脑的 ICU 不认识编码 %1。</translation>
        </message>
        <message>
            <source>The file could not be read to its end. Copy it again.</source>
            <translation>文件没能读完，请重新拷贝。</translation>
        </message>
        <message>
            <source>Rows with remarks</source>
            <translation>有问题的行</translation>
        </message>
        <message>
            <source>The report cannot be written there. Choose another place.</source>
            <translation>报告写不到那里，请换个位置。</translation>
        </message>
        <message>
            <source>The computer has no room left to read this file. Try again.</source>
            <translation>电脑内存不够，读不了这个文件。请再试一次。</translation>
        </message>
        <message>
            <source>"%1" is marked in the same row. Mark one of them.</source>
            <translation>同一行“%1”也打了勾，只能选一项。</translation>
        </message>
        <message>
            <source>Put √ into the column that is right, and nothing into the others.</source>
            <translation>符合的一栏打“√”，其余栏留空。</translation>
        </message>
        <message>
            <source>The table lists its rows already: their blank cells are filled, and no rows are added.</source>
            <translation>表里已经列好了人或户：只补其中的空格，不再加行。</translation>
        </message>
        <message>
            <source>The ledger does not know who stands in these rows; they stay as they are: %1</source>
            <translation>这几行的人或户台账里没有，原样不动：第 %1 行</translation>
        </message>
        <message>
            <source>These columns hold what others hold already and are not taken: %1. Where they are further members of the household, write each member in a row of its own.</source>
            <translation>这几列与前面的列内容相同，没有读入：%1。如果是同一户的其他成员，请改成一人一行。</translation>
        </message>
        <message>
            <source>It comes in a signed file only; it was left out.</source>
            <translation>它只能随签名的文件读入，这里略过了。</translation>
        </message>
        <message>
            <source>They are notes of the ledger they come from; they were left out.</source>
            <translation>这是原台账自己的登记，没有读入。</translation>
        </message>
        <message>
            <source>This program does not know this field; it was left out.</source>
            <translation>本程序不认识这个字段，没有读入。</translation>
        </message>
        <message>
            <source>The map names this heading; the table has none like it.</source>
            <translation>对照表里写了这个表头，但表格里没有这样的表头。请核对写法。</translation>
        </message>
        <message>
            <source>%1 of this row is left out until this is mended.</source>
            <translation>本行的“%1”没有读入，改正后再读。</translation>
        </message>
        <message>
            <source>This cell stands beyond the last heading and was not read. See whether the row has moved to the right.</source>
            <translation>这一格在最后一个表头右边，没有读入。请看看这一行是不是错位了。</translation>
        </message>
        <message>
            <source>The folder is not whole: %1 is missing. Copy it again from where it was exported.</source>
            <translation>文件夹不完整，缺少%1。请从导出的地方重新复制。</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>The key file beside the ledger is damaged. Open the ledger with the recovery code.</source>
            <translation>台账旁边的密码文件损坏了，请用恢复码打开。</translation>
        </message>
        <message>
            <source>No passphrase of this ledger is like this. Mind capitals and the keyboard; if it is forgotten, use the recovery code.</source>
            <translation>密码不对。注意大小写和输入法；忘了就用恢复码。</translation>
        </message>
        <message>
            <source>A passphrase cannot be empty.</source>
            <translation>密码不能为空。</translation>
        </message>
        <message>
            <source>This cost of a passphrase is not allowed.</source>
            <translation>密码的计算强度不在允许的范围。</translation>
        </message>
        <message>
            <source>%1 has no passphrase.</source>
            <translation>%1没有密码。</translation>
        </message>
        <message>
            <source>This is the last passphrase of the ledger; it cannot be removed.</source>
            <translation>这是台账最后一个密码，不能删除。</translation>
        </message>
        <message>
            <source>The root of a ledger has 16 bytes.</source>
            <translation>台账的根密钥应为16字节。</translation>
        </message>
        <message>
            <source>A recovery code has 48 digits in 8 groups of 6; this one has %1.</source>
            <translation>恢复码是8组、每组6位，共48位数字；这里有%1位。</translation>
        </message>
        <message>
            <source>Group %1 of the recovery code is mistyped. Compare it with the paper.</source>
            <translation>恢复码第%1组抄错了，请对照纸上的再看。</translation>
        </message>
        <message>
            <source>The key file (.keys) that belongs beside the ledger is missing, so no passphrase can open it. Copy it there, or use the recovery code.</source>
            <translation>台账旁边应有的密钥文件（.keys）不见了，用密码打不开。请把它一并复制过来，或用恢复码。</translation>
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message>
            <source>%1: the record is not in the ledger. It may have been removed meanwhile.</source>
            <translation>%1：台账里没有这条记录，可能刚刚删除了。</translation>
        </message>
        <message>
            <source>%1 has no field "%2".</source>
            <translation>%1没有“%2”这一项。</translation>
        </message>
        <message>
            <source>%1, %2: the value is calculated and cannot be typed.</source>
            <translation>%1，%2：这是算出来的，不能填。</translation>
        </message>
        <message>
            <source>%1, %2: two values are given.</source>
            <translation>%1，%2：给了两个值。</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1，%2：%3</translation>
        </message>
        <message>
            <source>The backup could not be read back and was thrown away. Try another disk or stick, and check the ledger.</source>
            <translation>备份读不回来，已丢弃。请换一块硬盘或U盘，并检查台账。</translation>
        </message>
        <message>
            <source>%1 cannot be written. Is there room, and is the stick plugged in?</source>
            <translation>%1 写不了。有空间吗，U盘插好了吗？</translation>
        </message>
        <message>
            <source>A backup cannot take the place of the ledger itself. Choose another name.</source>
            <translation>备份不能写在台账自己的位置，请换一个名字。</translation>
        </message>
        <message>
            <source>The digest of a change could not be calculated.</source>
            <translation>变更的校验值算不出来。</translation>
        </message>
        <message>
            <source>%1 is open in another window or program. Close it there first.</source>
            <translation>%1 正在别的窗口或程序里打开，请先在那里关闭。</translation>
        </message>
        <message>
            <source>Nothing can be written beside %1. Copy it to a folder of your own, or open it for reading only.</source>
            <translation>%1 旁边不能写。请复制到自己的文件夹，或以只读方式打开。</translation>
        </message>
        <message>
            <source>A record was asked for "%1", which it does not have.</source>
            <translation>向一条记录要“%1”，它没有这一项。</translation>
        </message>
        <message>
            <source>Building the search index</source>
            <translation>正在建立查找索引</translation>
        </message>
        <message>
            <source>There is no change %1.</source>
            <translation>没有变更%1。</translation>
        </message>
        <message>
            <source>This ledger was never finished. Remove it and create it anew.</source>
            <translation>这本台账没有建完，请删除后重新建立。</translation>
        </message>
        <message>
            <source>A newer program wrote this ledger. Install the newest program to open it.</source>
            <translation>台账是更新的程序写的，请安装最新的程序来打开。</translation>
        </message>
        <message>
            <source>A newer program (%1) wrote this ledger. Install that program, or a newer one, to open it.</source>
            <translation>台账是更新的程序（%1）写的，请安装那个版本或更新的版本。</translation>
        </message>
        <message>
            <source>This program no longer knows "%1", which the ledger holds. The ledger was left as it is.</source>
            <translation>程序已不认识台账里的“%1”，台账没有动。</translation>
        </message>
        <message>
            <source>"%1" is something else in this program than in the ledger. The ledger was left as it is.</source>
            <translation>“%1”在程序和台账里不是一回事，台账没有动。</translation>
        </message>
        <message>
            <source>The ledger could not be brought up to date and was left as it is. Restore the newest backup.</source>
            <translation>台账没能升级，原样未动。请恢复最近的备份。</translation>
        </message>
        <message>
            <source>An older program wrote this ledger. Open it once for writing to bring it up to date; a backup is made first.</source>
            <translation>台账是旧程序写的。请以可写方式打开一次来升级，升级前会自动备份。</translation>
        </message>
        <message>
            <source>Checking the change log</source>
            <translation>正在核对变更记录</translation>
        </message>
        <message>
            <source>Checking the file</source>
            <translation>正在检查文件</translation>
        </message>
        <message>
            <source>The file is damaged: %1. Restore the newest backup.</source>
            <translation>文件损坏：%1。请恢复最近的备份。</translation>
        </message>
        <message>
            <source>The file was altered from outside: %1. Restore the newest backup.</source>
            <translation>文件被外面改动过：%1。请恢复最近的备份。</translation>
        </message>
        <message>
            <source>Records of "%1" belong to something that is not there. Restore the newest backup.</source>
            <translation>“%1”有记录挂在不存在的东西下面。请恢复最近的备份。</translation>
        </message>
        <message>
            <source>The table or index "%1" is not as it should be. Restore the newest backup.</source>
            <translation>表或索引“%1”不对。请恢复最近的备份。</translation>
        </message>
        <message>
            <source>The change log was altered from outside at change %1. Compare with a backup.</source>
            <translation>变更记录在第%1次变更处被外面改动过，请与备份对照。</translation>
        </message>
        <message>
            <source>The search index is incomplete. Build it anew.</source>
            <translation>查找索引不完整，请重建。</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>正在写出</translation>
        </message>
        <message>
            <source>%1: the key of a new record must be a UUID in lower case.</source>
            <translation>%1：新记录的编号应是小写的 UUID。</translation>
        </message>
        <message>
            <source>%1: a record with this key is in the ledger already.</source>
            <translation>%1：台账里已有这个编号的记录。</translation>
        </message>
        <message>
            <source>%1 belongs to nothing else.</source>
            <translation>%1不属于别的记录。</translation>
        </message>
        <message>
            <source>%1: there is one already, and there can be only one.</source>
            <translation>%1：已经有一条，只能有一条。</translation>
        </message>
        <message>
            <source>%1 cannot be read. Was it moved, or is the stick not plugged in?</source>
            <translation>%1 读不了。是不是移走了，或者U盘没有插？</translation>
        </message>
        <message>
            <source>%1 is not a ledger.</source>
            <translation>%1 不是台账。</translation>
        </message>
        <message>
            <source>This ledger is open for reading only. Nothing was changed.</source>
            <translation>本台账以只读方式打开，什么也没有改。</translation>
        </message>
        <message>
            <source>There is no room left beside %1. Free some space, or open it for reading only.</source>
            <translation>%1 旁边没有空间了。请腾出空间，或以只读方式打开。</translation>
        </message>
        <message>
            <source>Change %1 brought the ledger up to date; it stays.</source>
            <translation>变更%1是台账升级，不能撤销。</translation>
        </message>
        <message>
            <source>Change %1 was taken back already, on %2 by change %3.</source>
            <translation>变更%1已在%2由变更%3撤销过了。</translation>
        </message>
        <message>
            <source>Change %1 cannot be taken back: change %2 of %3 has built on it. Take that one back first.</source>
            <translation>变更%1不能撤销：%3的变更%2是在它的基础上做的，请先撤销那一次。</translation>
        </message>
        <message>
            <source>Change %1 notes that data were handed out; nothing in the ledger was changed.</source>
            <translation>第%1号记录只是记下导出过数据，没有改动台账，不用撤销。</translation>
        </message>
        <message>
            <source>Change %1 entered a package in the register; what was sent stays sent.</source>
            <translation>第 %1 号改动是收发登记；发出的包收不回来。</translation>
        </message>
        <message>
            <source>%1: these data are kept and reported by %2; here they can be read. Write a remark: %2 corrects them and reports again.</source>
            <translation>%1：这些数据由%2保管和填报，这里只能查看。请提审核意见退回，由%2更正后重新报送。</translation>
        </message>
        <message>
            <source>%1: it comes in a signed file and is not typed.</source>
            <translation>%1：只能随签名的文件读入，不能手工填写。</translation>
        </message>
        <message>
            <source>%1, %2: &quot;%3&quot; stands at another record already. Go on with that one, or correct the value.</source>
            <translation>%1，%2：“%3”已有另一条记录。请在原有记录上填写，或更正此值。</translation>
        </message>
        <message>
            <source>%1: this was decided above the village; here it can be read. Whoever decided it corrects it.</source>
            <translation>%1：这一步由上级作出，本村只能查看；有误的请作出决定的单位更正。</translation>
        </message>
        <message>
            <source>%1: this was written above the village; here it can be answered. Whoever wrote it corrects or settles it.</source>
            <translation>%1：这是上级提出的，本村只能答复；由提出的人修改或了结。</translation>
        </message>
        <message>
            <source>%1, %2: the value is missing; without it nobody can say which one is meant.</source>
            <translation>%1的“%2”没有填；不填就不知道说的是哪一条。</translation>
        </message>
    </context>
    <context>
        <name>Manual</name>
        <message>
            <source>Sensitive: masked everywhere but in the field being edited.</source>
            <translation>敏感信息：除正在填写的这一栏外，处处遮盖。</translation>
        </message>
        <message>
            <source>Personal: masked in lists and on paper.</source>
            <translation>个人信息：在列表和打印件上遮盖。</translation>
        </message>
        <message>
            <source>How it is filled:</source>
            <translation>怎么填：</translation>
        </message>
        <message>
            <source>It is computed; nobody types it.</source>
            <translation>自动算出，不用填写。</translation>
        </message>
        <message>
            <source>Unit:</source>
            <translation>单位：</translation>
        </message>
        <message>
            <source>Also called:</source>
            <translation>又称：</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Who sees it:</source>
            <translation>谁能看到：</translation>
        </message>
        <message>
            <source>Source:</source>
            <translation>依据：</translation>
        </message>
        <message>
            <source>What may stand here:</source>
            <translation>可填内容：</translation>
        </message>
    </context>
    <context>
        <name>MatchBox</name>
        <message>
            <source>Head of household: name</source>
            <translation>户主：姓名</translation>
        </message>
        <message>
            <source>Head of household: ID number</source>
            <translation>户主：证件号码</translation>
        </message>
        <message>
            <source>Number of members</source>
            <translation>家庭人口数</translation>
        </message>
        <message>
            <source>Number of members who can work</source>
            <translation>劳动力人数</translation>
        </message>
        <message>
            <source>Township</source>
            <translation>乡镇</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Save the match of headings</source>
            <translation>保存表头对应</translation>
        </message>
        <message>
            <source>match of %1.json</source>
            <translation>%1的表头对应.json</translation>
        </message>
        <message>
            <source>Match of headings (*.json)</source>
            <translation>表头对应 (*.json)</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Load a match of headings</source>
            <translation>读入表头对应</translation>
        </message>
    </context>
    <context>
        <name>NewStatement</name>
        <message>
            <source>New income year</source>
            <translation>新的收入年度</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>New ledger</source>
            <translation>新建台账</translation>
        </message>
        <message>
            <source>Demo village</source>
            <translation>演示村</translation>
        </message>
    </context>
    <context>
        <name>Parsing</name>
        <message>
            <source>This must be the key of a record.</source>
            <translation>这里应是一条记录的编号。</translation>
        </message>
        <message>
            <source>The text holds an invisible or unreadable character. Type it again instead of pasting it.</source>
            <translation>文字里有看不见或读不出的字符，请不要粘贴，重新输入。</translation>
        </message>
        <message>
            <source>This is not in the list "%1". Choose from: %2.</source>
            <translation>“%1”里没有这一项，请从中选：%2。</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>请写“是”或“否”。</translation>
        </message>
        <message>
            <source>This is no date. Write it as 2024-09-30.</source>
            <translation>这不是日期，请写成 2024-09-30。</translation>
        </message>
        <message>
            <source>Month and day are missing. Write the date as 2024-09-30.</source>
            <translation>缺月和日，请写成 2024-09-30。</translation>
        </message>
        <message>
            <source>The day is missing. Write the date as 2024-09-30.</source>
            <translation>缺日，请写成 2024-09-30。</translation>
        </message>
        <message>
            <source>This date lies in the future.</source>
            <translation>这个日期在今天以后。</translation>
        </message>
        <message>
            <source>This is no month. Write it as 2024-09.</source>
            <translation>这不是月份，请写成 2024-09。</translation>
        </message>
        <message>
            <source>The month is missing. Write it as 2024-09.</source>
            <translation>缺月份，请写成 2024-09。</translation>
        </message>
        <message>
            <source>Only year and month belong here. Write them as 2024-09.</source>
            <translation>这里只写年月，写成 2024-09。</translation>
        </message>
        <message>
            <source>This is no year. Write it with four digits, for instance 2024.</source>
            <translation>这不是年份，请写四位数字，如 2024。</translation>
        </message>
        <message>
            <source>The spreadsheet has dropped the last digits of this number. Set the column to text there and enter the whole number again.</source>
            <translation>表格软件把号码的末几位弄丢了。请把那一列设为文本，重新输入完整号码。</translation>
        </message>
        <message>
            <source>The birth date inside the ID number (digits 7 to 14) cannot be right.</source>
            <translation>证件号码里的出生日期（第7到14位）不对。</translation>
        </message>
        <message>
            <source>The last character of the ID number does not fit the others: compare it digit by digit with the card.</source>
            <translation>证件号码的最后一位与前面对不上：请对照证件逐位核对。</translation>
        </message>
        <message>
            <source>An ID number has 18 characters, a disability certificate 20 or 22; this has %1.</source>
            <translation>身份证号码是18位，残疾人证是20或22位，这里是%1位。</translation>
        </message>
        <message>
            <source>This is no disability certificate number: an ID number, then the class (1 to 7) and the grade (1 to 4).</source>
            <translation>这不是残疾人证号：应为身份证号码加类别（1到7）加等级（1到4）。</translation>
        </message>
        <message>
            <source>A disability certificate has 20 or 22 characters; this has %1.</source>
            <translation>残疾人证号是20或22位，这里是%1位。</translation>
        </message>
        <message>
            <source>This is no phone number: a mobile number has 11 digits, a fixed line needs its area code, for instance 0421-4812345.</source>
            <translation>这不是电话号码：手机是11位，座机要写区号，如 0421-4812345。</translation>
        </message>
        <message>
            <source>An account number has %1 to %2 digits and nothing else.</source>
            <translation>账号应为%1到%2位数字，不能有别的字符。</translation>
        </message>
        <message>
            <source>No village, or more than one, has this name. Choose it from the list, or write the township in front.</source>
            <translation>没有这个村，或有同名的村。请从名单里选，或在前面写上乡镇。</translation>
        </message>
        <message>
            <source>A division code has 12 digits, a township 9, a county 6; this has %1.</source>
            <translation>区划代码村12位、乡镇9位、县6位，这里是%1位。</translation>
        </message>
        <message>
            <source>This division code is not in the list that comes with the program.</source>
            <translation>程序自带的区划名单里没有这个代码。</translation>
        </message>
        <message>
            <source>This is no amount. Write yuan with digits, for instance 1234.50.</source>
            <translation>这不是金额，请用数字写元，如 1234.50。</translation>
        </message>
        <message>
            <source>This is no number. Write it with digits, for instance %1.</source>
            <translation>这不是数，请用数字写，如 %1。</translation>
        </message>
        <message>
            <source>An amount has at most two decimals, down to the fen.</source>
            <translation>金额最多两位小数，到分为止。</translation>
        </message>
        <message>
            <source>This must be a whole number.</source>
            <translation>这里要写整数。</translation>
        </message>
        <message>
            <source>No more than %1 digits after the point can be recorded.</source>
            <translation>小数点后最多%1位。</translation>
        </message>
        <message>
            <source>The number is too large.</source>
            <translation>数太大了。</translation>
        </message>
        <message>
            <source>The number must lie between %1 and %2.</source>
            <translation>应在%1到%2之间。</translation>
        </message>
        <message>
            <source>This must be a number.</source>
            <translation>这里要写数。</translation>
        </message>
        <message>
            <source>The text is too long: %1 characters, at most %2.</source>
            <translation>太长了：%1个字，最多%2个。</translation>
        </message>
        <message>
            <source>This must be a month such as 2024-09.</source>
            <translation>这里要写月份，如 2024-09。</translation>
        </message>
        <message>
            <source>This must be a date such as 2024-09-30.</source>
            <translation>这里要写日期，如 2024-09-30。</translation>
        </message>
        <message>
            <source>These must be codes of the list "%1", each once, in the list's order.</source>
            <translation>这里要写“%1”里的代码，每个一次，按名单的次序。</translation>
        </message>
        <message>
            <source>This must be a code of the list "%1".</source>
            <translation>这里要写“%1”里的代码。</translation>
        </message>
        <message>
            <source>This must be a division code of 12 digits.</source>
            <translation>这里要写12位区划代码。</translation>
        </message>
        <message>
            <source>The number is too long or holds an unreadable character.</source>
            <translation>号码太长，或有读不出的字符。</translation>
        </message>
        <message>
            <source>This must be yes or no.</source>
            <translation>这里要写是或否。</translation>
        </message>
        <message>
            <source>This must be a text.</source>
            <translation>这里要写文字。</translation>
        </message>
    </context>
    <context>
        <name>PastDossier</name>
        <message>
            <source>As it was at the end of %1. This is to be read only.</source>
            <translation>%1结束时的样子，只能看。</translation>
        </message>
    </context>
    <context>
        <name>Pdf</name>
        <message>
            <source>The printer or file cannot be written to.</source>
            <translation>打印机或文件写不了。</translation>
        </message>
        <message>
            <source>Laying out pages</source>
            <translation>正在排版</translation>
        </message>
    </context>
    <context>
        <name>Pinyin</name>
        <message>
            <source>The readings of Chinese names are missing on this computer (ICU data).</source>
            <translation>这台电脑缺少汉字读音的数据（ICU）。</translation>
        </message>
    </context>
    <context>
        <name>PolicyPack</name>
        <message>
            <source>The policy pack is not taken in, and nothing was changed: %1</source>
            <translation>政策包没有收下，什么也没有改动：%1</translation>
        </message>
        <message>
            <source>the program has a check %1 of its own</source>
            <translation>程序里已有核查%1</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不知道</translation>
        </message>
        <message>
            <source>it is no policy pack</source>
            <translation>这不是政策包</translation>
        </message>
        <message>
            <source>it was made by a newer program</source>
            <translation>它是更新版本的程序做的</translation>
        </message>
        <message>
            <source>it has no number</source>
            <translation>没有版号</translation>
        </message>
        <message>
            <source>the day from which it is valid is missing</source>
            <translation>没有写从哪天起有效</translation>
        </message>
        <message>
            <source>This ledger has edition %1 of the policy pack "%2"; edition %3 is not newer. Nothing was changed.</source>
            <translation>本台账已有政策包“%2”第%1版，第%3版不比它新。什么也没有改动。</translation>
        </message>
        <message>
            <source>%1 characters, digest %2</source>
            <translation>%1个字，摘要%2</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1，用到%2</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>核查规则</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>帮扶政策</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>用语</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>parameters: %1</source>
            <translation>参数%1个</translation>
        </message>
        <message>
            <source>checks: %1</source>
            <translation>核查规则%1条</translation>
        </message>
        <message>
            <source>measures: %1</source>
            <translation>帮扶政策%1项</translation>
        </message>
        <message>
            <source>documents: %1</source>
            <translation>材料%1份</translation>
        </message>
        <message>
            <source>codes: %1</source>
            <translation>选项%1个</translation>
        </message>
        <message>
            <source>words: %1</source>
            <translation>用语%1处</translation>
        </message>
        <message>
            <source>the procedure</source>
            <translation>监测程序</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>a word of two characters or more, and what is said for it</source>
            <translation>要有两个字以上的原用语和新用语</translation>
        </message>
        <message>
            <source>it runs together with "%1"</source>
            <translation>与“%1”互相包含</translation>
        </message>
        <message>
            <source>"%1" must be an object</source>
            <translation>“%1”应当是一个对象</translation>
        </message>
        <message>
            <source>"%1" must be a list</source>
            <translation>“%1”应当是一个列表</translation>
        </message>
        <message>
            <source>Policy pack taken in: %1, edition %2</source>
            <translation>读入政策包：%1，第%2期</translation>
        </message>
        <message>
            <source>checks: %1 stands in another pack, too (%2)</source>
            <translation>核查：%1在另一个政策包（%2）里也有</translation>
        </message>
    </context>
    <context>
        <name>PolicyUnit</name>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>months</source>
            <translation>月</translation>
        </message>
        <message>
            <source>percent</source>
            <translation>%</translation>
        </message>
        <message>
            <source>mu</source>
            <translation>亩</translation>
        </message>
        <message>
            <source>km</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>metres</source>
            <translation>米</translation>
        </message>
        <message>
            <source>square metres</source>
            <translation>平方米</translation>
        </message>
        <message>
            <source>litres</source>
            <translation>升</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>count</source>
            <translation>个</translation>
        </message>
    </context>
    <context>
        <name>Postgres</name>
        <message>
            <source>There is no connection to the database. Check address, user, password and network. The server said: %1</source>
            <translation>连不上数据库。请检查地址、用户名、密码和网络。服务器的回答：%1</translation>
        </message>
        <message>
            <source>The database does not keep its texts in UTF-8; rare characters of names would be lost. Have a database made with the encoding UTF8.</source>
            <translation>这个数据库不是用 UTF-8 存文字，姓名里的生僻字会丢失。请建一个编码为 UTF8 的数据库。</translation>
        </message>
        <message>
            <source>The user of the database lacks a right: %1. Ask whoever runs the database for it. Nothing was handed over.</source>
            <translation>数据库用户缺少权限：%1。请找管理数据库的人开通。这次什么也没有移交。</translation>
        </message>
        <message>
            <source>The disk of the database is full. Nothing was handed over.</source>
            <translation>数据库的磁盘已满。这次什么也没有移交。</translation>
        </message>
        <message>
            <source>The connection to the database broke off. Nothing was handed over; try again.</source>
            <translation>与数据库的连接断了。这次什么也没有移交，请再试一次。</translation>
        </message>
        <message>
            <source>The database refused the data (%1). Nothing was handed over. %2</source>
            <translation>数据库不收这些数据（%1）。这次什么也没有移交。%2</translation>
        </message>
        <message>
            <source>Preparing the tables</source>
            <translation>正在准备数据表</translation>
        </message>
        <message>
            <source>The database has changes up to %1 from another copy of this ledger; this one was set back to an older copy or is a second one. If this ledger is right, hand over everything again (--full).</source>
            <translation>数据库里已有这本台账另一份拷贝到第 %1 号的改动；这一份是恢复的旧备份，或者是第二份。如果以这一份为准，请全部重新移交（--full）。</translation>
        </message>
        <message>
            <source>Handing over: %1</source>
            <translation>正在移交：%1</translation>
        </message>
        <message>
            <source>Hand-over to a database</source>
            <translation>移交到数据库</translation>
        </message>
        <message>
            <source>Say what the full data are needed for; it is noted in the change log (--why).</source>
            <translation>请写明完整数据的用途，程序会记入改动记录（--why）。</translation>
        </message>
        <message>
            <source>Connecting to the database</source>
            <translation>正在连接数据库</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Stopped as you asked. Nothing was changed.</source>
            <translation>已按您的要求停止，什么也没有改。</translation>
        </message>
    </context>
    <context>
        <name>Ranges</name>
        <message>
            <source>below %1</source>
            <translation>低于%1</translation>
        </message>
        <message>
            <source>%1 and more</source>
            <translation>%1及以上</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1至%2</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>With this code and the ledger file everything can be read, without any passphrase. Lock it away; show it to nobody; do not photograph it.</source>
            <translation>有了这组码和台账文件，不用任何密码就能看到全部内容。请锁好，不给人看，不拍照。</translation>
        </message>
        <message>
            <source>Kept by: ____________________   Place: ____________________</source>
            <translation>保管人：____________________　地点：____________________</translation>
        </message>
        <message>
            <source>Print the recovery code</source>
            <translation>打印恢复码</translation>
        </message>
    </context>
    <context>
        <name>RemarkFindings</name>
        <message>
            <source>Sent back: %1</source>
            <translation>退回意见：%1</translation>
        </message>
    </context>
    <context>
        <name>ResourceFile</name>
        <message>
            <source>"%1" names no entity</source>
            <translation>“%1”不是任何一类记录</translation>
        </message>
        <message>
            <source>"%1" cannot stand in a row of %2</source>
            <translation>“%1”不能放在 %2 的行里</translation>
        </message>
        <message>
            <source>"%1" names no field</source>
            <translation>“%1”不是任何指标</translation>
        </message>
        <message>
            <source>"%1" names no section</source>
            <translation>“%1”不是任何一组指标</translation>
        </message>
        <message>
            <source>a topic needs a column</source>
            <translation>主题至少要有一列</translation>
        </message>
        <message>
            <source>"%1" cannot be "%2"</source>
            <translation>“%1”不能是“%2”</translation>
        </message>
        <message>
            <source>the file with {"version": number} is missing</source>
            <translation>缺少写着 {"version": 数} 的文件</translation>
        </message>
        <message>
            <source>the file must be named after the id, "%1"</source>
            <translation>文件要按 id 取名：“%1”</translation>
        </message>
        <message>
            <source>a code may hold nothing but letters, digits and underscores</source>
            <translation>代码只能用字母、数字和下划线</translation>
        </message>
        <message>
            <source>the code is there twice</source>
            <translation>同一代码出现两次</translation>
        </message>
        <message>
            <source>"%1" means both code %2 and code %3</source>
            <translation>“%1”既是代码%2又是代码%3</translation>
        </message>
        <message>
            <source>the section "%1" is there twice</source>
            <translation>分区“%1”出现两次</translation>
        </message>
        <message>
            <source>the field "%1" is there twice</source>
            <translation>字段“%1”出现两次</translation>
        </message>
        <message>
            <source>there is no code list "%1"</source>
            <translation>没有代码表“%1”</translation>
        </message>
        <message>
            <source>"%1" is missing</source>
            <translation>缺少“%1”</translation>
        </message>
        <message>
            <source>"min" is greater than "max"</source>
            <translation>“min”大于“max”</translation>
        </message>
        <message>
            <source>"default" cannot be stored: %1</source>
            <translation>“default”不能保存：%1</translation>
        </message>
        <message>
            <source>a computed field has no default</source>
            <translation>算出来的字段没有默认值</translation>
        </message>
        <message>
            <source>the key names "%1", which is no field</source>
            <translation>key 里的“%1”不是字段</translation>
        </message>
        <message>
            <source>an entity that occurs once needs no key</source>
            <translation>只出现一次的实体不需要 key</translation>
        </message>
        <message>
            <source>the title "%1" is no field</source>
            <translation>title“%1”不是字段</translation>
        </message>
        <message>
            <source>the parent "%1" is no entity</source>
            <translation>上级“%1”不是实体</translation>
        </message>
        <message>
            <source>the parent "%1" must come earlier</source>
            <translation>上级“%1”应排在前面</translation>
        </message>
        <message>
            <source>the name belongs to the record's own key or its parent's</source>
            <translation>这个名字留给记录自己的或上级的编号</translation>
        </message>
        <message>
            <source>the label "%1" is there twice</source>
            <translation>标签“%1”出现两次</translation>
        </message>
        <message>
            <source>the target "%1" is no entity</source>
            <translation>target“%1”不是实体</translation>
        </message>
        <message>
            <source>only a computed field is reported elsewhere</source>
            <translation>只有算出来的字段才另有填报数</translation>
        </message>
        <message>
            <source>"%1" is no stored field of the same type</source>
            <translation>“%1”不是同类型的存储字段</translation>
        </message>
        <message>
            <source>the condition or formula names "%1", which is no field</source>
            <translation>条件或算式里的“%1”不是字段</translation>
        </message>
        <message>
            <source>%1: the order %2 is taken by another entity</source>
            <translation>%1：次序%2已被别的实体占用</translation>
        </message>
        <message>
            <source>"%1" must have %2 digits</source>
            <translation>“%1”应为%2位数字</translation>
        </message>
        <message>
            <source>%1: no JSON at byte %2: %3</source>
            <translation>%1：第%2字节处不是 JSON：%3</translation>
        </message>
        <message>
            <source>%1: the file must hold one object</source>
            <translation>%1：文件应是一个对象</translation>
        </message>
        <message>
            <source>"%1" must be a text</source>
            <translation>“%1”应是文字</translation>
        </message>
        <message>
            <source>"%1" must be one line without spaces at its ends</source>
            <translation>“%1”应是一行，两头不留空格</translation>
        </message>
        <message>
            <source>"%1" must be written as {"zh", "en"}</source>
            <translation>“%1”应写成 {"zh", "en"}</translation>
        </message>
        <message>
            <source>"%1" must be a list of texts</source>
            <translation>“%1”应是文字的列表</translation>
        </message>
        <message>
            <source>"%1" says "%2" twice</source>
            <translation>“%1”里“%2”写了两次</translation>
        </message>
        <message>
            <source>"%1" must be a number</source>
            <translation>“%1”应是数</translation>
        </message>
        <message>
            <source>"%1" must be a whole number from %2 to %3</source>
            <translation>“%1”应是%2到%3的整数</translation>
        </message>
        <message>
            <source>"%1" may only be true, or left out</source>
            <translation>“%1”只能是 true，或不写</translation>
        </message>
        <message>
            <source>"%1" must be a list of objects</source>
            <translation>“%1”应是对象的列表</translation>
        </message>
        <message>
            <source>"%1" must hold nothing but objects</source>
            <translation>“%1”里只能有对象</translation>
        </message>
        <message>
            <source>"%1" must be a version such as "2026" or "2026.1"</source>
            <translation>“%1”应是版本，如“2026”或“2026.1”</translation>
        </message>
        <message>
            <source>"%1" must be lower-case letters, digits and underscores: %2</source>
            <translation>“%1”只能用小写字母、数字和下划线：%2</translation>
        </message>
        <message>
            <source>"%1" must not be a word of SQL: %2</source>
            <translation>“%1”不能是 SQL 的保留字：%2</translation>
        </message>
        <message>
            <source>unknown key "%1"</source>
            <translation>不认识的键“%1”</translation>
        </message>
        <message>
            <source>"%1" must be a day such as 2024-01-31</source>
            <translation>“%1”应是日期，如 2024-01-31</translation>
        </message>
        <message>
            <source>the parameter "%1" is there twice</source>
            <translation>参数“%1”出现两次</translation>
        </message>
        <message>
            <source>the dictionary has no such entry</source>
            <translation>数据字典里没有这一项</translation>
        </message>
    </context>
    <context>
        <name>Sealing</name>
        <message>
            <source>The encryption library of this computer failed, perhaps for want of memory. Close other programs and try again.</source>
            <translation>这台电脑的加密程序库出错，可能是内存不够。请关掉别的程序再试。</translation>
        </message>
    </context>
    <context>
        <name>Severity</name>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>预警</translation>
        </message>
    </context>
    <context>
        <name>StandingList</name>
        <message>
            <source>Head of household: %1</source>
            <translation>户主%1</translation>
        </message>
        <message>
            <source>%1, year before</source>
            <translation>上年%1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Village: %1</source>
            <translation>填报单位：%1</translation>
        </message>
        <message>
            <source>Year: %1</source>
            <translation>年度：%1</translation>
        </message>
        <message>
            <source>Unit: yuan</source>
            <translation>单位：元</translation>
        </message>
        <message>
            <source>Made on: %1</source>
            <translation>填表日期：%1</translation>
        </message>
        <message>
            <source>There is no profile named %1.</source>
            <translation>没有名为 %1 的列模板。</translation>
        </message>
        <message>
            <source>Filled in by:</source>
            <translation>填表人：</translation>
        </message>
        <message>
            <source>Checked by:</source>
            <translation>审核人：</translation>
        </message>
        <message>
            <source>In charge (signature):</source>
            <translation>负责人（签字）：</translation>
        </message>
        <message>
            <source>Office (stamp):</source>
            <translation>单位（盖章）：</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>The package could not be put together. Close other programs and try again.</source>
            <translation>没能打成包。请关掉别的程序再试。</translation>
        </message>
        <message>
            <source>The encryption library could not make a key or certificate. Try again.</source>
            <translation>没能生成密钥或证书，请再试一次。</translation>
        </message>
        <message>
            <source>The keys of this ledger are damaged. Restore the newest backup.</source>
            <translation>本台账的密钥已损坏，请恢复最近的备份。</translation>
        </message>
        <message>
            <source>There is no open conflict %1.</source>
            <translation>没有待核对的 %1。</translation>
        </message>
        <message>
            <source>Decided at the merge desk</source>
            <translation>在核对台上决定</translation>
        </message>
        <message>
            <source>Packing</source>
            <translation>正在打包</translation>
        </message>
        <message>
            <source>The encryption library could not write the package. Close other programs and try again.</source>
            <translation>没能加密或签名。请关掉别的程序再试。</translation>
        </message>
        <message>
            <source>This was taken in before; nothing changes.</source>
            <translation>这个以前收过了，什么也不变。</translation>
        </message>
        <message>
            <source>A newer one (%1) was taken in already; nothing goes backward.</source>
            <translation>已经收过更新的（第 %1 号），不会倒退。</translation>
        </message>
        <message>
            <source>Receipt %1 of %2</source>
            <translation>第 %1 号回执，来自 %2</translation>
        </message>
        <message>
            <source>Package %1 of %2</source>
            <translation>第 %1 号报送包，来自 %2</translation>
        </message>
        <message>
            <source>Comparing with the ledger</source>
            <translation>正在与台账比对</translation>
        </message>
        <message>
            <source>The record belongs to another village; only that village may change it.</source>
            <translation>这条记录是别村的，只有那个村能改。</translation>
        </message>
        <message>
            <source>The package would be larger than 64 MB. Pack more often, or without CSV tables.</source>
            <translation>报送包会超过64 MB。请多打几次包，或不带CSV表。</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made there. Choose another one.</source>
            <translation>那里建不了文件夹 %1，请换一个地方。</translation>
        </message>
        <message>
            <source>Package %1 written</source>
            <translation>写出第 %1 号报送包</translation>
        </message>
        <message>
            <source>Nobody enrolled below this ledger is called "%1".</source>
            <translation>本台账下面没有登记“%1”。</translation>
        </message>
        <message>
            <source>Writing receipts</source>
            <translation>正在写回执</translation>
        </message>
        <message>
            <source>A remark wants a record that belongs to a household.</source>
            <translation>审核意见要指向某一户里的记录。</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>审核意见</translation>
        </message>
        <message>
            <source>The file cannot be read. Plug the stick in again and repeat.</source>
            <translation>文件读不出来。请重新插好U盘再试。</translation>
        </message>
        <message>
            <source>The file is larger than a package may be (64 MB).</source>
            <translation>文件比报送包允许的还大（64 MB）。</translation>
        </message>
        <message>
            <source>This is no package, or it was cut off while copying. Copy it again, or ask the sender to write it again.</source>
            <translation>这不是报送包，或复制时断了。请重新复制，或请对方重新写出。</translation>
        </message>
        <message>
            <source>Something was added after the end of the package. Ask the sender to write it again.</source>
            <translation>报送包末尾多了东西。请对方重新写出。</translation>
        </message>
        <message>
            <source>The package does not carry exactly one signature.</source>
            <translation>报送包应当只有一个签名，这个不是。</translation>
        </message>
        <message>
            <source>The package is signed by a method that is not accepted.</source>
            <translation>报送包的签名方法不被接受。</translation>
        </message>
        <message>
            <source>Nobody whom this ledger trusts signed the package. Enrol the sender first.</source>
            <translation>签名人不在本台账的信任名单里。请先给对方登记。</translation>
        </message>
        <message>
            <source>The sender's key was withdrawn. The sender must be enrolled anew.</source>
            <translation>对方的密钥已作废，须重新登记。</translation>
        </message>
        <message>
            <source>The package was changed after it was signed. Ask the sender to write it again.</source>
            <translation>报送包签名后被改动过。请对方重新写出。</translation>
        </message>
        <message>
            <source>The package is encrypted by a method that is not accepted.</source>
            <translation>报送包的加密方法不被接受。</translation>
        </message>
        <message>
            <source>The package is meant for somebody else; this ledger cannot open it.</source>
            <translation>这个报送包是给别人的，本台账打不开。</translation>
        </message>
        <message>
            <source>The package is meant for this ledger, but does not open. Ask the sender to write it again.</source>
            <translation>这个报送包是给本台账的，但打不开。请对方重新写出。</translation>
        </message>
        <message>
            <source>The inside of the package contradicts itself. Ask the sender to write it again.</source>
            <translation>报送包里面前后不一致。请对方重新写出。</translation>
        </message>
        <message>
            <source>The package holds a file that does not belong there.</source>
            <translation>报送包里有不该有的文件。</translation>
        </message>
        <message>
            <source>The package would unpack to more than a package may hold.</source>
            <translation>报送包解开后会超过允许的大小。</translation>
        </message>
        <message>
            <source>The package's own description is missing or incomplete.</source>
            <translation>报送包缺少说明，或说明不完整。</translation>
        </message>
        <message>
            <source>A newer program wrote the package. Install that version here first.</source>
            <translation>报送包是新版程序写的。请先在这里安装新版。</translation>
        </message>
        <message>
            <source>The package's file %1 is not written as it should be.</source>
            <translation>报送包里的文件 %1 写法不对。</translation>
        </message>
        <message>
            <source>The package says that another made it than the one who signed it.</source>
            <translation>报送包写的制作人和签名人不是同一个。</translation>
        </message>
        <message>
            <source>The package does not name this ledger among its recipients.</source>
            <translation>报送包的收件名单里没有本台账。</translation>
        </message>
        <message>
            <source>The sender was enrolled for another place (%1).</source>
            <translation>对方登记的是另一个地方（%1）。</translation>
        </message>
        <message>
            <source>Packages come from villages, receipts from whom this ledger trusts to decide. This is the wrong way round.</source>
            <translation>报送包由村里报上来，回执由上级发下来。这个方向反了。</translation>
        </message>
        <message>
            <source>The package holds a record that cannot be (%1).</source>
            <translation>报送包里有一条不成立的记录（%1）。</translation>
        </message>
        <message>
            <source>Package %1 is missing; nothing after it can be taken in. Ask for it, or for a full package.</source>
            <translation>缺第 %1 号包，后面的不能先收。请对方补来；找不到的，请对方打“全部数据”包。</translation>
        </message>
        <message>
            <source>This ledger made the package itself.</source>
            <translation>这是本台账自己写的包。</translation>
        </message>
        <message>
            <source>This ledger is open for reading only. Nothing was changed.</source>
            <translation>台账是只读打开的，什么也没改。</translation>
        </message>
        <message>
            <source>%1 (%2) lies neither above nor below nor beside this ledger's place (%3).</source>
            <translation>%1（%2）不是本台账（%3）的上级、下级或同一个村。</translation>
        </message>
        <message>
            <source>A fingerprint has eight groups of four digits or letters A to F. Have it read aloud again.</source>
            <translation>核对码是八组，每组四个数字或字母A到F。请对方再念一遍。</translation>
        </message>
        <message>
            <source>The fingerprint is another one. Somebody may have put a wrong file on the stick: compare again on the telephone.</source>
            <translation>核对码对不上。U盘上的文件可能放错或被换过：请打电话再核对一遍。</translation>
        </message>
        <message>
            <source>This file is not of the kind that is wanted here.</source>
            <translation>这里要的不是这种文件。</translation>
        </message>
        <message>
            <source>The file is signed with a key that this ledger does not know.</source>
            <translation>文件的签名密钥本台账不认识。</translation>
        </message>
        <message>
            <source>Have the fingerprint read aloud and type it in: only so is it certain whose file this is.</source>
            <translation>请对方念出核对码并输入：只有这样才能确定文件是谁的。</translation>
        </message>
        <message>
            <source>A ledger above this one is not enrolled here; have it enrol this ledger.</source>
            <translation>上级台账不在这里登记，应由上级给本台账登记。</translation>
        </message>
        <message>
            <source>This is the ledger's own request. Carry it to the township and have it enrolled there.</source>
            <translation>这是本台账自己的申请，请带到乡镇去登记。</translation>
        </message>
        <message>
            <source>Nobody with this fingerprint is enrolled here.</source>
            <translation>这里没有登记过这个核对码。</translation>
        </message>
        <message>
            <source>What the record belongs to is not in this ledger. Take in a full package first.</source>
            <translation>这条记录所属的上级资料不在本台账里。请先收一次“全部数据”包。</translation>
        </message>
        <message>
            <source>is here</source>
            <translation>本地有</translation>
        </message>
        <message>
            <source>is not here</source>
            <translation>本地没有</translation>
        </message>
        <message>
            <source>was removed there</source>
            <translation>对方已删除</translation>
        </message>
        <message>
            <source>is there</source>
            <translation>对方有</translation>
        </message>
        <message>
            <source>removed there</source>
            <translation>对方已删除</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>新增：%1</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Follows package %1; compared when that one is taken in.</source>
            <translation>接在第%1号包之后，收下那一包时再比对。</translation>
        </message>
        <message>
            <source>Remark answered</source>
            <translation>意见已答复</translation>
        </message>
        <message>
            <source>Remark settled</source>
            <translation>意见已办结</translation>
        </message>
        <message>
            <source>%1 is missing</source>
            <translation>缺少%1</translation>
        </message>
        <message>
            <source>%1 cannot be read. Is the stick plugged in?</source>
            <translation>读不了%1。U盘插好了吗？</translation>
        </message>
        <message>
            <source>%1 is too large to be a policy pack.</source>
            <translation>%1太大，不是政策包。</translation>
        </message>
        <message>
            <source>in dispute: %1</source>
            <translation>不一致：%1</translation>
        </message>
        <message>
            <source>removed on one side</source>
            <translation>一边已删除</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) left out. %1</source>
            <translation>
                <numerusform>%n条记录没有读入。%1</numerusform>
            </translation>
        </message>
        <message>
            <source>You stopped before this one; it was not taken in.</source>
            <translation>按您的要求停在这一个之前，没有读入。</translation>
        </message>
        <message>
            <source>Receipts written: %1</source>
            <translation>写出回执：%1</translation>
        </message>
        <message>
            <source>The record %1 lies in %2, and this receipt does not go there.</source>
            <translation>记录 %1 属于 %2，这份回执不是给那里的。</translation>
        </message>
        <message>
            <source>Package %1: %2</source>
            <translation>第%1号包：%2</translation>
        </message>
        <message>
            <source>This is no package: what was signed is not encrypted. A request (.mbq) is enrolled, an answer (.mba) taken in, under &quot;Trust&quot; (enrol, trust).</source>
            <translation>这不是报送包：签名的内容没有加密。登记申请（.mbq）和登记答复（.mba）请在“互信”里办理（enrol、trust）。</translation>
        </message>
        <message>
            <source>It was signed with a key that %1 has replaced since. Let %1 write its packages onto the stick again: they are signed anew.</source>
            <translation>它是用%1已经换掉的密钥签的。请%1把报送包重新写到U盘：会用新密钥重签。</translation>
        </message>
        <message>
            <source>The receipt follows another one that is not in this ledger. Write a package for %1 and let it be taken in there; the next receipt then brings everything.</source>
            <translation>这份回执之前还有一份，本台账里没有。请先给%1打一个报送包并请其读入，下一份回执就会把内容补全。</translation>
        </message>
        <message>
            <source>It was not kept for later: %1</source>
            <translation>没能留待下次再读：%1</translation>
        </message>
        <message>
            <source>The household names no village, so nobody could say who keeps it. Enter its village and report again.</source>
            <translation>这一户没有填所属行政村，分不清由谁管理。请补填所属行政村后再报送。</translation>
        </message>
        <message>
            <source>The step was decided above the village; only who decided it may change it.</source>
            <translation>这一步由上级作出，只有作出决定的单位可以修改。</translation>
        </message>
        <message>
            <source>%1 did not take this in, because it was decided there; whoever decided it corrects it.</source>
            <translation>%1没有读入此项：这一步由上级作出，有误的请作出决定的单位更正。</translation>
        </message>
        <message>
            <source>%1 did not take this in, because the household lies in another village or in none. Correct its village, or remove it here; it goes into the next package again.</source>
            <translation>%1没有读入此项：这一户属于别的村，或者没有填所属行政村。请更正所属行政村，或在本机删除；更正后随下一个报送包再次报送。</translation>
        </message>
        <message>
            <source>Two copies of one ledger are in use: package %1 was taken before with other content. Nothing is lost: open the copy that wrote this package, tick &quot;Begin a new series of numbers&quot; there and pack again, then take in that one.</source>
            <translation>同一本台账有两份在用：第%1号报送包以前收过，内容却不一样。数据没有丢：打开写这个包的那一份，在打包页勾选“重新编号”再打一次包，再收那一个。</translation>
        </message>
        <message>
            <source>%1 took it in and then took it back; what it held goes into the next package again.</source>
            <translation>%1收进后又撤回了，其中的内容会随下一个报送包重新报送。</translation>
        </message>
        <message>
            <source>Keys of this place were withdrawn here. Have the fingerprint read aloud and type it in; where those keys are still in use, have new ones made first.</source>
            <translation>这个单位有密钥在这里停用过。请对方念出核对码，在这里输入；停用的密钥还在用的，请对方先更换密钥。</translation>
        </message>
        <message>
            <source>All of it came with package %1.</source>
            <translation>内容已随第%1号包收进。</translation>
        </message>
        <message>
            <source>The packages are &quot;%1&quot; already and do not go back to &quot;%2&quot;. Write a remark on the record instead: it goes with the next receipt.</source>
            <translation>报送包已经是“%1”，不能再改为“%2”。请对有问题的记录写审核意见，它随下一份回执带去。</translation>
        </message>
        <message>
            <source>%1 packed this for another ledger. Let it take in the answer of this ledger under &quot;Trust&quot;, and pack again.</source>
            <translation>这是%1打给别的台账的包。请对方在“互信”页收下本台账的答复，再重新打包。</translation>
        </message>
        <message>
            <source>The remark was written above the village, which answers it; only who wrote it may change or settle it.</source>
            <translation>审核意见由上级提出，村里只能答复；由提出意见的人修改或了结。</translation>
        </message>
        <message>
            <source>This ledger trusts nobody above it yet, so nothing can be encrypted to them. Have the ledger enrolled there first, or export plain data.</source>
            <translation>本台账还没有信任的上级，没法加密给它。请先到上级单位登记，或导出不加密的数据。</translation>
        </message>
    </context>
    <context>
        <name>Template</name>
        <message>
            <source>The workbook %1 cannot be written: %2</source>
            <translation>工作簿 %1 写不了：%2</translation>
        </message>
    </context>
    <context>
        <name>mingbai::AboutPage</name>
        <message>
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Mingbai %1</source>
            <translation>明白账 %1</translation>
        </message>
        <message>
            <source>Libraries</source>
            <translation>程序库</translation>
        </message>
        <message>
            <source>Dictionary</source>
            <translation>数据字典</translation>
        </message>
        <message>
            <source>version %1, %2 kinds of records</source>
            <translation>第%1版，%2类记录</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>核查规则</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Division</source>
            <translation>行政区划</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>建账时间</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>SQLCipher, AES-256</source>
            <translation>SQLCipher，AES-256</translation>
        </message>
        <message>
            <source>none: this ledger holds made-up or public data only</source>
            <translation>未加密：本台账只放虚构的或可公开的数据</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Free software; see the file LICENSE. Icons: Breeze, by KDE (LGPL 3).</source>
            <translation>自由软件，见 LICENSE 文件。图标：KDE 的 Breeze（LGPL 3）。</translation>
        </message>
        <message>
            <source>%1, of policy packs: %2</source>
            <translation>%1条，其中来自政策包：%2</translation>
        </message>
    </context>
    <context>
        <name>mingbai::AppearancePage</name>
        <message>
            <source>Text size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Another language and sizes of lists hold from the next start.</source>
            <translation>语言和列表尺寸下次打开程序时生效。</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
    </context>
    <context>
        <name>mingbai::AskPanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Please answer this first.</source>
            <translation>请先回答这一项。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::BackupPage</name>
        <message>
            <source>A backup is a whole, encrypted copy with its keys. It opens with the same passphrases and the same recovery code. Keep it on a stick in another house: a copy on this computer does not help when the computer is gone.</source>
            <translation>备份是整本加密的副本，连同密码一起，仍用原来的密码和恢复码打开。请放在U盘上、放到别处：电脑丢了，放在这台电脑上的备份也就没了。</translation>
        </message>
        <message>
            <source>Back up now …</source>
            <translation>立即备份…</translation>
        </message>
        <message>
            <source>Last backup: %1</source>
            <translation>上次备份：%1</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>Back up to</source>
            <translation>备份到</translation>
        </message>
        <message>
            <source>Ledgers (*.mingbai)</source>
            <translation>台账 (*.mingbai)</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Backed up to %1, opened again and counted.</source>
            <translation>已备份到 %1，并已打开核对。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::CaseBoard</name>
        <message>
            <source>Due on %1</source>
            <translation>%1到期</translation>
        </message>
    </context>
    <context>
        <name>mingbai::CaseView</name>
        <message>
            <source>Steps of the procedure</source>
            <translation>程序步骤</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Open the household</source>
            <translation>打开农户</translation>
        </message>
        <message>
            <source>lead of %1</source>
            <translation>%1发现线索</translation>
        </message>
        <message>
            <source>identified on %1</source>
            <translation>%1识别</translation>
        </message>
        <message>
            <source>ended: %1</source>
            <translation>已终结：%1</translation>
        </message>
        <message>
            <source>Not to be monitored …</source>
            <translation>不纳入监测……</translation>
        </message>
        <message>
            <source>%1; leaves the paper: %2</source>
            <translation>由%1办理；留存材料：%2</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>办完：%1</translation>
        </message>
        <message>
            <source>Another date</source>
            <translation>更正日期</translation>
        </message>
        <message>
            <source>Where the date was written down wrongly; the history keeps both.</source>
            <translation>日期填错时更正；变更历史里两个日期都留着。</translation>
        </message>
        <message>
            <source>Correct the date</source>
            <translation>更正日期</translation>
        </message>
        <message>
            <source>The date is corrected.</source>
            <translation>日期已更正。</translation>
        </message>
        <message>
            <source>Not to be monitored</source>
            <translation>不纳入监测</translation>
        </message>
        <message>
            <source>Ends the case; the household is told why.</source>
            <translation>终结这次监测，并把原因告知农户。</translation>
        </message>
        <message>
            <source>End the case</source>
            <translation>终结监测</translation>
        </message>
        <message>
            <source>The case is ended.</source>
            <translation>监测已终结。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>更正原因</translation>
        </message>
    </context>
    <context>
        <name>mingbai::CasesScreen</name>
        <message>
            <source>Cases</source>
            <translation>监测帮扶</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>登记线索</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>进度看板</translation>
        </message>
        <message>
            <source>By deadline</source>
            <translation>按期限</translation>
        </message>
        <message>
            <source>No leads and no open cases</source>
            <translation>没有待办的线索和监测</translation>
        </message>
        <message>
            <source>A lead is what a household reports, a visit finds or a department sends. Enter it here; the program then leads through the steps and watches the days.</source>
            <translation>农户申报的、走访摸排发现的、部门推送的，都是线索。在这里登记，程序会一步一步带着办，并盯着期限。</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待审核</translation>
        </message>
        <message>
            <source>To decide (%1)</source>
            <translation>待审核（%1）</translation>
        </message>
        <message>
            <source>Screening</source>
            <translation>集中排查</translation>
        </message>
    </context>
    <context>
        <name>mingbai::ChoiceEditor</name>
        <message>
            <source>Number, name or initials</source>
            <translation>编号、名称或首字母</translation>
        </message>
        <message>
            <source>Show the list (F4)</source>
            <translation>打开列表（F4）</translation>
        </message>
        <message>
            <source>List of %1</source>
            <translation>%1的选项</translation>
        </message>
    </context>
    <context>
        <name>mingbai::DateEditor</name>
        <message>
            <source>1985.6 will do</source>
            <translation>写 1985.6 也可以</translation>
        </message>
        <message>
            <source>2024.9.30</source>
            <translation>2024.9.30</translation>
        </message>
        <message>
            <source>Calendar (F4)</source>
            <translation>日历（F4）</translation>
        </message>
        <message>
            <source>Calendar of %1</source>
            <translation>%1的日历</translation>
        </message>
    </context>
    <context>
        <name>mingbai::DecisionTable</name>
        <message>
            <source>Cases that wait for a decision here</source>
            <translation>等待本级审核的监测个案</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>填报单位</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>监测类别</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待审核</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>sent back on %1: %2</source>
            <translation>%1退回：%2</translation>
        </message>
        <message>
            <source>No case waits for a decision here. Cases come with the packages of the villages: take them in under "Exchange".</source>
            <translation>没有等待审核的监测对象。各村的报送包在“收发”里收下后，要审核的列在这里。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::Desk</name>
        <message>
            <source>Checking all households</source>
            <translation>正在核查全部农户</translation>
        </message>
        <message>
            <source>This ledger is not encrypted; there is nothing to lock it with.</source>
            <translation>本台账没有加密，没有密码可锁。</translation>
        </message>
        <message>
            <source>The words and the procedure are now those of the policy packs in force.</source>
            <translation>现在的用语和程序以施行中的政策包为准。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::DossierHead</name>
        <message>
            <source>The household left…</source>
            <translation>整户不在了…</translation>
        </message>
        <message>
            <source>Entered by mistake: remove…</source>
            <translation>录错了，删除…</translation>
        </message>
        <message>
            <source>No head of household</source>
            <translation>没有户主</translation>
        </message>
        <message>
            <source>risk cleared</source>
            <translation>风险已消除</translation>
        </message>
        <message>
            <source>risk not cleared</source>
            <translation>风险未消除</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n人</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 yuan a person</source>
            <translation>%1年人均%2元</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>错误%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s)</source>
            <translation>
                <numerusform>预警%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>提醒%n处</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to mend</source>
            <translation>没有要改的</translation>
        </message>
        <message>
            <source>Remark for the village…</source>
            <translation>给村里提审核意见…</translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>退回意见%n条</numerusform>
            </translation>
        </message>
        <message>
            <source>A member joins…</source>
            <translation>新增成员…</translation>
        </message>
        <message>
            <source>A member leaves…</source>
            <translation>成员减少…</translation>
        </message>
        <message>
            <source>Split the household…</source>
            <translation>分户…</translation>
        </message>
        <message>
            <source>Merge into another household…</source>
            <translation>并入另一户…</translation>
        </message>
        <message>
            <source>Moved within the village…</source>
            <translation>村内迁移…</translation>
        </message>
        <message>
            <source>Family changes</source>
            <translation>户内变动</translation>
        </message>
        <message>
            <source>Remarks and changes</source>
            <translation>意见和变动</translation>
        </message>
        <message>
            <source>%1 keeps and reports these data; here they can be read. What is wrong goes back with a remark ("%2" &gt; "Remark for the village").</source>
            <translation>这户的数据由%1保管和填报，这里只能查看。有错的用“%2”菜单里的“给村里提审核意见”退回。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::DossierView</name>
        <message>
            <source>Choose a household in the list, or search for a person with Ctrl+K.</source>
            <translation>在左边选一户，或按 Ctrl+K 找人。</translation>
        </message>
        <message>
            <source>Parts of the dossier</source>
            <translation>档案各页</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>The whole household is no longer here. What happened, and when? The record stays.</source>
            <translation>整户不在这里了。是什么情况、从哪天起？记录保留。</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>The household left</source>
            <translation>整户不在了</translation>
        </message>
        <message>
            <source>Noted. The household stays in the list of those who left.</source>
            <translation>已记下。这一户仍在“已不在的农户”里。</translation>
        </message>
        <message>
            <source>Remove this household with everybody and everything in it, because it was entered by mistake? A household that moved away is not removed: choose "The household left".</source>
            <translation>这一户是录错了，要连同所有成员和内容一起删除吗？搬走的农户不要删除，请选“整户不在了”。</translation>
        </message>
        <message>
            <source>Remove the household</source>
            <translation>删除这一户</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>录错了</translation>
        </message>
        <message>
            <source>The household was removed. Ctrl+Z brings it back.</source>
            <translation>已删除。按 Ctrl+Z 可以找回来。</translation>
        </message>
        <message>
            <source>Remark on "%1". It goes to the village with the next receipt and stands there at this very place.</source>
            <translation>对“%1”提审核意见。意见随下一份回执到村，就显示在村里这一栏。</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>审核意见</translation>
        </message>
        <message>
            <source>Noted. It goes out with the next receipt.</source>
            <translation>记下了，随下一份回执送出。</translation>
        </message>
        <message>
            <source>Changes only: Enter goes on to the next answer of the paper, typing changes it. F7 ends this.</source>
            <translation>只改变动：按回车到纸表的下一项，直接输入就改。再按 F7 结束。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::DueTable</name>
        <message>
            <source>today</source>
            <translation>今天到期</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>还剩%n天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>超期%n天</numerusform>
            </translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>村民组</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>要办的事</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>到期事项</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Nothing is due. Deadlines of leads, cases, plans and assessments stand here as they come near.</source>
            <translation>没有到期事项。线索、监测程序、帮扶计划和评估快到期时，列在这里。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::Editor</name>
        <message>
            <source>Source: %1</source>
            <translation>出处：%1</translation>
        </message>
    </context>
    <context>
        <name>mingbai::ExchangeScreen</name>
        <message>
            <source>Exchange</source>
            <translation>收发</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>读入</translation>
        </message>
        <message>
            <source>A roster or any table of households, people or income (.xlsx, .xls, .csv), or data exported from another ledger (.json). Headings are recognised by their words; nothing is taken before you have seen what it would change.</source>
            <translation>花名册，或者农户、人员、收入的任何表格（.xlsx、.xls、.csv），或从别的台账导出的数据（.json）。按表头的文字认出各列；先让您看清会改什么，再收进来。</translation>
        </message>
        <message>
            <source>Choose a file …</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Hand out plain data</source>
            <translation>交出数据</translation>
        </message>
        <message>
            <source>Everything in the ledger for other programs: one JSON file, or a folder of CSV tables that Excel and WPS open. These files are not encrypted.</source>
            <translation>把台账里的全部数据交给别的程序：一个 JSON 文件，或一组 Excel、WPS 能打开的 CSV 表格。这些文件没有加密。</translation>
        </message>
        <message>
            <source>Only what changed since the last export</source>
            <translation>只要上次导出以后改动过的</translation>
        </message>
        <message>
            <source>JSON file …</source>
            <translation>JSON 文件…</translation>
        </message>
        <message>
            <source>CSV tables …</source>
            <translation>CSV 表格…</translation>
        </message>
        <message>
            <source>Take in a table</source>
            <translation>读入表格</translation>
        </message>
        <message>
            <source>Tables and exports (*.xlsx *.xls *.et *.csv *.txt *.json);;All files (*)</source>
            <translation>表格和导出文件 (*.xlsx *.xls *.et *.csv *.txt *.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读 %1</translation>
        </message>
        <message>
            <source>Taking in</source>
            <translation>正在收入</translation>
        </message>
        <message>
            <source>Taken in from %1: %2 households touched, %3 records new, %4 changed. Ctrl+Z takes all of it back.</source>
            <translation>已从%1收入：涉及%2户，新增%3条、变更%4条。按 Ctrl+Z 可整批撤销。</translation>
        </message>
        <message>
            <source>Save the remarks</source>
            <translation>保存说明</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Write data without encryption?</source>
            <translation>不加密写出数据吗？</translation>
        </message>
        <message>
            <source>Whoever gets the file reads names, ID numbers and bank accounts of the whole village. The export is noted in the ledger.</source>
            <translation>拿到文件的人能看到全村的姓名、证件号码和银行账号。这次导出会记在台账里。</translation>
        </message>
        <message>
            <source>Write without encryption</source>
            <translation>不加密写出</translation>
        </message>
        <message>
            <source>Export as JSON</source>
            <translation>导出 JSON</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Folder for the CSV tables</source>
            <translation>放 CSV 表格的文件夹</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>Exported %1 records to %2.</source>
            <translation>已导出%1条记录到 %2。</translation>
        </message>
        <message>
            <source>Hand in a list</source>
            <translation>报送台账</translation>
        </message>
        <message>
            <source>%1 standing lists as the township asks for them: households out of poverty, monitored households, income, work, insurance, housing, water, measures, projects … As Excel or CSV, masked or in full.</source>
            <translation>乡镇常要的%1种台账：脱贫户、监测对象、收入、务工、医保、住房、饮水、帮扶措施、项目资产……可存为Excel或CSV，可脱敏，也可写完整信息。</translation>
        </message>
        <message>
            <source>Choose a list …</source>
            <translation>选择台账…</translation>
        </message>
        <message>
            <source>or drop it anywhere on the window</source>
            <translation>也可以把文件拖到窗口任何地方</translation>
        </message>
        <message>
            <source>remarks on %1.xlsx</source>
            <translation>%1的说明.xlsx</translation>
        </message>
        <message>
            <source>Workbook with the cells marked (*.xlsx);;Remarks alone (*.csv)</source>
            <translation>标出问题单元格的表格 (*.xlsx);;只要说明 (*.csv)</translation>
        </message>
        <message>
            <source>Export as CSV tables</source>
            <translation>CSV表格导出</translation>
        </message>
        <message>
            <source>Confirmed on the screen</source>
            <translation>已在屏幕上确认</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Left out: %1 cells or rows.</source>
            <translation>未收%1处。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::ExplanationPopup</name>
        <message>
            <source>No figure yet.</source>
            <translation>还没有数。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::FieldDelegate</name>
        <message>
            <source>This could not be saved; it is still here. Press Enter to try again.</source>
            <translation>没有保存成，输入的还在。按回车再试。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::FillPage</name>
        <message>
            <source>Columns of the table</source>
            <translation>表格的各列</translation>
        </message>
        <message>
            <source>Column of the table</source>
            <translation>表里的列</translation>
        </message>
        <message>
            <source>Is filled with</source>
            <translation>填什么</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>还缺什么</translation>
        </message>
        <message>
            <source>Households</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Fill a table</source>
            <translation>填表</translation>
        </message>
        <message>
            <source>A table that the township wants back (.xlsx): its headings are recognised, the rows are written below them, and its styles, formulas, totals and lists stay. You get a filled copy.</source>
            <translation>乡镇要求上报的空表（.xlsx）：自动认表头，往下逐行填好；格式、公式、合计和下拉选项都不动。填好的是另存的一份。</translation>
        </message>
        <message>
            <source>Choose the empty table …</source>
            <translation>选择空表…</translation>
        </message>
        <message>
            <source>stays empty</source>
            <translation>留空</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部农户</translation>
        </message>
        <message>
            <source>monitored</source>
            <translation>监测对象</translation>
        </message>
        <message>
            <source>out of poverty</source>
            <translation>脱贫户</translation>
        </message>
        <message>
            <source>out of poverty or monitored</source>
            <translation>脱贫户和监测对象</translation>
        </message>
        <message>
            <source>by the title, or the newest</source>
            <translation>按标题，没写就用最新</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Fill nothing</source>
            <translation>不填了</translation>
        </message>
        <message>
            <source>Save the filled table …</source>
            <translation>保存填好的表…</translation>
        </message>
        <message>
            <source>The empty table</source>
            <translation>空表</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx);;All files (*)</source>
            <translation>Excel 表格 (*.xlsx);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s), one a member</source>
            <translation>
                <numerusform>%n 行，每人一行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s), one a household</source>
            <translation>
                <numerusform>%n 行，每户一行</numerusform>
            </translation>
        </message>
        <message>
            <source>headings in row %1</source>
            <translation>表头在第%1行</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>%1 年度</translation>
        </message>
        <message>
            <source>computed by the table</source>
            <translation>表内公式计算</translation>
        </message>
        <message>
            <source>counted or named by itself</source>
            <translation>自动填写</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>没有缺项</translation>
        </message>
        <message>
            <source>Before you hand it in</source>
            <translation>上报前请核对</translation>
        </message>
        <message>
            <source>Save the filled table</source>
            <translation>保存填好的表</translation>
        </message>
        <message>
            <source>%1 (filled).xlsx</source>
            <translation>%1（已填）.xlsx</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>Excel 表格 (*.xlsx)</translation>
        </message>
        <message>
            <source>Filling the table</source>
            <translation>正在填表</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to %1.</source>
            <translation>
                <numerusform>已填 %n 行，存为 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>as the list of households shows now</source>
            <translation>农户列表现在显示的</translation>
        </message>
        <message>
            <source>those in the table</source>
            <translation>表里已列的</translation>
        </message>
    </context>
    <context>
        <name>mingbai::FilterBar</name>
        <message>
            <source>Filter households</source>
            <translation>筛选农户</translation>
        </message>
        <message>
            <source>Name, initials, ID or phone tail, group</source>
            <translation>姓名、首字母、证件或电话尾号、组</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部组</translation>
        </message>
        <message>
            <source>All types</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>Monitored or not</source>
            <translation>监测与否</translation>
        </message>
        <message>
            <source>All findings</source>
            <translation>全部问题</translation>
        </message>
        <message>
            <source>Monitored, risk open</source>
            <translation>监测户（风险未消除）</translation>
        </message>
        <message>
            <source>Monitored, any</source>
            <translation>监测户（全部）</translation>
        </message>
        <message>
            <source>With errors</source>
            <translation>有错误的</translation>
        </message>
        <message>
            <source>With alerts</source>
            <translation>有预警的</translation>
        </message>
        <message>
            <source>With warnings</source>
            <translation>有提醒的</translation>
        </message>
        <message>
            <source>%1 %2 (%3)</source>
            <translation>%1 %2（%3）</translation>
        </message>
        <message>
            <source>Set this aside</source>
            <translation>去掉这一条件</translation>
        </message>
        <message>
            <source>Net income a head %1, %2</source>
            <translation>%2年人均纯收入%1</translation>
        </message>
        <message>
            <source>Not passed: %1</source>
            <translation>未达标：%1</translation>
        </message>
        <message>
            <source>Only %1</source>
            <translation>只看%1</translation>
        </message>
    </context>
    <context>
        <name>mingbai::FindBar</name>
        <message>
            <source>Find in the cells</source>
            <translation>在表格中查找</translation>
        </message>
        <message>
            <source>The one before (Shift+Enter)</source>
            <translation>上一个（Shift+Enter）</translation>
        </message>
        <message>
            <source>The next one (Enter)</source>
            <translation>下一个（Enter）</translation>
        </message>
    </context>
    <context>
        <name>mingbai::FindingNote</name>
        <message>
            <source>Accepted: %1</source>
            <translation>已确认：%1</translation>
        </message>
        <message>
            <source>%1 · Source: %2</source>
            <translation>%1 · 出处：%2</translation>
        </message>
        <message>
            <source>It is right: accept with a reason…</source>
            <translation>没有错，写明理由…</translation>
        </message>
        <message>
            <source>What was verified, and how</source>
            <translation>核实了什么、怎样核实的</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Answered: %1</source>
            <translation>已答复：%1</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>答复…</translation>
        </message>
        <message>
            <source>What was done about it</source>
            <translation>怎么处理的</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
    </context>
    <context>
        <name>mingbai::FindingsPage</name>
        <message>
            <source>Nothing to mend in this household.</source>
            <translation>这一户没有要改的。</translation>
        </message>
        <message>
            <source>Go to the field</source>
            <translation>到那一项</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>审核意见</translation>
        </message>
    </context>
    <context>
        <name>mingbai::GridDelegate</name>
        <message>
            <source>This cell cannot be written just now.</source>
            <translation>这一格现在不能填。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::GridFoot</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Ctrl+Z</source>
            <translation>Ctrl+Z</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) changed</source>
            <translation>
                <numerusform>已修改 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken</source>
            <translation>
                <numerusform>%n 项未收下</numerusform>
            </translation>
        </message>
        <message>
            <source>year before: %1</source>
            <translation>上年：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) chosen</source>
            <translation>
                <numerusform>选中 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>sum %1</source>
            <translation>合计 %1</translation>
        </message>
    </context>
    <context>
        <name>mingbai::GridModel</name>
        <message>
            <source>Grid entry</source>
            <translation>批量录入</translation>
        </message>
        <message>
            <source>This could not be saved; it is still here. Press F2 and Enter to try again.</source>
            <translation>没能保存，填的内容还在。按 F2 再按回车重试。</translation>
        </message>
        <message>
            <source>No head</source>
            <translation>无户主</translation>
        </message>
        <message>
            <source>Year before: %1</source>
            <translation>上年：%1</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>户主</translation>
        </message>
    </context>
    <context>
        <name>mingbai::GridScreen</name>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Grid entry</source>
            <translation>批量录入</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Opened for reading: nothing can be written here.</source>
            <translation>本台账以只读方式打开，这里不能填写。</translation>
        </message>
        <message>
            <source>My columns…</source>
            <translation>自选列…</translation>
        </message>
        <message>
            <source>Put together a topic of your own</source>
            <translation>自己选列，组成一个主题</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>对照上年</translation>
        </message>
        <message>
            <source>Shows last year's answer small in each cell</source>
            <translation>在每格里用小字显示上年的内容</translation>
        </message>
        <message>
            <source>Numbers in full</source>
            <translation>显示完整号码</translation>
        </message>
        <message>
            <source>Personal numbers show in full in the marked row; with this, in all rows, and copies carry them</source>
            <translation>平时只有当前行显示完整的证件、电话等号码；按下后各行都显示，复制时也是完整号码</translation>
        </message>
        <message>
            <source>No row fits</source>
            <translation>没有符合条件的行</translation>
        </message>
        <message>
            <source>No households yet</source>
            <translation>还没有农户</translation>
        </message>
        <message>
            <source>Set the filters aside to see all rows.</source>
            <translation>取消筛选就能看到全部行。</translation>
        </message>
        <message>
            <source>Take in the roster, or write down the first household; then come back here.</source>
            <translation>请先导入花名册，或录入第一户，再回到这里。</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>No cell has this.</source>
            <translation>没有找到。</translation>
        </message>
        <message>
            <source>Grid entry: %1</source>
            <translation>批量录入：%1</translation>
        </message>
        <message>
            <source>Save the marked cells as Excel; all rows where only one is marked</source>
            <translation>把选中的格存为Excel；只选一格时存全部行</translation>
        </message>
        <message>
            <source>Save personal numbers in full?</source>
            <translation>存完整号码吗？</translation>
        </message>
        <message>
            <source>Numbers of documents, phones and accounts stand readable in the file. Who took them out is noted. "Cancel" saves them masked.</source>
            <translation>文件里的证件号码、电话、账号可以直接看到。谁带出了完整信息会记录下来。按“取消”则脱敏保存。</translation>
        </message>
        <message>
            <source>Save in full</source>
            <translation>存完整号码</translation>
        </message>
        <message>
            <source>Save as Excel</source>
            <translation>存为Excel</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写%1</translation>
        </message>
        <message>
            <source>Saved from grid entry with numbers in full</source>
            <translation>从批量录入存出完整号码</translation>
        </message>
        <message>
            <source>%1 rows of "%2" saved to %3.</source>
            <translation>“%2”的%1行已存为%3。</translation>
        </message>
        <message>
            <source>%1 keeps and reports this row: read only</source>
            <translation>本行由%1填报，只能查看</translation>
        </message>
    </context>
    <context>
        <name>mingbai::GridView</name>
        <message>
            <source>These cells are only shown; nothing was written.</source>
            <translation>这些格只供查看，没有写入。</translation>
        </message>
        <message>
            <source>Pasted</source>
            <translation>粘贴</translation>
        </message>
        <message numerus="yes">
            <source>%n copied row(s) found no row here and were left out.</source>
            <translation>
                <numerusform>复制的内容多出 %n 行，没有对应的行，已略去。</numerusform>
            </translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>There is nothing to take over: the year before has no value where this year's is empty.</source>
            <translation>没有可照抄的：今年空着的格，上年也没有数。</translation>
        </message>
        <message>
            <source>Taken over from the year before</source>
            <translation>照抄上年</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>批量录入表</translation>
        </message>
    </context>
    <context>
        <name>mingbai::GroupPage</name>
        <message>
            <source>Kinds of records</source>
            <translation>记录种类</translation>
        </message>
    </context>
    <context>
        <name>mingbai::HelpWindow</name>
        <message>
            <source>Manual</source>
            <translation>使用手册</translation>
        </message>
        <message>
            <source>Find in the manual, or any field by its name</source>
            <translation>在手册中查找，或输入字段名称</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Nothing is found. Try a shorter word.</source>
            <translation>没有找到。请换一个短一些的词。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::HistoryModel</name>
        <message>
            <source>%1 removed</source>
            <translation>删除%1</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>新增%1</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>took back an earlier change</source>
            <translation>撤销了先前的一次变更</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>改前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>改后</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>mingbai::HistoryPage</name>
        <message>
            <source>As it was on</source>
            <translation>看这一天的样子</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>回到列表</translation>
        </message>
        <message>
            <source>Take back this change…</source>
            <translation>撤销这次变更…</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>This household was not recorded yet on that day.</source>
            <translation>那一天还没有记录这一户。</translation>
        </message>
        <message numerus="yes">
            <source>Take back the change of %1? It touched %n record(s); all of it is taken back.</source>
            <translation>
                <numerusform>撤销%1的这次变更吗？它涉及%n条记录，将全部撤销。</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>已撤销。</translation>
        </message>
        <message>
            <source>Nothing was changed yet. Every change stands here: when, by whom, before and after.</source>
            <translation>还没有改动。每次改动都记在这里：什么时候、谁改的、改前改后。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::HouseholdChoice</name>
        <message>
            <source>Name, pinyin initials, or the end of an ID number or phone</source>
            <translation>姓名、拼音首字母，或身份证号、电话尾号</translation>
        </message>
    </context>
    <context>
        <name>mingbai::HouseholdListModel</name>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>错误%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>提醒%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s)</source>
            <translation>
                <numerusform>预警%n处</numerusform>
            </translation>
        </message>
        <message>
            <source>Head</source>
            <translation>户主</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>Monitored as</source>
            <translation>监测类别</translation>
        </message>
        <message>
            <source>Income a head</source>
            <translation>人均收入</translation>
        </message>
        <message>
            <source>To mend</source>
            <translation>待改</translation>
        </message>
        <message>
            <source>No head</source>
            <translation>没有户主</translation>
        </message>
    </context>
    <context>
        <name>mingbai::HouseholdsScreen</name>
        <message>
            <source>Households</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>That was the last household of the list.</source>
            <translation>列表里最后一户已核对完。</translation>
        </message>
        <message>
            <source>A household is entered in the ledger of its village, and comes here with the village&apos;s package.</source>
            <translation>农户在所属村的台账里录入，随村里的报送包到这里。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::IncomeChart</name>
        <message>
            <source>Net income of the village, 10,000 yuan</source>
            <translation>农户纯收入合计（万元）</translation>
        </message>
        <message>
            <source>Wages</source>
            <translation>工资性</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>经营净收入</translation>
        </message>
        <message>
            <source>Property</source>
            <translation>财产性</translation>
        </message>
        <message>
            <source>Transfers</source>
            <translation>转移性</translation>
        </message>
    </context>
    <context>
        <name>mingbai::IncomeModel</name>
        <message>
            <source>Press Space to see how this is made up</source>
            <translation>按空格看这个数怎么来的</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
    </context>
    <context>
        <name>mingbai::IncomePage</name>
        <message>
            <source>New year</source>
            <translation>新一年</translation>
        </message>
        <message>
            <source>Explain the sum</source>
            <translation>看算法</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Remove this year…</source>
            <translation>删除这一年…</translation>
        </message>
        <message>
            <source>Also items without a figure</source>
            <translation>没有数的项目也显示</translation>
        </message>
        <message>
            <source>No income recorded yet. Begin with "New year".</source>
            <translation>还没有收入记录，从“新一年”开始。</translation>
        </message>
        <message>
            <source>A year runs from October 1 of the year before to September 30.</source>
            <translation>收入年度从上一年10月1日到本年9月30日。</translation>
        </message>
        <message>
            <source>Begin this year</source>
            <translation>开始这一年</translation>
        </message>
        <message>
            <source>The year %1 is already there.</source>
            <translation>%1年度已经有了。</translation>
        </message>
        <message>
            <source>First choose a figure of the year.</source>
            <translation>请先选这一年的一个数。</translation>
        </message>
        <message>
            <source>Remove the year %1, entered by mistake? The history keeps it.</source>
            <translation>%1年度录错了，要删除吗？历史里仍保留。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>录错了</translation>
        </message>
        <message>
            <source>First choose a computed figure; they are in bold.</source>
            <translation>请先选一个算出来的数（粗体）。</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+回车</translation>
        </message>
        <message>
            <source>This figure is computed from its items. Space shows how.</source>
            <translation>这个数由各项算出，不用填；按空格看怎么算的。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::KeysPage</name>
        <message>
            <source>This ledger is not encrypted: it has no passphrases. Use it for made-up data only.</source>
            <translation>本台账没有加密，也没有密码，只用来放虚构的数据。</translation>
        </message>
        <message>
            <source>Your passphrase now</source>
            <translation>您现在的密码</translation>
        </message>
        <message>
            <source>People with a passphrase</source>
            <translation>有密码的人</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Add a person, or change a passphrase</source>
            <translation>增加一个人，或修改密码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Set the passphrase</source>
            <translation>设置密码</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>The paper that opens the ledger when every passphrase is forgotten.</source>
            <translation>所有密码都忘了的时候，靠这张纸打开台账。</translation>
        </message>
        <message>
            <source>Show for a minute</source>
            <translation>显示一分钟</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Unlocking the keys</source>
            <translation>正在解锁</translation>
        </message>
        <message>
            <source>%1 opens the ledger with the new passphrase.</source>
            <translation>%1今后用新密码打开台账。</translation>
        </message>
        <message>
            <source>Take the passphrase of %1 away?</source>
            <translation>取消%1的密码吗？</translation>
        </message>
        <message>
            <source>%1 can no longer open this ledger on this computer. Backups made before still open with the old passphrase.</source>
            <translation>%1将不能再在这台电脑上打开本台账。以前的备份仍可用旧密码打开。</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>取消密码</translation>
        </message>
        <message>
            <source>%1 no longer opens this ledger.</source>
            <translation>%1不能再打开本台账了。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::LeadView</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>登记线索</translation>
        </message>
        <message>
            <source>Whose household, when it was found and by which way. It is to be verified within the days allowed.</source>
            <translation>哪一户、哪天发现、从哪里来。要在规定期限内核实处置。</translation>
        </message>
        <message>
            <source>Save the lead</source>
            <translation>保存线索</translation>
        </message>
        <message>
            <source>Choose the household first.</source>
            <translation>先选是哪一户。</translation>
        </message>
        <message>
            <source>The lead about %1 is saved.</source>
            <translation>%1的线索已登记。</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>Lead: %1</source>
            <translation>线索：%1</translation>
        </message>
        <message>
            <source>There is a risk: into the procedure</source>
            <translation>有风险：进入识别程序</translation>
        </message>
        <message>
            <source>Opens a monitoring case with all its steps.</source>
            <translation>立一条监测记录，按步骤办理。</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>进入识别程序</translation>
        </message>
        <message>
            <source>No risk: not to be monitored</source>
            <translation>没有风险：不纳入监测</translation>
        </message>
        <message>
            <source>The household is told why.</source>
            <translation>要把原因告知农户。</translation>
        </message>
        <message>
            <source>Settle the lead</source>
            <translation>办结线索</translation>
        </message>
        <message>
            <source>The lead is settled.</source>
            <translation>线索已办结。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::LineEditor</name>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
    </context>
    <context>
        <name>mingbai::ListPane</name>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>New household</source>
            <translation>新增农户</translation>
        </message>
        <message>
            <source>Households</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>No households yet</source>
            <translation>还没有农户</translation>
        </message>
        <message>
            <source>Take in the roster you have as a table, or write down the first household.</source>
            <translation>把手里的花名册读进来，或先录第一户。</translation>
        </message>
        <message>
            <source>Take in a table</source>
            <translation>读入表格</translation>
        </message>
        <message>
            <source>Look at the demo village first</source>
            <translation>先看看演示村</translation>
        </message>
        <message>
            <source>No household fits</source>
            <translation>没有符合的农户</translation>
        </message>
        <message>
            <source>Check what was typed, or set the filters aside.</source>
            <translation>检查一下输入，或清除筛选。</translation>
        </message>
        <message numerus="yes">
            <source>%n household(s)</source>
            <translation>
                <numerusform>%n户</numerusform>
            </translation>
        </message>
        <message>
            <source>Save this list as Excel</source>
            <translation>把名单存为Excel</translation>
        </message>
        <message>
            <source>They come with the packages of those who report: take them in under &quot;Exchange&quot;.</source>
            <translation>下级单位的报送包收进来，农户就在这里。请到“收发”收包。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::ListsPage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Find a list</source>
            <translation>查找台账</translation>
        </message>
        <message>
            <source>Standing lists</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>台账内容</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Only rows with this text</source>
            <translation>只看含有这些字的行</translation>
        </message>
        <message>
            <source>All households</source>
            <translation>全部农户</translation>
        </message>
        <message>
            <source>ID numbers, phones and health masked</source>
            <translation>证件号码、电话、健康状况脱敏</translation>
        </message>
        <message>
            <source>In full, for:</source>
            <translation>完整信息，用于：</translation>
        </message>
        <message>
            <source>who asks for it, by which notice; it is noted in the ledger</source>
            <translation>写明谁要、依据什么通知，会记入台账的变更记录</translation>
        </message>
        <message>
            <source>What the full list is for</source>
            <translation>完整台账的用途</translation>
        </message>
        <message>
            <source>Save as CSV …</source>
            <translation>存为CSV…</translation>
        </message>
        <message>
            <source>Save as Excel …</source>
            <translation>存为Excel…</translation>
        </message>
        <message>
            <source>Newest year</source>
            <translation>最新年度</translation>
        </message>
        <message>
            <source>Year %1</source>
            <translation>%1年度</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取%1</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部组</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%2行中的%1行</translation>
        </message>
        <message>
            <source>Save as Excel</source>
            <translation>存为Excel</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel表格 (*.xlsx)</translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>存为CSV</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写出%1</translation>
        </message>
        <message>
            <source>%1 rows of "%2" saved to %3.</source>
            <translation>“%2”的%1行已存为 %3。</translation>
        </message>
        <message>
            <source>No household or person belongs in this list for the year and the households chosen above.</source>
            <translation>按上面选的年度和农户，没有该列入这本台账的户或人。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::MainWindow</name>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>已重做</translation>
        </message>
        <message>
            <source>Close without what is typed here?</source>
            <translation>不保存这一项就关闭吗？</translation>
        </message>
        <message>
            <source>%1: the answer cannot be saved as it is. Correct it first, or close without it.</source>
            <translation>%1：现在填的存不下来。请先改正，或者不要这一项，直接关闭。</translation>
        </message>
        <message>
            <source>Close without it</source>
            <translation>不保存，关闭</translation>
        </message>
    </context>
    <context>
        <name>mingbai::MatchHeading</name>
        <message>
            <source>Columns</source>
            <translation>各列</translation>
        </message>
        <message>
            <source>Load a match …</source>
            <translation>读入对应…</translation>
        </message>
        <message>
            <source>Take the match of headings that a colleague saved</source>
            <translation>用同事存好的表头对应</translation>
        </message>
        <message>
            <source>Save the match …</source>
            <translation>保存对应…</translation>
        </message>
        <message>
            <source>A small file for colleagues who get the same table; it holds no data</source>
            <translation>给收到同样表格的同事用的小文件，里面没有农户信息</translation>
        </message>
    </context>
    <context>
        <name>mingbai::MemberChoice</name>
        <message numerus="yes">
            <source>%n years old</source>
            <translation>
                <numerusform>%n岁</numerusform>
            </translation>
        </message>
        <message>
            <source>Who leaves</source>
            <translation>谁分出去</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>New head</source>
            <translation>新户主</translation>
        </message>
        <message>
            <source>Relation to the new head</source>
            <translation>与新户主关系</translation>
        </message>
        <message>
            <source>Relation to the head there</source>
            <translation>与那一户户主关系</translation>
        </message>
        <message>
            <source>New head: %1</source>
            <translation>新户主：%1</translation>
        </message>
        <message>
            <source>Relation of %1 to the head</source>
            <translation>%1与户主关系</translation>
        </message>
    </context>
    <context>
        <name>mingbai::MembersPage</name>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Make head of household</source>
            <translation>设为户主</translation>
        </message>
        <message>
            <source>Choose a present member who is not the head yet.</source>
            <translation>请选一名现在的、还不是户主的成员。</translation>
        </message>
        <message>
            <source>Make %1 the head of household? The relations of the others follow where that is clear.</source>
            <translation>让%1当户主吗？能确定的与户主关系会一并改过来。</translation>
        </message>
        <message>
            <source>Make head</source>
            <translation>设为户主</translation>
        </message>
        <message>
            <source> Please check the relation of: %1.</source>
            <translation> 请核对这些人的关系：%1。</translation>
        </message>
        <message>
            <source>%1 is now the head of household.</source>
            <translation>现在户主是%1。</translation>
        </message>
        <message>
            <source>Entered by mistake: remove</source>
            <translation>录错了，删除</translation>
        </message>
        <message>
            <source>%1 with this number is a member of this household already.</source>
            <translation>%1已是本户成员，证件号码相同。</translation>
        </message>
        <message>
            <source>This number belongs to %1, who is in the ledger already: in the household of %2, %3.</source>
            <translation>这个号码是%1的，台账里已有：在%2户，%3。</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>（没有户主）</translation>
        </message>
        <message>
            <source>Open the record there</source>
            <translation>打开那边的记录</translation>
        </message>
        <message>
            <source>It is the same person, who lives here now…</source>
            <translation>是同一个人，现在在本户…</translation>
        </message>
        <message>
            <source>%1 is not in the ledger any more; nothing was changed.</source>
            <translation>%1已不在台账里，没有改动。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::MergeDeskPage</name>
        <message>
            <source>(nothing)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>Values in dispute</source>
            <translation>两边不一致的内容</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>原来</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>There</source>
            <translation>对方</translation>
        </message>
        <message>
            <source>Why, in a few words (may stay empty)</source>
            <translation>简单说明理由（可不填）</translation>
        </message>
        <message>
            <source>Reason of the decision</source>
            <translation>选定的理由</translation>
        </message>
        <message>
            <source>Ours is right</source>
            <translation>以本机为准</translation>
        </message>
        <message>
            <source>Theirs is right</source>
            <translation>以对方为准</translation>
        </message>
        <message>
            <source>Look at the household</source>
            <translation>查看这户</translation>
        </message>
        <message>
            <source>Changed there by</source>
            <translation>对方修改人</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Nothing is in dispute.</source>
            <translation>没有不一致的内容。</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) were changed here and there. Both are kept until you say which is right; your decision travels with the next package.</source>
            <translation>
                <numerusform>有%n处内容两边都改过。在您选定以前两边都保留；选定的结果随下一包报出。</numerusform>
            </translation>
        </message>
        <message>
            <source>When a package changes what was changed here, too, both values stand here and you decide.</source>
            <translation>收下的包与本机都改过同一项时，两个值都列在这里，由您选定。</translation>
        </message>
        <message>
            <source>Changed here by</source>
            <translation>本方修改人</translation>
        </message>
    </context>
    <context>
        <name>mingbai::MessageBar</name>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>mingbai::MoveForm</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>mingbai::NewLedgerPages</name>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Who works with this ledger?</source>
            <translation>谁用这本台账？</translation>
        </message>
        <message>
            <source>Choose a passphrase</source>
            <translation>设一个密码</translation>
        </message>
        <message>
            <source>It encrypts the ledger on this computer. Nobody can reset it for you: if it is forgotten, only the recovery code of the next step helps.</source>
            <translation>它用来加密这台电脑上的台账。没有人能替您重设：忘了密码，只有下一步的恢复码能打开。</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>Print these eight groups or write them down, and lock the paper away. They are shown only now.</source>
            <translation>请打印或抄下这八组数字，把纸锁好。只显示这一次。</translation>
        </message>
        <message>
            <source>%1 of %2: %3</source>
            <translation>第%1步，共%2步：%3</translation>
        </message>
        <message>
            <source>Make the ledger</source>
            <translation>建立台账</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Which place?</source>
            <translation>给哪里建账？</translation>
        </message>
        <message>
            <source>Choose from the lists; a village is found by a few characters or initials, too.</source>
            <translation>从下面的列表里选；村也可以打几个字、拼音或首字母来找。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::NoteEditor</name>
        <message>
            <source>Shift+Enter makes a new line</source>
            <translation>Shift+回车换行</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PackPage</name>
        <message>
            <source>Everything, not only what changed (for a new township computer, or when packages were lost)</source>
            <translation>全部数据，不只是改动（乡镇换了电脑，或丢过包时用）</translation>
        </message>
        <message>
            <source>Also CSV tables that people can open</source>
            <translation>另附可以打开查看的CSV表格</translation>
        </message>
        <message>
            <source>Begin a new series of numbers (only when the township reports two copies of this ledger)</source>
            <translation>重新编号（只在乡镇提示“一本台账有两份”时用）</translation>
        </message>
        <message>
            <source>Pack onto the stick …</source>
            <translation>打包到U盘…</translation>
        </message>
        <message>
            <source>Packages handed in</source>
            <translation>报送过的包</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>To</source>
            <translation>报给</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Handed in before</source>
            <translation>报送记录</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) since the last package</source>
            <translation>
                <numerusform>上次打包以后改动%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) without a receipt</source>
            <translation>
                <numerusform>%n个包还没有回执</numerusform>
            </translation>
        </message>
        <message>
            <source>The checks find no errors.</source>
            <translation>核查没有发现错误。</translation>
        </message>
        <message numerus="yes">
            <source>The checks find %n error(s); the township may send the package back. Packing is possible all the same.</source>
            <translation>
                <numerusform>核查发现%n处错误，乡镇可能退回。仍然可以打包。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (everything)</source>
            <translation>%1（全部）</translation>
        </message>
        <message>
            <source>This ledger trusts no township yet, so nothing can be encrypted to it. Have it enrolled first.</source>
            <translation>本台账还没有登记到乡镇，无法加密打包。请先办理登记。</translation>
        </message>
        <message>
            <source>The stick, or a folder on it</source>
            <translation>U盘，或U盘上的文件夹</translation>
        </message>
        <message>
            <source>Packing</source>
            <translation>正在打包</translation>
        </message>
        <message numerus="yes">
            <source>Package %1 with %n record(s), written and read back: %2 (%3). You may remove the stick.</source>
            <translation>
                <numerusform>第%1号包已写好并核对无误，共%n条记录：%2（%3）。可以拔出U盘。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier package(s) without a receipt lie beside it again.</source>
            <translation>
                <numerusform>没有回执的%n个旧包也一并放在旁边。</numerusform>
            </translation>
        </message>
        <message>
            <source>No package yet. "Pack onto the stick" writes the first; here you see later whether the township took it in.</source>
            <translation>还没有报送过。点“打包到U盘”写第一个包；乡镇收没收到，以后在这里看。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PacksPage</name>
        <message>
            <source>in force</source>
            <translation>施行中</translation>
        </message>
        <message>
            <source>waits for its day</source>
            <translation>未到施行日</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>已被替代</translation>
        </message>
        <message>
            <source>Policy packs taken in</source>
            <translation>已读入的政策包</translation>
        </message>
        <message>
            <source>Policy pack</source>
            <translation>政策包</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>期号</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签发单位</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>施行日期</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>读入日期</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>A county hands out its rules for the year as one signed file: figures, checks, measures of the card, documents, words and the procedure. What it changes is shown before it is taken in; old years keep the rules of their year.</source>
            <translation>县里把当年的政策做成一个签名的文件下发：参数、核查规则、明白卡上的帮扶政策、材料、用语和监测程序。读入前先看改了什么；以前年度仍按当年的政策。</translation>
        </message>
        <message>
            <source>Take in a policy pack …</source>
            <translation>读入政策包……</translation>
        </message>
        <message>
            <source>What the pack changes</source>
            <translation>政策包改了什么</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>What</source>
            <translation>哪一项</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>原来</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>读入后</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>读入</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不读入</translation>
        </message>
        <message>
            <source>Take in a policy pack</source>
            <translation>读入政策包</translation>
        </message>
        <message>
            <source>Policy packs (*.mbpolicy);;All files (*)</source>
            <translation>政策包 (*.mbpolicy);;所有文件 (*)</translation>
        </message>
        <message>
            <source>%1, edition %2, signed by %3</source>
            <translation>%1，第%2期，%3签发</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Taking in the policy pack and checking all households</source>
            <translation>正在读入政策包，重新核查全部农户</translation>
        </message>
        <message>
            <source>The policy pack "%1" is taken in; all households were checked again. Ctrl+Z takes it back.</source>
            <translation>政策包“%1”已读入，全部农户已重新核查。按 Ctrl+Z 可以撤回。</translation>
        </message>
        <message>
            <source>In force from %1. Changes: %2. By: %3</source>
            <translation>%1起施行，改动%2处。依据：%3</translation>
        </message>
        <message>
            <source>No policy pack yet. The county hands them out as files (.mbpolicy); take in the first with the button above.</source>
            <translation>还没有政策包。县里发来的是 .mbpolicy 文件，用上面的按钮收第一个。</translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>没有要改的内容。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PassphraseFields</name>
        <message>
            <source>Show what is typed</source>
            <translation>显示输入的内容</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再输一遍</translation>
        </message>
        <message>
            <source>The passphrase needs at least 10 characters; several words are easiest to remember.</source>
            <translation>密码至少10个字符，几个词连起来最好记。</translation>
        </message>
        <message>
            <source>This passphrase is easily guessed. Add another word.</source>
            <translation>这个密码容易猜到，请再加一个词。</translation>
        </message>
        <message>
            <source>Type the same passphrase once more.</source>
            <translation>请把同样的密码再输一遍。</translation>
        </message>
        <message>
            <source>At least 10 characters. Four words that have nothing to do with each other are easy to remember and hard to guess.</source>
            <translation>至少10个字符。四个互不相干的词，好记又难猜。</translation>
        </message>
        <message>
            <source>Easily guessed</source>
            <translation>容易猜到</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>还可以</translation>
        </message>
        <message>
            <source>Hard to guess</source>
            <translation>不容易猜到</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PeoplePage</name>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Changes are recorded under this name. The rest may stay empty for now; it stands on cards and notices.</source>
            <translation>改动都记在这个名字下。其余的可以先空着，它们会印在明白卡和公示上。</translation>
        </message>
        <message>
            <source>Write your name: every change is recorded under a name.</source>
            <translation>请写您的姓名：每次改动都记着是谁改的。</translation>
        </message>
        <message>
            <source>%1: correct it, or leave it empty for now. It stands on cards and notices.</source>
            <translation>“%1”请改正，或者先空着：它要印在明白卡和通知上。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PlacesPage</name>
        <message>
            <source>Who reports to this ledger</source>
            <translation>向本台账报送的单位</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Laptops</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Last package</source>
            <translation>最近一包</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Households</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>Income entered</source>
            <translation>已录收入</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>What the receipt says</source>
            <translation>回执意见</translation>
        </message>
        <message>
            <source>taken in, not reviewed yet</source>
            <translation>已收下，还没有审核</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>审核通过</translation>
        </message>
        <message>
            <source>sent back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>已签收</translation>
        </message>
        <message>
            <source>What to mend, or a word to the village</source>
            <translation>要改什么，或给村里的话</translation>
        </message>
        <message>
            <source>Note of the receipt</source>
            <translation>回执说明</translation>
        </message>
        <message>
            <source>Receipt for the chosen place …</source>
            <translation>给选中的单位写回执…</translation>
        </message>
        <message>
            <source>Receipts for all …</source>
            <translation>给所有单位写回执…</translation>
        </message>
        <message>
            <source>Remarks to settle</source>
            <translation>要办的意见</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>On</source>
            <translation>针对</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>By</source>
            <translation>提出人</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>What was done about it</source>
            <translation>怎么办的</translation>
        </message>
        <message>
            <source>Answer to the remark</source>
            <translation>对意见的答复</translation>
        </message>
        <message>
            <source>Go to the cell</source>
            <translation>到这一栏</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>No remarks wait.</source>
            <translation>没有要办的意见。</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>The stick, or a folder for the receipts</source>
            <translation>U盘，或放回执的文件夹</translation>
        </message>
        <message>
            <source>Writing receipts</source>
            <translation>正在写回执</translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) written and read back. You may remove the stick.</source>
            <translation>
                <numerusform>%n份回执已写好并核对无误。可以拔出U盘。</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at its households</source>
            <translation>查看该单位的农户</translation>
        </message>
        <message>
            <source>Nobody reports to this ledger yet. Enrol the villages under "Trust"; then each stands here with its last package.</source>
            <translation>还没有单位向本台账报送。在“互信”里登记各村后，各村和最近的报送包列在这里。</translation>
        </message>
        <message>
            <source>Remarks that come with a receipt stand here until each is answered.</source>
            <translation>随回执来的审核意见列在这里，逐条答复后就没有了。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PlanView</name>
        <message>
            <source>Columns of the table</source>
            <translation>表格的各列</translation>
        </message>
        <message>
            <source>Column in the file</source>
            <translation>文件里的列</translation>
        </message>
        <message>
            <source>Is taken as</source>
            <translation>作为</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>读入</translation>
        </message>
        <message>
            <source>Save the remarks as a table</source>
            <translation>把说明存为表格</translation>
        </message>
        <message>
            <source>Take nothing</source>
            <translation>不收</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>headings in row %1</source>
            <translation>表头在第%1行</translation>
        </message>
        <message>
            <source>Remarks: %1 not taken, %2 doubtful</source>
            <translation>说明：未收%1处，存疑%2处</translation>
        </message>
        <message>
            <source>No remarks</source>
            <translation>没有要说明的</translation>
        </message>
        <message>
            <source>Everything in the file is in the ledger already.</source>
            <translation>文件里的内容台账里都有了。</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>Households</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>Other records</source>
            <translation>其他记录</translation>
        </message>
        <message>
            <source>not taken</source>
            <translation>不收</translation>
        </message>
        <message>
            <source>Nothing can be taken in as it is: mend the file by the remarks and choose it again.</source>
            <translation>照现在这样什么也收不进来：请按说明改好文件，再选一次。</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>会改什么</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>改为</translation>
        </message>
        <message>
            <source>Fill this table instead</source>
            <translation>这是要填的表，改为填表</translation>
        </message>
        <message>
            <source>Changes in what is there</source>
            <translation>已有的户要改的</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>… and more: the first %1 households are shown</source>
            <translation>……还有更多：这里只列前%1户</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PolicyPage</name>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Year </source>
            <translation>年度 </translation>
        </message>
        <message>
            <source>Filter parameters</source>
            <translation>筛选参数</translation>
        </message>
        <message>
            <source>Filter by words</source>
            <translation>按文字筛选</translation>
        </message>
        <message>
            <source>Policy parameters</source>
            <translation>政策参数</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不知道</translation>
        </message>
        <message>
            <source>Record a value of your own: %1</source>
            <translation>记下本地的值：%1</translation>
        </message>
        <message>
            <source>The value is a number, without unit and without separators.</source>
            <translation>值写成数，不带单位和分隔符。</translation>
        </message>
        <message>
            <source>Write the value and the document that sets it.</source>
            <translation>请写值和规定它的文件。</translation>
        </message>
        <message>
            <source>Policy parameter set</source>
            <translation>已设置政策参数</translation>
        </message>
        <message>
            <source>Checking all households with the new value</source>
            <translation>正在按新的值核查全部农户</translation>
        </message>
        <message>
            <source>No income is recorded yet: nobody can be compared with this line.</source>
            <translation>还没有填写收入，没有农户可以和这条线比较。</translation>
        </message>
        <message>
            <source>By the income of %1, households under %2 yuan a head: %3, with %4 people. Monitored: %5; not monitored: %6.</source>
            <translation>按%1年度收入，人均低于%2元的有%3户、%4人：正在监测的%5户，没有监测的%6户。</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Not known for %1, so the checks named are not judged: %2.</source>
            <translation>%1年还没有填写、因此不作判断的规则：%2。</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PrintChoice</name>
        <message>
            <source>For which households</source>
            <translation>为哪些农户</translation>
        </message>
        <message>
            <source>With the income block</source>
            <translation>带收入一栏</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Leave it out for cards that hang where neighbours read them.</source>
            <translation>挂在邻居看得见的地方，就不要带。</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>The household shown (none is)</source>
            <translation>正在看的农户（没有）</translation>
        </message>
        <message>
            <source>The household shown: %1</source>
            <translation>正在看的农户：%1</translation>
        </message>
        <message>
            <source>The filtered list (%1)</source>
            <translation>筛选出来的农户（%1）</translation>
        </message>
        <message>
            <source>Monitored households (%1)</source>
            <translation>监测户（%1）</translation>
        </message>
        <message>
            <source>All households (%1)</source>
            <translation>全部农户（%1）</translation>
        </message>
    </context>
    <context>
        <name>mingbai::PrintScreen</name>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>One paper for the village</source>
            <translation>全村一份</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) will be printed</source>
            <translation>
                <numerusform>将打印%n份</numerusform>
            </translation>
        </message>
        <message>
            <source>No household is chosen.</source>
            <translation>没有选农户。</translation>
        </message>
        <message>
            <source>Page %1 of the first %2</source>
            <translation>前%2页的第%1页</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第%1页，共%2页</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) written to %1.</source>
            <translation>
                <numerusform>已写出%n份到 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Printing %1</source>
            <translation>正在打印%1</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) sent to the printer.</source>
            <translation>
                <numerusform>已送打印机%n份。</numerusform>
            </translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
    </context>
    <context>
        <name>mingbai::ProgressPanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>正在停止…</translation>
        </message>
    </context>
    <context>
        <name>mingbai::RecordSheet</name>
        <message>
            <source>This could not be saved; it is still here. Press Enter to try again.</source>
            <translation>没有保存成，输入的还在。按回车再试。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::RecordsPage</name>
        <message>
            <source>New %1</source>
            <translation>新增%1</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+回车</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Remove "%1", entered by mistake? The history keeps it.</source>
            <translation>“%1”录错了，要删除吗？历史里仍保留。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>录错了</translation>
        </message>
        <message>
            <source>Removed: %1. Ctrl+Z brings it back.</source>
            <translation>已删除：%1。按 Ctrl+Z 可以找回来。</translation>
        </message>
        <message>
            <source>What the new record belongs to: %1</source>
            <translation>新记录属于：%1</translation>
        </message>
        <message>
            <source>none yet: %1</source>
            <translation>还没有%1</translation>
        </message>
        <message>
            <source>Enter first what it belongs to: %1.</source>
            <translation>请先登记%1。</translation>
        </message>
        <message>
            <source>Nothing here yet. "%1" (Ctrl+Enter) begins the first.</source>
            <translation>还没有记录。点“%1”（Ctrl+回车）写第一条。</translation>
        </message>
        <message>
            <source>Nothing here yet.</source>
            <translation>还没有记录。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::RecoveryPage</name>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Group %1 from the paper</source>
            <translation>纸上的第%1组</translation>
        </message>
        <message>
            <source>Print the code or write it down, then type two of its groups from the paper.</source>
            <translation>请打印或抄下恢复码，再照着纸输入其中两组。</translation>
        </message>
        <message>
            <source>Group %1 is not what stands above. Compare the paper digit by digit.</source>
            <translation>第%1组与上面的不一样，请对照纸逐位看。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::RefusedPanel</name>
        <message>
            <source>Not taken yet</source>
            <translation>未收下的内容</translation>
        </message>
        <message>
            <source>Give them up</source>
            <translation>全部放弃</translation>
        </message>
        <message>
            <source>%1 · %2 · "%3": %4</source>
            <translation>%1 · %2 · “%3”：%4</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) not taken; they wait in their cells</source>
            <translation>
                <numerusform>有 %n 处内容未收下，留在原格等待改正</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mingbai::RemarksModel</name>
        <message>
            <source>Not taken: %1</source>
            <translation>未收：%1</translation>
        </message>
        <message>
            <source>Taken, but look: %1</source>
            <translation>收了，但请看：%1</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>文件里写的</translation>
        </message>
        <message>
            <source>What is the matter</source>
            <translation>怎么回事</translation>
        </message>
    </context>
    <context>
        <name>mingbai::ScreeningPage</name>
        <message>
            <source>not yet</source>
            <translation>还没排查</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>排查轮次</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Also those that are done</source>
            <translation>已排查的也列出</translation>
        </message>
        <message>
            <source>Enter a round with the village's records</source>
            <translation>到“本村”登记一轮排查</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>State</source>
            <translation>排查情况</translation>
        </message>
        <message>
            <source>Seen on</source>
            <translation>排查日期</translation>
        </message>
        <message>
            <source>Households to be seen</source>
            <translation>待排查农户</translation>
        </message>
        <message>
            <source>Mark rows (Ctrl+A: all), then note for today:</source>
            <translation>选中农户（Ctrl+A 全选），登记今天的情况：</translation>
        </message>
        <message>
            <source>No round of screening is entered yet.</source>
            <translation>还没有登记排查轮次。</translation>
        </message>
        <message>
            <source>%1 of %2 households done</source>
            <translation>已排查 %1 户，共 %2 户</translation>
        </message>
        <message>
            <source>%1 (finished)</source>
            <translation>%1（已结束）</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部小组</translation>
        </message>
        <message>
            <source>no group</source>
            <translation>未填组</translation>
        </message>
        <message>
            <source>Mark the rows of the households first.</source>
            <translation>请先选中农户。</translation>
        </message>
        <message numerus="yes">
            <source>Noted: %1 (%n household(s)).</source>
            <translation>
                <numerusform>已登记：%1（%n户）。</numerusform>
            </translation>
        </message>
        <message>
            <source>All households listed here are done. Those that are done are shown with the box above.</source>
            <translation>这里的农户都排查完了。勾选上面的“已排查的也列出”可以查看。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::SearchBox</name>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Search household, person, place or command (Ctrl+K)</source>
            <translation>查找农户、人、地方或命令（Ctrl+K）</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>查找结果</translation>
        </message>
        <message>
            <source>Nothing is found. Type a name or its initials, the end of an ID number or phone, a place or a command.</source>
            <translation>没有找到。可以输入姓名或首字母、证件或电话尾号、地方或命令。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::Session</name>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>程序内部出错：%1</translation>
        </message>
    </context>
    <context>
        <name>mingbai::SettingsScreen</name>
        <message>
            <source>Sections</source>
            <translation>各页</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>本村</translation>
        </message>
        <message>
            <source>People and passphrases</source>
            <translation>人员和密码</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Appearance and language</source>
            <translation>外观和语言</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>政策</translation>
        </message>
        <message>
            <source>Parameters by year</source>
            <translation>分年度参数</translation>
        </message>
        <message>
            <source>Policy packs</source>
            <translation>政策包</translation>
        </message>
    </context>
    <context>
        <name>mingbai::StartWindow</name>
        <message>
            <source>Open a ledger</source>
            <translation>打开台账</translation>
        </message>
        <message>
            <source>Ledgers (*%1);;All files (*)</source>
            <translation>台账 (*%1);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Making the ledger</source>
            <translation>正在建立台账</translation>
        </message>
        <message>
            <source>Unlocking</source>
            <translation>正在解锁</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>正在打开</translation>
        </message>
        <message>
            <source>Making up the demo village</source>
            <translation>正在编造演示村</translation>
        </message>
        <message>
            <source>Open a ledger or the demo village first. F1 shows these pages there, too.</source>
            <translation>请先打开台账或演示村；在里面按 F1 也能看这几页。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::StatusLine</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Saved at %1</source>
            <translation>%1已保存</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>错误%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>提醒%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s)</source>
            <translation>
                <numerusform>预警%n处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not sent</source>
            <translation>
                <numerusform>%n次改动未上报</numerusform>
            </translation>
        </message>
        <message>
            <source>%1+ changes not sent</source>
            <translation>%1次以上改动未上报</translation>
        </message>
        <message>
            <source>Backup %1</source>
            <translation>备份：%1</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) in dispute</source>
            <translation>
                <numerusform>%n处两边不一致</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s) to settle</source>
            <translation>
                <numerusform>%n条意见要办</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) without a receipt</source>
            <translation>
                <numerusform>%n个包还没有回执</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mingbai::SentBackTable</name>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>上级退回</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>mingbai::StickPage</name>
        <message>
            <source>Pack</source>
            <translation>打包</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>收包</translation>
        </message>
        <message>
            <source>Merge desk</source>
            <translation>合并台</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>互信</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Pack and hand in …</source>
            <translation>打包报送…</translation>
        </message>
        <message>
            <source>Take in a package …</source>
            <translation>收包…</translation>
        </message>
        <message>
            <source>Merge desk (%1)</source>
            <translation>合并台（%1）</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not packed yet</source>
            <translation>
                <numerusform>%n处改动还没有打包</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) without a receipt</source>
            <translation>
                <numerusform>%n个包还没有回执</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) in dispute</source>
            <translation>
                <numerusform>%n处两边不一致</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s) to settle</source>
            <translation>
                <numerusform>%n条意见要办</numerusform>
            </translation>
        </message>
        <message>
            <source>By stick</source>
            <translation>用U盘收发</translation>
        </message>
    </context>
    <context>
        <name>mingbai::TableChart</name>
        <message>
            <source>As a table</source>
            <translation>看表格</translation>
        </message>
    </context>
    <context>
        <name>mingbai::TakePage</name>
        <message>
            <source>taken in</source>
            <translation>已收下</translation>
        </message>
        <message>
            <source>can be taken in</source>
            <translation>可以收</translation>
        </message>
        <message>
            <source>taken before</source>
            <translation>以前收过</translation>
        </message>
        <message>
            <source>one before it is missing</source>
            <translation>缺前面的包</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒收</translation>
        </message>
        <message>
            <source>Receipt %1</source>
            <translation>第%1号回执</translation>
        </message>
        <message>
            <source>Package %1</source>
            <translation>第%1号包</translation>
        </message>
        <message>
            <source>Packages and receipts</source>
            <translation>包和回执</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>In dispute</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Choose a package (.mbp), a receipt (.mbr), or the folder of the stick they lie in. Nothing is taken before you have seen what it would change.</source>
            <translation>选择报送包（.mbp）、回执（.mbr），或U盘上放它们的文件夹。先让您看清会改什么，再收进来。</translation>
        </message>
        <message>
            <source>What would change, by household</source>
            <translation>会改什么（按户）</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>改为</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>收包</translation>
        </message>
        <message>
            <source>To the merge desk</source>
            <translation>去合并台</translation>
        </message>
        <message>
            <source>Choose a package …</source>
            <translation>选择包…</translation>
        </message>
        <message>
            <source>Choose a folder of packages …</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Take in a package or receipt</source>
            <translation>收报送包或回执</translation>
        </message>
        <message>
            <source>Packages and receipts (*.mbp *.mbr);;All files (*)</source>
            <translation>报送包和回执 (*.mbp *.mbr);;所有文件 (*)</translation>
        </message>
        <message>
            <source>The folder of packages and receipts</source>
            <translation>放报送包和回执的文件夹</translation>
        </message>
        <message>
            <source>Reading the packages</source>
            <translation>正在读报送包</translation>
        </message>
        <message>
            <source>Taking in</source>
            <translation>正在收下</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) taken in. Ctrl+Z takes back the last one whole.</source>
            <translation>
                <numerusform>已收下%n个包。按Ctrl+Z可整包撤回最后一个。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out; the list says why.</source>
            <translation>
                <numerusform>%n个没有收，原因见列表。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no package or receipt for this ledger in that place; its own and those for others are passed over.</source>
            <translation>那里没有给本台账的报送包或回执；本台账自己写的、给别人的都不算。</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) were changed on both sides: both stay, and you decide at the merge desk.</source>
            <translation>
                <numerusform>%n处内容两边都改过：两边都保留，请到合并台选定。</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken in.</source>
            <translation>已收下。</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) and records would change:</source>
            <translation>
                <numerusform>会改%n处：</numerusform>
            </translation>
        </message>
        <message>
            <source>The packages and receipts found stand here, each with what it would change.</source>
            <translation>找到的报送包和回执列在这里，各自会改什么一看便知。</translation>
        </message>
        <message>
            <source>What the chosen package would change stands here, value by value, before you take it in.</source>
            <translation>选中的包会改哪些内容，收下之前逐项列在这里。</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未读入</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>mingbai::TopicEditor</name>
        <message>
            <source>Remove this topic</source>
            <translation>删除这个主题</translation>
        </message>
        <message>
            <source>Name of the topic</source>
            <translation>主题名称</translation>
        </message>
        <message>
            <source>What a row is</source>
            <translation>每行是什么</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Save and open</source>
            <translation>保存并打开</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>%1, my columns</source>
            <translation>%1（自选）</translation>
        </message>
        <message>
            <source>Tick at least one column.</source>
            <translation>请至少勾选一列。</translation>
        </message>
        <message>
            <source>Give the topic a name.</source>
            <translation>请给主题起个名字。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::TotalsRow</name>
        <message>
            <source>Sums</source>
            <translation>合计</translation>
        </message>
        <message numerus="yes">
            <source>%n filled</source>
            <translation>
                <numerusform>已填 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Total of %n row(s)</source>
            <translation>
                <numerusform>合计 %n 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mingbai::TrustPage</name>
        <message>
            <source>withdrawn on %1</source>
            <translation>%1已停用</translation>
        </message>
        <message>
            <source>above: gets our packages, answers with receipts</source>
            <translation>上级：收我们的包，回我们回执</translation>
        </message>
        <message>
            <source>below: its packages are taken in</source>
            <translation>下级：收它的包</translation>
        </message>
        <message>
            <source>another laptop of the same place</source>
            <translation>同一单位的另一台电脑</translation>
        </message>
        <message>
            <source>Whom this ledger trusts</source>
            <translation>本台账登记的单位</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>核对码</translation>
        </message>
        <message>
            <source>Withdraw trust …</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Make new keys …</source>
            <translation>更换密钥…</translation>
        </message>
        <message>
            <source>Write a request …</source>
            <translation>写登记申请…</translation>
        </message>
        <message>
            <source>This ledger's fingerprint</source>
            <translation>本台账的核对码</translation>
        </message>
        <message>
            <source>To be enrolled: write a request onto the stick, carry it to the township, and read these eight groups aloud on the telephone when they ask. They hand you an answer file.</source>
            <translation>办理登记：把申请写到U盘上带到乡镇；乡镇来电核对时，念出这八组数字。乡镇会给您一个答复文件。</translation>
        </message>
        <message>
            <source>Fingerprint as the other reads it aloud</source>
            <translation>对方念出的核对码</translation>
        </message>
        <message>
            <source>Enrol a request …</source>
            <translation>登记申请…</translation>
        </message>
        <message>
            <source>Take in an answer …</source>
            <translation>收答复…</translation>
        </message>
        <message>
            <source>The other's fingerprint</source>
            <translation>对方的核对码</translation>
        </message>
        <message>
            <source>Have the other read their eight groups aloud, type them here, then choose their file. A request comes from a village that wants to be enrolled; an answer comes from the township.</source>
            <translation>请对方念出八组数字，在这里输入，再选对方的文件。申请来自要登记的村，答复来自乡镇。</translation>
        </message>
        <message>
            <source>%1 cannot be read. Is the stick plugged in?</source>
            <translation>读不了%1。U盘插好了吗？</translation>
        </message>
        <message>
            <source>Write a request</source>
            <translation>写登记申请</translation>
        </message>
        <message>
            <source>Requests (*.mbq)</source>
            <translation>登记申请 (*.mbq)</translation>
        </message>
        <message>
            <source>Request written. Carry it to the township; they will ask for the fingerprint.</source>
            <translation>申请已写好。请带到乡镇，他们会打电话对核对码。</translation>
        </message>
        <message>
            <source>Type the fingerprint first, as the other reads it aloud.</source>
            <translation>请先输入对方念出的核对码。</translation>
        </message>
        <message>
            <source>The request</source>
            <translation>登记申请</translation>
        </message>
        <message>
            <source>Requests (*.mbq);;All files (*)</source>
            <translation>登记申请 (*.mbq);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Where the answer goes</source>
            <translation>答复文件放在哪里</translation>
        </message>
        <message>
            <source>Answers (*.mba)</source>
            <translation>答复文件 (*.mba)</translation>
        </message>
        <message>
            <source>%1 is enrolled. Hand back the answer file, and read this ledger's fingerprint aloud when they ask.</source>
            <translation>%1已登记。请把答复文件交还对方；对方核对时，念出本台账的核对码。</translation>
        </message>
        <message>
            <source>The answer</source>
            <translation>答复文件</translation>
        </message>
        <message>
            <source>Answers (*.mba);;All files (*)</source>
            <translation>答复文件 (*.mba);;所有文件 (*)</translation>
        </message>
        <message>
            <source>%1 is trusted now: packages are encrypted to it, its receipts are taken.</source>
            <translation>已登记%1：报送包加密给它，并收它的回执。</translation>
        </message>
        <message>
            <source>Withdraw trust?</source>
            <translation>要停用吗？</translation>
        </message>
        <message>
            <source>Withdraw trust</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Make new keys?</source>
            <translation>要更换密钥吗？</translation>
        </message>
        <message>
            <source>Make new keys</source>
            <translation>更换密钥</translation>
        </message>
        <message>
            <source>New keys are made. Write a request and carry it to those who trust this ledger.</source>
            <translation>密钥已更换。请写登记申请，带给登记过本台账的单位。</translation>
        </message>
        <message>
            <source>Nobody yet. A village writes a request above and takes the township's answer in; the township then stands here.</source>
            <translation>还没有登记。村里先在上面写登记申请，再收乡镇的答复，乡镇就列在这里。</translation>
        </message>
        <message>
            <source>This is a second laptop …</source>
            <translation>这是第二台电脑…</translation>
        </message>
        <message>
            <source>%1 is enrolled, but the answer file is not written. Choose the same request again to write it.</source>
            <translation>%1已登记，但答复文件还没有写出。再选一次同一份申请，就可以写出。</translation>
        </message>
        <message>
            <source>%1, %2…: nothing signed with this key is taken in any more, and nothing is encrypted to it. The other must be enrolled anew.</source>
            <translation>%1（%2…）：今后用这个密钥签名的都不再读入，也不再向它加密。对方须重新登记。</translation>
        </message>
        <message>
            <source>Trust in this key of %1 is withdrawn.</source>
            <translation>%1的这个密钥已停用。</translation>
        </message>
        <message>
            <source>Afterwards write a request again; those who trust the old keys take the new ones without a telephone call. If the old keys may be in other hands, have trust in them withdrawn first, and read the new fingerprint aloud.</source>
            <translation>换过之后请重新写一份申请；信任旧密钥的单位不用电话核对就能换上新密钥。如果旧密钥可能落到别人手里，请先让对方停用旧密钥，再在电话里念出新核对码。</translation>
        </message>
        <message>
            <source>Is this a second laptop?</source>
            <translation>这是第二台电脑吗？</translation>
        </message>
        <message>
            <source>Do this on a laptop whose ledger began as a copy of another one&apos;s: it then gets keys of its own. Afterwards write a request again and have it enrolled, by the township and by the first laptop.</source>
            <translation>台账是从另一台电脑复制来的，才在这台电脑上这样做：它会有自己的密钥。之后请重新写一份申请，请乡镇和第一台电脑分别登记。</translation>
        </message>
        <message>
            <source>Make keys of its own</source>
            <translation>生成自己的密钥</translation>
        </message>
        <message>
            <source>This laptop has keys of its own. Write a request and carry it to those it works with.</source>
            <translation>这台电脑有了自己的密钥。请写一份申请，送到与它往来的单位。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::UnlockPage</name>
        <message>
            <source>Group %1 was mistyped.</source>
            <translation>第%1组抄错了。</translation>
        </message>
        <message>
            <source>The code has 48 digits; %1 are typed.</source>
            <translation>恢复码是48位数字，现在输入了%1位。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>48 digits from the paper</source>
            <translation>纸上的48位数字</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>Open the ledger</source>
            <translation>打开台账</translation>
        </message>
        <message>
            <source>I have the passphrase</source>
            <translation>我有密码</translation>
        </message>
        <message>
            <source>Passphrase forgotten: use the recovery code</source>
            <translation>忘了密码，用恢复码</translation>
        </message>
        <message>
            <source>Write your name: every change is recorded under a name.</source>
            <translation>请写您的姓名：每次改动都记着是谁改的。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::VillagePage</name>
        <message>
            <source>Village</source>
            <translation>本村</translation>
        </message>
    </context>
    <context>
        <name>mingbai::VillagePicker</name>
        <message>
            <source>Find a village</source>
            <translation>找村</translation>
        </message>
        <message>
            <source>Characters, pinyin or initials, e.g. xc for 西村</source>
            <translation>汉字、拼音或首字母，如 xc 找西村</translation>
        </message>
        <message>
            <source>Villages found</source>
            <translation>找到的村</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>County</source>
            <translation>县</translation>
        </message>
        <message>
            <source>Township</source>
            <translation>乡镇</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>本村</translation>
        </message>
        <message>
            <source>Choose a province</source>
            <translation>选择省</translation>
        </message>
        <message>
            <source>Other code</source>
            <translation>其他代码</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>村名</translation>
        </message>
        <message>
            <source>Choose a county</source>
            <translation>选择县</translation>
        </message>
        <message>
            <source>Choose a township</source>
            <translation>选择乡镇</translation>
        </message>
        <message>
            <source>Choose a village</source>
            <translation>选择村</translation>
        </message>
        <message>
            <source>Choose the village.</source>
            <translation>请选择村。</translation>
        </message>
        <message>
            <source>No village in the lists is called so.</source>
            <translation>名单里没有叫这个名字的村。</translation>
        </message>
        <message>
            <source>Ledger of</source>
            <translation>台账用于</translation>
        </message>
        <message>
            <source>a village: its households are entered here</source>
            <translation>村：在这里登记农户</translation>
        </message>
        <message>
            <source>a township: takes in what its villages report</source>
            <translation>乡镇：读入各村报送的数据</translation>
        </message>
        <message>
            <source>a county: takes in what its townships report</source>
            <translation>县：读入各乡镇报送的数据</translation>
        </message>
        <message>
            <source>Code of the place</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Code of the place that is not in the lists</source>
            <translation>列表里没有的地方的代码</translation>
        </message>
        <message>
            <source>Name of the place</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>My place is not in the lists</source>
            <translation>列表里没有我这里</translation>
        </message>
        <message>
            <source>The code has %1 digits; %2 are written.</source>
            <translation>代码应为%1位，现在是%2位。</translation>
        </message>
        <message>
            <source>Write the name of the place, too.</source>
            <translation>请把名称也写上。</translation>
        </message>
        <message>
            <source>Choose the township.</source>
            <translation>请选择乡镇。</translation>
        </message>
        <message>
            <source>Choose the county.</source>
            <translation>请选择县。</translation>
        </message>
    </context>
    <context>
        <name>mingbai::WelcomePage</name>
        <message>
            <source>Mingbai: the village ledger</source>
            <translation>明白账：村级台账</translation>
        </message>
        <message>
            <source>Works without a network. Every ledger is encrypted on this computer.</source>
            <translation>不用联网。每本台账都加密存在这台电脑上。</translation>
        </message>
        <message>
            <source>New ledger</source>
            <translation>新建台账</translation>
        </message>
        <message>
            <source>Open another ledger</source>
            <translation>打开别的台账</translation>
        </message>
        <message>
            <source>A ledger file, a backup, or one from a stick</source>
            <translation>台账文件、备份，或U盘上的</translation>
        </message>
        <message>
            <source>Demo village</source>
            <translation>演示村</translation>
        </message>
        <message>
            <source>300 made-up households to try everything on</source>
            <translation>300户虚构的农户，随便试</translation>
        </message>
        <message>
            <source>The first day in five steps (F1)</source>
            <translation>第一天：五步上手（F1）</translation>
        </message>
        <message>
            <source>For your village or township, in four steps</source>
            <translation>给本村或乡镇建账，四步完成</translation>
        </message>
    </context>
    <context>
        <name>mingbai::WorkbenchScreen</name>
        <message>
            <source>%1 %2 % on the year before</source>
            <translation>%1 比上年%2%</translation>
        </message>
        <message>
            <source>Workbench</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Households</source>
            <translation>农户</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>Ever monitored</source>
            <translation>监测户</translation>
        </message>
        <message>
            <source>Risk not cleared</source>
            <translation>风险未消除</translation>
        </message>
        <message>
            <source>Net income a head, yuan</source>
            <translation>人均纯收入（元）</translation>
        </message>
        <message>
            <source>Below 10,000 yuan a head</source>
            <translation>人均低于一万元</translation>
        </message>
        <message>
            <source>The checks find nothing to mend.</source>
            <translation>核查没有发现要改的。</translation>
        </message>
        <message>
            <source>no income recorded</source>
            <translation>还没有收入记录</translation>
        </message>
        <message numerus="yes">
            <source>%n household(s)</source>
            <translation>
                <numerusform>%n户</numerusform>
            </translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>%1年度</translation>
        </message>
        <message>
            <source>Kinds of income</source>
            <translation>收入构成</translation>
        </message>
        <message>
            <source>Income a head</source>
            <translation>人均收入</translation>
        </message>
        <message>
            <source>Not passed</source>
            <translation>未达标</translation>
        </message>
        <message>
            <source>Types of households</source>
            <translation>农户类型</translation>
        </message>
        <message>
            <source>To mend</source>
            <translation>要改的</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期事项</translation>
        </message>
        <message>
            <source>Due: %1, late: %2</source>
            <translation>到期事项 %1，超期 %2</translation>
        </message>
        <message>
            <source>Due: %1</source>
            <translation>到期事项 %1</translation>
        </message>
        <message>
            <source>Figures of the village</source>
            <translation>全村数字</translation>
        </message>
        <message>
            <source>Screening: done</source>
            <translation>集中排查：已完成</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>上级退回</translation>
        </message>
        <message>
            <source>Sent back: %1</source>
            <translation>上级退回：%1</translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
        <message>
            <source>Group %1</source>
            <translation>%1组</translation>
        </message>
    </context>
</TS>
