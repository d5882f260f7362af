-- check: MN-01
-- subject: household
-- severity: error
-- title.zh: 监测对象没有填风险
-- title.en: Monitored without a risk
-- zh: 本户是监测对象（{monitoring_type}），没有填致贫返贫风险。
-- en: The household is monitored ({monitoring_type}) but no risk is recorded.
-- mend.zh: 按认定时的情况选择风险，第一项必填。
-- mend.en: Choose the risks found at identification; the first is obligatory.
-- source: 疑点清单 1_11_001
-- field: risk_1
monitored AND risk_1 IS NULL

-- check: MN-02
-- subject: household
-- severity: error
-- zh: 本户是监测对象（{monitoring_type}），没有填识别监测时间。
-- en: The household is monitored ({monitoring_type}) but the month of identification is empty.
-- mend.zh: 按认定结果补填识别的年月，消除期限和走访都从这时算起。
-- mend.en: Fill in year and month; the terms are counted from it.
-- source: 疑点清单 1_11_002
-- field: identified_month
monitored AND identified_month IS NULL

-- check: MN-03
-- subject: household
-- severity: error
-- title.zh: 风险选其他没有说明
-- title.en: Other risk without words
-- zh: 致贫返贫风险选了“其他”，没有写说明。
-- en: A risk is "Other" without an explanation.
-- mend.zh: 在风险说明里写清是什么风险；能归到具体风险的改选。
-- mend.en: Say what it is, or choose the fitting one.
-- source: 疑点清单 2_11_004
-- field: risk_note
monitored AND '99' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND risk_note IS NULL

-- check: MN-04
-- subject: household
-- severity: error
-- title.zh: 因自然灾害没有选灾种
-- title.en: Disaster without its kind
-- zh: 致贫返贫风险有“因自然灾害”，没有选是哪一种灾害。
-- en: A natural disaster is among the risks, but not which kind.
-- mend.zh: 选择洪涝、旱灾等具体种类。
-- mend.en: Choose flood, drought and so on.
-- source: 疑点清单 2_11_005
-- field: risk_disaster_kind
monitored AND '02' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND risk_disaster_kind IS NULL

-- check: MN-05
-- subject: household
-- severity: error
-- title.zh: 因残，家里没有残疾人
-- title.en: Risk of disability, nobody disabled
-- zh: 致贫返贫风险有“因残”，家里却没有残疾人。
-- en: Disability is among the risks, but no member is disabled.
-- mend.zh: 补填成员的残疾情况，或者改正风险。
-- mend.en: Record who is disabled, or correct the risk.
-- source: 疑点清单 2_11_001
-- field: risk_1
monitored AND '03' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND disabled_members = 0

-- check: MN-06
-- subject: household
-- severity: error
-- title.zh: 因病，家里没有病人
-- title.en: Risk of illness, nobody ill
-- zh: 致贫返贫风险有“因病”，家里却没有患大病或慢性病的人（含已减少成员）。
-- en: Illness is among the risks, but nobody is or was seriously or chronically ill.
-- mend.zh: 补填成员的健康状况，或者改正风险。
-- mend.en: Record who is ill, or correct the risk.
-- source: 疑点清单 5_15_015
-- field: risk_1
monitored AND '01' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND sick_members = 0

-- check: MN-07
-- subject: household
-- severity: warning
-- title.zh: 因病没有消除，没有自付支出
-- title.en: Risk of illness, no medical cost
-- zh: 风险“因病”还没有消除，{newest_year}年度的合规自付支出却是0。
-- en: The risk of illness is open, but compliant spending in {newest_year} is 0.
-- mend.zh: 补填报销后自己负担的看病支出；确实没有的写明情况，并看风险是否可以消除。
-- mend.en: Fill in what was paid after refunds; accept it with the reason if nothing, and see whether the risk is gone.
-- source: 疑点清单 5_15_020
-- field: risk_1
open_case AND '01' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND newest_year IS NOT NULL AND ifnull(newest_spending, 0) = 0

-- check: MN-08
-- subject: household
-- severity: error
-- title.zh: 因学，家里没有在校生
-- title.en: Risk of schooling, nobody at school
-- zh: 致贫返贫风险有“因学”，家里却没有在校生。
-- en: Schooling is among the risks, but no member is at school.
-- mend.zh: 补填成员的在校生状况，或者改正风险。
-- mend.en: Record who is at school, or correct the risk.
-- source: 经验值
-- field: risk_1
monitored AND '09' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND students = 0

-- check: MN-09
-- subject: household
-- severity: error
-- title.zh: 因务工不稳，家里没有劳动能力
-- title.en: Risk of unstable work, nobody able
-- zh: 致贫返贫风险有“因务工就业不稳”，家里{members}个人却都没有劳动能力。
-- en: Unstable work is among the risks, but none of the {members} members can work.
-- mend.zh: 改正成员的劳动技能或风险。
-- mend.en: Correct the labour ability or the risk.
-- source: 疑点清单 2_11_006, 5_15_013
-- field: risk_1
monitored AND '07' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND members > 0 AND no_labour = members

-- check: MN-10
-- subject: household
-- severity: warning
-- title.zh: 因务工不稳，没有务工记录
-- title.en: Risk of unstable work, no job
-- zh: 致贫返贫风险有“因务工就业不稳”，家里却没有人有务工记录。
-- en: Unstable work is among the risks, but no member has work on record.
-- mend.zh: 补填成员的务工情况；已经没有人务工的写明，并推荐岗位。
-- mend.en: Record the work; if nobody works any more, accept it with the reason and offer jobs.
-- source: 疑点清单 5_15_014
-- field: risk_1
monitored AND '07' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND job_records = 0 AND work_records = 0

-- check: MN-11
-- subject: household
-- severity: error
-- title.zh: 缺劳动力，家里劳动力不缺
-- title.en: Risk of lacking labour, labour is there
-- zh: 致贫返贫风险有“缺劳动力”，家里却没有弱劳动力或无劳动力的人。
-- en: Lack of labour is among the risks, but every member is able to work.
-- mend.zh: 改正成员的劳动技能或风险。
-- mend.en: Correct the labour ability or the risk.
-- source: 疑点清单 4_11_009
-- field: risk_1
monitored AND '04' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND members > 0 AND weak_labour + no_labour = 0

-- check: MN-11
-- subject: household
-- severity: warning
-- zh: 致贫返贫风险有“缺劳动力”，家里{members}个人中却有{full_labour}个劳动力。
-- en: Lack of labour is among the risks, but {full_labour} of {members} members are able to work.
-- mend.zh: 核对劳动技能和风险；确实缺劳动力的写明情况。
-- mend.en: Check labour ability and risk; accept it with the reason if it is so.
-- source: 疑点清单 5_18_008, 5_11_029
-- field: risk_1
monitored AND '04' IN (risk_1, risk_2, risk_3, risk_4, risk_5) AND weak_labour + no_labour > 0
AND ((members < parameter('labour_share_large_household', today())
      AND full_labour * 100 > members * parameter('labour_share_small_percent', today()))
     OR (members >= parameter('labour_share_large_household', today())
         AND full_labour * 100 >= members * parameter('labour_share_large_percent', today())))

-- check: MN-12
-- subject: household
-- severity: warning
-- title.zh: 饮水不安全，风险里没有饮水
-- title.en: Unsafe water, not among the risks
-- zh: 本户饮水不安全，致贫返贫风险里却没有“因安全饮水”。
-- en: Drinking water is unsafe, but not among the risks.
-- mend.zh: 补选风险“因安全饮水”并落实措施；饮水已经解决的更新饮水情况。
-- mend.en: Add the risk and arrange help, or update the water if it is solved.
-- source: 疑点清单 4_11_006
-- field: risk_1
monitored AND unsafe_water AND NOT ifnull('11' IN (risk_1, risk_2, risk_3, risk_4, risk_5), 0)

-- check: MN-13
-- subject: household
-- severity: warning
-- title.zh: 没有参加医保，风险里没有因病
-- title.en: Uninsured, illness not among the risks
-- zh: 本户有{uninsured_members}人没有参加基本医保，致贫返贫风险里却没有“因病”。
-- en: {uninsured_members} members have no medical insurance, but illness is not among the risks.
-- mend.zh: 动员参保；有看病负担的补选风险“因病”并落实健康帮扶，没有的写明情况。
-- mend.en: Get them insured; add the risk where there is a burden, else accept it with the reason.
-- source: 疑点清单 4_11_007, 5_18_007
-- field: risk_1
open_case AND uninsured_members > 0 AND NOT ifnull('01' IN (risk_1, risk_2, risk_3, risk_4, risk_5), 0)

-- check: MN-15
-- subject: household
-- severity: warning
-- title.zh: 收入与识别的类别不符
-- title.en: Income does not fit the identification
-- zh: 本户{identified_month}识别为“{monitoring_type}”，{identified_income_year}年度人均纯收入{identified_per_capita}元，与类别不符或者偏高。
-- en: Identified in {identified_month} as "{monitoring_type}" with an income a person of {identified_per_capita} yuan in {identified_income_year}, which does not fit the type or is high.
-- mend.zh: 核对识别时的收入和监测对象类别：不高于监测线的一般为脱贫不稳定户或边缘易致贫户，高于监测线的为突发严重困难户。
-- mend.en: Check income and type: not above the line it is an unstable or marginal household, above it one in sudden difficulty.
-- source: 监测对象认定办法 监测对象类别; 疑点清单 1111_18
-- field: monitoring_type
(monitoring_type IN ('1', '2')
 AND identified_per_capita > fen(parameter('monitoring_line', substr(identified_month, 1, 4) || '-12-31')))
OR (monitoring_type = '3'
    AND identified_per_capita <= fen(parameter('monitoring_line', substr(identified_month, 1, 4) || '-12-31')))
OR (monitored AND identified_per_capita > fen(parameter('identified_income_max', identified_month || '-01')))

-- check: MN-17
-- subject: household
-- severity: alert
-- title.zh: 有劳动力，没有开发式帮扶
-- title.en: Able to work, no developmental help
-- zh: 本户风险没有消除，家里有{able_members}个普通、技能或弱劳动力，却没有实施开发式帮扶措施。
-- en: The case is open and {able_members} members can work at least in part, but there is no developmental help.
-- mend.zh: 落实至少1项产业、就业、金融或公益岗位帮扶；只有综合保障不算。
-- mend.en: Arrange at least one measure of production, work, credit or a public post; support alone does not count.
-- source: 2024方案 二(一)2; 疑点清单 5_12_007, 5_12_011
-- field: developmental_help
open_case AND able_members > 0 AND real_developmental_measures = 0 AND (measures > 0 OR ifnull(developmental_help, '') <> '1')

-- check: MN-24
-- subject: household
-- severity: error
-- title.zh: 整户无劳力没有标注兜底
-- title.en: Nobody able, safety net not marked
-- zh: 本户{members}个人都没有劳动能力，已有低保或特困，却没有标注“整户无劳动能力兜底保障户”。
-- en: None of the {members} members can work and there is minimum living or special support, but the household is not marked as one without labour.
-- mend.zh: 核实后标注为整户无劳动能力兜底保障户；有人能劳动的改正劳动技能。
-- mend.en: Mark it, or correct the labour ability of those who can work.
-- source: 疑点清单 5_11_033
-- field: no_labour_backstop
open_case AND members > 0 AND no_labour = members AND minimum_living_members + special_support_members > 0
AND ifnull(no_labour_backstop, 0) = 0

-- check: EL-01
-- subject: household
-- severity: error
-- title.zh: 消除不满规定月数
-- title.en: Cleared too early
-- zh: 本户{identified_month}识别，{cleared_month}就标注帮扶消除，不满{clearing_months_min}个月。
-- en: Identified in {identified_month} and cleared by assistance in {cleared_month}, in less than {clearing_months_min} months.
-- mend.zh: 核对识别和消除时间；确实不满期限的报乡镇申请消除回退，继续帮扶。
-- mend.en: Check both months; if it is so, ask the township to take the clearing back and go on helping.
-- source: 疑点清单 2_11_002, 5_18_009
-- field: cleared_month
cleared AND clearing_mode = '1' AND months_until_cleared < clearing_months_min AND cleared_month >= '2022-04'

-- check: EL-03
-- subject: household
-- severity: error
-- title.zh: 消除时收入低于监测线
-- title.en: Cleared below the line
-- zh: 本户帮扶消除时{clearing_year}年度人均纯收入{clearing_per_capita}元，低于当年监测线。
-- en: Cleared by assistance with an income a person of {clearing_per_capita} yuan in {clearing_year}, below the line of that year.
-- mend.zh: 核对消除时的收入；确实低于监测线的报乡镇申请消除回退，继续监测帮扶。
-- mend.en: Check the income; if it is so, ask the township to take the clearing back and go on helping.
-- source: 疑点清单 4_11_010
-- field: cleared_month
cleared AND clearing_mode = '1' AND clearing_per_capita < fen(parameter('monitoring_line', clearing_year || '-12-31'))

-- check: EL-04
-- subject: household
-- severity: error
-- title.zh: 整户无劳力却标注消除
-- title.en: Nobody able, yet cleared
-- zh: 本户{members}个人都没有劳动能力，却标注了风险消除。
-- en: None of the {members} members can work, but the risk is marked as cleared.
-- mend.zh: 整户无劳动能力的暂不标注风险消除，报乡镇申请回退，落实兜底保障并持续跟踪。
-- mend.en: Such a household is not cleared yet: ask the township to take it back, secure its support and keep watching.
-- source: 疑点清单 4_11_011
-- field: risk_cleared
cleared AND members > 0 AND no_labour = members

-- check: EL-05
-- subject: household
-- severity: error
-- zh: 本户标注了风险已消除，消除监测时间或消除方式没有填。
-- en: The risk is marked as cleared, but the month or the way is empty.
-- mend.zh: 按审批结果补填消除的年月和方式。
-- mend.en: Fill them in from the decision.
-- source: 疑点清单 1_11_004
-- field: cleared_month
cleared AND (cleared_month IS NULL OR clearing_mode IS NULL)

-- check: EL-06
-- subject: household
-- severity: alert
-- title.zh: 消除后又有没解决的问题
-- title.en: Cleared, yet a guarantee fails
-- zh: 本户风险已消除，但又有失学辍学{children_out_of_school}人、未参保{uninsured_members}人，或者住危房、饮水不安全。
-- en: The risk is cleared, but {children_out_of_school} children are out of school, {uninsured_members} members are uninsured, or house or water is unsafe.
-- mend.zh: 马上入户核实并解决；问题属实的重新识别纳入监测。
-- mend.en: Visit at once and see to it; monitor the household again if it is so.
-- source: 疑点清单 1_11_005, 1_11_006, 1_11_007, 1_11_008
-- field: risk_cleared
cleared AND (children_out_of_school > 0 OR dangerous_house = 1 OR safe_water = 0 OR uninsured_members > 0)

-- check: EL-09
-- subject: household
-- severity: warning
-- title.zh: 消除后监测联系人没有填
-- title.en: Cleared, no contact
-- zh: 本户风险已消除，监测联系人或电话没有填。
-- en: The risk is cleared, but the contact or the phone is empty.
-- mend.zh: 补填监测联系人姓名和电话，消除后仍要跟踪监测。
-- mend.en: Fill them in; the household is still watched.
-- source: 疑点清单 1_11_011
-- field: monitoring_contact
cleared AND (monitoring_contact IS NULL OR monitoring_contact_phone IS NULL)

-- check: EL-10
-- subject: household
-- severity: error
-- title.zh: 有就业帮扶，消除时没有工资
-- title.en: Job help, no wages at clearing
-- zh: 本户风险已消除，有{placed_workers}人享受就业或公益性岗位、{job_measures}项就业帮扶，{clearing_year}年度的工资性收入却是0。
-- en: The risk is cleared; {placed_workers} members were placed in work or a post, {job_measures} measures of work are recorded, but wages in {clearing_year} are 0.
-- mend.zh: 补填工资性收入；没有拿到工资的，重新核实风险是否真的消除。
-- mend.en: Fill in the wages; if none were paid, examine whether the risk is really gone.
-- source: 疑点清单 4_11_012
-- field: risk_cleared
cleared AND placed_workers + job_measures > 0 AND clearing_year IS NOT NULL AND ifnull(clearing_wages, 0) = 0

-- check: GT-01
-- subject: household
-- severity: alert
-- title.zh: 脱贫户三保障有问题，没有纳入监测
-- title.en: A guarantee fails, not monitored
-- zh: 本户是脱贫户，住房、饮水、医保、上学有问题没有解决，还没有纳入监测。
-- en: The household left poverty, has an unsolved problem with house, water, insurance or schooling, and is not monitored.
-- mend.zh: 入户逐项核实，尽快解决，并按程序核实是否纳入监测。
-- mend.en: Verify each item, see to it, and examine whether the household must be monitored.
-- source: 2024方案 二(九); 疑点清单 1_02_007
-- field: base_type
poverty_household AND NOT monitored
AND (dangerous_house = 1 OR unsafe_water OR uninsured_members > 0 OR children_out_of_school > 0 OR guarantee_problem)

-- check: GT-02
-- subject: household
-- severity: alert
-- title.zh: 今年明白卡没有上墙
-- title.en: Card of the year not on the wall
-- zh: 本户还没有今年明白卡入户上墙的记录。
-- en: No card was put up at this household this year.
-- mend.zh: 打印明白卡，送到户上墙，登记入户日期和送卡人。
-- mend.en: Print the card, put it on the wall, and record the day and who brought it.
-- source: 2024方案 二(一)1
-- field: card_delivered_on
(poverty_household OR monitored) AND NOT card_this_year

-- check: GT-03
-- subject: household
-- severity: alert
-- title.zh: 走访超期
-- title.en: Visit overdue
-- zh: 本户应当每{visit_months}个月至少走访一次，上次走访是{last_visit}，已经超期。
-- en: This household is due a visit every {visit_months} months; the last was {last_visit}.
-- mend.zh: 尽快入户走访并登记。
-- mend.en: Visit it soon and record the visit.
-- source: 经验值
-- field: visit.visited_on
last_visit < date(today(), '-' || visit_months || ' months')

-- check: GT-03
-- subject: household
-- severity: alert
-- zh: 本户应当每{visit_months}个月至少走访一次，还没有走访记录。
-- en: This household is due a visit every {visit_months} months and none is on record.
-- mend.zh: 尽快入户走访并登记。
-- mend.en: Visit it soon and record the visit.
-- source: 经验值
-- field: visit.visited_on
last_visit IS NULL AND visit_months IS NOT NULL

-- check: GT-05
-- subject: household
-- severity: alert
-- title.zh: 没有帮扶责任人
-- title.en: No helper
-- zh: 本户没有帮扶责任人。
-- en: The household has no helper.
-- mend.zh: 报乡镇落实帮扶责任人，登记姓名、单位、电话和起止时间。
-- mend.en: Ask the township for one, and record name, unit, phone and dates.
-- source: 采集表 帮扶责任人
-- field: helper_name
(poverty_household OR monitored) AND helper_name IS NULL

-- check: GT-05
-- subject: household
-- severity: alert
-- zh: 帮扶责任人{helper_name}的帮扶时间到{helper_end}为止，已经过期。
-- en: The helper {helper_name} was assigned until {helper_end}, which has passed.
-- mend.zh: 核实是否继续帮扶：继续的更新结束时间，换人的登记新的责任人。
-- mend.en: Find out whether the help goes on: renew the date, or record the new helper.
-- source: 采集表 帮扶责任人
-- field: helper_end
(poverty_household OR monitored) AND helper_name IS NOT NULL AND helper_end < substr(today(), 1, length(helper_end))
